-- Kerja sama mana saja yang ada di balik angka ini, dan dari berkas mana?
-- Grain: one row per agreement in scope whose identifier is in $agreement_ids (NULL: all of them), that stands in the
--   group $group_code of the grouping $by_code (NULL: in any) and is counted in $part_code (NULL: all documents). The
--   groupings and the parts are those of the counting queries: status, coop_type, signed_year, province, region, agency,
--   date_quality, placement, province_pair, region_pair; in_force, assessable, followed_up, ceremonial_confirmed, ...
-- Uses: rules/agreement_status
-- Params: agreement_ids, by_code, group_code, part_code
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   status VARCHAR judgement
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   doc_number VARCHAR number
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   last_step_on DATE last day with any action
--   reason_codes VARCHAR[] why
--   next_step_code VARCHAR what to do next
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
WITH wanted AS (
    SELECT DISTINCT unnest($agreement_ids::VARCHAR[]) AS agreement_id
),

-- An agreement may stand in several groups: in every region that takes part, in every pair of them.
placed AS (
    SELECT
        s.*,
        CASE $by_code::VARCHAR
            WHEN 'status' THEN [s.status]
            WHEN 'coop_type' THEN [s.coop_type]
            WHEN 'signed_year' THEN [coalesce(s.signed_year::VARCHAR, '')]
            WHEN 'agency' THEN [concat(coalesce(s.lead_region_code, ''), '|', coalesce(s.lead_agency, ''))]
            WHEN 'date_quality' THEN [s.date_quality]
            WHEN 'placement' THEN [CASE WHEN coalesce(len(s.region_codes), 0) > 0 THEN 'placed' ELSE 'unplaced' END]
            WHEN 'province' THEN s.province_codes
            WHEN 'region' THEN s.region_codes
            WHEN 'province_pair'
                THEN list_transform(
                    s.province_codes,
                    LAMBDA code: concat(
                        least(coalesce(substring(s.lead_region_code, 1, 2), list_min(s.province_codes)), code),
                        '|',
                        greatest(coalesce(substring(s.lead_region_code, 1, 2), list_min(s.province_codes)), code)
                    )
                )
            WHEN 'region_pair'
                THEN list_transform(
                    s.region_codes,
                    LAMBDA code: concat(
                        least(coalesce(s.lead_region_code, list_min(s.region_codes)), code),
                        '|',
                        greatest(coalesce(s.lead_region_code, list_min(s.region_codes)), code)
                    )
                )
        END AS group_codes
    FROM agreement_status AS s
)

SELECT
    s.agreement_id,
    s.title,
    s.status,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.coop_type,
    s.doc_type,
    s.doc_number,
    s.signed_on,
    s.end_on,
    s.last_step_on,
    s.reason_codes,
    s.next_step_code,
    b.file_name,
    s.source_sheet,
    s.source_row
FROM placed AS s
LEFT JOIN wanted AS w ON s.agreement_id = w.agreement_id
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
WHERE
    ($agreement_ids::VARCHAR[] IS NULL OR w.agreement_id IS NOT NULL)
    AND ($by_code::VARCHAR IS NULL OR coalesce(list_contains(s.group_codes, $group_code::VARCHAR), FALSE))
    AND CASE coalesce($part_code::VARCHAR, 'agreements')
        WHEN 'agreements' THEN TRUE
        WHEN 'in_force' THEN s.is_in_force
        WHEN 'expiring' THEN s.is_expiring
        WHEN 'population' THEN s.is_in_population
        WHEN 'assessable' THEN s.is_assessable
        WHEN 'followed_up' THEN s.is_followed_up
        WHEN 'ceremonial_confirmed' THEN s.is_ceremonial AND s.status = 'seremonial_terkonfirmasi'
        WHEN 'ceremonial_suspected' THEN s.is_ceremonial AND s.status = 'seremonial_terduga'
        WHEN 'ended_without' THEN s.is_ceremonial AND s.status = 'berakhir_tanpa_tindak_lanjut'
        WHEN 'severe' THEN s.is_severe
        WHEN 'children'
            THEN NOT s.is_in_population AND s.status NOT IN ('belum_ditandatangani', 'di_luar_penilaian')
        WHEN 'with_follow_up' THEN s.first_level_1_on IS NOT NULL
        WHEN 'with_report' THEN list_max(s.report_dates) IS NOT NULL
        ELSE FALSE
    END
ORDER BY s.signed_earliest_on DESC NULLS LAST, s.agreement_id ASC
