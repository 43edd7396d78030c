-- Kerja sama mana yang bermitra di luar negeri, dan di mana mitranya?
-- Grain: one row per agreement with a party abroad (or of a type that has one) and foreign place of its parties; one row
--   without a place where no country is known. What map/foreign_by_country, foreign_partners and foreign_coverage count
-- Uses: rules/agreement_scope
-- Columns:
--   agreement_id VARCHAR the agreement
--   country_code VARCHAR country of a party; empty when no country is known
--   city_id VARCHAR city of that party; empty when it is not known
--   has_country BOOLEAN the country of some party is known
--   has_city BOOLEAN the city of some party is known
WITH parties_abroad AS (
    SELECT
        p.agreement_id,
        o.country_code,
        o.foreign_city_id
    FROM agreement_parties AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE o.country_code IS NOT NULL OR o.org_class IN ('pemda_luar_negeri', 'lembaga_luar_negeri')
),

known AS (
    SELECT
        agreement_id,
        count(country_code) > 0 AS has_country,
        count(foreign_city_id) > 0 AS has_city
    FROM parties_abroad
    GROUP BY agreement_id
),

places AS (
    SELECT DISTINCT
        agreement_id,
        country_code,
        foreign_city_id AS city_id
    FROM parties_abroad
    WHERE country_code IS NOT NULL
)

SELECT
    s.agreement_id,
    p.country_code,
    p.city_id,
    coalesce(k.has_country, FALSE) AS has_country,
    coalesce(k.has_city, FALSE) AS has_city
FROM agreement_scope AS s
LEFT JOIN known AS k ON s.agreement_id = k.agreement_id
LEFT JOIN places AS p ON s.agreement_id = p.agreement_id
WHERE k.agreement_id IS NOT NULL OR s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN')
ORDER BY s.agreement_id, p.country_code NULLS LAST, p.city_id NULLS LAST
