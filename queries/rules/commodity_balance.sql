-- Berapa surplus atau defisit tiap komoditas di tiap wilayah, dan dari mana angkanya?
-- Grain: one row per region, commodity of the list, year and unit of which anything is known. A published balance stands
--   before production less need; both must be of the same year and unit, else there is no balance
-- Uses: rules/known_potentials
-- Columns:
--   region_code VARCHAR province or kabupaten/kota
--   item_code VARCHAR commodity
--   balance_year INTEGER year of all figures of the row
--   production DOUBLE in unit; empty: not known
--   need DOUBLE in unit; empty: not known
--   balance DOUBLE in unit: positive, to spare; negative, lacking; empty: not known
--   unit VARCHAR unit without multiplier
--   method VARCHAR neraca (published), selisih (production less need), produksi_saja, kebutuhan_saja (no balance)
--   production_year INTEGER year of the production; empty: not known
--   need_year INTEGER year of the need; empty: not known
--   is_doubtful BOOLEAN rests on a zero that may stand for "not reported"
--   has_rivals BOOLEAN another figure of the same thing and year differs
--   is_latest BOOLEAN speaks for its region and commodity: the newest year with a balance, else the newest at all
--   production_source VARCHAR who published the production
--   need_source VARCHAR who published the need
--   balance_source VARCHAR who published the balance
--   potential_ids VARCHAR[] the figures it rests on
WITH figures AS (
    SELECT
        region_code,
        item_code,
        period_year,
        unit,
        max(value) FILTER (WHERE measure_code = 'produksi') AS production,
        max(value) FILTER (WHERE measure_code = 'kebutuhan') AS need,
        max(value) FILTER (WHERE measure_code = 'neraca') AS published,
        max(source_name) FILTER (WHERE measure_code = 'produksi') AS production_source,
        max(source_name) FILTER (WHERE measure_code = 'kebutuhan') AS need_source,
        max(source_name) FILTER (WHERE measure_code = 'neraca') AS balance_source,
        bool_or(is_doubtful) AS is_doubtful,
        bool_or(has_rivals) AS has_rivals,
        list_sort(list(potential_id)) AS potential_ids
    FROM known_potentials
    WHERE
        item_kind = 'komoditas' AND measure_code IN ('produksi', 'kebutuhan', 'neraca')
        AND item_code IS NOT NULL AND region_code IS NOT NULL AND period_year IS NOT NULL AND breakdown IS NULL
    GROUP BY region_code, item_code, period_year, unit
),

balanced AS (
    SELECT
        *,
        coalesce(published, production - need) AS balance,
        CASE
            WHEN published IS NOT NULL THEN 'neraca'
            WHEN production IS NOT NULL AND need IS NOT NULL THEN 'selisih'
            WHEN production IS NOT NULL THEN 'produksi_saja'
            ELSE 'kebutuhan_saja'
        END AS method
    FROM figures
),

ordered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY region_code, item_code
            ORDER BY
                CASE WHEN balance IS NULL THEN 1 ELSE 0 END ASC,
                period_year DESC,
                CASE WHEN production IS NULL THEN 1 ELSE 0 END ASC,
                unit ASC NULLS LAST
        ) AS place
    FROM balanced
)

SELECT
    region_code,
    item_code,
    period_year AS balance_year,
    production,
    need,
    balance,
    unit,
    method,
    CASE WHEN production IS NOT NULL THEN period_year END AS production_year,
    CASE WHEN need IS NOT NULL THEN period_year END AS need_year,
    is_doubtful,
    has_rivals,
    place = 1 AS is_latest,
    production_source,
    need_source,
    balance_source,
    potential_ids
FROM ordered
