-- Kerja sama mana saja yang ada di balik kurva, dan berapa lama masing-masing menunggu?
-- Grain: one row per agreement whose wait is measured and that belongs to one of $group_codes (NULL: any group)
-- Uses: rules/waiting_groups
-- Params: group_codes
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
--   signed_on DATE date of signature, when one day is known
--   clock_on DATE where the clock starts: the day of signature, or the middle of its month
--   waited_days INTEGER days from there to as_of
--   commitment_days INTEGER days to the first commitment; empty when none by as_of
--   execution_days INTEGER days to the first execution; empty when none by as_of
--   result_days INTEGER days to the first result; empty when none by as_of
--   end_on DATE end of validity
--   last_step_on DATE last day with any action
--   reason_codes VARCHAR[] why
--   next_step_code VARCHAR what to do next
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
WITH chosen AS (
    SELECT
        agreement_id,
        min(clock_on) AS clock_on,
        min(waited_days) AS waited_days,
        min(commitment_days) AS commitment_days,
        min(execution_days) AS execution_days,
        min(result_days) AS result_days
    FROM waiting_groups
    WHERE $group_codes::VARCHAR[] IS NULL OR list_contains($group_codes::VARCHAR[], group_code)
    GROUP BY agreement_id
)

SELECT
    c.agreement_id,
    s.title,
    s.status,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.coop_type,
    s.doc_type,
    s.doc_number,
    s.signed_on,
    c.clock_on,
    c.waited_days,
    c.commitment_days,
    c.execution_days,
    c.result_days,
    s.end_on,
    s.last_step_on,
    s.reason_codes,
    s.next_step_code,
    b.file_name,
    s.source_sheet,
    s.source_row
FROM chosen AS c
INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
ORDER BY c.waited_days DESC, c.agreement_id ASC
