-- Tenggat hukum apa yang berlaku bagi kerja sama ini, dan bagaimana keadaannya?
-- Grain: one row per term that applies to the agreement $agreement_id, by the day on which it began
-- Uses: rules/legal_clocks unfiltered
-- Params: agreement_id
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
    c.reason_code
FROM legal_clocks AS c
WHERE c.agreement_id = $agreement_id::VARCHAR
ORDER BY c.started_on ASC NULLS FIRST, c.clock_code ASC
