-- Berapa rangkaian naskah kerja yang berlaku pada tiap keadaan pelaksanaan?
-- Grain: one row per state of execution, in order
-- Uses: rules/execution_state
-- Params: -
-- Columns:
--   state_code VARCHAR state of execution
--   chains BIGINT chains in force in that state
--   pks BIGINT of them PKS and contracts
--   nk BIGINT of them sinergi
--   naskah BIGINT of them abroad
--   active_chains BIGINT all chains in force
--   share_of_active DOUBLE chains of active_chains
WITH states AS (
    SELECT *
    FROM (
        VALUES
        (1, 'berjalan'),
        (2, 'persiapan'),
        (3, 'berhenti'),
        (4, 'komitmen_mandek'),
        (5, 'nihil'),
        (6, 'belum_terlaporkan'),
        (7, 'tidak_dinilai')
    ) AS v (state_no, state_code)
),

active AS (
    SELECT
        state_code,
        kind_code
    FROM execution_state
    WHERE is_working AND is_chain_head AND is_active
),

counted AS (
    SELECT
        s.state_no,
        s.state_code,
        count(a.state_code) AS chains,
        count(*) FILTER (WHERE a.kind_code = 'pks') AS pks,
        count(*) FILTER (WHERE a.kind_code = 'nk') AS nk,
        count(*) FILTER (WHERE a.kind_code = 'naskah') AS naskah
    FROM states AS s
    LEFT JOIN active AS a ON s.state_code = a.state_code
    GROUP BY s.state_no, s.state_code
)

SELECT
    state_code,
    chains,
    pks,
    nk,
    naskah,
    (sum(chains) OVER ())::BIGINT AS active_chains,
    chains::DOUBLE / nullif(sum(chains) OVER (), 0) AS share_of_active
FROM counted
ORDER BY state_no
