-- Kerja sama mana yang keadaannya berubah sejak tanggal pembanding?
-- Grain: one row per agreement in the population whose status differs between compare_on and as_of
-- Uses: rules/agreement_status, rules/agreement_status before
-- Params: as_of, compare_on
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_agency VARCHAR initiating agency
--   signed_on DATE date of signature
--   status_before VARCHAR judgement on compare_on
--   status VARCHAR judgement on as_of
--   is_new BOOLEAN signed after compare_on
--   reason_codes VARCHAR[] why, on as_of
--   next_step_code VARCHAR what to do next
SELECT
    n.agreement_id,
    n.title,
    n.coop_type,
    n.lead_name,
    n.partner_name,
    n.lead_agency,
    n.signed_on,
    b.status AS status_before,
    n.status,
    coalesce(n.signed_latest_on > $compare_on::DATE AND n.signed_latest_on <= $as_of::DATE, FALSE) AS is_new,
    n.reason_codes,
    n.next_step_code
FROM agreement_status AS n
INNER JOIN agreement_status_before AS b ON n.agreement_id = b.agreement_id
WHERE (n.is_in_population OR b.is_in_population) AND n.status <> b.status
ORDER BY n.status, b.status, n.agreement_id
