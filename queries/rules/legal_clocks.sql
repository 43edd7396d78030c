-- Tenggat hukum mana yang berjalan pada tiap kerja sama, dan bagaimana keadaannya?
-- Grain: one row per agreement in scope and legal term (clock) that applies to it. A term that has not begun has no row;
-- one that must have begun, but whose beginning no record shows, is tidak_dapat_dihitung with its reason. A renewal
-- needs no offer of its own, and abroad a notice instead of the DPRD's approval.
-- Uses: rules/agreement_scope, rules/agreement_status
-- Params: as_of, loi_days, report_due_days, soon_days
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
WITH stage_marks AS (
    SELECT
        e.agreement_id,
        min(e.event_on) FILTER (WHERE e.stage_code = 'penawaran' AND e.stage_status = 'masuk') AS offer_entered_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'penawaran' AND e.stage_status = 'selesai') AS offer_done_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'persetujuan_dprd' AND e.stage_status = 'masuk')
            AS dprd_entered_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'persetujuan_dprd' AND e.stage_status = 'selesai') AS dprd_done_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'persetujuan_dprd' AND e.stage_status = 'dilewati')
            AS dprd_skipped_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'verifikasi' AND e.stage_status = 'masuk') AS plan_entered_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'verifikasi' AND e.stage_status = 'selesai') AS plan_done_on,
        min(e.event_on) FILTER (WHERE e.stage_code = 'pernyataan_kehendak' AND e.stage_status = 'selesai')
            AS loi_done_on
    FROM stage_events AS e
    WHERE
        e.event_on <= $as_of::DATE
        AND e.stage_code IN ('penawaran', 'persetujuan_dprd', 'verifikasi', 'pernyataan_kehendak')
    GROUP BY e.agreement_id
),

paper_marks AS (
    SELECT
        d.agreement_id,
        min(d.document_on) FILTER (WHERE d.document_type = 'surat_penawaran') AS offer_paper_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'surat_permintaan_tanggapan_kedua') AS second_paper_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'surat_tanggapan') AS reply_paper_on,
        max(d.document_on) FILTER (WHERE d.document_type = 'surat_tanggapan') AS last_reply_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'surat_permohonan_dprd') AS dprd_asked_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'persetujuan_dprd') AS dprd_paper_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'surat_permohonan_pertimbangan') AS plan_paper_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'surat_penerusan_gubernur') AS forward_paper_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'pertimbangan_menteri') AS advice_paper_on,
        min(d.document_on) FILTER (WHERE d.document_type = 'letter_of_intent') AS loi_paper_on,
        max(d.document_on) FILTER (WHERE d.document_type = 'surat_pemberitahuan_perpanjangan') AS notice_paper_on
    FROM documents AS d
    WHERE d.document_on <= $as_of::DATE
    GROUP BY d.agreement_id
),

-- The first day at which a later stage shows that the one of the term was left.
later_stages AS (
    SELECT
        a.agreement_id,
        min(a.reached_on) FILTER (WHERE a.stage_code IN ('penyusunan_kb', 'penyusunan_nk_rk')) AS after_offer_on,
        min(a.reached_on) FILTER (
            WHERE a.stage_code IN ('penyusunan_pks', 'penyusunan_kontrak_pks', 'penandatanganan_nk_rk', 'verifikasi')
        ) AS after_dprd_on,
        min(a.reached_on) FILTER (WHERE a.stage_code = 'penyusunan_naskah') AS after_plan_on
    FROM agreement_stages AS a
    WHERE
        a.reached_on <= $as_of::DATE
        AND a.coop_type <> 'KSDLL_PENERUSAN'
        AND a.stage_code IN (
            'penyusunan_kb', 'penyusunan_nk_rk', 'penyusunan_pks', 'penyusunan_kontrak_pks', 'penandatanganan_nk_rk',
            'verifikasi', 'penyusunan_naskah'
        )
    GROUP BY a.agreement_id
),

-- What was signed after an agreement and takes its place: a renewal of the chain; a document under a letter of intent.
renewals AS (
    SELECT
        s.supersedes_id AS agreement_id,
        min(s.signed_latest_on) AS renewed_on
    FROM agreements AS s
    WHERE s.signed_latest_on <= $as_of::DATE AND s.doc_type <> 'addendum'
    GROUP BY s.supersedes_id
),

loi_successors AS (
    SELECT
        coalesce(f.parent_agreement_id, f.root_agreement_id) AS agreement_id,
        min(f.signed_latest_on) AS followed_on
    FROM agreement_facts AS f
    WHERE
        f.doc_type IN (
            'kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'perjanjian_kerja_sama', 'kontrak'
        )
        AND f.signed_latest_on <= $as_of::DATE
        AND coalesce(f.parent_agreement_id, f.root_agreement_id) <> f.agreement_id
    GROUP BY coalesce(f.parent_agreement_id, f.root_agreement_id)
),

-- The last semester and the last year that are over.
periods AS (
    SELECT
        CASE
            WHEN month($as_of::DATE) >= 7 THEN make_date(year($as_of::DATE), 6, 30)
            ELSE make_date(year($as_of::DATE) - 1, 12, 31)
        END AS semester_end_on,
        CASE
            WHEN month($as_of::DATE) >= 7 THEN make_date(year($as_of::DATE), 1, 1)
            ELSE make_date(year($as_of::DATE) - 1, 7, 1)
        END AS semester_start_on,
        CASE WHEN month($as_of::DATE) >= 7 THEN year($as_of::DATE) ELSE year($as_of::DATE) - 1 END AS semester_year,
        CASE WHEN month($as_of::DATE) >= 7 THEN '1' ELSE '2' END AS semester_code,
        make_date(year($as_of::DATE) - 1, 12, 31) AS year_end_on,
        make_date(year($as_of::DATE) - 1, 1, 1) AS year_start_on,
        year($as_of::DATE) - 1 AS year_no
),

-- Reports of those two periods, for the chain they speak of and for the chain of its parent.
period_reports AS (
    SELECT
        r.agreement_id,
        r.submitted_on,
        p.semester_year = r.period_year AND p.semester_code = r.period AS is_semester,
        p.year_no = r.period_year AND r.period = 'tahunan' AS is_year
    FROM reports AS r
    CROSS JOIN periods AS p
    WHERE
        r.submitted_on <= $as_of::DATE
        AND (
            (p.semester_year = r.period_year AND p.semester_code = r.period)
            OR (p.year_no = r.period_year AND r.period = 'tahunan')
        )
),

report_marks AS (
    SELECT
        m.root_agreement_id,
        min(m.submitted_on) FILTER (WHERE m.is_semester) AS semester_report_on,
        min(m.submitted_on) FILTER (WHERE m.is_year) AS year_report_on
    FROM (
        SELECT
            f.root_agreement_id,
            r.submitted_on,
            r.is_semester,
            r.is_year
        FROM period_reports AS r
        INNER JOIN agreement_facts AS f ON r.agreement_id = f.agreement_id
        UNION ALL
        SELECT
            u.root_agreement_id,
            r.submitted_on,
            r.is_semester,
            r.is_year
        FROM period_reports AS r
        INNER JOIN agreement_facts AS f ON r.agreement_id = f.agreement_id
        INNER JOIN agreement_facts AS u ON f.parent_agreement_id = u.agreement_id
    ) AS m
    GROUP BY m.root_agreement_id
),

-- Registers that hold reports at all: the silence of the others says nothing.
reporting_registers AS (
    SELECT DISTINCT f.register_name
    FROM agreement_facts AS f
    WHERE list_min(f.report_dates) <= $as_of::DATE
),

known AS (
    SELECT
        s.agreement_id,
        s.coop_type,
        s.doc_type,
        s.lead_region_code,
        s.parent_agreement_id,
        s.root_agreement_id <> s.agreement_id AS is_renewal,
        s.is_in_population,
        s.is_in_force,
        s.end_on,
        s.end_method,
        s.last_report_on,
        s.age_days IS NOT NULL AS is_signed,
        s.signed_latest_on,
        least(s.root_signed_latest_on, s.signed_latest_on) AS clock_latest_on,
        coalesce(s.start_on, s.signed_on) AS in_force_on,
        coalesce(s.start_on, s.signed_latest_on) AS in_force_latest_on,
        CASE WHEN s.terminated_on <= $as_of::DATE THEN s.terminated_on END AS terminated_on,
        coalesce(a.needs_dprd, FALSE) AS needs_dprd,
        s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN') AS is_foreign,
        s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA') AS is_foreign_own,
        s.coop_type IN ('KSDD_WAJIB', 'KSDD_SUKARELA') AS is_ksdd,
        s.coop_type IN ('KSDD_WAJIB', 'KSDD_SUKARELA', 'KSDPK', 'SINERGI') AS is_domestic,
        length(s.lead_region_code) = 5 AS is_regency,
        q.register_name IS NOT NULL AS has_reports,
        e.offer_entered_on,
        e.offer_done_on,
        e.dprd_entered_on,
        e.dprd_done_on,
        e.dprd_skipped_on,
        e.plan_entered_on,
        e.plan_done_on,
        e.loi_done_on,
        d.offer_paper_on,
        d.second_paper_on,
        d.reply_paper_on,
        d.last_reply_on,
        d.dprd_asked_on,
        d.dprd_paper_on,
        d.plan_paper_on,
        d.forward_paper_on,
        d.advice_paper_on,
        d.loi_paper_on,
        d.notice_paper_on,
        l.after_offer_on,
        l.after_dprd_on,
        l.after_plan_on,
        n.renewed_on,
        o.followed_on,
        r.semester_report_on,
        r.year_report_on,
        p.*
    FROM agreement_status AS s
    INNER JOIN agreements AS a ON s.agreement_id = a.agreement_id
    CROSS JOIN periods AS p
    LEFT JOIN stage_marks AS e ON s.agreement_id = e.agreement_id
    LEFT JOIN paper_marks AS d ON s.agreement_id = d.agreement_id
    LEFT JOIN later_stages AS l ON s.agreement_id = l.agreement_id
    LEFT JOIN renewals AS n ON s.agreement_id = n.agreement_id
    LEFT JOIN loi_successors AS o ON s.agreement_id = o.agreement_id
    LEFT JOIN report_marks AS r ON s.root_agreement_id = r.root_agreement_id
    LEFT JOIN reporting_registers AS q ON s.register_name = q.register_name
),

-- Every term on its own. passed_on: a later record shows that it is over, though not on which day.
-- P22 is in force since 14 April 2020, P25 since 22 May 2020: what began or ended before has no such term.
terms AS (
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
        CAST(NULL AS DATE) AS fixed_due_on,
        CAST(NULL AS VARCHAR) AS known_reason
    FROM known AS k
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
        CAST(NULL AS DATE) AS fixed_due_on,
        CAST(NULL AS VARCHAR) AS known_reason
    FROM known AS k
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
        CAST(NULL AS DATE) AS fixed_due_on,
        CAST(NULL AS VARCHAR) AS known_reason
    FROM known AS k
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
        CAST(NULL AS DATE) AS fixed_due_on,
        CAST(NULL AS VARCHAR) AS known_reason
    FROM known AS k
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
        CAST(NULL AS DATE) AS passed_on,
        FALSE AS is_deemed,
        CAST(NULL AS DATE) AS fixed_due_on,
        CAST(NULL AS VARCHAR) AS known_reason
    FROM known AS k
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
            WHEN k.end_on <= CAST(k.in_force_on + INTERVAL 60 MONTH AS DATE) THEN k.in_force_on
            ELSE least(k.renewed_on, k.terminated_on, CASE WHEN k.end_on <= $as_of::DATE THEN k.end_on END)
        END AS met_on,
        CASE
            WHEN k.end_on <= CAST(k.in_force_on + INTERVAL 60 MONTH AS DATE) THEN 'akhir_tertulis'
            WHEN k.renewed_on <= coalesce(k.terminated_on, k.renewed_on) THEN 'diperpanjang'
            WHEN k.terminated_on IS NOT NULL THEN 'diakhiri'
            ELSE 'berakhir'
        END AS met_by,
        CAST(NULL AS DATE) AS passed_on,
        FALSE AS is_deemed,
        CAST(k.in_force_on + INTERVAL 60 MONTH AS DATE) AS fixed_due_on,
        CASE
            WHEN k.in_force_on IS NULL THEN 'awal_tidak_tercatat'
            WHEN
                k.end_on IS NULL
                AND k.end_method = 'unknown'
                AND coalesce(k.renewed_on, k.terminated_on) IS NULL
                AND CAST(k.in_force_on + INTERVAL 60 MONTH AS DATE) < $as_of::DATE
                THEN 'akhir_tidak_tercatat'
        END AS known_reason
    FROM known AS k
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
        CAST(k.end_on - INTERVAL 6 MONTH AS DATE) AS fixed_due_on,
        CASE WHEN k.end_on IS NULL THEN 'akhir_tidak_tercatat' END AS known_reason
    FROM known AS k
    WHERE
        k.is_signed
        AND k.is_foreign
        AND k.doc_type IN ('naskah_kerja_sama', 'kesepakatan_bersama', 'rencana_kerja_sama')
        AND (
            (k.is_in_force AND k.terminated_on IS NULL)
            OR (k.end_on >= make_date(2020, 11, 22) AND coalesce(k.notice_paper_on, k.renewed_on) IS NOT NULL)
        )
    UNION ALL
    SELECT
        k.agreement_id,
        'laporan_semester' AS clock_code,
        CASE
            WHEN k.coop_type = 'KSDPK' THEN 'P22 Ps 39' WHEN k.coop_type = 'SINERGI' THEN 'P22 Ps 60'
            ELSE 'P22 Ps 17'
        END AS article,
        k.semester_end_on AS started_on,
        'akhir_semester' AS started_by,
        'hari' AS unit,
        $report_due_days::INTEGER AS term_length,
        k.semester_report_on AS met_on,
        'laporan' AS met_by,
        CAST(NULL AS DATE) AS passed_on,
        FALSE AS is_deemed,
        CAST(NULL AS DATE) AS fixed_due_on,
        CASE
            WHEN NOT k.has_reports THEN 'register_tanpa_laporan'
            WHEN k.end_on IS NULL AND k.end_method = 'unknown' THEN 'akhir_tidak_tercatat'
        END AS known_reason
    FROM known AS k
    WHERE
        k.is_signed
        AND k.is_domestic
        AND k.is_in_population
        AND k.semester_end_on >= make_date(2020, 6, 30)
        AND k.in_force_latest_on <= k.semester_end_on
        AND coalesce(least(k.end_on, k.terminated_on), k.semester_end_on) >= k.semester_start_on
    UNION ALL
    SELECT
        k.agreement_id,
        'laporan_tahunan_ln' AS clock_code,
        CASE WHEN k.is_regency THEN 'P25 Ps 35(2)' ELSE 'P25 Ps 36(2)' END AS article,
        k.year_end_on AS started_on,
        'akhir_tahun' AS started_by,
        'hari' AS unit,
        CASE WHEN k.is_regency THEN 7 ELSE 14 END AS term_length,
        k.year_report_on AS met_on,
        'laporan' AS met_by,
        CAST(NULL AS DATE) AS passed_on,
        FALSE AS is_deemed,
        CAST(NULL AS DATE) AS fixed_due_on,
        CASE
            WHEN NOT k.has_reports THEN 'register_tanpa_laporan'
            WHEN k.end_on IS NULL AND k.end_method = 'unknown' THEN 'akhir_tidak_tercatat'
        END AS known_reason
    FROM known AS k
    WHERE
        k.is_signed
        AND k.is_foreign
        AND k.is_in_population
        AND k.year_end_on >= make_date(2020, 12, 31)
        AND k.in_force_latest_on <= k.year_end_on
        AND coalesce(least(k.end_on, k.terminated_on), k.year_end_on) >= k.year_start_on
    UNION ALL
    SELECT
        k.agreement_id,
        'setahun_tanpa_laporan' AS clock_code,
        'P25 Ps 38' AS article,
        greatest(coalesce(k.last_report_on, k.in_force_latest_on), make_date(2020, 5, 22)) AS started_on,
        CASE WHEN k.last_report_on IS NOT NULL THEN 'laporan_terakhir' ELSE 'masa_berlaku' END AS started_by,
        'bulan' AS unit,
        12 AS term_length,
        CAST(NULL AS DATE) AS met_on,
        'laporan' AS met_by,
        CAST(NULL AS DATE) AS passed_on,
        FALSE AS is_deemed,
        CAST(
            greatest(coalesce(k.last_report_on, k.in_force_latest_on), make_date(2020, 5, 22)) + INTERVAL 12 MONTH
            AS DATE
        ) AS fixed_due_on,
        CASE WHEN NOT k.has_reports THEN 'register_tanpa_laporan' END AS known_reason
    FROM known AS k
    WHERE
        k.is_signed
        AND k.is_foreign
        AND k.is_in_population
        AND k.is_in_force
        AND k.in_force_latest_on <= $as_of::DATE
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
