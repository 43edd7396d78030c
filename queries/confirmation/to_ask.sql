-- Kerja sama mana yang perlu dikonfirmasi, dan kepada kantor mana?
-- Grain: one row per agreement that is only suspected, ended with nothing reported, or stopped with evidence missing,
--   the office's together, the oldest first
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   doc_type VARCHAR form of the document
--   partner_name VARCHAR partners
--   lead_name VARCHAR lead party
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   office_name VARCHAR who is asked: the initiating agency, else the lead party
--   signed_on DATE date of signature
--   age_days INTEGER days since the signature of the renewal chain's root
--   status VARCHAR judgement
--   reason_codes VARCHAR[] why it is asked about
--   last_answer VARCHAR what was answered last, if anything
--   last_answered_on DATE when
WITH answered AS (
    SELECT
        agreement_id,
        answer,
        answered_on,
        row_number() OVER (PARTITION BY agreement_id ORDER BY answered_on DESC, answer_no DESC) AS place
    FROM confirmations
    WHERE answered_on <= $as_of::DATE
)

SELECT
    s.agreement_id,
    s.title,
    s.doc_type,
    s.partner_name,
    s.lead_name,
    s.lead_region_code,
    s.lead_agency,
    coalesce(s.lead_agency, s.lead_name) AS office_name,
    s.signed_on,
    s.age_days,
    s.status,
    s.reason_codes,
    a.answer AS last_answer,
    a.answered_on AS last_answered_on
FROM agreement_status AS s
LEFT JOIN answered AS a ON s.agreement_id = a.agreement_id AND a.place = 1
WHERE
    s.is_in_population
    AND (
        s.status = 'seremonial_terduga'
        OR (s.status = 'berakhir_tanpa_tindak_lanjut' AND NOT s.is_ceremonial_confirmed)
        OR (s.status IN ('mandek', 'pks_mandek') AND list_contains(s.reason_codes, 'tindakan_tanpa_bukti'))
    )
ORDER BY s.lead_region_code ASC NULLS LAST, office_name ASC NULLS LAST, s.age_days DESC NULLS LAST, s.agreement_id ASC
