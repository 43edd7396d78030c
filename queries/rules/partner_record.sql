-- Apa yang terjadi pada kerja sama dengan setiap mitra?
-- Grain: one row per body that is a partner (party, but not the lead) in any agreement in scope
-- Uses: rules/party_agreements
-- Columns:
--   org_id VARCHAR the partner
--   agreements BIGINT documents
--   dated BIGINT of these, whether they are in force is known
--   in_force BIGINT in force on as_of
--   assessable BIGINT past the grace period, in the population: denominator of every share
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, absence declared
--   ceremonial_suspected BIGINT past the limit, nothing reported
--   ended_without BIGINT ended without follow-up
--   others BIGINT assessable and none of these: before the limit, or a commitment without execution
--   not_assessable BIGINT in the population, but its date or form is not known well enough
--   first_signed_on DATE first day by which one was certainly signed
--   last_signed_on DATE last such day
--   last_step_on DATE last day with any action
--   is_judgeable BOOLEAN two or more can be assessed: one alone says little about a partner
--   is_all_ceremonial BOOLEAN judgeable, and every one of them stopped at the signature
WITH counted AS (
    SELECT
        p.org_id,
        count(*) AS agreements,
        count(*) FILTER (WHERE p.is_dated) AS dated,
        count(*) FILTER (WHERE p.is_in_force) AS in_force,
        count(*) FILTER (WHERE p.is_assessable) AS assessable,
        count(*) FILTER (WHERE p.is_followed_up) AS followed_up,
        count(*) FILTER (WHERE p.is_confirmed) AS ceremonial_confirmed,
        count(*) FILTER (WHERE p.is_suspected) AS ceremonial_suspected,
        count(*) FILTER (WHERE p.is_ended_without) AS ended_without,
        count(*) FILTER (WHERE p.is_other) AS others,
        count(*) FILTER (WHERE p.is_not_assessable) AS not_assessable,
        min(p.signed_latest_on) AS first_signed_on,
        max(p.signed_latest_on) AS last_signed_on,
        max(p.last_step_on) AS last_step_on
    FROM party_agreements AS p
    WHERE p.is_partner
    GROUP BY p.org_id
)

SELECT
    c.org_id,
    c.agreements,
    c.dated,
    c.in_force,
    c.assessable,
    c.followed_up,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.ended_without,
    c.others,
    c.not_assessable,
    c.first_signed_on,
    c.last_signed_on,
    c.last_step_on,
    c.assessable >= 2 AS is_judgeable,
    c.assessable >= 2
    AND c.ceremonial_confirmed + c.ceremonial_suspected + c.ended_without = c.assessable AS is_all_ceremonial
FROM counted AS c
