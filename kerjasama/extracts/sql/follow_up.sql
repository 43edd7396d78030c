-- How far did each chain come, and when?
-- Grain: one row per chain that did anything at all, and span of knowledge; known_until is empty for the present one.
SELECT
    root_agreement_id,
    known_from,
    known_until,
    min(day_on) AS first_level_1_on,
    min(day_on) FILTER (WHERE level_reached >= 2) AS first_level_2_on,
    min(day_on) FILTER (WHERE level_reached >= 3) AS first_level_3_on,
    min(day_on) FILTER (WHERE level_reached >= 4) AS first_level_4_on,
    list_sort(list(day_on)) AS process_dates,
    list_sort(list(day_on) FILTER (WHERE level_reached >= 3)) AS execution_dates,
    list_sort(list(day_on) FILTER (WHERE is_unproven)) AS unproven_dates
FROM action_days
GROUP BY root_agreement_id, known_from, known_until;
