-- Berapa kerja sama yang masuk dan keluar dari tiap keadaan sejak tanggal pembanding?
-- Grain: one row per status, in the order in which the rule tries them; before - left + entered = after
-- Uses: rules/agreement_status, rules/agreement_status before
-- Columns:
--   status VARCHAR judgement
--   before BIGINT in this status on compare_on
--   entered BIGINT came into it since
--   left_it BIGINT went out of it since
--   after BIGINT in this status on as_of
WITH names AS (
    SELECT * FROM (
        VALUES
        ('belum_ditandatangani', 1),
        ('di_luar_penilaian', 2),
        ('belum_dapat_dinilai', 3),
        ('terlaksana', 4),
        ('mandek', 5),
        ('pks_mandek', 6),
        ('dalam_persiapan_pelaksanaan', 7),
        ('masa_tenggang', 8),
        ('perlu_perhatian', 9),
        ('berakhir_tanpa_tindak_lanjut', 10),
        ('seremonial_terkonfirmasi', 11),
        ('seremonial_terduga', 12)
    ) AS n (status, place)
),

pairs AS (
    SELECT
        b.status AS status_before,
        n.status AS status_after
    FROM agreement_status AS n
    INNER JOIN agreement_status_before AS b ON n.agreement_id = b.agreement_id
    WHERE n.is_in_population OR b.is_in_population
)

SELECT
    n.status,
    count(*) FILTER (WHERE p.status_before = n.status) AS before,
    count(*) FILTER (WHERE p.status_after = n.status AND p.status_before <> n.status) AS entered,
    count(*) FILTER (WHERE p.status_before = n.status AND p.status_after <> n.status) AS left_it,
    count(*) FILTER (WHERE p.status_after = n.status) AS after
FROM names AS n
LEFT JOIN pairs AS p ON n.status = p.status_before OR n.status = p.status_after
GROUP BY n.status, n.place
ORDER BY n.place
