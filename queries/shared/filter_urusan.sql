-- Urusan mana yang ada di dalam data?
-- Grain: one row per government affair of any agreement, whatever the filters
-- Columns:
--   urusan_code VARCHAR code
--   urusan_name VARCHAR name
--   urusan_group VARCHAR group
--   agreements BIGINT documents
WITH placed AS (
    SELECT unnest(urusan_codes) AS urusan_code
    FROM agreement_facts
)

SELECT
    p.urusan_code,
    u.urusan_name,
    u.urusan_group,
    count(*) AS agreements
FROM placed AS p
INNER JOIN urusan AS u ON p.urusan_code = u.urusan_code
GROUP BY p.urusan_code, u.urusan_name, u.urusan_group
ORDER BY p.urusan_code
