-- Kerja sama mana yang berpindah keadaan, dan karena apa?
-- Grain: one row per agreement whose state differs between compare_on and as_of
-- Uses: rules/agreement_movement
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_agency VARCHAR initiating agency
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   status_before VARCHAR state on compare_on
--   status VARCHAR state on as_of
--   cause_code VARCHAR first cause of the move
--   cause_codes VARCHAR[] all its causes, in the order of the steps
--   correction_code VARCHAR what differs between the two versions, where that moved it
--   fact_on DATE day of the action, report, signature or end that moved it
--   fact_level INTEGER ladder level of that action
--   fact_code VARCHAR kind of the action of that day and level, when one of the agreement's own family is recorded
--   crossed_on DATE day from which a threshold or the end of validity had passed
--   was_followed_up BOOLEAN followed up on compare_on
--   is_followed_up BOOLEAN followed up on as_of
--   is_recorded BOOLEAN the served version has it, under these filters
--   next_step_code VARCHAR what to do next
WITH moved AS (
    SELECT *
    FROM agreement_movement
    WHERE is_moved
),

family AS (
    SELECT
        f.agreement_id,
        m.agreement_id AS moved_id,
        m.fact_on,
        m.fact_level
    FROM moved AS m
    INNER JOIN agreement_facts AS f ON m.root_agreement_id = f.root_agreement_id
    WHERE m.fact_level IS NOT NULL
    UNION ALL
    SELECT
        f.agreement_id,
        m.agreement_id AS moved_id,
        m.fact_on,
        m.fact_level
    FROM moved AS m
    INNER JOIN agreement_facts AS p ON m.root_agreement_id = p.root_agreement_id
    INNER JOIN agreement_facts AS f ON p.agreement_id = f.parent_agreement_id
    WHERE m.fact_level IS NOT NULL
),

kinds AS (
    SELECT
        f.moved_id,
        min(a.action_type) AS fact_code
    FROM family AS f
    INNER JOIN actions AS a ON f.agreement_id = a.agreement_id AND f.fact_on = a.action_on AND f.fact_level = a.ladder_level
    GROUP BY f.moved_id
)

SELECT
    m.agreement_id,
    m.title,
    m.coop_type,
    m.doc_type,
    m.lead_name,
    m.partner_name,
    m.lead_agency,
    m.signed_on,
    m.end_on,
    m.status_before,
    m.status,
    m.cause_code,
    m.cause_codes,
    m.correction_code,
    m.fact_on,
    m.fact_level,
    k.fact_code,
    m.crossed_on,
    m.was_followed_up,
    m.is_followed_up,
    m.is_recorded,
    m.next_step_code
FROM moved AS m
LEFT JOIN kinds AS k ON m.agreement_id = k.moved_id
ORDER BY m.status, m.status_before, m.cause_code, m.agreement_id
