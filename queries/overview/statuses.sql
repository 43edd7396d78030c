-- Berapa kerja sama pada tiap keadaan?
-- Grain: one row per status, in the order in which the rule tries them, also where nothing is counted
-- Uses: rules/agreement_status
-- Columns:
--   status VARCHAR judgement
--   agreements BIGINT all documents with it, child documents included
--   population BIGINT of these, in the population of the rule
--   in_force BIGINT of the population, in force
--   share_of_population DOUBLE population of this status / whole population
--   share_of_assessable DOUBLE population of this status / assessable; empty for statuses that are not assessable
--   assessable BIGINT assessable agreements over all statuses
WITH names AS (
    SELECT * FROM (
        VALUES
        ('belum_ditandatangani', 1, FALSE),
        ('di_luar_penilaian', 2, FALSE),
        ('belum_dapat_dinilai', 3, FALSE),
        ('terlaksana', 4, TRUE),
        ('mandek', 5, TRUE),
        ('pks_mandek', 6, TRUE),
        ('dalam_persiapan_pelaksanaan', 7, TRUE),
        ('masa_tenggang', 8, FALSE),
        ('perlu_perhatian', 9, TRUE),
        ('berakhir_tanpa_tindak_lanjut', 10, TRUE),
        ('seremonial_terkonfirmasi', 11, TRUE),
        ('seremonial_terduga', 12, TRUE)
    ) AS n (status, place, is_judged)
),

counted AS (
    SELECT
        status,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_in_population AND is_in_force) AS in_force
    FROM agreement_status
    GROUP BY status
),

whole AS (
    SELECT
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_assessable) AS assessable
    FROM agreement_status
)

SELECT
    n.status,
    coalesce(c.agreements, 0) AS agreements,
    coalesce(c.population, 0) AS population,
    coalesce(c.in_force, 0) AS in_force,
    coalesce(c.population, 0)::DOUBLE / nullif(w.population, 0) AS share_of_population,
    CASE WHEN n.is_judged THEN coalesce(c.population, 0)::DOUBLE / nullif(w.assessable, 0) END AS share_of_assessable,
    w.assessable
FROM names AS n
CROSS JOIN whole AS w
LEFT JOIN counted AS c ON n.status = c.status
ORDER BY n.place
