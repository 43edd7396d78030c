-- Kerja sama mana yang melayani tiap janji?
-- Grain: one row per promise and assessable agreement with an indicator of it: what outcomes/by_promise counts
-- Uses: rules/agreement_status, rules/indicator_progress, rules/chain_members
-- Columns:
--   promise_code VARCHAR promise
--   agreement_id VARCHAR the agreement
SELECT DISTINCT
    p.promise_code,
    s.agreement_id
FROM indicator_progress AS p
INNER JOIN chain_members AS m ON p.agreement_id = m.agreement_id
INNER JOIN agreement_status AS s ON m.root_agreement_id = s.root_agreement_id
WHERE s.is_assessable
ORDER BY p.promise_code, s.agreement_id
