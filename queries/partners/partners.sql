-- Siapa mitra kita, dan apa yang terjadi pada kerja samanya?
-- Grain: one row per partner, the one with most agreements first
-- Uses: rules/partner_record
-- Columns:
--   org_id VARCHAR the partner
--   name VARCHAR its name in the clearest written form
--   aliases VARCHAR[] other spellings met in registers
--   org_class VARCHAR class of partner
--   region_code VARCHAR region of a regional government or its agency
--   region_name VARCHAR its name
--   country_code VARCHAR country of a foreign body
--   country_name_id VARCHAR its Indonesian name
--   country_name_en VARCHAR its English name
--   city_name VARCHAR city of a foreign regional government
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
--   is_judgeable BOOLEAN two or more can be assessed
--   is_all_ceremonial BOOLEAN judgeable, and every one of them stopped at the signature
SELECT
    p.org_id,
    o.name,
    o.aliases,
    o.org_class,
    o.region_code,
    r.region_name,
    o.country_code,
    n.country_name_id,
    n.country_name_en,
    t.city_name,
    p.agreements,
    p.dated,
    p.in_force,
    p.assessable,
    p.followed_up,
    p.ceremonial_confirmed,
    p.ceremonial_suspected,
    p.ended_without,
    p.others,
    p.not_assessable,
    p.first_signed_on,
    p.last_signed_on,
    p.last_step_on,
    p.is_judgeable,
    p.is_all_ceremonial
FROM partner_record AS p
INNER JOIN organizations AS o ON p.org_id = o.org_id
LEFT JOIN regions AS r ON o.region_code = r.region_code
LEFT JOIN countries AS n ON o.country_code = n.country_code
LEFT JOIN foreign_cities AS t ON o.foreign_city_id = t.city_id
ORDER BY p.agreements DESC, o.name ASC, p.org_id ASC
