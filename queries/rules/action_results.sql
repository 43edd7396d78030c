-- Hasil apa yang dicatat setiap tindak lanjut, dan apakah berbukti?
-- Grain: one row per action by as_of that states people, money or output, of an agreement in scope; once each, whatever
--   umbrella its agreement stands under. Nothing before the earliest possible signature of its own chain
-- Uses: rules/agreement_scope, rules/known_actions
-- Params: as_of
-- Columns:
--   action_id VARCHAR the action
--   agreement_id VARCHAR the agreement it is entered under
--   lead_region_code VARCHAR region that leads that agreement
--   lead_agency VARCHAR its initiating agency
--   action_on DATE day
--   ladder_level INTEGER level of that kind of action
--   is_proven BOOLEAN it has evidence that is not weak
--   promise_code VARCHAR promise that it serves: its own word, else that of its agreement's indicators when they name one only
--   beneficiaries BIGINT people who benefit, as reported
--   budget_planned_idr DOUBLE budget planned, rupiah
--   budget_realized_idr DOUBLE budget realized, rupiah
--   output_value DOUBLE output
--   output_unit VARCHAR unit of the output
WITH promised AS (
    SELECT
        agreement_id,
        min(promise_code) AS promise_code
    FROM indicators
    WHERE baseline_on IS NULL OR baseline_on <= $as_of::DATE
    GROUP BY agreement_id
    HAVING min(promise_code) = max(promise_code)
)

SELECT
    a.action_id,
    a.agreement_id,
    s.lead_region_code,
    s.lead_agency,
    a.action_on,
    a.ladder_level,
    a.is_proven,
    coalesce(a.promise_code, o.promise_code) AS promise_code,
    a.beneficiaries,
    a.budget_planned_idr,
    a.budget_realized_idr,
    a.output_value,
    a.output_unit
FROM known_actions AS a
INNER JOIN agreement_scope AS s ON a.agreement_id = s.agreement_id
LEFT JOIN promised AS o ON a.agreement_id = o.agreement_id
WHERE
    coalesce(a.action_on >= least(s.root_signed_earliest_on, s.signed_earliest_on), TRUE)
    AND (
        a.beneficiaries IS NOT NULL
        OR a.budget_planned_idr IS NOT NULL
        OR a.budget_realized_idr IS NOT NULL
        OR a.output_value IS NOT NULL
    )
