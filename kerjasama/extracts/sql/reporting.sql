-- On which days did reports on each chain come, and which of them declare that nothing was done?
-- Grain: one row per chain with a report. A child's "nothing was done" speaks of the child alone and is not counted
-- against its parent.
WITH days AS (
    SELECT
        members.root_agreement_id,
        reports.submitted_on AS day_on,
        bool_or(reports.no_activity_declared AND NOT members.is_child) AS is_no_activity
    FROM reports
    INNER JOIN members ON reports.agreement_id = members.agreement_id
    WHERE reports.submitted_on IS NOT NULL
    GROUP BY members.root_agreement_id, reports.submitted_on
)

SELECT
    root_agreement_id,
    list_sort(list(day_on)) AS report_dates,
    list_sort(list(day_on) FILTER (WHERE is_no_activity)) AS no_activity_dates
FROM days
GROUP BY root_agreement_id;
