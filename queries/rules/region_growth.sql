-- Seberapa cepat dan seberapa tinggi ekonomi suatu wilayah dibanding wilayah acuannya (tipologi Klassen)?
-- Grain: one row per region of which the regional accounts at constant prices are known. Growth is compound, a year,
--   over the longest span that region and reference both have; income is value added per head in its last year. A
--   kabupaten/kota stands against its province; a province against the published country, else against the sum of the
--   provinces that have the same years
-- Uses: rules/known_potentials
-- Columns:
--   region_code VARCHAR province or kabupaten/kota
--   reference_code VARCHAR the province; empty: the country
--   reference_kind VARCHAR provinsi, nasional or jumlah_provinsi; empty: there is none to compare with
--   reference_provinces BIGINT provinces in that sum; empty: the reference is published or there is none
--   base_year INTEGER year of the constant prices
--   first_year INTEGER first year of the span
--   last_year INTEGER last year of the span
--   first_value DOUBLE value added of the first year, in unit
--   last_value DOUBLE of the last year
--   unit VARCHAR unit of both
--   growth DOUBLE r_i: compound growth a year; empty: one year only
--   reference_growth DOUBLE r: of the reference over the same years
--   population DOUBLE people in the last year; empty: not known for that very year
--   income DOUBLE y_i: last_value per head
--   reference_income DOUBLE y: of the reference
--   typology VARCHAR maju_cepat, maju_tertekan, berkembang, tertinggal; empty: one of the four figures is missing
--   potential_ids VARCHAR[] the region's figures behind it
WITH totals AS (
    SELECT
        coalesce(region_code, '') AS region_code,
        period_year,
        coalesce(base_year, 0) AS base_year,
        unit,
        coalesce(
            max(value) FILTER (WHERE item_kind IS NULL),
            CASE WHEN count(DISTINCT item_code) = 17 THEN sum(value) FILTER (WHERE item_kind = 'sektor') END
        ) AS value,
        max(potential_id) FILTER (WHERE item_kind IS NULL) AS potential_id
    FROM known_potentials
    WHERE
        measure_code = 'pdrb' AND price_basis = 'adhk' AND period_year IS NOT NULL AND breakdown IS NULL
        AND (item_kind = 'sektor' OR (item_kind IS NULL AND item_name IS NULL))
    GROUP BY region_code, period_year, base_year, unit
),

people AS (
    SELECT
        coalesce(region_code, '') AS region_code,
        period_year,
        max(value) AS value,
        max(potential_id) AS potential_id
    FROM known_potentials
    WHERE
        measure_code = 'penduduk' AND unit = 'orang' AND period_year IS NOT NULL AND breakdown IS NULL
        AND item_kind IS NULL AND item_name IS NULL
    GROUP BY region_code, period_year
),

known AS (
    SELECT
        t.region_code,
        CASE WHEN length(t.region_code) > 2 THEN substr(t.region_code, 1, 2) ELSE '' END AS upper_code,
        t.period_year,
        t.base_year,
        t.unit,
        t.value,
        p.value AS population,
        t.potential_id,
        p.potential_id AS people_id
    FROM totals AS t
    LEFT JOIN people AS p ON t.region_code = p.region_code AND t.period_year = p.period_year
    WHERE t.value > 0
),

-- The years that region and reference both have; of a region without reference, its own.
paired AS (
    SELECT
        k.region_code,
        k.base_year,
        k.unit,
        k.period_year,
        r.region_code IS NOT NULL AS has_reference
    FROM known AS k
    LEFT JOIN known AS r
        ON
            k.upper_code = r.region_code AND k.period_year = r.period_year AND k.base_year = r.base_year
            AND k.unit = r.unit
    WHERE k.region_code <> ''
),

spans AS (
    SELECT
        region_code,
        base_year,
        unit,
        bool_or(has_reference) AS has_reference,
        coalesce(min(period_year) FILTER (WHERE has_reference), min(period_year)) AS first_year,
        coalesce(max(period_year) FILTER (WHERE has_reference), max(period_year)) AS last_year
    FROM paired
    GROUP BY region_code, base_year, unit
),

chosen AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY region_code
            ORDER BY
                CASE WHEN has_reference THEN 0 ELSE 1 END ASC,
                last_year DESC,
                last_year - first_year DESC,
                base_year DESC,
                unit ASC
        ) AS place
    FROM spans
),

-- What stands in for the country where it is not published: the provinces that have both years.
country_spans AS (
    SELECT DISTINCT
        first_year,
        last_year,
        base_year,
        unit
    FROM chosen
    WHERE place = 1 AND length(region_code) = 2 AND NOT has_reference
),

country_sums AS (
    SELECT
        s.first_year,
        s.last_year,
        s.base_year,
        s.unit,
        count(*) AS provinces,
        sum(a.value) AS first_value,
        sum(b.value) AS last_value,
        sum(b.value) FILTER (WHERE b.population IS NOT NULL) AS counted_value,
        sum(b.population) AS population
    FROM country_spans AS s
    INNER JOIN known AS a ON s.first_year = a.period_year AND s.base_year = a.base_year AND s.unit = a.unit
    INNER JOIN known AS b
        ON
            s.last_year = b.period_year AND s.base_year = b.base_year AND s.unit = b.unit
            AND a.region_code = b.region_code
    WHERE length(a.region_code) = 2
    GROUP BY s.first_year, s.last_year, s.base_year, s.unit
    HAVING count(*) > 1
),

measured AS (
    SELECT
        c.region_code,
        CASE WHEN length(c.region_code) > 2 THEN substr(c.region_code, 1, 2) END AS reference_code,
        CASE
            WHEN c.has_reference AND length(c.region_code) > 2 THEN 'provinsi'
            WHEN c.has_reference THEN 'nasional'
            WHEN n.provinces IS NOT NULL THEN 'jumlah_provinsi'
        END AS reference_kind,
        n.provinces AS reference_provinces,
        c.base_year,
        c.first_year,
        c.last_year,
        a.value AS first_value,
        b.value AS last_value,
        c.unit,
        b.population,
        CASE WHEN c.has_reference THEN ra.value ELSE n.first_value END AS reference_first,
        CASE WHEN c.has_reference THEN rb.value ELSE n.last_value END AS reference_last,
        CASE WHEN c.has_reference THEN rb.value / nullif(rb.population, 0) ELSE n.counted_value / nullif(n.population, 0) END
            AS reference_income,
        list_sort(
            list_filter([a.potential_id, b.potential_id, b.people_id], LAMBDA id: id IS NOT NULL)
        ) AS potential_ids
    FROM chosen AS c
    INNER JOIN known AS a
        ON
            c.region_code = a.region_code AND c.first_year = a.period_year AND c.base_year = a.base_year
            AND c.unit = a.unit
    INNER JOIN known AS b
        ON
            c.region_code = b.region_code AND c.last_year = b.period_year AND c.base_year = b.base_year
            AND c.unit = b.unit
    LEFT JOIN known AS ra
        ON
            a.upper_code = ra.region_code AND c.first_year = ra.period_year AND c.base_year = ra.base_year
            AND c.unit = ra.unit
    LEFT JOIN known AS rb
        ON
            b.upper_code = rb.region_code AND c.last_year = rb.period_year AND c.base_year = rb.base_year
            AND c.unit = rb.unit
    LEFT JOIN country_sums AS n
        ON
            length(c.region_code) = 2 AND NOT c.has_reference AND c.first_year = n.first_year
            AND c.last_year = n.last_year AND c.base_year = n.base_year AND c.unit = n.unit
    WHERE c.place = 1
),

rated AS (
    SELECT
        *,
        CASE WHEN last_year > first_year THEN power(last_value / first_value, 1.0 / (last_year - first_year)) - 1 END
            AS growth,
        CASE
            WHEN last_year > first_year
                THEN power(reference_last / reference_first, 1.0 / (last_year - first_year)) - 1
        END AS reference_growth,
        last_value / nullif(population, 0) AS income
    FROM measured
)

SELECT
    region_code,
    reference_code,
    reference_kind,
    reference_provinces,
    nullif(base_year, 0) AS base_year,
    first_year,
    last_year,
    first_value,
    last_value,
    unit,
    growth,
    reference_growth,
    population,
    income,
    reference_income,
    CASE
        WHEN growth IS NULL OR reference_growth IS NULL OR income IS NULL OR reference_income IS NULL THEN NULL
        WHEN income > reference_income AND growth > reference_growth THEN 'maju_cepat'
        WHEN income > reference_income THEN 'maju_tertekan'
        WHEN growth > reference_growth THEN 'berkembang'
        ELSE 'tertinggal'
    END AS typology,
    potential_ids
FROM rated
