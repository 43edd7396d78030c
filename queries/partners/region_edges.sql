-- Daerah mana bekerja sama dengan daerah mana, dan apa hasilnya?
-- Grain: one row per pair of regions with at least one agreement that both take part in, the strongest first
-- Uses: rules/region_ties
-- Columns:
--   region_a VARCHAR code of the one, the smaller of the two
--   region_a_name VARCHAR its name
--   region_a_lat DOUBLE latitude of its capital
--   region_a_lon DOUBLE longitude of its capital
--   region_b VARCHAR code of the other
--   region_b_name VARCHAR its name
--   region_b_lat DOUBLE latitude of its capital
--   region_b_lon DOUBLE longitude of its capital
--   agreements BIGINT documents
--   in_force BIGINT in force on as_of
--   assessable BIGINT past the grace period, in the population: denominator of every share
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, absence declared
--   ceremonial_suspected BIGINT past the limit, nothing reported
--   ended_without BIGINT ended without follow-up
--   others BIGINT assessable and none of these: before the limit, or a commitment without execution
--   not_assessable BIGINT in the population, but its date or form is not known well enough
WITH counted AS (
    SELECT
        region_a,
        region_b,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_confirmed) AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_suspected) AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ended_without) AS ended_without,
        count(*) FILTER (WHERE is_other) AS others,
        count(*) FILTER (WHERE is_not_assessable) AS not_assessable
    FROM region_ties
    GROUP BY region_a, region_b
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
    c.others,
    c.not_assessable
FROM counted AS c
INNER JOIN regions AS a ON c.region_a = a.region_code
INNER JOIN regions AS b ON c.region_b = b.region_code
ORDER BY c.agreements DESC, c.region_a ASC, c.region_b ASC
