-- Siapa yang melapor pada tiap semester, dan siapa yang belum?
-- Grain: one row per group that owes a report and semester; groups that never reported first, then those with the
--   smallest share of reports that came, then those with most that did not
-- Uses: rules/report_duties
-- Params: group_code
-- Columns:
--   group_key VARCHAR region and agency, joined with '|'
--   region_code VARCHAR leading region, or its province; empty when unknown
--   region_name VARCHAR its name
--   lead_agency VARCHAR initiating agency, where $group_code is perangkat_daerah; empty when unknown
--   period_year INTEGER year
--   semester INTEGER semester
--   period_end_on DATE its last day
--   owed BIGINT reports owed, in registers that hold reports
--   due BIGINT of these, due by as_of
--   on_time BIGINT due and came in time
--   late BIGINT due and came late
--   missing BIGINT due and did not come
--   early BIGINT came before a due day that has not passed
--   not_due BIGINT neither due nor there
--   unknown BIGINT owed, but the register holds no reports at all
--   group_due BIGINT due in all these semesters
--   group_came BIGINT of these, came
--   has_never_reported BOOLEAN something was due, and by as_of no report ever came on any agreement of the group
WITH duties AS (
    SELECT
        CASE WHEN $group_code::VARCHAR = 'provinsi' THEN left(lead_region_code, 2) ELSE lead_region_code END
            AS region_code,
        CASE WHEN $group_code::VARCHAR = 'perangkat_daerah' THEN lead_agency END AS lead_agency,
        period_year,
        semester,
        period_end_on,
        state,
        is_owed,
        is_due,
        last_report_on
    FROM report_duties
),

counted AS (
    SELECT
        region_code,
        lead_agency,
        period_year,
        semester,
        period_end_on,
        count(*) FILTER (WHERE is_owed) AS owed,
        count(*) FILTER (WHERE is_due) AS due,
        count(*) FILTER (WHERE is_due AND state = 'tepat_waktu') AS on_time,
        count(*) FILTER (WHERE is_due AND state = 'terlambat') AS late,
        count(*) FILTER (WHERE is_due AND state = 'belum_masuk') AS missing,
        count(*) FILTER (WHERE NOT is_due AND state = 'tepat_waktu') AS early,
        count(*) FILTER (WHERE state = 'belum_jatuh_tempo') AS not_due,
        count(*) FILTER (WHERE state = 'tidak_diketahui') AS unknown
    FROM duties
    GROUP BY region_code, lead_agency, period_year, semester, period_end_on
),

totals AS (
    SELECT
        region_code,
        lead_agency,
        count(*) FILTER (WHERE is_owed OR state = 'tidak_diketahui') AS group_duties,
        count(*) FILTER (WHERE is_due) AS group_due,
        count(*) FILTER (WHERE is_due AND state IN ('tepat_waktu', 'terlambat')) AS group_came,
        count(*) FILTER (WHERE is_due) > 0 AND max(last_report_on) IS NULL AS has_never_reported
    FROM duties
    GROUP BY region_code, lead_agency
)

SELECT
    coalesce(c.region_code, '') || '|' || coalesce(c.lead_agency, '') AS group_key,
    c.region_code,
    r.region_name,
    c.lead_agency,
    c.period_year,
    c.semester,
    c.period_end_on,
    c.owed,
    c.due,
    c.on_time,
    c.late,
    c.missing,
    c.early,
    c.not_due,
    c.unknown,
    t.group_due,
    t.group_came,
    t.has_never_reported
FROM counted AS c
INNER JOIN totals AS t
    ON
        c.region_code IS NOT DISTINCT FROM t.region_code
        AND c.lead_agency IS NOT DISTINCT FROM t.lead_agency
LEFT JOIN regions AS r ON c.region_code = r.region_code
WHERE t.group_duties > 0
ORDER BY
    t.has_never_reported DESC,
    t.group_came::DOUBLE / nullif(t.group_due, 0) ASC NULLS LAST,
    t.group_due - t.group_came DESC,
    c.region_code ASC NULLS LAST,
    c.lead_agency ASC NULLS LAST,
    c.period_end_on ASC
