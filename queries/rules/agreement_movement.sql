-- Dari keadaan mana ke keadaan mana setiap kerja sama berpindah, dan karena apa?
-- Grain: one row per agreement that is in the population on compare_on or on as_of. Four steps in a fixed order: other
--   data (on compare_on), other thresholds (on compare_on), what happened or was answered from compare_on to as_of, time alone
-- Uses: rules/agreement_status, rules/agreement_status before, rules/agreement_status frozen,
--   rules/agreement_status compared, rules/agreement_status earlier, rules/agreement_scope before
-- Params: as_of, compare_on, grace_days, ceremonial_days, pks_idle_days, stalled_days
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   root_agreement_id VARCHAR first agreement of the renewal chain
--   next_step_code VARCHAR what to do next
--   is_recorded BOOLEAN the served version has it, under these filters
--   status_before VARCHAR state on compare_on in the earlier version by the compared thresholds; tidak_tercatat: not in it
--   status_corrected VARCHAR the same in the served version
--   status_by_thresholds VARCHAR the same by today's thresholds
--   status_by_time VARCHAR state on as_of had nothing happened after compare_on but signatures
--   status VARCHAR state on as_of; tidak_tercatat: not in the served version or no longer under these filters
--   is_moved BOOLEAN status differs from status_before
--   was_assessable BOOLEAN assessable on compare_on
--   is_assessable BOOLEAN assessable on as_of
--   was_followed_up BOOLEAN followed up on compare_on
--   is_followed_up BOOLEAN followed up on as_of
--   cause_codes VARCHAR[] every cause of the move in the order of the steps; empty when it did not move
--   cause_code VARCHAR the first of them
--   correction_code VARCHAR what differs between the two versions, where that moved it
--   fact_on DATE day of the action, report, signature or end that moved it
--   fact_level INTEGER ladder level of that action
--   crossed_on DATE day from which a threshold or the end of validity had passed
WITH joined AS (
    SELECT
        coalesce(n.agreement_id, e.agreement_id) AS agreement_id,
        coalesce(n.title, e.title) AS title,
        coalesce(n.coop_type, e.coop_type) AS coop_type,
        coalesce(n.doc_type, e.doc_type) AS doc_type,
        coalesce(n.lead_name, e.lead_name) AS lead_name,
        coalesce(n.partner_name, e.partner_name) AS partner_name,
        coalesce(n.lead_region_code, e.lead_region_code) AS lead_region_code,
        coalesce(n.lead_agency, e.lead_agency) AS lead_agency,
        coalesce(n.signed_on, e.signed_on) AS signed_on,
        coalesce(n.end_on, e.end_on) AS end_on,
        coalesce(n.root_agreement_id, e.root_agreement_id) AS root_agreement_id,
        coalesce(n.next_step_code, 'tidak_ada') AS next_step_code,
        n.agreement_id IS NOT NULL AS is_recorded,
        CASE
            WHEN e.agreement_id IS NULL THEN 'tidak_tercatat'
            WHEN e.is_in_population OR e.status = 'belum_ditandatangani' THEN e.status
            ELSE 'di_luar_penilaian'
        END AS status_before,
        CASE
            WHEN n.agreement_id IS NULL THEN 'tidak_tercatat'
            WHEN c.is_in_population OR c.status = 'belum_ditandatangani' THEN c.status
            ELSE 'di_luar_penilaian'
        END AS status_corrected,
        CASE
            WHEN n.agreement_id IS NULL THEN 'tidak_tercatat'
            WHEN b.is_in_population OR b.status = 'belum_ditandatangani' THEN b.status
            ELSE 'di_luar_penilaian'
        END AS status_by_thresholds,
        CASE
            WHEN n.agreement_id IS NULL THEN 'tidak_tercatat'
            WHEN f.is_in_population OR f.status = 'belum_ditandatangani' THEN f.status
            ELSE 'di_luar_penilaian'
        END AS status_by_time,
        CASE
            WHEN n.agreement_id IS NULL THEN 'tidak_tercatat'
            WHEN n.is_in_population OR n.status = 'belum_ditandatangani' THEN n.status
            ELSE 'di_luar_penilaian'
        END AS status,
        coalesce(e.is_assessable, FALSE) AS was_assessable,
        coalesce(n.is_assessable, FALSE) AS is_assessable,
        coalesce(e.is_followed_up, FALSE) AS was_followed_up,
        coalesce(n.is_followed_up, FALSE) AS is_followed_up,
        CASE
            WHEN e.agreement_id IS NULL THEN 'naskah_baru_tercatat'
            WHEN n.agreement_id IS NULL THEN 'naskah_tidak_ada_lagi'
            WHEN
                (e.signed_earliest_on IS DISTINCT FROM n.signed_earliest_on)
                OR (e.signed_latest_on IS DISTINCT FROM n.signed_latest_on)
                THEN 'tanggal_tanda_tangan'
            WHEN e.doc_type <> n.doc_type THEN 'jenis_naskah'
            WHEN
                e.root_agreement_id <> n.root_agreement_id
                OR (e.parent_agreement_id IS DISTINCT FROM n.parent_agreement_id)
                OR (e.root_signed_earliest_on IS DISTINCT FROM n.root_signed_earliest_on)
                OR (e.root_signed_latest_on IS DISTINCT FROM n.root_signed_latest_on)
                THEN 'hubungan_naskah'
            WHEN
                (e.end_on IS DISTINCT FROM n.end_on)
                OR e.end_method <> n.end_method
                OR (e.start_on IS DISTINCT FROM n.start_on)
                OR (e.terminated_on IS DISTINCT FROM n.terminated_on)
                THEN 'masa_berlaku'
            WHEN e.process_dates <> n.process_dates OR e.execution_dates <> n.execution_dates THEN 'tindak_lanjut'
            WHEN e.no_activity_dates <> n.no_activity_dates THEN 'laporan'
            ELSE 'isian_lain'
        END AS correction_code,
        -- Fewer facts than before: something was taken back, so it was not merely recorded later.
        coalesce(
            len(n.process_dates) < len(e.process_dates)
            OR len(n.execution_dates) < len(e.execution_dates)
            OR len(n.no_activity_dates) < len(e.no_activity_dates),
            FALSE
        ) AS has_fewer_facts,
        n.validity,
        n.ladder_level,
        f.ladder_level AS ladder_before,
        n.min_level,
        n.first_level_1_on,
        n.first_level_2_on,
        n.first_level_3_on,
        n.first_level_4_on,
        n.last_execution_on,
        n.execution_dates,
        n.signed_earliest_on,
        n.terminated_on,
        (s.terminated_on IS DISTINCT FROM n.terminated_on) AS is_end_answered,
        list_concat(s.process_dates, s.execution_dates) AS unanswered_dates,
        s.first_level_2_on AS unanswered_level_2_on,
        s.no_activity_dates AS unanswered_absences,
        least(n.root_signed_earliest_on, n.signed_earliest_on) AS clock_earliest_on,
        least(n.root_signed_latest_on, n.signed_latest_on) AS clock_latest_on,
        list_min(
            list_filter(n.execution_dates, LAMBDA day: day > $compare_on::DATE AND day <= $as_of::DATE)
        ) AS executed_on,
        list_max(
            list_filter(n.process_dates, LAMBDA day: day > $compare_on::DATE AND day <= $as_of::DATE)
        ) AS processed_on,
        list_max(
            list_filter(n.no_activity_dates, LAMBDA day: day > $compare_on::DATE AND day <= $as_of::DATE)
        ) AS declared_on
    FROM agreement_status AS n
    INNER JOIN agreement_status_before AS b ON n.agreement_id = b.agreement_id
    INNER JOIN agreement_status_compared AS c ON n.agreement_id = c.agreement_id
    INNER JOIN agreement_status_frozen AS f ON n.agreement_id = f.agreement_id
    INNER JOIN agreement_scope_before AS s ON n.agreement_id = s.agreement_id
    FULL JOIN agreement_status_earlier AS e ON n.agreement_id = e.agreement_id
    WHERE coalesce(n.is_in_population, FALSE) OR coalesce(e.is_in_population, FALSE)
),

-- From which day it no longer mattered on which of its possible days a document was signed: what could not be judged on
-- compare_on, and had ended or stood still already, is judged from that day on.
settled AS (
    SELECT
        j.*,
        CASE
            WHEN j.status_by_thresholds <> 'belum_dapat_dinilai' OR j.ladder_level >= j.min_level THEN NULL
            WHEN date_diff('day', j.clock_latest_on, $as_of::DATE) > $ceremonial_days::INTEGER
                THEN j.clock_latest_on + ($ceremonial_days::INTEGER + 1)
            WHEN date_diff('day', j.clock_latest_on, $as_of::DATE) > $grace_days::INTEGER
                THEN j.clock_latest_on + ($grace_days::INTEGER + 1)
            ELSE j.clock_latest_on
        END AS certain_on
    FROM joined AS j
),

-- From which day a threshold, or the end of validity, had passed for the state of today.
crossings AS (
    SELECT
        j.*,
        CASE
            WHEN j.status = 'masa_tenggang' THEN j.clock_latest_on
            WHEN j.status = 'perlu_perhatian' THEN j.clock_latest_on + ($grace_days::INTEGER + 1)
            WHEN j.status IN ('seremonial_terkonfirmasi', 'seremonial_terduga')
                THEN j.clock_latest_on + ($ceremonial_days::INTEGER + 1)
            WHEN j.status = 'mandek' THEN j.last_execution_on + ($stalled_days::INTEGER + 1)
            WHEN j.status = 'pks_mandek'
                THEN greatest(
                    least(
                        coalesce(j.first_level_2_on, j.first_level_1_on) + ($pks_idle_days::INTEGER + 1),
                        CASE WHEN j.validity = 'berakhir' THEN j.end_on + 1 END
                    ),
                    j.certain_on
                )
            WHEN j.status = 'berakhir_tanpa_tindak_lanjut'
                THEN greatest(CASE WHEN j.validity = 'berakhir' THEN j.end_on + 1 END, j.certain_on)
            WHEN j.status = 'terlaksana' AND j.validity = 'berakhir' THEN j.end_on + 1
            WHEN j.status = 'belum_dapat_dinilai' AND j.status_by_thresholds = 'perlu_perhatian'
                THEN j.clock_earliest_on + ($ceremonial_days::INTEGER + 1)
            WHEN j.status = 'belum_dapat_dinilai' THEN j.clock_earliest_on + ($grace_days::INTEGER + 1)
        END AS crossed_on,
        j.status_before <> j.status AS is_moved,
        j.status_before <> j.status_corrected AS is_moved_by_data,
        j.status_corrected <> j.status_by_thresholds AS is_moved_by_thresholds,
        j.status_by_thresholds = 'belum_ditandatangani' AND j.status <> 'belum_ditandatangani' AS is_newly_signed,
        j.status_by_time <> j.status AS is_moved_by_facts,
        coalesce(
            j.terminated_on > $compare_on::DATE AND j.terminated_on <= $as_of::DATE AND j.validity = 'diakhiri', FALSE
        ) AS is_terminated_since
    FROM settled AS j
),

-- What happened in between counts as a cause only where the state would be another one without it.
caused AS (
    SELECT
        c.*,
        CASE
            WHEN c.is_moved AND c.is_moved_by_data
                THEN CASE
                    WHEN c.correction_code = 'naskah_baru_tercatat' THEN 'dicatat_kemudian'
                    WHEN c.correction_code IN ('tindak_lanjut', 'laporan') AND NOT c.has_fewer_facts
                        THEN 'dicatat_kemudian'
                    ELSE 'data_dikoreksi'
                END
        END AS data_code,
        CASE WHEN c.is_moved AND c.is_moved_by_thresholds THEN 'ambang_diubah' END AS threshold_code,
        CASE WHEN c.is_moved AND c.is_newly_signed THEN 'ditandatangani' END AS signed_code,
        CASE
            WHEN
                c.is_moved AND c.is_moved_by_facts
                AND (
                    c.ladder_level > c.ladder_before
                    OR c.executed_on IS NOT NULL
                    OR (c.status_by_time = 'seremonial_terkonfirmasi' AND c.status = 'seremonial_terduga')
                )
                AND c.status NOT IN ('berakhir_tanpa_tindak_lanjut', 'seremonial_terkonfirmasi')
                THEN 'tindak_lanjut'
        END AS action_code,
        CASE
            WHEN c.is_moved AND c.is_moved_by_facts AND c.status = 'seremonial_terkonfirmasi' THEN 'laporan'
        END AS report_code,
        CASE
            WHEN
                c.is_moved AND c.is_terminated_since
                AND (
                    (c.is_moved_by_facts AND c.status IN ('terlaksana', 'pks_mandek', 'berakhir_tanpa_tindak_lanjut'))
                    -- Its term has run out meanwhile too, but the early end came first.
                    OR (
                        c.status IN ('terlaksana', 'berakhir_tanpa_tindak_lanjut')
                        AND c.status_by_time = c.status
                        AND c.status_by_thresholds <> c.status
                    )
                )
                THEN 'diakhiri'
        END AS ended_code,
        coalesce(c.crossed_on > $compare_on::DATE AND c.crossed_on <= $as_of::DATE, FALSE) AS is_crossed_since,
        CASE
            WHEN
                c.status IN ('berakhir_tanpa_tindak_lanjut', 'terlaksana', 'pks_mandek')
                AND c.validity = 'berakhir' AND c.crossed_on = c.end_on + 1
                THEN 'masa_berlaku_habis'
            ELSE 'waktu_berlalu'
        END AS crossing_code
    FROM crossings AS c
),

timed AS (
    SELECT
        c.*,
        CASE
            WHEN NOT c.is_moved OR c.status_by_thresholds = c.status THEN NULL
            -- After a signature or an action time is a cause of its own where it led further than they did.
            WHEN c.signed_code IS NOT NULL AND c.status IN ('masa_tenggang', 'belum_dapat_dinilai') THEN NULL
            WHEN c.report_code IS NOT NULL OR c.ended_code IS NOT NULL THEN NULL
            WHEN c.action_code IS NOT NULL AND c.status NOT IN ('mandek', 'pks_mandek') THEN NULL
            WHEN c.action_code IS NOT NULL OR c.signed_code IS NOT NULL
                THEN CASE WHEN c.is_crossed_since THEN c.crossing_code END
            ELSE c.crossing_code
        END AS time_code,
        CASE
            WHEN c.status IN ('terlaksana', 'mandek') AND c.executed_on IS NOT NULL THEN c.executed_on
            WHEN c.ladder_level > c.ladder_before AND c.ladder_level >= 3 THEN c.first_level_3_on
            WHEN c.ladder_level > c.ladder_before AND c.ladder_level = 2 THEN c.first_level_2_on
            WHEN c.ladder_level > c.ladder_before THEN c.first_level_1_on
            ELSE c.processed_on
        END AS acted_on
    FROM caused AS c
),

-- What is known only since an office answered after compare_on: without the answer there is no such action, report, end.
answered AS (
    SELECT
        t.*,
        CASE
            WHEN t.action_code IS NOT NULL
                THEN
                    NOT list_contains(t.unanswered_dates, t.acted_on)
                    AND coalesce(t.acted_on <> t.unanswered_level_2_on, TRUE)
            WHEN t.report_code IS NOT NULL THEN NOT list_contains(t.unanswered_absences, t.declared_on)
            WHEN t.ended_code IS NOT NULL THEN t.is_end_answered
            ELSE FALSE
        END AS is_by_answer
    FROM timed AS t
)

SELECT
    t.agreement_id,
    t.title,
    t.coop_type,
    t.doc_type,
    t.lead_name,
    t.partner_name,
    t.lead_region_code,
    t.lead_agency,
    t.signed_on,
    t.end_on,
    t.root_agreement_id,
    t.next_step_code,
    t.is_recorded,
    t.status_before,
    t.status_corrected,
    t.status_by_thresholds,
    t.status_by_time,
    t.status,
    t.is_moved,
    t.was_assessable,
    t.is_assessable,
    t.was_followed_up,
    t.is_followed_up,
    list_filter(
        [
            t.data_code,
            t.threshold_code,
            t.signed_code,
            CASE WHEN t.is_by_answer THEN 'kantor_menjawab' ELSE t.action_code END,
            CASE WHEN NOT t.is_by_answer OR t.action_code IS NOT NULL THEN t.report_code END,
            CASE WHEN NOT t.is_by_answer OR coalesce(t.action_code, t.report_code) IS NOT NULL THEN t.ended_code END,
            t.time_code
        ],
        LAMBDA code: code IS NOT NULL
    ) AS cause_codes,
    coalesce(
        t.data_code,
        t.threshold_code,
        t.signed_code,
        CASE WHEN t.is_by_answer THEN 'kantor_menjawab' END,
        t.action_code,
        t.report_code,
        t.ended_code,
        t.time_code
    ) AS cause_code,
    CASE WHEN t.data_code IS NOT NULL THEN t.correction_code END AS correction_code,
    CASE
        WHEN t.action_code IS NOT NULL THEN t.acted_on
        WHEN t.report_code IS NOT NULL THEN t.declared_on
        WHEN t.ended_code IS NOT NULL THEN t.terminated_on
        WHEN t.signed_code IS NOT NULL THEN t.signed_earliest_on
    END AS fact_on,
    CASE
        WHEN t.action_code IS NULL THEN NULL
        WHEN t.acted_on = t.first_level_4_on THEN 4
        WHEN list_contains(t.execution_dates, t.acted_on) THEN 3
        WHEN t.acted_on = t.first_level_2_on THEN 2
        ELSE 1
    END AS fact_level,
    CASE WHEN t.time_code IS NOT NULL THEN t.crossed_on END AS crossed_on
FROM answered AS t
