-- Data apa yang sedang dibaca?
-- Grain: one row
-- Columns:
--   agreements BIGINT documents
--   registers BIGINT registers they come from
--   batches BIGINT imported files
--   reporting_on DATE the latest day whose state a file describes
--   oldest_reporting_on DATE the earliest of these days: the oldest state that is still in use
--   imported_at TIMESTAMP the last import, UTC
--   first_signed_on DATE the earliest certain signature
--   last_signed_on DATE the latest certain signature
--   is_sample BOOLEAN it holds generated sample data
WITH batches AS (
    SELECT
        count(*) AS batches,
        max(reporting_on) AS reporting_on,
        min(reporting_on) AS oldest_reporting_on,
        max(imported_at) AS imported_at,
        coalesce(bool_or(is_sample), FALSE) AS is_sample
    FROM import_batches
),

facts AS (
    SELECT
        count(*) AS agreements,
        min(signed_on) AS first_signed_on,
        max(signed_on) AS last_signed_on,
        coalesce(bool_or(is_sample), FALSE) AS is_sample
    FROM agreement_facts
),

registers AS (
    SELECT count(DISTINCT register_name) AS registers
    FROM agreement_facts
)

SELECT
    f.agreements,
    r.registers,
    b.batches,
    b.reporting_on,
    b.oldest_reporting_on,
    b.imported_at,
    f.first_signed_on,
    f.last_signed_on,
    f.is_sample OR b.is_sample AS is_sample
FROM facts AS f
CROSS JOIN registers AS r
CROSS JOIN batches AS b
ORDER BY f.agreements
