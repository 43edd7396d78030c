-- Kerja sama luar negeri mana yang lewat masanya, mati sebelum menjadi naskah, atau tidak dilaporkan?
-- Grain: one row per signed agreement of a foreign type, or with a party abroad; with several parties abroad the first
-- Uses: rules/agreement_status, rules/execution_state, rules/legal_clocks
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   status VARCHAR judgement
--   lead_name VARCHAR lead party
--   lead_region_code VARCHAR region that leads
--   partner_name VARCHAR partners
--   country_code VARCHAR country of the partner abroad
--   country_name_id VARCHAR its Indonesian name
--   country_name_en VARCHAR its English name
--   city_name VARCHAR its city
--   signed_on DATE day of signature, when one day is known
--   end_on DATE end of validity
--   last_report_on DATE last day on which a report came
--   is_twin BOOLEAN between regional governments: provinsi or kota kembar and other (KSDPL)
--   is_in_force BOOLEAN in force on as_of
--   has_end BOOLEAN the last document of its chain, and its end is known
--   is_lapsed BOOLEAN of these, past its end, not ended early and not renewed
--   is_loi BOOLEAN a letter of intent
--   is_loi_lapsed BOOLEAN older than a year without the document that should follow (P25 Ps 13(3))
--   has_report_term BOOLEAN the year without a report can be counted (P25 Ps 38)
--   is_unreported BOOLEAN that year has passed
WITH abroad AS (
    SELECT
        p.agreement_id,
        arg_min(o.country_code, p.party_order) FILTER (WHERE o.country_code IS NOT NULL) AS country_code,
        arg_min(o.foreign_city_id, p.party_order) FILTER (WHERE o.foreign_city_id IS NOT NULL) AS city_id
    FROM agreement_parties AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE o.country_code IS NOT NULL OR o.org_class IN ('pemda_luar_negeri', 'lembaga_luar_negeri')
    GROUP BY p.agreement_id
),

report_terms AS (
    SELECT
        agreement_id,
        bool_or(state <> 'tidak_dapat_dihitung') AS has_report_term,
        bool_or(state = 'lewat') AS is_unreported
    FROM legal_clocks
    WHERE clock_code = 'setahun_tanpa_laporan'
    GROUP BY agreement_id
)

SELECT
    s.agreement_id,
    s.title,
    s.coop_type,
    s.doc_type,
    s.status,
    s.lead_name,
    s.lead_region_code,
    s.partner_name,
    a.country_code,
    n.country_name_id,
    n.country_name_en,
    t.city_name,
    s.signed_on,
    s.end_on,
    s.last_report_on,
    s.coop_type = 'KSDPL' AS is_twin,
    s.is_in_force,
    coalesce(
        e.is_chain_head AND e.renewal_code IN ('berakhir', 'berakhir_saat_berjalan', 'segera_berakhir', 'berlaku'),
        FALSE
    ) AS has_end,
    coalesce(e.is_chain_head AND e.renewal_code IN ('berakhir', 'berakhir_saat_berjalan'), FALSE) AS is_lapsed,
    s.doc_type = 'letter_of_intent' AS is_loi,
    s.is_loi_lapsed,
    coalesce(r.has_report_term, FALSE) AS has_report_term,
    coalesce(r.is_unreported, FALSE) AS is_unreported
FROM agreement_status AS s
LEFT JOIN abroad AS a ON s.agreement_id = a.agreement_id
LEFT JOIN countries AS n ON a.country_code = n.country_code
LEFT JOIN foreign_cities AS t ON a.city_id = t.city_id
LEFT JOIN execution_state AS e ON s.agreement_id = e.agreement_id
LEFT JOIN report_terms AS r ON s.agreement_id = r.agreement_id
WHERE
    s.status <> 'belum_ditandatangani'
    AND (a.agreement_id IS NOT NULL OR s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN'))
ORDER BY s.signed_latest_on DESC NULLS LAST, s.agreement_id ASC
