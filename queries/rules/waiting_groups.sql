-- Ke kelompok mana setiap kerja sama yang waktunya diukur masuk?
-- Grain: one row per timed agreement and group; by province an agreement stands in every one that takes part
-- Uses: rules/waiting_time
-- Params: grouping_code
-- Columns:
--   agreement_id VARCHAR the agreement
--   group_code VARCHAR year, type, form, province code, or the agency's name without its region's; '' when unknown
--   clock_on DATE where the clock starts
--   waited_days INTEGER days to the end of observation
--   commitment_days INTEGER days to the first commitment; empty when none
--   execution_days INTEGER days to the first execution; empty when none
--   result_days INTEGER days to the first result; empty when none
WITH named AS (
    SELECT
        t.*,
        CASE
            WHEN r.region_level = 'provinsi' THEN lower(' provinsi ' || r.region_name)
            ELSE lower(' ' || r.region_name)
        END AS place
    FROM waiting_time AS t
    LEFT JOIN regions AS r ON t.lead_region_code = r.region_code
    WHERE t.is_timed
),

coded AS (
    SELECT
        n.*,
        CASE
            WHEN $grouping_code::VARCHAR = 'provinsi' THEN n.province_codes
            WHEN $grouping_code::VARCHAR = 'jenis' THEN [n.coop_type]
            WHEN $grouping_code::VARCHAR = 'naskah' THEN [n.doc_type]
            WHEN $grouping_code::VARCHAR = 'tahun' THEN [n.signed_year::VARCHAR]
            WHEN lower(right(n.lead_agency, length(n.place))) = n.place
                THEN [left(n.lead_agency, length(n.lead_agency) - length(n.place))]
            ELSE [coalesce(n.lead_agency, '')]
        END AS group_codes
    FROM named AS n
)

SELECT
    c.agreement_id,
    unnest(CASE WHEN len(c.group_codes) = 0 THEN [''] ELSE c.group_codes END) AS group_code,
    c.clock_on,
    c.waited_days,
    c.commitment_days,
    c.execution_days,
    c.result_days
FROM coded AS c
