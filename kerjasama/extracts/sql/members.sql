-- Whose actions, reports and signatures count for a chain: those of its own agreements and of the chains under it.
-- Grain: one row per chain and agreement.
SELECT
    root_agreement_id,
    agreement_id,
    false AS is_child
FROM chain_roots
UNION ALL
SELECT
    descents.parent_root_id AS root_agreement_id,
    chain_roots.agreement_id,
    true AS is_child
FROM descents
INNER JOIN chain_roots ON descents.child_root_id = chain_roots.root_agreement_id;
