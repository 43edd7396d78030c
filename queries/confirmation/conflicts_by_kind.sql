-- Berapa kali register dan bukti berbeda, menurut jenisnya?
-- Grain: one row per kind of conflict, in the order of codes.CONFLICTS; a kind without any stays in
-- Uses: rules/declared_claims
-- Columns:
--   conflict_code VARCHAR what is said that something contradicts
--   conflicts BIGINT agreements where it is contradicted
--   claims BIGINT agreements of which it is said at all: the denominator
--   share_conflicts DOUBLE conflicts / claims
WITH kinds AS (
    SELECT *
    FROM (
        VALUES
        (1, 'status_masa_berlaku'),
        (2, 'selesai_tanpa_bukti'),
        (3, 'tindakan_tanpa_bukti'),
        (4, 'nihil_padahal_ada'),
        (5, 'jenis_berbeda')
    ) AS k (place, conflict_code)
),

counted AS (
    SELECT
        conflict_code,
        count(*) FILTER (WHERE is_conflict) AS conflicts,
        count(*) AS claims
    FROM declared_claims
    GROUP BY conflict_code
)

SELECT
    k.conflict_code,
    coalesce(c.conflicts, 0) AS conflicts,
    coalesce(c.claims, 0) AS claims,
    c.conflicts::DOUBLE / nullif(c.claims, 0) AS share_conflicts
FROM kinds AS k
LEFT JOIN counted AS c ON k.conflict_code = c.conflict_code
ORDER BY k.place
