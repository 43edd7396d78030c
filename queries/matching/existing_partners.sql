-- Dengan wilayah mana wilayah ini sudah bekerja sama, dan bagaimana keadaannya?
-- Grain: one row per other region that takes part in a signed document with this one; most in force first
-- Uses: rules/agreements_between
-- Params: region_code
-- Columns:
--   partner_code VARCHAR the other region
--   partner_name VARCHAR its name
--   agreements BIGINT signed documents in which both take part
--   in_force BIGINT of these, in force
--   running BIGINT in force, neither stalled nor ceremonial
--   stalled BIGINT in force and stalled
--   ceremonial_confirmed BIGINT in force, past the limit, absence declared
--   ceremonial_suspected BIGINT in force, past the limit, nothing reported
--   end_unknown BIGINT their end is not known
--   agreement_ids VARCHAR[] the documents
WITH sided AS (
    SELECT
        CASE WHEN region_a = $region_code::VARCHAR THEN region_b ELSE region_a END AS partner_code,
        agreement_id,
        state_code
    FROM agreements_between
    WHERE $region_code::VARCHAR IN (region_a, region_b)
),

counted AS (
    SELECT
        partner_code,
        count(*) AS agreements,
        count(*) FILTER (WHERE state_code NOT IN ('selesai', 'tidak_jelas')) AS in_force,
        count(*) FILTER (WHERE state_code = 'berjalan') AS running,
        count(*) FILTER (WHERE state_code = 'mandek') AS stalled,
        count(*) FILTER (WHERE state_code = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE state_code = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE state_code = 'tidak_jelas') AS end_unknown,
        list_sort(list(agreement_id)) AS agreement_ids
    FROM sided
    GROUP BY partner_code
)

SELECT
    c.partner_code,
    r.region_name AS partner_name,
    c.agreements,
    c.in_force,
    c.running,
    c.stalled,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.end_unknown,
    c.agreement_ids
FROM counted AS c
INNER JOIN regions AS r ON c.partner_code = r.region_code
ORDER BY c.in_force DESC, c.agreements DESC, c.partner_code ASC
