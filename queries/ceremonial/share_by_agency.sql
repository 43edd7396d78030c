-- Perangkat daerah mana yang kerja samanya paling banyak berhenti di seremoni?
-- Grain: one row per region and initiating agency; agreements without a named agency share one row per region
-- Uses: rules/agreement_status
-- Columns:
--   lead_region_code VARCHAR region that leads; empty when unknown
--   region_name VARCHAR its name
--   lead_agency VARCHAR initiating agency as written; empty when unknown
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
WITH counted AS (
    SELECT
        lead_region_code,
        lead_agency,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_expiring) AS expiring,
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without
    FROM agreement_status
    WHERE is_in_population
    GROUP BY lead_region_code, lead_agency
)

SELECT
    c.lead_region_code,
    r.region_name,
    c.lead_agency,
    c.agreements,
    c.in_force,
    c.expiring,
    c.population,
    c.assessable,
    c.followed_up,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.ended_without,
    c.followed_up::DOUBLE / nullif(c.assessable, 0) AS share_followed_up,
    c.ceremonial_confirmed::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_confirmed,
    c.ceremonial_suspected::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_suspected,
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without
FROM counted AS c
LEFT JOIN regions AS r ON c.lead_region_code = r.region_code
ORDER BY
    c.ceremonial_confirmed + c.ceremonial_suspected + c.ended_without DESC,
    c.lead_region_code NULLS LAST,
    c.lead_agency ASC NULLS LAST
