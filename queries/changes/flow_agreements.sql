-- Kerja sama mana yang ada di balik arus dari keadaan ke keadaan?
-- Grain: one row per agreement that is in the population on compare_on or on as_of, moved or not
-- Uses: rules/agreement_movement
-- Columns:
--   agreement_id VARCHAR the agreement
--   status_before VARCHAR state on compare_on
--   status VARCHAR state on as_of
--   is_moved BOOLEAN the two differ
--   is_recorded BOOLEAN the served version has it, under these filters
SELECT
    m.agreement_id,
    m.status_before,
    m.status,
    m.is_moved,
    m.is_recorded
FROM agreement_movement AS m
ORDER BY m.agreement_id
