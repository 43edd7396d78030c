-- Kerja sama mana yang dihitung dalam corong pada tanggal penilaian?
-- Grain: one row per agreement under the shared filters that counts itself: first documents, not those under another.
--   A letter of intent counts until a document that is not known to be of a later day hangs under it
-- Uses: rules/agreement_scope
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   coop_type VARCHAR cooperation type
--   has_stage_events BOOLEAN stage events were recorded for it
WITH followed AS (
    SELECT DISTINCT parent_agreement_id AS agreement_id
    FROM agreement_facts
    WHERE parent_agreement_id IS NOT NULL AND coalesce(signed_earliest_on <= $as_of::DATE, TRUE)
)

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
