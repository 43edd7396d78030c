-- Berapa kerja sama di tiap wilayah, dan berapa di antaranya ditindaklanjuti?
-- Grain: one row per province and per kabupaten/kota, zeros included; an agreement counts in each that takes part, in a
--   province also through its kabupaten/kota
-- Uses: rules/agreement_status
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   region_level VARCHAR provinsi, kabupaten or kota
--   province_code VARCHAR the province it is or lies in
--   agreements BIGINT documents
--   in_force BIGINT in force on as_of
--   expiring BIGINT in force and ending within the warning window
--   population BIGINT umbrella and stand-alone documents that the rule is about
--   assessable BIGINT of these, dated and past the grace period: denominator of every share
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, and a report declares that nothing was done
--   ceremonial_suspected BIGINT past the limit and nothing was reported
--   ended_without BIGINT ended without follow-up
--   share_followed_up DOUBLE followed_up / assessable
--   share_ceremonial_confirmed DOUBLE ceremonial_confirmed / assessable
--   share_ceremonial_suspected DOUBLE ceremonial_suspected / assessable
--   share_ended_without DOUBLE ended_without / assessable
--   severe BIGINT ceremonial and obligatory (KSDD wajib)
--   has_data BOOLEAN the extracts hold any agreement of this region, whatever the filters
WITH levels (is_province) AS (
    VALUES
    (TRUE),
    (FALSE)
),

placed AS (
    SELECT
        unnest(
            CASE
                WHEN l.is_province THEN s.province_codes
                ELSE list_filter(s.region_codes, LAMBDA code: NOT list_contains(s.province_codes, code))
            END
        ) AS region_code,
        s.is_in_force,
        s.is_expiring,
        s.is_in_population,
        s.is_assessable,
        s.is_followed_up,
        s.is_ceremonial,
        s.is_severe,
        s.status
    FROM agreement_status AS s
    CROSS JOIN levels AS l
),

counted AS (
    SELECT
        region_code,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_expiring) AS expiring,
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without,
        count(*) FILTER (WHERE is_severe) AS severe
    FROM placed
    GROUP BY region_code
),

present AS (
    SELECT unnest(province_codes) AS region_code
    FROM agreement_facts
    UNION
    SELECT unnest(region_codes) AS region_code
    FROM agreement_facts
)

SELECT
    r.region_code,
    r.region_name,
    r.region_level,
    r.province_code,
    coalesce(c.agreements, 0) AS agreements,
    coalesce(c.in_force, 0) AS in_force,
    coalesce(c.expiring, 0) AS expiring,
    coalesce(c.population, 0) AS population,
    coalesce(c.assessable, 0) AS assessable,
    coalesce(c.followed_up, 0) AS followed_up,
    coalesce(c.ceremonial_confirmed, 0) AS ceremonial_confirmed,
    coalesce(c.ceremonial_suspected, 0) AS ceremonial_suspected,
    coalesce(c.ended_without, 0) AS ended_without,
    c.followed_up::DOUBLE / nullif(c.assessable, 0) AS share_followed_up,
    c.ceremonial_confirmed::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_confirmed,
    c.ceremonial_suspected::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_suspected,
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without,
    coalesce(c.severe, 0) AS severe,
    p.region_code IS NOT NULL AS has_data
FROM regions AS r
LEFT JOIN counted AS c ON r.region_code = c.region_code
LEFT JOIN present AS p ON r.region_code = p.region_code
