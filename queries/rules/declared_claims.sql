-- Apa yang dikatakan register dan laporan, dan di mana buktinya berkata lain?
-- Grain: one row per agreement in scope and thing that is said of it; those that nothing contradicts are there too
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   conflict_code VARCHAR what is said: its validity, that it is done, an action, no activity, its type
--   is_conflict BOOLEAN dates, evidence or partners say otherwise
--   declared_code VARCHAR what is said, as a code: a declared_status, an action level, a report period or an answer
--   declared_typed VARCHAR the same in the register's own words
--   declared_on DATE day of the report, the answer or the action
--   computed_code VARCHAR what is found: a validity, a ladder level, a coop_type
--   computed_on DATE day of what is found: the end of validity, the last evidenced execution
--   resolver_code VARCHAR who can say which of the two is right
WITH declared AS (
    SELECT
        s.*,
        a.declared_status_typed,
        a.coop_type_declared,
        a.coop_type_source,
        -- A register speaks of its own day: before it, nothing was said.
        coalesce(b.reporting_on <= $as_of::DATE, TRUE) AS is_declared_by_then,
        coalesce(s.declared_status IN ('berakhir', 'diakhiri') AND coalesce(b.reporting_on <= $as_of::DATE, TRUE), FALSE)
            AS is_declared_ended,
        coalesce(
            (s.termination_reason = 'tujuan_tercapai' AND s.terminated_on <= $as_of::DATE)
            OR (
                coalesce(b.reporting_on <= $as_of::DATE, TRUE)
                AND regexp_matches(
                    lower(a.declared_status_typed), '(selesai|terlaksana|sudah dilaksanakan|ditindaklanjuti|terealisasi)'
                )
            ),
            FALSE
        ) AS is_declared_done,
        list_max(list_filter(s.unproven_dates, LAMBDA day: day <= $as_of::DATE)) AS last_unproven_on
    FROM agreement_status AS s
    INNER JOIN agreements AS a ON s.agreement_id = a.agreement_id
    LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
    WHERE s.status NOT IN ('belum_ditandatangani', 'di_luar_penilaian')
),

-- A report speaks of its period; the answer "not carried out" of all the time before it.
absences AS (
    SELECT
        d.agreement_id,
        r.period AS declared_code,
        concat_ws('/', cast(r.period_year AS VARCHAR), r.period) AS declared_typed,
        r.submitted_on AS declared_on,
        make_date(r.period_year, CASE WHEN r.period = '2' THEN 7 ELSE 1 END, 1) AS first_on,
        CASE
            WHEN r.period = '1' THEN make_date(r.period_year, 6, 30)
            ELSE make_date(r.period_year, 12, 31)
        END AS last_on,
        d.execution_dates
    FROM reports AS r
    INNER JOIN declared AS d ON r.agreement_id = d.agreement_id
    WHERE r.no_activity_declared AND r.submitted_on <= $as_of::DATE
    UNION ALL
    SELECT
        d.agreement_id,
        c.answer AS declared_code,
        c.note AS declared_typed,
        c.answered_on AS declared_on,
        coalesce(d.signed_earliest_on, c.answered_on) AS first_on,
        c.answered_on AS last_on,
        d.execution_dates
    FROM confirmations AS c
    INNER JOIN declared AS d ON c.agreement_id = d.agreement_id
    WHERE c.answer = 'tidak_dilaksanakan' AND list_contains(d.no_activity_dates, c.answered_on)
),

opposed AS (
    SELECT
        a.agreement_id,
        a.declared_code,
        a.declared_typed,
        a.declared_on,
        list_max(
            list_filter(
                a.execution_dates,
                LAMBDA day: day >= a.first_on AND day <= a.last_on AND day <= $as_of::DATE
            )
        ) AS computed_on
    FROM absences AS a
),

ranked AS (
    SELECT
        o.*,
        row_number() OVER (
            PARTITION BY o.agreement_id
            ORDER BY o.computed_on DESC NULLS LAST, o.declared_on DESC, o.declared_typed ASC NULLS LAST
        ) AS place
    FROM opposed AS o
)

SELECT
    agreement_id,
    'status_masa_berlaku' AS conflict_code,
    has_status_conflict AS is_conflict,
    declared_status AS declared_code,
    declared_status_typed AS declared_typed,
    cast(NULL AS DATE) AS declared_on,
    validity AS computed_code,
    CASE WHEN validity = 'diakhiri' THEN terminated_on ELSE end_on END AS computed_on,
    CASE WHEN is_declared_ended THEN 'biro_kerja_sama' ELSE 'pemegang_register' END AS resolver_code
FROM declared
WHERE
    is_declared_by_then
    AND declared_status IN ('berlaku', 'akan_berakhir', 'berakhir', 'diakhiri')
    AND validity <> 'tidak_diketahui'
UNION ALL
SELECT
    agreement_id,
    'selesai_tanpa_bukti' AS conflict_code,
    ladder_level < min_level AS is_conflict,
    declared_status AS declared_code,
    declared_status_typed AS declared_typed,
    cast(NULL AS DATE) AS declared_on,
    cast(ladder_level AS VARCHAR) AS computed_code,
    last_step_on AS computed_on,
    'perangkat_daerah' AS resolver_code
FROM declared
WHERE is_in_population AND (is_declared_ended OR is_declared_done)
UNION ALL
SELECT
    agreement_id,
    'tindakan_tanpa_bukti' AS conflict_code,
    list_contains(reason_codes, 'tindakan_tanpa_bukti') AS is_conflict,
    cast(NULL AS VARCHAR) AS declared_code,
    cast(NULL AS VARCHAR) AS declared_typed,
    last_unproven_on AS declared_on,
    cast(ladder_level AS VARCHAR) AS computed_code,
    last_execution_on AS computed_on,
    'perangkat_daerah' AS resolver_code
FROM declared
WHERE last_unproven_on IS NOT NULL OR ladder_level >= 2
UNION ALL
SELECT
    agreement_id,
    'nihil_padahal_ada' AS conflict_code,
    computed_on IS NOT NULL AS is_conflict,
    declared_code,
    declared_typed,
    declared_on,
    cast(NULL AS VARCHAR) AS computed_code,
    computed_on,
    'perangkat_daerah' AS resolver_code
FROM ranked
WHERE place = 1
UNION ALL
SELECT
    agreement_id,
    'jenis_berbeda' AS conflict_code,
    coop_type_source = 'derived' AS is_conflict,
    cast(NULL AS VARCHAR) AS declared_code,
    coop_type_declared AS declared_typed,
    cast(NULL AS DATE) AS declared_on,
    coop_type AS computed_code,
    cast(NULL AS DATE) AS computed_on,
    'biro_kerja_sama' AS resolver_code
FROM declared
WHERE coop_type_declared IS NOT NULL
