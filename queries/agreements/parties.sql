-- Siapa saja para pihaknya?
-- Grain: one row per party of the agreement $agreement_id, in the register's order
-- Params: agreement_id
-- Columns:
--   party_order INTEGER 1 = pihak kesatu, as far as the register shows it
--   is_lead BOOLEAN the side that holds the register or leads
--   name VARCHAR name in its clearest form
--   name_typed VARCHAR name as written
--   org_class VARCHAR class of partner
--   org_class_source VARCHAR declared or derived
--   region_code VARCHAR region of a regional government
--   region_name VARCHAR its name
--   country_code VARCHAR country of a foreign body
--   doc_number VARCHAR this party's number of the document
--   signatory_name VARCHAR who signed
--   signatory_role VARCHAR in which office
SELECT
    p.party_order,
    p.is_lead,
    o.name,
    p.name_typed,
    o.org_class,
    o.org_class_source,
    o.region_code,
    r.region_name,
    o.country_code,
    p.doc_number,
    p.signatory_name,
    p.signatory_role
FROM agreement_parties AS p
INNER JOIN organizations AS o ON p.org_id = o.org_id
LEFT JOIN regions AS r ON o.region_code = r.region_code
WHERE p.agreement_id = $agreement_id::VARCHAR
ORDER BY p.party_order
