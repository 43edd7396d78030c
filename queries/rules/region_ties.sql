-- Daerah mana terikat dengan daerah mana, oleh kerja sama yang mana?
-- Grain: one row per signed agreement in scope and pair of regions that both take part in it (carrying it out there is
--   not taking part); $validity_code 'berlaku': only those in force; $ties_code 'KSDD': only between regional governments
-- Uses: rules/agreement_status
-- Params: validity_code, ties_code
-- Columns:
--   agreement_id VARCHAR the agreement
--   region_a VARCHAR code of the one, the smaller of the two
--   region_b VARCHAR code of the other
--   is_in_force BOOLEAN in force on as_of
--   is_assessable BOOLEAN past the grace period, in the population
--   is_followed_up BOOLEAN assessable with evidenced follow-up
--   is_confirmed BOOLEAN ceremonial, absence declared
--   is_suspected BOOLEAN ceremonial, nothing reported
--   is_ended_without BOOLEAN ended without follow-up
--   is_other BOOLEAN assessable and none of these
--   is_not_assessable BOOLEAN in the population, but its date or form is not known well enough
WITH ends AS (
    SELECT
        s.agreement_id,
        unnest(s.region_codes) AS region_code
    FROM agreement_status AS s
    WHERE
        s.status <> 'belum_ditandatangani'
        AND len(s.region_codes) > 1
        AND (coalesce($validity_code::VARCHAR, 'semua') <> 'berlaku' OR s.is_in_force)
        AND (coalesce($ties_code::VARCHAR, 'semua') <> 'KSDD' OR s.coop_type IN ('KSDD_WAJIB', 'KSDD_SUKARELA'))
)

SELECT
    a.agreement_id,
    a.region_code AS region_a,
    b.region_code AS region_b,
    s.is_in_force,
    s.is_assessable,
    s.is_followed_up,
    s.is_ceremonial AND s.status = 'seremonial_terkonfirmasi' AS is_confirmed,
    s.is_ceremonial AND s.status = 'seremonial_terduga' AS is_suspected,
    s.is_ceremonial AND s.status = 'berakhir_tanpa_tindak_lanjut' AS is_ended_without,
    s.is_assessable AND NOT s.is_followed_up AND NOT s.is_ceremonial AS is_other,
    s.is_in_population AND s.status = 'belum_dapat_dinilai' AS is_not_assessable
FROM ends AS a
INNER JOIN ends AS b ON a.agreement_id = b.agreement_id AND a.region_code < b.region_code
INNER JOIN agreement_status AS s ON a.agreement_id = s.agreement_id
