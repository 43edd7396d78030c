-- Wilayah mana bekerja sama dengan wilayah mana?
-- Grain: one row per pair of regions that take part in the same agreement; with more than two regions in an agreement the lines run from the one that leads
-- Uses: rules/agreement_status
-- Columns:
--   region_a VARCHAR code of the one end, the smaller of the two
--   region_a_name VARCHAR its name
--   region_a_lat DOUBLE latitude of its capital
--   region_a_lon DOUBLE longitude of its capital
--   region_b VARCHAR code of the other end
--   region_b_name VARCHAR its name
--   region_b_lat DOUBLE latitude of its capital
--   region_b_lon DOUBLE longitude of its capital
--   agreements BIGINT documents between the two
--   in_force BIGINT in force on as_of
--   assessable BIGINT past the grace period, in the population
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, absence declared
--   ceremonial_suspected BIGINT past the limit, nothing reported
--   ended_without BIGINT ended without follow-up
--   share_followed_up DOUBLE followed_up / assessable
WITH ends AS (
    SELECT
        coalesce(s.lead_region_code, list_min(s.region_codes)) AS lead_code,
        unnest(s.region_codes) AS other_code,
        s.is_in_force,
        s.is_assessable,
        s.is_followed_up,
        s.is_ceremonial,
        s.status
    FROM agreement_status AS s
),

counted AS (
    SELECT
        least(lead_code, other_code) AS region_a,
        greatest(lead_code, other_code) AS region_b,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without
    FROM ends
    WHERE lead_code <> other_code
    GROUP BY least(lead_code, other_code), greatest(lead_code, other_code)
)

SELECT
    c.region_a,
    a.region_name AS region_a_name,
    a.lat AS region_a_lat,
    a.lon AS region_a_lon,
    c.region_b,
    b.region_name AS region_b_name,
    b.lat AS region_b_lat,
    b.lon AS region_b_lon,
    c.agreements,
    c.in_force,
    c.assessable,
    c.followed_up,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.ended_without,
    c.followed_up::DOUBLE / nullif(c.assessable, 0) AS share_followed_up
FROM counted AS c
INNER JOIN regions AS a ON c.region_a = a.region_code
INNER JOIN regions AS b ON c.region_b = b.region_code
ORDER BY c.agreements DESC, c.region_a ASC, c.region_b ASC
