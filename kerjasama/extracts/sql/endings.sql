-- Which agreements ended according to an answer, where the register names no such day?
-- Grain: one row per answer that says so. Without a day of its own it had ended by the day of the answer; an end after
-- the written end or before the signature adds nothing.
SELECT
    answers.agreement_id,
    answers.counts_from,
    answers.replaced_on,
    coalesce(answers.ended_on, answers.counts_from) AS ended_on,
    answers.termination_reason
FROM answers
INNER JOIN agreements ON answers.agreement_id = agreements.agreement_id
WHERE
    agreements.terminated_on IS NULL
    AND (answers.answer = 'sudah_berakhir' OR answers.ended_on IS NOT NULL)
    AND (agreements.end_on IS NULL OR coalesce(answers.ended_on, answers.counts_from) <= agreements.end_on)
    AND (
        agreements.signed_earliest_on IS NULL
        OR coalesce(answers.ended_on, answers.counts_from) >= agreements.signed_earliest_on
    );
