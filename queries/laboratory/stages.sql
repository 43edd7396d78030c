-- Berapa ide yang paling sedikit sampai pada tiap tahap, dan berapa lama sesudah tahap sebelumnya?
-- Grain: one row per stage, in order
-- Uses: rules/idea_scope
-- Columns:
--   stage_no INTEGER place of the stage, 1 to 5
--   stage_code VARCHAR the stage
--   ideas BIGINT ideas known on as_of
--   reached BIGINT ideas that reached it at least
--   undated BIGINT of these, by a word without a day
--   share_reached DOUBLE reached / ideas
--   waits BIGINT ideas with a day for this stage and for the one before
--   median_days DOUBLE median of the days between the two
WITH stages AS (
    SELECT * FROM (
        VALUES
        (1, 'drum_up'), (2, 'diagnose'), (3, 'design'), (4, 'deliver'), (5, 'display')
    ) AS s (stage_no, stage_code)
),

waited AS (
    SELECT
        s.stage_no,
        s.stage_code,
        i.idea_id,
        i.stage_no AS reached_no,
        i.dated_no,
        CASE s.stage_no
            WHEN 2 THEN date_diff('day', i.drum_up_on, i.diagnose_on)
            WHEN 3 THEN date_diff('day', i.diagnose_on, i.design_on)
            WHEN 4 THEN date_diff('day', i.design_on, i.deliver_on)
            WHEN 5 THEN date_diff('day', i.deliver_on, i.display_on)
        END AS days
    FROM stages AS s
    LEFT JOIN idea_scope AS i ON TRUE
)

SELECT
    stage_no,
    stage_code,
    count(idea_id) AS ideas,
    count(*) FILTER (WHERE reached_no >= stage_no) AS reached,
    count(*) FILTER (WHERE reached_no >= stage_no AND dated_no < stage_no) AS undated,
    count(*) FILTER (WHERE reached_no >= stage_no)::DOUBLE / nullif(count(idea_id), 0) AS share_reached,
    count(days) AS waits,
    median(days) AS median_days
FROM waited
GROUP BY stage_no, stage_code
ORDER BY stage_no
