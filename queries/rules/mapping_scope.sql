-- Baris pemetaan mana yang masuk saringan?
-- Grain: one row per known line of the mapping lists that the shared filters let through: by whose list it is, its kind
--   of cooperation and its urusan; the filter on years of signature is about agreements and does not apply
-- Uses: rules/known_mapping
-- Params: provinces, regions, coop_types, urusan
-- Columns:
--   mapping_id VARCHAR the line
--   mapping_year INTEGER year that the list is for
--   region_code VARCHAR whose list it is
--   province_code VARCHAR its province
--   agency VARCHAR agency that proposes
--   urusan_code VARCHAR urusan
--   coop_type VARCHAR kind of cooperation
--   partner_name VARCHAR intended partner, as typed
--   partner_region_code VARCHAR intended partner, when it is a region
--   priority INTEGER place in the order of priorities
--   rpjmd_ref VARCHAR reference to the RPJMD
--   rkpd_ref VARCHAR reference to the RKPD
--   renstra_ref VARCHAR reference to the Renstra or Renja
--   listed_on DATE day of the proposal, or the first of the list's year
--   screening VARCHAR what the screening said by as_of
--   rejection_code VARCHAR why it does not meet the criteria
--   rejection_reason VARCHAR the reason as typed
--   is_decided BOOLEAN a berita acara or decree is written by as_of
--   decree_on DATE its day
--   has_kak BOOLEAN terms of reference are written by as_of
--   agreement_id VARCHAR the agreement it is said to have become
--   agreement_ref VARCHAR what the list says of that agreement
SELECT *
FROM known_mapping
WHERE
    ($provinces::VARCHAR[] IS NULL OR list_contains($provinces::VARCHAR[], province_code))
    AND ($regions::VARCHAR[] IS NULL OR list_contains($regions::VARCHAR[], region_code))
    AND ($coop_types::VARCHAR[] IS NULL OR coalesce(list_contains($coop_types::VARCHAR[], coop_type), FALSE))
    AND ($urusan::VARCHAR[] IS NULL OR coalesce(list_contains($urusan::VARCHAR[], urusan_code), FALSE))
