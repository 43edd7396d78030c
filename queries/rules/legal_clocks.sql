-- Tenggat hukum mana yang berjalan pada tiap kerja sama, dan bagaimana keadaannya?
-- Grain: one row per agreement in scope and legal term (clock) that applies to it. A term that has not begun has no row;
-- one that must have begun, but whose beginning no record shows, is tidak_dapat_dihitung with its reason. A renewal
-- needs no offer of its own, and abroad a notice instead of the DPRD's approval.
-- Uses: rules/agreement_scope, rules/agreement_status, rules/clock_facts, rules/report_duties
-- Params: as_of, loi_days, soon_days
-- Columns:
--   agreement_id VARCHAR the agreement
--   clock_code VARCHAR the term
--   article VARCHAR where the law sets it (P22, P25)
--   started_on DATE day from which it is counted; that day itself is not counted
--   started_by VARCHAR what shows the beginning
--   unit VARCHAR hari (calendar days), hari_kerja (working days by the calendar), bulan (months)
--   term_length INTEGER length in that unit
--   due_on DATE last day on which it is kept
--   met_on DATE day on which what it asks for was done
--   met_by VARCHAR what shows that
--   state VARCHAR berjalan, hampir_lewat, terpenuhi, terpenuhi_terlambat, lewat, dianggap_disetujui, tidak_dapat_dihitung
--   days_left INTEGER calendar days from as_of to due_on while nothing was done; negative when passed
--   is_estimated BOOLEAN counted over days whose holidays or joint leave are not certain
--   reason_code VARCHAR why it cannot be computed
WITH yearly_reporters AS (
    -- Those abroad that owe a yearly report, or will at the end of the year that runs.
    SELECT
        agreement_id,
        bool_or(is_refusal) AS is_refusal,
        max(due_on) FILTER (
            WHERE state IN ('belum_masuk', 'tidak_diketahui') AND due_on >= ($as_of::DATE - INTERVAL 12 MONTH)::DATE
        ) AS missing_due_on
    FROM report_duties
    WHERE is_foreign
    GROUP BY agreement_id
    HAVING
        bool_or(is_refusal)
        OR bool_and(
            coalesce(exempt_code, '') NOT IN ('bukan_naskah_kerja_sama', 'dilaporkan_bersama_induk', 'diganti_perpanjangan')
        )
),

terms AS (
    -- Every term on its own. passed_on: a later record shows that it is over, though not on which day.
    -- P22 is in force since 14 April 2020, P25 since 22 May 2020: what began or ended before has no such term.
    SELECT
        k.agreement_id,
        'tanggapan_penawaran' AS clock_code,
        CASE WHEN k.is_ksdd THEN 'P22 Ps 8(3)' ELSE 'P22 Ps 54(3)' END AS article,
        coalesce(k.offer_paper_on, k.offer_entered_on) AS started_on,
        CASE WHEN k.offer_paper_on IS NOT NULL THEN 'surat_penawaran' ELSE 'tahap_masuk' END AS started_by,
        'hari' AS unit,
        30 AS term_length,
        coalesce(k.reply_paper_on, k.offer_done_on) AS met_on,
        CASE WHEN k.reply_paper_on IS NOT NULL THEN 'surat_tanggapan' ELSE 'tahap_selesai' END AS met_by,
        k.after_offer_on AS passed_on,
        FALSE AS is_deemed,
        NULL::DATE AS fixed_due_on,
        NULL::VARCHAR AS known_reason
    FROM clock_facts AS k
    WHERE
        (k.is_ksdd OR k.coop_type = 'SINERGI')
        AND coalesce(k.offer_paper_on, k.offer_entered_on, k.reply_paper_on, k.offer_done_on, k.after_offer_on)
        >= make_date(2020, 4, 14)
        AND (
            (k.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'tidak_diketahui') AND NOT k.is_renewal)
            OR coalesce(k.offer_paper_on, k.offer_entered_on) IS NOT NULL
        )
    UNION ALL
    SELECT
        k.agreement_id,
        'tanggapan_kedua' AS clock_code,
        'P22 Ps 8(5)' AS article,
        k.second_paper_on AS started_on,
        'surat_permintaan_tanggapan_kedua' AS started_by,
        'hari' AS unit,
        15 AS term_length,
        CASE
            WHEN k.last_reply_on >= k.second_paper_on THEN k.last_reply_on
            WHEN k.offer_done_on >= k.second_paper_on THEN k.offer_done_on
        END AS met_on,
        CASE WHEN k.last_reply_on >= k.second_paper_on THEN 'surat_tanggapan' ELSE 'tahap_selesai' END AS met_by,
        k.after_offer_on AS passed_on,
        FALSE AS is_deemed,
        NULL::DATE AS fixed_due_on,
        NULL::VARCHAR AS known_reason
    FROM clock_facts AS k
    WHERE k.is_ksdd AND k.second_paper_on >= make_date(2020, 4, 14)
    UNION ALL
    SELECT
        k.agreement_id,
        CASE WHEN k.is_foreign_own THEN 'persetujuan_dprd_ln' ELSE 'persetujuan_dprd' END AS clock_code,
        CASE
            WHEN k.is_foreign_own THEN 'P25 Ps 17(2)-(3)'
            WHEN k.coop_type = 'KSDPK' THEN 'P22 Ps 34(6)'
            WHEN k.coop_type = 'SINERGI' THEN 'P22 Ps 56(6)'
            ELSE 'P22 Ps 12(4)'
        END AS article,
        coalesce(k.dprd_asked_on, k.dprd_entered_on) AS started_on,
        CASE WHEN k.dprd_asked_on IS NOT NULL THEN 'surat_permohonan_dprd' ELSE 'tahap_masuk' END AS started_by,
        CASE WHEN k.is_foreign_own THEN 'hari_kerja' ELSE 'hari' END AS unit,
        45 AS term_length,
        coalesce(k.dprd_paper_on, k.dprd_done_on) AS met_on,
        CASE WHEN k.dprd_paper_on IS NOT NULL THEN 'persetujuan_dprd' ELSE 'tahap_selesai' END AS met_by,
        k.after_dprd_on AS passed_on,
        TRUE AS is_deemed,
        NULL::DATE AS fixed_due_on,
        NULL::VARCHAR AS known_reason
    FROM clock_facts AS k
    WHERE
        (k.is_domestic OR k.is_foreign_own)
        AND coalesce(k.dprd_asked_on, k.dprd_entered_on, k.dprd_paper_on, k.dprd_done_on, k.after_dprd_on)
        >= CASE WHEN k.is_foreign_own THEN make_date(2020, 5, 22) ELSE make_date(2020, 4, 14) END
        AND (
            coalesce(k.dprd_asked_on, k.dprd_entered_on, k.dprd_paper_on, k.dprd_done_on) IS NOT NULL
            OR (k.dprd_skipped_on IS NULL AND ((k.is_foreign_own AND NOT k.is_renewal) OR k.needs_dprd))
        )
    UNION ALL
    SELECT
        k.agreement_id,
        'penerusan_gubernur' AS clock_code,
        'P25 Ps 18(4)-(5)' AS article,
        coalesce(k.plan_paper_on, k.plan_entered_on) AS started_on,
        CASE WHEN k.plan_paper_on IS NOT NULL THEN 'surat_permohonan_pertimbangan' ELSE 'tahap_masuk' END AS started_by,
        'hari_kerja' AS unit,
        5 AS term_length,
        k.forward_paper_on AS met_on,
        'surat_penerusan_gubernur' AS met_by,
        least(k.advice_paper_on, k.plan_done_on, k.after_plan_on) AS passed_on,
        FALSE AS is_deemed,
        NULL::DATE AS fixed_due_on,
        NULL::VARCHAR AS known_reason
    FROM clock_facts AS k
    WHERE
        k.is_foreign_own AND k.is_regency
        AND coalesce(
            k.plan_paper_on, k.plan_entered_on, k.forward_paper_on, k.advice_paper_on, k.plan_done_on, k.after_plan_on
        ) >= make_date(2020, 5, 22)
    UNION ALL
    SELECT
        k.agreement_id,
        'masa_loi' AS clock_code,
        'P25 Ps 13(3)' AS article,
        CASE
            WHEN k.doc_type = 'letter_of_intent' THEN k.clock_latest_on
            ELSE coalesce(k.loi_paper_on, k.loi_done_on)
        END AS started_on,
        CASE
            WHEN k.doc_type = 'letter_of_intent' THEN 'tanda_tangan'
            WHEN k.loi_paper_on IS NOT NULL THEN 'letter_of_intent'
            ELSE 'tahap_selesai'
        END AS started_by,
        'hari' AS unit,
        $loi_days::INTEGER AS term_length,
        CASE
            WHEN k.doc_type = 'letter_of_intent' THEN k.followed_on
            WHEN k.is_signed THEN k.signed_latest_on
        END AS met_on,
        'naskah_ditandatangani' AS met_by,
        NULL::DATE AS passed_on,
        FALSE AS is_deemed,
        NULL::DATE AS fixed_due_on,
        NULL::VARCHAR AS known_reason
    FROM clock_facts AS k
    WHERE
        (k.doc_type = 'letter_of_intent' AND k.is_signed)
        OR (
            k.doc_type <> 'letter_of_intent'
            AND k.is_foreign_own
            AND k.parent_agreement_id IS NULL
            AND coalesce(k.loi_paper_on, k.loi_done_on) >= make_date(2020, 5, 22)
        )
    UNION ALL
    SELECT
        k.agreement_id,
        'batas_lima_tahun' AS clock_code,
        CASE WHEN k.is_foreign THEN 'P25 Ps 32(1)' WHEN k.is_ksdd THEN 'P22 Ps 9(3)' ELSE 'P22 Ps 32(3)' END AS article,
        k.in_force_on AS started_on,
        'masa_berlaku' AS started_by,
        'bulan' AS unit,
        60 AS term_length,
        CASE
            WHEN k.end_on <= (k.in_force_on + INTERVAL 60 MONTH)::DATE THEN k.in_force_on
            ELSE least(k.renewed_on, k.terminated_on, CASE WHEN k.end_on <= $as_of::DATE THEN k.end_on END)
        END AS met_on,
        CASE
            WHEN k.end_on <= (k.in_force_on + INTERVAL 60 MONTH)::DATE THEN 'akhir_tertulis'
            WHEN k.renewed_on <= coalesce(k.terminated_on, k.renewed_on) THEN 'diperpanjang'
            WHEN k.terminated_on IS NOT NULL THEN 'diakhiri'
            ELSE 'berakhir'
        END AS met_by,
        NULL::DATE AS passed_on,
        FALSE AS is_deemed,
        (k.in_force_on + INTERVAL 60 MONTH)::DATE AS fixed_due_on,
        CASE
            WHEN k.in_force_on IS NULL THEN 'awal_tidak_tercatat'
            WHEN
                k.end_on IS NULL
                AND k.end_method = 'unknown'
                AND coalesce(k.renewed_on, k.terminated_on) IS NULL
                AND (k.in_force_on + INTERVAL 60 MONTH)::DATE < $as_of::DATE
                THEN 'akhir_tidak_tercatat'
        END AS known_reason
    FROM clock_facts AS k
    WHERE
        k.is_signed
        AND (
            (k.doc_type = 'kesepakatan_bersama' AND (k.is_ksdd OR k.coop_type = 'KSDPK'))
            OR (
                k.is_foreign
                AND k.doc_type IN ('naskah_kerja_sama', 'kesepakatan_bersama', 'rencana_kerja_sama')
            )
        )
    UNION ALL
    SELECT
        k.agreement_id,
        'perpanjangan_ln' AS clock_code,
        'P25 Ps 33' AS article,
        k.in_force_latest_on AS started_on,
        'masa_berlaku' AS started_by,
        'bulan' AS unit,
        6 AS term_length,
        k.notice_paper_on AS met_on,
        'surat_pemberitahuan_perpanjangan' AS met_by,
        k.renewed_on AS passed_on,
        FALSE AS is_deemed,
        (k.end_on - INTERVAL 6 MONTH)::DATE AS fixed_due_on,
        CASE WHEN k.end_on IS NULL THEN 'akhir_tidak_tercatat' END AS known_reason
    FROM clock_facts AS k
    WHERE
        k.is_signed
        AND k.is_foreign
        AND k.doc_type IN ('naskah_kerja_sama', 'kesepakatan_bersama', 'rencana_kerja_sama')
        AND (
            (k.is_in_force AND k.terminated_on IS NULL)
            OR (k.end_on >= make_date(2020, 11, 22) AND coalesce(k.notice_paper_on, k.renewed_on) IS NOT NULL)
        )
    UNION ALL
    -- Who owes a report, by when, and whether it came is judged by report_duties alone.
    SELECT
        k.agreement_id,
        CASE WHEN r.is_foreign THEN 'laporan_tahunan_ln' ELSE 'laporan_semester' END AS clock_code,
        CASE
            WHEN r.is_foreign AND k.is_regency THEN 'P25 Ps 35(2)'
            WHEN r.is_foreign THEN 'P25 Ps 36(2)'
            WHEN k.coop_type = 'KSDPK' THEN 'P22 Ps 39'
            WHEN k.coop_type = 'SINERGI' THEN 'P22 Ps 60'
            ELSE 'P22 Ps 17'
        END AS article,
        r.period_end_on AS started_on,
        CASE WHEN r.is_foreign THEN 'akhir_tahun' ELSE 'akhir_semester' END AS started_by,
        'hari' AS unit,
        date_diff('day', r.period_end_on, r.due_on) AS term_length,
        r.submitted_on AS met_on,
        'laporan' AS met_by,
        NULL::DATE AS passed_on,
        FALSE AS is_deemed,
        NULL::DATE AS fixed_due_on,
        CASE WHEN r.state = 'tidak_diketahui' THEN 'register_tanpa_laporan' END AS known_reason
    FROM clock_facts AS k
    INNER JOIN report_duties AS r ON k.agreement_id = r.agreement_id
    WHERE
        r.exempt_code IS NULL
        AND r.period_end_on = CASE WHEN r.is_foreign THEN k.year_end_on ELSE k.semester_end_on END
    UNION ALL
    SELECT
        k.agreement_id,
        'setahun_tanpa_laporan' AS clock_code,
        'P25 Ps 38' AS article,
        greatest(k.last_report_on, k.in_force_latest_on, make_date(2020, 5, 22)) AS started_on,
        CASE WHEN k.last_report_on >= k.in_force_latest_on THEN 'laporan_terakhir' ELSE 'masa_berlaku' END
            AS started_by,
        'bulan' AS unit,
        12 AS term_length,
        NULL::DATE AS met_on,
        'laporan' AS met_by,
        NULL::DATE AS passed_on,
        FALSE AS is_deemed,
        -- Whether the year has passed is judged by report_duties. Never before a yearly report is overdue: the first after
        -- the last report (one that came in the second half of a year is taken to be on that year), or the next.
        greatest(
            (greatest(k.last_report_on, k.in_force_latest_on, make_date(2020, 5, 22)) + INTERVAL 12 MONTH)::DATE,
            CASE
                WHEN y.missing_due_on IS NOT NULL
                    THEN least(
                        y.missing_due_on,
                        make_date(
                            CASE
                                WHEN month(k.last_report_on) >= 7 AND k.last_report_on >= k.in_force_latest_on
                                    THEN year(k.last_report_on) + 2
                                ELSE year(greatest(k.last_report_on, k.in_force_latest_on)) + 1
                            END,
                            1,
                            CASE WHEN k.is_regency THEN 7 ELSE 14 END
                        )
                    )
                WHEN $as_of::DATE <= make_date(year($as_of::DATE), 1, CASE WHEN k.is_regency THEN 7 ELSE 14 END)
                    THEN make_date(year($as_of::DATE), 1, CASE WHEN k.is_regency THEN 7 ELSE 14 END)
                ELSE make_date(year($as_of::DATE) + 1, 1, CASE WHEN k.is_regency THEN 7 ELSE 14 END)
            END
        ) AS fixed_due_on,
        CASE WHEN NOT k.has_reports THEN 'register_tanpa_laporan' END AS known_reason
    FROM clock_facts AS k
    INNER JOIN yearly_reporters AS y ON k.agreement_id = y.agreement_id
    WHERE
        k.is_signed
        AND (y.is_refusal OR (k.is_in_force AND k.in_force_latest_on <= $as_of::DATE))
        AND $as_of::DATE >= make_date(2020, 5, 22)
),

-- Working days are counted by joining: the n-th working day after a day has a number larger by n.
due AS (
    SELECT
        t.*,
        CASE
            WHEN t.unit = 'hari_kerja' THEN last_days.day_on
            WHEN t.unit = 'bulan' THEN t.fixed_due_on
            ELSE t.started_on + t.term_length::INTEGER
        END AS due_on,
        coalesce(last_days.uncertain_day_no > first_days.uncertain_day_no, FALSE) AS is_estimated
    FROM terms AS t
    LEFT JOIN calendar AS first_days ON t.unit = 'hari_kerja' AND t.started_on = first_days.day_on
    LEFT JOIN calendar AS last_days
        ON
            first_days.working_day_no + t.term_length = last_days.working_day_no
            AND last_days.is_working_day
),

judged AS (
    SELECT
        d.*,
        CASE
            WHEN d.known_reason IS NOT NULL THEN d.known_reason
            WHEN d.started_on IS NULL THEN 'awal_tidak_tercatat'
            WHEN d.due_on IS NULL THEN 'di_luar_kalender'
            WHEN
                d.clock_code IN (
                    'tanggapan_penawaran', 'tanggapan_kedua', 'persetujuan_dprd', 'persetujuan_dprd_ln',
                    'penerusan_gubernur'
                )
                AND coalesce(d.met_on, d.passed_on) < d.started_on
                THEN 'tanggal_terbalik'
            WHEN d.met_on IS NOT NULL OR d.passed_on IS NULL THEN NULL
            WHEN d.is_deemed AND d.passed_on <= d.due_on THEN 'jawaban_tidak_tercatat'
            WHEN NOT d.is_deemed AND d.passed_on > d.due_on THEN 'jawaban_tidak_tercatat'
        END AS reason_code
    FROM due AS d
)

SELECT
    j.agreement_id,
    j.clock_code,
    j.article,
    j.started_on,
    CASE WHEN j.started_on IS NOT NULL THEN j.started_by END AS started_by,
    j.unit,
    j.term_length::INTEGER AS term_length,
    CASE WHEN j.started_on IS NOT NULL THEN j.due_on END AS due_on,
    CASE
        WHEN j.met_on IS NOT NULL THEN j.met_on
        WHEN NOT j.is_deemed AND j.passed_on <= j.due_on THEN j.passed_on
    END AS met_on,
    CASE
        WHEN j.met_on IS NOT NULL THEN j.met_by
        WHEN NOT j.is_deemed AND j.passed_on <= j.due_on THEN 'tahap_berikutnya'
    END AS met_by,
    CASE
        WHEN j.reason_code IS NOT NULL THEN 'tidak_dapat_dihitung'
        WHEN j.met_on <= j.due_on THEN 'terpenuhi'
        WHEN j.met_on > j.due_on THEN 'terpenuhi_terlambat'
        WHEN NOT j.is_deemed AND j.passed_on <= j.due_on THEN 'terpenuhi'
        WHEN $as_of::DATE > j.due_on AND j.is_deemed THEN 'dianggap_disetujui'
        WHEN $as_of::DATE > j.due_on THEN 'lewat'
        WHEN date_diff('day', $as_of::DATE, j.due_on) <= $soon_days::INTEGER THEN 'hampir_lewat'
        ELSE 'berjalan'
    END AS state,
    CASE
        WHEN
            j.reason_code IS NULL
            AND j.met_on IS NULL
            AND NOT coalesce(NOT j.is_deemed AND j.passed_on <= j.due_on, FALSE)
            THEN date_diff('day', $as_of::DATE, j.due_on)::INTEGER
    END AS days_left,
    j.is_estimated,
    j.reason_code
FROM judged AS j
