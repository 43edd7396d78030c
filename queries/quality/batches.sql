-- Berkas apa saja yang sudah diimpor, dan berapa barisnya?
-- Grain: one row per imported file in this version, the newest first
-- Columns:
--   batch_id VARCHAR the import
--   kind VARCHAR register, template or demo
--   register_name VARCHAR the register it is a state of
--   owner_name VARCHAR whose register it is
--   owner_region_code VARCHAR region of the owner
--   file_name VARCHAR file
--   imported_at TIMESTAMP moment of import, UTC
--   reporting_on DATE the day whose state the file describes
--   reporting_on_source VARCHAR declared or derived
--   rows_read BIGINT data rows found
--   rows_written BIGINT rows taken
--   rows_refused BIGINT rows not taken; rows_read = rows_written + rows_refused
--   agreements BIGINT agreements whose state this file gives
--   findings BIGINT findings about it
--   is_sample BOOLEAN sample data
WITH tally AS (
    SELECT
        batch_id,
        count(*) AS agreements
    FROM agreement_facts
    GROUP BY batch_id
),

doubts AS (
    SELECT
        batch_id,
        count(*) AS findings
    FROM import_issues
    GROUP BY batch_id
)

SELECT
    b.batch_id,
    b.kind,
    b.register_name,
    b.owner_name,
    b.owner_region_code,
    b.file_name,
    b.imported_at,
    b.reporting_on,
    b.reporting_on_source,
    b.rows_read,
    b.rows_written,
    b.rows_refused,
    coalesce(t.agreements, 0) AS agreements,
    coalesce(d.findings, 0) AS findings,
    b.is_sample
FROM import_batches AS b
LEFT JOIN tally AS t ON b.batch_id = t.batch_id
LEFT JOIN doubts AS d ON b.batch_id = d.batch_id
ORDER BY b.imported_at DESC, b.batch_id ASC
