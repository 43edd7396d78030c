-- Butir ruang lingkup mana yang terlaksana, baru komitmen, mungkin tersentuh, atau belum sama sekali?
-- Grain: one row per item of the scope of an agreement in scope, of $agreement_id alone when that is given
-- Uses: rules/agreement_scope, rules/known_actions
-- Params: as_of, agreement_id
-- Columns:
--   agreement_id VARCHAR the agreement
--   item_no INTEGER number of the item
--   item_text VARCHAR the item
--   urusan_code VARCHAR government affair of the item
--   is_umbrella BOOLEAN an item of a KB, NK or naskah
--   is_current BOOLEAN of the latest document of its renewal chain that was signed by as_of and has items
--   own_execution_on DATE first evidenced execution of this very item under its own chain
--   child_execution_on DATE the same under an agreement below it whose item names this one
--   own_commitment_on DATE first evidenced commitment (level 2) to this item under its own chain
--   child_commitment_on DATE first day on which a PKS, contract or plan whose item names this one was certainly signed
--   child_ids VARCHAR[] signed agreements below it whose items name this one
--   possible_child_ids VARCHAR[] signed agreements below it that touch its affair without naming it
--   state_code VARCHAR terlaksana, komitmen, mungkin (never counted as covered), belum
WITH wanted AS (
    SELECT DISTINCT root_agreement_id
    FROM agreement_facts
    WHERE $agreement_id::VARCHAR IS NULL OR agreement_id = $agreement_id::VARCHAR
),

-- The documents of those chains, and the agreements that name one of them as parent. As for the status, a child is a
-- commitment when it is a PKS, a contract or a work plan, and nothing counts that came before the umbrella.
chained AS (
    SELECT
        f.agreement_id,
        f.root_agreement_id,
        f.root_signed_earliest_on,
        f.signed_latest_on,
        f.doc_type
    FROM agreement_facts AS f
    INNER JOIN wanted AS w ON f.root_agreement_id = w.root_agreement_id
),

children AS (
    SELECT
        f.agreement_id AS child_id,
        f.parent_agreement_id AS parent_id,
        f.root_signed_earliest_on,
        c.root_signed_earliest_on AS parent_from_on,
        CASE
            WHEN
                f.doc_type IN ('perjanjian_kerja_sama', 'kontrak', 'rencana_kerja', 'rencana_kerja_sama')
                AND coalesce(coalesce(f.signed_on, f.signed_latest_on) >= c.root_signed_earliest_on, TRUE)
                THEN coalesce(f.signed_on, f.signed_latest_on)
        END AS signed_on
    FROM agreement_facts AS f
    INNER JOIN chained AS c ON f.parent_agreement_id = c.agreement_id
    WHERE
        f.signed_latest_on <= $as_of::DATE
        AND f.doc_type NOT IN ('addendum', 'letter_of_intent')
        AND f.root_agreement_id <> c.root_agreement_id
),

members AS (
    SELECT
        agreement_id,
        root_signed_earliest_on
    FROM chained
    UNION
    SELECT
        child_id AS agreement_id,
        root_signed_earliest_on
    FROM children
),

counted_items AS (
    SELECT
        i.agreement_id,
        count(*) AS items,
        min(i.item_no) AS only_item_no
    FROM scope_items AS i
    INNER JOIN members AS m ON i.agreement_id = m.agreement_id
    GROUP BY i.agreement_id
),

-- An action that names no item is about the only one there is, or about nobody knows which.
acted AS (
    SELECT
        a.action_id,
        a.agreement_id,
        coalesce(a.scope_item_no, CASE WHEN c.items = 1 THEN c.only_item_no END) AS item_no,
        a.ladder_level,
        a.action_on
    FROM known_actions AS a
    INNER JOIN members AS m ON a.agreement_id = m.agreement_id
    INNER JOIN counted_items AS c ON a.agreement_id = c.agreement_id
    WHERE
        a.ladder_level >= 2
        AND a.is_proven
        AND (m.root_signed_earliest_on IS NULL OR a.action_on >= m.root_signed_earliest_on)
),

done AS (
    SELECT
        a.agreement_id,
        a.item_no,
        min(a.action_on) FILTER (WHERE a.ladder_level >= 3) AS execution_on,
        min(a.action_on) AS commitment_on
    FROM acted AS a
    WHERE a.item_no IS NOT NULL
    GROUP BY a.agreement_id, a.item_no
),

naming AS (
    SELECT
        c.parent_id,
        i.parent_item_no,
        c.child_id,
        c.signed_on,
        min(a.action_on) AS execution_on
    FROM children AS c
    INNER JOIN scope_items AS i ON c.child_id = i.agreement_id
    LEFT JOIN acted AS a
        ON
            i.agreement_id = a.agreement_id
            AND i.item_no = a.item_no
            AND a.ladder_level >= 3
            AND coalesce(c.parent_from_on <= a.action_on, TRUE)
    WHERE i.parent_item_no IS NOT NULL
    GROUP BY c.parent_id, i.parent_item_no, c.child_id, c.signed_on
),

named AS (
    SELECT
        parent_id,
        parent_item_no,
        min(execution_on) AS execution_on,
        min(signed_on) AS signed_on
    FROM naming
    GROUP BY parent_id, parent_item_no
),

child_affairs AS (
    SELECT DISTINCT
        c.parent_id,
        c.child_id,
        u.urusan_code
    FROM children AS c
    INNER JOIN (
        SELECT
            agreement_id,
            urusan_code
        FROM agreement_urusan
        UNION ALL
        SELECT
            agreement_id,
            urusan_code
        FROM scope_items
        WHERE urusan_code IS NOT NULL
    ) AS u ON c.child_id = u.agreement_id
),

all_items AS (
    SELECT
        i.agreement_id,
        i.item_no,
        lower(trim(i.item_text)) AS item_key,
        c.root_agreement_id
    FROM scope_items AS i
    INNER JOIN chained AS c ON i.agreement_id = c.agreement_id
),

listed AS (
    SELECT
        i.agreement_id,
        i.item_no,
        i.item_text,
        i.urusan_code,
        lower(trim(i.item_text)) AS item_key,
        s.root_agreement_id,
        s.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama') AS is_umbrella
    FROM scope_items AS i
    INNER JOIN agreement_scope AS s ON i.agreement_id = s.agreement_id
    WHERE $agreement_id::VARCHAR IS NULL OR i.agreement_id = $agreement_id::VARCHAR
),

-- A renewal repeats an item in the same words: what was done for it stays done.
same AS (
    SELECT
        l.agreement_id,
        l.item_no,
        l.urusan_code,
        a.agreement_id AS same_agreement_id,
        a.item_no AS same_item_no
    FROM listed AS l
    INNER JOIN all_items AS a ON l.root_agreement_id = a.root_agreement_id AND l.item_key = a.item_key
    WHERE a.agreement_id <> l.agreement_id OR a.item_no = l.item_no
),

covered AS (
    SELECT
        s.agreement_id,
        s.item_no,
        min(d.execution_on) AS own_execution_on,
        min(d.commitment_on) AS own_commitment_on,
        min(n.execution_on) AS child_execution_on,
        min(n.signed_on) AS child_commitment_on
    FROM same AS s
    LEFT JOIN done AS d ON s.same_agreement_id = d.agreement_id AND s.same_item_no = d.item_no
    LEFT JOIN named AS n ON s.same_agreement_id = n.parent_id AND s.same_item_no = n.parent_item_no
    GROUP BY s.agreement_id, s.item_no
),

namers AS (
    SELECT DISTINCT
        s.agreement_id,
        s.item_no,
        n.child_id
    FROM same AS s
    INNER JOIN naming AS n ON s.same_agreement_id = n.parent_id AND s.same_item_no = n.parent_item_no
),

touching AS (
    SELECT DISTINCT
        s.agreement_id,
        s.item_no,
        c.child_id
    FROM same AS s
    INNER JOIN child_affairs AS c ON s.same_agreement_id = c.parent_id AND s.urusan_code = c.urusan_code
    WHERE NOT EXISTS (
        SELECT 1
        FROM namers AS n
        WHERE n.agreement_id = s.agreement_id AND n.item_no = s.item_no AND n.child_id = c.child_id
    )
),

namers_listed AS (
    SELECT
        agreement_id,
        item_no,
        list_sort(list(child_id)) AS child_ids
    FROM namers
    GROUP BY agreement_id, item_no
),

touching_listed AS (
    SELECT
        agreement_id,
        item_no,
        list_sort(list(child_id)) AS possible_child_ids
    FROM touching
    GROUP BY agreement_id, item_no
),

numbered AS (
    SELECT
        f.agreement_id,
        row_number() OVER (
            PARTITION BY f.root_agreement_id
            ORDER BY f.signed_latest_on DESC, f.agreement_id DESC
        ) AS place
    FROM chained AS f
    INNER JOIN counted_items AS c ON f.agreement_id = c.agreement_id
    WHERE
        f.signed_latest_on <= $as_of::DATE
        AND f.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama')
),

latest AS (
    SELECT agreement_id
    FROM numbered
    WHERE place = 1
)

SELECT
    l.agreement_id,
    l.item_no,
    l.item_text,
    l.urusan_code,
    l.is_umbrella,
    t.agreement_id IS NOT NULL AS is_current,
    c.own_execution_on,
    c.child_execution_on,
    c.own_commitment_on,
    c.child_commitment_on,
    coalesce(n.child_ids, cast([] AS VARCHAR[])) AS child_ids,
    coalesce(p.possible_child_ids, cast([] AS VARCHAR[])) AS possible_child_ids,
    CASE
        WHEN c.own_execution_on IS NOT NULL OR c.child_execution_on IS NOT NULL THEN 'terlaksana'
        WHEN c.own_commitment_on IS NOT NULL OR c.child_commitment_on IS NOT NULL THEN 'komitmen'
        WHEN p.possible_child_ids IS NOT NULL THEN 'mungkin'
        ELSE 'belum'
    END AS state_code
FROM listed AS l
INNER JOIN covered AS c ON l.agreement_id = c.agreement_id AND l.item_no = c.item_no
LEFT JOIN namers_listed AS n ON l.agreement_id = n.agreement_id AND l.item_no = n.item_no
LEFT JOIN touching_listed AS p ON l.agreement_id = p.agreement_id AND l.item_no = p.item_no
LEFT JOIN latest AS t ON l.agreement_id = t.agreement_id
