-- Usulan mana yang ditolak, dan mengapa?
-- Grain: one row per reason, most lines first; 'tanpa_alasan' where none is coded
-- Uses: rules/mapping_steps
-- Params: mapping_year
-- Columns:
--   rejection_code VARCHAR why the proposal does not meet the criteria
--   lines BIGINT proposals refused for it
--   typed_reasons VARCHAR[] what the lists wrote, each once
--   without_text BIGINT of the lines, those without a reason in words
--   contradicted BIGINT of the lines, those with a later step documented nevertheless
--   rejected BIGINT all proposals refused: denominator
--   share_of_rejected DOUBLE lines / rejected
WITH counted AS (
    SELECT
        coalesce(rejection_code, 'tanpa_alasan') AS rejection_code,
        count(*) AS lines,
        list_sort(list(DISTINCT rejection_reason) FILTER (WHERE rejection_reason IS NOT NULL)) AS typed_reasons,
        count(*) FILTER (WHERE rejection_reason IS NULL) AS without_text,
        count(*) FILTER (WHERE is_contradicted) AS contradicted
    FROM mapping_steps
    WHERE is_rejected AND ($mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER)
    GROUP BY coalesce(rejection_code, 'tanpa_alasan')
)

SELECT
    c.rejection_code,
    c.lines,
    c.typed_reasons,
    c.without_text,
    c.contradicted,
    (sum(c.lines) OVER ())::BIGINT AS rejected,
    c.lines::DOUBLE / nullif(sum(c.lines) OVER (), 0) AS share_of_rejected
FROM counted AS c
ORDER BY c.lines DESC, c.rejection_code ASC
