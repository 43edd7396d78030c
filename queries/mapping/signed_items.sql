-- Usulan mana yang menjadi kerja sama, dan kerja sama yang mana?
-- Grain: one row per line that was not refused and whose agreement was signed by as_of
-- Uses: rules/mapping_steps
-- Params: mapping_year
-- Columns:
--   mapping_id VARCHAR the line
--   agreement_id VARCHAR the agreement
--   region_code VARCHAR whose list it is
--   province_code VARCHAR its province
--   agency VARCHAR agency that proposed
--   coop_type VARCHAR kind of cooperation
--   urusan_code VARCHAR urusan
--   priority INTEGER place in the order of priorities
--   is_followed_up BOOLEAN the agreement is followed up
--   is_signed_before BOOLEAN it was signed before the line was proposed
SELECT
    mapping_id,
    agreement_id,
    region_code,
    province_code,
    agency,
    coop_type,
    urusan_code,
    priority,
    is_followed_up,
    is_signed_before
FROM mapping_steps
WHERE step_no >= 5 AND ($mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER)
ORDER BY mapping_id
