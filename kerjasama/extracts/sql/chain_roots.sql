-- Which agreement does each renewal chain begin with, and when was that one signed?
-- Grain: one row per agreement that a chain reaches; agreements in a circle are not reached and so are missing.
WITH RECURSIVE chains AS (
    SELECT
        agreement_id,
        agreement_id AS root_agreement_id
    FROM agreements
    WHERE supersedes_id IS NULL
    UNION ALL
    SELECT
        renewals.agreement_id,
        chains.root_agreement_id
    FROM renewals
    INNER JOIN chains ON renewals.supersedes_id = chains.agreement_id
)

SELECT
    chains.agreement_id,
    chains.root_agreement_id,
    roots.signed_earliest_on AS root_signed_earliest_on,
    roots.signed_latest_on AS root_signed_latest_on
FROM chains
INNER JOIN agreements AS roots ON chains.root_agreement_id = roots.agreement_id;
