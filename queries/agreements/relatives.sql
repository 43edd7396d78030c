-- Kerja sama mana yang menjadi induk, turunan, pendahulu, atau penerusnya?
-- Grain: one row per relative of the agreement $agreement_id
-- Uses: rules/agreement_status unfiltered
-- Params: agreement_id
-- Columns:
--   relation_code VARCHAR induk (parent), turunan (child), rantai (the same renewal chain)
--   agreement_id VARCHAR the relative
--   title VARCHAR title
--   doc_type VARCHAR form of the document
--   doc_number VARCHAR number
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   validity VARCHAR state by the dates
--   status VARCHAR judgement
--   ladder_level INTEGER highest evidenced level
WITH self AS (
    SELECT
        agreement_id AS self_id,
        parent_agreement_id AS self_parent_id,
        root_agreement_id AS self_root_id
    FROM agreement_facts
    WHERE agreement_id = $agreement_id::VARCHAR
),

related AS (
    SELECT
        f.agreement_id,
        CASE
            WHEN f.agreement_id = s.self_parent_id THEN 'induk'
            WHEN f.parent_agreement_id = s.self_id THEN 'turunan'
            ELSE 'rantai'
        END AS relation_code
    FROM agreement_facts AS f
    CROSS JOIN self AS s
    WHERE
        f.agreement_id <> s.self_id
        AND (
            f.agreement_id = s.self_parent_id
            OR f.parent_agreement_id = s.self_id
            OR f.root_agreement_id = s.self_root_id
        )
)

SELECT
    r.relation_code,
    s.agreement_id,
    s.title,
    s.doc_type,
    s.doc_number,
    s.signed_on,
    s.end_on,
    s.validity,
    s.status,
    s.ladder_level
FROM related AS r
INNER JOIN agreement_status AS s ON r.agreement_id = s.agreement_id
ORDER BY r.relation_code, s.signed_latest_on NULLS LAST, s.agreement_id
