-- Hal apa yang paling membutuhkan keputusan?
-- Grain: one row per kind of decision that has agreements, the first $row_limit, in the order of rules/decision_places; an
--   agreement stands under every kind that waits for it. Only kinds that the state of an agreement gives reason for:
--   decisions/by_kind has all. What must be asked is told per agency, the most affected first
-- Uses: rules/agreement_status, rules/decision_places, rules/decisions_by_state
-- Params: as_of, row_limit
-- Columns:
--   priority INTEGER place in that order; smaller is more urgent
--   kind_code VARCHAR kind of decision; its rows are in overview/decision_agreements
--   agreements BIGINT agreements that wait for it
--   oldest_days INTEGER age of the oldest of them, days since the signature of its root
--   nearest_end_on DATE first end of validity among them that is not past
--   region_code VARCHAR the most affected region that leads, for the kind that is asked per agency
--   lead_agency VARCHAR the most affected agency, likewise
--   agency_agreements BIGINT agreements of that agency, likewise
WITH items AS (
    SELECT
        q.kind_code,
        p.priority,
        s.age_days,
        s.end_on,
        s.lead_region_code,
        s.lead_agency
    FROM decisions_by_state AS q
    INNER JOIN decision_places AS p ON q.kind_code = p.kind_code
    INNER JOIN agreement_status AS s ON q.agreement_id = s.agreement_id
),

kinds AS (
    SELECT
        kind_code,
        priority,
        count(*) AS agreements,
        max(age_days) AS oldest_days,
        min(CASE WHEN end_on >= $as_of::DATE THEN end_on END) AS nearest_end_on
    FROM items
    GROUP BY kind_code, priority
),

agencies AS (
    SELECT
        kind_code,
        lead_region_code,
        lead_agency,
        count(*) AS agreements
    FROM items
    WHERE kind_code = 'tanyakan_perangkat_daerah' AND lead_agency IS NOT NULL
    GROUP BY kind_code, lead_region_code, lead_agency
),

ranked AS (
    SELECT
        kind_code,
        lead_region_code,
        lead_agency,
        agreements,
        row_number() OVER (
            PARTITION BY kind_code
            ORDER BY agreements DESC, lead_region_code ASC NULLS LAST, lead_agency ASC
        ) AS place
    FROM agencies
)

SELECT
    k.priority,
    k.kind_code,
    k.agreements,
    k.oldest_days,
    k.nearest_end_on,
    r.lead_region_code AS region_code,
    r.lead_agency,
    r.agreements AS agency_agreements
FROM kinds AS k
LEFT JOIN ranked AS r ON k.kind_code = r.kind_code AND r.place = 1
ORDER BY k.priority
LIMIT $row_limit::BIGINT
