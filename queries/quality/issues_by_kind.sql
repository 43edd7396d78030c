-- Temuan impor apa saja, dan berapa banyak?
-- Grain: one row per severity and kind of finding, the gravest first
-- Columns:
--   severity VARCHAR ditolak, diragukan, kurang_lengkap
--   issue_code VARCHAR kind of finding
--   findings BIGINT findings
--   agreements BIGINT agreements concerned
--   files BIGINT files concerned
WITH places AS (
    SELECT * FROM (
        VALUES
        ('ditolak', 1),
        ('diragukan', 2),
        ('kurang_lengkap', 3)
    ) AS p (severity, place)
)

SELECT
    i.severity,
    i.issue_code,
    count(*) AS findings,
    count(DISTINCT i.agreement_id) AS agreements,
    count(DISTINCT i.file_name) AS files
FROM import_issues AS i
INNER JOIN places AS p ON i.severity = p.severity
GROUP BY i.severity, i.issue_code, p.place
ORDER BY p.place ASC, findings DESC, i.issue_code ASC
