-- Kerja sama mana yang wajib dilaporkan?
-- Grain: one row per agreement in scope that owes a report in the periods asked for ($state_code: a report in that
--   state; $group_code: of groups that never reported)
-- Uses: rules/report_duties, rules/agreement_status
-- Params: state_code, group_code
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
WITH grouped AS (
    SELECT
        CASE WHEN $group_code::VARCHAR = 'provinsi' THEN left(lead_region_code, 2) ELSE lead_region_code END
            AS region_code,
        CASE WHEN $group_code::VARCHAR = 'perangkat_daerah' THEN lead_agency END AS lead_agency,
        agreement_id,
        state,
        last_report_on
    FROM report_duties
),

gathered AS (
    SELECT
        region_code,
        lead_agency,
        max(last_report_on) IS NULL AS has_never_reported
    FROM grouped
    GROUP BY region_code, lead_agency
),

owing AS (
    SELECT DISTINCT g.agreement_id
    FROM grouped AS g
    INNER JOIN gathered AS n
        ON
            g.region_code IS NOT DISTINCT FROM n.region_code
            AND g.lead_agency IS NOT DISTINCT FROM n.lead_agency
    WHERE
        (g.state = $state_code::VARCHAR OR ($state_code::VARCHAR IS NULL AND g.state <> 'tidak_wajib'))
        AND ($group_code::VARCHAR IS NULL OR n.has_never_reported)
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
FROM agreement_status AS s
INNER JOIN owing AS o ON s.agreement_id = o.agreement_id
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
ORDER BY s.signed_earliest_on DESC NULLS LAST, s.agreement_id ASC
