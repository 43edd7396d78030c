-- Tindak lanjut apa yang tercatat, dan apa buktinya?
-- Grain: one row per action of the agreement $agreement_id and of those that name it as parent, by as_of, the newest
--   first
-- Params: as_of, agreement_id
-- Columns:
--   action_id VARCHAR the action
--   agreement_id VARCHAR the agreement it belongs to
--   action_on DATE day
--   action_type VARCHAR kind of action
--   ladder_level INTEGER level of that kind
--   counted_level INTEGER level at which it counts: 1 without proper evidence, empty when it does not count at all
--   is_proven BOOLEAN evidence that is not weak
--   is_before_signature BOOLEAN dated before the earliest possible signature
--   evidence_types VARCHAR[] kinds of evidence, sorted
--   evidence_url VARCHAR where the first of it is kept
--   agency VARCHAR agency that acted
--   description VARCHAR what was done
--   scope_item_no INTEGER item of the scope that it covers
--   budget_planned_idr DOUBLE budget planned, rupiah
--   budget_realized_idr DOUBLE budget realized, rupiah
--   beneficiaries BIGINT people who benefit
--   output_value DOUBLE output
--   output_unit VARCHAR unit of the output
--   verified_on DATE day of verification
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
WITH family AS (
    SELECT agreement_id
    FROM agreement_facts
    WHERE agreement_id = $agreement_id::VARCHAR OR parent_agreement_id = $agreement_id::VARCHAR
),

clock AS (
    SELECT least(root_signed_earliest_on, signed_earliest_on) AS signed_from
    FROM agreement_facts
    WHERE agreement_id = $agreement_id::VARCHAR
),

own AS (
    SELECT a.*
    FROM actions AS a
    INNER JOIN family AS f ON a.agreement_id = f.agreement_id
    WHERE a.action_on <= $as_of::DATE
),

evidence AS (
    SELECT
        e.action_id,
        bool_or(e.evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja')) AS is_proven,
        list_sort(list(DISTINCT e.evidence_type)) AS evidence_types,
        arg_min(e.url, e.evidence_no) FILTER (WHERE e.url IS NOT NULL) AS evidence_url
    FROM action_evidence AS e
    INNER JOIN own AS o ON e.action_id = o.action_id
    GROUP BY e.action_id
),

judged AS (
    SELECT
        o.*,
        coalesce(e.is_proven, FALSE) AS is_proven,
        coalesce(e.evidence_types, cast([] AS VARCHAR[])) AS evidence_types,
        e.evidence_url,
        coalesce(o.action_on < c.signed_from, FALSE) AS is_before_signature
    FROM own AS o
    CROSS JOIN clock AS c
    LEFT JOIN evidence AS e ON o.action_id = e.action_id
)

SELECT
    j.action_id,
    j.agreement_id,
    j.action_on,
    j.action_type,
    j.ladder_level,
    CASE
        WHEN j.is_before_signature THEN NULL
        WHEN j.ladder_level >= 2 AND NOT j.is_proven THEN 1
        ELSE j.ladder_level
    END AS counted_level,
    j.is_proven,
    j.is_before_signature,
    j.evidence_types,
    j.evidence_url,
    j.agency,
    j.description,
    j.scope_item_no,
    j.budget_planned_idr,
    j.budget_realized_idr,
    j.beneficiaries,
    j.output_value,
    j.output_unit,
    CASE WHEN j.verified_on <= $as_of::DATE THEN j.verified_on END AS verified_on,
    b.file_name,
    j.source_sheet,
    j.source_row
FROM judged AS j
LEFT JOIN import_batches AS b ON j.batch_id = b.batch_id
ORDER BY j.action_on DESC, j.action_id ASC
