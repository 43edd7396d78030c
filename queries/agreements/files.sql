-- Dari berkas mana isi kerja sama ini?
-- Grain: one row per imported file that a field, an action, a report, a document or a stage of the agreement
--   $agreement_id came from, the newest first
-- Params: agreement_id
-- Columns:
--   batch_id VARCHAR the import
--   file_name VARCHAR file as received
--   file_sha256 VARCHAR hash of its bytes: it is kept under this hash
--   imported_at TIMESTAMP moment of import
--   reporting_on DATE the day whose state it describes
--   register_name VARCHAR the register it is a state of
--   rows BIGINT rows of this agreement in it: its own, and those of what hangs on it
--   is_sample BOOLEAN generated: there is no file
WITH origins AS (
    SELECT batch_id
    FROM agreement_facts
    WHERE agreement_id = $agreement_id::VARCHAR
    UNION ALL
    SELECT batch_id
    FROM actions
    WHERE agreement_id = $agreement_id::VARCHAR
    UNION ALL
    SELECT batch_id
    FROM reports
    WHERE agreement_id = $agreement_id::VARCHAR
    UNION ALL
    SELECT batch_id
    FROM documents
    WHERE agreement_id = $agreement_id::VARCHAR
    UNION ALL
    SELECT batch_id
    FROM stage_events
    WHERE agreement_id = $agreement_id::VARCHAR
),

-- Several fields may come from an older file than the row itself.
fields AS (
    SELECT DISTINCT batch_id
    FROM field_sources
    WHERE agreement_id = $agreement_id::VARCHAR
),

counted AS (
    SELECT
        batch_id,
        count(*) AS rows
    FROM origins
    GROUP BY batch_id
)

SELECT
    b.batch_id,
    b.file_name,
    b.file_sha256,
    b.imported_at,
    b.reporting_on,
    b.register_name,
    coalesce(c.rows, 0) AS rows,
    b.is_sample
FROM import_batches AS b
LEFT JOIN counted AS c ON b.batch_id = c.batch_id
LEFT JOIN fields AS f ON b.batch_id = f.batch_id
WHERE c.batch_id IS NOT NULL OR f.batch_id IS NOT NULL
ORDER BY b.imported_at DESC, b.batch_id ASC
