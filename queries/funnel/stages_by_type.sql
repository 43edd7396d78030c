-- Sampai di tahapan mana kerja sama tiap tipe?
-- Grain: one row per cooperation type and legal stage. Reached means at least: whoever is further has been here. Counted
--   are umbrellas, stand-alone working agreements and letters of intent that nothing followed; not their children
-- Uses: rules/funnel_scope
-- Params: as_of
-- Columns:
--   coop_type VARCHAR type of cooperation
--   stage_no INTEGER place in the legal order
--   stage_code VARCHAR legal stage
--   super_stage VARCHAR stage of the funnel across types
--   is_conditional BOOLEAN may be skipped by law
--   is_parallel BOOLEAN runs beside execution and is no step of the sequence
--   agreements BIGINT agreements of the type
--   reached BIGINT reached at least this stage by as_of, or were recorded as skipping it
--   recorded BIGINT of these, a day at this very stage or of skipping it is known; the others are known to be further
--   skipped BIGINT recorded as skipped by as_of
--   first_reached BIGINT reached the first stage: denominator of share_of_first
--   previous_reached BIGINT reached the obligatory stage before; empty for the first, for conditional and parallel stages
--   share_of_first DOUBLE reached / first_reached
--   share_of_previous DOUBLE reached / previous_reached
WITH legal_stages AS (
    SELECT DISTINCT
        coop_type,
        stage_no,
        stage_code,
        super_stage,
        is_conditional,
        is_parallel
    FROM agreement_stages
),

counted AS (
    SELECT
        a.coop_type,
        a.stage_no,
        count(*) AS agreements,
        count(*) FILTER (WHERE a.reached_on <= $as_of::DATE OR a.skipped_on <= $as_of::DATE) AS reached,
        count(*) FILTER (WHERE a.entered_on <= $as_of::DATE OR a.skipped_on <= $as_of::DATE) AS recorded,
        count(*) FILTER (WHERE a.skipped_on <= $as_of::DATE) AS skipped
    FROM agreement_stages AS a
    INNER JOIN funnel_scope AS s ON a.agreement_id = s.agreement_id
    GROUP BY a.coop_type, a.stage_no
),

placed AS (
    SELECT
        l.coop_type,
        l.stage_no,
        l.stage_code,
        l.super_stage,
        l.is_conditional,
        l.is_parallel,
        coalesce(c.agreements, 0) AS agreements,
        coalesce(c.reached, 0) AS reached,
        coalesce(c.recorded, 0) AS recorded,
        coalesce(c.skipped, 0) AS skipped
    FROM legal_stages AS l
    LEFT JOIN counted AS c ON l.coop_type = c.coop_type AND l.stage_no = c.stage_no
),

compared AS (
    SELECT
        p.*,
        first_value(p.reached) OVER (
            PARTITION BY p.coop_type
            ORDER BY p.stage_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS first_reached,
        CASE
            WHEN NOT p.is_parallel AND NOT p.is_conditional
                THEN lag(p.reached) OVER (
                    PARTITION BY p.coop_type, p.is_parallel, p.is_conditional ORDER BY p.stage_no
                )
        END AS previous_reached
    FROM placed AS p
)

SELECT
    c.coop_type,
    c.stage_no,
    c.stage_code,
    c.super_stage,
    c.is_conditional,
    c.is_parallel,
    c.agreements,
    c.reached,
    c.recorded,
    c.skipped,
    c.first_reached,
    c.previous_reached,
    c.reached::DOUBLE / nullif(c.first_reached, 0) AS share_of_first,
    c.reached::DOUBLE / nullif(c.previous_reached, 0) AS share_of_previous
FROM compared AS c
ORDER BY c.coop_type, c.stage_no
