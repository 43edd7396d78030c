-- Apa hasilnya menurut empat janji kerja sama?
-- Grain: one row per promise, in the order in which governments name them, and a last one for what names none
-- Uses: rules/agreement_status, rules/action_results, rules/indicator_progress, rules/chain_members
-- Columns:
--   promise_code VARCHAR promise; empty for actions that name none
--   agreements BIGINT assessable agreements with an indicator of it; one may serve several promises
--   indicators BIGINT its indicators, of signed agreements in scope
--   indicators_with_target BIGINT of these, with a target
--   indicators_measured BIGINT of these, with a value later than the baseline
--   indicators_reached BIGINT of those with a target, reached with evidence
--   indicators_reached_unproven BIGINT of those with a target, reached without evidence
--   share_reached DOUBLE indicators_reached / indicators_with_target
--   actions BIGINT actions with evidence that state a result or a budget
--   beneficiaries BIGINT people reported by them; not unique persons
--   beneficiaries_unproven BIGINT people reported by actions without evidence
--   planned_idr DOUBLE planned, of actions with evidence that state both plan and realization
--   realized_idr DOUBLE realized, of the same actions
--   share_realized DOUBLE realized_idr / planned_idr
--   planned_only_idr DOUBLE planned, of actions with evidence that state no realization
--   realized_only_idr DOUBLE realized, of actions with evidence that state no plan
--   planned_unproven_idr DOUBLE planned, of actions without evidence
--   realized_unproven_idr DOUBLE realized, of actions without evidence
WITH promises (place, promise_code) AS (
    VALUES
    (1, 'pelayanan_publik'),
    (2, 'pertumbuhan_ekonomi'),
    (3, 'daya_saing'),
    (4, 'kesejahteraan'),
    (5, NULL)
),

served AS (
    SELECT
        p.promise_code,
        count(DISTINCT s.agreement_id) AS agreements
    FROM indicator_progress AS p
    INNER JOIN chain_members AS m ON p.agreement_id = m.agreement_id
    INNER JOIN agreement_status AS s ON m.root_agreement_id = s.root_agreement_id
    WHERE s.is_assessable
    GROUP BY p.promise_code
),

measured AS (
    SELECT
        p.promise_code,
        count(*) AS indicators,
        count(*) FILTER (WHERE p.has_target) AS indicators_with_target,
        count(*) FILTER (WHERE p.is_measured) AS indicators_measured,
        count(*) FILTER (WHERE p.state = 'tercapai' AND p.is_proven) AS indicators_reached,
        count(*) FILTER (WHERE p.state = 'tercapai' AND NOT p.is_proven) AS indicators_reached_unproven
    FROM indicator_progress AS p
    INNER JOIN agreement_status AS s ON p.agreement_id = s.agreement_id
    WHERE s.status <> 'belum_ditandatangani'
    GROUP BY p.promise_code
),

summed AS (
    SELECT
        promise_code,
        count(*) FILTER (WHERE is_proven) AS actions,
        sum(beneficiaries) FILTER (WHERE is_proven) AS beneficiaries,
        sum(beneficiaries) FILTER (WHERE NOT is_proven) AS beneficiaries_unproven,
        sum(budget_planned_idr) FILTER (WHERE is_proven AND budget_realized_idr IS NOT NULL) AS planned_idr,
        sum(budget_realized_idr) FILTER (WHERE is_proven AND budget_planned_idr IS NOT NULL) AS realized_idr,
        sum(budget_planned_idr) FILTER (WHERE is_proven AND budget_realized_idr IS NULL) AS planned_only_idr,
        sum(budget_realized_idr) FILTER (WHERE is_proven AND budget_planned_idr IS NULL) AS realized_only_idr,
        sum(budget_planned_idr) FILTER (WHERE NOT is_proven) AS planned_unproven_idr,
        sum(budget_realized_idr) FILTER (WHERE NOT is_proven) AS realized_unproven_idr
    FROM action_results
    GROUP BY promise_code
)

SELECT
    p.promise_code,
    coalesce(v.agreements, 0) AS agreements,
    coalesce(m.indicators, 0) AS indicators,
    coalesce(m.indicators_with_target, 0) AS indicators_with_target,
    coalesce(m.indicators_measured, 0) AS indicators_measured,
    coalesce(m.indicators_reached, 0) AS indicators_reached,
    coalesce(m.indicators_reached_unproven, 0) AS indicators_reached_unproven,
    m.indicators_reached::DOUBLE / nullif(m.indicators_with_target, 0) AS share_reached,
    coalesce(s.actions, 0) AS actions,
    coalesce(s.beneficiaries, 0)::BIGINT AS beneficiaries,
    coalesce(s.beneficiaries_unproven, 0)::BIGINT AS beneficiaries_unproven,
    coalesce(s.planned_idr, 0) AS planned_idr,
    coalesce(s.realized_idr, 0) AS realized_idr,
    s.realized_idr / nullif(s.planned_idr, 0) AS share_realized,
    coalesce(s.planned_only_idr, 0) AS planned_only_idr,
    coalesce(s.realized_only_idr, 0) AS realized_only_idr,
    coalesce(s.planned_unproven_idr, 0) AS planned_unproven_idr,
    coalesce(s.realized_unproven_idr, 0) AS realized_unproven_idr
FROM promises AS p
LEFT JOIN served AS v ON p.promise_code = v.promise_code
LEFT JOIN measured AS m ON p.promise_code = m.promise_code
LEFT JOIN summed AS s ON p.promise_code IS NOT DISTINCT FROM s.promise_code
ORDER BY p.place
