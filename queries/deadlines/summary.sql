-- Berapa tenggat hukum yang berjalan, hampir lewat, lewat, dan dianggap disetujui?
-- Grain: one row
-- Uses: rules/agreement_status, rules/legal_clocks
-- Columns:
--   agreements BIGINT agreements in scope
--   agreements_with_clocks BIGINT those to which a term applies
--   terms BIGINT terms
--   computable BIGINT terms whose state can be computed
--   computable_reports BIGINT of these, reports (semester, year, a year without any)
--   computable_requests BIGINT of these, requests to the DPRD
--   not_computable BIGINT terms that cannot be computed
--   lapsed BIGINT terms that passed without what they ask for
--   lapsed_procedures BIGINT of these, terms of procedure and validity: all but the reports
--   lapsed_reports BIGINT of these, reports
--   agreements_lapsed BIGINT agreements with a lapsed term
--   deemed BIGINT requests that count as approved because the DPRD said nothing in time
--   soon BIGINT terms that lapse within soon_days
--   agreements_soon BIGINT agreements with such a term
--   running BIGINT terms that run and are not near their end
--   met_late BIGINT kept, but too late
--   met BIGINT kept in time
--   estimated BIGINT terms counted over days that are not certain
--   nearest_due_on DATE the next day on which a term lapses
WITH clocks AS (
    SELECT
        c.agreement_id,
        c.clock_code,
        c.state,
        c.due_on,
        c.is_estimated,
        c.clock_code IN ('laporan_semester', 'laporan_tahunan_ln', 'setahun_tanpa_laporan') AS is_report,
        c.clock_code IN ('persetujuan_dprd', 'persetujuan_dprd_ln') AS is_request
    FROM legal_clocks AS c
),

by_agreement AS (
    SELECT
        agreement_id,
        bool_or(state = 'lewat') AS has_lapsed,
        bool_or(state = 'hampir_lewat') AS has_soon
    FROM clocks
    GROUP BY agreement_id
),

counted AS (
    SELECT
        count(*) AS terms,
        count(*) FILTER (WHERE state <> 'tidak_dapat_dihitung') AS computable,
        count(*) FILTER (WHERE state <> 'tidak_dapat_dihitung' AND is_report) AS computable_reports,
        count(*) FILTER (WHERE state <> 'tidak_dapat_dihitung' AND is_request) AS computable_requests,
        count(*) FILTER (WHERE state = 'tidak_dapat_dihitung') AS not_computable,
        count(*) FILTER (WHERE state = 'lewat') AS lapsed,
        count(*) FILTER (WHERE state = 'lewat' AND NOT is_report) AS lapsed_procedures,
        count(*) FILTER (WHERE state = 'lewat' AND is_report) AS lapsed_reports,
        count(*) FILTER (WHERE state = 'dianggap_disetujui') AS deemed,
        count(*) FILTER (WHERE state = 'hampir_lewat') AS soon,
        count(*) FILTER (WHERE state = 'berjalan') AS running,
        count(*) FILTER (WHERE state = 'terpenuhi_terlambat') AS met_late,
        count(*) FILTER (WHERE state = 'terpenuhi') AS met,
        count(*) FILTER (WHERE is_estimated) AS estimated,
        min(due_on) FILTER (WHERE state IN ('hampir_lewat', 'berjalan')) AS nearest_due_on
    FROM clocks
),

agreements_counted AS (
    SELECT
        count(*) AS agreements_with_clocks,
        count(*) FILTER (WHERE has_lapsed) AS agreements_lapsed,
        count(*) FILTER (WHERE has_soon) AS agreements_soon
    FROM by_agreement
),

scope_counted AS (
    SELECT count(*) AS agreements
    FROM agreement_status
)

SELECT
    s.agreements,
    a.agreements_with_clocks,
    c.terms,
    c.computable,
    c.computable_reports,
    c.computable_requests,
    c.not_computable,
    c.lapsed,
    c.lapsed_procedures,
    c.lapsed_reports,
    a.agreements_lapsed,
    c.deemed,
    c.soon,
    a.agreements_soon,
    c.running,
    c.met_late,
    c.met,
    c.estimated,
    c.nearest_due_on
FROM counted AS c
CROSS JOIN agreements_counted AS a
CROSS JOIN scope_counted AS s
ORDER BY s.agreements
