-- Baris pemetaan mana yang sudah diketahui pada tanggal penilaian, dan apa yang sudah tercatat padanya?
-- Grain: one row per line of a mapping list whose proposal (else whose year) is not later than as_of, whatever the
--   filters; a step dated later is not there yet, a step without a day is as old as its line
-- Params: as_of
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year that the list is for
--   region_code VARCHAR whose list it is
--   province_code VARCHAR its province
--   agency VARCHAR agency that proposes; empty when the list names none
--   urusan_code VARCHAR urusan
--   coop_type VARCHAR kind of cooperation
--   partner_name VARCHAR intended partner, as typed
--   partner_region_code VARCHAR intended partner, when it is a region
--   priority INTEGER place in the order of priorities
--   rpjmd_ref VARCHAR reference to the RPJMD
--   rkpd_ref VARCHAR reference to the RKPD
--   renstra_ref VARCHAR reference to the Renstra or Renja
--   listed_on DATE day of the proposal; the first of the list's year when none is written
--   screening VARCHAR what the screening said by as_of
--   rejection_code VARCHAR why it does not meet the criteria
--   rejection_reason VARCHAR the reason as typed
--   is_decided BOOLEAN a berita acara or decree is written by as_of
--   decree_on DATE its day
--   has_kak BOOLEAN terms of reference are written by as_of
--   agreement_id VARCHAR the agreement it is said to have become, unless that was signed later than as_of
--   agreement_ref VARCHAR what the list says of that agreement
SELECT
    m.mapping_id,
    m.mapping_year,
    m.region_code,
    left(m.region_code, 2) AS province_code,
    nullif(trim(m.agency), '') AS agency,
    m.urusan_code,
    m.coop_type,
    nullif(trim(m.partner_name), '') AS partner_name,
    m.partner_region_code,
    m.priority,
    m.rpjmd_ref,
    m.rkpd_ref,
    m.renstra_ref,
    coalesce(m.proposed_on, make_date(m.mapping_year, 1, 1)) AS listed_on,
    CASE WHEN m.screened_on > $as_of::DATE THEN 'usulan' ELSE m.screening END AS screening,
    CASE WHEN m.screened_on IS NULL OR m.screened_on <= $as_of::DATE THEN m.rejection_code END AS rejection_code,
    CASE WHEN m.screened_on IS NULL OR m.screened_on <= $as_of::DATE THEN nullif(trim(m.rejection_reason), '') END
        AS rejection_reason,
    CASE
        WHEN m.decree_on IS NOT NULL THEN m.decree_on <= $as_of::DATE
        ELSE nullif(trim(m.decree_number), '') IS NOT NULL
    END AS is_decided,
    CASE WHEN m.decree_on <= $as_of::DATE THEN m.decree_on END AS decree_on,
    CASE WHEN m.kak_on IS NOT NULL THEN m.kak_on <= $as_of::DATE ELSE coalesce(m.has_kak, FALSE) END AS has_kak,
    CASE WHEN a.signed_earliest_on > $as_of::DATE THEN NULL ELSE m.agreement_id END AS agreement_id,
    CASE WHEN a.signed_earliest_on > $as_of::DATE THEN NULL ELSE nullif(trim(m.agreement_ref), '') END AS agreement_ref
FROM mapping_items AS m
LEFT JOIN agreements AS a ON m.agreement_id = a.agreement_id
WHERE coalesce(m.proposed_on, make_date(m.mapping_year, 1, 1)) <= $as_of::DATE
