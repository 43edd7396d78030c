-- Sampai di mana setiap indikator pada tanggal penilaian?
-- Grain: one row per indicator whose baseline is not later than the day of judging, whatever the filters
-- Params: as_of
-- Columns:
--   indicator_id VARCHAR the indicator
--   agreement_id VARCHAR the agreement it belongs to
--   promise_code VARCHAR promise that it serves
--   indicator_name VARCHAR what is measured
--   unit VARCHAR unit of its values
--   direction VARCHAR which way is better: naik, turun
--   baseline_value DOUBLE value before the cooperation
--   baseline_on DATE day of the baseline
--   target_value DOUBLE value to be reached
--   target_on DATE day by which it is to be reached
--   verification VARCHAR where its values come from
--   measured_on DATE day of the latest value by as_of, later than the baseline and not before its chain was signed
--   latest_value DOUBLE that value
--   is_measured BOOLEAN there is such a value
--   is_proven BOOLEAN that value has evidence that is not weak
--   progress DOUBLE (latest - baseline) / (target - baseline); 0 at the baseline, 1 at the target, whatever the direction
--   expected_progress DOUBLE the same on a straight line from baseline to target, on the day of measurement
--   has_target BOOLEAN a target value is recorded
--   is_target_past BOOLEAN the day of the target lies before as_of
--   state VARCHAR judgement, exactly one
WITH latest AS (
    SELECT
        v.indicator_id,
        max(v.measured_on) AS measured_on
    FROM indicator_values AS v
    INNER JOIN indicators AS i ON v.indicator_id = i.indicator_id
    INNER JOIN agreement_facts AS f ON i.agreement_id = f.agreement_id
    WHERE
        v.measured_on <= $as_of::DATE
        AND (i.baseline_on IS NULL OR v.measured_on > i.baseline_on)
        AND coalesce(v.measured_on >= least(f.root_signed_earliest_on, f.signed_earliest_on), TRUE)
    GROUP BY v.indicator_id
),

measured AS (
    SELECT
        i.*,
        v.measured_on,
        v.value AS latest_value,
        coalesce(v.evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja'), FALSE) AS is_proven,
        coalesce(
            (i.direction = 'naik' AND v.value >= i.target_value) OR (i.direction = 'turun' AND v.value <= i.target_value),
            FALSE
        ) AS is_reached,
        coalesce(
            (i.direction = 'naik' AND i.target_value < i.baseline_value)
            OR (i.direction = 'turun' AND i.target_value > i.baseline_value),
            FALSE
        ) AS is_contradictory,
        CASE
            WHEN i.target_on > i.baseline_on AND v.measured_on IS NOT NULL
                THEN least(
                    1, date_diff('day', i.baseline_on, v.measured_on)::DOUBLE
                    / nullif(date_diff('day', i.baseline_on, i.target_on), 0)
                )
        END AS elapsed
    FROM indicators AS i
    LEFT JOIN latest AS l ON i.indicator_id = l.indicator_id
    LEFT JOIN indicator_values AS v ON l.indicator_id = v.indicator_id AND l.measured_on = v.measured_on
    WHERE i.baseline_on IS NULL OR i.baseline_on <= $as_of::DATE
),

compared AS (
    SELECT
        m.*,
        m.baseline_value + (m.target_value - m.baseline_value) * m.elapsed AS expected_value
    FROM measured AS m
)

SELECT
    c.indicator_id,
    c.agreement_id,
    c.promise_code,
    c.indicator_name,
    c.unit,
    c.direction,
    c.baseline_value,
    c.baseline_on,
    c.target_value,
    c.target_on,
    c.verification,
    c.measured_on,
    c.latest_value,
    c.latest_value IS NOT NULL AS is_measured,
    c.is_proven,
    CASE
        WHEN NOT c.is_contradictory
            THEN (c.latest_value - c.baseline_value) / nullif(c.target_value - c.baseline_value, 0)
    END AS progress,
    CASE
        WHEN NOT c.is_contradictory AND c.target_value <> c.baseline_value THEN c.elapsed
    END AS expected_progress,
    c.target_value IS NOT NULL AS has_target,
    coalesce(c.target_on < $as_of::DATE, FALSE) AS is_target_past,
    -- The order is the rule: the first line that fits decides.
    CASE
        WHEN c.target_value IS NULL THEN 'tanpa_target'
        WHEN c.is_contradictory THEN 'arah_bertentangan'
        WHEN c.latest_value IS NULL THEN 'belum_diukur'
        WHEN c.is_reached THEN 'tercapai'
        WHEN c.target_on < $as_of::DATE THEN 'lewat_target'
        WHEN c.expected_value IS NULL THEN 'tanpa_pembanding'
        WHEN c.direction = 'naik' AND c.latest_value >= c.expected_value THEN 'sesuai_jalur'
        WHEN c.direction = 'turun' AND c.latest_value <= c.expected_value THEN 'sesuai_jalur'
        ELSE 'tertinggal'
    END AS state
FROM compared AS c
