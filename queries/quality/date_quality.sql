-- Seberapa pasti tanggal penandatanganan diketahui?
-- Grain: one row per quality, also where nothing is counted
-- Uses: rules/agreement_scope
-- Columns:
--   date_quality VARCHAR exact, month, year, ambiguous, invalid, missing
--   agreements BIGINT agreements whose date is known so well
--   all_agreements BIGINT all in scope
--   share_agreements DOUBLE agreements / all_agreements
WITH names AS (
    SELECT * FROM (
        VALUES
        ('exact', 1),
        ('month', 2),
        ('year', 3),
        ('ambiguous', 4),
        ('invalid', 5),
        ('missing', 6)
    ) AS n (date_quality, place)
),

counted AS (
    SELECT
        date_quality,
        count(*) AS agreements
    FROM agreement_scope
    GROUP BY date_quality
),

whole AS (
    SELECT count(*) AS agreements
    FROM agreement_scope
)

SELECT
    n.date_quality,
    coalesce(c.agreements, 0) AS agreements,
    w.agreements AS all_agreements,
    coalesce(c.agreements, 0)::DOUBLE / nullif(w.agreements, 0) AS share_agreements
FROM names AS n
CROSS JOIN whole AS w
LEFT JOIN counted AS c ON n.date_quality = c.date_quality
ORDER BY n.place
