-- Apa jawaban kantor, dan apa yang diubahnya?
-- Grain: one row per answer that had come by that day, the newest first
-- Uses: rules/agreement_status, rules/answer_effects
-- Columns:
--   confirmation_id VARCHAR the answer
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_agency VARCHAR initiating agency
--   answer VARCHAR what was answered
--   answered_on DATE day of the answer
--   office VARCHAR office that answered
--   is_latest BOOLEAN no later answer has replaced it
--   status_before VARCHAR judgement as if no office had answered
--   status_after VARCHAR judgement
--   effect_code VARCHAR what the answer did
--   action_type VARCHAR kind of action as answered
--   action_on DATE its day
--   evidence_type VARCHAR kind of evidence
--   evidence_url VARCHAR reference of the evidence
--   ended_on DATE day on which it ended
--   note VARCHAR remark
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file
--   source_row INTEGER row of that sheet
SELECT
    c.confirmation_id,
    c.agreement_id,
    s.title,
    s.lead_agency,
    c.answer,
    c.answered_on,
    c.office,
    e.is_latest,
    e.status_before,
    e.status_after,
    e.effect_code,
    c.action_type,
    c.action_on,
    c.evidence_type,
    c.evidence_url,
    c.ended_on,
    c.note,
    b.file_name,
    c.source_sheet,
    c.source_row
FROM answer_effects AS e
INNER JOIN confirmations AS c ON e.confirmation_id = c.confirmation_id
INNER JOIN agreement_status AS s ON e.agreement_id = s.agreement_id
LEFT JOIN import_batches AS b ON c.batch_id = b.batch_id
ORDER BY c.answered_on DESC, c.agreement_id ASC, c.answer_no DESC
