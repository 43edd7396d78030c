-- Berapa ide laboratorium inovasi, sampai mana, dan apa jadinya?
-- Grain: one row
-- Uses: rules/idea_scope
-- Params: ideas_target
-- Columns:
--   ideas BIGINT ideas known on as_of
--   agencies BIGINT agencies that are named, each within its region
--   agencies_below BIGINT of these, with fewer ideas than ideas_target
--   ideas_without_agency BIGINT ideas whose agency is not named
--   regions BIGINT regions with an idea
--   agreements BIGINT agreements behind the ideas
--   ideas_without_agreement BIGINT ideas whose agreement is not known
--   drum_up BIGINT reached that stage at least
--   diagnose BIGINT likewise
--   design BIGINT likewise
--   deliver BIGINT likewise
--   display BIGINT likewise
--   undated BIGINT ideas whose furthest stage only a word without a day says
--   applied BIGINT diterapkan
--   replicated BIGINT direplikasi
--   stopped BIGINT dihentikan
--   unknown BIGINT nothing is known of what became of it
--   applied_proven BIGINT diterapkan or direplikasi, with evidence that is not weak
--   open BIGINT neither applied nor replicated nor stopped
--   quiet BIGINT of these, without anything dated for more than news_days
--   open_without_day BIGINT of these, without any day at all
WITH agencies AS (
    SELECT
        region_code,
        agency,
        count(*) AS ideas
    FROM idea_scope
    WHERE agency IS NOT NULL
    GROUP BY region_code, agency
),

agencies_counted AS (
    SELECT
        count(*) AS agencies,
        count(*) FILTER (WHERE ideas < $ideas_target::INTEGER) AS agencies_below
    FROM agencies
),

places AS (
    SELECT count(DISTINCT region_code) AS regions
    FROM idea_scope
),

agreements AS (
    SELECT count(DISTINCT agreement_id) AS agreements
    FROM idea_scope
),

counted AS (
    SELECT
        count(*) AS ideas,
        count(*) FILTER (WHERE agency IS NULL) AS ideas_without_agency,
        count(*) FILTER (WHERE agreement_id IS NULL) AS ideas_without_agreement,
        count(*) FILTER (WHERE stage_no >= 1) AS drum_up,
        count(*) FILTER (WHERE stage_no >= 2) AS diagnose,
        count(*) FILTER (WHERE stage_no >= 3) AS design,
        count(*) FILTER (WHERE stage_no >= 4) AS deliver,
        count(*) FILTER (WHERE stage_no >= 5) AS display,
        count(*) FILTER (WHERE is_undated) AS undated,
        count(*) FILTER (WHERE outcome_code = 'diterapkan') AS applied,
        count(*) FILTER (WHERE outcome_code = 'direplikasi') AS replicated,
        count(*) FILTER (WHERE outcome_code = 'dihentikan') AS stopped,
        count(*) FILTER (WHERE outcome_code = 'tidak_diketahui') AS unknown,
        count(*) FILTER (
            WHERE
            outcome_code IN ('diterapkan', 'direplikasi')
            AND evidence_type IS NOT NULL
            AND evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja')
        ) AS applied_proven,
        count(*) FILTER (WHERE is_open) AS open,
        count(*) FILTER (WHERE is_quiet) AS quiet,
        count(*) FILTER (WHERE is_open AND last_news_on IS NULL) AS open_without_day
    FROM idea_scope
)

SELECT
    c.ideas,
    a.agencies,
    a.agencies_below,
    c.ideas_without_agency,
    p.regions,
    g.agreements,
    c.ideas_without_agreement,
    c.drum_up,
    c.diagnose,
    c.design,
    c.deliver,
    c.display,
    c.undated,
    c.applied,
    c.replicated,
    c.stopped,
    c.unknown,
    c.applied_proven,
    c.open,
    c.quiet,
    c.open_without_day
FROM counted AS c
CROSS JOIN agencies_counted AS a
CROSS JOIN places AS p
CROSS JOIN agreements AS g
ORDER BY c.ideas
