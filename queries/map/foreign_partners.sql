-- Di mana saja mitra luar negeri?
-- Grain: one row per foreign city; bodies whose city is unknown share one row per country
-- Uses: rules/agreement_status
-- Columns:
--   city_id VARCHAR GeoNames identifier; empty when the city is unknown
--   city_name VARCHAR name of the city; empty when unknown
--   country_code VARCHAR ISO 3166-1 alpha-2
--   country_num VARCHAR ISO 3166-1 numeric
--   country_alpha3 VARCHAR ISO 3166-1 alpha-3
--   country_name_id VARCHAR Indonesian name
--   country_name_en VARCHAR English name
--   lat DOUBLE latitude of the city, else of the country
--   lon DOUBLE longitude
--   partners BIGINT bodies that signed
--   agreements BIGINT documents between the two
--   in_force BIGINT in force on as_of
--   assessable BIGINT past the grace period, in the population
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, absence declared
--   ceremonial_suspected BIGINT past the limit, nothing reported
--   ended_without BIGINT ended without follow-up
--   share_followed_up DOUBLE followed_up / assessable
WITH foreign_parties AS (
    SELECT DISTINCT
        p.agreement_id,
        o.country_code,
        o.foreign_city_id AS city_id
    FROM agreement_parties AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE o.country_code IS NOT NULL
),

bodies AS (
    SELECT
        o.country_code,
        o.foreign_city_id AS city_id,
        count(DISTINCT o.org_id) AS partners
    FROM agreement_scope AS s
    INNER JOIN agreement_parties AS p ON s.agreement_id = p.agreement_id
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE o.country_code IS NOT NULL
    GROUP BY o.country_code, o.foreign_city_id
),

counted AS (
    SELECT
        f.country_code,
        f.city_id,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without
    FROM foreign_parties AS f
    INNER JOIN agreement_status AS s ON f.agreement_id = s.agreement_id
    GROUP BY f.country_code, f.city_id
)

SELECT
    c.city_id,
    t.city_name,
    c.country_code,
    n.country_num,
    n.country_alpha3,
    n.country_name_id,
    n.country_name_en,
    coalesce(t.lat, n.lat) AS lat,
    coalesce(t.lon, n.lon) AS lon,
    b.partners,
    c.agreements,
    c.in_force,
    c.assessable,
    c.followed_up,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.ended_without,
    c.followed_up::DOUBLE / nullif(c.assessable, 0) AS share_followed_up
FROM counted AS c
INNER JOIN bodies AS b
    ON c.country_code = b.country_code AND c.city_id IS NOT DISTINCT FROM b.city_id
LEFT JOIN countries AS n ON c.country_code = n.country_code
LEFT JOIN foreign_cities AS t ON c.city_id = t.city_id
ORDER BY c.agreements DESC, c.country_code ASC, c.city_id ASC NULLS LAST
