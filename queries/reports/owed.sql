-- Laporan mana yang sudah jatuh tempo dan belum masuk?
-- Grain: one row per agreement and period that is overdue, the longest overdue first; $group_key: of one group alone;
--   at most $row_limit rows
-- Uses: rules/report_duties
-- Params: group_code, group_key, row_limit
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_region_code VARCHAR leading region
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   period_year INTEGER year reported on
--   period VARCHAR semester 1 or 2, or tahunan
--   due_on DATE day on which it was due
--   days_late INTEGER days since then
--   last_report_on DATE last day on which any report on the cooperation came
--   overdue BIGINT all overdue reports of the group, those beyond the limit among them
--   overdue_agreements BIGINT agreements that they are about
WITH grouped AS (
    SELECT
        CASE WHEN $group_code::VARCHAR = 'provinsi' THEN left(lead_region_code, 2) ELSE lead_region_code END
            AS region_code,
        CASE WHEN $group_code::VARCHAR = 'perangkat_daerah' THEN lead_agency END AS lead_agency,
        agreement_id,
        title,
        lead_region_code,
        lead_name,
        lead_agency AS agency_name,
        partner_name,
        coop_type,
        doc_type,
        period_year,
        period,
        due_on,
        days_late,
        last_report_on
    FROM report_duties
    WHERE state = 'belum_masuk'
),

chosen AS (
    SELECT *
    FROM grouped
    WHERE
        $group_key::VARCHAR IS NULL
        OR coalesce(region_code, '') || '|' || coalesce(lead_agency, '') = $group_key::VARCHAR
),

counted AS (
    SELECT
        count(*) AS overdue,
        count(DISTINCT agreement_id) AS overdue_agreements
    FROM chosen
)

SELECT
    c.agreement_id,
    c.title,
    c.lead_region_code,
    c.lead_name,
    c.agency_name AS lead_agency,
    c.partner_name,
    c.coop_type,
    c.doc_type,
    c.period_year,
    c.period,
    c.due_on,
    c.days_late,
    c.last_report_on,
    t.overdue,
    t.overdue_agreements
FROM chosen AS c
CROSS JOIN counted AS t
ORDER BY c.due_on, c.agreement_id, c.period
LIMIT $row_limit::BIGINT
