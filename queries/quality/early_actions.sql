-- Tindak lanjut mana yang bertanggal sebelum penandatanganan, sehingga tidak dihitung?
-- Grain: one row per action dated before the earliest day on which the first agreement of its chain can have been signed
-- Uses: rules/agreement_scope
-- Columns:
--   action_id VARCHAR the action
--   agreement_id VARCHAR the agreement
--   title VARCHAR title of the agreement
--   action_on DATE day of the action
--   action_type VARCHAR kind of action
--   description VARCHAR what was done
--   signed_from DATE earliest day of signature
--   days_early INTEGER days between the two
--   source_sheet VARCHAR sheet of the action
--   source_row INTEGER row of the action
SELECT
    a.action_id,
    s.agreement_id,
    s.title,
    a.action_on,
    a.action_type,
    a.description,
    s.root_signed_earliest_on AS signed_from,
    date_diff('day', a.action_on, s.root_signed_earliest_on)::INTEGER AS days_early,
    a.source_sheet,
    a.source_row
FROM actions AS a
INNER JOIN agreement_scope AS s ON a.agreement_id = s.agreement_id
WHERE a.action_on < s.root_signed_earliest_on
ORDER BY days_early DESC, a.action_id ASC
