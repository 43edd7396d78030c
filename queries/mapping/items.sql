-- Apa isi daftar pemetaan, baris demi baris, dan dari berkas mana?
-- Grain: one row per line of the lists in scope, or of one list: $group_key is a region, or region and agency joined with
--   '|' (NULL: all); list by list in the order of its rows
-- Uses: rules/mapping_steps
-- Params: as_of, mapping_year, group_key, row_limit
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year of the list
--   region_code VARCHAR whose list it is
--   item_no VARCHAR number in the list, as typed
--   agency VARCHAR agency that proposes
--   urusan_code VARCHAR urusan
--   urusan_name VARCHAR its name
--   issue VARCHAR issue, problem or potential
--   program VARCHAR programme
--   activity VARCHAR activity
--   object VARCHAR object
--   coop_type VARCHAR kind of cooperation
--   partner_name VARCHAR intended partner
--   position VARCHAR offers, needs or both
--   benefit VARCHAR benefit and target
--   location VARCHAR location
--   duration_months INTEGER intended term, months
--   funding_source VARCHAR who pays
--   priority INTEGER place in the order of priorities
--   rpjmd_ref VARCHAR reference to the RPJMD
--   rkpd_ref VARCHAR reference to the RKPD
--   renstra_ref VARCHAR reference to the Renstra or Renja
--   proposed_on DATE day of the proposal
--   screening VARCHAR what the screening said by as_of
--   screened_on DATE its day
--   rejection_code VARCHAR why it does not meet the criteria
--   rejection_reason VARCHAR the reason as typed
--   decree_number VARCHAR berita acara or decree
--   decree_on DATE its day
--   has_kak BOOLEAN terms of reference are written
--   kak_on DATE their day
--   step_code VARCHAR the furthest step
--   agreement_id VARCHAR the agreement it became
--   agreement_status VARCHAR how that stands
--   agreement_ref VARCHAR what the list says of that agreement
--   note VARCHAR remark
--   is_contradicted BOOLEAN refused, yet a later step is documented
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet
--   source_row INTEGER row
--   lines BIGINT all lines in scope, those beyond the limit among them
SELECT
    s.mapping_id,
    s.mapping_year,
    s.region_code,
    m.item_no,
    s.agency,
    s.urusan_code,
    u.urusan_name,
    m.issue,
    m.program,
    m.activity,
    m.object,
    s.coop_type,
    s.partner_name,
    m.position,
    m.benefit,
    m.location,
    m.duration_months,
    m.funding_source,
    s.priority,
    m.rpjmd_ref,
    m.rkpd_ref,
    m.renstra_ref,
    m.proposed_on,
    s.screening,
    CASE WHEN m.screened_on <= $as_of::DATE THEN m.screened_on END AS screened_on,
    s.rejection_code,
    s.rejection_reason,
    CASE WHEN s.is_decided THEN m.decree_number END AS decree_number,
    s.decree_on,
    s.has_kak,
    CASE WHEN m.kak_on <= $as_of::DATE THEN m.kak_on END AS kak_on,
    s.step_code,
    s.agreement_id,
    s.agreement_status,
    m.agreement_ref,
    m.note,
    s.is_contradicted,
    b.file_name,
    m.source_sheet,
    m.source_row,
    count(*) OVER () AS lines
FROM mapping_steps AS s
INNER JOIN mapping_items AS m ON s.mapping_id = m.mapping_id
LEFT JOIN urusan AS u ON s.urusan_code = u.urusan_code
LEFT JOIN import_batches AS b ON m.batch_id = b.batch_id
WHERE
    ($mapping_year::INTEGER IS NULL OR s.mapping_year = $mapping_year::INTEGER)
    AND (
        $group_key::VARCHAR IS NULL
        OR s.region_code = $group_key::VARCHAR
        OR concat(s.region_code, '|', coalesce(upper(s.agency), '')) = $group_key::VARCHAR
    )
ORDER BY s.mapping_year DESC, s.region_code ASC, b.file_name ASC, m.source_row ASC NULLS LAST, s.mapping_id ASC
LIMIT coalesce($row_limit::BIGINT, 1000000000)
