-- What would agreement_facts have said before an answer came?
-- Grain: one row per agreement of an answered chain and span that is over.
SELECT
    agreements.agreement_id,
    spans.known_from,
    spans.known_until,
    coalesce(agreements.terminated_on, endings.ended_on) AS terminated_on,
    coalesce(agreements.termination_reason, endings.termination_reason) AS termination_reason,
    follow_up.first_level_1_on,
    follow_up.first_level_2_on,
    follow_up.first_level_3_on,
    follow_up.first_level_4_on,
    coalesce(follow_up.process_dates, []) AS process_dates,
    coalesce(follow_up.execution_dates, []) AS execution_dates,
    coalesce(follow_up.unproven_dates, []) AS unproven_dates,
    coalesce(reporting.no_activity_dates, []) AS no_activity_dates
FROM spans
INNER JOIN chain_roots ON spans.root_agreement_id = chain_roots.root_agreement_id
INNER JOIN agreements ON chain_roots.agreement_id = agreements.agreement_id
LEFT JOIN endings
    ON
        agreements.agreement_id = endings.agreement_id
        AND spans.known_from >= endings.counts_from
        AND (endings.replaced_on IS NULL OR spans.known_from < endings.replaced_on)
LEFT JOIN follow_up
    ON spans.root_agreement_id = follow_up.root_agreement_id AND spans.known_from = follow_up.known_from
LEFT JOIN reporting
    ON spans.root_agreement_id = reporting.root_agreement_id AND spans.known_from = reporting.known_from
WHERE spans.known_until IS NOT NULL
ORDER BY agreements.agreement_id, spans.known_from;
