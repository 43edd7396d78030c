-- Between which days did answers leave what is known of a chain as it was?
-- Grain: one row per answered chain and span; known_until is empty for the span that still runs. A chain nobody was
-- asked about has none.
WITH days AS (
    SELECT DISTINCT
        members.root_agreement_id,
        answers.counts_from AS day_on
    FROM answers
    INNER JOIN members ON answers.agreement_id = members.agreement_id
)

SELECT
    root_agreement_id,
    coalesce(lag(day_on) OVER (PARTITION BY root_agreement_id ORDER BY day_on), cast('0001-01-01' AS DATE))
        AS known_from,
    day_on AS known_until
FROM days
UNION ALL
SELECT
    root_agreement_id,
    max(day_on) AS known_from,
    cast(NULL AS DATE) AS known_until
FROM days
GROUP BY root_agreement_id;
