-- Kabupaten/kota mana yang ada di dalam data?
-- Grain: one row per kabupaten/kota that takes part in any agreement, whatever the filters
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   province_code VARCHAR its province
--   agreements BIGINT documents
WITH placed AS (
    SELECT unnest(region_codes) AS region_code
    FROM agreement_facts
)

SELECT
    p.region_code,
    r.region_name,
    r.province_code,
    count(*) AS agreements
FROM placed AS p
INNER JOIN regions AS r ON p.region_code = r.region_code
WHERE r.region_level <> 'provinsi'
GROUP BY p.region_code, r.region_name, r.province_code
ORDER BY p.region_code
