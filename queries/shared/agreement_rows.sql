-- Kerja sama mana saja yang ada di balik angka ini, dan dari berkas mana?
-- Grain: one row per agreement in scope whose identifier is in $agreement_ids (NULL: all of them)
-- Uses: rules/agreement_status
-- Params: agreement_ids
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   status VARCHAR judgement
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   doc_number VARCHAR number
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   last_step_on DATE last day with any action
--   reason_codes VARCHAR[] why
--   next_step_code VARCHAR what to do next
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
SELECT
    s.agreement_id,
    s.title,
    s.status,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.coop_type,
    s.doc_type,
    s.doc_number,
    s.signed_on,
    s.end_on,
    s.last_step_on,
    s.reason_codes,
    s.next_step_code,
    b.file_name,
    s.source_sheet,
    s.source_row
FROM agreement_status AS s
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
WHERE $agreement_ids::VARCHAR[] IS NULL OR list_contains($agreement_ids::VARCHAR[], s.agreement_id)
ORDER BY s.signed_earliest_on DESC NULLS LAST, s.agreement_id ASC
