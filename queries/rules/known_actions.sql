-- Tindak lanjut mana yang sudah terjadi dan sudah diketahui pada tanggal penilaian?
-- Grain: one row per action by as_of, whatever the filters; without those that an office told of later, or had taken
--   back by then with the answer that nothing was done
-- Params: as_of
-- Columns:
--   action_id VARCHAR the action
--   agreement_id VARCHAR the agreement it is entered under
--   scope_item_no INTEGER item of the scope that it names
--   promise_code VARCHAR promise that it names
--   action_type VARCHAR kind of action
--   ladder_level INTEGER level of that kind
--   action_on DATE day
--   period_end_on DATE last day of the period planned for it
--   budget_planned_idr DOUBLE budget planned, rupiah
--   budget_realized_idr DOUBLE budget realized, rupiah
--   beneficiaries BIGINT people who benefit, as reported
--   output_value DOUBLE output
--   output_unit VARCHAR unit of the output
--   is_proven BOOLEAN it has evidence that is not weak
WITH told AS (
    SELECT
        c.action_id,
        c.answered_on,
        min(CASE WHEN c.answer = 'tidak_dilaksanakan' THEN c.answered_on END) OVER (
            PARTITION BY c.agreement_id
            ORDER BY c.answered_on, c.answer_no
            ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS withdrawn_on
    FROM confirmations AS c
    WHERE c.answer <> 'belum_dijawab'
),

untold AS (
    SELECT action_id
    FROM told
    WHERE action_id IS NOT NULL
    GROUP BY action_id
    HAVING bool_and(answered_on > $as_of::DATE OR coalesce(withdrawn_on <= $as_of::DATE, FALSE))
),

proven AS (
    SELECT DISTINCT action_id
    FROM action_evidence
    WHERE evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja')
)

SELECT
    a.action_id,
    a.agreement_id,
    a.scope_item_no,
    a.promise_code,
    a.action_type,
    a.ladder_level,
    a.action_on,
    a.period_end_on,
    a.budget_planned_idr,
    a.budget_realized_idr,
    a.beneficiaries,
    a.output_value,
    a.output_unit,
    p.action_id IS NOT NULL AS is_proven
FROM actions AS a
LEFT JOIN proven AS p ON a.action_id = p.action_id
LEFT JOIN untold AS u ON a.action_id = u.action_id
WHERE a.action_on <= $as_of::DATE AND u.action_id IS NULL
