-- Berapa yang menunggu tiap keputusan, dan seberapa pasti alasannya?
-- Grain: one row per decision that may be proposed, those that nothing waits for included
-- Uses: rules/decision_queue
-- Columns:
--   decision_code VARCHAR what is proposed
--   agreements BIGINT agreements whose most urgent reason proposes it
--   certain BIGINT of them, dates or a declaration say so
--   by_record BIGINT of them, the records say so, and records may lag
--   to_ask BIGINT of them, nobody has reported: ask first
--   dated BIGINT of them, a date sets the day by which to decide
--   nearest_due_on DATE the first of those days
--   waiting BIGINT all agreements that wait for any decision
--   agreements_in_scope BIGINT all agreements that the filters let through
WITH decisions AS (
    SELECT * FROM (
        VALUES
        ('lanjutkan', 1),
        ('percepat_pks', 2),
        ('perpanjang', 3),
        ('akhiri', 4),
        ('verifikasi_laporan', 5),
        ('lengkapi_data', 6)
    ) AS d (decision_code, place)
),

counted AS (
    SELECT
        decision_code,
        count(*) AS agreements,
        count(*) FILTER (WHERE certainty_code = 'pasti') AS certain,
        count(*) FILTER (WHERE certainty_code = 'menurut_catatan') AS by_record,
        count(*) FILTER (WHERE certainty_code = 'perlu_ditanyakan') AS to_ask,
        count(due_on) AS dated,
        min(due_on) AS nearest_due_on
    FROM decision_queue
    WHERE is_first
    GROUP BY decision_code
),

everything AS (
    SELECT count(*) AS agreements_in_scope FROM agreement_status
)

SELECT
    d.decision_code,
    coalesce(c.agreements, 0) AS agreements,
    coalesce(c.certain, 0) AS certain,
    coalesce(c.by_record, 0) AS by_record,
    coalesce(c.to_ask, 0) AS to_ask,
    coalesce(c.dated, 0) AS dated,
    c.nearest_due_on,
    sum(coalesce(c.agreements, 0)) OVER ()::BIGINT AS waiting,
    e.agreements_in_scope
FROM decisions AS d
CROSS JOIN everything AS e
LEFT JOIN counted AS c ON d.decision_code = c.decision_code
ORDER BY d.place
