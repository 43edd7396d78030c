-- Provinsi mana yang ada di dalam data?
-- Grain: one row per province that takes part in any agreement, whatever the filters
-- Columns:
--   province_code VARCHAR Kemendagri code
--   province_name VARCHAR name
--   agreements BIGINT documents
WITH placed AS (
    SELECT unnest(province_codes) AS province_code
    FROM agreement_facts
)

SELECT
    p.province_code,
    r.region_name AS province_name,
    count(*) AS agreements
FROM placed AS p
INNER JOIN regions AS r ON p.province_code = r.region_code
GROUP BY p.province_code, r.region_name
ORDER BY p.province_code
