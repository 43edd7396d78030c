-- Sejauh mana ruang lingkup naskah induk sudah dikerjakan?
-- Grain: one row per band, in order; tanpa_butir are umbrellas whose scope has no items here
-- Uses: rules/agreement_status, rules/scope_coverage
-- Params: -
-- Columns:
--   band_code VARCHAR semua, sebagian, komitmen, mungkin, belum, tanpa_butir
--   umbrellas BIGINT signed umbrellas in force or of unknown end, each chain by its latest document that has items
--   followed_up BIGINT of them those with status terlaksana
--   items BIGINT items of their scopes
--   executed BIGINT carried out
--   committed BIGINT a commitment only
--   possible BIGINT touched perhaps
--   untouched BIGINT nothing
--   with_text BIGINT of those without items, those whose scope is known as a text
WITH bands AS (
    SELECT *
    FROM (
        VALUES
        (1, 'semua'),
        (2, 'sebagian'),
        (3, 'komitmen'),
        (4, 'mungkin'),
        (5, 'belum'),
        (6, 'tanpa_butir')
    ) AS v (band_no, band_code)
),

counted AS (
    SELECT
        agreement_id,
        count(*) AS items,
        count(*) FILTER (WHERE state_code = 'terlaksana') AS executed,
        count(*) FILTER (WHERE state_code = 'komitmen') AS committed,
        count(*) FILTER (WHERE state_code = 'mungkin') AS possible,
        count(*) FILTER (WHERE state_code = 'belum') AS untouched
    FROM scope_coverage
    WHERE is_umbrella AND is_current
    GROUP BY agreement_id
),

itemised AS (
    SELECT DISTINCT f.root_agreement_id
    FROM counted AS c
    INNER JOIN agreement_facts AS f ON c.agreement_id = f.agreement_id
),

alive AS (
    SELECT
        s.agreement_id,
        s.root_agreement_id,
        s.status,
        s.signed_latest_on
    FROM agreement_status AS s
    WHERE
        s.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama')
        AND s.validity NOT IN ('berakhir', 'diakhiri')
        AND s.status <> 'belum_ditandatangani'
        AND s.age_days IS NOT NULL
),

-- A chain without items anywhere counts once, by its latest document.
bare AS (
    SELECT
        a.root_agreement_id,
        max(CASE WHEN g.scope_text IS NOT NULL THEN 1 ELSE 0 END) AS with_text,
        max(CASE WHEN a.status = 'terlaksana' THEN 1 ELSE 0 END) AS followed_up
    FROM alive AS a
    INNER JOIN agreements AS g ON a.agreement_id = g.agreement_id
    WHERE
        NOT EXISTS (
            SELECT 1
            FROM itemised AS i
            WHERE i.root_agreement_id = a.root_agreement_id
        )
    GROUP BY a.root_agreement_id
),

placed AS (
    SELECT
        CASE
            WHEN c.executed = c.items THEN 'semua'
            WHEN c.executed > 0 THEN 'sebagian'
            WHEN c.committed > 0 THEN 'komitmen'
            WHEN c.possible > 0 THEN 'mungkin'
            ELSE 'belum'
        END AS band_code,
        CASE WHEN a.status = 'terlaksana' THEN 1 ELSE 0 END AS followed_up,
        c.items,
        c.executed,
        c.committed,
        c.possible,
        c.untouched,
        0 AS with_text
    FROM counted AS c
    INNER JOIN alive AS a ON c.agreement_id = a.agreement_id
    UNION ALL
    SELECT
        'tanpa_butir' AS band_code,
        followed_up,
        0 AS items,
        0 AS executed,
        0 AS committed,
        0 AS possible,
        0 AS untouched,
        with_text
    FROM bare
)

SELECT
    b.band_code,
    count(p.band_code) AS umbrellas,
    coalesce(sum(p.followed_up), 0)::BIGINT AS followed_up,
    coalesce(sum(p.items), 0)::BIGINT AS items,
    coalesce(sum(p.executed), 0)::BIGINT AS executed,
    coalesce(sum(p.committed), 0)::BIGINT AS committed,
    coalesce(sum(p.possible), 0)::BIGINT AS possible,
    coalesce(sum(p.untouched), 0)::BIGINT AS untouched,
    coalesce(sum(p.with_text), 0)::BIGINT AS with_text
FROM bands AS b
LEFT JOIN placed AS p ON b.band_code = p.band_code
GROUP BY b.band_no, b.band_code
ORDER BY b.band_no
