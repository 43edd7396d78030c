-- Tahapan hukum mana yang sudah dicapai?
-- Grain: one row per legal stage of the type of the agreement $agreement_id, in legal order
-- Params: as_of, agreement_id
-- Columns:
--   stage_no INTEGER place in the type's legal order
--   stage_code VARCHAR legal stage
--   super_stage VARCHAR stage of the funnel across types
--   is_conditional BOOLEAN may be skipped by law
--   is_parallel BOOLEAN runs beside execution
--   is_reached BOOLEAN reached by as_of, this stage or a later one
--   reached_on DATE by as_of, as all days here: first day at this or any later sequential stage
--   entered_on DATE first day recorded at this very stage
--   completed_on DATE day on which this very stage was finished
--   skipped_on DATE day on which it was skipped
--   file_name VARCHAR file of the first record of this very stage; empty when it is not recorded but derived
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
WITH ranked AS (
    SELECT
        stage_code,
        batch_id,
        source_sheet,
        source_row,
        row_number() OVER (PARTITION BY stage_code ORDER BY event_on, event_id) AS place
    FROM stage_events
    WHERE agreement_id = $agreement_id::VARCHAR AND event_on <= $as_of::DATE
)

SELECT
    a.stage_no,
    a.stage_code,
    a.super_stage,
    a.is_conditional,
    a.is_parallel,
    coalesce(a.reached_on <= $as_of::DATE, FALSE) AS is_reached,
    CASE WHEN a.reached_on <= $as_of::DATE THEN a.reached_on END AS reached_on,
    CASE WHEN a.entered_on <= $as_of::DATE THEN a.entered_on END AS entered_on,
    CASE WHEN a.completed_on <= $as_of::DATE THEN a.completed_on END AS completed_on,
    CASE WHEN a.skipped_on <= $as_of::DATE THEN a.skipped_on END AS skipped_on,
    b.file_name,
    r.source_sheet,
    r.source_row
FROM agreement_stages AS a
LEFT JOIN ranked AS r ON a.stage_code = r.stage_code AND r.place = 1
LEFT JOIN import_batches AS b ON r.batch_id = b.batch_id
WHERE a.agreement_id = $agreement_id::VARCHAR
ORDER BY a.stage_no
