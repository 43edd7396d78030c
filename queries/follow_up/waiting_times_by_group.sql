-- Berapa hari sampai tonggak itu, menurut kelompok?
-- Grain: one row per group, number of days and way the wait ended, for one milestone
-- Uses: rules/waiting_groups
-- Params: milestone_level
-- Columns:
--   group_code VARCHAR the group; '' when unknown
--   days INTEGER days from the signature to the milestone, or to as_of where it has not come
--   is_event BOOLEAN the milestone came; otherwise the agreement was still waiting on as_of
--   agreements BIGINT agreements
WITH waits AS (
    SELECT
        group_code,
        waited_days,
        CASE $milestone_level::INTEGER
            WHEN 2 THEN commitment_days
            WHEN 3 THEN execution_days
            ELSE result_days
        END AS event_days
    FROM waiting_groups
)

SELECT
    group_code,
    coalesce(event_days, waited_days) AS days,
    event_days IS NOT NULL AS is_event,
    count(*) AS agreements
FROM waits
GROUP BY group_code, coalesce(event_days, waited_days), event_days IS NOT NULL
ORDER BY group_code ASC, days ASC, is_event DESC
