-- On which days did something happen for a chain, and at which level of the ladder?
-- Grain: one row per chain, span of knowledge and day. Nothing before the earliest day on which the chain's first agreement can have been
-- signed counts. level_reached is what evidence supports; without it an action of level 2 or above counts as level 1.
-- An action that an answer recorded counts in the spans in which that answer stands.
WITH proven AS (
    SELECT DISTINCT action_id
    FROM action_evidence
    WHERE NOT list_contains($weak_evidence_types::VARCHAR[], evidence_type)
),

deeds AS (
    SELECT
        known_members.root_agreement_id,
        known_members.known_from,
        known_members.known_until,
        actions.action_on AS day_on,
        CASE
            WHEN actions.ladder_level >= 2 AND proven.action_id IS NULL THEN 1
            ELSE actions.ladder_level
        END AS level_reached,
        actions.ladder_level >= 2 AND proven.action_id IS NULL AS is_unproven
    FROM actions
    INNER JOIN known_members ON actions.agreement_id = known_members.agreement_id
    INNER JOIN chain_roots ON known_members.root_agreement_id = chain_roots.agreement_id
    LEFT JOIN proven ON actions.action_id = proven.action_id
    LEFT JOIN answers ON actions.action_id = answers.action_id
    WHERE
        actions.ladder_level >= 1
        AND (
            answers.action_id IS NULL
            OR (
                answers.counts_from <= known_members.known_from
                AND (answers.withdrawn_on IS NULL OR answers.withdrawn_on > known_members.known_from)
            )
        )
        AND (
            chain_roots.root_signed_earliest_on IS NULL
            OR actions.action_on >= chain_roots.root_signed_earliest_on
        )
    UNION ALL
    SELECT
        child_signings.root_agreement_id,
        spans.known_from,
        spans.known_until,
        child_signings.signed_on AS day_on,
        2 AS level_reached,
        FALSE AS is_unproven
    FROM child_signings
    LEFT JOIN spans ON child_signings.root_agreement_id = spans.root_agreement_id
)

SELECT
    root_agreement_id,
    known_from,
    known_until,
    day_on,
    max(level_reached) AS level_reached,
    bool_or(is_unproven) AS is_unproven
FROM deeds
GROUP BY root_agreement_id, known_from, known_until, day_on;
