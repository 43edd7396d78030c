-- Apa yang diukur, dari mana, sampai mana, dan menuju ke mana?
-- Grain: one row per indicator of a signed agreement in scope; what is behind stands first, then by the day of its target
-- Uses: rules/agreement_status, rules/indicator_progress
-- Columns:
--   indicator_id VARCHAR the indicator
--   agreement_id VARCHAR the agreement it belongs to
--   title VARCHAR title of that agreement
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
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
--   source_sheet VARCHAR sheet it came from
--   source_row INTEGER row of that sheet
SELECT
    p.indicator_id,
    p.agreement_id,
    a.title,
    a.lead_region_code,
    a.lead_agency,
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
    p.verification,
    i.source_sheet,
    i.source_row
FROM indicator_progress AS p
INNER JOIN agreement_status AS a ON p.agreement_id = a.agreement_id
INNER JOIN indicators AS i ON p.indicator_id = i.indicator_id
WHERE a.status <> 'belum_ditandatangani'
ORDER BY
    CASE p.state
        WHEN 'lewat_target' THEN 1
        WHEN 'tertinggal' THEN 2
        WHEN 'belum_diukur' THEN 3
        WHEN 'sesuai_jalur' THEN 4
        WHEN 'tercapai' THEN 5
        WHEN 'tanpa_pembanding' THEN 6
        WHEN 'arah_bertentangan' THEN 7
        ELSE 8
    END,
    p.target_on ASC NULLS LAST,
    p.indicator_id ASC
