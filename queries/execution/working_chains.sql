-- Rangkaian naskah kerja mana saja yang dihitung, dan bagaimana keadaannya?
-- Grain: one row per chain that obliges to act, by its latest document: what execution/states and execution/summary count
-- Uses: rules/execution_state
-- Params: -
-- Columns:
--   agreement_id VARCHAR latest signed document of the chain
--   kind_code VARCHAR pks, nk, naskah
--   state_code VARCHAR state of execution
--   is_active BOOLEAN in force
--   is_ended BOOLEAN ended or terminated
SELECT
    agreement_id,
    kind_code,
    state_code,
    is_active,
    is_ended
FROM execution_state
WHERE is_working AND is_chain_head
ORDER BY agreement_id
