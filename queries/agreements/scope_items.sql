-- Butir ruang lingkup mana yang sudah ditindaklanjuti?
-- Grain: one row per item of the scope of the agreement $agreement_id
-- Uses: rules/known_actions, rules/scope_coverage unfiltered
-- Params: agreement_id
-- Columns:
--   item_no INTEGER number of the item
--   item_text VARCHAR the item
--   urusan_code VARCHAR government affair
--   actions BIGINT actions by as_of that name this item, those of agreements under this one not included
--   last_action_on DATE the last of them
--   state_code VARCHAR terlaksana, komitmen, mungkin, belum
--   execution_on DATE first evidenced execution, its own or of an agreement that names the item
--   is_by_child BOOLEAN only agreements under this one carried it out, or committed themselves to it
--   child_titles VARCHAR[] agreements under this one that name the item
--   possible_titles VARCHAR[] agreements under this one that touch its affair without naming it
--   parent_item_no INTEGER item of the umbrella that this one carries out
WITH named AS (
    SELECT
        item_no,
        unnest(child_ids) AS child_id,
        TRUE AS is_named
    FROM scope_coverage
    WHERE agreement_id = $agreement_id::VARCHAR
    UNION ALL
    SELECT
        item_no,
        unnest(possible_child_ids) AS child_id,
        FALSE AS is_named
    FROM scope_coverage
    WHERE agreement_id = $agreement_id::VARCHAR
),

titled AS (
    SELECT
        n.item_no,
        list_sort(list(f.title) FILTER (WHERE n.is_named)) AS child_titles,
        list_sort(list(f.title) FILTER (WHERE NOT n.is_named)) AS possible_titles
    FROM named AS n
    INNER JOIN agreement_facts AS f ON n.child_id = f.agreement_id
    GROUP BY n.item_no
),

acted AS (
    SELECT
        scope_item_no,
        count(*) AS actions,
        max(action_on) AS last_action_on
    FROM known_actions
    WHERE agreement_id = $agreement_id::VARCHAR
    GROUP BY scope_item_no
)

SELECT
    c.item_no,
    c.item_text,
    c.urusan_code,
    coalesce(a.actions, 0) AS actions,
    a.last_action_on,
    c.state_code,
    least(c.own_execution_on, c.child_execution_on) AS execution_on,
    coalesce(
        CASE c.state_code
            WHEN 'terlaksana' THEN c.own_execution_on IS NULL
            WHEN 'komitmen' THEN c.own_commitment_on IS NULL
        END,
        FALSE
    ) AS is_by_child,
    coalesce(t.child_titles, cast([] AS VARCHAR[])) AS child_titles,
    coalesce(t.possible_titles, cast([] AS VARCHAR[])) AS possible_titles,
    i.parent_item_no
FROM scope_coverage AS c
INNER JOIN scope_items AS i ON c.agreement_id = i.agreement_id AND c.item_no = i.item_no
LEFT JOIN acted AS a ON c.item_no = a.scope_item_no
LEFT JOIN titled AS t ON c.item_no = t.item_no
WHERE c.agreement_id = $agreement_id::VARCHAR
ORDER BY c.item_no
