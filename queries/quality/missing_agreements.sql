-- Di kerja sama mana isian ini kosong?
-- Grain: one row per agreement that quality/missing_fields counts as lacking $field
-- Uses: rules/agreement_scope
-- Params: field
-- Columns:
--   agreement_id VARCHAR the agreement
SELECT agreement_id
FROM agreement_scope
WHERE
    CASE $field::VARCHAR
        WHEN 'signed_on' THEN declared_status <> 'proses' AND signed_earliest_on IS NULL
        WHEN 'signed_day' THEN declared_status <> 'proses' AND date_quality IN ('year', 'month', 'ambiguous')
        WHEN 'end_on'
            THEN declared_status <> 'proses' AND end_on IS NULL AND end_method NOT IN ('open_ended', 'auto_renew')
        WHEN 'doc_number' THEN declared_status <> 'proses' AND doc_number IS NULL
        WHEN 'doc_type' THEN doc_type = 'tidak_diketahui'
        WHEN 'lead_region_code' THEN lead_region_code IS NULL
        WHEN 'lead_agency' THEN lead_agency IS NULL
        WHEN 'partner_name' THEN partner_name IS NULL
        WHEN 'partner_class' THEN coalesce(partner_class, 'tidak_diketahui') = 'tidak_diketahui'
        WHEN 'urusan_codes' THEN list_min(urusan_codes) IS NULL
        WHEN 'declared_status' THEN declared_status = 'tidak_diketahui'
        WHEN 'scope_items' THEN scope_item_count = 0
        WHEN 'follow_up' THEN declared_status <> 'proses' AND first_level_1_on IS NULL
        WHEN 'reports' THEN declared_status <> 'proses' AND list_max(report_dates) IS NULL
        ELSE FALSE
    END
ORDER BY agreement_id
