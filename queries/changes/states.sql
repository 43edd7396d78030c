-- Berapa kerja sama pada tiap keadaan pada satu tanggal, dan dari berapa?
-- Grain: one row per state of the population, also where nothing is counted, in the order in which the rule tries them
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   judged_on DATE the day of judging
--   status VARCHAR judgement
--   agreements BIGINT agreements of the population with it
--   population BIGINT agreements of the population, all states
--   assessable BIGINT of these, assessable: denominator of share_of_assessable
--   share_of_assessable DOUBLE agreements / assessable; empty for states that are not assessable
WITH names AS (
    SELECT * FROM (
        VALUES
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
        count(*) AS agreements
    FROM agreement_status
    WHERE is_in_population
    GROUP BY status
),

whole AS (
    SELECT
        count(*) FILTER (WHERE is_in_population) AS population,
        count(*) FILTER (WHERE is_assessable) AS assessable
    FROM agreement_status
)

SELECT
    $as_of::DATE AS judged_on,
    n.status,
    coalesce(c.agreements, 0) AS agreements,
    w.population,
    w.assessable,
    CASE WHEN n.is_judged THEN coalesce(c.agreements, 0)::DOUBLE / nullif(w.assessable, 0) END AS share_of_assessable
FROM names AS n
CROSS JOIN whole AS w
LEFT JOIN counted AS c ON n.status = c.status
ORDER BY n.place
