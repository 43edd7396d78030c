-- Untuk berapa kerja sama tahapannya tercatat?
-- Grain: one row per cooperation type of which there is any, the most frequent first
-- Uses: rules/agreement_scope
-- Params: as_of
-- Columns:
--   coop_type VARCHAR type of cooperation
--   has_stages BOOLEAN the law names stages for this type
--   agreements BIGINT umbrellas, stand-alone working agreements and letters of intent that nothing followed
--   with_events BIGINT of these, any stage was recorded by somebody, besides signature, follow-up and reports
WITH followed AS (
    -- A letter of intent counts itself until a document that is not known to be of a later day hangs under it.
    SELECT DISTINCT parent_agreement_id AS agreement_id
    FROM agreement_facts
    WHERE parent_agreement_id IS NOT NULL AND coalesce(signed_earliest_on <= $as_of::DATE, TRUE)
),

counted_scope AS (
    SELECT
        s.agreement_id,
        s.coop_type,
        s.has_stage_events
    FROM agreement_scope AS s
    LEFT JOIN followed AS w ON s.agreement_id = w.agreement_id
    WHERE
        s.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'tidak_diketahui')
        OR (s.doc_type IN ('perjanjian_kerja_sama', 'kontrak') AND s.parent_agreement_id IS NULL)
        OR (s.doc_type = 'letter_of_intent' AND w.agreement_id IS NULL)
),

staged_types AS (
    SELECT DISTINCT coop_type
    FROM agreement_stages
)

SELECT
    s.coop_type,
    t.coop_type IS NOT NULL AS has_stages,
    count(*) AS agreements,
    count(*) FILTER (WHERE s.has_stage_events) AS with_events
FROM counted_scope AS s
LEFT JOIN staged_types AS t ON s.coop_type = t.coop_type
GROUP BY s.coop_type, t.coop_type
ORDER BY agreements DESC, s.coop_type ASC
