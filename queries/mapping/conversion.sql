-- Siapa yang usulannya menjadi kerja sama, dan siapa yang tidak?
-- Grain: one row per group of $group_code: wilayah, provinsi, perangkat_daerah (of one region), jenis, urusan,
--   prioritas; most proposals first, priorities in their order
-- Uses: rules/mapping_steps
-- Params: mapping_year, group_code
-- Columns:
--   group_key VARCHAR region and agency joined with '|', or the code; '' where the list names none
--   region_code VARCHAR region of the group; empty when it is none
--   region_name VARCHAR its name
--   agency VARCHAR agency of the group
--   lines BIGINT proposals
--   unscreened BIGINT not screened yet, and no later step documented
--   rejected BIGINT refused by the screening
--   fit BIGINT met the criteria or went further
--   decided BIGINT set by berita acara or decree, or further
--   kak BIGINT with terms of reference, or further
--   signed BIGINT signed
--   followed_up BIGINT followed up
--   share_fit DOUBLE fit / lines
--   share_signed DOUBLE signed / fit
--   share_followed_up DOUBLE followed_up / fit
WITH chosen AS (
    SELECT
        CASE $group_code::VARCHAR
            WHEN 'wilayah' THEN region_code
            WHEN 'provinsi' THEN province_code
            WHEN 'perangkat_daerah' THEN concat(region_code, '|', coalesce(upper(agency), ''))
            WHEN 'jenis' THEN coalesce(coop_type, '')
            WHEN 'urusan' THEN coalesce(urusan_code, '')
            WHEN 'prioritas'
                THEN CASE
                    WHEN priority <= 5 THEN '1-5'
                    WHEN priority <= 10 THEN '6-10'
                    WHEN priority <= 20 THEN '11-20'
                    WHEN priority > 20 THEN '21+'
                    ELSE ''
                END
        END AS group_key,
        CASE
            WHEN $group_code::VARCHAR IN ('wilayah', 'perangkat_daerah') THEN region_code
            WHEN $group_code::VARCHAR = 'provinsi' THEN province_code
        END AS place_code,
        CASE WHEN $group_code::VARCHAR = 'perangkat_daerah' THEN agency END AS agency,
        CASE WHEN $group_code::VARCHAR = 'prioritas' THEN coalesce(priority, 999999) ELSE 0 END AS place_no,
        step_no,
        is_rejected
    FROM mapping_steps
    WHERE $mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER
),

counted AS (
    SELECT
        group_key,
        min(place_code) AS region_code,
        min(agency) AS agency,
        min(place_no) AS place_no,
        count(*) AS lines,
        count(*) FILTER (WHERE step_no = 1 AND NOT is_rejected) AS unscreened,
        count(*) FILTER (WHERE is_rejected) AS rejected,
        count(*) FILTER (WHERE step_no >= 2) AS fit,
        count(*) FILTER (WHERE step_no >= 3) AS decided,
        count(*) FILTER (WHERE step_no >= 4) AS kak,
        count(*) FILTER (WHERE step_no >= 5) AS signed,
        count(*) FILTER (WHERE step_no >= 6) AS followed_up
    FROM chosen
    GROUP BY group_key
)

SELECT
    c.group_key,
    c.region_code,
    r.region_name,
    c.agency,
    c.lines,
    c.unscreened,
    c.rejected,
    c.fit,
    c.decided,
    c.kak,
    c.signed,
    c.followed_up,
    c.fit::DOUBLE / nullif(c.lines, 0) AS share_fit,
    c.signed::DOUBLE / nullif(c.fit, 0) AS share_signed,
    c.followed_up::DOUBLE / nullif(c.fit, 0) AS share_followed_up
FROM counted AS c
LEFT JOIN regions AS r ON c.region_code = r.region_code
ORDER BY c.place_no ASC, c.lines DESC, c.group_key ASC
