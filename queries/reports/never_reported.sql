-- Siapa yang belum pernah melapor sama sekali?
-- Grain: one row per group with a report that is due and on none of whose agreements any report ever came, those with
--   most reports missing first
-- Uses: rules/report_duties
-- Params: group_code
-- Columns:
--   group_key VARCHAR region and agency, joined with '|'
--   region_code VARCHAR leading region, or its province; empty when unknown
--   region_name VARCHAR its name
--   lead_agency VARCHAR initiating agency, where $group_code is perangkat_daerah; empty when unknown
--   agreements BIGINT agreements on which a report is overdue
--   missing BIGINT reports overdue
--   first_signed_on DATE the earliest signature among these agreements
--   first_due_on DATE the earliest overdue day among the periods shown
--   owing_groups BIGINT groups with anything due, those that did report among them: the denominator
WITH grouped AS (
    SELECT
        CASE WHEN $group_code::VARCHAR = 'provinsi' THEN left(lead_region_code, 2) ELSE lead_region_code END
            AS region_code,
        CASE WHEN $group_code::VARCHAR = 'perangkat_daerah' THEN lead_agency END AS lead_agency,
        agreement_id,
        signed_latest_on,
        due_on,
        is_due,
        state,
        last_report_on
    FROM report_duties
),

counted AS (
    SELECT
        region_code,
        lead_agency,
        count(*) FILTER (WHERE state = 'belum_masuk') AS missing,
        min(signed_latest_on) FILTER (WHERE state = 'belum_masuk') AS first_signed_on,
        min(due_on) FILTER (WHERE state = 'belum_masuk') AS first_due_on,
        max(last_report_on) AS last_report_on
    FROM grouped
    GROUP BY region_code, lead_agency
    HAVING count(*) FILTER (WHERE is_due) > 0
),

owing AS (
    SELECT
        region_code,
        lead_agency,
        count(DISTINCT agreement_id) AS agreements
    FROM grouped
    WHERE state = 'belum_masuk'
    GROUP BY region_code, lead_agency
),

numbered AS (
    SELECT
        *,
        count(*) OVER () AS owing_groups
    FROM counted
)

SELECT
    coalesce(n.region_code, '') || '|' || coalesce(n.lead_agency, '') AS group_key,
    n.region_code,
    r.region_name,
    n.lead_agency,
    o.agreements,
    n.missing,
    n.first_signed_on,
    n.first_due_on,
    n.owing_groups
FROM numbered AS n
INNER JOIN owing AS o
    ON
        n.region_code IS NOT DISTINCT FROM o.region_code
        AND n.lead_agency IS NOT DISTINCT FROM o.lead_agency
LEFT JOIN regions AS r ON n.region_code = r.region_code
WHERE n.last_report_on IS NULL
ORDER BY n.missing DESC, n.region_code ASC NULLS LAST, n.lead_agency ASC NULLS LAST
