-- Dokumen apa saja yang tercatat?
-- Grain: one row per document of the agreement $agreement_id that is not of a later day
-- Params: as_of, agreement_id
-- Columns:
--   document_id VARCHAR the document
--   document_type VARCHAR kind of paper
--   doc_number VARCHAR number
--   document_on DATE date of the paper
--   url VARCHAR where it is kept
--   is_signed BOOLEAN signed by all parties; empty when unknown
SELECT
    document_id,
    document_type,
    doc_number,
    document_on,
    url,
    is_signed
FROM documents
WHERE agreement_id = $agreement_id::VARCHAR AND coalesce(document_on <= $as_of::DATE, TRUE)
ORDER BY document_on NULLS LAST, document_id
