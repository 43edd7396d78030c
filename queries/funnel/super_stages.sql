-- Sampai di mana semua kerja sama, lintas tipe?
-- Grain: one row per super-stage, six in all. Reached means at least, except dilaporkan, which runs beside execution
-- Uses: rules/funnel_scope
-- Params: as_of
-- Columns:
--   super_stage_no INTEGER place in the funnel, from 1
--   super_stage VARCHAR stage of the funnel across types
--   reached BIGINT reached at least this stage by as_of
--   recorded BIGINT of these, a day at this very stage is known; the others must have passed, since they are further
--   first_reached BIGINT reached the first stage: denominator of share_of_first
--   previous_reached BIGINT reached the stage before; empty for the first and for dilaporkan
--   share_of_first DOUBLE reached / first_reached
--   share_of_previous DOUBLE reached / previous_reached
--   without_stages BIGINT agreements of types for which the law names no stages; they are in no other figure
WITH names AS (
    SELECT * FROM (
        VALUES
        ('rencana', 1),
        ('penawaran', 2),
        ('naskah', 3),
        ('ditandatangani', 4),
        ('dilaksanakan', 5),
        ('dilaporkan', 6)
    ) AS n (super_stage, super_stage_no)
),

-- The first sequential stage of a super-stage is reached by whoever is further.
reached AS (
    SELECT
        a.agreement_id,
        a.super_stage,
        coalesce(bool_or(a.entered_on <= $as_of::DATE), FALSE) AS is_recorded
    FROM agreement_stages AS a
    INNER JOIN funnel_scope AS s ON a.agreement_id = s.agreement_id
    WHERE a.reached_on <= $as_of::DATE AND (NOT a.is_parallel OR a.super_stage = 'dilaporkan')
    GROUP BY a.agreement_id, a.super_stage
),

counted AS (
    SELECT
        super_stage,
        count(*) AS reached,
        count(*) FILTER (WHERE is_recorded) AS recorded
    FROM reached
    GROUP BY super_stage
),

outside AS (
    SELECT count(*) FILTER (WHERE t.coop_type IS NULL) AS without_stages
    FROM funnel_scope AS s
    LEFT JOIN (SELECT DISTINCT coop_type FROM agreement_stages) AS t ON s.coop_type = t.coop_type
),

placed AS (
    SELECT
        n.super_stage_no,
        n.super_stage,
        coalesce(c.reached, 0) AS reached,
        coalesce(c.recorded, 0) AS recorded
    FROM names AS n
    LEFT JOIN counted AS c ON n.super_stage = c.super_stage
),

compared AS (
    SELECT
        p.*,
        first_value(p.reached) OVER (
            ORDER BY p.super_stage_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS first_reached,
        CASE
            WHEN p.super_stage <> 'dilaporkan' THEN lag(p.reached) OVER (ORDER BY p.super_stage_no)
        END AS previous_reached
    FROM placed AS p
)

SELECT
    c.super_stage_no,
    c.super_stage,
    c.reached,
    c.recorded,
    c.first_reached,
    c.previous_reached,
    c.reached::DOUBLE / nullif(c.first_reached, 0) AS share_of_first,
    c.reached::DOUBLE / nullif(c.previous_reached, 0) AS share_of_previous,
    o.without_stages
FROM compared AS c
CROSS JOIN outside AS o
ORDER BY c.super_stage_no
