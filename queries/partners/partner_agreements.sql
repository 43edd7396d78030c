-- Kerja sama mana saja yang bermitra dengan mereka?
-- Grain: one row per agreement and partner among $org_ids (NULL: every partner), the latest first
-- Uses: rules/agreement_status, rules/party_agreements
-- Params: org_ids
-- Columns:
--   org_id VARCHAR the body
--   name VARCHAR its name
--   org_class VARCHAR its class
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   status VARCHAR judgement
--   signed_on DATE day of signature, when one day is known
--   signed_year INTEGER year of signature, when certain
--   end_on DATE end of validity
--   last_step_on DATE last day with any action
--   lead_name VARCHAR lead party
--   lead_region_code VARCHAR region that leads
--   region_codes VARCHAR[] regions that take part
--   is_in_force BOOLEAN in force on as_of
--   is_assessable BOOLEAN past the grace period, in the population
--   is_followed_up BOOLEAN assessable with evidenced follow-up
--   is_confirmed BOOLEAN ceremonial, absence declared
--   is_suspected BOOLEAN ceremonial, nothing reported
--   is_ended_without BOOLEAN ended without follow-up
--   is_other BOOLEAN assessable and none of these
--   is_not_assessable BOOLEAN in the population, but its date or form is not known well enough
SELECT
    p.org_id,
    o.name,
    o.org_class,
    p.agreement_id,
    s.title,
    s.coop_type,
    s.doc_type,
    s.status,
    s.signed_on,
    s.signed_year,
    s.end_on,
    p.last_step_on,
    s.lead_name,
    s.lead_region_code,
    s.region_codes,
    p.is_in_force,
    p.is_assessable,
    p.is_followed_up,
    p.is_confirmed,
    p.is_suspected,
    p.is_ended_without,
    p.is_other,
    p.is_not_assessable
FROM party_agreements AS p
INNER JOIN agreement_status AS s ON p.agreement_id = s.agreement_id
INNER JOIN organizations AS o ON p.org_id = o.org_id
WHERE p.is_partner AND ($org_ids::VARCHAR[] IS NULL OR list_contains($org_ids::VARCHAR[], p.org_id))
ORDER BY s.signed_latest_on DESC NULLS LAST, p.agreement_id ASC, p.org_id ASC
