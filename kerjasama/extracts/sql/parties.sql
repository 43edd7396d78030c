-- Who leads an agreement and who are the partners?
-- Grain: one row per agreement with parties.
WITH named AS (
    SELECT
        agreement_parties.agreement_id,
        agreement_parties.party_order,
        agreement_parties.is_lead,
        agreement_parties.doc_number,
        agreement_parties.org_id,
        organizations.name,
        organizations.org_class,
        organizations.country_code,
        organizations.foreign_city_id,
        NOT agreement_parties.is_lead
        AND (
            list_contains($foreign_org_classes::VARCHAR[], organizations.org_class)
            OR coalesce(organizations.country_code, 'ID') <> 'ID'
        ) AS is_abroad
    FROM agreement_parties
    INNER JOIN organizations ON agreement_parties.org_id = organizations.org_id
)

SELECT
    agreement_id,
    coalesce(
        arg_min(doc_number, party_order) FILTER (WHERE is_lead AND doc_number IS NOT NULL),
        arg_min(doc_number, party_order) FILTER (WHERE doc_number IS NOT NULL)
    ) AS doc_number,
    arg_min(name, party_order) FILTER (WHERE is_lead) AS lead_name,
    string_agg(name, '; ' ORDER BY party_order) FILTER (WHERE NOT is_lead) AS partner_name,
    arg_min(org_id, party_order) FILTER (WHERE NOT is_lead) AS partner_org_id,
    arg_min(org_class, party_order) FILTER (WHERE NOT is_lead) AS partner_class,
    arg_min(struct_pack(country_code, foreign_city_id), party_order) FILTER (WHERE is_abroad) AS foreign_partner
FROM named
GROUP BY agreement_id;
