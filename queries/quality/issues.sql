-- Temuan impor, sel demi sel?
-- Grain: one row per finding, the gravest first; only those of kind $issue_code when it is given
-- Params: issue_code
-- Columns:
--   issue_id VARCHAR the finding
--   severity VARCHAR ditolak, diragukan, kurang_lengkap
--   issue_code VARCHAR kind of finding
--   file_name VARCHAR file
--   sheet VARCHAR sheet; empty for CSV
--   cell VARCHAR cell or range
--   source_row INTEGER row
--   heading VARCHAR heading as written
--   field VARCHAR column of the contract
--   value_typed VARCHAR the value exactly as typed
--   value_used VARCHAR what was stored instead
--   hint VARCHAR candidate or detail
--   agreement_id VARCHAR the agreement concerned
WITH places AS (
    SELECT * FROM (
        VALUES
        ('ditolak', 1),
        ('diragukan', 2),
        ('kurang_lengkap', 3)
    ) AS p (severity, place)
)

SELECT
    i.issue_id,
    i.severity,
    i.issue_code,
    i.file_name,
    i.sheet,
    i.cell,
    i.source_row,
    i.heading,
    i.field,
    i.value_typed,
    i.value_used,
    i.hint,
    i.agreement_id
FROM import_issues AS i
INNER JOIN places AS p ON i.severity = p.severity
WHERE $issue_code::VARCHAR IS NULL OR i.issue_code = $issue_code::VARCHAR
ORDER BY p.place, i.issue_code, i.file_name, i.sheet, i.source_row, i.issue_id
