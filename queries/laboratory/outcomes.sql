-- Apa yang terjadi dengan ide-ide itu?
-- Grain: one row per outcome, also where nothing is counted
-- Uses: rules/idea_scope
-- Columns:
--   outcome_code VARCHAR what became of the idea
--   ideas BIGINT ideas
--   all_ideas BIGINT ideas known on as_of
--   share_ideas DOUBLE ideas / all_ideas
--   dated BIGINT of these, with the day of that state
--   proven BIGINT of these, with evidence that is not weak
--   quiet BIGINT of these, open and without anything dated for more than news_days
--   without_day BIGINT of these, without any day at all
WITH outcomes AS (
    SELECT * FROM (
        VALUES
        ('diterapkan', 1), ('direplikasi', 2), ('berjalan', 3), ('ditunda', 4), ('dihentikan', 5),
        ('tidak_diketahui', 6)
    ) AS o (outcome_code, place)
),

everything AS (
    SELECT count(*) AS all_ideas
    FROM idea_scope
),

counted AS (
    SELECT
        outcome_code,
        count(*) AS ideas,
        count(outcome_on) AS dated,
        count(*) FILTER (
            WHERE
            evidence_type IS NOT NULL
            AND evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja')
        ) AS proven,
        count(*) FILTER (WHERE is_quiet) AS quiet,
        count(*) FILTER (WHERE last_news_on IS NULL) AS without_day
    FROM idea_scope
    GROUP BY outcome_code
)

SELECT
    o.outcome_code,
    coalesce(c.ideas, 0) AS ideas,
    e.all_ideas,
    coalesce(c.ideas, 0)::DOUBLE / nullif(e.all_ideas, 0) AS share_ideas,
    coalesce(c.dated, 0) AS dated,
    coalesce(c.proven, 0) AS proven,
    coalesce(c.quiet, 0) AS quiet,
    coalesce(c.without_day, 0) AS without_day
FROM outcomes AS o
LEFT JOIN counted AS c ON o.outcome_code = c.outcome_code
CROSS JOIN everything AS e
ORDER BY o.place
