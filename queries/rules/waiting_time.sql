-- Berapa hari setiap kerja sama menunggu tindak lanjutnya, sampai tanggal penilaian?
-- Grain: one row per agreement in scope
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   signed_year INTEGER year of signature; empty when it is not certain
--   province_codes VARCHAR[] provinces that take part, sorted
--   lead_region_code VARCHAR region that leads; empty when unknown
--   lead_agency VARCHAR initiating agency as written; empty when unknown
--   is_in_population BOOLEAN umbrella, stand-alone working agreement or unknown form, not known to be unsigned
--   is_renewal BOOLEAN not the first agreement of its chain: the clock does not start again
--   is_timed BOOLEAN in the population, first of its chain, signed by as_of on a day known at least to the month
--   clock_on DATE where the clock starts: the day of signature, or the middle of its month; empty when not timed
--   waited_days INTEGER days from there to as_of, the end of observation; empty when not timed
--   commitment_days INTEGER days to the first evidenced step of level 2 or above; empty when none by as_of
--   execution_days INTEGER the same for level 3
--   result_days INTEGER the same for level 4
WITH placed AS (
    SELECT
        s.*,
        s.root_agreement_id <> s.agreement_id AS is_renewal,
        s.is_in_population
        AND s.root_agreement_id = s.agreement_id
        AND coalesce(s.signed_latest_on <= $as_of::DATE, FALSE)
        AND coalesce(
            date_trunc('month', s.signed_earliest_on)::DATE = date_trunc('month', s.signed_latest_on)::DATE, FALSE
        ) AS is_timed
    FROM agreement_status AS s
),

-- All that waits is watched until as_of, also what has ended: an end is no follow-up, and taking it out would let
-- those that ended in silence improve the share.
clocked AS (
    SELECT
        p.*,
        CASE
            WHEN p.is_timed
                THEN
                    p.signed_earliest_on
                    + floor(date_diff('day', p.signed_earliest_on, p.signed_latest_on)::DOUBLE / 2)::INTEGER
        END AS clock_on
    FROM placed AS p
)

SELECT
    c.agreement_id,
    c.coop_type,
    c.doc_type,
    c.signed_year,
    c.province_codes,
    c.lead_region_code,
    c.lead_agency,
    c.is_in_population,
    c.is_renewal,
    c.is_timed,
    c.clock_on,
    date_diff('day', c.clock_on, $as_of::DATE)::INTEGER AS waited_days,
    CASE
        WHEN c.is_timed AND c.first_level_2_on <= $as_of::DATE
            THEN greatest(date_diff('day', c.clock_on, c.first_level_2_on), 0)
    END::INTEGER AS commitment_days,
    CASE
        WHEN c.is_timed AND c.first_level_3_on <= $as_of::DATE
            THEN greatest(date_diff('day', c.clock_on, c.first_level_3_on), 0)
    END::INTEGER AS execution_days,
    CASE
        WHEN c.is_timed AND c.first_level_4_on <= $as_of::DATE
            THEN greatest(date_diff('day', c.clock_on, c.first_level_4_on), 0)
    END::INTEGER AS result_days
FROM clocked AS c
