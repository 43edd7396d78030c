-- Bagaimana keadaan setiap kerja sama pada tanggal penilaian?
-- Grain: one row per agreement in scope
-- Uses: rules/agreement_scope
-- Params: as_of, grace_days, ceremonial_days, pks_idle_days, stalled_days, loi_days, report_lapse_semesters,
--   expiring_foreign_days, expiring_domestic_days, min_level_umbrella, min_level_working
-- Columns:
--   agreement_facts.* - every column of the table
--   min_level INTEGER ladder level that counts as follow-up for this document
--   validity VARCHAR state of the document by its dates
--   is_in_force BOOLEAN berlaku or akan_berakhir
--   is_expiring BOOLEAN ends within the warning window
--   days_to_end INTEGER days from as_of to the end of validity; negative when past
--   is_in_population BOOLEAN umbrella, stand-alone working agreement or unknown form, not known to be unsigned
--   age_days INTEGER days since the latest possible signature of the renewal chain's root
--   ladder_level INTEGER highest evidenced level by as_of, 0 to 4
--   last_step_on DATE last day with any action of level 1 or above
--   last_execution_on DATE last day with an evidenced action of level 3 or above
--   last_report_on DATE last day on which a report came
--   status VARCHAR judgement, exactly one
--   reason_codes VARCHAR[] why, most important first
--   is_assessable BOOLEAN in the population and old enough, dated and known enough to be judged
--   is_ceremonial BOOLEAN in the population and past the ceremonial limit, or ended, without follow-up
--   is_ceremonial_confirmed BOOLEAN ceremonial, and a report declares that nothing was done
--   is_followed_up BOOLEAN assessable and at min_level or above
--   is_severe BOOLEAN ceremonial and obligatory (KSDD wajib: takeover clause, P22 Ps 22-23)
--   is_loi_lapsed BOOLEAN letter of intent older than loi_days without a document that follows it (P25 Ps 13(3))
--   next_step_code VARCHAR what to do next
--   has_status_conflict BOOLEAN the register declares another validity than the dates show, and spoke by as_of
WITH loi_successors AS (
    SELECT DISTINCT coalesce(parent_agreement_id, root_agreement_id) AS loi_id
    FROM agreement_facts
    WHERE
        doc_type IN (
            'kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'perjanjian_kerja_sama', 'kontrak'
        )
        AND signed_latest_on <= $as_of::DATE
        AND coalesce(parent_agreement_id, root_agreement_id) <> agreement_id
),

-- What had happened by that day. The clock runs from the root of the renewal chain: a renewal does not reset it.
known AS (
    SELECT
        s.*,
        coalesce(s.signed_latest_on <= $as_of::DATE, FALSE) AS is_signed,
        coalesce(
            s.signed_earliest_on > $as_of::DATE,
            s.has_stage_events OR s.declared_status = 'proses'
        ) AS is_unsigned,
        least(s.root_signed_earliest_on, s.signed_earliest_on) AS clock_earliest_on,
        least(s.root_signed_latest_on, s.signed_latest_on) AS clock_latest_on,
        CASE
            WHEN s.doc_type = 'kesepakatan_bersama' THEN $min_level_umbrella::INTEGER
            ELSE $min_level_working::INTEGER
        END AS min_level,
        CASE
            WHEN s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN') THEN $expiring_foreign_days::INTEGER
            ELSE $expiring_domestic_days::INTEGER
        END AS expiring_days,
        CASE
            WHEN s.first_level_4_on <= $as_of::DATE THEN 4
            WHEN s.first_level_3_on <= $as_of::DATE THEN 3
            WHEN s.first_level_2_on <= $as_of::DATE THEN 2
            WHEN s.first_level_1_on <= $as_of::DATE THEN 1
            ELSE 0
        END AS ladder_level,
        list_max(list_filter(s.process_dates, LAMBDA day: day <= $as_of::DATE)) AS last_process_on,
        list_max(list_filter(s.execution_dates, LAMBDA day: day <= $as_of::DATE)) AS last_execution_on,
        list_max(list_filter(s.unproven_dates, LAMBDA day: day <= $as_of::DATE)) AS last_unproven_on,
        list_max(list_filter(s.report_dates, LAMBDA day: day <= $as_of::DATE)) AS last_report_on,
        list_max(list_filter(s.no_activity_dates, LAMBDA day: day <= $as_of::DATE)) AS last_no_activity_on,
        l.loi_id IS NOT NULL AS has_successor,
        coalesce(d.reporting_on <= $as_of::DATE, TRUE) AS is_declared_by_then
    FROM agreement_scope AS s
    LEFT JOIN loi_successors AS l ON s.agreement_id = l.loi_id
    LEFT JOIN import_batches AS d ON s.batch_id = d.batch_id
),

aged AS (
    SELECT
        k.*,
        date_diff('day', k.clock_latest_on, $as_of::DATE) AS youngest_days,
        date_diff('day', k.clock_earliest_on, $as_of::DATE) AS oldest_days,
        date_diff('day', k.last_execution_on, $as_of::DATE) AS execution_age_days,
        date_diff('day', $as_of::DATE, k.end_on) AS end_in_days,
        CASE
            WHEN k.first_level_2_on <= $as_of::DATE THEN k.first_level_2_on
            WHEN k.first_level_1_on <= $as_of::DATE THEN k.first_level_1_on
            ELSE k.clock_latest_on
        END AS commitment_on,
        CASE
            WHEN k.terminated_on <= $as_of::DATE THEN 'diakhiri'
            WHEN coalesce(k.start_on, k.signed_earliest_on) > $as_of::DATE THEN 'belum_berlaku'
            WHEN k.signed_earliest_on > $as_of::DATE THEN 'belum_berlaku'
            WHEN k.is_unsigned THEN 'tidak_diketahui'
            WHEN k.end_on < $as_of::DATE THEN 'berakhir'
            WHEN NOT k.is_signed THEN 'tidak_diketahui'
            WHEN date_diff('day', $as_of::DATE, k.end_on) <= k.expiring_days THEN 'akan_berakhir'
            WHEN k.end_on IS NOT NULL OR k.end_method IN ('open_ended', 'auto_renew') THEN 'berlaku'
            ELSE 'tidak_diketahui'
        END AS validity,
        -- A declaration within the grace period says nothing, and one that was followed by an action is overtaken.
        coalesce(
            k.last_no_activity_on >= k.clock_earliest_on + $grace_days::INTEGER
            AND (k.last_process_on IS NULL OR k.last_process_on <= k.last_no_activity_on),
            FALSE
        ) AS is_absence_declared,
        k.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama') AS is_umbrella,
        k.doc_type IN ('perjanjian_kerja_sama', 'kontrak') AS is_working,
        k.doc_type = 'nota_kesepakatan' OR k.coop_type = 'SINERGI' AS is_sinergi
    FROM known AS k
),

classed AS (
    SELECT
        a.*,
        a.validity IN ('berakhir', 'diakhiri') AS is_ended,
        CASE
            WHEN a.youngest_days <= $grace_days::INTEGER THEN 1
            WHEN a.youngest_days <= $ceremonial_days::INTEGER THEN 2
            ELSE 3
        END AS youngest_class,
        CASE
            WHEN a.oldest_days <= $grace_days::INTEGER THEN 1
            WHEN a.oldest_days <= $ceremonial_days::INTEGER THEN 2
            ELSE 3
        END AS oldest_class,
        a.youngest_days > $report_lapse_semesters::INTEGER * 182
        AND coalesce(
            date_diff('day', a.last_report_on, $as_of::DATE) > $report_lapse_semesters::INTEGER * 182, TRUE
        ) AS is_report_lapsed
    FROM aged AS a
),

-- The order is the rule: the first line that fits decides.
judged AS (
    SELECT
        c.*,
        CASE
            WHEN c.is_unsigned THEN 'belum_ditandatangani'
            WHEN NOT c.is_umbrella AND NOT c.is_working AND c.doc_type <> 'tidak_diketahui' THEN 'di_luar_penilaian'
            WHEN c.doc_type = 'tidak_diketahui' OR NOT c.is_signed THEN 'belum_dapat_dinilai'
            WHEN c.youngest_class <> c.oldest_class AND c.ladder_level < c.min_level THEN 'belum_dapat_dinilai'
            WHEN
                c.ladder_level >= c.min_level
                AND (
                    coalesce(c.execution_age_days <= $stalled_days::INTEGER, FALSE)
                    OR coalesce(c.termination_reason = 'tujuan_tercapai' AND c.terminated_on <= $as_of::DATE, FALSE)
                    OR (c.is_ended AND c.ladder_level >= 3)
                )
                THEN 'terlaksana'
            WHEN c.ladder_level >= 3 AND NOT c.is_ended AND c.execution_age_days > $stalled_days::INTEGER
                THEN 'mandek'
            -- Level 2 as a rule; level 1 only for a reader who has lowered min_level to it.
            WHEN c.ladder_level < 3 AND c.ladder_level >= least(2, c.min_level)
                THEN CASE
                    WHEN c.is_ended THEN 'pks_mandek'
                    WHEN date_diff('day', c.commitment_on, $as_of::DATE) > $pks_idle_days::INTEGER THEN 'pks_mandek'
                    ELSE 'dalam_persiapan_pelaksanaan'
                END
            WHEN c.is_ended THEN 'berakhir_tanpa_tindak_lanjut'
            WHEN c.youngest_class = 1 THEN 'masa_tenggang'
            WHEN c.youngest_class = 2 THEN 'perlu_perhatian'
            WHEN c.is_absence_declared THEN 'seremonial_terkonfirmasi'
            ELSE 'seremonial_terduga'
        END AS status
    FROM classed AS c
),

flagged AS (
    SELECT
        j.*,
        j.status <> 'belum_ditandatangani'
        AND (
            j.is_umbrella
            OR (j.is_working AND j.parent_agreement_id IS NULL)
            OR j.doc_type = 'tidak_diketahui'
        ) AS is_in_population,
        j.status IN ('seremonial_terkonfirmasi', 'seremonial_terduga', 'berakhir_tanpa_tindak_lanjut') AS is_flagged,
        j.status IN (
            'masa_tenggang', 'perlu_perhatian', 'seremonial_terkonfirmasi', 'seremonial_terduga',
            'berakhir_tanpa_tindak_lanjut'
        ) AS is_below_level,
        j.doc_type = 'letter_of_intent'
        AND j.is_signed
        AND j.youngest_days > $loi_days::INTEGER
        AND NOT j.has_successor AS is_loi_lapsed
    FROM judged AS j
)

SELECT
    f.agreement_id,
    f.register_name,
    f.coop_type,
    f.doc_type,
    f.title,
    f.doc_number,
    f.lead_name,
    f.partner_name,
    f.partner_org_id,
    f.partner_class,
    f.partner_country_code,
    f.partner_city_id,
    f.lead_region_code,
    f.lead_agency,
    f.region_codes,
    f.province_codes,
    f.urusan_codes,
    f.parent_agreement_id,
    f.root_agreement_id,
    f.signed_on,
    f.signed_earliest_on,
    f.signed_latest_on,
    f.signed_year,
    f.root_signed_earliest_on,
    f.root_signed_latest_on,
    f.start_on,
    f.end_on,
    f.end_method,
    f.terminated_on,
    f.termination_reason,
    f.declared_status,
    f.date_quality,
    f.has_stage_events,
    f.first_level_1_on,
    f.first_level_2_on,
    f.first_level_3_on,
    f.first_level_4_on,
    f.process_dates,
    f.execution_dates,
    f.unproven_dates,
    f.report_dates,
    f.no_activity_dates,
    f.scope_item_count,
    f.child_count,
    f.batch_id,
    f.source_sheet,
    f.source_row,
    f.is_sample,
    f.min_level,
    f.validity,
    f.validity IN ('berlaku', 'akan_berakhir') AS is_in_force,
    f.validity = 'akan_berakhir' AS is_expiring,
    f.end_in_days::INTEGER AS days_to_end,
    f.is_in_population,
    CASE WHEN f.is_signed THEN f.youngest_days::INTEGER END AS age_days,
    f.ladder_level,
    greatest(
        f.last_process_on,
        f.last_execution_on,
        CASE WHEN f.first_level_2_on <= $as_of::DATE THEN f.first_level_2_on END
    ) AS last_step_on,
    f.last_execution_on,
    f.last_report_on,
    f.status,
    list_filter(
        [
            CASE WHEN f.status = 'belum_ditandatangani' THEN 'belum_ditandatangani' END,
            CASE WHEN f.status = 'di_luar_penilaian' AND f.is_loi_lapsed THEN 'pernyataan_kehendak_lewat_waktu' END,
            CASE WHEN f.status = 'di_luar_penilaian' THEN 'naskah_di_luar_penilaian' END,
            CASE WHEN f.status = 'belum_dapat_dinilai' AND f.signed_earliest_on IS NULL THEN 'tanggal_tidak_ada' END,
            CASE
                WHEN
                    f.status = 'belum_dapat_dinilai'
                    AND f.signed_earliest_on IS NOT NULL
                    AND (NOT f.is_signed OR f.youngest_class <> f.oldest_class)
                    THEN 'tanggal_ambigu'
            END,
            CASE
                WHEN f.status = 'belum_dapat_dinilai' AND f.doc_type = 'tidak_diketahui'
                    THEN 'jenis_naskah_tidak_diketahui'
            END,
            CASE
                WHEN
                    f.status = 'terlaksana'
                    AND coalesce(f.termination_reason = 'tujuan_tercapai' AND f.terminated_on <= $as_of::DATE, FALSE)
                    THEN 'tujuan_tercapai'
            END,
            CASE WHEN f.status = 'terlaksana' AND f.ladder_level = 4 THEN 'hasil_terukur' END,
            CASE WHEN f.status = 'terlaksana' AND f.ladder_level = 3 THEN 'pelaksanaan_berbukti' END,
            CASE WHEN f.status = 'mandek' THEN 'pelaksanaan_berhenti' END,
            CASE
                WHEN f.status IN ('pks_mandek', 'dalam_persiapan_pelaksanaan') THEN 'komitmen_tanpa_pelaksanaan'
            END,
            CASE WHEN f.is_flagged AND f.is_absence_declared THEN 'laporan_nihil' END,
            CASE WHEN f.is_below_level AND f.ladder_level = 0 THEN 'tanpa_tindak_lanjut' END,
            CASE WHEN f.is_below_level AND f.ladder_level = 1 THEN 'hanya_proses' END,
            CASE WHEN f.is_below_level AND f.ladder_level = 3 THEN 'pelaksanaan_tanpa_hasil' END,
            CASE
                WHEN f.status IN ('berakhir_tanpa_tindak_lanjut', 'pks_mandek') AND f.validity = 'berakhir'
                    THEN 'berakhir'
            END,
            CASE
                WHEN f.status IN ('berakhir_tanpa_tindak_lanjut', 'pks_mandek') AND f.validity = 'diakhiri'
                    THEN 'diakhiri'
            END,
            CASE
                WHEN
                    f.is_below_level AND f.ladder_level < 2 AND NOT f.is_absence_declared
                    AND f.last_report_on IS NOT NULL
                    THEN 'laporan_tanpa_kegiatan'
            END,
            CASE
                WHEN (f.is_below_level OR f.status IN ('mandek', 'pks_mandek')) AND f.is_report_lapsed
                    THEN 'belum_terlaporkan'
            END,
            CASE
                WHEN
                    (f.is_below_level OR f.status IN ('mandek', 'pks_mandek', 'dalam_persiapan_pelaksanaan'))
                    AND f.last_unproven_on IS NOT NULL
                    THEN 'tindakan_tanpa_bukti'
            END,
            CASE
                WHEN
                    (f.is_below_level OR f.status IN ('mandek', 'pks_mandek'))
                    AND f.coop_type = 'KSDD_WAJIB'
                    THEN 'kewajiban_wajib'
            END,
            CASE
                WHEN f.is_below_level AND f.root_agreement_id <> f.agreement_id
                    THEN 'perpanjangan_tidak_mengulang_hitungan'
            END,
            CASE
                WHEN f.is_below_level AND f.clock_earliest_on < f.clock_latest_on THEN 'tanggal_rentang'
            END
        ],
        LAMBDA code: code IS NOT NULL
    ) AS reason_codes,
    f.is_in_population
    AND f.status NOT IN (
        'belum_ditandatangani', 'di_luar_penilaian', 'belum_dapat_dinilai', 'masa_tenggang'
    ) AS is_assessable,
    f.is_in_population AND f.is_flagged AS is_ceremonial,
    f.is_in_population AND f.is_flagged AND f.is_absence_declared AS is_ceremonial_confirmed,
    f.is_in_population
    AND f.status NOT IN (
        'belum_ditandatangani', 'di_luar_penilaian', 'belum_dapat_dinilai', 'masa_tenggang'
    )
    AND f.ladder_level >= f.min_level AS is_followed_up,
    f.is_in_population AND f.is_flagged AND f.coop_type = 'KSDD_WAJIB' AS is_severe,
    f.is_loi_lapsed,
    CASE
        WHEN f.status = 'di_luar_penilaian' AND f.is_loi_lapsed THEN 'susun_naskah_atau_akhiri'
        WHEN f.status IN ('belum_ditandatangani', 'di_luar_penilaian') THEN 'tidak_ada'
        WHEN f.status = 'belum_dapat_dinilai' AND f.doc_type = 'tidak_diketahui' THEN 'lengkapi_jenis_naskah'
        WHEN f.status = 'belum_dapat_dinilai' THEN 'lengkapi_tanggal'
        WHEN f.status = 'terlaksana' AND f.validity = 'akan_berakhir' THEN 'evaluasi_perpanjangan'
        WHEN f.status = 'terlaksana' THEN 'tidak_ada'
        WHEN f.status = 'seremonial_terkonfirmasi' THEN 'lanjutkan_atau_akhiri'
        WHEN f.last_unproven_on IS NOT NULL THEN 'verifikasi_laporan'
        WHEN f.status = 'mandek' THEN 'lanjutkan_atau_akhiri'
        WHEN f.is_ended THEN 'evaluasi_perpanjangan'
        WHEN f.ladder_level >= 3 THEN 'ukur_hasil'
        WHEN f.status IN ('pks_mandek', 'dalam_persiapan_pelaksanaan') THEN 'laksanakan_kegiatan'
        WHEN f.status = 'seremonial_terduga' THEN 'tanyakan_perangkat_daerah'
        WHEN f.is_working THEN 'laksanakan_kegiatan'
        WHEN f.is_sinergi OR f.doc_type = 'naskah_kerja_sama' THEN 'susun_rencana_kerja'
        ELSE 'percepat_pks'
    END AS next_step_code,
    -- A register speaks of its own day: on an earlier one its word contradicts nothing.
    f.is_declared_by_then
    AND (
        (f.declared_status IN ('berlaku', 'akan_berakhir') AND f.validity IN ('berakhir', 'diakhiri', 'belum_berlaku'))
        OR (f.declared_status IN ('berakhir', 'diakhiri') AND f.validity IN ('berlaku', 'akan_berakhir'))
    ) AS has_status_conflict
FROM flagged AS f
