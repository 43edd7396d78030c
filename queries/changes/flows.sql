-- Berapa kerja sama yang berpindah dari keadaan ke keadaan, dan karena apa?
-- Grain: one row per pair of states (on compare_on, on as_of) and first cause that occurs, unmoved ones included
-- Uses: rules/agreement_movement
-- Columns:
--   status_before VARCHAR state on compare_on; tidak_tercatat: not in the compared version or outside the filters then
--   status VARCHAR state on as_of; tidak_tercatat: not in the served version or outside the filters now
--   is_moved BOOLEAN the two differ
--   cause_code VARCHAR first cause of the move; empty when unmoved
--   agreements BIGINT agreements with these
--   with_other_causes BIGINT of these, with more than one cause
--   was_assessable BIGINT of these, assessable on compare_on
--   now_assessable BIGINT of these, assessable on as_of
--   was_followed_up BIGINT of these, followed up on compare_on
--   now_followed_up BIGINT of these, followed up on as_of
--   entered_follow_up BIGINT of these, followed up now and not then
--   left_follow_up BIGINT of these, followed up then and not now
SELECT
    m.status_before,
    m.status,
    m.is_moved,
    m.cause_code,
    count(*) AS agreements,
    count(*) FILTER (WHERE len(m.cause_codes) > 1) AS with_other_causes,
    count(*) FILTER (WHERE m.was_assessable) AS was_assessable,
    count(*) FILTER (WHERE m.is_assessable) AS now_assessable,
    count(*) FILTER (WHERE m.was_followed_up) AS was_followed_up,
    count(*) FILTER (WHERE m.is_followed_up) AS now_followed_up,
    count(*) FILTER (WHERE m.is_followed_up AND NOT m.was_followed_up) AS entered_follow_up,
    count(*) FILTER (WHERE m.was_followed_up AND NOT m.is_followed_up) AS left_follow_up
FROM agreement_movement AS m
GROUP BY m.status_before, m.status, m.is_moved, m.cause_code
ORDER BY m.status_before ASC, m.status ASC, m.cause_code ASC NULLS FIRST
