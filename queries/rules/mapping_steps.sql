-- Sampai langkah mana setiap usulan pemetaan pada tanggal penilaian?
-- Grain: one row per line of the mapping lists in scope. The steps are those of MAPPING_STEPS; a line has reached a step
--   when that step or a later one is documented. A line that the screening refused ends at its proposal. What became
--   of the agreement is judged by rules/agreement_status alone, by the levels that count as follow-up there.
-- Uses: rules/mapping_scope, rules/agreement_status mapped
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year that the list is for
--   region_code VARCHAR whose list it is
--   province_code VARCHAR its province
--   agency VARCHAR agency that proposes
--   urusan_code VARCHAR urusan
--   coop_type VARCHAR kind of cooperation
--   partner_name VARCHAR intended partner, as typed
--   partner_region_code VARCHAR intended partner, when it is a region
--   priority INTEGER place in the order of priorities
--   screening VARCHAR what the screening said by as_of
--   rejection_code VARCHAR why it does not meet the criteria
--   rejection_reason VARCHAR the reason as typed
--   is_rejected BOOLEAN the screening refused it
--   is_contradicted BOOLEAN refused, yet a later step is documented
--   is_screened BOOLEAN the screening accepted it, in so many words
--   is_decided BOOLEAN a berita acara or decree is written
--   decree_on DATE its day
--   has_kak BOOLEAN terms of reference are written
--   is_signed BOOLEAN it names an agreement of the register that was signed by as_of
--   is_signed_before BOOLEAN that agreement was signed before the line was proposed
--   is_followed_up BOOLEAN that agreement is at its level of follow-up or above
--   has_unmatched_ref BOOLEAN it names an agreement that is not in the register
--   agreement_id VARCHAR the agreement, when it was signed by as_of
--   agreement_status VARCHAR how that agreement stands
--   step_no INTEGER the furthest step, 1 to 6
--   step_code VARCHAR its name
WITH joined AS (
    SELECT
        m.*,
        m.screening = 'tidak_sesuai' AS is_rejected,
        coalesce(s.status <> 'belum_ditandatangani', FALSE) AS is_signed,
        coalesce(s.signed_latest_on < m.listed_on, FALSE) AS is_signed_before,
        -- As is_followed_up, also for a document that is not judged by itself (a PKS under its umbrella).
        coalesce(
            s.ladder_level >= s.min_level
            AND s.status NOT IN (
                'belum_ditandatangani', 'di_luar_penilaian', 'belum_dapat_dinilai', 'masa_tenggang'
            ),
            FALSE
        ) AS is_followed_up,
        m.agreement_id IS NULL AND m.agreement_ref IS NOT NULL AS has_unmatched_ref,
        s.status
    FROM mapping_scope AS m
    LEFT JOIN agreement_status AS s ON m.agreement_id = s.agreement_id
),

stepped AS (
    SELECT
        j.*,
        CASE
            WHEN j.is_rejected THEN 1
            WHEN j.is_followed_up THEN 6
            WHEN j.is_signed THEN 5
            WHEN j.has_kak THEN 4
            WHEN j.is_decided THEN 3
            WHEN j.screening = 'sesuai' THEN 2
            ELSE 1
        END AS step_no
    FROM joined AS j
)

SELECT
    t.mapping_id,
    t.mapping_year,
    t.region_code,
    t.province_code,
    t.agency,
    t.urusan_code,
    t.coop_type,
    t.partner_name,
    t.partner_region_code,
    t.priority,
    t.screening,
    t.rejection_code,
    t.rejection_reason,
    t.is_rejected,
    t.is_rejected AND (t.is_decided OR t.has_kak OR t.is_signed) AS is_contradicted,
    t.screening = 'sesuai' AS is_screened,
    t.is_decided,
    t.decree_on,
    t.has_kak,
    t.is_signed,
    t.is_signed AND t.is_signed_before AS is_signed_before,
    t.is_followed_up,
    t.has_unmatched_ref,
    CASE WHEN t.is_signed THEN t.agreement_id END AS agreement_id,
    CASE WHEN t.is_signed THEN t.status END AS agreement_status,
    t.step_no,
    CASE t.step_no
        WHEN 6 THEN 'ditindaklanjuti'
        WHEN 5 THEN 'kerja_sama'
        WHEN 4 THEN 'kak'
        WHEN 3 THEN 'ditetapkan'
        WHEN 2 THEN 'sesuai_kriteria'
        ELSE 'usulan'
    END AS step_code
FROM stepped AS t
