-- Berapa kerja sama yang perlu ditanyakan, sudah ditanyakan, dan sudah dijawab?
-- Grain: one row
-- Uses: rules/agreement_status, rules/answer_effects
-- Columns:
--   agreements BIGINT agreements in scope
--   assessable BIGINT agreements that can be judged: the denominator
--   suspected BIGINT suspected ceremonial
--   asked BIGINT agreements that an office was asked about and whose sheet came back
--   answered BIGINT of these, answered
--   became_confirmed BIGINT suspected before the answer, confirmed now
--   became_cleared BIGINT flagged before the answer, not any more
--   became_ended BIGINT known to be ended through the answer
--   still_open BIGINT answered as carried out, but the evidence or the level does not suffice
--   share_answered DOUBLE answered / asked
WITH latest AS (
    SELECT
        count(*) AS asked,
        count(*) FILTER (WHERE effect_code <> 'belum_dijawab') AS answered,
        count(*) FILTER (WHERE effect_code = 'terkonfirmasi') AS became_confirmed,
        count(*) FILTER (WHERE effect_code = 'tanda_hilang') AS became_cleared,
        count(*) FILTER (WHERE effect_code = 'berakhir') AS became_ended,
        count(*) FILTER (WHERE effect_code IN ('bukti_kurang', 'tingkat_kurang')) AS still_open
    FROM answer_effects
    WHERE is_latest
),

judged AS (
    SELECT
        count(*) AS agreements,
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_in_population AND status = 'seremonial_terduga') AS suspected
    FROM agreement_status
)

SELECT
    j.agreements,
    j.assessable,
    j.suspected,
    l.asked,
    l.answered,
    l.became_confirmed,
    l.became_cleared,
    l.became_ended,
    l.still_open,
    l.answered::DOUBLE / nullif(l.asked, 0) AS share_answered
FROM judged AS j
CROSS JOIN latest AS l
ORDER BY j.assessable
