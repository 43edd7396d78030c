-- Keadaan tiap kerja sama pada tanggal pembanding dan sekarang?
-- Grain: one row per agreement in scope: what overview/status_flows and the differences of overview/totals count
-- Uses: rules/agreement_status, rules/agreement_status before
-- Columns:
--   agreement_id VARCHAR the agreement
--   status_before VARCHAR judgement on compare_on
--   status VARCHAR judgement on as_of
--   is_judged BOOLEAN in the population of the rule on either day
--   is_newly_signed BOOLEAN in the population on as_of and not yet on compare_on
--   is_newly_ended BOOLEAN past the end of validity on as_of and not yet on compare_on
--   is_newly_terminated BOOLEAN ended early by as_of and not yet by compare_on
SELECT
    n.agreement_id,
    b.status AS status_before,
    n.status,
    n.is_in_population OR b.is_in_population AS is_judged,
    n.is_in_population AND NOT b.is_in_population AS is_newly_signed,
    n.validity = 'berakhir' AND b.validity <> 'berakhir' AS is_newly_ended,
    n.validity = 'diakhiri' AND b.validity <> 'diakhiri' AS is_newly_terminated
FROM agreement_status AS n
INNER JOIN agreement_status_before AS b ON n.agreement_id = b.agreement_id
ORDER BY n.agreement_id
