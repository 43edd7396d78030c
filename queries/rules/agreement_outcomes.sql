-- Apakah hasil setiap kerja sama terukur, dan apakah targetnya tercapai?
-- Grain: one row per assessable agreement in scope; what its whole chain says counts, as for its status
-- Uses: rules/agreement_status, rules/chain_members, rules/indicator_progress, rules/known_actions
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   status VARCHAR judgement
--   last_execution_on DATE last day with an evidenced action of level 3 or above
--   is_executed BOOLEAN it reached level 3 with evidence
--   is_measured BOOLEAN a measured result with evidence: an action of level 4, or a value of an indicator
--   is_measured_unproven BOOLEAN no such thing, but one without evidence
--   has_target BOOLEAN at least one indicator has a target
--   is_all_reached BOOLEAN has_target, and every target is reached with evidence
--   is_all_reached_unproven BOOLEAN has_target and every target is reached, not all with evidence
--   indicators BIGINT indicators of the chain
--   indicators_with_target BIGINT of these, with a target
WITH chains AS (
    SELECT DISTINCT
        root_agreement_id,
        least(root_signed_earliest_on, signed_earliest_on) AS signed_from
    FROM agreement_status
    WHERE is_assessable
),

aims AS (
    SELECT
        m.root_agreement_id,
        count(*) AS indicators,
        count(*) FILTER (WHERE p.has_target) AS indicators_with_target,
        count(*) FILTER (WHERE p.is_measured AND p.is_proven) AS measured,
        count(*) FILTER (WHERE p.is_measured AND NOT p.is_proven) AS measured_unproven,
        count(*) FILTER (WHERE p.state = 'tercapai') AS reached,
        count(*) FILTER (WHERE p.state = 'tercapai' AND p.is_proven) AS reached_proven
    FROM indicator_progress AS p
    INNER JOIN chain_members AS m ON p.agreement_id = m.agreement_id
    GROUP BY m.root_agreement_id
),

-- Results that were claimed at all; whether they are proven is in the ladder level already.
claims AS (
    SELECT DISTINCT c.root_agreement_id
    FROM known_actions AS a
    INNER JOIN chain_members AS m ON a.agreement_id = m.agreement_id
    INNER JOIN chains AS c ON m.root_agreement_id = c.root_agreement_id
    WHERE
        a.ladder_level = 4
        AND coalesce(a.action_on >= c.signed_from, TRUE)
)

SELECT
    s.agreement_id,
    s.title,
    s.lead_region_code,
    s.lead_agency,
    s.partner_name,
    s.signed_on,
    s.status,
    s.last_execution_on,
    s.ladder_level >= 3 AS is_executed,
    s.ladder_level = 4 OR coalesce(a.measured > 0, FALSE) AS is_measured,
    NOT (s.ladder_level = 4 OR coalesce(a.measured > 0, FALSE))
    AND (c.root_agreement_id IS NOT NULL OR coalesce(a.measured_unproven > 0, FALSE)) AS is_measured_unproven,
    coalesce(a.indicators_with_target > 0, FALSE) AS has_target,
    coalesce(a.indicators_with_target > 0 AND a.reached_proven = a.indicators_with_target, FALSE) AS is_all_reached,
    coalesce(
        a.indicators_with_target > 0
        AND a.reached = a.indicators_with_target
        AND a.reached_proven < a.indicators_with_target,
        FALSE
    ) AS is_all_reached_unproven,
    coalesce(a.indicators, 0) AS indicators,
    coalesce(a.indicators_with_target, 0) AS indicators_with_target
FROM agreement_status AS s
LEFT JOIN aims AS a ON s.root_agreement_id = a.root_agreement_id
LEFT JOIN claims AS c ON s.root_agreement_id = c.root_agreement_id
WHERE s.is_assessable
