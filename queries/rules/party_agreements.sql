-- Siapa saja pihak setiap kerja sama, dan apa yang terjadi pada kerja sama itu?
-- Grain: one row per agreement in scope and body that is party to it (a body that signs twice stands once; a party that
--   the register leaves unnamed is none)
-- Uses: rules/agreement_status
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   org_id VARCHAR the body
--   is_partner BOOLEAN it does not lead: the other side, whatever its class
--   signed_latest_on DATE latest possible day of signature, by as_of
--   last_step_on DATE last day with any action, by as_of
--   is_dated BOOLEAN whether it is in force on as_of is known
--   is_in_force BOOLEAN in force on as_of
--   is_assessable BOOLEAN past the grace period, in the population
--   is_followed_up BOOLEAN assessable with evidenced follow-up
--   is_confirmed BOOLEAN ceremonial, absence declared
--   is_suspected BOOLEAN ceremonial, nothing reported
--   is_ended_without BOOLEAN ended without follow-up
--   is_other BOOLEAN assessable and none of these
--   is_not_assessable BOOLEAN in the population, but its date or form is not known well enough
WITH parties AS (
    SELECT
        p.agreement_id,
        p.org_id,
        NOT bool_or(p.is_lead) AS is_partner
    FROM agreement_parties AS p
    INNER JOIN organizations AS o ON p.org_id = o.org_id
    WHERE o.name <> '(pihak tidak disebutkan)'
    GROUP BY p.agreement_id, p.org_id
)

SELECT
    s.agreement_id,
    p.org_id,
    p.is_partner,
    CASE WHEN s.signed_latest_on <= $as_of::DATE THEN s.signed_latest_on END AS signed_latest_on,
    s.last_step_on,
    s.validity <> 'tidak_diketahui' AS is_dated,
    s.is_in_force,
    s.is_assessable,
    s.is_followed_up,
    s.is_ceremonial AND s.status = 'seremonial_terkonfirmasi' AS is_confirmed,
    s.is_ceremonial AND s.status = 'seremonial_terduga' AS is_suspected,
    s.is_ceremonial AND s.status = 'berakhir_tanpa_tindak_lanjut' AS is_ended_without,
    s.is_assessable AND NOT s.is_followed_up AND NOT s.is_ceremonial AS is_other,
    s.is_in_population AND s.status = 'belum_dapat_dinilai' AS is_not_assessable
FROM agreement_status AS s
INNER JOIN parties AS p ON s.agreement_id = p.agreement_id
