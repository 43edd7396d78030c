-- Butir ruang lingkup mana yang sudah ditindaklanjuti?
-- Grain: one row per item of the scope of the agreement $agreement_id
-- Params: as_of, agreement_id
-- Columns:
--   item_no INTEGER number of the item
--   item_text VARCHAR the item
--   urusan_code VARCHAR government affair
--   actions BIGINT actions by as_of that name this item, those of agreements under this one not included
--   last_action_on DATE the last of them
SELECT
    i.item_no,
    i.item_text,
    i.urusan_code,
    count(a.action_id) AS actions,
    max(a.action_on) AS last_action_on
FROM scope_items AS i
LEFT JOIN actions AS a
    ON i.agreement_id = a.agreement_id AND i.item_no = a.scope_item_no AND a.action_on <= $as_of::DATE
WHERE i.agreement_id = $agreement_id::VARCHAR
GROUP BY i.item_no, i.item_text, i.urusan_code
ORDER BY i.item_no
