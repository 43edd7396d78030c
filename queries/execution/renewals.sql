-- Naskah mana yang terlewat diperpanjang, terlambat diperpanjang, atau segera berakhir?
-- Grain: one row per document and what is the matter with its renewal, the gravest first
-- Uses: rules/agreement_status, rules/execution_state
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the document
--   issue_code VARCHAR berakhir_saat_berjalan, terlambat, pemberitahuan, segera_berakhir, berakhir
--   title VARCHAR title
--   kind_code VARCHAR kb, pks, nk, naskah
--   doc_type VARCHAR form of the document
--   coop_type VARCHAR type of cooperation
--   covered_until_on DATE last day of its validity, addenda included
--   days_ago INTEGER days since then by as_of; negative when it is still to come
--   successor_id VARCHAR the document that renews it
--   successor_signed_on DATE day by which that one was signed
--   gap_days INTEGER days without a document in force before that
--   acts_in_gap BIGINT days of evidenced activity of its own without one
--   last_execution_on DATE last evidenced execution of the chain
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
WITH issues AS (
    SELECT
        *,
        renewal_code AS issue_code
    FROM execution_state
    WHERE
        renewal_code = 'terlambat'
        OR (is_chain_head AND renewal_code IN ('berakhir_saat_berjalan', 'berakhir', 'segera_berakhir'))
    UNION ALL
    SELECT
        *,
        'pemberitahuan' AS issue_code
    FROM execution_state
    WHERE is_notice_missed
)

SELECT
    i.agreement_id,
    i.issue_code,
    s.title,
    i.kind_code,
    s.doc_type,
    s.coop_type,
    i.covered_until_on,
    date_diff('day', i.covered_until_on, $as_of::DATE)::INTEGER AS days_ago,
    i.successor_id,
    i.successor_signed_on,
    i.gap_days,
    i.acts_in_gap,
    s.last_execution_on,
    s.lead_name,
    s.lead_agency,
    s.partner_name
FROM issues AS i
INNER JOIN agreement_status AS s ON i.agreement_id = s.agreement_id
ORDER BY
    CASE i.issue_code
        WHEN 'berakhir_saat_berjalan' THEN 1
        WHEN 'terlambat' THEN 2
        WHEN 'pemberitahuan' THEN 3
        WHEN 'segera_berakhir' THEN 4
        ELSE 5
    END ASC,
    i.acts_in_gap DESC,
    i.gap_days DESC NULLS LAST,
    i.covered_until_on ASC,
    i.agreement_id ASC
