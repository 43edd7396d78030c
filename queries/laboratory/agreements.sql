-- Kerja sama mana yang melahirkan ide-ide itu, dan bagaimana keadaannya sendiri?
-- Grain: one row per agreement with an idea, whatever the filters on agreements; most ideas first
-- Uses: rules/idea_scope, rules/agreement_status unfiltered
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   status VARCHAR judgement of the agreement itself, by its actions and reports
--   last_step_on DATE last day with any action of level 1 or above
--   ideas BIGINT its ideas
--   regions BIGINT regions whose ideas they are
--   agencies BIGINT agencies that are named
--   deliver BIGINT ideas that reached deliver at least
--   display BIGINT ideas that reached display
--   applied BIGINT ideas that were applied
--   replicated BIGINT ideas that were replicated
--   quiet BIGINT open ideas without anything dated for more than news_days
--   furthest_code VARCHAR furthest stage of any of its ideas
--   last_news_on DATE last day that is known of any of them
WITH named AS (
    SELECT DISTINCT
        agreement_id,
        region_code,
        agency
    FROM idea_scope
    WHERE agency IS NOT NULL
),

named_counted AS (
    SELECT
        agreement_id,
        count(*) AS agencies
    FROM named
    GROUP BY agreement_id
),

places AS (
    SELECT
        agreement_id,
        count(DISTINCT region_code) AS regions
    FROM idea_scope
    GROUP BY agreement_id
),

counted AS (
    SELECT
        agreement_id,
        count(*) AS ideas,
        count(*) FILTER (WHERE stage_no >= 4) AS deliver,
        count(*) FILTER (WHERE stage_no >= 5) AS display,
        count(*) FILTER (WHERE outcome_code = 'diterapkan') AS applied,
        count(*) FILTER (WHERE outcome_code = 'direplikasi') AS replicated,
        count(*) FILTER (WHERE is_quiet) AS quiet,
        max(stage_no) AS furthest_no,
        max(last_news_on) AS last_news_on
    FROM idea_scope
    WHERE agreement_id IS NOT NULL
    GROUP BY agreement_id
)

SELECT
    c.agreement_id,
    s.title,
    s.coop_type,
    s.doc_type,
    s.lead_name,
    s.partner_name,
    s.signed_on,
    s.status,
    s.last_step_on,
    c.ideas,
    p.regions,
    coalesce(n.agencies, 0) AS agencies,
    c.deliver,
    c.display,
    c.applied,
    c.replicated,
    c.quiet,
    CASE c.furthest_no
        WHEN 5 THEN 'display'
        WHEN 4 THEN 'deliver'
        WHEN 3 THEN 'design'
        WHEN 2 THEN 'diagnose'
        WHEN 1 THEN 'drum_up'
    END AS furthest_code,
    c.last_news_on
FROM counted AS c
INNER JOIN places AS p ON c.agreement_id = p.agreement_id
INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
LEFT JOIN named_counted AS n ON c.agreement_id = n.agreement_id
ORDER BY c.ideas DESC, c.agreement_id ASC
