-- Which chains hang under which: a chain is under another when one of its agreements names one of the other's as
-- parent, directly or through a chain between.
-- Grain: one row per pair of chains.
WITH RECURSIVE edges AS (
    SELECT DISTINCT
        children.root_agreement_id AS child_root_id,
        parents.root_agreement_id AS parent_root_id
    FROM agreements
    INNER JOIN chain_roots AS children ON agreements.agreement_id = children.agreement_id
    INNER JOIN chain_roots AS parents ON agreements.parent_agreement_id = parents.agreement_id
    WHERE children.root_agreement_id <> parents.root_agreement_id
),

descents AS (
    SELECT
        child_root_id,
        parent_root_id
    FROM edges
    UNION
    SELECT
        descents.child_root_id,
        edges.parent_root_id
    FROM descents
    INNER JOIN edges ON descents.parent_root_id = edges.child_root_id
)

SELECT
    child_root_id,
    parent_root_id
FROM descents
WHERE child_root_id <> parent_root_id;
