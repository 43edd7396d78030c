-- Berapa hari sampai komitmen, pelaksanaan dan hasil pertama?
-- Grain: one row per milestone, number of days and way the wait ended
-- Uses: rules/waiting_time
-- Columns:
--   ladder_level INTEGER the milestone: 2 commitment, 3 execution, 4 result
--   days INTEGER days from the signature to the milestone, or to as_of where it has not come
--   is_event BOOLEAN the milestone came; otherwise the agreement was still waiting on as_of
--   agreements BIGINT agreements
WITH milestones AS (
    SELECT ladder_level
    FROM (VALUES (2), (3), (4)) AS v (ladder_level)
),

waits AS (
    SELECT
        m.ladder_level,
        t.waited_days,
        CASE m.ladder_level
            WHEN 2 THEN t.commitment_days
            WHEN 3 THEN t.execution_days
            ELSE t.result_days
        END AS event_days
    FROM waiting_time AS t
    CROSS JOIN milestones AS m
    WHERE t.is_timed
)

SELECT
    ladder_level,
    coalesce(event_days, waited_days) AS days,
    event_days IS NOT NULL AS is_event,
    count(*) AS agreements
FROM waits
GROUP BY ladder_level, coalesce(event_days, waited_days), event_days IS NOT NULL
ORDER BY ladder_level ASC, days ASC, is_event DESC
