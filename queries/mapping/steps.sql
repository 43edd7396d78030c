-- Berapa usulan yang sampai pada tiap langkah?
-- Grain: one row per step, the first one first; zeros included
-- Uses: rules/mapping_steps
-- Params: mapping_year, coop_type
-- Columns:
--   step_no INTEGER place of the step
--   step_code VARCHAR step
--   lines BIGINT lines that reached it: it or a later step is documented
--   documented BIGINT of them, those for which this very step is documented
--   undocumented BIGINT of them, those known by a later step only
--   proposals BIGINT all lines: denominator
--   share_of_proposals DOUBLE lines / proposals
WITH steps (step_no, step_code) AS (
    VALUES
    (1, 'usulan'),
    (2, 'sesuai_kriteria'),
    (3, 'ditetapkan'),
    (4, 'kak'),
    (5, 'kerja_sama'),
    (6, 'ditindaklanjuti')
),

chosen AS (
    SELECT *
    FROM mapping_steps
    WHERE
        ($mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER)
        AND ($coop_type::VARCHAR IS NULL OR coop_type = $coop_type::VARCHAR)
),

reached AS (
    SELECT
        s.step_no,
        count(*) AS lines,
        count(*) FILTER (
            WHERE CASE s.step_no
                WHEN 2 THEN c.is_screened
                WHEN 3 THEN c.is_decided
                WHEN 4 THEN c.has_kak
                ELSE TRUE
            END
        ) AS documented
    FROM steps AS s
    INNER JOIN chosen AS c ON s.step_no <= c.step_no
    GROUP BY s.step_no
),

counted AS (
    SELECT count(*) AS proposals
    FROM chosen
)

SELECT
    s.step_no,
    s.step_code,
    coalesce(r.lines, 0) AS lines,
    coalesce(r.documented, 0) AS documented,
    coalesce(r.lines - r.documented, 0) AS undocumented,
    n.proposals,
    coalesce(r.lines, 0)::DOUBLE / nullif(n.proposals, 0) AS share_of_proposals
FROM steps AS s
CROSS JOIN counted AS n
LEFT JOIN reached AS r ON s.step_no = r.step_no
ORDER BY s.step_no
