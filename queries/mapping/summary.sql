-- Dari semua usulan pemetaan, berapa yang menjadi kerja sama?
-- Grain: one row
-- Uses: rules/mapping_steps
-- Params: mapping_year
-- Columns:
--   lines BIGINT lines of the lists: proposals
--   regions BIGINT regions whose lists they are
--   agencies BIGINT agencies that propose, each region's its own
--   unscreened BIGINT not screened yet, and no later step documented
--   rejected BIGINT refused by the screening
--   fit BIGINT accepted, or at a later step
--   decided BIGINT of them set by berita acara or decree, or at a later step
--   kak BIGINT of them with terms of reference, or at a later step
--   signed BIGINT of them signed
--   followed_up BIGINT of them followed up
--   kak_written BIGINT of the fit, terms of reference are written
--   contradicted BIGINT refused, yet a later step is documented
--   unmatched_refs BIGINT lines that name an agreement that is not in the register
--   signed_before BIGINT of the signed, those signed before the line was proposed
--   named BIGINT lines that name an agreement at all, in the register or not, signed or not
--   without_agency BIGINT lines without an agency
SELECT
    count(*) AS lines,
    count(DISTINCT region_code) AS regions,
    count(DISTINCT concat(region_code, '|', upper(agency))) FILTER (WHERE agency IS NOT NULL) AS agencies,
    count(*) FILTER (WHERE step_no = 1 AND NOT is_rejected) AS unscreened,
    count(*) FILTER (WHERE is_rejected) AS rejected,
    count(*) FILTER (WHERE step_no >= 2) AS fit,
    count(*) FILTER (WHERE step_no >= 3) AS decided,
    count(*) FILTER (WHERE step_no >= 4) AS kak,
    count(*) FILTER (WHERE step_no >= 5) AS signed,
    count(*) FILTER (WHERE step_no >= 6) AS followed_up,
    count(*) FILTER (WHERE step_no >= 2 AND has_kak) AS kak_written,
    count(*) FILTER (WHERE is_contradicted) AS contradicted,
    count(*) FILTER (WHERE has_unmatched_ref) AS unmatched_refs,
    count(*) FILTER (WHERE step_no >= 5 AND is_signed_before) AS signed_before,
    count(*) FILTER (WHERE is_signed OR has_unmatched_ref) AS named,
    count(*) FILTER (WHERE agency IS NULL) AS without_agency
FROM mapping_steps
WHERE $mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER
ORDER BY lines
