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
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
SELECT
    r.report_id,
    r.period_year,
    r.period,
    r.due_on,
    r.submitted_on,
    coalesce(r.submitted_on > r.due_on, FALSE) AS is_late,
    r.no_activity_declared,
    r.problems,
    r.solutions,
    r.plan_next,
    b.file_name,
    r.source_sheet,
    r.source_row
FROM reports AS r
LEFT JOIN import_batches AS b ON r.batch_id = b.batch_id
WHERE r.agreement_id = $agreement_id::VARCHAR
ORDER BY r.period_year DESC, r.period DESC, r.report_id ASC
