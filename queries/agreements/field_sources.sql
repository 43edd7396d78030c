-- Dari sel mana tiap isian berasal?
-- Grain: one row per stored value of the agreement $agreement_id and cell it came from
-- Params: agreement_id
-- Columns:
--   field VARCHAR column of the contract
--   file_name VARCHAR file
--   sheet VARCHAR sheet; empty for CSV
--   cell VARCHAR cell in A1 notation
--   heading VARCHAR heading as written
--   value_typed VARCHAR the value exactly as typed
--   method VARCHAR how it was read
SELECT
    f.field,
    b.file_name,
    f.sheet,
    f.cell,
    f.heading,
    f.value_typed,
    f.method
FROM field_sources AS f
LEFT JOIN import_batches AS b ON f.batch_id = b.batch_id
WHERE f.agreement_id = $agreement_id::VARCHAR
ORDER BY f.field, f.batch_id, f.cell
