-- Berapa rangkaian yang sampai ke anggaran, kegiatan, dan hasil, dan berapa lama menunggunya?
-- Grain: one row per kind (semua first) and step
-- Uses: rules/execution_steps
-- Params: as_of
-- Columns:
--   kind_code VARCHAR semua, pks, nk, naskah
--   step_no INTEGER order of the step
--   step_code VARCHAR ditandatangani, rencana (NK and naskah only), anggaran, kegiatan, hasil
--   is_conditional BOOLEAN it may be skipped: no loss for those that come after it
--   signed BIGINT chains that were signed
--   reached BIGINT of them those for which this step is on record
--   skipped BIGINT not on record, though a later step is
--   previous_reached BIGINT reached the step before, conditional ones aside
--   share_of_first DOUBLE reached of signed
--   share_of_previous DOUBLE reached of previous_reached
--   median_days DOUBLE days from the step reached before it to this one, where this came later
--   waiting BIGINT in force, and this is the next step that is missing
--   median_waiting_days DOUBLE days since the last step that they reached
WITH steps AS (
    SELECT *
    FROM (
        VALUES
        (1, 'ditandatangani', FALSE),
        (2, 'rencana', TRUE),
        (3, 'anggaran', TRUE),
        (4, 'kegiatan', FALSE),
        (5, 'hasil', FALSE)
    ) AS v (step_no, step_code, is_conditional)
),

kinds AS (
    SELECT *
    FROM (VALUES (1, 'semua'), (2, 'pks'), (3, 'nk'), (4, 'naskah')) AS v (kind_no, kind_code)
),

chained AS (
    SELECT
        k.kind_no,
        k.kind_code,
        e.root_agreement_id,
        e.is_active,
        e.signed_on,
        CASE WHEN k.kind_code IN ('nk', 'naskah') THEN e.plan_on END AS plan_on,
        e.budget_on,
        e.activity_on,
        e.result_on
    FROM kinds AS k
    INNER JOIN execution_steps AS e ON k.kind_code = 'semua' OR k.kind_code = e.kind_code
),

reached AS (
    SELECT
        c.kind_code,
        c.root_agreement_id,
        c.is_active,
        s.step_no,
        CASE s.step_code
            WHEN 'ditandatangani' THEN c.signed_on
            WHEN 'rencana' THEN c.plan_on
            WHEN 'anggaran' THEN c.budget_on
            WHEN 'kegiatan' THEN c.activity_on
            ELSE c.result_on
        END AS reached_on
    FROM chained AS c
    CROSS JOIN steps AS s
    WHERE s.step_code <> 'rencana' OR c.kind_code IN ('nk', 'naskah')
),

sequenced AS (
    SELECT
        *,
        max(reached_on) OVER (
            PARTITION BY kind_code, root_agreement_id
            ORDER BY step_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS before_on,
        max(reached_on) OVER (
            PARTITION BY kind_code, root_agreement_id
            ORDER BY step_no
            ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS after_on,
        max(CASE WHEN reached_on IS NOT NULL THEN step_no END) OVER (PARTITION BY kind_code, root_agreement_id)
            AS last_step_no
    FROM reached
),

-- The next missing step is the first one after the last that was reached.
marked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY kind_code, root_agreement_id, step_no > last_step_no
            ORDER BY step_no
        ) = 1 AND step_no > last_step_no AS is_next
    FROM sequenced
),

counted AS (
    SELECT
        kind_code,
        step_no,
        count(*) AS signed,
        count(*) FILTER (WHERE reached_on IS NOT NULL) AS reached,
        count(*) FILTER (WHERE reached_on IS NULL AND after_on IS NOT NULL) AS skipped,
        count(*) FILTER (WHERE is_next AND is_active) AS waiting
    FROM marked
    GROUP BY kind_code, step_no
),

lasted AS (
    SELECT
        kind_code,
        step_no,
        median(date_diff('day', before_on, reached_on)) FILTER (WHERE reached_on >= before_on) AS median_days,
        median(date_diff('day', before_on, $as_of::DATE)) FILTER (WHERE is_next AND is_active) AS median_waiting_days
    FROM marked
    GROUP BY kind_code, step_no
),

-- Every kind has its steps, also where nothing was signed.
listed AS (
    SELECT
        k.kind_no,
        k.kind_code,
        s.step_no,
        s.step_code,
        s.is_conditional,
        coalesce(c.signed, 0) AS signed,
        coalesce(c.reached, 0) AS reached,
        coalesce(c.skipped, 0) AS skipped,
        coalesce(c.waiting, 0) AS waiting,
        l.median_days,
        l.median_waiting_days
    FROM kinds AS k
    CROSS JOIN steps AS s
    LEFT JOIN counted AS c ON k.kind_code = c.kind_code AND s.step_no = c.step_no
    LEFT JOIN lasted AS l ON k.kind_code = l.kind_code AND s.step_no = l.step_no
    WHERE s.step_code <> 'rencana' OR k.kind_code IN ('nk', 'naskah')
),

compared AS (
    SELECT
        *,
        lag(reached) OVER (PARTITION BY kind_code, is_conditional ORDER BY step_no) AS earlier,
        first_value(reached) OVER (PARTITION BY kind_code ORDER BY step_no) AS of_first
    FROM listed
)

SELECT
    kind_code,
    step_no,
    step_code,
    is_conditional,
    signed,
    reached,
    skipped,
    CASE WHEN is_conditional THEN of_first ELSE earlier END AS previous_reached,
    reached::DOUBLE / nullif(of_first, 0) AS share_of_first,
    reached::DOUBLE / nullif(CASE WHEN is_conditional THEN of_first ELSE earlier END, 0) AS share_of_previous,
    median_days::DOUBLE AS median_days,
    waiting,
    median_waiting_days::DOUBLE AS median_waiting_days
FROM compared
ORDER BY kind_no, step_no
