-- Usulan sinergi mana yang tidak jelas letaknya dalam RKPD?
-- Grain: one row per proposal of sinergi that was not refused and whose reference to the RKPD is missing or doubtful
-- Uses: rules/mapping_references
-- Params: mapping_year
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year of the list
--   region_code VARCHAR whose list it is
--   agency VARCHAR agency that proposes
--   object VARCHAR object of the cooperation
--   partner_name VARCHAR intended partner
--   reference VARCHAR the reference as typed
--   state_code VARCHAR meragukan or tidak_ada
--   doubt_code VARCHAR why it is doubtful
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet
--   source_row INTEGER row
SELECT
    f.mapping_id,
    f.mapping_year,
    f.region_code,
    f.agency,
    coalesce(m.object, m.activity, m.program, m.issue) AS object,
    m.partner_name,
    f.reference,
    f.state_code,
    f.doubt_code,
    b.file_name,
    m.source_sheet,
    m.source_row
FROM mapping_references AS f
INNER JOIN mapping_items AS m ON f.mapping_id = m.mapping_id
LEFT JOIN import_batches AS b ON m.batch_id = b.batch_id
WHERE
    f.is_required
    AND f.state_code <> 'ada'
    AND ($mapping_year::INTEGER IS NULL OR f.mapping_year = $mapping_year::INTEGER)
ORDER BY f.state_code DESC, f.region_code ASC, f.mapping_year DESC, f.mapping_id ASC
