-- Apa yang diputuskan rapat, dan apa jadinya?
-- Grain: one row per decision made by as_of, whatever the filters: what was not carried out first, then by due day
-- Uses: rules/agreement_status unfiltered, rules/decision_outcomes
-- Params: -
-- Columns:
--   decision_id VARCHAR the decision
--   agreement_id VARCHAR the agreement it is about
--   title VARCHAR its title; empty when it does not stand in these data
--   decision_code VARCHAR what was decided
--   decided_on DATE day of the meeting
--   due_on DATE day by which it should be done
--   outcome_code VARCHAR what came of it
--   done_code VARCHAR what carried it out, the earliest such thing; empty when nothing did
--   done_on DATE day by which that certainly happened
--   step_code VARCHAR the latest thing that happened at all since
--   step_on DATE its day
--   steps BIGINT things that happened since
--   status VARCHAR how the agreement stands today
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   is_recorded BOOLEAN the agreement stands in these data
SELECT
    o.decision_id,
    o.agreement_id,
    s.title,
    o.decision_code,
    o.decided_on,
    o.due_on,
    o.outcome_code,
    o.done_code,
    o.done_on,
    o.step_code,
    o.step_on,
    o.steps,
    s.status,
    s.lead_agency,
    s.partner_name,
    o.is_recorded
FROM decision_outcomes AS o
LEFT JOIN agreement_status AS s ON o.agreement_id = s.agreement_id
ORDER BY
    CASE o.outcome_code
        WHEN 'terlambat' THEN 1
        WHEN 'belum_ada_kabar' THEN 2
        WHEN 'berjalan' THEN 3
        WHEN 'belum_terlaporkan' THEN 4
        WHEN 'selesai_terlambat' THEN 5
        ELSE 6
    END ASC,
    o.due_on ASC NULLS LAST,
    o.decision_id ASC
