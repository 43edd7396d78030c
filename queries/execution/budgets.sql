-- Berapa anggaran yang direncanakan dan berapa yang terpakai?
-- Grain: one row per year of the action that has a budget on record, the earliest first
-- Uses: rules/known_actions, rules/execution_steps
-- Columns:
--   action_year INTEGER year of the action
--   actions BIGINT evidenced actions with a plan or a realisation
--   planned_idr DOUBLE planned, all of them
--   with_both BIGINT of them those that give both
--   compared_planned_idr DOUBLE planned, of those that give both
--   compared_realized_idr DOUBLE realized, of those that give both
--   share_realized DOUBLE compared_realized_idr of compared_planned_idr
--   only_planned_idr DOUBLE planned where no realisation is on record: not known, not nothing
--   with_period BIGINT evidenced actions with the end of a planned period
--   within_period BIGINT of them those done by that end
WITH family AS (
    SELECT DISTINCT f.agreement_id
    FROM execution_steps AS e
    INNER JOIN agreement_facts AS f ON e.root_agreement_id = f.root_agreement_id
),

recorded AS (
    SELECT
        year(a.action_on)::INTEGER AS action_year,
        a.budget_planned_idr AS planned,
        a.budget_realized_idr AS realized,
        a.action_on,
        a.period_end_on
    FROM known_actions AS a
    INNER JOIN family AS f ON a.agreement_id = f.agreement_id
    WHERE
        a.ladder_level >= 2
        AND a.is_proven
        AND (a.budget_planned_idr IS NOT NULL OR a.budget_realized_idr IS NOT NULL)
),

counted AS (
    SELECT
        action_year,
        count(*) AS actions,
        sum(planned) AS planned_idr,
        count(*) FILTER (WHERE planned IS NOT NULL AND realized IS NOT NULL) AS with_both,
        sum(planned) FILTER (WHERE realized IS NOT NULL) AS compared_planned_idr,
        sum(realized) FILTER (WHERE planned IS NOT NULL) AS compared_realized_idr,
        sum(planned) FILTER (WHERE realized IS NULL) AS only_planned_idr,
        count(*) FILTER (WHERE period_end_on IS NOT NULL) AS with_period,
        count(*) FILTER (WHERE action_on <= period_end_on) AS within_period
    FROM recorded
    GROUP BY action_year
)

SELECT
    action_year,
    actions,
    coalesce(planned_idr, 0)::DOUBLE AS planned_idr,
    with_both,
    coalesce(compared_planned_idr, 0)::DOUBLE AS compared_planned_idr,
    coalesce(compared_realized_idr, 0)::DOUBLE AS compared_realized_idr,
    compared_realized_idr::DOUBLE / nullif(compared_planned_idr, 0) AS share_realized,
    coalesce(only_planned_idr, 0)::DOUBLE AS only_planned_idr,
    with_period,
    within_period
FROM counted
ORDER BY action_year
