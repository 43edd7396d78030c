-- Usulan mana yang sudah ditetapkan tetapi tidak pernah ditandatangani?
-- Grain: one row per line set by a dated berita acara or decree more than $older_days days before as_of, not refused and
--   not signed, the oldest first
-- Uses: rules/mapping_steps
-- Params: as_of, mapping_year, older_days
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year of the list
--   region_code VARCHAR whose list it is
--   agency VARCHAR agency that proposes
--   object VARCHAR object of the cooperation
--   coop_type VARCHAR kind of cooperation
--   partner_name VARCHAR intended partner
--   decree_number VARCHAR berita acara or decree
--   decree_on DATE its day
--   age_days INTEGER days from that day to as_of
--   has_kak BOOLEAN terms of reference are written
--   agreement_ref VARCHAR the agreement that the list names, which is not in the register
--   decided BIGINT lines with a dated decree of that age, signed ones among them: denominator
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet
--   source_row INTEGER row
WITH decided AS (
    SELECT
        *,
        date_diff('day', decree_on, $as_of::DATE)::INTEGER AS age_days,
        count(*) OVER () AS decided
    FROM mapping_steps
    WHERE
        NOT is_rejected
        AND date_diff('day', decree_on, $as_of::DATE) > $older_days::INTEGER
        AND ($mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER)
)

SELECT
    d.mapping_id,
    d.mapping_year,
    d.region_code,
    d.agency,
    coalesce(m.object, m.activity, m.program, m.issue) AS object,
    d.coop_type,
    d.partner_name,
    m.decree_number,
    d.decree_on,
    d.age_days,
    d.has_kak,
    CASE WHEN d.has_unmatched_ref THEN m.agreement_ref END AS agreement_ref,
    d.decided,
    b.file_name,
    m.source_sheet,
    m.source_row
FROM decided AS d
INNER JOIN mapping_items AS m ON d.mapping_id = m.mapping_id
LEFT JOIN import_batches AS b ON m.batch_id = b.batch_id
WHERE NOT d.is_signed
ORDER BY d.decree_on, d.region_code, d.mapping_id
