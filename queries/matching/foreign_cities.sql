-- Kota mana di luar negeri yang seukuran, di negara yang sudah punya kerja sama dengan daerah Indonesia?
-- Grain: one row per foreign city whose population is nearest to this region's, three of each country; the nearest in
--   size first
-- Uses: rules/known_facts
-- Params: as_of, region_code
-- Columns:
--   city_id VARCHAR GeoNames identifier
--   city_name VARCHAR name
--   country_code VARCHAR country
--   country_name_id VARCHAR its Indonesian name
--   country_name_en VARCHAR its English name
--   city_population BIGINT population of the city
--   region_population BIGINT population of the region
--   likeness DOUBLE the smaller population / the larger, 0 to 1
--   country_agreements BIGINT signed documents of Indonesian regions with partners of that country
WITH counted AS (
    SELECT
        partner_country_code AS country_code,
        count(*) AS country_agreements
    FROM known_facts
    WHERE
        partner_country_code IS NOT NULL
        AND partner_country_code <> 'ID'
        AND coalesce(len(region_codes), 0) > 0
        AND signed_latest_on <= $as_of::DATE
    GROUP BY partner_country_code
),

taken AS (
    SELECT DISTINCT partner_city_id AS city_id
    FROM known_facts
    WHERE
        partner_city_id IS NOT NULL
        AND list_contains(region_codes, $region_code::VARCHAR)
        AND signed_latest_on <= $as_of::DATE
),

compared AS (
    SELECT
        c.city_id,
        c.city_name,
        c.country_code,
        c.population AS city_population,
        r.population AS region_population,
        least(c.population, r.population)::DOUBLE / nullif(greatest(c.population, r.population), 0) AS likeness,
        k.country_agreements
    FROM foreign_cities AS c
    INNER JOIN counted AS k ON c.country_code = k.country_code
    CROSS JOIN regions AS r
    ANTI JOIN taken AS t ON c.city_id = t.city_id
    WHERE r.region_code = $region_code::VARCHAR AND r.region_level <> 'provinsi' AND c.population > 0
),

numbered AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY country_code ORDER BY likeness DESC, city_id ASC) AS city_no
    FROM compared
    WHERE likeness >= 0.5
)

SELECT
    n.city_id,
    n.city_name,
    n.country_code,
    c.country_name_id,
    c.country_name_en,
    n.city_population,
    n.region_population,
    n.likeness,
    n.country_agreements
FROM numbered AS n
INNER JOIN countries AS c ON n.country_code = c.country_code
WHERE n.city_no <= 3
ORDER BY n.likeness DESC, n.city_id ASC
LIMIT 30
