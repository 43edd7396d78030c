-- Laporan apa yang terutang atas setiap kerja sama, dan bagaimana keadaannya pada tanggal penilaian?
-- Grain: one row per agreement in scope and period: the last $period_count semesters at home (the one that runs on
--   as_of included), abroad the years that end with one of them
-- Uses: rules/agreement_scope, rules/chain_members
-- Params: as_of, report_due_days, period_count
-- Columns:
--   agreement_id VARCHAR the agreement
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   title VARCHAR title
--   lead_name VARCHAR lead party
--   lead_region_code VARCHAR region that leads; empty when unknown
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   signed_latest_on DATE latest possible day of signature
--   is_foreign BOOLEAN reports once a year (P25 Ps 35-36) instead of each semester (P22 Ps 17, 39, 60)
--   period_year INTEGER year reported on
--   period VARCHAR semester 1 or 2, or tahunan
--   semester INTEGER semester in which the period ends
--   period_start_on DATE first day of the period
--   period_end_on DATE last day of the period
--   due_on DATE day on which the report is due
--   submitted_on DATE day on which the first report on the period came, by as_of
--   state VARCHAR judgement, exactly one
--   exempt_code VARCHAR why nothing is owed for the period; empty when something is
--   is_owed BOOLEAN a report is owed, and the register is one that holds reports
--   is_due BOOLEAN owed, and its due day has passed: denominator of every rate
--   days_late INTEGER days from the due day to the report, or to as_of when none came; empty when not late
--   last_report_on DATE last day by as_of on which any report on the cooperation came
--   is_refusal BOOLEAN abroad: that of the last year is overdue, and a year has gone without any (P25 Ps 38)
WITH steps AS (
    SELECT unnest(generate_series(0, $period_count::INTEGER - 1)) AS step
),

-- Semesters counted from year 0: 2 * year for January to June, one more for July to December.
halves AS (
    SELECT (year($as_of::DATE) * 2 + CASE WHEN month($as_of::DATE) > 6 THEN 1 ELSE 0 END - step)::INTEGER AS half_no
    FROM steps
),

numbered AS (
    SELECT
        ((half_no - half_no % 2) / 2)::INTEGER AS period_year,
        (half_no % 2 + 1)::INTEGER AS semester
    FROM halves
),

periods AS (
    SELECT
        period_year,
        semester,
        make_date(period_year, CASE semester WHEN 1 THEN 1 ELSE 7 END, 1) AS semester_start_on,
        make_date(period_year, 1, 1) AS year_start_on,
        CASE semester WHEN 1 THEN make_date(period_year, 6, 30) ELSE make_date(period_year, 12, 31) END
            AS period_end_on
    FROM numbered
),

-- A report counts for the cooperation: for the whole renewal chain, and one on a child for every umbrella above it.
reported AS (
    SELECT
        m.root_agreement_id,
        a.register_name,
        r.period_year,
        r.period,
        CASE r.period WHEN '1' THEN 1 ELSE 2 END AS semester,
        r.due_on,
        CASE
            WHEN
                r.submitted_on <= $as_of::DATE
                AND r.submitted_on >= make_date(r.period_year, CASE r.period WHEN '2' THEN 7 ELSE 1 END, 1)
                THEN r.submitted_on
        END AS submitted_on
    FROM reports AS r
    INNER JOIN agreement_facts AS a ON r.agreement_id = a.agreement_id
    INNER JOIN chain_members AS m ON r.agreement_id = m.agreement_id
    WHERE m.is_child OR a.parent_agreement_id IS NULL
),

-- Of several reports on one period the first counts, of several due days the last. A yearly report closes semester 2,
-- and a report on semester 2 closes the year.
arrivals AS (
    SELECT
        root_agreement_id,
        period_year,
        semester,
        min(submitted_on) AS submitted_on,
        max(due_on) FILTER (WHERE period <> 'tahunan') AS due_on,
        max(due_on) FILTER (WHERE period = 'tahunan') AS yearly_due_on
    FROM reported
    GROUP BY root_agreement_id, period_year, semester
),

reporting_registers AS (
    SELECT DISTINCT register_name
    FROM reported
    WHERE submitted_on IS NOT NULL
),

-- Renewals take the duty over from the document before them in the chain.
renewed_chains AS (
    SELECT DISTINCT root_agreement_id
    FROM agreement_facts
    WHERE root_agreement_id <> agreement_id
),

successions AS (
    SELECT
        f.agreement_id,
        lead(greatest(f.signed_latest_on, f.start_on)) OVER (
            PARTITION BY f.root_agreement_id ORDER BY greatest(f.signed_latest_on, f.start_on), f.agreement_id
        ) AS succeeded_on
    FROM agreement_facts AS f
    INNER JOIN renewed_chains AS c ON f.root_agreement_id = c.root_agreement_id
    WHERE
        f.signed_latest_on <= $as_of::DATE
        AND f.doc_type IN (
            'kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'perjanjian_kerja_sama', 'kontrak',
            'perpanjangan'
        )
),

-- Five years are the most that a document may run (P22 Ps 9, 32; P25 Ps 32): so long an unknown end is taken to be
-- open, unless the register says that it has ended.
documents AS (
    SELECT
        s.*,
        s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN') AS is_foreign,
        greatest(s.signed_latest_on, s.start_on) AS in_force_from_on,
        s.end_on IS NULL AND s.end_method = 'unknown' AS is_end_unknown,
        least(
            CASE
                WHEN s.end_on IS NOT NULL THEN s.end_on
                WHEN s.end_method = 'unknown' AND s.declared_status IN ('berakhir', 'diakhiri') THEN s.signed_latest_on
                WHEN s.end_method = 'unknown' THEN s.signed_latest_on + 1826
            END,
            CASE WHEN s.terminated_on <= $as_of::DATE THEN s.terminated_on END
        ) AS in_force_until_on,
        u.succeeded_on,
        list_max(list_filter(s.report_dates, LAMBDA day: day <= $as_of::DATE)) AS last_report_on,
        g.register_name IS NOT NULL AS is_register_reporting
    FROM agreement_scope AS s
    LEFT JOIN successions AS u ON s.agreement_id = u.agreement_id
    LEFT JOIN reporting_registers AS g ON s.register_name = g.register_name
),

duties AS (
    SELECT
        d.*,
        p.period_year,
        p.semester,
        CASE WHEN d.is_foreign THEN 'tahunan' ELSE p.semester::VARCHAR END AS period,
        CASE WHEN d.is_foreign THEN p.year_start_on ELSE p.semester_start_on END AS period_start_on,
        p.period_end_on
    FROM documents AS d
    INNER JOIN periods AS p ON p.semester = 2 OR NOT d.is_foreign
),

-- In force on more than one day of the period: from before its last day until after its first. No period counts that
-- was over before P22 (14 April 2020) or P25 (22 May 2020) came into force.
exempted AS (
    SELECT
        d.*,
        CASE
            WHEN d.coop_type IN ('LUAR_KSD', 'PERTEK') THEN 'di_luar_kerja_sama_daerah'
            WHEN d.period_end_on < CASE WHEN d.is_foreign THEN make_date(2020, 5, 22) ELSE make_date(2020, 4, 14) END
                THEN 'sebelum_aturan'
            WHEN
                d.doc_type NOT IN (
                    'kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'perjanjian_kerja_sama',
                    'kontrak', 'perpanjangan'
                )
                THEN 'bukan_naskah_kerja_sama'
            WHEN d.parent_agreement_id IS NOT NULL THEN 'dilaporkan_bersama_induk'
            WHEN d.signed_latest_on IS NULL AND (d.has_stage_events OR d.declared_status = 'proses')
                THEN 'belum_ditandatangani'
            WHEN d.signed_latest_on IS NULL THEN 'tanggal_tidak_diketahui'
            WHEN d.in_force_from_on > $as_of::DATE OR d.in_force_from_on >= d.period_end_on THEN 'belum_berlaku'
            WHEN d.succeeded_on < d.period_end_on THEN 'diganti_perpanjangan'
            WHEN d.in_force_until_on <= d.period_start_on
                THEN CASE WHEN d.is_end_unknown THEN 'akhir_tidak_diketahui' ELSE 'sudah_berakhir' END
        END AS exempt_code
    FROM duties AS d
),

-- At home the law names no day; abroad the first week of January is due to the governor, the second to the minister.
dated AS (
    SELECT
        e.*,
        CASE
            WHEN e.is_foreign
                THEN coalesce(
                    a.yearly_due_on,
                    e.period_end_on + CASE WHEN length(e.lead_region_code) > 2 THEN 7 ELSE 14 END
                )
            ELSE coalesce(a.due_on, e.period_end_on + $report_due_days::INTEGER)
        END AS due_on,
        a.submitted_on
    FROM exempted AS e
    LEFT JOIN arrivals AS a
        ON
            e.root_agreement_id = a.root_agreement_id
            AND e.period_year = a.period_year
            AND e.semester = a.semester
),

judged AS (
    SELECT
        d.*,
        CASE
            WHEN d.exempt_code IS NOT NULL THEN 'tidak_wajib'
            WHEN d.submitted_on <= d.due_on THEN 'tepat_waktu'
            WHEN d.submitted_on > d.due_on THEN 'terlambat'
            WHEN NOT d.is_register_reporting THEN 'tidak_diketahui'
            WHEN d.due_on < $as_of::DATE THEN 'belum_masuk'
            ELSE 'belum_jatuh_tempo'
        END AS state
    FROM dated AS d
)

SELECT
    j.agreement_id,
    j.coop_type,
    j.doc_type,
    j.title,
    j.lead_name,
    j.lead_region_code,
    j.lead_agency,
    j.partner_name,
    j.signed_latest_on,
    j.is_foreign,
    j.period_year,
    j.period,
    j.semester,
    j.period_start_on,
    j.period_end_on,
    j.due_on,
    j.submitted_on,
    j.state,
    j.exempt_code,
    j.state NOT IN ('tidak_wajib', 'tidak_diketahui') AS is_owed,
    j.state NOT IN ('tidak_wajib', 'tidak_diketahui') AND j.due_on < $as_of::DATE AS is_due,
    CASE
        WHEN j.state = 'terlambat' THEN date_diff('day', j.due_on, j.submitted_on)
        WHEN j.state = 'belum_masuk' THEN date_diff('day', j.due_on, $as_of::DATE)
    END::INTEGER AS days_late,
    j.last_report_on,
    coalesce(
        j.is_foreign
        AND j.state = 'belum_masuk'
        AND j.due_on >= ($as_of::DATE - INTERVAL 12 MONTH)::DATE
        AND (greatest(j.last_report_on, j.in_force_from_on, make_date(2020, 5, 22)) + INTERVAL 12 MONTH)::DATE
        < $as_of::DATE,
        FALSE
    ) AS is_refusal
FROM judged AS j
