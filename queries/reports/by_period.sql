-- Berapa laporan yang masuk dari yang jatuh tempo pada tiap semester?
-- Grain: one row per semester, the oldest first; a yearly report stands in the semester that ends with its year
-- Uses: rules/report_duties
-- Params: as_of, report_due_days
-- Columns:
--   period_year INTEGER year
--   semester INTEGER semester
--   period_end_on DATE its last day
--   usual_due_on DATE due day at home, where no other is recorded
--   is_closed BOOLEAN the due days at home and abroad have passed
--   owed BIGINT reports owed, in registers that hold reports
--   due BIGINT of these, due by as_of: denominator of the shares
--   on_time BIGINT due and came in time
--   late BIGINT due and came late
--   missing BIGINT due and did not come
--   early BIGINT came before a due day that has not passed
--   not_due BIGINT neither due nor there
--   unknown BIGINT owed, but the register holds no reports at all
--   exempt BIGINT agreements that owe nothing for this period
--   share_came DOUBLE (on_time + late) / due
--   share_on_time DOUBLE on_time / due
WITH counted AS (
    SELECT
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
        count(*) FILTER (WHERE state = 'tidak_diketahui') AS unknown,
        count(*) FILTER (WHERE state = 'tidak_wajib') AS exempt
    FROM report_duties
    GROUP BY period_year, semester, period_end_on
)

SELECT
    period_year,
    semester,
    period_end_on,
    period_end_on + $report_due_days::INTEGER AS usual_due_on,
    period_end_on + greatest($report_due_days::INTEGER, 14) < $as_of::DATE AS is_closed,
    owed,
    due,
    on_time,
    late,
    missing,
    early,
    not_due,
    unknown,
    exempt,
    (on_time + late)::DOUBLE / nullif(due, 0) AS share_came,
    on_time::DOUBLE / nullif(due, 0) AS share_on_time
FROM counted
ORDER BY period_year, semester
