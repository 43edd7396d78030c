-- Siapa yang paling sering disebut sebagai calon mitra?
-- Grain: one row per intended partner as the lists name it (a region by its code), most proposals first
-- Uses: rules/mapping_steps
-- Params: mapping_year, row_limit
-- Columns:
--   partner_name VARCHAR the partner, as typed most often first in the alphabet
--   partner_region_code VARCHAR the region, when it is one
--   lines BIGINT proposals that name it
--   regions BIGINT regions whose lists name it
--   fit BIGINT of the proposals, met the criteria or went further
--   signed BIGINT of them signed
--   partners BIGINT partners named in all
--   all_lines BIGINT proposals that name any partner: denominator
--   unnamed BIGINT proposals without a partner
WITH chosen AS (
    SELECT
        coalesce(partner_region_code, upper(partner_name)) AS partner_key,
        partner_name,
        partner_region_code,
        region_code,
        step_no
    FROM mapping_steps
    WHERE $mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER
),

nameless AS (
    SELECT count(*) FILTER (WHERE partner_key IS NULL) AS unnamed
    FROM chosen
),

counted AS (
    SELECT
        partner_key,
        min(partner_name) AS partner_name,
        min(partner_region_code) AS partner_region_code,
        count(*) AS lines,
        count(DISTINCT region_code) AS regions,
        count(*) FILTER (WHERE step_no >= 2) AS fit,
        count(*) FILTER (WHERE step_no >= 5) AS signed
    FROM chosen
    WHERE partner_key IS NOT NULL
    GROUP BY partner_key
),

numbered AS (
    SELECT
        *,
        count(*) OVER () AS partners,
        (sum(lines) OVER ())::BIGINT AS all_lines
    FROM counted
)

SELECT
    c.partner_name,
    c.partner_region_code,
    c.lines,
    c.regions,
    c.fit,
    c.signed,
    c.partners,
    c.all_lines,
    n.unnamed
FROM numbered AS c
CROSS JOIN nameless AS n
ORDER BY c.lines DESC, c.partner_key ASC
LIMIT coalesce($row_limit::BIGINT, 1000000000)
