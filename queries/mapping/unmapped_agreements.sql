-- Kerja sama mana yang ditandatangani tanpa pernah dipetakan?
-- Grain: one row per agreement at home that stands by itself (no child, no renewal), signed in or after the first mapped
--   year of the region that leads it; only regions whose lists name agreements at all, and none that a line names
-- Uses: rules/known_mapping, rules/agreement_status
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   coop_type VARCHAR kind of cooperation
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   status VARCHAR judgement
--   first_year INTEGER first mapped year of the region
--   is_duty BOOLEAN a kind whose mapping the law demands by name: wajib (P22 Ps 5), third parties (Ps 25)
--   signed BIGINT all such agreements, mapped ones among them: denominator
WITH lists AS (
    SELECT
        region_code,
        min(mapping_year) AS first_year
    FROM known_mapping
    GROUP BY region_code
    HAVING bool_or(agreement_id IS NOT NULL OR agreement_ref IS NOT NULL)
),

named AS (
    SELECT DISTINCT agreement_id
    FROM known_mapping
    WHERE agreement_id IS NOT NULL
),

-- A line may name the PKS instead of its umbrella: the umbrella is then mapped too.
mapped AS (
    SELECT agreement_id
    FROM named
    UNION
    SELECT f.parent_agreement_id AS agreement_id
    FROM known_facts AS f
    INNER JOIN named AS n ON f.agreement_id = n.agreement_id
    WHERE f.parent_agreement_id IS NOT NULL
),

signed AS (
    SELECT
        s.*,
        l.first_year,
        m.agreement_id IS NOT NULL AS is_mapped,
        count(*) OVER () AS signed
    FROM agreement_status AS s
    INNER JOIN lists AS l ON s.lead_region_code = l.region_code
    LEFT JOIN mapped AS m ON s.agreement_id = m.agreement_id
    WHERE
        s.is_in_population
        AND s.root_agreement_id = s.agreement_id
        AND s.coop_type IN ('KSDD_WAJIB', 'KSDD_SUKARELA', 'KSDPK', 'SINERGI')
        AND year(s.signed_earliest_on) >= l.first_year
)

SELECT
    s.agreement_id,
    s.title,
    s.lead_region_code,
    s.lead_agency,
    s.coop_type,
    s.partner_name,
    s.signed_on,
    s.status,
    s.first_year,
    s.coop_type IN ('KSDD_WAJIB', 'KSDPK') AS is_duty,
    s.signed
FROM signed AS s
WHERE NOT s.is_mapped
ORDER BY s.signed_earliest_on DESC, s.agreement_id ASC
