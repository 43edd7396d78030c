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
SELECT
    stage_no,
    stage_code,
    super_stage,
    is_conditional,
    is_parallel,
    coalesce(reached_on <= $as_of::DATE, FALSE) AS is_reached,
    CASE WHEN reached_on <= $as_of::DATE THEN reached_on END AS reached_on,
    CASE WHEN entered_on <= $as_of::DATE THEN entered_on END AS entered_on,
    CASE WHEN completed_on <= $as_of::DATE THEN completed_on END AS completed_on,
    CASE WHEN skipped_on <= $as_of::DATE THEN skipped_on END AS skipped_on
FROM agreement_stages
WHERE agreement_id = $agreement_id::VARCHAR
ORDER BY stage_no
