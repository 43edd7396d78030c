-- Laporan apa saja yang masuk?
-- Grain: one row per report on the agreement $agreement_id that had come or was due by as_of, the newest first; what
--   came later is still awaited
-- Params: as_of, agreement_id
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
WITH known AS (
    SELECT
        r.*,
        coalesce(r.submitted_on <= $as_of::DATE, FALSE) AS is_in
    FROM reports AS r
    WHERE
        r.agreement_id = $agreement_id::VARCHAR
        AND (
            r.submitted_on <= $as_of::DATE
            OR r.due_on <= $as_of::DATE
            OR (r.submitted_on IS NULL AND r.due_on IS NULL)
        )
)

SELECT
    k.report_id,
    k.period_year,
    k.period,
    k.due_on,
    CASE WHEN k.is_in THEN k.submitted_on END AS submitted_on,
    k.is_in AND coalesce(k.submitted_on > k.due_on, FALSE) AS is_late,
    k.is_in AND k.no_activity_declared AS no_activity_declared,
    CASE WHEN k.is_in THEN k.problems END AS problems,
    CASE WHEN k.is_in THEN k.solutions END AS solutions,
    CASE WHEN k.is_in THEN k.plan_next END AS plan_next,
    b.file_name,
    k.source_sheet,
    k.source_row
FROM known AS k
LEFT JOIN import_batches AS b ON k.batch_id = b.batch_id
ORDER BY k.period_year DESC, k.period DESC, k.report_id ASC
