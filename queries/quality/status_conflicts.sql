-- Di kerja sama mana keadaan menurut register bertentangan dengan tanggalnya?
-- Grain: one row per agreement in scope whose declared state the dates contradict
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   declared_status VARCHAR state that the register declares
--   validity VARCHAR state by the dates
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   end_method VARCHAR how the end was obtained
--   terminated_on DATE day on which it was ended early by as_of
--   file_name VARCHAR file
--   source_sheet VARCHAR sheet
--   source_row INTEGER row
SELECT
    s.agreement_id,
    s.title,
    s.lead_name,
    s.partner_name,
    s.declared_status,
    s.validity,
    s.signed_on,
    s.end_on,
    s.end_method,
    CASE WHEN s.terminated_on <= $as_of::DATE THEN s.terminated_on END AS terminated_on,
    b.file_name,
    s.source_sheet,
    s.source_row
FROM agreement_status AS s
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
WHERE s.has_status_conflict
ORDER BY s.declared_status, s.end_on NULLS LAST, s.agreement_id
