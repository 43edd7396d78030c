-- Angka potensi apa saja yang diketahui pada tanggal penilaian, dan mana yang terbaru?
-- Grain: one row per region (none: the whole country), measure, item, breakdown, price basis, unit and year. A figure is
--   known when its year is not later than that of as_of; one without a year always. Months, quarters and halves of a
--   quantity become a year only when all of them are there, each once; other figures of a part of a year are no figure
--   of the year. Of several figures of one thing and year the most final speaks, then a whole year before a sum, then
--   the one imported last
-- Params: as_of
-- Columns:
--   region_code VARCHAR the region; empty: the whole country
--   subject_code VARCHAR what it is about
--   measure_code VARCHAR what is measured
--   indicator_name VARCHAR the indicator in the words of the source
--   item_kind VARCHAR komoditas, sektor, objek or none
--   item_code VARCHAR commodity or sector; empty: total, or an item that is not in the lists
--   item_name VARCHAR the item in the words of the source
--   breakdown VARCHAR a further dimension; empty: all of it
--   price_basis VARCHAR adhb or adhk, for money
--   base_year INTEGER year of constant prices
--   period_year INTEGER year; empty: the source names none
--   value DOUBLE the figure, in unit
--   unit VARCHAR unit without multiplier where the conversion is exact, otherwise as written
--   figure_state VARCHAR how final it is; empty: not said
--   source_name VARCHAR who published it
--   potential_id VARCHAR the figure (of a sum: the first of its parts)
--   part_count BIGINT figures added up; 1: as it stands
--   is_doubtful BOOLEAN a zero that may stand for "not reported"
--   has_rivals BOOLEAN another figure of the same thing and year differs
--   is_latest BOOLEAN of the newest year that is known of this thing (without a year: only when there is no other)
WITH figures AS (
    SELECT
        p.potential_id,
        p.region_code,
        p.subject_code,
        p.measure_code,
        p.indicator_name,
        p.item_kind,
        p.item_code,
        p.item_name,
        p.breakdown,
        p.price_basis,
        p.base_year,
        p.period_year,
        p.period_kind,
        p.period_no,
        coalesce(p.base_value, p.value) AS value,
        CASE WHEN p.base_value IS NULL THEN p.unit ELSE p.base_unit END AS unit,
        p.figure_state,
        p.source_name,
        p.batch_id,
        b.imported_at,
        p.value_quality = 'zero_doubtful' AS is_doubtful,
        -- What makes two figures figures of the same thing: a listed item and a few measures need no words.
        coalesce(p.item_kind, '') || '|' || coalesce(p.item_code, lower(trim(p.item_name)), '') || '|'
        || CASE
            WHEN
                p.item_code IS NOT NULL
                OR p.measure_code IN ('pdrb', 'pdrb_per_kapita', 'penduduk', 'pertumbuhan', 'pengunjung') THEN ''
            ELSE lower(trim(p.indicator_name))
        END AS thing
    FROM potentials AS p
    LEFT JOIN import_batches AS b ON p.batch_id = b.batch_id
    WHERE
        (p.base_value IS NOT NULL OR p.value IS NOT NULL)
        AND coalesce(p.period_year <= year($as_of::DATE), TRUE)
),

parts AS (
    SELECT
        region_code,
        subject_code,
        measure_code,
        min(indicator_name) AS indicator_name,
        item_kind,
        item_code,
        min(item_name) AS item_name,
        breakdown,
        price_basis,
        base_year,
        period_year,
        period_kind,
        sum(value) AS value,
        unit,
        min(figure_state) AS figure_state,
        source_name,
        min(potential_id) AS potential_id,
        max(imported_at) AS imported_at,
        count(*) AS part_count,
        count(DISTINCT period_no) AS period_count,
        bool_or(is_doubtful) AS is_doubtful,
        thing
    FROM figures
    WHERE
        period_kind <> 'tahun' AND period_year IS NOT NULL
        AND measure_code IN ('produksi', 'kebutuhan', 'neraca', 'pengunjung')
    GROUP BY
        region_code, subject_code, measure_code, item_kind, item_code, breakdown, price_basis, base_year, period_year,
        period_kind, unit, source_name, batch_id, thing
),

years AS (
    SELECT
        region_code,
        subject_code,
        measure_code,
        indicator_name,
        item_kind,
        item_code,
        item_name,
        breakdown,
        price_basis,
        base_year,
        period_year,
        value,
        unit,
        figure_state,
        source_name,
        potential_id,
        imported_at,
        1::BIGINT AS part_count,
        is_doubtful,
        thing
    FROM figures
    WHERE period_kind = 'tahun'
    UNION ALL
    SELECT
        region_code,
        subject_code,
        measure_code,
        indicator_name,
        item_kind,
        item_code,
        item_name,
        breakdown,
        price_basis,
        base_year,
        period_year,
        value,
        unit,
        figure_state,
        source_name,
        potential_id,
        imported_at,
        part_count,
        is_doubtful,
        thing
    FROM parts
    WHERE
        part_count = period_count
        AND part_count = CASE period_kind WHEN 'bulan' THEN 12 WHEN 'triwulan' THEN 4 ELSE 2 END
),

ordered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY region_code, measure_code, thing, breakdown, price_basis, base_year, unit, period_year
            ORDER BY
                CASE figure_state WHEN 'sangat_sementara' THEN 2 WHEN 'sementara' THEN 1 ELSE 0 END ASC,
                CASE WHEN part_count = 1 THEN 0 ELSE 1 END ASC,
                imported_at DESC NULLS LAST,
                potential_id ASC
        ) AS place,
        min(value) OVER (
            PARTITION BY region_code, measure_code, thing, breakdown, price_basis, base_year, unit, period_year
        ) AS lowest,
        max(value) OVER (
            PARTITION BY region_code, measure_code, thing, breakdown, price_basis, base_year, unit, period_year
        ) AS highest,
        max(period_year) OVER (
            PARTITION BY region_code, measure_code, thing, breakdown, price_basis, base_year, unit
        ) AS newest_year
    FROM years
)

SELECT
    region_code,
    subject_code,
    measure_code,
    indicator_name,
    item_kind,
    item_code,
    item_name,
    breakdown,
    price_basis,
    base_year,
    period_year,
    value,
    unit,
    figure_state,
    source_name,
    potential_id,
    part_count,
    is_doubtful,
    lowest < highest AS has_rivals,
    CASE WHEN newest_year IS NULL THEN TRUE ELSE coalesce(period_year = newest_year, FALSE) END AS is_latest
FROM ordered
WHERE place = 1
