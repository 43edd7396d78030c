-- Laporan apa yang wajib atas kerja sama ini, dan mana yang sudah masuk?
-- Grain: one row per period for which a report is owed or came, at most $period_count semesters back, and the running
--   period in any case; the newest first
-- Uses: rules/report_duties unfiltered
-- Params: agreement_id
-- Columns:
--   period_year INTEGER year reported on
--   period VARCHAR semester 1 or 2, or tahunan
--   state VARCHAR judgement
--   due_on DATE day on which it is due; empty when nothing is owed
--   submitted_on DATE day on which it came
--   days_late INTEGER days late; empty when not
--   exempt_code VARCHAR why nothing is owed
--   is_refusal BOOLEAN abroad: a year without any report (P25 Ps 38)
WITH own AS (
    SELECT
        *,
        row_number() OVER (ORDER BY period_end_on DESC) AS place_no
    FROM report_duties
    WHERE agreement_id = $agreement_id::VARCHAR
)

SELECT
    period_year,
    period,
    state,
    CASE WHEN state <> 'tidak_wajib' THEN due_on END AS due_on,
    submitted_on,
    days_late,
    exempt_code,
    is_refusal
FROM own
WHERE state <> 'tidak_wajib' OR submitted_on IS NOT NULL OR place_no = 1
ORDER BY period_end_on DESC
