-- Apakah setiap usulan merujuk RPJMD, RKPD, dan Renstra, dan berapa nilai rujukan itu?
-- Grain: one row per line in scope that the screening did not refuse, and plan. A reference is doubtful when it is only a
--   word ('-', 'ada', 'sesuai', the bare name of the plan), has fewer than four letters and no programme code
--   (1.02.03), names a period that does not hold the list's year, or, for the yearly RKPD, only other years
-- Uses: rules/mapping_scope
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year that the list is for
--   region_code VARCHAR whose list it is
--   agency VARCHAR agency that proposes
--   coop_type VARCHAR kind of cooperation
--   plan_code VARCHAR rpjmd, rkpd or renstra
--   reference VARCHAR the reference as typed
--   state_code VARCHAR ada, meragukan or tidak_ada
--   doubt_code VARCHAR why it is doubtful: kata_kosong, terlalu_pendek, masa_lain
--   is_required BOOLEAN sinergi and RKPD: the object must stand there (P22 Ps 53(2))
WITH plans (plan_code) AS (
    VALUES
    ('rpjmd'),
    ('rkpd'),
    ('renstra')
),

typed AS (
    SELECT
        m.mapping_id,
        m.mapping_year,
        m.region_code,
        m.agency,
        m.coop_type,
        p.plan_code,
        nullif(
            trim(CASE p.plan_code WHEN 'rpjmd' THEN m.rpjmd_ref WHEN 'rkpd' THEN m.rkpd_ref ELSE m.renstra_ref END), ''
        ) AS reference
    FROM mapping_scope AS m
    CROSS JOIN plans AS p
    WHERE m.screening <> 'tidak_sesuai'
),

read AS (
    SELECT
        t.*,
        trim(regexp_replace(lower(t.reference), '[.,;:]+$', '')) AS word,
        length(regexp_replace(t.reference, '[^A-Za-z]', '', 'g')) AS letters,
        regexp_matches(t.reference, '[0-9][.][0-9][0-9]') AS has_code,
        regexp_extract_all(t.reference, '(?:19|20)[0-9][0-9]', 0) AS years,
        try_cast(
            regexp_extract(
                lower(t.reference),
                '((?:19|20)[0-9][0-9]) *(?:-|–|—|/|s[.]?/?d[.]?|sampai|sampai dengan|hingga) *((?:19|20)[0-9][0-9])',
                1
            ) AS INTEGER
        ) AS first_year,
        try_cast(
            regexp_extract(
                lower(t.reference),
                '((?:19|20)[0-9][0-9]) *(?:-|–|—|/|s[.]?/?d[.]?|sampai|sampai dengan|hingga) *((?:19|20)[0-9][0-9])',
                2
            ) AS INTEGER
        ) AS last_year
    FROM typed AS t
),

doubted AS (
    SELECT
        r.*,
        CASE
            WHEN r.reference IS NULL THEN NULL
            WHEN
                r.word IN (
                    '', '-', '–', '?', 'ada', 'belum', 'sesuai', 'ya', 'tidak', 'tidak ada', 'belum ada', 'nihil',
                    'terlampir', 'rpjmd', 'rkpd', 'renstra', 'renja'
                )
                THEN 'kata_kosong'
            WHEN r.letters < 4 AND NOT r.has_code THEN 'terlalu_pendek'
            WHEN r.first_year > r.mapping_year OR r.last_year < r.mapping_year THEN 'masa_lain'
            WHEN
                r.plan_code = 'rkpd' AND r.first_year IS NULL AND len(r.years) > 0
                AND NOT list_contains(r.years, r.mapping_year::VARCHAR)
                THEN 'masa_lain'
        END AS doubt_code
    FROM read AS r
)

SELECT
    d.mapping_id,
    d.mapping_year,
    d.region_code,
    d.agency,
    d.coop_type,
    d.plan_code,
    d.reference,
    CASE
        WHEN d.reference IS NULL THEN 'tidak_ada'
        WHEN d.doubt_code IS NOT NULL THEN 'meragukan'
        ELSE 'ada'
    END AS state_code,
    d.doubt_code,
    coalesce(d.coop_type = 'SINERGI' AND d.plan_code = 'rkpd', FALSE) AS is_required
FROM doubted AS d
