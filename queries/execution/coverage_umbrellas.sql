-- Naskah induk mana yang butir ruang lingkupnya paling banyak belum disentuh?
-- Grain: one row per signed umbrella in force or of unknown end that has items, the latest of its chain
-- Uses: rules/agreement_status, rules/scope_coverage
-- Params: -
-- Columns:
--   agreement_id VARCHAR the umbrella
--   title VARCHAR title
--   doc_type VARCHAR form of the document
--   coop_type VARCHAR type of cooperation
--   status VARCHAR judgement, unchanged by this
--   band_code VARCHAR semua, sebagian (executed), komitmen, mungkin, belum (the furthest that any item came)
--   items BIGINT items of the scope
--   executed BIGINT carried out
--   committed BIGINT a commitment only
--   possible BIGINT touched perhaps; never counted as covered
--   untouched BIGINT nothing
--   untouched_items VARCHAR[] texts of the items that are not covered, the possible ones among them
--   children BIGINT signed agreements that name one of its items
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   end_on DATE end of validity
WITH counted AS (
    SELECT
        agreement_id,
        count(*) AS items,
        count(*) FILTER (WHERE state_code = 'terlaksana') AS executed,
        count(*) FILTER (WHERE state_code = 'komitmen') AS committed,
        count(*) FILTER (WHERE state_code = 'mungkin') AS possible,
        count(*) FILTER (WHERE state_code = 'belum') AS untouched,
        list_sort(list(item_text) FILTER (WHERE state_code IN ('mungkin', 'belum'))) AS untouched_items
    FROM scope_coverage
    WHERE is_umbrella AND is_current
    GROUP BY agreement_id
),

naming AS (
    SELECT
        agreement_id,
        count(DISTINCT child_id) AS children
    FROM (
        SELECT
            agreement_id,
            unnest(child_ids) AS child_id
        FROM scope_coverage
        WHERE is_umbrella AND is_current
    ) AS n
    GROUP BY agreement_id
)

SELECT
    s.agreement_id,
    s.title,
    s.doc_type,
    s.coop_type,
    s.status,
    CASE
        WHEN c.executed = c.items THEN 'semua'
        WHEN c.executed > 0 THEN 'sebagian'
        WHEN c.committed > 0 THEN 'komitmen'
        WHEN c.possible > 0 THEN 'mungkin'
        ELSE 'belum'
    END AS band_code,
    c.items,
    c.executed,
    c.committed,
    c.possible,
    c.untouched,
    coalesce(c.untouched_items, cast([] AS VARCHAR[])) AS untouched_items,
    coalesce(n.children, 0) AS children,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.signed_on,
    s.end_on
FROM counted AS c
INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
LEFT JOIN naming AS n ON c.agreement_id = n.agreement_id
WHERE s.validity NOT IN ('berakhir', 'diakhiri')
ORDER BY c.untouched + c.possible DESC, c.items DESC, s.agreement_id ASC
