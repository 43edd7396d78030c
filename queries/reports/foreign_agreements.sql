-- Kerja sama luar negeri mana yang setahun tanpa laporan, sehingga rencana berikutnya tidak disetujui?
-- Grain: one row per foreign agreement in scope with a yearly report due, the last year alone; those without a report
--   for a year first
-- Uses: rules/report_duties
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_region_code VARCHAR leading region
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   coop_type VARCHAR type of cooperation
--   period_year INTEGER last year whose report is due
--   due_on DATE day on which it was due
--   submitted_on DATE day on which it came
--   state VARCHAR judgement of that report
--   days_late INTEGER days late
--   last_report_on DATE last day on which any report came
--   is_refusal BOOLEAN a year without a report: the minister approves no next plan (P25 Ps 38)
WITH ranked AS (
    SELECT
        d.*,
        row_number() OVER (PARTITION BY d.agreement_id ORDER BY d.period_year DESC) AS place_no
    FROM report_duties AS d
    WHERE d.is_foreign AND d.is_due
)

SELECT
    agreement_id,
    title,
    lead_region_code,
    lead_agency,
    partner_name,
    coop_type,
    period_year,
    due_on,
    submitted_on,
    state,
    days_late,
    last_report_on,
    is_refusal
FROM ranked
WHERE place_no = 1
ORDER BY is_refusal DESC, last_report_on ASC NULLS FIRST, agreement_id ASC
