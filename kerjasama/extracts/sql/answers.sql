-- From which day until which does each answer of an office count?
-- Grain: one row per answer that says something. The next answer on the same agreement replaces it (replaced_on); an
-- action that it recorded stands beside later answers until one says that nothing was done (withdrawn_on).
SELECT
    agreement_id,
    answer,
    action_id,
    ended_on,
    termination_reason,
    answered_on AS counts_from,
    lead(answered_on) OVER (PARTITION BY agreement_id ORDER BY answered_on, answer_no) AS replaced_on,
    min(CASE WHEN answer = 'tidak_dilaksanakan' THEN answered_on END) OVER (
        PARTITION BY agreement_id
        ORDER BY answered_on, answer_no
        ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS withdrawn_on
FROM confirmations
WHERE answer <> 'belum_dijawab';
