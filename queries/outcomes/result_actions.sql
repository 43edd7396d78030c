-- Tindak lanjut mana yang mencatat penerima manfaat, rupiah, atau keluaran?
-- Grain: one row per action that states people, money or output: what the sums of this folder add up
-- Uses: rules/action_results
-- Columns:
--   action_id VARCHAR the action
--   agreement_id VARCHAR the agreement it is entered under
--   is_proven BOOLEAN it has evidence that is not weak
--   promise_code VARCHAR promise that it serves; empty when it names none
--   beneficiaries BIGINT people who benefit
--   budget_planned_idr DOUBLE planned
--   budget_realized_idr DOUBLE realized
--   output_value DOUBLE output
--   output_unit VARCHAR unit of the output, in small letters; empty where none is written
SELECT
    action_id,
    agreement_id,
    is_proven,
    promise_code,
    beneficiaries,
    budget_planned_idr,
    budget_realized_idr,
    output_value,
    nullif(lower(trim(output_unit)), '') AS output_unit
FROM action_results
ORDER BY action_id
