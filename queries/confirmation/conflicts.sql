-- Di mana register dan bukti berbeda, mengapa, dan siapa yang dapat menjawabnya?
-- Grain: one row per agreement in scope and kind of conflict, by kind, the agency's together
-- Uses: rules/agreement_status, rules/declared_claims
-- Columns:
--   agreement_id VARCHAR the agreement
--   conflict_code VARCHAR what is said that something contradicts
--   title VARCHAR title
--   partner_name VARCHAR partners
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   declared_code VARCHAR what is said, as a code
--   declared_typed VARCHAR the same in the register's own words
--   declared_on DATE day of the report, the answer or the action
--   computed_code VARCHAR what is found, as a code
--   computed_on DATE day of what contradicts
--   resolver_code VARCHAR who can say which of the two is right
--   status VARCHAR judgement
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file
--   source_row INTEGER row of that sheet
SELECT
    c.agreement_id,
    c.conflict_code,
    s.title,
    s.partner_name,
    s.lead_name,
    s.lead_agency,
    c.declared_code,
    c.declared_typed,
    c.declared_on,
    c.computed_code,
    c.computed_on,
    c.resolver_code,
    s.status,
    b.file_name,
    s.source_sheet,
    s.source_row
FROM declared_claims AS c
INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
WHERE c.is_conflict
ORDER BY c.conflict_code, s.lead_agency NULLS LAST, s.signed_earliest_on NULLS LAST, c.agreement_id
