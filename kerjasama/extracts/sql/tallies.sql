-- How many scope items, children and stage events does an agreement have?
-- Grain: one row per agreement with any of them.
WITH counted AS (
    SELECT
        agreement_id,
        1 AS scope_items,
        0 AS children,
        0 AS events
    FROM scope_items
    UNION ALL
    SELECT
        parent_agreement_id AS agreement_id,
        0 AS scope_items,
        1 AS children,
        0 AS events
    FROM agreements
    WHERE parent_agreement_id IS NOT NULL
    UNION ALL
    SELECT
        agreement_id,
        0 AS scope_items,
        0 AS children,
        1 AS events
    FROM stage_events
)

SELECT
    agreement_id,
    sum(scope_items)::INTEGER AS scope_item_count,
    sum(children)::INTEGER AS child_count,
    sum(events) > 0 AS has_stage_events
FROM counted
GROUP BY agreement_id;
