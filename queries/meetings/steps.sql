-- Apa saja yang terjadi sesudah rapat, dan dari baris mana itu diketahui?
-- Grain: one row per decision and thing that happened since, whatever the filters; the latest first
-- Uses: rules/decision_steps
-- Params: -
-- Columns:
--   decision_id VARCHAR the decision
--   agreement_id VARCHAR the agreement it is about
--   step_code VARCHAR what happened
--   step_on DATE day by which it certainly happened
--   is_done BOOLEAN it carries the decision out
--   step_agreement_id VARCHAR the agreement it is entered under
--   step_title VARCHAR title of that agreement
--   action_type VARCHAR kind of action, where it is one
--   description VARCHAR what was done, where it is an action or an answer that says so
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet of that file; empty for CSV and sample data
--   source_row INTEGER row of that sheet as a person counts it; empty for sample data
WITH happened AS (
    SELECT *
    FROM decision_steps
    WHERE step_id IS NOT NULL
)

SELECT
    h.decision_id,
    h.agreement_id,
    h.step_code,
    h.step_on,
    h.is_done,
    h.step_agreement_id,
    f.title AS step_title,
    coalesce(a.action_type, k.action_type) AS action_type,
    coalesce(a.description, k.description) AS description,
    b.file_name,
    CASE
        WHEN a.action_id IS NOT NULL THEN a.source_sheet
        WHEN r.report_id IS NOT NULL THEN r.source_sheet
        WHEN k.confirmation_id IS NOT NULL THEN k.source_sheet
        WHEN d.document_id IS NOT NULL THEN d.source_sheet
        WHEN e.event_id IS NOT NULL THEN e.source_sheet
        ELSE f.source_sheet
    END AS source_sheet,
    CASE
        WHEN a.action_id IS NOT NULL THEN a.source_row
        WHEN r.report_id IS NOT NULL THEN r.source_row
        WHEN k.confirmation_id IS NOT NULL THEN k.source_row
        WHEN d.document_id IS NOT NULL THEN d.source_row
        WHEN e.event_id IS NOT NULL THEN e.source_row
        ELSE f.source_row
    END AS source_row
FROM happened AS h
LEFT JOIN agreement_facts AS f ON h.step_agreement_id = f.agreement_id
LEFT JOIN actions AS a ON h.step_id = a.action_id AND h.step_code = 'tindakan'
LEFT JOIN reports AS r ON h.step_id = r.report_id AND h.step_code = 'laporan'
LEFT JOIN confirmations AS k ON h.step_id = k.confirmation_id AND h.step_code = 'jawaban'
LEFT JOIN documents AS d ON h.step_id = d.document_id AND h.step_code IN ('perpanjangan', 'pengakhiran')
LEFT JOIN stage_events AS e ON h.step_id = e.event_id AND h.step_code = 'tahapan'
LEFT JOIN import_batches AS b
    ON coalesce(a.batch_id, r.batch_id, k.batch_id, d.batch_id, e.batch_id, f.batch_id) = b.batch_id
ORDER BY h.decision_id ASC, h.step_on DESC, h.step_code ASC, h.step_id ASC
