-- Sampai langkah mana setiap rangkaian naskah kerja: rencana, anggaran, kegiatan, hasil?
-- Grain: one row per chain in scope whose latest document obliges to act, by that document
-- Uses: rules/agreement_status, rules/execution_state, rules/known_actions
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR latest signed document of the chain
--   root_agreement_id VARCHAR first document of the chain
--   kind_code VARCHAR pks, nk, naskah
--   is_active BOOLEAN that document is in force
--   state_code VARCHAR as in execution_state
--   signed_on DATE day by which the chain's first document was certainly signed
--   plan_on DATE first rencana kerja of an NK, first rencana kegiatan of a naskah; empty for a PKS, which needs none
--   budget_on DATE first evidenced budget, or first evidenced activity that has a budget
--   activity_on DATE first evidenced activity
--   result_on DATE first evidenced measured result
WITH heads AS (
    SELECT
        e.agreement_id,
        e.root_agreement_id,
        e.kind_code,
        e.is_active,
        e.state_code,
        e.first_signed_on,
        f.root_signed_earliest_on,
        CASE WHEN f.first_level_3_on <= $as_of::DATE THEN f.first_level_3_on END AS activity_on,
        CASE WHEN f.first_level_4_on <= $as_of::DATE THEN f.first_level_4_on END AS result_on
    FROM execution_state AS e
    INNER JOIN agreement_status AS f ON e.agreement_id = f.agreement_id
    WHERE e.is_chain_head AND e.is_working
),

-- Whose papers count for a chain: its own, and those of the agreements directly under it.
members AS (
    SELECT
        h.root_agreement_id,
        f.agreement_id,
        f.doc_type,
        f.signed_latest_on,
        FALSE AS is_child
    FROM heads AS h
    INNER JOIN agreement_facts AS f ON h.root_agreement_id = f.root_agreement_id
    UNION ALL
    SELECT
        h.root_agreement_id,
        c.agreement_id,
        c.doc_type,
        c.signed_latest_on,
        TRUE AS is_child
    FROM heads AS h
    INNER JOIN agreement_facts AS f ON h.root_agreement_id = f.root_agreement_id
    INNER JOIN agreement_facts AS c ON f.agreement_id = c.parent_agreement_id
    WHERE c.root_agreement_id <> h.root_agreement_id
),

papers AS (
    SELECT
        m.root_agreement_id,
        CASE WHEN a.action_type = 'rencana_kerja_ditetapkan' THEN a.action_on END AS plan_on,
        CASE
            WHEN
                a.action_type = 'anggaran_dpa'
                OR (a.ladder_level >= 2 AND coalesce(a.budget_realized_idr, a.budget_planned_idr) > 0)
                THEN a.action_on
        END AS budget_on
    FROM members AS m
    INNER JOIN known_actions AS a ON m.agreement_id = a.agreement_id
    WHERE a.ladder_level >= 2 AND a.is_proven
    UNION ALL
    SELECT
        m.root_agreement_id,
        d.document_on AS plan_on,
        NULL AS budget_on
    FROM members AS m
    INNER JOIN documents AS d ON m.agreement_id = d.agreement_id
    WHERE
        d.document_type IN ('rencana_kerja', 'rencana_kerja_sama', 'rencana_kegiatan_tahunan')
        AND d.document_on <= $as_of::DATE
    UNION ALL
    SELECT
        m.root_agreement_id,
        m.signed_latest_on AS plan_on,
        NULL AS budget_on
    FROM members AS m
    WHERE m.doc_type IN ('rencana_kerja', 'rencana_kerja_sama') AND m.signed_latest_on <= $as_of::DATE
    UNION ALL
    SELECT
        m.root_agreement_id,
        t.event_on AS plan_on,
        NULL AS budget_on
    FROM members AS m
    INNER JOIN stage_events AS t ON m.agreement_id = t.agreement_id
    WHERE
        t.stage_code = 'rencana_kegiatan_tahunan'
        AND t.stage_status = 'selesai'
        AND t.event_on <= $as_of::DATE
),

first_papers AS (
    SELECT
        h.root_agreement_id,
        min(p.plan_on) AS plan_on,
        min(p.budget_on) FILTER (
            WHERE h.root_signed_earliest_on IS NULL OR p.budget_on >= h.root_signed_earliest_on
        ) AS budget_on
    FROM heads AS h
    INNER JOIN papers AS p ON h.root_agreement_id = p.root_agreement_id
    GROUP BY h.root_agreement_id
)

SELECT
    h.agreement_id,
    h.root_agreement_id,
    h.kind_code,
    h.is_active,
    h.state_code,
    h.first_signed_on AS signed_on,
    CASE WHEN h.kind_code IN ('nk', 'naskah') THEN f.plan_on END AS plan_on,
    f.budget_on,
    h.activity_on,
    h.result_on
FROM heads AS h
LEFT JOIN first_papers AS f ON h.root_agreement_id = f.root_agreement_id
