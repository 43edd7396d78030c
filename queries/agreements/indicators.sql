-- Apa target kerja sama ini, dan sampai di mana?
-- Grain: one row per indicator of the agreement $agreement_id and of its chain: what it renews, what renews it, and
--   what stands under it
-- Uses: rules/chain_members, rules/indicator_progress
-- Params: agreement_id
-- Columns:
--   indicator_id VARCHAR the indicator
--   agreement_id VARCHAR the agreement it belongs to
--   is_own BOOLEAN belongs to this very agreement
--   promise_code VARCHAR promise that it serves
--   indicator_name VARCHAR what is measured
--   unit VARCHAR unit of its values
--   direction VARCHAR which way is better
--   baseline_value DOUBLE value before the cooperation
--   baseline_on DATE day of the baseline
--   latest_value DOUBLE latest value by as_of
--   measured_on DATE day of that value
--   target_value DOUBLE value to be reached
--   target_on DATE day by which it is to be reached
--   progress DOUBLE share of the way from baseline to target
--   expected_progress DOUBLE the same on a straight line, on the day of measurement
--   state VARCHAR judgement
--   is_measured BOOLEAN there is a value
--   is_proven BOOLEAN it has evidence that is not weak
--   verification VARCHAR where its values come from
WITH family AS (
    SELECT DISTINCT m.agreement_id
    FROM chain_members AS m
    INNER JOIN agreement_facts AS f ON m.root_agreement_id = f.root_agreement_id
    WHERE f.agreement_id = $agreement_id::VARCHAR
)

SELECT
    p.indicator_id,
    p.agreement_id,
    p.agreement_id = $agreement_id::VARCHAR AS is_own,
    p.promise_code,
    p.indicator_name,
    p.unit,
    p.direction,
    p.baseline_value,
    p.baseline_on,
    p.latest_value,
    p.measured_on,
    p.target_value,
    p.target_on,
    p.progress,
    p.expected_progress,
    p.state,
    p.is_measured,
    p.is_proven,
    p.verification
FROM indicator_progress AS p
INNER JOIN family AS f ON p.agreement_id = f.agreement_id
ORDER BY p.agreement_id <> $agreement_id::VARCHAR ASC, p.target_on ASC NULLS LAST, p.indicator_id ASC
