-- Berapa mitra, dan berapa di antaranya yang kerja samanya ditindaklanjuti?
-- Grain: one row
-- Uses: rules/agreement_scope, rules/party_agreements, rules/partner_record
-- Columns:
--   agreements BIGINT documents in scope
--   with_partner BIGINT of these, with a partner on record
--   without_partner BIGINT of these, without one
--   partners BIGINT bodies that are partner in any of them
--   dated BIGINT partners with at least one agreement of which it is known whether it is in force
--   in_force BIGINT of these, with at least one agreement in force
--   assessable BIGINT partners with at least one agreement that can be assessed
--   followed_up BIGINT of these, at least one with evidenced follow-up
--   judgeable BIGINT partners with two or more that can be assessed
--   all_ceremonial BIGINT of these, every one stopped at the signature
WITH named AS (
    SELECT DISTINCT agreement_id
    FROM party_agreements
    WHERE is_partner
),

documents_counted AS (
    SELECT
        count(*) AS agreements,
        count(n.agreement_id) AS with_partner
    FROM agreement_scope AS s
    LEFT JOIN named AS n ON s.agreement_id = n.agreement_id
),

partners_counted AS (
    SELECT
        count(*) AS partners,
        count(*) FILTER (WHERE dated > 0) AS dated,
        count(*) FILTER (WHERE in_force > 0) AS in_force,
        count(*) FILTER (WHERE assessable > 0) AS assessable,
        count(*) FILTER (WHERE followed_up > 0) AS followed_up,
        count(*) FILTER (WHERE is_judgeable) AS judgeable,
        count(*) FILTER (WHERE is_all_ceremonial) AS all_ceremonial
    FROM partner_record
)

SELECT
    d.agreements,
    d.with_partner,
    d.agreements - d.with_partner AS without_partner,
    p.partners,
    p.dated,
    p.in_force,
    p.assessable,
    p.followed_up,
    p.judgeable,
    p.all_ceremonial
FROM documents_counted AS d
CROSS JOIN partners_counted AS p
ORDER BY d.agreements
