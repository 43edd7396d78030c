-- Berapa yang berhenti di seremoni, dan dari berapa yang dapat dinilai?
-- Grain: one row
-- Uses: rules/agreement_status
-- Columns:
--   population BIGINT documents that the rule is about
--   assessable BIGINT of these, dated and past the grace period: the denominator
--   followed_up BIGINT assessable with evidenced follow-up
--   attention BIGINT assessable, without follow-up, before the ceremonial limit
--   ceremonial_confirmed BIGINT past the limit, and a report declares that nothing was done
--   ceremonial_suspected BIGINT past the limit and nothing was reported
--   ended_without BIGINT ended without follow-up
--   ended_without_confirmed BIGINT of these, a report declares that nothing was done
--   severe BIGINT ceremonial and obligatory
--   grace BIGINT within the grace period, not in the denominator
--   not_assessable BIGINT date or form not known well enough, not in the denominator
--   share_followed_up DOUBLE followed_up / assessable
--   share_ceremonial_confirmed DOUBLE ceremonial_confirmed / assessable
--   share_ceremonial_suspected DOUBLE ceremonial_suspected / assessable
--   share_ended_without DOUBLE ended_without / assessable
--   oldest_days INTEGER age of the oldest ceremonial agreement
WITH counted AS (
    SELECT
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_in_population AND status = 'perlu_perhatian') AS attention,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without,
        count(*) FILTER (
            WHERE status = 'berakhir_tanpa_tindak_lanjut' AND is_ceremonial_confirmed
        ) AS ended_without_confirmed,
        count(*) FILTER (WHERE is_severe) AS severe,
        count(*) FILTER (WHERE is_in_population AND status = 'masa_tenggang') AS grace,
        count(*) FILTER (WHERE is_in_population AND status = 'belum_dapat_dinilai') AS not_assessable,
        max(CASE WHEN is_ceremonial THEN age_days END) AS oldest_days
    FROM agreement_status
)

SELECT
    c.population,
    c.assessable,
    c.followed_up,
    c.attention,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.ended_without,
    c.ended_without_confirmed,
    c.severe,
    c.grace,
    c.not_assessable,
    c.followed_up::DOUBLE / nullif(c.assessable, 0) AS share_followed_up,
    c.ceremonial_confirmed::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_confirmed,
    c.ceremonial_suspected::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_suspected,
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without,
    c.oldest_days
FROM counted AS c
ORDER BY c.population
