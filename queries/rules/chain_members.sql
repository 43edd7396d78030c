-- Kerja sama mana saja yang termasuk dalam satu rangkaian?
-- Grain: one row per chain and agreement that belongs to it, whatever the filters: what renews or amends its first
--   agreement, and what names one of these as parent, with theirs in turn (three steps down)
-- Columns:
--   root_agreement_id VARCHAR the chain, by its first agreement
--   agreement_id VARCHAR an agreement that belongs to it
--   is_child BOOLEAN belongs to it through a parent
WITH edges AS (
    SELECT DISTINCT
        c.root_agreement_id AS child_root_id,
        p.root_agreement_id AS parent_root_id
    FROM agreement_facts AS c
    INNER JOIN agreement_facts AS p ON c.parent_agreement_id = p.agreement_id
    WHERE c.root_agreement_id <> p.root_agreement_id
),

descents AS (
    SELECT
        child_root_id,
        parent_root_id
    FROM edges
    UNION
    SELECT
        one.child_root_id,
        two.parent_root_id
    FROM edges AS one
    INNER JOIN edges AS two ON one.parent_root_id = two.child_root_id
    WHERE one.child_root_id <> two.parent_root_id
    UNION
    SELECT
        one.child_root_id,
        three.parent_root_id
    FROM edges AS one
    INNER JOIN edges AS two ON one.parent_root_id = two.child_root_id
    INNER JOIN edges AS three ON two.parent_root_id = three.child_root_id
    WHERE one.child_root_id <> three.parent_root_id
)

SELECT
    root_agreement_id,
    agreement_id,
    FALSE AS is_child
FROM agreement_facts
UNION ALL
SELECT
    d.parent_root_id AS root_agreement_id,
    f.agreement_id,
    TRUE AS is_child
FROM descents AS d
INNER JOIN agreement_facts AS f ON d.child_root_id = f.root_agreement_id
