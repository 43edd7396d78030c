-- Kerja sama mana yang menunggu keputusan ini?
-- Grain: one row per agreement of the kind of decision $kind_code (see overview/decisions)
-- Uses: rules/agreement_status, rules/decisions_by_state
-- Params: kind_code
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   signed_on DATE date of signature
--   age_days INTEGER days since the signature of the renewal chain's root
--   end_on DATE end of validity
--   validity VARCHAR state of the document by its dates
--   status VARCHAR judgement
--   ladder_level INTEGER highest evidenced level, 0 to 4
--   last_step_on DATE last day with any action
--   last_report_on DATE last day on which a report came
--   is_confirmed BOOLEAN a report declares that nothing was done
--   is_severe BOOLEAN ceremonial and obligatory
--   reason_codes VARCHAR[] why
--   next_step_code VARCHAR what to do next
SELECT
    s.agreement_id,
    s.title,
    s.coop_type,
    s.doc_type,
    s.lead_name,
    s.partner_name,
    s.lead_region_code,
    s.lead_agency,
    s.signed_on,
    s.age_days,
    s.end_on,
    s.validity,
    s.status,
    s.ladder_level,
    s.last_step_on,
    s.last_report_on,
    s.is_ceremonial_confirmed AS is_confirmed,
    s.is_severe,
    s.reason_codes,
    s.next_step_code
FROM agreement_status AS s
INNER JOIN decisions_by_state AS q ON s.agreement_id = q.agreement_id
WHERE q.kind_code = $kind_code::VARCHAR
ORDER BY s.age_days DESC NULLS LAST, s.agreement_id ASC
