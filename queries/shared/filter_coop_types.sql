-- Tipe kerja sama mana yang ada di dalam data?
-- Grain: one row per cooperation type of any agreement, whatever the filters
-- Columns:
--   coop_type VARCHAR type of cooperation
--   agreements BIGINT documents
SELECT
    coop_type,
    count(*) AS agreements
FROM agreement_facts
GROUP BY coop_type
ORDER BY coop_type
