-- Apa yang harus diputuskan, dari yang paling mendesak?
-- Grain: one row per agreement that waits for a decision, by its most urgent kind. Order: the place of the kind, the
--   nearest day by which to decide, those in force, the oldest
-- Uses: rules/agreement_status, rules/decision_queue
-- Params: as_of, decision_code, row_limit
-- Columns:
--   queue_no BIGINT place in the queue under the filters, from 1, whatever decision is shown
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   decision_code VARCHAR what is proposed
--   kind_code VARCHAR what waits for a decision: the most urgent kind of this agreement
--   cause_code VARCHAR the legal term, where the kind is one of terms
--   article VARCHAR where the law sets that term
--   also_codes VARCHAR[] its other kinds, by their place
--   priority INTEGER place of the kind in the order of urgency
--   urgency_code VARCHAR why the kind has this place
--   certainty_code VARCHAR how sure the reason is
--   due_on DATE day by which it should be or should have been decided, where a date sets one
--   is_overdue BOOLEAN that day is past
--   lead_agency VARCHAR initiating agency
--   lead_name VARCHAR lead party
--   lead_region_code VARCHAR region that leads
--   partner_name VARCHAR partners
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   age_days INTEGER days since the signature of the renewal chain's root
--   status VARCHAR judgement
--   reason_codes VARCHAR[] why the rule judges so
--   last_step_on DATE last day with any action
--   found BIGINT how many wait for the decision that is shown, before the limit
WITH others AS (
    SELECT
        agreement_id,
        list_transform(
            list_sort(list(struct_pack(priority, kind_code)) FILTER (WHERE NOT is_first)), LAMBDA kind: kind.kind_code
        ) AS also_codes
    FROM decision_queue
    GROUP BY agreement_id
),

queue AS (
    SELECT
        q.agreement_id,
        s.title,
        q.decision_code,
        q.kind_code,
        q.cause_code,
        q.article,
        coalesce(o.also_codes, []) AS also_codes,
        q.priority,
        q.urgency_code,
        q.certainty_code,
        q.due_on,
        coalesce(q.due_on < $as_of::DATE, FALSE) AS is_overdue,
        s.lead_agency,
        s.lead_name,
        s.lead_region_code,
        s.partner_name,
        s.coop_type,
        s.doc_type,
        s.signed_on,
        s.end_on,
        s.age_days,
        s.status,
        s.reason_codes,
        s.last_step_on,
        row_number() OVER (
            ORDER BY
                q.priority ASC,
                q.due_on ASC NULLS LAST,
                s.is_in_force DESC,
                s.age_days DESC NULLS LAST,
                q.agreement_id ASC
        ) AS queue_no
    FROM decision_queue AS q
    INNER JOIN agreement_status AS s ON q.agreement_id = s.agreement_id
    LEFT JOIN others AS o ON q.agreement_id = o.agreement_id
    WHERE q.is_first
)

SELECT
    q.queue_no,
    q.agreement_id,
    q.title,
    q.decision_code,
    q.kind_code,
    q.cause_code,
    q.article,
    q.also_codes,
    q.priority,
    q.urgency_code,
    q.certainty_code,
    q.due_on,
    q.is_overdue,
    q.lead_agency,
    q.lead_name,
    q.lead_region_code,
    q.partner_name,
    q.coop_type,
    q.doc_type,
    q.signed_on,
    q.end_on,
    q.age_days,
    q.status,
    q.reason_codes,
    q.last_step_on,
    count(*) OVER () AS found
FROM queue AS q
WHERE $decision_code::VARCHAR IS NULL OR q.decision_code = $decision_code::VARCHAR
ORDER BY q.queue_no
LIMIT $row_limit::BIGINT
