-- Tindakan beranggaran mana yang dihitung, pada naskah mana?
-- Grain: one row per evidenced action with a plan or a realisation: what execution/budgets counts
-- Uses: rules/execution_steps
-- Params: as_of
-- Columns:
--   action_id VARCHAR the action
--   agreement_id VARCHAR the agreement it is entered under
--   action_year INTEGER year of the action
--   budget_planned_idr DOUBLE planned
--   budget_realized_idr DOUBLE realized
WITH proven AS (
    SELECT DISTINCT action_id
    FROM action_evidence
    WHERE evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja')
),

family AS (
    SELECT DISTINCT f.agreement_id
    FROM execution_steps AS e
    INNER JOIN agreement_facts AS f ON e.root_agreement_id = f.root_agreement_id
)

SELECT
    a.action_id,
    a.agreement_id,
    year(a.action_on)::INTEGER AS action_year,
    a.budget_planned_idr,
    a.budget_realized_idr
FROM actions AS a
INNER JOIN family AS f ON a.agreement_id = f.agreement_id
INNER JOIN proven AS p ON a.action_id = p.action_id
WHERE
    a.ladder_level >= 2
    AND a.action_on <= $as_of::DATE
    AND (a.budget_planned_idr IS NOT NULL OR a.budget_realized_idr IS NOT NULL)
ORDER BY action_year, a.action_id
