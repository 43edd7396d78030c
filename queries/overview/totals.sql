-- Berapa kerja sama yang ada, yang berlaku, yang ditindaklanjuti, dan yang berhenti di seremoni?
-- Grain: one row
-- Uses: rules/agreement_status
-- Columns:
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
--   not_yet_in_force BIGINT valid only later
--   ended BIGINT past the end of validity
--   terminated BIGINT ended early
--   validity_unknown BIGINT end or signature unknown
--   unknown_end BIGINT signed documents that are not ended and whose end nobody knows
--   implemented BIGINT population: terlaksana
--   mandek BIGINT population: executed once, stopped since
--   pks_mandek BIGINT population: commitment without execution for too long
--   preparing BIGINT population: commitment, execution not yet due
--   attention BIGINT population: past the grace period without follow-up
--   grace BIGINT population: within the grace period
--   not_assessable BIGINT population: date or form not known well enough
--   unsigned BIGINT not signed by that day
--   ended_without_confirmed BIGINT part of ended_without where a report declares that nothing was done
--   severe BIGINT ceremonial and obligatory (KSDD wajib)
--   loi_lapsed BIGINT letters of intent past their year without a successor
--   status_conflicts BIGINT the register declares another validity than the dates show
WITH counted AS (
    SELECT
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_expiring) AS expiring,
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without,
        count(*) FILTER (WHERE validity = 'belum_berlaku') AS not_yet_in_force,
        count(*) FILTER (WHERE validity = 'berakhir') AS ended,
        count(*) FILTER (WHERE validity = 'diakhiri') AS terminated,
        count(*) FILTER (WHERE validity = 'tidak_diketahui') AS validity_unknown,
        count(*) FILTER (WHERE status NOT IN ('belum_ditandatangani') AND validity = 'tidak_diketahui' AND end_on IS NULL) AS unknown_end,
        count(*) FILTER (WHERE is_in_population AND status = 'terlaksana') AS implemented,
        count(*) FILTER (WHERE is_in_population AND status = 'mandek') AS mandek,
        count(*) FILTER (WHERE is_in_population AND status = 'pks_mandek') AS pks_mandek,
        count(*) FILTER (WHERE is_in_population AND status = 'dalam_persiapan_pelaksanaan') AS preparing,
        count(*) FILTER (WHERE is_in_population AND status = 'perlu_perhatian') AS attention,
        count(*) FILTER (WHERE is_in_population AND status = 'masa_tenggang') AS grace,
        count(*) FILTER (WHERE is_in_population AND status = 'belum_dapat_dinilai') AS not_assessable,
        count(*) FILTER (WHERE status = 'belum_ditandatangani') AS unsigned,
        count(*) FILTER (WHERE status = 'berakhir_tanpa_tindak_lanjut' AND is_ceremonial_confirmed) AS ended_without_confirmed,
        count(*) FILTER (WHERE is_severe) AS severe,
        count(*) FILTER (WHERE is_loi_lapsed) AS loi_lapsed,
        count(*) FILTER (WHERE has_status_conflict) AS status_conflicts
    FROM agreement_status
)

SELECT
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
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without,
    c.not_yet_in_force,
    c.ended,
    c.terminated,
    c.validity_unknown,
    c.unknown_end,
    c.implemented,
    c.mandek,
    c.pks_mandek,
    c.preparing,
    c.attention,
    c.grace,
    c.not_assessable,
    c.unsigned,
    c.ended_without_confirmed,
    c.severe,
    c.loi_lapsed,
    c.status_conflicts
FROM counted AS c
ORDER BY c.agreements
