-- Tahun penandatanganan mana yang ada di dalam data?
-- Grain: one row per year in which any agreement was certainly signed, whatever the filters, the newest first
-- Columns:
--   signed_year INTEGER year
--   agreements BIGINT documents
SELECT
    signed_year,
    count(*) AS agreements
FROM agreement_facts
WHERE signed_year IS NOT NULL
GROUP BY signed_year
ORDER BY signed_year DESC
