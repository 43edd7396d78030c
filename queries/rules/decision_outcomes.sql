-- Apa jadinya setiap putusan rapat pada tanggal penilaian?
-- Grain: one row per decision made by as_of, whatever the filters
-- Uses: rules/decision_steps
-- Params: as_of
-- Columns:
--   decision_id VARCHAR the decision
--   agreement_id VARCHAR the agreement it is about
--   decision_code VARCHAR what was decided
--   decided_on DATE day of the meeting
--   due_on DATE day by which it should be done
--   is_recorded BOOLEAN the agreement stands in these data
--   outcome_code VARCHAR selesai, selesai_terlambat, terlambat, berjalan, belum_ada_kabar, belum_terlaporkan
--   done_code VARCHAR what carried it out, the earliest such thing; empty when nothing did
--   done_on DATE day by which that certainly happened
--   done_id VARCHAR that action, document, report or answer
--   done_agreement_id VARCHAR the agreement it is entered under
--   step_code VARCHAR the latest thing that happened at all since
--   step_on DATE its day
--   steps BIGINT things that happened since
WITH told AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY decision_id
            ORDER BY is_done DESC, step_on ASC NULLS LAST, step_code ASC, step_id ASC
        ) AS done_place,
        row_number() OVER (
            PARTITION BY decision_id
            ORDER BY step_on DESC NULLS LAST, is_done DESC, step_code ASC, step_id ASC
        ) AS step_place
    FROM decision_steps
),

gathered AS (
    SELECT
        decision_id,
        min(agreement_id) AS agreement_id,
        min(decision_code) AS decision_code,
        min(decided_on) AS decided_on,
        min(due_on) AS due_on,
        bool_and(is_recorded) AS is_recorded,
        bool_or(is_silent) AS is_silent,
        min(step_code) FILTER (WHERE is_done AND done_place = 1) AS done_code,
        min(step_on) FILTER (WHERE is_done AND done_place = 1) AS done_on,
        min(step_id) FILTER (WHERE is_done AND done_place = 1) AS done_id,
        min(step_agreement_id) FILTER (WHERE is_done AND done_place = 1) AS done_agreement_id,
        min(step_code) FILTER (WHERE step_place = 1) AS step_code,
        min(step_on) FILTER (WHERE step_place = 1) AS step_on,
        count(step_id) AS steps
    FROM told
    GROUP BY decision_id
)

SELECT
    g.decision_id,
    g.agreement_id,
    g.decision_code,
    g.decided_on,
    g.due_on,
    g.is_recorded,
    CASE
        WHEN g.done_on IS NOT NULL AND coalesce(g.done_on <= g.due_on, TRUE) THEN 'selesai'
        WHEN g.done_on IS NOT NULL THEN 'selesai_terlambat'
        -- The silence of a register says nothing about an office.
        WHEN g.is_silent OR NOT g.is_recorded THEN 'belum_terlaporkan'
        WHEN g.due_on < $as_of::DATE THEN 'terlambat'
        WHEN g.steps > 0 THEN 'berjalan'
        ELSE 'belum_ada_kabar'
    END AS outcome_code,
    g.done_code,
    g.done_on,
    g.done_id,
    g.done_agreement_id,
    g.step_code,
    g.step_on,
    g.steps
FROM gathered AS g
