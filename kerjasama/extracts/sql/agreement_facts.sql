-- Everything that judging an agreement needs.
-- Grain: one row per agreement, sorted so that a province's rows lie together.
SELECT
    agreements.agreement_id,
    agreements.register_name,
    agreements.coop_type,
    agreements.doc_type,
    agreements.title,
    parties.doc_number,
    parties.lead_name,
    parties.partner_name,
    parties.partner_org_id,
    parties.partner_class,
    parties.foreign_partner.country_code AS partner_country_code,
    parties.foreign_partner.foreign_city_id AS partner_city_id,
    agreements.lead_region_code,
    agreements.lead_agency,
    coalesce(places.region_codes, []) AS region_codes,
    coalesce(places.province_codes, []) AS province_codes,
    coalesce(affairs.urusan_codes, []) AS urusan_codes,
    agreements.parent_agreement_id,
    chain_roots.root_agreement_id,
    agreements.signed_on,
    agreements.signed_earliest_on,
    agreements.signed_latest_on,
    CASE
        WHEN year(agreements.signed_earliest_on) = year(agreements.signed_latest_on)
            THEN year(agreements.signed_latest_on)
    END::INTEGER AS signed_year,
    chain_roots.root_signed_earliest_on,
    chain_roots.root_signed_latest_on,
    agreements.start_on,
    agreements.end_on,
    agreements.end_method,
    coalesce(agreements.terminated_on, endings.ended_on) AS terminated_on,
    coalesce(agreements.termination_reason, endings.termination_reason) AS termination_reason,
    agreements.declared_status,
    agreements.date_quality,
    coalesce(tallies.has_stage_events, false) AS has_stage_events,
    follow_up.first_level_1_on,
    follow_up.first_level_2_on,
    follow_up.first_level_3_on,
    follow_up.first_level_4_on,
    coalesce(follow_up.process_dates, []) AS process_dates,
    coalesce(follow_up.execution_dates, []) AS execution_dates,
    coalesce(follow_up.unproven_dates, []) AS unproven_dates,
    coalesce(reporting.report_dates, []) AS report_dates,
    coalesce(reporting.no_activity_dates, []) AS no_activity_dates,
    coalesce(tallies.scope_item_count, 0) AS scope_item_count,
    coalesce(tallies.child_count, 0) AS child_count,
    agreements.batch_id,
    agreements.source_sheet,
    agreements.source_row,
    agreements.is_sample
FROM agreements
INNER JOIN chain_roots ON agreements.agreement_id = chain_roots.agreement_id
LEFT JOIN parties ON agreements.agreement_id = parties.agreement_id
LEFT JOIN places ON agreements.agreement_id = places.agreement_id
LEFT JOIN affairs ON agreements.agreement_id = affairs.agreement_id
LEFT JOIN tallies ON agreements.agreement_id = tallies.agreement_id
LEFT JOIN follow_up
    ON chain_roots.root_agreement_id = follow_up.root_agreement_id AND follow_up.known_until IS null
LEFT JOIN reporting
    ON chain_roots.root_agreement_id = reporting.root_agreement_id AND reporting.known_until IS null
LEFT JOIN endings
    ON agreements.agreement_id = endings.agreement_id AND endings.replaced_on IS null
ORDER BY coalesce(places.province_codes, []), agreements.agreement_id;
