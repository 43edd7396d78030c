-- Kerja sama mana yang sudah ada antara dua wilayah, dan tentang apa?
-- Grain: one row per pair of regions and signed document in which both take part, whatever the shared filters; with
--   $region_code only the pairs of that region
-- Uses: rules/agreement_status unfiltered
-- Params: region_code
-- Columns:
--   region_a VARCHAR the one region, the smaller code
--   region_b VARCHAR the other
--   agreement_id VARCHAR the document
--   about VARCHAR title, object and scope in lower case, letters and digits alone, a space before and behind
--   urusan_codes VARCHAR[] government affairs
--   state_code VARCHAR berjalan, mandek, seremonial_terkonfirmasi, seremonial_terduga; tidak_jelas (no end); selesai
WITH shared_documents AS (
    SELECT
        agreement_id,
        region_codes,
        urusan_codes,
        CASE
            WHEN validity = 'tidak_diketahui' THEN 'tidak_jelas'
            WHEN NOT is_in_force THEN 'selesai'
            WHEN status IN ('seremonial_terkonfirmasi', 'seremonial_terduga') THEN status
            WHEN status IN ('mandek', 'pks_mandek') THEN 'mandek'
            ELSE 'berjalan'
        END AS state_code
    FROM agreement_status
    WHERE
        len(region_codes) > 1
        AND validity <> 'belum_berlaku'
        AND status <> 'belum_ditandatangani'
        AND ($region_code::VARCHAR IS NULL OR list_contains(region_codes, $region_code::VARCHAR))
),

ends AS (
    SELECT
        agreement_id,
        unnest(region_codes) AS end_code
    FROM shared_documents
),

items AS (
    SELECT
        s.agreement_id,
        string_agg(s.item_text, ' ' ORDER BY s.item_no) AS item_texts
    FROM scope_items AS s
    SEMI JOIN shared_documents AS d ON s.agreement_id = d.agreement_id
    GROUP BY s.agreement_id
),

told AS (
    SELECT
        d.agreement_id,
        d.urusan_codes,
        d.state_code,
        concat(
            ' ',
            regexp_replace(
                lower(concat_ws(' ', a.title, a.object, a.scope_text, i.item_texts)), '[^a-z0-9]+', ' ', 'g'
            ),
            ' '
        ) AS about
    FROM shared_documents AS d
    INNER JOIN agreements AS a ON d.agreement_id = a.agreement_id
    LEFT JOIN items AS i ON d.agreement_id = i.agreement_id
)

SELECT
    a.end_code AS region_a,
    b.end_code AS region_b,
    t.agreement_id,
    t.about,
    t.urusan_codes,
    t.state_code
FROM ends AS a
INNER JOIN ends AS b ON a.agreement_id = b.agreement_id AND a.end_code < b.end_code
INNER JOIN told AS t ON a.agreement_id = t.agreement_id
WHERE $region_code::VARCHAR IS NULL OR $region_code::VARCHAR IN (a.end_code, b.end_code)
