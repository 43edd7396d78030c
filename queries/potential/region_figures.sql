-- Angka apa saja yang tercatat tentang wilayah ini, dan di berkas, lembar, dan sel mana?
-- Grain: one row per figure as imported, newest first; figures of years after as_of are left out
-- Params: as_of, region_code
-- Columns:
--   potential_id VARCHAR the figure
--   subject_code VARCHAR what it is about
--   measure_code VARCHAR what is measured
--   indicator_name VARCHAR the indicator in the words of the source
--   item_kind VARCHAR komoditas, sektor, objek or none
--   item_code VARCHAR commodity or sector
--   item_name VARCHAR the item in the words of the source
--   breakdown VARCHAR a further dimension
--   price_basis VARCHAR adhb or adhk
--   period_year INTEGER year; empty: the source names none
--   period_kind VARCHAR tahun, semester, triwulan or bulan
--   period_no INTEGER which of them
--   value DOUBLE the figure; empty: the source says that there is none
--   unit VARCHAR unit as written
--   value_typed VARCHAR the cell as typed
--   value_quality VARCHAR how the cell became the value
--   figure_state VARCHAR how final it is
--   source_name VARCHAR who published it
--   file_name VARCHAR file
--   source_sheet VARCHAR sheet
--   source_row INTEGER row
--   source_cell VARCHAR cell
SELECT
    p.potential_id,
    p.subject_code,
    p.measure_code,
    p.indicator_name,
    p.item_kind,
    p.item_code,
    p.item_name,
    p.breakdown,
    p.price_basis,
    p.period_year,
    p.period_kind,
    p.period_no,
    p.value,
    p.unit,
    p.value_typed,
    p.value_quality,
    p.figure_state,
    p.source_name,
    b.file_name,
    p.source_sheet,
    p.source_row,
    p.source_cell
FROM potentials AS p
LEFT JOIN import_batches AS b ON p.batch_id = b.batch_id
WHERE
    p.region_code = $region_code::VARCHAR
    AND coalesce(p.period_year <= year($as_of::DATE), TRUE)
ORDER BY
    p.subject_code ASC, p.measure_code ASC, p.item_code ASC NULLS FIRST, p.item_name ASC NULLS FIRST,
    p.breakdown ASC NULLS FIRST, p.price_basis ASC NULLS FIRST, p.period_year DESC NULLS LAST,
    p.period_no ASC NULLS FIRST, p.potential_id ASC
