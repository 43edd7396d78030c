-- Bagaimana rangkaian kerja sama ini: induk, perpanjangan, adendum, turunan, dan tindakannya?
-- Grain: one row per document of the family of the agreement $agreement_id, in the order in which it is drawn; what
--   was signed after as_of only when it is the one that was asked for
-- Uses: rules/known_actions, rules/agreement_status unfiltered
-- Params: as_of, agreement_id
-- Columns:
--   agreement_id VARCHAR the document
--   family_no BIGINT order of drawing, from 1
--   depth INTEGER 0 the umbrella's chain, 1 under it, 2 under those
--   role_code VARCHAR induk, turunan, perpanjangan, adendum
--   above_id VARCHAR what it renews or amends, else what it stands under; empty for the first
--   is_self BOOLEAN the agreement that was asked for
--   title VARCHAR title
--   doc_type VARCHAR form of the document
--   doc_number VARCHAR number
--   signed_on DATE date of signature, or the latest day possible
--   end_on DATE last day of validity, termination included; empty when open or unknown
--   is_open_ended BOOLEAN it has no end by agreement
--   validity VARCHAR state by the dates
--   status VARCHAR judgement
--   process_actions BIGINT its own actions of level 1, and higher ones without evidence, by as_of
--   commitment_actions BIGINT evidenced, of level 2
--   execution_actions BIGINT evidenced, of level 3
--   result_actions BIGINT evidenced, of level 4
--   first_execution_on DATE first evidenced action of level 3 or 4 of its own
--   last_execution_on DATE last such action
WITH ties AS (
    -- What a document that is still to be signed stands under is not known yet.
    SELECT
        agreement_id,
        root_agreement_id,
        CASE WHEN coalesce(signed_earliest_on <= $as_of::DATE, TRUE) THEN parent_agreement_id END AS parent_agreement_id
    FROM agreement_facts
),

asked AS (
    SELECT
        f.agreement_id,
        f.root_agreement_id,
        p.root_agreement_id AS above_root_id
    FROM ties AS f
    LEFT JOIN ties AS m ON f.root_agreement_id = m.root_agreement_id AND m.parent_agreement_id IS NOT NULL
    LEFT JOIN ties AS p ON m.parent_agreement_id = p.agreement_id
    WHERE f.agreement_id = $agreement_id::VARCHAR
),

topped AS (
    SELECT coalesce(max(g.root_agreement_id), max(a.above_root_id), max(a.root_agreement_id)) AS top_root_id
    FROM asked AS a
    LEFT JOIN ties AS m ON a.above_root_id = m.root_agreement_id AND m.parent_agreement_id IS NOT NULL
    LEFT JOIN ties AS g ON m.parent_agreement_id = g.agreement_id
),

first_level AS (
    SELECT DISTINCT c.root_agreement_id
    FROM topped AS t
    INNER JOIN ties AS p ON t.top_root_id = p.root_agreement_id
    INNER JOIN ties AS c ON p.agreement_id = c.parent_agreement_id
    WHERE c.root_agreement_id <> t.top_root_id
),

second_level AS (
    SELECT DISTINCT c.root_agreement_id
    FROM first_level AS l
    INNER JOIN ties AS p ON l.root_agreement_id = p.root_agreement_id
    INNER JOIN ties AS c ON p.agreement_id = c.parent_agreement_id
    CROSS JOIN topped AS t
    WHERE c.root_agreement_id <> t.top_root_id
),

levels AS (
    SELECT
        root_agreement_id,
        min(depth) AS depth
    FROM (
        SELECT
            top_root_id AS root_agreement_id,
            0 AS depth
        FROM topped
        UNION ALL
        SELECT
            root_agreement_id,
            1 AS depth
        FROM first_level
        UNION ALL
        SELECT
            root_agreement_id,
            2 AS depth
        FROM second_level
    ) AS l
    WHERE root_agreement_id IS NOT NULL
    GROUP BY root_agreement_id
),

family AS (
    SELECT
        s.*,
        l.depth,
        t.parent_agreement_id AS named_parent_id,
        a.supersedes_id
    FROM levels AS l
    INNER JOIN agreement_status AS s ON l.root_agreement_id = s.root_agreement_id
    INNER JOIN agreements AS a ON s.agreement_id = a.agreement_id
    INNER JOIN ties AS t ON s.agreement_id = t.agreement_id
    WHERE
        coalesce(s.signed_earliest_on <= $as_of::DATE, TRUE)
        OR s.agreement_id = $agreement_id::VARCHAR
),

acted AS (
    SELECT
        a.agreement_id,
        a.action_on,
        CASE WHEN a.ladder_level >= 2 AND NOT a.is_proven THEN 1 ELSE a.ladder_level END AS counted_level
    FROM known_actions AS a
    INNER JOIN family AS f ON a.agreement_id = f.agreement_id
    WHERE
        a.ladder_level >= 1
        AND (f.root_signed_earliest_on IS NULL OR a.action_on >= f.root_signed_earliest_on)
),

tallied AS (
    SELECT
        agreement_id,
        count(*) FILTER (WHERE counted_level = 1) AS process_actions,
        count(*) FILTER (WHERE counted_level = 2) AS commitment_actions,
        count(*) FILTER (WHERE counted_level = 3) AS execution_actions,
        count(*) FILTER (WHERE counted_level = 4) AS result_actions,
        min(action_on) FILTER (WHERE counted_level >= 3) AS first_execution_on,
        max(action_on) FILTER (WHERE counted_level >= 3) AS last_execution_on
    FROM acted
    GROUP BY agreement_id
),

-- Chains under the umbrella by their first signature, each with what is under it; documents of a chain in turn.
placed AS (
    SELECT
        f.*,
        min(f.signed_latest_on) OVER (PARTITION BY f.root_agreement_id) AS chain_signed_on,
        CASE
            WHEN f.depth = 2 THEN min(u.root_agreement_id) OVER (PARTITION BY f.root_agreement_id)
            ELSE f.root_agreement_id
        END AS branch_id
    FROM family AS f
    LEFT JOIN agreement_facts AS u ON f.named_parent_id = u.agreement_id
),

branched AS (
    SELECT
        p.*,
        min(CASE WHEN p.depth < 2 THEN p.chain_signed_on END) OVER (PARTITION BY p.branch_id) AS branch_signed_on
    FROM placed AS p
)

SELECT
    b.agreement_id,
    row_number() OVER (
        ORDER BY
            CASE WHEN b.depth = 0 THEN 0 ELSE 1 END,
            b.branch_signed_on NULLS LAST,
            b.branch_id,
            b.depth,
            b.chain_signed_on NULLS LAST,
            b.root_agreement_id,
            b.signed_latest_on NULLS LAST,
            b.agreement_id
    ) AS family_no,
    b.depth,
    CASE
        WHEN b.doc_type = 'addendum' THEN 'adendum'
        WHEN b.supersedes_id IS NOT NULL THEN 'perpanjangan'
        WHEN b.depth = 0 THEN 'induk'
        ELSE 'turunan'
    END AS role_code,
    coalesce(b.supersedes_id, b.named_parent_id) AS above_id,
    b.agreement_id = $agreement_id::VARCHAR AS is_self,
    b.title,
    b.doc_type,
    b.doc_number,
    coalesce(b.signed_on, b.signed_latest_on) AS signed_on,
    CASE WHEN b.terminated_on <= $as_of::DATE THEN least(b.terminated_on, b.end_on) ELSE b.end_on END AS end_on,
    b.end_method IN ('open_ended', 'auto_renew')
    AND coalesce(b.terminated_on > $as_of::DATE, TRUE) AS is_open_ended,
    b.validity,
    b.status,
    coalesce(t.process_actions, 0) AS process_actions,
    coalesce(t.commitment_actions, 0) AS commitment_actions,
    coalesce(t.execution_actions, 0) AS execution_actions,
    coalesce(t.result_actions, 0) AS result_actions,
    t.first_execution_on,
    t.last_execution_on
FROM branched AS b
LEFT JOIN tallied AS t ON b.agreement_id = t.agreement_id
ORDER BY family_no
