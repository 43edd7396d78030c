-- Temuan impor apa saja tentang kerja sama ini?
-- Grain: one row per finding about the agreement $agreement_id
-- Params: agreement_id
-- Columns:
--   issue_id VARCHAR the finding
--   severity VARCHAR ditolak, diragukan, kurang_lengkap
--   issue_code VARCHAR kind of finding
--   file_name VARCHAR file
--   sheet VARCHAR sheet; empty for CSV
--   cell VARCHAR cell or range
--   heading VARCHAR heading as written
--   field VARCHAR column of the contract
--   value_typed VARCHAR the value exactly as typed
--   value_used VARCHAR what was stored instead
--   hint VARCHAR candidate or detail
SELECT
    issue_id,
    severity,
    issue_code,
    file_name,
    sheet,
    cell,
    heading,
    field,
    value_typed,
    value_used,
    hint
FROM import_issues
WHERE agreement_id = $agreement_id::VARCHAR
ORDER BY severity, issue_code, issue_id
