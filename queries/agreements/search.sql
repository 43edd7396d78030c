-- Kerja sama mana yang memuat kata-kata ini?
-- Grain: one row per agreement in scope whose title, numbers, parties, agency or identifier hold every word of $search,
--   in any order, and that is in one of $statuses and of $validities and bears all $flags; the first $row_limit of them
--   in the order $sort_code: terbaru (last signed first), tertua, segera_berakhir (next to end first)
-- Uses: rules/agreement_status
-- Params: search, statuses, validities, flags, sort_code, row_limit
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   doc_number VARCHAR number
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   signed_on DATE date of signature
--   signed_year INTEGER year of signature, when certain
--   end_on DATE end of validity
--   validity VARCHAR state of the document by its dates
--   declared_status VARCHAR state that the register declares
--   has_status_conflict BOOLEAN the two disagree
--   status VARCHAR judgement
--   age_days INTEGER days since the signature of the renewal chain's root
--   ladder_level INTEGER highest evidenced level, 0 to 4
--   last_step_on DATE last day with any action
--   next_step_code VARCHAR what to do next
--   reason_codes VARCHAR[] why, most important first
--   min_level INTEGER ladder level that counts as follow-up for it
--   is_sample BOOLEAN sample data
--   found BIGINT how many there are, before the limit
WITH numbers AS (
    SELECT
        agreement_id,
        string_agg(doc_number, ' ' ORDER BY party_order) AS doc_numbers
    FROM agreement_parties
    WHERE doc_number IS NOT NULL AND $search::VARCHAR IS NOT NULL
    GROUP BY agreement_id
),

texts AS (
    SELECT
        s.*,
        lower(concat_ws(
            ' ', s.agreement_id, s.title, s.doc_number, n.doc_numbers, s.lead_name, s.partner_name, s.lead_agency
        )) AS search_text,
        [
            CASE WHEN s.is_in_force THEN 'dalam_masa_berlaku' END,
            CASE WHEN s.is_followed_up THEN 'ditindaklanjuti' END,
            CASE WHEN s.is_assessable THEN 'dapat_dinilai' END,
            CASE WHEN s.is_in_population THEN 'dinilai_sendiri' END,
            CASE WHEN s.is_ceremonial_confirmed THEN 'dinyatakan_nihil' END,
            CASE WHEN s.is_severe THEN 'wajib_seremonial' END,
            CASE WHEN s.is_loi_lapsed THEN 'loi_lewat_waktu' END,
            CASE WHEN s.has_status_conflict THEN 'konflik_status' END,
            CASE WHEN s.date_quality = 'exact' THEN 'tanggal_pasti' END,
            CASE
                WHEN s.declared_status <> 'proses' AND s.first_level_1_on IS NOT NULL THEN 'tindak_lanjut_tercatat'
            END,
            CASE WHEN s.declared_status <> 'proses' AND list_max(s.report_dates) IS NOT NULL THEN 'pernah_dilaporkan' END
        ] AS flag_codes
    FROM agreement_status AS s
    LEFT JOIN numbers AS n ON s.agreement_id = n.agreement_id
)

SELECT
    t.agreement_id,
    t.title,
    t.doc_number,
    t.coop_type,
    t.doc_type,
    t.lead_name,
    t.partner_name,
    t.lead_region_code,
    t.lead_agency,
    t.signed_on,
    t.signed_year,
    t.end_on,
    t.validity,
    t.declared_status,
    t.has_status_conflict,
    t.status,
    t.age_days,
    t.ladder_level,
    t.last_step_on,
    t.next_step_code,
    t.reason_codes,
    t.min_level,
    t.is_sample,
    count(*) OVER () AS found
FROM texts AS t
WHERE
    (
        $search::VARCHAR IS NULL
        OR NOT list_contains(
            list_transform(
                string_split(lower($search::VARCHAR), ' '), LAMBDA word: contains(t.search_text, word)
            ),
            FALSE
        )
    )
    AND ($statuses::VARCHAR[] IS NULL OR list_contains($statuses::VARCHAR[], t.status))
    AND ($validities::VARCHAR[] IS NULL OR list_contains($validities::VARCHAR[], t.validity))
    AND (
        $flags::VARCHAR[] IS NULL
        OR NOT list_contains(
            list_transform($flags::VARCHAR[], LAMBDA flag: list_contains(t.flag_codes, flag)), FALSE
        )
    )
ORDER BY
    CASE WHEN $sort_code::VARCHAR = 'segera_berakhir' THEN t.days_to_end < 0 END NULLS LAST,
    CASE WHEN $sort_code::VARCHAR = 'segera_berakhir' THEN t.end_on END NULLS LAST,
    CASE WHEN $sort_code::VARCHAR = 'tertua' THEN t.signed_latest_on END NULLS LAST,
    t.signed_earliest_on DESC NULLS LAST,
    t.agreement_id ASC
LIMIT $row_limit::BIGINT
