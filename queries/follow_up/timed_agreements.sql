-- Kerja sama mana saja yang ada di balik kurva?
-- Grain: one row per group and agreement whose wait is measured
-- Uses: rules/waiting_groups
-- Params: group_codes
-- Columns:
--   group_code VARCHAR the group, of $group_codes (NULL: all)
--   agreement_id VARCHAR the agreement
--   clock_on DATE where the clock starts
--   waited_days INTEGER days to as_of
--   commitment_days INTEGER days to the first commitment; empty when none
--   execution_days INTEGER days to the first execution; empty when none
--   result_days INTEGER days to the first result; empty when none
SELECT
    group_code,
    agreement_id,
    clock_on,
    waited_days,
    commitment_days,
    execution_days,
    result_days
FROM waiting_groups
WHERE $group_codes::VARCHAR[] IS NULL OR list_contains($group_codes::VARCHAR[], group_code)
ORDER BY group_code, agreement_id
