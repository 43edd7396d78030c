-- Bagaimana keadaan tiap tenggat hukum, dan mengapa sebagian tidak dapat dihitung?
-- Grain: one row per term of the law, in the order of a cooperation's life; a term that applies to none counts 0
-- Uses: rules/legal_clocks
-- Columns:
--   clock_no INTEGER its place
--   clock_code VARCHAR the term
--   terms BIGINT agreements to which it applies
--   computable BIGINT those whose state can be computed
--   lapsed BIGINT passed without what it asks for
--   deemed BIGINT passed, and by law deemed approved
--   soon BIGINT lapses within soon_days
--   running BIGINT runs, not near its end
--   met_late BIGINT kept, but too late
--   met BIGINT kept in time
--   not_computable BIGINT cannot be computed
--   without_start BIGINT of these, because no beginning is recorded
--   without_answer BIGINT of these, because the day on which it was kept is not recorded
--   without_end BIGINT of these, because no end of validity is recorded
--   silent BIGINT of these, because the register holds no report at all
--   estimated BIGINT counted over days that are not certain
--   share_late DOUBLE of those that were kept or have lapsed (deemed approved included), not kept in time
WITH clock_list AS (
    SELECT
        v.clock_no,
        v.clock_code
    FROM (
        VALUES
        (1, 'tanggapan_penawaran'),
        (2, 'tanggapan_kedua'),
        (3, 'persetujuan_dprd'),
        (4, 'persetujuan_dprd_ln'),
        (5, 'penerusan_gubernur'),
        (6, 'masa_loi'),
        (7, 'batas_lima_tahun'),
        (8, 'perpanjangan_ln'),
        (9, 'laporan_semester'),
        (10, 'laporan_tahunan_ln'),
        (11, 'setahun_tanpa_laporan')
    ) AS v (clock_no, clock_code)
),

counted AS (
    SELECT
        c.clock_code,
        count(*) AS terms,
        count(*) FILTER (WHERE c.state <> 'tidak_dapat_dihitung') AS computable,
        count(*) FILTER (WHERE c.state = 'lewat') AS lapsed,
        count(*) FILTER (WHERE c.state = 'dianggap_disetujui') AS deemed,
        count(*) FILTER (WHERE c.state = 'hampir_lewat') AS soon,
        count(*) FILTER (WHERE c.state = 'berjalan') AS running,
        count(*) FILTER (WHERE c.state = 'terpenuhi_terlambat') AS met_late,
        count(*) FILTER (WHERE c.state = 'terpenuhi') AS met,
        count(*) FILTER (WHERE c.state = 'tidak_dapat_dihitung') AS not_computable,
        count(*) FILTER (WHERE c.reason_code = 'awal_tidak_tercatat') AS without_start,
        count(*) FILTER (WHERE c.reason_code = 'jawaban_tidak_tercatat') AS without_answer,
        count(*) FILTER (WHERE c.reason_code = 'akhir_tidak_tercatat') AS without_end,
        count(*) FILTER (WHERE c.reason_code = 'register_tanpa_laporan') AS silent,
        count(*) FILTER (WHERE c.is_estimated) AS estimated
    FROM legal_clocks AS c
    GROUP BY c.clock_code
)

SELECT
    l.clock_no::INTEGER AS clock_no,
    l.clock_code,
    coalesce(c.terms, 0) AS terms,
    coalesce(c.computable, 0) AS computable,
    coalesce(c.lapsed, 0) AS lapsed,
    coalesce(c.deemed, 0) AS deemed,
    coalesce(c.soon, 0) AS soon,
    coalesce(c.running, 0) AS running,
    coalesce(c.met_late, 0) AS met_late,
    coalesce(c.met, 0) AS met,
    coalesce(c.not_computable, 0) AS not_computable,
    coalesce(c.without_start, 0) AS without_start,
    coalesce(c.without_answer, 0) AS without_answer,
    coalesce(c.without_end, 0) AS without_end,
    coalesce(c.silent, 0) AS silent,
    coalesce(c.estimated, 0) AS estimated,
    (c.lapsed + c.deemed + c.met_late)::DOUBLE / nullif(c.lapsed + c.deemed + c.met_late + c.met, 0) AS share_late
FROM clock_list AS l
LEFT JOIN counted AS c ON l.clock_code = c.clock_code
ORDER BY l.clock_no
