-- Perangkat daerah mana yang kerja samanya tanpa target atau tanpa hasil terukur?
-- Grain: one row per leading region and initiating agency, those with most agreements without a target first
-- Uses: rules/agreement_outcomes, rules/action_results
-- Columns:
--   lead_region_code VARCHAR region that leads; empty when unknown
--   lead_agency VARCHAR initiating agency; empty when not recorded
--   assessable BIGINT assessable agreements: the denominator
--   without_target BIGINT of these, without any recorded target
--   executed BIGINT of the assessable, carried out with evidence
--   executed_unmeasured BIGINT of the executed, without a measured result that has evidence
--   executed_without_target BIGINT of the executed, without any recorded target
--   share_without_target DOUBLE without_target / assessable
--   share_executed_unmeasured DOUBLE executed_unmeasured / executed
--   beneficiaries BIGINT people reported by actions with evidence; not unique persons
--   realized_idr DOUBLE realized, of all actions with evidence, with or without a plan
WITH counted AS (
    SELECT
        lead_region_code,
        lead_agency,
        count(*) AS assessable,
        count(*) FILTER (WHERE NOT has_target) AS without_target,
        count(*) FILTER (WHERE is_executed) AS executed,
        count(*) FILTER (WHERE is_executed AND NOT is_measured) AS executed_unmeasured,
        count(*) FILTER (WHERE is_executed AND NOT has_target) AS executed_without_target,
        0 AS beneficiaries,
        0.0 AS realized_idr
    FROM agreement_outcomes
    GROUP BY lead_region_code, lead_agency
    UNION ALL
    SELECT
        lead_region_code,
        lead_agency,
        0 AS assessable,
        0 AS without_target,
        0 AS executed,
        0 AS executed_unmeasured,
        0 AS executed_without_target,
        sum(beneficiaries) AS beneficiaries,
        sum(budget_realized_idr) AS realized_idr
    FROM action_results
    WHERE is_proven
    GROUP BY lead_region_code, lead_agency
),

joined AS (
    SELECT
        lead_region_code,
        lead_agency,
        sum(assessable)::BIGINT AS assessable,
        sum(without_target)::BIGINT AS without_target,
        sum(executed)::BIGINT AS executed,
        sum(executed_unmeasured)::BIGINT AS executed_unmeasured,
        sum(executed_without_target)::BIGINT AS executed_without_target,
        coalesce(sum(beneficiaries), 0)::BIGINT AS beneficiaries,
        coalesce(sum(realized_idr), 0)::DOUBLE AS realized_idr
    FROM counted
    GROUP BY lead_region_code, lead_agency
)

SELECT
    j.lead_region_code,
    j.lead_agency,
    j.assessable,
    j.without_target,
    j.executed,
    j.executed_unmeasured,
    j.executed_without_target,
    j.without_target::DOUBLE / nullif(j.assessable, 0) AS share_without_target,
    j.executed_unmeasured::DOUBLE / nullif(j.executed, 0) AS share_executed_unmeasured,
    j.beneficiaries,
    j.realized_idr
FROM joined AS j
ORDER BY
    j.without_target DESC,
    j.executed_unmeasured DESC,
    j.lead_region_code ASC NULLS LAST,
    j.lead_agency ASC NULLS LAST
