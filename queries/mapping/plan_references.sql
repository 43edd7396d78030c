-- Berapa usulan yang merujuk RPJMD, RKPD, dan Renstra?
-- Grain: one row per plan
-- Uses: rules/mapping_references
-- Params: mapping_year
-- Columns:
--   plan_code VARCHAR rpjmd, rkpd or renstra
--   lines BIGINT proposals that were not refused: denominator
--   present BIGINT of them with a reference
--   doubtful BIGINT of them with a doubtful one
--   missing BIGINT of them without
--   empty_words BIGINT of the doubtful: only a word
--   too_short BIGINT of the doubtful: fewer than four letters
--   other_period BIGINT of the doubtful: another period
--   required BIGINT proposals for which this plan is obligatory (sinergi and RKPD)
--   required_missing BIGINT of them without a reference
--   required_doubtful BIGINT of them with a doubtful one
--   share_present DOUBLE present / lines
--   share_doubtful DOUBLE doubtful / lines
--   share_missing DOUBLE missing / lines
WITH plans (plan_no, plan_code) AS (
    VALUES
    (1, 'rpjmd'),
    (2, 'rkpd'),
    (3, 'renstra')
),

counted AS (
    SELECT
        plan_code,
        count(*) AS lines,
        count(*) FILTER (WHERE state_code = 'ada') AS present,
        count(*) FILTER (WHERE state_code = 'meragukan') AS doubtful,
        count(*) FILTER (WHERE state_code = 'tidak_ada') AS missing,
        count(*) FILTER (WHERE doubt_code = 'kata_kosong') AS empty_words,
        count(*) FILTER (WHERE doubt_code = 'terlalu_pendek') AS too_short,
        count(*) FILTER (WHERE doubt_code = 'masa_lain') AS other_period,
        count(*) FILTER (WHERE is_required) AS required,
        count(*) FILTER (WHERE is_required AND state_code = 'tidak_ada') AS required_missing,
        count(*) FILTER (WHERE is_required AND state_code = 'meragukan') AS required_doubtful
    FROM mapping_references
    WHERE $mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER
    GROUP BY plan_code
)

SELECT
    p.plan_code,
    coalesce(c.lines, 0) AS lines,
    coalesce(c.present, 0) AS present,
    coalesce(c.doubtful, 0) AS doubtful,
    coalesce(c.missing, 0) AS missing,
    coalesce(c.empty_words, 0) AS empty_words,
    coalesce(c.too_short, 0) AS too_short,
    coalesce(c.other_period, 0) AS other_period,
    coalesce(c.required, 0) AS required,
    coalesce(c.required_missing, 0) AS required_missing,
    coalesce(c.required_doubtful, 0) AS required_doubtful,
    c.present::DOUBLE / nullif(c.lines, 0) AS share_present,
    c.doubtful::DOUBLE / nullif(c.lines, 0) AS share_doubtful,
    c.missing::DOUBLE / nullif(c.lines, 0) AS share_missing
FROM plans AS p
LEFT JOIN counted AS c ON p.plan_code = c.plan_code
ORDER BY p.plan_no
