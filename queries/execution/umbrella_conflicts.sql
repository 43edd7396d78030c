-- Naskah mana yang melampaui induknya, mendahuluinya, atau ditandatangani sesudah induknya berakhir?
-- Grain: one row per document and conflict with its umbrella, the gravest first
-- Uses: rules/agreement_status, rules/execution_state
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the document
--   issue_code VARCHAR induk_sudah_berakhir, melampaui, mendahului, sesudah_berakhir
--   title VARCHAR title
--   doc_type VARCHAR form of the document
--   coop_type VARCHAR type of cooperation
--   signed_on DATE date of signature
--   end_on DATE end of validity; empty for one without an end
--   umbrella_id VARCHAR first document of the umbrella's chain
--   umbrella_title VARCHAR its title
--   umbrella_signed_on DATE day by which it was signed; empty while that is still to come
--   umbrella_end_on DATE last day of the umbrella's chain, renewals and terminations included
--   days_beyond INTEGER days by which the document's end exceeds that
--   last_execution_on DATE last evidenced execution
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
WITH issues AS (
    SELECT
        *,
        CASE WHEN is_uncovered_now THEN 'induk_sudah_berakhir' ELSE 'melampaui' END AS issue_code
    FROM execution_state
    WHERE is_chain_head AND is_active AND is_outliving
    UNION ALL
    SELECT
        *,
        'mendahului' AS issue_code
    FROM execution_state
    WHERE is_before_umbrella
    UNION ALL
    SELECT
        *,
        'sesudah_berakhir' AS issue_code
    FROM execution_state
    WHERE is_after_umbrella
)

SELECT
    i.agreement_id,
    i.issue_code,
    s.title,
    s.doc_type,
    s.coop_type,
    s.signed_on,
    i.covered_until_on AS end_on,
    i.umbrella_root_id AS umbrella_id,
    u.title AS umbrella_title,
    CASE WHEN u.signed_latest_on <= $as_of::DATE THEN coalesce(u.signed_on, u.signed_latest_on) END AS umbrella_signed_on,
    i.umbrella_end_on,
    i.days_beyond,
    s.last_execution_on,
    s.lead_name,
    s.lead_agency,
    s.partner_name
FROM issues AS i
INNER JOIN agreement_status AS s ON i.agreement_id = s.agreement_id
INNER JOIN agreement_facts AS u ON i.umbrella_root_id = u.agreement_id
ORDER BY
    CASE i.issue_code
        WHEN 'induk_sudah_berakhir' THEN 1
        WHEN 'sesudah_berakhir' THEN 2
        WHEN 'mendahului' THEN 3
        ELSE 4
    END ASC,
    i.days_beyond DESC NULLS FIRST,
    i.agreement_id ASC
