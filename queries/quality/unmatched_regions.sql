-- Nama wilayah mana yang tidak dikenali?
-- Grain: one row per text that was taken for a region, a foreign place or a country and not recognized, and kind of
--   finding; the most frequent first
-- Columns:
--   value_typed VARCHAR the text as typed
--   issue_code VARCHAR kind of finding
--   findings BIGINT cells with it
--   files BIGINT files with it
--   hint VARCHAR the candidate that one of the findings names
--   first_file_name VARCHAR a file with it
--   first_cell VARCHAR a cell with it
WITH found AS (
    SELECT
        coalesce(value_typed, '') AS value_typed,
        issue_code,
        file_name,
        cell,
        hint,
        issue_id
    FROM import_issues
    WHERE
        issue_code IN (
            'region_unknown',
            'region_ambiguous',
            'region_missing',
            'place_unknown',
            'country_unknown'
        )
)

SELECT
    value_typed,
    issue_code,
    count(*) AS findings,
    count(DISTINCT file_name) AS files,
    max(hint) AS hint,
    arg_min(file_name, issue_id) AS first_file_name,
    arg_min(cell, issue_id) AS first_cell
FROM found
GROUP BY value_typed, issue_code
ORDER BY findings DESC, value_typed ASC, issue_code ASC
