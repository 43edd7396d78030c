-- On which days did reports on each chain come, and on which days was it declared that nothing was done?
-- Grain: one row per chain with a report or an answer, and span of knowledge; known_until is empty for the present one.
-- A child's "nothing was done" speaks of the child alone and is not counted against its parent. An answer is no report.
WITH said AS (
    SELECT
        known_members.root_agreement_id,
        known_members.known_from,
        known_members.known_until,
        reports.submitted_on AS day_on,
        TRUE AS is_report,
        reports.no_activity_declared AND NOT known_members.is_child AS is_no_activity
    FROM reports
    INNER JOIN known_members ON reports.agreement_id = known_members.agreement_id
    WHERE reports.submitted_on IS NOT NULL
    UNION ALL
    SELECT
        known_members.root_agreement_id,
        known_members.known_from,
        known_members.known_until,
        answers.counts_from AS day_on,
        FALSE AS is_report,
        TRUE AS is_no_activity
    FROM answers
    INNER JOIN known_members ON answers.agreement_id = known_members.agreement_id
    WHERE
        answers.answer = 'tidak_dilaksanakan'
        AND NOT known_members.is_child
        AND answers.counts_from <= known_members.known_from
        AND (answers.replaced_on IS NULL OR answers.replaced_on > known_members.known_from)
),

days AS (
    SELECT
        root_agreement_id,
        known_from,
        known_until,
        day_on,
        bool_or(is_report) AS is_report,
        bool_or(is_no_activity) AS is_no_activity
    FROM said
    GROUP BY root_agreement_id, known_from, known_until, day_on
)

SELECT
    root_agreement_id,
    known_from,
    known_until,
    list_sort(list(day_on) FILTER (WHERE is_report)) AS report_dates,
    list_sort(list(day_on) FILTER (WHERE is_no_activity)) AS no_activity_dates
FROM days
GROUP BY root_agreement_id, known_from, known_until;
