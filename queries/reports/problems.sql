-- Permasalahan apa yang terakhir dilaporkan, dan apa upaya penyelesaiannya?
-- Grain: one row per agreement in scope whose last report by as_of names a problem or declares that nothing was done,
--   the latest first; at most $row_limit rows
-- Uses: rules/agreement_scope
-- Params: as_of, row_limit
-- Columns:
--   agreement_id VARCHAR the agreement reported on
--   title VARCHAR title
--   lead_region_code VARCHAR leading region
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   coop_type VARCHAR type of cooperation
--   period_year INTEGER year reported on
--   period VARCHAR semester 1 or 2, or tahunan
--   submitted_on DATE day on which it came
--   problems VARCHAR permasalahan
--   solutions VARCHAR upaya penyelesaian
--   is_no_activity BOOLEAN the report declares that nothing was done
--   plan_next VARCHAR what is planned next
--   reported BIGINT agreements in scope with any report by as_of: the denominator
--   with_problem BIGINT of these, whose last report names a problem
--   without_solution BIGINT of these, without upaya penyelesaian
--   no_activity BIGINT agreements whose last report declares that nothing was done
WITH ranked AS (
    SELECT
        s.agreement_id,
        s.title,
        s.lead_region_code,
        s.lead_agency,
        s.partner_name,
        s.coop_type,
        r.period_year,
        r.period,
        r.submitted_on,
        nullif(trim(r.problems), '') AS problems,
        nullif(trim(r.solutions), '') AS solutions,
        r.no_activity_declared AS is_no_activity,
        r.plan_next,
        row_number() OVER (
            PARTITION BY s.agreement_id ORDER BY r.submitted_on DESC, r.period_year DESC, r.period DESC, r.report_id ASC
        ) AS place_no
    FROM reports AS r
    INNER JOIN agreement_scope AS s ON r.agreement_id = s.agreement_id
    WHERE r.submitted_on <= $as_of::DATE
),

latest AS (
    SELECT *
    FROM ranked
    WHERE place_no = 1
),

counted AS (
    SELECT
        count(*) AS reported,
        count(*) FILTER (WHERE problems IS NOT NULL) AS with_problem,
        count(*) FILTER (WHERE problems IS NOT NULL AND solutions IS NULL) AS without_solution,
        count(*) FILTER (WHERE is_no_activity) AS no_activity
    FROM latest
)

SELECT
    l.agreement_id,
    l.title,
    l.lead_region_code,
    l.lead_agency,
    l.partner_name,
    l.coop_type,
    l.period_year,
    l.period,
    l.submitted_on,
    l.problems,
    l.solutions,
    l.is_no_activity,
    l.plan_next,
    c.reported,
    c.with_problem,
    c.without_solution,
    c.no_activity
FROM latest AS l
CROSS JOIN counted AS c
WHERE l.problems IS NOT NULL OR l.is_no_activity
ORDER BY l.submitted_on DESC, l.agreement_id ASC
LIMIT $row_limit::BIGINT
