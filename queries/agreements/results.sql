-- Hasil apa yang dicatat tindak lanjutnya?
-- Grain: one row per kind of result and unit, of the agreement $agreement_id and of its chain, each action once
-- Uses: rules/chain_members, rules/action_results unfiltered
-- Params: agreement_id
-- Columns:
--   result_code VARCHAR penerima_manfaat, rupiah_rencana, rupiah_realisasi, keluaran
--   unit VARCHAR unit of an output; orang or rupiah for the others
--   actions BIGINT actions with evidence that state it
--   amount DOUBLE their sum
--   actions_unproven BIGINT actions without evidence that state it
--   amount_unproven DOUBLE their sum
WITH family AS (
    SELECT DISTINCT m.agreement_id
    FROM chain_members AS m
    INNER JOIN agreement_facts AS f ON m.root_agreement_id = f.root_agreement_id
    WHERE f.agreement_id = $agreement_id::VARCHAR
),

own AS (
    SELECT r.*
    FROM action_results AS r
    INNER JOIN family AS f ON r.agreement_id = f.agreement_id
),

stated AS (
    SELECT
        1 AS place,
        'penerima_manfaat' AS result_code,
        'orang' AS unit,
        is_proven,
        beneficiaries::DOUBLE AS amount
    FROM own
    UNION ALL
    SELECT
        2 AS place,
        'rupiah_rencana' AS result_code,
        'rupiah' AS unit,
        is_proven,
        budget_planned_idr AS amount
    FROM own
    UNION ALL
    SELECT
        3 AS place,
        'rupiah_realisasi' AS result_code,
        'rupiah' AS unit,
        is_proven,
        budget_realized_idr AS amount
    FROM own
    UNION ALL
    SELECT
        4 AS place,
        'keluaran' AS result_code,
        nullif(lower(trim(output_unit)), '') AS unit,
        is_proven,
        output_value AS amount
    FROM own
)

SELECT
    s.result_code,
    s.unit,
    count(*) FILTER (WHERE s.is_proven) AS actions,
    coalesce(sum(s.amount) FILTER (WHERE s.is_proven), 0) AS amount,
    count(*) FILTER (WHERE NOT s.is_proven) AS actions_unproven,
    coalesce(sum(s.amount) FILTER (WHERE NOT s.is_proven), 0) AS amount_unproven
FROM stated AS s
WHERE s.amount IS NOT NULL
GROUP BY s.place, s.result_code, s.unit
ORDER BY s.place, s.unit NULLS LAST
