-- Seberapa besar hasilnya berubah bila batas seremonial 180, 365, atau 730 hari?
-- Grain: one row per limit
-- Uses: rules/agreement_status
-- Params: ceremonial_days
-- Each: ceremonial_days 180 365 730
-- Columns:
--   ceremonial_days INTEGER the limit
--   assessable BIGINT denominator
--   ceremonial_confirmed BIGINT past the limit, and a report declares that nothing was done
--   ceremonial_suspected BIGINT past the limit and nothing was reported
--   ended_without BIGINT ended without follow-up
--   share_ceremonial_confirmed DOUBLE ceremonial_confirmed / assessable
--   share_ceremonial_suspected DOUBLE ceremonial_suspected / assessable
--   share_ended_without DOUBLE ended_without / assessable
WITH counted AS (
    SELECT
        count(*) FILTER (WHERE is_assessable) AS assessable,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terkonfirmasi') AS ceremonial_confirmed,
        count(*) FILTER (WHERE is_ceremonial AND status = 'seremonial_terduga') AS ceremonial_suspected,
        count(*) FILTER (WHERE is_ceremonial AND status = 'berakhir_tanpa_tindak_lanjut') AS ended_without
    FROM agreement_status
)

SELECT
    $ceremonial_days::INTEGER AS ceremonial_days,
    c.assessable,
    c.ceremonial_confirmed,
    c.ceremonial_suspected,
    c.ended_without,
    c.ceremonial_confirmed::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_confirmed,
    c.ceremonial_suspected::DOUBLE / nullif(c.assessable, 0) AS share_ceremonial_suspected,
    c.ended_without::DOUBLE / nullif(c.assessable, 0) AS share_ended_without
FROM counted AS c
ORDER BY c.assessable
