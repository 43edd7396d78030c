-- Which regions take part in an agreement? Where it is merely carried out does not count.
-- Grain: one row per agreement with a region.
WITH regions_of AS (
    SELECT
        agreement_id,
        region_code
    FROM agreement_regions
    WHERE region_role IN ('lead', 'partner')
    UNION
    SELECT
        agreement_id,
        lead_region_code AS region_code
    FROM agreements
    WHERE lead_region_code IS NOT NULL
)

SELECT
    agreement_id,
    list_sort(list(region_code)) AS region_codes,
    list_sort(list(DISTINCT left(region_code, 2))) AS province_codes
FROM regions_of
GROUP BY agreement_id;
