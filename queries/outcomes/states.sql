-- Sampai di mana indikator-indikatornya?
-- Grain: one row per state of an indicator, from reached to without a target; of agreements in scope that are signed
-- Uses: rules/agreement_status, rules/indicator_progress
-- Columns:
--   state VARCHAR state
--   indicators BIGINT indicators in it
--   indicators_proven BIGINT of these, whose latest value has evidence
--   indicators_unproven BIGINT of these, whose latest value has none
--   agreements BIGINT agreements that they belong to
WITH states (place, state) AS (
    VALUES
    (1, 'tercapai'),
    (2, 'sesuai_jalur'),
    (3, 'tertinggal'),
    (4, 'lewat_target'),
    (5, 'tanpa_pembanding'),
    (6, 'belum_diukur'),
    (7, 'arah_bertentangan'),
    (8, 'tanpa_target')
),

counted AS (
    SELECT
        p.state,
        count(*) AS indicators,
        count(*) FILTER (WHERE p.is_measured AND p.is_proven) AS indicators_proven,
        count(*) FILTER (WHERE p.is_measured AND NOT p.is_proven) AS indicators_unproven,
        count(DISTINCT p.agreement_id) AS agreements
    FROM indicator_progress AS p
    INNER JOIN agreement_status AS a ON p.agreement_id = a.agreement_id
    WHERE a.status <> 'belum_ditandatangani'
    GROUP BY p.state
)

SELECT
    s.state,
    coalesce(c.indicators, 0) AS indicators,
    coalesce(c.indicators_proven, 0) AS indicators_proven,
    coalesce(c.indicators_unproven, 0) AS indicators_unproven,
    coalesce(c.agreements, 0) AS agreements
FROM states AS s
LEFT JOIN counted AS c ON s.state = c.state
ORDER BY s.place
