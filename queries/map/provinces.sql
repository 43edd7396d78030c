-- Bagaimana keadaan kerja sama di tiap provinsi?
-- Grain: one row per province, also where there is nothing; an agreement counts in every region that takes part
-- Uses: rules/region_shares
-- Columns:
--   province_code VARCHAR Kemendagri code
--   province_name VARCHAR name
--   agreements BIGINT documents
--   in_force BIGINT in force on as_of
--   expiring BIGINT in force and ending within the warning window
--   population BIGINT umbrella and stand-alone documents that the rule is about
--   assessable BIGINT of these, dated and past the grace period: denominator of every share
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, and a report declares that nothing was done
--   ceremonial_suspected BIGINT past the limit and nothing was reported
--   ended_without BIGINT ended without follow-up
--   share_followed_up DOUBLE followed_up / assessable
--   share_ceremonial_confirmed DOUBLE ceremonial_confirmed / assessable
--   share_ceremonial_suspected DOUBLE ceremonial_suspected / assessable
--   share_ended_without DOUBLE ended_without / assessable
--   severe BIGINT ceremonial and obligatory (KSDD wajib)
--   has_data BOOLEAN the extracts hold any agreement of this region, whatever the filters
SELECT
    s.region_code AS province_code,
    s.region_name AS province_name,
    s.agreements,
    s.in_force,
    s.expiring,
    s.population,
    s.assessable,
    s.followed_up,
    s.ceremonial_confirmed,
    s.ceremonial_suspected,
    s.ended_without,
    s.share_followed_up,
    s.share_ceremonial_confirmed,
    s.share_ceremonial_suspected,
    s.share_ended_without,
    s.severe,
    s.has_data
FROM region_shares AS s
WHERE s.region_level = 'provinsi'
ORDER BY s.region_code
