-- Kerja sama apa yang sudah ada antara kedua wilayah?
-- Grain: one row per signed document in which both take part; those that name the commodity first, then those in force
-- Uses: rules/agreements_between
-- Params: region_code, partner_code, item_code
-- Columns:
--   agreement_id VARCHAR the document
--   title VARCHAR title
--   doc_number VARCHAR number
--   doc_type VARCHAR form
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   state_code VARCHAR berjalan, mandek, seremonial_terkonfirmasi, seremonial_terduga, tidak_jelas or selesai
--   is_named BOOLEAN title, object or scope name the commodity
--   is_same_affair BOOLEAN it is of a government affair that is charged with the commodity
WITH item AS (
    SELECT
        words,
        urusan_codes
    FROM commodities
    WHERE commodity_code = $item_code::VARCHAR
),

told AS (
    SELECT
        b.agreement_id,
        b.state_code,
        coalesce(
            list_contains(list_transform(i.words, LAMBDA word: b.about LIKE concat('% ', word, ' %')), TRUE), FALSE
        ) AS is_named,
        coalesce(
            list_contains(list_transform(i.urusan_codes, LAMBDA code: list_contains(b.urusan_codes, code)), TRUE), FALSE
        ) AS is_same_affair
    FROM agreements_between AS b
    LEFT JOIN item AS i ON TRUE
    WHERE
        b.region_a = least($region_code::VARCHAR, $partner_code::VARCHAR)
        AND b.region_b = greatest($region_code::VARCHAR, $partner_code::VARCHAR)
)

SELECT
    t.agreement_id,
    f.title,
    f.doc_number,
    f.doc_type,
    f.signed_on,
    f.end_on,
    t.state_code,
    t.is_named,
    t.is_same_affair
FROM told AS t
INNER JOIN agreement_facts AS f ON t.agreement_id = f.agreement_id
ORDER BY
    t.is_named DESC, t.is_same_affair DESC, t.state_code = 'selesai' ASC, f.signed_on DESC NULLS LAST,
    t.agreement_id ASC
