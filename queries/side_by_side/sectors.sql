-- Sektor apa yang paling menonjol di daerah-daerah ini (location quotient)?
-- Grain: one row per region of $region_codes and sector, of the newest year of its region; the largest quotient first
-- Uses: rules/sector_quotients
-- Params: region_codes
-- Columns:
--   region_code VARCHAR the region
--   sector_code VARCHAR sector of the regional accounts
--   quotient DOUBLE location quotient against its province or the country
--   is_base BOOLEAN the quotient is above 1
--   share_of_region DOUBLE of the value added of the region
--   period_year INTEGER year
--   price_basis VARCHAR adhb or adhk
--   base_year INTEGER year of constant prices
--   reference_code VARCHAR the province; empty: the country
--   reference_kind VARCHAR provinsi, nasional or jumlah_provinsi
--   source_name VARCHAR who published the region's figure
WITH chosen AS (
    SELECT DISTINCT unnest($region_codes::VARCHAR[]) AS region_code
)

SELECT
    q.region_code,
    q.sector_code,
    q.quotient,
    q.is_base,
    q.share_of_region,
    q.period_year,
    q.price_basis,
    q.base_year,
    q.reference_code,
    q.reference_kind,
    q.source_name
FROM sector_quotients AS q
INNER JOIN chosen AS c ON q.region_code = c.region_code
WHERE q.is_latest
ORDER BY q.region_code ASC, q.quotient DESC NULLS LAST, q.sector_code ASC
