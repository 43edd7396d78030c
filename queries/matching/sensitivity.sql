-- Apakah tempat pertama bertahan bila satu bobot dibagi dua atau digandakan?
-- Grain: one row per weight and factor, and one for the weights as chosen (weight_code dipilih, factor 1)
-- Uses: rules/match_pairs
-- Params: region_code, weight_complement, weight_two_way, weight_proximity, weight_border, weight_uncovered
-- Columns:
--   weight_code VARCHAR which weight was changed: dipilih, complement, two_way, proximity, border, uncovered
--   factor DOUBLE by how much: 0.5, 1 or 2
--   first_code VARCHAR the partner that comes first then
--   first_name VARCHAR its name
--   item_code VARCHAR the commodity
--   score DOUBLE its score then
--   is_same BOOLEAN the same partner as with the weights as chosen
WITH scenarios (scenario_no, weight_code, factor) AS (
    VALUES
    (0, 'dipilih', 1.0),
    (1, 'complement', 0.5),
    (2, 'complement', 2.0),
    (3, 'two_way', 0.5),
    (4, 'two_way', 2.0),
    (5, 'proximity', 0.5),
    (6, 'proximity', 2.0),
    (7, 'border', 0.5),
    (8, 'border', 2.0),
    (9, 'uncovered', 0.5),
    (10, 'uncovered', 2.0)
),

changed AS (
    SELECT
        scenario_no,
        weight_code,
        factor::DOUBLE AS factor,
        $weight_complement::DOUBLE * CASE WHEN weight_code = 'complement' THEN factor::DOUBLE ELSE 1 END AS w1,
        $weight_two_way::DOUBLE * CASE WHEN weight_code = 'two_way' THEN factor::DOUBLE ELSE 1 END AS w2,
        $weight_proximity::DOUBLE * CASE WHEN weight_code = 'proximity' THEN factor::DOUBLE ELSE 1 END AS w3,
        $weight_border::DOUBLE * CASE WHEN weight_code = 'border' THEN factor::DOUBLE ELSE 1 END AS w4,
        $weight_uncovered::DOUBLE * CASE WHEN weight_code = 'uncovered' THEN factor::DOUBLE ELSE 1 END AS w5
    FROM scenarios
),

scored AS (
    SELECT
        c.scenario_no,
        c.weight_code,
        c.factor,
        CASE WHEN p.supplier_code = $region_code::VARCHAR THEN p.receiver_code ELSE p.supplier_code END AS partner_code,
        p.item_code,
        p.distance_km,
        p.served,
        (c.w1 * p.complement + c.w2 * p.two_way + c.w3 * p.proximity + c.w4 * p.border + c.w5 * p.uncovered)
        / nullif(c.w1 + c.w2 + c.w3 + c.w4 + c.w5, 0) AS score
    FROM changed AS c
    CROSS JOIN match_pairs AS p
    WHERE p.exclusion_code = '' AND $region_code::VARCHAR IN (p.supplier_code, p.receiver_code)
),

numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY scenario_no
            ORDER BY score DESC, distance_km ASC, partner_code ASC, served DESC, item_code ASC
        ) AS place
    FROM scored
),

firsts AS (
    SELECT *
    FROM numbered
    WHERE place = 1
)

SELECT
    f.weight_code,
    f.factor,
    f.partner_code AS first_code,
    r.region_name AS first_name,
    f.item_code,
    f.score,
    f.partner_code = b.partner_code AS is_same
FROM firsts AS f
INNER JOIN firsts AS b ON b.scenario_no = 0
INNER JOIN regions AS r ON f.partner_code = r.region_code
ORDER BY f.scenario_no ASC
