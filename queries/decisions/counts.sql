-- Berapa naskah menunggu keputusan, menurut hal, usulan, kepastian, dan perangkat daerah?
-- Grain: one row per leading region, agency, kind, proposal, certainty and is_first that occurs; with no kind: those that
--   wait for nothing. Every agreement in scope is counted once among the rows that are first or have no kind
-- Uses: rules/agreement_status, rules/decision_queue
-- Params: as_of
-- Columns:
--   lead_region_code VARCHAR region that leads
--   region_name VARCHAR its name
--   lead_agency VARCHAR initiating agency; empty where the register names none
--   priority INTEGER place of the kind in the order of urgency
--   kind_code VARCHAR what waits for a decision; empty where nothing does
--   decision_code VARCHAR what is proposed
--   certainty_code VARCHAR how sure the reason is
--   is_first BOOLEAN the most urgent kind of these agreements
--   agreements BIGINT agreements with these
--   dated BIGINT of these, a date from as_of on sets the day by which to decide
--   overdue BIGINT of these, that day is past
--   nearest_due_on DATE the first of those days that is not past
WITH counted AS (
    SELECT
        s.lead_region_code,
        s.lead_agency,
        q.priority,
        q.kind_code,
        q.decision_code,
        q.certainty_code,
        coalesce(q.is_first, FALSE) AS is_first,
        count(*) AS agreements,
        count(*) FILTER (WHERE q.due_on >= $as_of::DATE) AS dated,
        count(*) FILTER (WHERE q.due_on < $as_of::DATE) AS overdue,
        min(q.due_on) FILTER (WHERE q.due_on >= $as_of::DATE) AS nearest_due_on
    FROM agreement_status AS s
    LEFT JOIN decision_queue AS q ON s.agreement_id = q.agreement_id
    GROUP BY
        s.lead_region_code, s.lead_agency, q.priority, q.kind_code, q.decision_code, q.certainty_code,
        coalesce(q.is_first, FALSE)
)

SELECT
    c.lead_region_code,
    r.region_name,
    c.lead_agency,
    c.priority,
    c.kind_code,
    c.decision_code,
    c.certainty_code,
    c.is_first,
    c.agreements,
    c.dated,
    c.overdue,
    c.nearest_due_on
FROM counted AS c
LEFT JOIN regions AS r ON c.lead_region_code = r.region_code
ORDER BY
    c.priority ASC NULLS LAST, c.lead_region_code ASC NULLS LAST, c.lead_agency ASC NULLS LAST, c.decision_code ASC,
    c.certainty_code ASC, c.is_first DESC
