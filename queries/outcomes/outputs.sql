-- Apa keluaran yang dicatat, menurut satuannya?
-- Grain: one row per unit of output, the unit with most actions first; different units are never added
-- Uses: rules/action_results
-- Columns:
--   output_unit VARCHAR unit, in small letters; empty where none is written
--   actions BIGINT actions with evidence that state an output in it
--   agreements BIGINT agreements under which those are entered
--   output_value DOUBLE their sum
--   actions_unproven BIGINT actions without evidence that state an output in it
--   output_value_unproven DOUBLE their sum
WITH stated AS (
    SELECT
        nullif(lower(trim(output_unit)), '') AS output_unit,
        agreement_id,
        is_proven,
        output_value
    FROM action_results
    WHERE output_value IS NOT NULL
)

SELECT
    s.output_unit,
    count(*) FILTER (WHERE s.is_proven) AS actions,
    count(DISTINCT CASE WHEN s.is_proven THEN s.agreement_id END) AS agreements,
    coalesce(sum(s.output_value) FILTER (WHERE s.is_proven), 0) AS output_value,
    count(*) FILTER (WHERE NOT s.is_proven) AS actions_unproven,
    coalesce(sum(s.output_value) FILTER (WHERE NOT s.is_proven), 0) AS output_value_unproven
FROM stated AS s
GROUP BY s.output_unit
ORDER BY count(*) DESC, s.output_unit ASC NULLS LAST
