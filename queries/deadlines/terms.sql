-- Tenggat mana saja, milik kerja sama mana, dan kapan jatuhnya?
-- Grain: one row per agreement and term of $clock_code (NULL: all) in one of $clock_states (NULL: all), by due date
-- Uses: rules/agreement_status, rules/legal_clocks
-- Params: clock_code, clock_states
-- Columns:
--   agreement_id VARCHAR the agreement
--   clock_code VARCHAR the term
--   article VARCHAR where the law sets it
--   state VARCHAR its state
--   due_on DATE last day on which it is kept
--   days_left INTEGER calendar days to that day; negative when passed
--   started_on DATE day from which it is counted
--   started_by VARCHAR what shows the beginning
--   unit VARCHAR hari, hari_kerja, bulan
--   term_length INTEGER length in that unit
--   met_on DATE day on which it was kept
--   met_by VARCHAR what shows that
--   is_estimated BOOLEAN counted over days that are not certain
--   reason_code VARCHAR why it cannot be computed
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   end_on DATE end of validity
--   status VARCHAR judgement of follow-up
SELECT
    c.agreement_id,
    c.clock_code,
    c.article,
    c.state,
    c.due_on,
    c.days_left,
    c.started_on,
    c.started_by,
    c.unit,
    c.term_length,
    c.met_on,
    c.met_by,
    c.is_estimated,
    c.reason_code,
    s.title,
    s.coop_type,
    s.doc_type,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.end_on,
    s.status
FROM legal_clocks AS c
INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
WHERE
    ($clock_code::VARCHAR IS NULL OR c.clock_code = $clock_code::VARCHAR)
    AND ($clock_states::VARCHAR[] IS NULL OR list_contains($clock_states::VARCHAR[], c.state))
ORDER BY c.due_on ASC NULLS LAST, c.agreement_id ASC, c.clock_code ASC
