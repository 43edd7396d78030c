-- Berapa kerja sama yang hasilnya terukur, berapa yang punya target, dan apa yang keluar?
-- Grain: one row
-- Uses: rules/agreement_outcomes, rules/action_results
-- Columns:
--   assessable BIGINT agreements that can be judged: the denominator
--   executed BIGINT of these, carried out with evidence
--   measured BIGINT of the assessable, with a measured result that has evidence
--   measured_unproven BIGINT of the assessable, with a measured result that has none; not in measured
--   executed_unmeasured BIGINT executed, without a measured result that has evidence
--   with_target BIGINT of the assessable, with at least one target
--   executed_without_target BIGINT executed, without any target
--   reached BIGINT of those with a target, all of whose targets are reached with evidence
--   reached_unproven BIGINT of those with a target, all of whose targets are reached, not all with evidence
--   share_executed DOUBLE executed / assessable
--   share_measured DOUBLE measured / assessable
--   share_with_target DOUBLE with_target / assessable
--   share_reached DOUBLE reached / with_target
--   actions BIGINT actions that state a result or a budget, with evidence
--   actions_unproven BIGINT the same without evidence
--   beneficiaries BIGINT people reported by actions with evidence; not unique persons
--   beneficiaries_unproven BIGINT people reported by actions without evidence
--   beneficiary_actions BIGINT actions with evidence that report people
--   planned_idr DOUBLE planned, of actions with evidence that state both plan and realization
--   realized_idr DOUBLE realized, of the same actions
--   share_realized DOUBLE realized_idr / planned_idr
--   planned_only_idr DOUBLE planned, of actions with evidence that state no realization
--   realized_only_idr DOUBLE realized, of actions with evidence that state no plan
--   planned_unproven_idr DOUBLE planned, of actions without evidence
--   realized_unproven_idr DOUBLE realized, of actions without evidence
WITH counted AS (
    SELECT
        count(*) AS assessable,
        count(*) FILTER (WHERE is_executed) AS executed,
        count(*) FILTER (WHERE is_measured) AS measured,
        count(*) FILTER (WHERE is_measured_unproven) AS measured_unproven,
        count(*) FILTER (WHERE is_executed AND NOT is_measured) AS executed_unmeasured,
        count(*) FILTER (WHERE has_target) AS with_target,
        count(*) FILTER (WHERE is_executed AND NOT has_target) AS executed_without_target,
        count(*) FILTER (WHERE is_all_reached) AS reached,
        count(*) FILTER (WHERE is_all_reached_unproven) AS reached_unproven
    FROM agreement_outcomes
),

summed AS (
    SELECT
        count(*) FILTER (WHERE is_proven) AS actions,
        count(*) FILTER (WHERE NOT is_proven) AS actions_unproven,
        coalesce(sum(beneficiaries) FILTER (WHERE is_proven), 0)::BIGINT AS beneficiaries,
        coalesce(sum(beneficiaries) FILTER (WHERE NOT is_proven), 0)::BIGINT AS beneficiaries_unproven,
        count(beneficiaries) FILTER (WHERE is_proven) AS beneficiary_actions,
        coalesce(sum(budget_planned_idr) FILTER (WHERE is_proven AND budget_realized_idr IS NOT NULL), 0)
            AS planned_idr,
        coalesce(sum(budget_realized_idr) FILTER (WHERE is_proven AND budget_planned_idr IS NOT NULL), 0)
            AS realized_idr,
        coalesce(sum(budget_planned_idr) FILTER (WHERE is_proven AND budget_realized_idr IS NULL), 0)
            AS planned_only_idr,
        coalesce(sum(budget_realized_idr) FILTER (WHERE is_proven AND budget_planned_idr IS NULL), 0)
            AS realized_only_idr,
        coalesce(sum(budget_planned_idr) FILTER (WHERE NOT is_proven), 0) AS planned_unproven_idr,
        coalesce(sum(budget_realized_idr) FILTER (WHERE NOT is_proven), 0) AS realized_unproven_idr
    FROM action_results
)

SELECT
    c.assessable,
    c.executed,
    c.measured,
    c.measured_unproven,
    c.executed_unmeasured,
    c.with_target,
    c.executed_without_target,
    c.reached,
    c.reached_unproven,
    c.executed::DOUBLE / nullif(c.assessable, 0) AS share_executed,
    c.measured::DOUBLE / nullif(c.assessable, 0) AS share_measured,
    c.with_target::DOUBLE / nullif(c.assessable, 0) AS share_with_target,
    c.reached::DOUBLE / nullif(c.with_target, 0) AS share_reached,
    s.actions,
    s.actions_unproven,
    s.beneficiaries,
    s.beneficiaries_unproven,
    s.beneficiary_actions,
    s.planned_idr,
    s.realized_idr,
    s.realized_idr / nullif(s.planned_idr, 0) AS share_realized,
    s.planned_only_idr,
    s.realized_only_idr,
    s.planned_unproven_idr,
    s.realized_unproven_idr
FROM counted AS c
CROSS JOIN summed AS s
ORDER BY c.assessable
