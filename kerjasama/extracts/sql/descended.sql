-- Which agreements hang, over any number of parents, under one that has no parent?
-- Grain: one row per agreement that is reached; agreements in a circle are not.
WITH RECURSIVE children AS (
    SELECT
        agreement_id,
        parent_agreement_id
    FROM agreements
    WHERE parent_agreement_id IS NOT NULL
),

descended AS (
    SELECT agreement_id
    FROM agreements
    WHERE parent_agreement_id IS NULL
    UNION ALL
    SELECT children.agreement_id
    FROM children
    INNER JOIN descended ON children.parent_agreement_id = descended.agreement_id
)

SELECT agreement_id
FROM descended;
