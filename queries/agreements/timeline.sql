-- Apa saja yang terjadi, menurut urutan waktu?
-- Grain: one row per dated event of the agreement $agreement_id and of those that name it as parent, by as_of; of what is
--   still to come only the signature and the end of validity
-- Params: as_of, agreement_id
-- Columns:
--   event_on DATE day
--   event_kind VARCHAR tanda_tangan, tahapan, tindak_lanjut, laporan, konfirmasi, dokumen, berakhir, diakhiri
--   event_code VARCHAR stage, action, report period, answer or document code of that kind
--   event_detail VARCHAR stage status, description, problems or number as written
--   actor VARCHAR office that acted
--   ladder_level INTEGER level of an action's kind; empty for other events
--   is_evidenced BOOLEAN an action has evidence that is not weak; true for other events
--   is_before_signature BOOLEAN an action dated before the earliest possible signature: it does not count
--   is_child BOOLEAN belongs to an agreement under this one
--   agreement_id VARCHAR the agreement it belongs to
--   event_id VARCHAR identifier of the row behind it
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
WITH family AS (
    SELECT
        agreement_id,
        agreement_id <> $agreement_id::VARCHAR AS is_child,
        title,
        doc_type,
        doc_number,
        signed_on,
        end_on,
        terminated_on,
        termination_reason,
        batch_id,
        source_sheet,
        source_row
    FROM agreement_facts
    WHERE
        agreement_id = $agreement_id::VARCHAR
        OR (parent_agreement_id = $agreement_id::VARCHAR AND coalesce(signed_earliest_on <= $as_of::DATE, TRUE))
),

clock AS (
    SELECT least(root_signed_earliest_on, signed_earliest_on) AS signed_from
    FROM agreement_facts
    WHERE agreement_id = $agreement_id::VARCHAR
),

evidenced AS (
    SELECT DISTINCT e.action_id
    FROM action_evidence AS e
    INNER JOIN actions AS a ON e.action_id = a.action_id
    INNER JOIN family AS f ON a.agreement_id = f.agreement_id
    WHERE e.evidence_type NOT IN ('foto', 'tautan_berita', 'disebut_saja')
),

events AS (
    SELECT
        f.signed_on AS event_on,
        'tanda_tangan' AS event_kind,
        f.doc_type AS event_code,
        f.title AS event_detail,
        cast(NULL AS VARCHAR) AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        TRUE AS is_evidenced,
        f.agreement_id,
        f.agreement_id AS event_id,
        f.batch_id,
        f.source_sheet,
        f.source_row
    FROM family AS f
    UNION ALL
    SELECT
        f.end_on AS event_on,
        'berakhir' AS event_kind,
        f.doc_type AS event_code,
        f.title AS event_detail,
        cast(NULL AS VARCHAR) AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        TRUE AS is_evidenced,
        f.agreement_id,
        f.agreement_id AS event_id,
        f.batch_id,
        f.source_sheet,
        f.source_row
    FROM family AS f
    UNION ALL
    SELECT
        f.terminated_on AS event_on,
        'diakhiri' AS event_kind,
        f.termination_reason AS event_code,
        f.title AS event_detail,
        cast(NULL AS VARCHAR) AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        TRUE AS is_evidenced,
        f.agreement_id,
        f.agreement_id AS event_id,
        f.batch_id,
        f.source_sheet,
        f.source_row
    FROM family AS f
    UNION ALL
    SELECT
        s.event_on,
        'tahapan' AS event_kind,
        s.stage_code AS event_code,
        concat_ws(': ', s.stage_status, s.note) AS event_detail,
        s.actor,
        cast(NULL AS INTEGER) AS ladder_level,
        TRUE AS is_evidenced,
        s.agreement_id,
        s.event_id,
        s.batch_id,
        s.source_sheet,
        s.source_row
    FROM stage_events AS s
    INNER JOIN family AS f ON s.agreement_id = f.agreement_id
    UNION ALL
    SELECT
        a.action_on AS event_on,
        'tindak_lanjut' AS event_kind,
        a.action_type AS event_code,
        a.description AS event_detail,
        a.agency AS actor,
        a.ladder_level,
        e.action_id IS NOT NULL AS is_evidenced,
        a.agreement_id,
        a.action_id AS event_id,
        a.batch_id,
        a.source_sheet,
        a.source_row
    FROM actions AS a
    INNER JOIN family AS f ON a.agreement_id = f.agreement_id
    LEFT JOIN evidenced AS e ON a.action_id = e.action_id
    UNION ALL
    SELECT
        CASE WHEN r.submitted_on <= $as_of::DATE THEN r.submitted_on ELSE r.due_on END AS event_on,
        'laporan' AS event_kind,
        concat_ws('/', cast(r.period_year AS VARCHAR), r.period) AS event_code,
        CASE
            WHEN NOT coalesce(r.submitted_on <= $as_of::DATE, FALSE) THEN NULL
            WHEN r.no_activity_declared THEN 'nihil'
            ELSE r.problems
        END AS event_detail,
        CASE WHEN r.submitted_on <= $as_of::DATE THEN r.channel END AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        coalesce(r.submitted_on <= $as_of::DATE, FALSE) AS is_evidenced,
        r.agreement_id,
        r.report_id AS event_id,
        r.batch_id,
        r.source_sheet,
        r.source_row
    FROM reports AS r
    INNER JOIN family AS f ON r.agreement_id = f.agreement_id
    UNION ALL
    SELECT
        c.answered_on AS event_on,
        'konfirmasi' AS event_kind,
        c.answer AS event_code,
        c.note AS event_detail,
        c.office AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        TRUE AS is_evidenced,
        c.agreement_id,
        c.confirmation_id AS event_id,
        c.batch_id,
        c.source_sheet,
        c.source_row
    FROM confirmations AS c
    INNER JOIN family AS f ON c.agreement_id = f.agreement_id
    WHERE c.answer <> 'belum_dijawab'
    UNION ALL
    SELECT
        d.document_on AS event_on,
        'dokumen' AS event_kind,
        d.document_type AS event_code,
        d.doc_number AS event_detail,
        cast(NULL AS VARCHAR) AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        TRUE AS is_evidenced,
        d.agreement_id,
        d.document_id AS event_id,
        d.batch_id,
        d.source_sheet,
        d.source_row
    FROM documents AS d
    INNER JOIN family AS f ON d.agreement_id = f.agreement_id
)

SELECT
    e.event_on,
    e.event_kind,
    e.event_code,
    e.event_detail,
    e.actor,
    e.ladder_level,
    e.is_evidenced,
    coalesce(e.event_kind = 'tindak_lanjut' AND e.event_on < c.signed_from, FALSE) AS is_before_signature,
    e.agreement_id <> $agreement_id::VARCHAR AS is_child,
    e.agreement_id,
    e.event_id,
    b.file_name,
    e.source_sheet,
    e.source_row
FROM events AS e
CROSS JOIN clock AS c
LEFT JOIN import_batches AS b ON e.batch_id = b.batch_id
WHERE e.event_on <= $as_of::DATE OR (e.event_kind IN ('tanda_tangan', 'berakhir') AND e.event_on IS NOT NULL)
ORDER BY e.event_on, e.event_kind, e.event_id
