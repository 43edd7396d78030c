-- Tipe kerja sama mana yang paling banyak berhenti di seremoni?
-- Grain: one row per cooperation type, also where nothing is counted
-- Uses: rules/agreement_status
-- Columns:
--   coop_type VARCHAR type of cooperation
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
WITH types AS (
    SELECT * FROM (
        VALUES
        ('KSDD_WAJIB', 1), ('KSDD_SUKARELA', 2), ('KSDPK', 3), ('SINERGI', 4), ('KSDPL', 5), ('KSDLL_LAINNYA', 6),
        ('KSDLL_PENERUSAN', 7), ('PERTEK', 8), ('LUAR_KSD', 9)
    ) AS t (coop_type, place)
),

counted AS (
    SELECT
        coop_type,
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
    GROUP BY coop_type
)

SELECT
    t.coop_type,
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
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without
FROM types AS t
LEFT JOIN counted AS c ON t.coop_type = c.coop_type
ORDER BY t.place
