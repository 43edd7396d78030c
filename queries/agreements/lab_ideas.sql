-- Ide laboratorium inovasi apa yang lahir dari kerja sama ini?
-- Grain: one row per idea of the agreement $agreement_id known on as_of; the furthest stage first
-- Uses: rules/idea_stages
-- Params: agreement_id
-- Columns:
--   idea_id VARCHAR the idea
--   region_code VARCHAR the region
--   region_name VARCHAR its name
--   agency VARCHAR agency whose idea it is
--   idea_name VARCHAR the idea
--   lab_year INTEGER year of the laboratory
--   stage_code VARCHAR furthest stage reached
--   is_undated BOOLEAN only a word of the list says so
--   drum_up_on DATE day of that stage
--   diagnose_on DATE likewise
--   design_on DATE likewise
--   deliver_on DATE likewise
--   display_on DATE likewise
--   outcome_code VARCHAR what became of it
--   outcome_on DATE day of that state
--   last_news_on DATE last day that is known of it
--   days_since_news INTEGER days since then
--   is_open BOOLEAN neither applied nor replicated nor stopped
--   is_quiet BOOLEAN open, and nothing dated for more than news_days
--   evidence_type VARCHAR kind of evidence
--   agreement_id VARCHAR the agreement behind it
--   agreement_ref VARCHAR what the list says of that agreement
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
SELECT
    i.idea_id,
    i.region_code,
    coalesce(r.region_name, i.region_code) AS region_name,
    i.agency,
    i.idea_name,
    i.lab_year,
    i.stage_code,
    i.is_undated,
    i.drum_up_on,
    i.diagnose_on,
    i.design_on,
    i.deliver_on,
    i.display_on,
    i.outcome_code,
    i.outcome_on,
    i.last_news_on,
    i.days_since_news,
    i.is_open,
    i.is_quiet,
    i.evidence_type,
    i.agreement_id,
    i.agreement_ref,
    b.file_name,
    i.source_sheet,
    i.source_row
FROM idea_stages AS i
LEFT JOIN regions AS r ON i.region_code = r.region_code
LEFT JOIN import_batches AS b ON i.batch_id = b.batch_id
WHERE i.agreement_id = $agreement_id::VARCHAR
ORDER BY i.stage_no DESC, i.last_news_on DESC NULLS LAST, i.idea_id ASC
