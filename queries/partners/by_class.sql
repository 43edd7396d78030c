-- Mitra dari golongan apa, dan apa hasilnya?
-- Grain: one row per class of partner, also where there is none; an agreement with partners of several classes counts in each
-- Uses: rules/party_agreements
-- Columns:
--   org_class VARCHAR class of partner
--   partners BIGINT bodies
--   agreements BIGINT documents
--   in_force BIGINT in force on as_of
--   assessable BIGINT past the grace period, in the population: denominator of every share
--   followed_up BIGINT assessable with evidenced follow-up
--   ceremonial_confirmed BIGINT past the limit, absence declared
--   ceremonial_suspected BIGINT past the limit, nothing reported
--   ended_without BIGINT ended without follow-up
--   others BIGINT assessable and none of these: before the limit, or a commitment without execution
--   not_assessable BIGINT in the population, but its date or form is not known well enough
--   share_followed_up DOUBLE followed_up / assessable
--   share_ceremonial_confirmed DOUBLE ceremonial_confirmed / assessable
--   share_ceremonial_suspected DOUBLE ceremonial_suspected / assessable
--   share_ended_without DOUBLE ended_without / assessable
--   share_others DOUBLE others / assessable
WITH classes AS (
    SELECT * FROM (
        VALUES
        ('pemda', 1),
        ('kementerian_lembaga', 2),
        ('instansi_vertikal', 3),
        ('ptn', 4),
        ('pts', 5),
        ('bumn', 6),
        ('bumd', 7),
        ('swasta', 8),
        ('ormas', 9),
        ('perseorangan', 10),
        ('pemda_luar_negeri', 11),
        ('lembaga_luar_negeri', 12),
        ('tidak_diketahui', 13)
    ) AS t (org_class, place)
),

partnered AS (
    SELECT DISTINCT
        o.org_class,
        p.agreement_id,
        p.is_in_force,
        p.is_assessable,
        p.is_followed_up,
        p.is_confirmed,
        p.is_suspected,
        p.is_ended_without,
        p.is_other,
        p.is_not_assessable
    FROM party_agreements AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE p.is_partner
),

bodies AS (
    SELECT
        o.org_class,
        count(DISTINCT p.org_id) AS partners
    FROM party_agreements AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE p.is_partner
    GROUP BY o.org_class
),

counted AS (
    SELECT
        org_class,
        count(*) AS agreements,
        count(*) FILTER (WHERE is_in_force) AS in_force,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_followed_up) AS followed_up,
        count(*) FILTER (WHERE is_confirmed) AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_suspected) AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ended_without) AS ended_without,
        count(*) FILTER (WHERE is_other) AS others,
        count(*) FILTER (WHERE is_not_assessable) AS not_assessable
    FROM partnered
    GROUP BY org_class
)

SELECT
    t.org_class,
    coalesce(b.partners, 0) AS partners,
    coalesce(c.agreements, 0) AS agreements,
    coalesce(c.in_force, 0) AS in_force,
    coalesce(c.assessable, 0) AS assessable,
    coalesce(c.followed_up, 0) AS followed_up,
    coalesce(c.ceremonial_confirmed, 0) AS ceremonial_confirmed,
    coalesce(c.ceremonial_suspected, 0) AS ceremonial_suspected,
    coalesce(c.ended_without, 0) AS ended_without,
    coalesce(c.others, 0) AS others,
    coalesce(c.not_assessable, 0) AS not_assessable,
    c.followed_up::DOUBLE / nullif(c.assessable, 0) AS share_followed_up,
    c.ceremonial_confirmed::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_confirmed,
    c.ceremonial_suspected::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_suspected,
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without,
    c.others::DOUBLE / nullif(c.assessable, 0) AS share_others
FROM classes AS t
LEFT JOIN bodies AS b ON t.org_class = b.org_class
LEFT JOIN counted AS c ON t.org_class = c.org_class
ORDER BY coalesce(c.agreements, 0) DESC, t.place ASC
