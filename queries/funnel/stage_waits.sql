-- Berapa lama dari satu tahapan ke tahapan berikutnya?
-- Grain: one row per cooperation type and pair of stages that were recorded one after the other for an agreement
-- Uses: rules/funnel_scope
-- Params: as_of
-- Columns:
--   coop_type VARCHAR type of cooperation
--   from_stage_no INTEGER place of the earlier stage
--   from_stage_code VARCHAR the earlier stage
--   to_stage_no INTEGER place of the later stage
--   to_stage_code VARCHAR the later stage
--   unrecorded_stages INTEGER obligatory stages between the two of which nothing is recorded; 0 when they are neighbours
--   agreements BIGINT agreements for which both days are known and in order
--   median_days DOUBLE half of them took at most so many days
--   p90_days DOUBLE nine of ten took at most so many days
--   disordered BIGINT agreements whose later stage is dated before the earlier one; not in the other figures
WITH legal_stages AS (
    -- firm_no counts the stages nobody may skip: equal numbers mean that nothing obligatory lies between.
    SELECT
        coop_type,
        stage_no,
        (sum(CASE WHEN is_conditional THEN 0 ELSE 1 END) OVER (
            PARTITION BY coop_type
            ORDER BY stage_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ))::INTEGER AS firm_no
    FROM (
        SELECT DISTINCT
            coop_type,
            stage_no,
            is_conditional
        FROM agreement_stages
        WHERE NOT is_parallel
    ) AS d
),

recorded AS (
    SELECT
        a.agreement_id,
        a.coop_type,
        a.stage_no,
        a.stage_code,
        a.is_conditional,
        a.entered_on
    FROM agreement_stages AS a
    INNER JOIN funnel_scope AS s ON a.agreement_id = s.agreement_id
    WHERE NOT a.is_parallel AND a.entered_on <= $as_of::DATE
),

steps AS (
    SELECT
        r.coop_type,
        r.stage_no AS from_stage_no,
        r.stage_code AS from_stage_code,
        lead(r.stage_no) OVER (PARTITION BY r.agreement_id ORDER BY r.stage_no) AS to_stage_no,
        lead(r.stage_code) OVER (PARTITION BY r.agreement_id ORDER BY r.stage_no) AS to_stage_code,
        lead(CASE WHEN r.is_conditional THEN 0 ELSE 1 END) OVER (
            PARTITION BY r.agreement_id ORDER BY r.stage_no
        ) AS to_is_firm,
        date_diff(
            'day',
            r.entered_on,
            lead(r.entered_on) OVER (PARTITION BY r.agreement_id ORDER BY r.stage_no)
        ) AS days
    FROM recorded AS r
)

SELECT
    s.coop_type,
    s.from_stage_no,
    s.from_stage_code,
    s.to_stage_no,
    s.to_stage_code,
    max(t.firm_no - s.to_is_firm - f.firm_no)::INTEGER AS unrecorded_stages,
    count(*) FILTER (WHERE s.days >= 0) AS agreements,
    median(CASE WHEN s.days >= 0 THEN s.days END)::DOUBLE AS median_days,
    quantile_cont(CASE WHEN s.days >= 0 THEN s.days END, 0.9)::DOUBLE AS p90_days,
    count(*) FILTER (WHERE s.days < 0) AS disordered
FROM steps AS s
INNER JOIN legal_stages AS f ON s.coop_type = f.coop_type AND s.from_stage_no = f.stage_no
INNER JOIN legal_stages AS t ON s.coop_type = t.coop_type AND s.to_stage_no = t.stage_no
GROUP BY s.coop_type, s.from_stage_no, s.from_stage_code, s.to_stage_no, s.to_stage_code
ORDER BY s.coop_type, s.from_stage_no, s.to_stage_no
