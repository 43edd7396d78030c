-- Peristiwa mana yang memulai atau mengakhiri tenggat hukum pada tiap kerja sama?
-- Grain: one row per agreement in scope; days later than as_of are not known
-- Uses: rules/agreement_scope, rules/agreement_status
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_region_code VARCHAR region that leads
--   parent_agreement_id VARCHAR umbrella document
--   is_renewal BOOLEAN renews or amends another
--   is_in_population BOOLEAN counted by the rule of status
--   is_in_force BOOLEAN in force on as_of
--   end_on DATE end of validity
--   end_method VARCHAR how the end was obtained
--   last_report_on DATE last day on which a report came
--   is_signed BOOLEAN signed by as_of
--   signed_latest_on DATE latest day of its signature
--   clock_latest_on DATE the same, or that of the first of its chain when earlier
--   in_force_on DATE start of validity, else the day of signature when one day is known
--   in_force_latest_on DATE start of validity, else the latest day of signature
--   terminated_on DATE ended early, by as_of
--   needs_dprd BOOLEAN the register says that the DPRD's approval is needed
--   is_foreign BOOLEAN with a partner abroad (P25)
--   is_foreign_own BOOLEAN the same without forwarded cooperation (P25 Ps 16(1))
--   is_ksdd BOOLEAN between regions
--   is_domestic BOOLEAN P22
--   is_regency BOOLEAN led by a kabupaten or kota
--   has_reports BOOLEAN its register holds a report by as_of
--   offer_entered_on DATE offer stage begun
--   offer_done_on DATE offer stage finished
--   dprd_entered_on DATE DPRD stage begun
--   dprd_done_on DATE DPRD stage finished
--   dprd_skipped_on DATE DPRD stage skipped
--   plan_entered_on DATE verification begun
--   plan_done_on DATE verification finished
--   loi_done_on DATE stage of the letter of intent finished
--   offer_paper_on DATE first letter of offer
--   second_paper_on DATE second request for an answer
--   reply_paper_on DATE first letter of reply
--   last_reply_on DATE last letter of reply
--   dprd_asked_on DATE request to the DPRD
--   dprd_paper_on DATE approval of the DPRD
--   plan_paper_on DATE plan sent to the governor
--   forward_paper_on DATE plan forwarded by the governor
--   advice_paper_on DATE advice of the Minister
--   loi_paper_on DATE letter of intent among its papers
--   notice_paper_on DATE last notice of an extension
--   after_offer_on DATE first day at the stage after the offer, or a later one
--   after_dprd_on DATE the same after the DPRD
--   after_plan_on DATE the same after verification
--   renewed_on DATE first renewal signed
--   followed_on DATE first document signed under it (a letter of intent)
--   semester_end_on DATE last day of the last semester that is over
--   year_end_on DATE last day of the last year that is over
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
        make_date(year($as_of::DATE) - 1, 12, 31) AS year_end_on
),

-- Registers that hold reports at all: the silence of the others says nothing.
reporting_registers AS (
    SELECT DISTINCT f.register_name
    FROM reports AS r
    INNER JOIN agreement_facts AS f ON r.agreement_id = f.agreement_id
    WHERE
        r.submitted_on <= $as_of::DATE
        AND r.submitted_on >= make_date(r.period_year, CASE r.period WHEN '2' THEN 7 ELSE 1 END, 1)
)

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
    least(CASE WHEN s.root_signed_latest_on <= $as_of::DATE THEN s.root_signed_latest_on END, s.signed_latest_on)
        AS clock_latest_on,
    coalesce(s.start_on, s.signed_on) AS in_force_on,
    coalesce(s.start_on, s.signed_latest_on) AS in_force_latest_on,
    CASE WHEN s.terminated_on <= $as_of::DATE THEN s.terminated_on END AS terminated_on,
    coalesce(a.needs_dprd, FALSE) AS needs_dprd,
    s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN') AS is_foreign,
    s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA') AS is_foreign_own,
    s.coop_type IN ('KSDD_WAJIB', 'KSDD_SUKARELA') AS is_ksdd,
    s.coop_type IN ('KSDD_WAJIB', 'KSDD_SUKARELA', 'KSDPK', 'SINERGI') AS is_domestic,
    coalesce(length(s.lead_region_code) = 5, FALSE) AS is_regency,
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
    p.semester_end_on,
    p.year_end_on
FROM agreement_status AS s
INNER JOIN agreements AS a ON s.agreement_id = a.agreement_id
CROSS JOIN periods AS p
LEFT JOIN stage_marks AS e ON s.agreement_id = e.agreement_id
LEFT JOIN paper_marks AS d ON s.agreement_id = d.agreement_id
LEFT JOIN later_stages AS l ON s.agreement_id = l.agreement_id
LEFT JOIN renewals AS n ON s.agreement_id = n.agreement_id
LEFT JOIN loi_successors AS o ON s.agreement_id = o.agreement_id
LEFT JOIN reporting_registers AS q ON s.register_name = q.register_name
