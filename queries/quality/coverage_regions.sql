-- Provinsi mana yang sudah, dan yang belum, punya data?
-- Grain: one row per province; whatever the filters, because this is about what nobody has sent
-- Columns:
--   province_code VARCHAR Kemendagri code
--   province_name VARCHAR name
--   agreements BIGINT documents in which it takes part
--   with_follow_up BIGINT of these, any action of level 1 or above is recorded
--   with_report BIGINT of these, any report is recorded
--   last_report_on DATE the last day on which any report came
--   has_agreement BOOLEAN any document at all
--   has_follow_up BOOLEAN any action at all
--   has_report BOOLEAN any report at all
WITH placed AS (
    SELECT
        unnest(f.province_codes) AS region_code,
        f.first_level_1_on,
        list_max(f.report_dates) AS last_report_on
    FROM agreement_facts AS f
),

counted AS (
    SELECT
        region_code,
        count(*) AS agreements,
        count(first_level_1_on) AS with_follow_up,
        count(last_report_on) AS with_report,
        max(last_report_on) AS last_report_on
    FROM placed
    GROUP BY region_code
)

SELECT
    r.region_code AS province_code,
    r.region_name AS province_name,
    coalesce(c.agreements, 0) AS agreements,
    coalesce(c.with_follow_up, 0) AS with_follow_up,
    coalesce(c.with_report, 0) AS with_report,
    c.last_report_on,
    coalesce(c.agreements, 0) > 0 AS has_agreement,
    coalesce(c.with_follow_up, 0) > 0 AS has_follow_up,
    coalesce(c.with_report, 0) > 0 AS has_report
FROM regions AS r
LEFT JOIN counted AS c ON r.region_code = c.region_code
WHERE r.region_level = 'provinsi'
ORDER BY r.region_code
