-- Apa saja yang terjadi, menurut urutan waktu?
-- Grain: one row per dated event of the agreement $agreement_id and of those that name it as parent
-- Params: agreement_id
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
        termination_reason
    FROM agreement_facts
    WHERE agreement_id = $agreement_id::VARCHAR OR parent_agreement_id = $agreement_id::VARCHAR
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
    WHERE e.evidence_type NOT IN ('foto', 'tautan_berita')
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
        f.agreement_id AS event_id
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
        f.agreement_id AS event_id
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
        f.agreement_id AS event_id
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
        s.event_id
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
        a.action_id AS event_id
    FROM actions AS a
    INNER JOIN family AS f ON a.agreement_id = f.agreement_id
    LEFT JOIN evidenced AS e ON a.action_id = e.action_id
    UNION ALL
    SELECT
        coalesce(r.submitted_on, r.due_on) AS event_on,
        'laporan' AS event_kind,
        concat_ws('/', cast(r.period_year AS VARCHAR), r.period) AS event_code,
        CASE WHEN r.no_activity_declared THEN 'nihil' ELSE r.problems END AS event_detail,
        r.channel AS actor,
        cast(NULL AS INTEGER) AS ladder_level,
        r.submitted_on IS NOT NULL AS is_evidenced,
        r.agreement_id,
        r.report_id AS event_id
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
        c.confirmation_id AS event_id
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
        d.document_id AS event_id
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
    e.event_id
FROM events AS e
CROSS JOIN clock AS c
WHERE e.event_on IS NOT NULL
ORDER BY e.event_on, e.event_kind, e.event_id
