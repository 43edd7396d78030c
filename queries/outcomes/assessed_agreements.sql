-- Kerja sama mana saja yang dinilai hasilnya, dan apa yang ada padanya?
-- Grain: one row per assessable agreement: what outcomes/summary and outcomes/by_agency count
-- Uses: rules/agreement_outcomes
-- Columns:
--   agreement_id VARCHAR the agreement
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   is_executed BOOLEAN carried out with evidence
--   is_measured BOOLEAN a measured result with evidence
--   is_measured_unproven BOOLEAN no such thing, but one without evidence
--   has_target BOOLEAN at least one target
--   is_all_reached BOOLEAN every target is reached with evidence
--   is_all_reached_unproven BOOLEAN every target is reached, not all with evidence
SELECT
    agreement_id,
    lead_region_code,
    lead_agency,
    is_executed,
    is_measured,
    is_measured_unproven,
    has_target,
    is_all_reached,
    is_all_reached_unproven
FROM agreement_outcomes
ORDER BY agreement_id
