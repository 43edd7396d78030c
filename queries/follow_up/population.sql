-- Untuk berapa kerja sama lamanya menunggu dapat diukur, dan mengapa tidak untuk yang lain?
-- Grain: one row
-- Uses: rules/waiting_time
-- Columns:
--   population BIGINT documents that the ceremonial rule is about
--   renewals BIGINT of these, renewals: the clock of their first agreement goes on
--   undated BIGINT of these, firsts whose day of signature is not known to the month, or not certainly past
--   timed BIGINT the rest: firsts whose wait is measured; the denominator of every share
--   committed BIGINT timed, with an evidenced commitment by as_of
--   executed BIGINT timed, with an evidenced execution by as_of
--   resulted BIGINT timed, with an evidenced result by as_of
SELECT
    count(*) FILTER (WHERE is_in_population) AS population,
    count(*) FILTER (WHERE is_in_population AND is_renewal) AS renewals,
    count(*) FILTER (WHERE is_in_population AND NOT is_renewal AND NOT is_timed) AS undated,
    count(*) FILTER (WHERE is_timed) AS timed,
    count(*) FILTER (WHERE is_timed AND commitment_days IS NOT NULL) AS committed,
    count(*) FILTER (WHERE is_timed AND execution_days IS NOT NULL) AS executed,
    count(*) FILTER (WHERE is_timed AND result_days IS NOT NULL) AS resulted
FROM waiting_time
ORDER BY population
