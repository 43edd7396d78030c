-- Rangkaian mana yang terbesar dan paling bermasalah?
-- Grain: one row per umbrella chain with at least one agreement under it or one renewal, the most problematic first
-- Uses: rules/agreement_status, rules/execution_state, rules/scope_coverage
-- Params: -
-- Columns:
--   agreement_id VARCHAR latest signed umbrella of the chain
--   title VARCHAR title
--   status VARCHAR judgement
--   documents BIGINT signed documents of the chain and directly under it, addenda aside
--   children BIGINT of them those under it
--   problems BIGINT late renewals, conflicts with the umbrella and stalled documents among them
--   items BIGINT items of its scope
--   executed BIGINT of them carried out
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
WITH families AS (
    SELECT
        coalesce(umbrella_root_id, root_agreement_id) AS family_id,
        count(*) AS documents,
        count(*) FILTER (WHERE umbrella_root_id IS NOT NULL) AS children,
        count(*) FILTER (WHERE renewal_code IN ('terlambat', 'berakhir_saat_berjalan'))
        + count(*) FILTER (WHERE is_chain_head AND is_active AND is_outliving)
        + count(*) FILTER (WHERE is_before_umbrella OR is_after_umbrella)
        + count(*) FILTER (WHERE is_chain_head AND is_stalled) AS problems
    FROM execution_state
    GROUP BY coalesce(umbrella_root_id, root_agreement_id)
),

covered AS (
    SELECT
        f.root_agreement_id,
        count(*) AS items,
        count(*) FILTER (WHERE c.state_code = 'terlaksana') AS executed
    FROM scope_coverage AS c
    INNER JOIN agreement_facts AS f ON c.agreement_id = f.agreement_id
    WHERE c.is_umbrella AND c.is_current
    GROUP BY f.root_agreement_id
)

SELECT
    s.agreement_id,
    s.title,
    s.status,
    f.documents,
    f.children,
    f.problems,
    coalesce(c.items, 0) AS items,
    coalesce(c.executed, 0) AS executed,
    s.lead_name,
    s.partner_name
FROM families AS f
INNER JOIN execution_state AS e ON f.family_id = e.root_agreement_id AND e.is_chain_head
INNER JOIN agreement_status AS s ON e.agreement_id = s.agreement_id
LEFT JOIN covered AS c ON f.family_id = c.root_agreement_id
WHERE f.documents > 1
ORDER BY f.problems DESC, f.documents DESC, c.items DESC NULLS LAST, s.agreement_id ASC
