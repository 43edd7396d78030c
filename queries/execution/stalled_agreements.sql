-- Naskah kerja mana yang mandek, sejak kapan, dan apa langkah berikutnya?
-- Grain: one row per chain in force that stalled or of which nothing was heard, the longest wait first
-- Uses: rules/agreement_status, rules/execution_state
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR latest document of the chain
--   title VARCHAR title
--   kind_code VARCHAR pks, nk, naskah
--   doc_type VARCHAR form of the document
--   coop_type VARCHAR type of cooperation
--   state_code VARCHAR berhenti, komitmen_mandek, nihil, belum_terlaporkan
--   status VARCHAR judgement
--   idle_days INTEGER days since the last step, or since the signature when there was none
--   age_days INTEGER days since the first signature of the chain
--   ladder_level INTEGER highest evidenced level
--   last_step_on DATE last day with any action
--   next_step_code VARCHAR what to do next
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   parent_agreement_id VARCHAR umbrella
SELECT
    s.agreement_id,
    s.title,
    e.kind_code,
    s.doc_type,
    s.coop_type,
    e.state_code,
    s.status,
    date_diff('day', coalesce(s.last_step_on, e.first_signed_on), $as_of::DATE)::INTEGER AS idle_days,
    s.age_days,
    s.ladder_level,
    s.last_step_on,
    s.next_step_code,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.signed_on,
    s.end_on,
    s.parent_agreement_id
FROM execution_state AS e
INNER JOIN agreement_status AS s ON e.agreement_id = s.agreement_id
WHERE
    e.is_chain_head
    AND e.is_active
    AND e.state_code IN ('berhenti', 'komitmen_mandek', 'nihil', 'belum_terlaporkan')
ORDER BY
    CASE e.state_code WHEN 'berhenti' THEN 1 WHEN 'komitmen_mandek' THEN 2 WHEN 'nihil' THEN 3 ELSE 4 END ASC,
    idle_days DESC,
    s.agreement_id ASC
