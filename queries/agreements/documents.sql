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
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
SELECT
    d.document_id,
    d.document_type,
    d.doc_number,
    d.document_on,
    d.url,
    d.is_signed,
    b.file_name,
    d.source_sheet,
    d.source_row
FROM documents AS d
LEFT JOIN import_batches AS b ON d.batch_id = b.batch_id
WHERE d.agreement_id = $agreement_id::VARCHAR AND coalesce(d.document_on <= $as_of::DATE, TRUE)
ORDER BY d.document_on NULLS LAST, d.document_id
