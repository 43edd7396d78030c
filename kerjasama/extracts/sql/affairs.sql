-- Which government affairs does an agreement touch?
-- Grain: one row per agreement with an affair.
SELECT
    agreement_id,
    list_sort(list(urusan_code)) AS urusan_codes
FROM agreement_urusan
GROUP BY agreement_id;
