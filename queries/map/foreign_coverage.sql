-- Berapa kerja sama luar negeri yang tempat mitranya diketahui?
-- Grain: one row
-- Uses: rules/agreement_scope
-- Columns:
--   foreign_agreements BIGINT of a foreign type, or with a party abroad
--   country_known BIGINT of these, with at least one party whose country is known
--   country_unknown BIGINT of these, without any: on no map
--   city_unknown BIGINT country known, but no party's city
WITH abroad AS (
    SELECT
        p.agreement_id,
        count(o.country_code) > 0 AS has_country,
        count(o.foreign_city_id) > 0 AS has_city
    FROM agreement_parties AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE o.country_code IS NOT NULL OR o.org_class IN ('pemda_luar_negeri', 'lembaga_luar_negeri')
    GROUP BY p.agreement_id
),

foreign_ones AS (
    SELECT
        coalesce(a.has_country, FALSE) AS has_country,
        coalesce(a.has_city, FALSE) AS has_city
    FROM agreement_scope AS s
    LEFT JOIN abroad AS a ON s.agreement_id = a.agreement_id
    WHERE a.agreement_id IS NOT NULL OR s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN')
)

SELECT
    count(*) AS foreign_agreements,
    count(*) FILTER (WHERE has_country) AS country_known,
    count(*) FILTER (WHERE NOT has_country) AS country_unknown,
    count(*) FILTER (WHERE has_country AND NOT has_city) AS city_unknown
FROM foreign_ones
ORDER BY foreign_agreements
