-- Berapa kerja sama yang wilayahnya diketahui?
-- Grain: one row
-- Uses: rules/agreement_scope
-- Columns:
--   agreements BIGINT documents
--   placed BIGINT of these, with at least one region: on the map
--   unplaced BIGINT of these, without any: on no map
SELECT
    count(*) AS agreements,
    count(*) FILTER (WHERE coalesce(len(region_codes), 0) > 0) AS placed,
    count(*) FILTER (WHERE coalesce(len(region_codes), 0) = 0) AS unplaced
FROM agreement_scope
ORDER BY agreements
