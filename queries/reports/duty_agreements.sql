-- Kerja sama mana yang wajib dilaporkan pada tiap masa, dan bagaimana keadaan laporannya?
-- Grain: one row per agreement and period with a duty, the oldest period first
-- Uses: rules/report_duties
-- Params: group_code
-- Columns:
--   agreement_id VARCHAR the agreement
--   group_key VARCHAR region and agency, joined with '|', as reports/matrix gathers them
--   period_end_on DATE last day of the semester in which the duty stands
--   state VARCHAR judgement
--   is_due BOOLEAN owed, and its due day has passed
SELECT
    agreement_id,
    coalesce(CASE WHEN $group_code::VARCHAR = 'provinsi' THEN left(lead_region_code, 2) ELSE lead_region_code END, '')
    || '|'
    || coalesce(CASE WHEN $group_code::VARCHAR = 'perangkat_daerah' THEN lead_agency END, '') AS group_key,
    period_end_on,
    state,
    is_due
FROM report_duties
WHERE state <> 'tidak_wajib'
ORDER BY period_end_on ASC, agreement_id ASC
