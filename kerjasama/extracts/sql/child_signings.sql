-- When were working documents under a chain signed?
-- Grain: one row per chain, day and kind (a PKS or contract, or a work plan). The day is the one by which it was
-- certainly signed.
SELECT
    members.root_agreement_id,
    coalesce(agreements.signed_on, agreements.signed_latest_on) AS signed_on,
    list_contains($working_doc_types::VARCHAR[], agreements.doc_type) AS is_working
FROM members
INNER JOIN agreements ON members.agreement_id = agreements.agreement_id
INNER JOIN chain_roots ON members.root_agreement_id = chain_roots.agreement_id
WHERE
    members.is_child
    AND list_contains($commitment_doc_types::VARCHAR[], agreements.doc_type)
    AND coalesce(agreements.signed_on, agreements.signed_latest_on) IS NOT NULL
    AND (
        chain_roots.root_signed_earliest_on IS NULL
        OR coalesce(agreements.signed_on, agreements.signed_latest_on) >= chain_roots.root_signed_earliest_on
    )
GROUP BY 1, 2, 3;
