-- Laporan apa saja yang masuk?
-- Grain: one row per report on the agreement $agreement_id, the newest first
-- Params: agreement_id
-- Columns:
--   report_id VARCHAR the report
--   period_year INTEGER year reported on
--   period VARCHAR semester 1 or 2, or tahunan
--   due_on DATE day on which it was due
--   submitted_on DATE day on which it came
--   is_late BOOLEAN came after it was due
--   no_activity_declared BOOLEAN the report says that nothing was done
--   problems VARCHAR permasalahan
--   solutions VARCHAR upaya penyelesaian
--   plan_next VARCHAR what is planned next
SELECT
    report_id,
    period_year,
    period,
    due_on,
    submitted_on,
    coalesce(submitted_on > due_on, FALSE) AS is_late,
    no_activity_declared,
    problems,
    solutions,
    plan_next
FROM reports
WHERE agreement_id = $agreement_id::VARCHAR
ORDER BY period_year DESC, period DESC, report_id ASC
