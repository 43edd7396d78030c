-- Apa jawaban kantor atas kerja sama ini, dan apa yang diubahnya?
-- Grain: one row per answer on the agreement $agreement_id that had come by that day, the newest first
-- Uses: rules/answer_effects unfiltered
-- Params: agreement_id
-- Columns:
--   confirmation_id VARCHAR the answer
--   answer VARCHAR what was answered
--   answered_on DATE day of the answer
--   office VARCHAR office that answered
--   effect_code VARCHAR what the answer did
--   status_before VARCHAR judgement as if no office had answered
--   status_after VARCHAR judgement
--   action_type VARCHAR kind of action as answered
--   action_on DATE its day
--   description VARCHAR what was done
--   evidence_type VARCHAR kind of evidence
--   evidence_url VARCHAR reference of the evidence
--   ended_on DATE day on which it ended
--   termination_reason VARCHAR why
--   note VARCHAR remark
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file
--   source_row INTEGER row of that sheet
SELECT
    c.confirmation_id,
    c.answer,
    c.answered_on,
    c.office,
    e.effect_code,
    e.status_before,
    e.status_after,
    c.action_type,
    c.action_on,
    c.description,
    c.evidence_type,
    c.evidence_url,
    c.ended_on,
    c.termination_reason,
    c.note,
    b.file_name,
    c.source_sheet,
    c.source_row
FROM answer_effects AS e
INNER JOIN confirmations AS c ON e.confirmation_id = c.confirmation_id
LEFT JOIN import_batches AS b ON c.batch_id = b.batch_id
WHERE e.agreement_id = $agreement_id::VARCHAR
ORDER BY c.answered_on DESC, c.answer_no DESC
