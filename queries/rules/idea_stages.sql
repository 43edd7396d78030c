-- Sampai tahap mana setiap ide laboratorium inovasi, dan apa jadinya?
-- Grain: one row per idea known on as_of: its first dated stage is not later, or, without any dated stage, its year is
--   not. A stage word or an outcome without a day counts unless something dated of the same idea is later than as_of.
-- Params: as_of, news_days
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
WITH days AS (
    SELECT
        i.*,
        least(i.drum_up_on, i.diagnose_on, i.design_on, i.deliver_on, i.display_on) AS first_stage_on,
        coalesce(
            greatest(i.drum_up_on, i.diagnose_on, i.design_on, i.deliver_on, i.display_on, i.outcome_on)
            <= $as_of::DATE,
            TRUE
        ) AS is_all_past
    FROM lab_ideas AS i
),

known AS (
    SELECT
        idea_id,
        agreement_id,
        agreement_ref,
        region_code,
        lab_year,
        agency,
        idea_name,
        urusan_code,
        CASE WHEN drum_up_on <= $as_of::DATE THEN drum_up_on END AS drum_up_on,
        CASE WHEN diagnose_on <= $as_of::DATE THEN diagnose_on END AS diagnose_on,
        CASE WHEN design_on <= $as_of::DATE THEN design_on END AS design_on,
        CASE WHEN deliver_on <= $as_of::DATE THEN deliver_on END AS deliver_on,
        CASE WHEN display_on <= $as_of::DATE THEN display_on END AS display_on,
        CASE
            WHEN NOT is_all_past THEN 0
            WHEN stage_code = 'display' THEN 5
            WHEN stage_code = 'deliver' THEN 4
            WHEN stage_code = 'design' THEN 3
            WHEN stage_code = 'diagnose' THEN 2
            WHEN stage_code = 'drum_up' THEN 1
            ELSE 0
        END AS said_no,
        coalesce(outcome_on <= $as_of::DATE, is_all_past) AS is_outcome_known,
        outcome_code,
        CASE WHEN outcome_on <= $as_of::DATE THEN outcome_on END AS outcome_on,
        evidence_type,
        batch_id,
        source_sheet,
        source_row
    FROM days
    WHERE coalesce(first_stage_on <= $as_of::DATE, coalesce(lab_year <= year($as_of::DATE), TRUE))
),

counted AS (
    SELECT
        k.*,
        CASE
            WHEN k.display_on IS NOT NULL THEN 5
            WHEN k.deliver_on IS NOT NULL THEN 4
            WHEN k.design_on IS NOT NULL THEN 3
            WHEN k.diagnose_on IS NOT NULL THEN 2
            WHEN k.drum_up_on IS NOT NULL THEN 1
            ELSE 0
        END AS dated_no,
        CASE WHEN k.is_outcome_known THEN k.outcome_code ELSE 'tidak_diketahui' END AS outcome_by_then,
        greatest(k.drum_up_on, k.diagnose_on, k.design_on, k.deliver_on, k.display_on, k.outcome_on) AS last_news_on
    FROM known AS k
),

reached AS (
    SELECT
        c.*,
        greatest(c.dated_no, c.said_no) AS stage_no,
        c.outcome_by_then IN ('berjalan', 'ditunda', 'tidak_diketahui') AS is_open,
        date_diff('day', c.last_news_on, $as_of::DATE) AS days_since_news
    FROM counted AS c
)

SELECT
    r.idea_id,
    r.agreement_id,
    r.agreement_ref,
    r.region_code,
    r.lab_year,
    r.agency,
    r.idea_name,
    r.urusan_code,
    r.drum_up_on,
    r.diagnose_on,
    r.design_on,
    r.deliver_on,
    r.display_on,
    r.stage_no::INTEGER AS stage_no,
    r.dated_no::INTEGER AS dated_no,
    CASE r.stage_no
        WHEN 5 THEN 'display'
        WHEN 4 THEN 'deliver'
        WHEN 3 THEN 'design'
        WHEN 2 THEN 'diagnose'
        WHEN 1 THEN 'drum_up'
    END AS stage_code,
    r.stage_no > r.dated_no AS is_undated,
    r.outcome_by_then AS outcome_code,
    r.outcome_on,
    r.is_open,
    r.last_news_on,
    r.days_since_news::INTEGER AS days_since_news,
    r.is_open AND coalesce(r.days_since_news > $news_days::INTEGER, FALSE) AS is_quiet,
    CASE WHEN r.is_outcome_known THEN r.evidence_type END AS evidence_type,
    r.batch_id,
    r.source_sheet,
    r.source_row
FROM reached AS r
