-- Whose actions and reports count for a chain, span of knowledge by span?
-- Grain: one row per chain, span and agreement; known_from is empty where no answer ever came.
SELECT
    members.root_agreement_id,
    members.agreement_id,
    members.is_child,
    spans.known_from,
    spans.known_until
FROM members
LEFT JOIN spans ON members.root_agreement_id = spans.root_agreement_id;
