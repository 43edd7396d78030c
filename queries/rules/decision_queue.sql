-- Kerja sama mana yang menunggu keputusan, keputusan apa yang diusulkan, dan seberapa pasti alasannya?
-- Grain: one row per agreement in scope and kind of decision that waits for it; is_first marks the most urgent of them
-- Uses: rules/decision_places, rules/decisions_by_state, rules/decisions_by_findings
-- Columns:
--   agreement_id VARCHAR the agreement
--   kind_code VARCHAR what waits for a decision
--   cause_code VARCHAR the legal term, where the kind is one of terms
--   article VARCHAR where the law sets that term (P22, P25)
--   priority INTEGER place of that kind in the order of urgency; smaller is more urgent
--   urgency_code VARCHAR why that kind has this place
--   decision_code VARCHAR what is proposed
--   certainty_code VARCHAR pasti: dates or a declaration say so; menurut_catatan: records may lag; perlu_ditanyakan: ask
--   due_on DATE day by which it should be or should have been decided, where a date sets one
--   is_first BOOLEAN the most urgent kind of this agreement
WITH proposed AS (
    SELECT
        agreement_id,
        kind_code,
        NULL::VARCHAR AS cause_code,
        NULL::VARCHAR AS article,
        decision_code,
        certainty_code,
        due_on
    FROM decisions_by_state
    UNION ALL
    SELECT
        agreement_id,
        kind_code,
        cause_code,
        article,
        decision_code,
        certainty_code,
        due_on
    FROM decisions_by_findings
)

SELECT
    w.agreement_id,
    w.kind_code,
    w.cause_code,
    w.article,
    p.priority,
    p.urgency_code,
    w.decision_code,
    w.certainty_code,
    w.due_on,
    row_number() OVER (PARTITION BY w.agreement_id ORDER BY p.priority) = 1 AS is_first
FROM proposed AS w
INNER JOIN decision_places AS p ON w.kind_code = p.kind_code
