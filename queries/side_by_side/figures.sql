-- Berapa penduduk dan PDRB daerah-daerah ini, menurut angka terbaru yang diketahui?
-- Grain: one row per region of $region_codes and figure that is known, of its newest year
-- Uses: rules/known_potentials
-- Params: region_codes
-- Columns:
--   region_code VARCHAR the region
--   figure_code VARCHAR penduduk, pdrb_adhb (current prices) or pdrb_adhk (constant prices)
--   value DOUBLE the figure, in unit
--   unit VARCHAR unit without multiplier
--   period_year INTEGER year; empty: the source names none
--   base_year INTEGER year of constant prices
--   figure_state VARCHAR how final it is; empty: not said
--   source_name VARCHAR who published it
--   has_rivals BOOLEAN another figure of the same thing and year differs
WITH chosen AS (
    SELECT DISTINCT unnest($region_codes::VARCHAR[]) AS region_code
),

figures AS (
    SELECT
        k.region_code,
        CASE WHEN k.measure_code = 'pdrb' THEN concat('pdrb_', k.price_basis) ELSE k.measure_code END AS figure_code,
        k.value,
        k.unit,
        k.period_year,
        k.base_year,
        k.figure_state,
        k.source_name,
        k.has_rivals
    FROM known_potentials AS k
    INNER JOIN chosen AS c ON k.region_code = c.region_code
    WHERE
        k.item_kind IS NULL
        AND k.item_name IS NULL
        AND k.breakdown IS NULL
        AND (
            (k.measure_code = 'penduduk' AND k.unit = 'orang')
            OR (k.measure_code = 'pdrb' AND k.price_basis IS NOT NULL)
        )
),

ordered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY region_code, figure_code
            ORDER BY period_year DESC NULLS LAST, base_year DESC NULLS LAST, unit ASC NULLS LAST
        ) AS place
    FROM figures
)

SELECT
    region_code,
    figure_code,
    value,
    unit,
    period_year,
    base_year,
    figure_state,
    source_name,
    has_rivals
FROM ordered
WHERE place = 1
ORDER BY region_code, figure_code
