-- Which legal stages of its type did each agreement reach, and when?
-- Grain: one row per agreement and legal stage. Besides recorded events count: the signature as the signing stage of
-- the document, a child PKS as the signing of the PKS, an evidenced execution as pelaksanaan, a report as pelaporan;
-- for a renewal these count from its own signature.
WITH marks AS (
    SELECT
        agreement_id,
        stage_code,
        event_on AS day_on,
        stage_status
    FROM stage_events
    UNION ALL
    SELECT
        agreements.agreement_id,
        signing_stages.stage_code,
        coalesce(agreements.signed_on, agreements.signed_latest_on) AS day_on,
        'tanda_tangan' AS stage_status
    FROM agreements
    INNER JOIN signing_stages
        ON agreements.coop_type = signing_stages.coop_type AND agreements.doc_type = signing_stages.doc_type
    WHERE coalesce(agreements.signed_on, agreements.signed_latest_on) IS NOT NULL
    UNION ALL
    SELECT
        agreements.agreement_id,
        working_stages.stage_code,
        greatest(first_child_signings.signed_on, agreements.signed_earliest_on) AS day_on,
        'tanda_tangan' AS stage_status
    FROM agreements
    INNER JOIN chain_roots ON agreements.agreement_id = chain_roots.agreement_id
    INNER JOIN first_child_signings ON chain_roots.root_agreement_id = first_child_signings.root_agreement_id
    INNER JOIN working_stages ON agreements.coop_type = working_stages.coop_type
    UNION ALL
    SELECT
        agreements.agreement_id,
        'pelaksanaan' AS stage_code,
        greatest(follow_up.first_level_3_on, agreements.signed_earliest_on) AS day_on,
        'masuk' AS stage_status
    FROM agreements
    INNER JOIN chain_roots ON agreements.agreement_id = chain_roots.agreement_id
    INNER JOIN follow_up ON chain_roots.root_agreement_id = follow_up.root_agreement_id
    WHERE follow_up.first_level_3_on IS NOT NULL AND follow_up.known_until IS NULL
    UNION ALL
    SELECT
        agreements.agreement_id,
        'pelaporan' AS stage_code,
        greatest(reporting.report_dates[1], agreements.signed_earliest_on) AS day_on,
        'masuk' AS stage_status
    FROM agreements
    INNER JOIN chain_roots ON agreements.agreement_id = chain_roots.agreement_id
    INNER JOIN reporting ON chain_roots.root_agreement_id = reporting.root_agreement_id
    WHERE reporting.report_dates[1] IS NOT NULL AND reporting.known_until IS NULL
),

recorded AS (
    SELECT
        agreement_id,
        stage_code,
        min(day_on) FILTER (WHERE stage_status <> 'dilewati') AS entered_on,
        coalesce(
            max(day_on) FILTER (WHERE stage_status = 'selesai'),
            min(day_on) FILTER (WHERE stage_status = 'tanda_tangan')
        ) AS completed_on,
        min(day_on) FILTER (WHERE stage_status = 'dilewati') AS skipped_on
    FROM marks
    GROUP BY agreement_id, stage_code
),

staged AS (
    SELECT
        agreements.agreement_id,
        agreements.coop_type,
        legal_stages.stage_no,
        legal_stages.stage_code,
        legal_stages.super_stage,
        legal_stages.is_conditional,
        legal_stages.is_parallel,
        recorded.entered_on,
        recorded.completed_on,
        recorded.skipped_on
    FROM agreements
    INNER JOIN legal_stages ON agreements.coop_type = legal_stages.coop_type
    LEFT JOIN recorded
        ON agreements.agreement_id = recorded.agreement_id AND legal_stages.stage_code = recorded.stage_code
)

SELECT
    agreement_id,
    coop_type,
    stage_no,
    stage_code,
    super_stage,
    is_conditional,
    is_parallel,
    CASE
        WHEN is_parallel THEN entered_on
        ELSE min(CASE WHEN NOT is_parallel THEN entered_on END) OVER (
            PARTITION BY agreement_id
            ORDER BY stage_no
            ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        )
    END AS reached_on,
    entered_on,
    completed_on,
    skipped_on
FROM staged
ORDER BY agreement_id, stage_no;
