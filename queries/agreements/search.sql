-- Kerja sama mana yang memuat kata-kata ini?
-- Grain: one row per agreement in scope whose title, numbers, parties or agency hold every word of $search, in any order
-- Uses: rules/agreement_status
-- Params: search
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
--   is_sample BOOLEAN sample data
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
            ' ', s.title, s.doc_number, n.doc_numbers, s.lead_name, s.partner_name, s.lead_agency
        )) AS search_text
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
    t.is_sample
FROM texts AS t
WHERE
    $search::VARCHAR IS NULL
    OR NOT list_contains(
        list_transform(string_split(lower($search::VARCHAR), ' '), LAMBDA word: contains(t.search_text, word)), FALSE
    )
ORDER BY t.signed_latest_on DESC NULLS LAST, t.agreement_id ASC
