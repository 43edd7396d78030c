-- Lima hal apa yang paling membutuhkan keputusan?
-- Grain: one row per kind of decision that has agreements, at most five. Order: what the law threatens, what is certain,
--   what runs out, what has stopped, what must be asked (per agency, the most affected one first), what must be mended
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   priority INTEGER place in that order; smaller is more urgent
--   kind_code VARCHAR kind of decision; its rows are in overview/decision_agreements
--   agreements BIGINT agreements that wait for it
--   oldest_days INTEGER age of the oldest of them, days since the signature of its root
--   nearest_end_on DATE first end of validity among them that is not past
--   region_code VARCHAR the most affected region that leads, for the kind that is asked per agency
--   lead_agency VARCHAR the most affected agency, likewise
--   agency_agreements BIGINT agreements of that agency, likewise
WITH items AS (
    SELECT
        1 AS priority,
        'wajib_seremonial' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_severe
    UNION ALL
    SELECT
        2 AS priority,
        'akhiri_atau_hidupkan' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_in_population AND s.status = 'seremonial_terkonfirmasi' AND s.is_in_force AND NOT s.is_severe
    UNION ALL
    SELECT
        3 AS priority,
        'perpanjang_atau_selesaikan' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_in_population AND s.is_expiring
    UNION ALL
    SELECT
        4 AS priority,
        'laksanakan_komitmen' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_in_population AND s.status IN ('pks_mandek', 'mandek')
    UNION ALL
    SELECT
        5 AS priority,
        'tanyakan_perangkat_daerah' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_in_population AND s.status = 'seremonial_terduga' AND NOT s.is_severe
    UNION ALL
    SELECT
        6 AS priority,
        'perbaiki_status_register' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.has_status_conflict
    UNION ALL
    SELECT
        7 AS priority,
        'tindak_lanjuti_loi' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_loi_lapsed
    UNION ALL
    SELECT
        8 AS priority,
        'lengkapi_data' AS kind_code,
        s.*
    FROM agreement_status AS s
    WHERE s.is_in_population AND s.status = 'belum_dapat_dinilai'
),

kinds AS (
    SELECT
        priority,
        kind_code,
        count(*) AS agreements,
        max(age_days) AS oldest_days,
        min(CASE WHEN end_on >= $as_of::DATE THEN end_on END) AS nearest_end_on
    FROM items
    GROUP BY priority, kind_code
),

agencies AS (
    SELECT
        kind_code,
        lead_region_code,
        lead_agency,
        count(*) AS agreements
    FROM items
    WHERE kind_code = 'tanyakan_perangkat_daerah' AND lead_agency IS NOT NULL
    GROUP BY kind_code, lead_region_code, lead_agency
),

ranked AS (
    SELECT
        kind_code,
        lead_region_code,
        lead_agency,
        agreements,
        row_number() OVER (
            PARTITION BY kind_code
            ORDER BY agreements DESC, lead_region_code ASC NULLS LAST, lead_agency ASC
        ) AS place
    FROM agencies
)

SELECT
    k.priority,
    k.kind_code,
    k.agreements,
    k.oldest_days,
    k.nearest_end_on,
    r.lead_region_code AS region_code,
    r.lead_agency,
    r.agreements AS agency_agreements
FROM kinds AS k
LEFT JOIN ranked AS r ON k.kind_code = r.kind_code AND r.place = 1
ORDER BY k.priority
LIMIT 5
