-- Ide laboratorium inovasi mana yang masuk saringan?
-- Grain: one row per idea that the shared filters let through; types and years of signature ask for the agreement
--   behind the idea, so that an idea without one is left out when they are chosen
-- Uses: rules/idea_stages
-- Params: provinces, regions, coop_types, urusan, signed_years
-- Columns:
--   idea_id VARCHAR the idea
--   agreement_id VARCHAR the agreement behind it
--   agreement_ref VARCHAR what the list says of that agreement
--   region_code VARCHAR the region
--   lab_year INTEGER year of the laboratory
--   agency VARCHAR agency whose idea it is
--   idea_name VARCHAR the idea
--   urusan_code VARCHAR urusan
--   drum_up_on DATE day of that stage, not later than as_of
--   diagnose_on DATE likewise
--   design_on DATE likewise
--   deliver_on DATE likewise
--   display_on DATE likewise
--   stage_no INTEGER furthest stage reached, 1 to 5; 0: none is known
--   dated_no INTEGER furthest stage reached with a day of its own
--   stage_code VARCHAR the furthest stage; empty: none is known
--   is_undated BOOLEAN only a word of the list says that it was reached
--   outcome_code VARCHAR what became of it by as_of
--   outcome_on DATE day of that state
--   is_open BOOLEAN neither applied nor replicated nor stopped
--   last_news_on DATE last day that is known of it
--   days_since_news INTEGER days since then
--   is_quiet BOOLEAN open, and nothing dated for more than news_days
--   evidence_type VARCHAR kind of evidence of an outcome that is known by as_of
--   batch_id VARCHAR the import that wrote the row
--   source_sheet VARCHAR sheet of the file
--   source_row INTEGER row of that sheet
SELECT
    i.idea_id,
    i.agreement_id,
    i.agreement_ref,
    i.region_code,
    i.lab_year,
    i.agency,
    i.idea_name,
    i.urusan_code,
    i.drum_up_on,
    i.diagnose_on,
    i.design_on,
    i.deliver_on,
    i.display_on,
    i.stage_no,
    i.dated_no,
    i.stage_code,
    i.is_undated,
    i.outcome_code,
    i.outcome_on,
    i.is_open,
    i.last_news_on,
    i.days_since_news,
    i.is_quiet,
    i.evidence_type,
    i.batch_id,
    i.source_sheet,
    i.source_row
FROM idea_stages AS i
LEFT JOIN agreement_facts AS f ON i.agreement_id = f.agreement_id
WHERE
    ($provinces::VARCHAR[] IS NULL OR list_contains($provinces::VARCHAR[], left(i.region_code, 2)))
    AND ($regions::VARCHAR[] IS NULL OR list_contains($regions::VARCHAR[], i.region_code))
    AND ($urusan::VARCHAR[] IS NULL OR coalesce(list_contains($urusan::VARCHAR[], i.urusan_code), FALSE))
    AND ($coop_types::VARCHAR[] IS NULL OR coalesce(list_contains($coop_types::VARCHAR[], f.coop_type), FALSE))
    AND (
        $signed_years::INTEGER[] IS NULL
        OR coalesce(list_contains($signed_years::INTEGER[], f.signed_year), FALSE)
    )
