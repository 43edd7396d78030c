-- Siapa yang harus bertindak, dan untuk keputusan apa?
-- Grain: one row per region that leads and agency, the one with most that waits first
-- Uses: rules/decision_queue
-- Columns:
--   lead_region_code VARCHAR region that leads
--   region_name VARCHAR its name
--   lead_agency VARCHAR initiating agency; empty where the register names none
--   agreements BIGINT its agreements that wait for a decision
--   to_continue BIGINT of them, proposed: lanjutkan
--   to_speed_up BIGINT of them, proposed: percepat PKS
--   to_extend BIGINT of them, proposed: perpanjang
--   to_end BIGINT of them, proposed: akhiri
--   to_verify BIGINT of them, proposed: verifikasi laporan
--   to_complete BIGINT of them, proposed: lengkapi data
--   all_agreements BIGINT all agreements of that agency under the filters
WITH counted AS (
    SELECT
        s.lead_region_code,
        s.lead_agency,
        count(q.agreement_id) AS agreements,
        count(*) FILTER (WHERE q.decision_code = 'lanjutkan') AS to_continue,
        count(*) FILTER (WHERE q.decision_code = 'percepat_pks') AS to_speed_up,
        count(*) FILTER (WHERE q.decision_code = 'perpanjang') AS to_extend,
        count(*) FILTER (WHERE q.decision_code = 'akhiri') AS to_end,
        count(*) FILTER (WHERE q.decision_code = 'verifikasi_laporan') AS to_verify,
        count(*) FILTER (WHERE q.decision_code = 'lengkapi_data') AS to_complete,
        count(*) AS all_agreements
    FROM agreement_status AS s
    LEFT JOIN decision_queue AS q ON s.agreement_id = q.agreement_id AND q.is_first
    GROUP BY s.lead_region_code, s.lead_agency
)

SELECT
    c.lead_region_code,
    r.region_name,
    c.lead_agency,
    c.agreements,
    c.to_continue,
    c.to_speed_up,
    c.to_extend,
    c.to_end,
    c.to_verify,
    c.to_complete,
    c.all_agreements
FROM counted AS c
LEFT JOIN regions AS r ON c.lead_region_code = r.region_code
WHERE c.agreements > 0
ORDER BY c.agreements DESC, c.lead_region_code ASC NULLS LAST, c.lead_agency ASC NULLS LAST
