-- Apa yang berubah sejak tanggal pembanding?
-- Grain: one row per pair of statuses (on compare_on, on as_of) that occurs in the population, unchanged ones included
-- Uses: rules/agreement_status, rules/agreement_status before
-- Params: as_of, compare_on
-- Columns:
--   status_before VARCHAR judgement on compare_on
--   status VARCHAR judgement on as_of
--   is_changed BOOLEAN the two differ
--   agreements BIGINT agreements with this pair
--   newly_signed BIGINT of these, signed after compare_on and by as_of
WITH pairs AS (
    SELECT
        b.status AS status_before,
        n.status,
        coalesce(n.signed_latest_on > $compare_on::DATE AND n.signed_latest_on <= $as_of::DATE, FALSE) AS is_new
    FROM agreement_status AS n
    INNER JOIN agreement_status_before AS b ON n.agreement_id = b.agreement_id
    WHERE n.is_in_population OR b.is_in_population
)

SELECT
    status_before,
    status,
    status_before <> status AS is_changed,
    count(*) AS agreements,
    count(*) FILTER (WHERE is_new) AS newly_signed
FROM pairs
GROUP BY status_before, status
ORDER BY status_before, status
