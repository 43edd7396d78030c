-- Isian apa yang paling banyak kosong?
-- Grain: one row per field that judging or showing needs, the most often missing first
-- Uses: rules/agreement_scope
-- Columns:
--   field VARCHAR field; signed_day: only month, year or an ambiguous day is known; follow_up, reports: none recorded
--   missing BIGINT agreements without it
--   agreements BIGINT agreements that should have it: all, or those that are not said to be in preparation
--   share_missing DOUBLE missing / agreements
WITH counted AS (
    SELECT
        count(*) AS agreements,
        count(*) FILTER (WHERE declared_status <> 'proses') AS signed,
        count(*) FILTER (WHERE declared_status <> 'proses' AND signed_earliest_on IS NULL) AS signed_on,
        count(*) FILTER (WHERE declared_status <> 'proses' AND date_quality IN ('year', 'month', 'ambiguous')) AS signed_day,
        count(*) FILTER (WHERE declared_status <> 'proses' AND end_on IS NULL AND end_method NOT IN ('open_ended', 'auto_renew')) AS end_on,
        count(*) FILTER (WHERE declared_status <> 'proses' AND doc_number IS NULL) AS doc_number,
        count(*) FILTER (WHERE doc_type = 'tidak_diketahui') AS doc_type,
        count(*) FILTER (WHERE lead_region_code IS NULL) AS lead_region_code,
        count(*) FILTER (WHERE lead_agency IS NULL) AS lead_agency,
        count(*) FILTER (WHERE partner_name IS NULL) AS partner_name,
        count(*) FILTER (WHERE coalesce(partner_class, 'tidak_diketahui') = 'tidak_diketahui') AS partner_class,
        count(*) FILTER (WHERE list_min(urusan_codes) IS NULL) AS urusan_codes,
        count(*) FILTER (WHERE declared_status = 'tidak_diketahui') AS declared_status,
        count(*) FILTER (WHERE scope_item_count = 0) AS scope_items,
        count(*) FILTER (WHERE declared_status <> 'proses' AND first_level_1_on IS NULL) AS follow_up,
        count(*) FILTER (WHERE declared_status <> 'proses' AND list_max(report_dates) IS NULL) AS reports
    FROM agreement_scope
),

fields AS (
    SELECT
        'signed_on' AS field,
        signed_on AS missing,
        signed AS agreements
    FROM counted
    UNION ALL
    SELECT
        'signed_day' AS field,
        signed_day AS missing,
        signed AS agreements
    FROM counted
    UNION ALL
    SELECT
        'end_on' AS field,
        end_on AS missing,
        signed AS agreements
    FROM counted
    UNION ALL
    SELECT
        'doc_number' AS field,
        doc_number AS missing,
        signed AS agreements
    FROM counted
    UNION ALL
    SELECT
        'doc_type' AS field,
        doc_type AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'lead_region_code' AS field,
        lead_region_code AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'lead_agency' AS field,
        lead_agency AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'partner_name' AS field,
        partner_name AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'partner_class' AS field,
        partner_class AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'urusan_codes' AS field,
        urusan_codes AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'declared_status' AS field,
        declared_status AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'scope_items' AS field,
        scope_items AS missing,
        agreements AS agreements
    FROM counted
    UNION ALL
    SELECT
        'follow_up' AS field,
        follow_up AS missing,
        signed AS agreements
    FROM counted
    UNION ALL
    SELECT
        'reports' AS field,
        reports AS missing,
        signed AS agreements
    FROM counted
)

SELECT
    f.field,
    f.missing,
    f.agreements,
    f.missing::DOUBLE / nullif(f.agreements, 0) AS share_missing
FROM fields AS f
ORDER BY f.missing DESC, f.field ASC
