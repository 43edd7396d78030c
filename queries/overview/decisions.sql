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
WITH places AS (
    SELECT * FROM (
        VALUES
        ('wajib_seremonial', 1),
        ('akhiri_atau_hidupkan', 2),
        ('perpanjang_atau_selesaikan', 3),
        ('laksanakan_komitmen', 4),
        ('tanyakan_perangkat_daerah', 5),
        ('perbaiki_status_register', 6),
        ('tindak_lanjuti_loi', 7),
        ('lengkapi_data', 8)
    ) AS p (kind_code, priority)
),

items AS (
    SELECT
        unnest([
            CASE WHEN s.is_severe THEN 'wajib_seremonial' END,
            CASE
                WHEN
                    s.is_in_population
                    AND s.status = 'seremonial_terkonfirmasi'
                    AND s.is_in_force
                    AND NOT s.is_severe
                    THEN 'akhiri_atau_hidupkan'
            END,
            CASE WHEN s.is_in_population AND s.is_expiring THEN 'perpanjang_atau_selesaikan' END,
            CASE WHEN s.is_in_population AND s.status IN ('pks_mandek', 'mandek') THEN 'laksanakan_komitmen' END,
            CASE
                WHEN s.is_in_population AND s.status = 'seremonial_terduga' AND NOT s.is_severe
                    THEN 'tanyakan_perangkat_daerah'
            END,
            CASE WHEN s.has_status_conflict THEN 'perbaiki_status_register' END,
            CASE WHEN s.is_loi_lapsed THEN 'tindak_lanjuti_loi' END,
            CASE WHEN s.is_in_population AND s.status = 'belum_dapat_dinilai' THEN 'lengkapi_data' END
        ]) AS kind_code,
        s.age_days,
        s.end_on,
        s.lead_region_code,
        s.lead_agency
    FROM agreement_status AS s
),

kinds AS (
    SELECT
        kind_code,
        count(*) AS agreements,
        max(age_days) AS oldest_days,
        min(CASE WHEN end_on >= $as_of::DATE THEN end_on END) AS nearest_end_on
    FROM items
    WHERE kind_code IS NOT NULL
    GROUP BY kind_code
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
    p.priority,
    k.kind_code,
    k.agreements,
    k.oldest_days,
    k.nearest_end_on,
    r.lead_region_code AS region_code,
    r.lead_agency,
    r.agreements AS agency_agreements
FROM kinds AS k
INNER JOIN places AS p ON k.kind_code = p.kind_code
LEFT JOIN ranked AS r ON k.kind_code = r.kind_code AND r.place = 1
ORDER BY p.priority
LIMIT 5
