-- Apa yang diketahui tentang kerja sama ini, dan bagaimana keadaannya?
-- Grain: one row, the agreement $agreement_id, whatever the filters
-- Uses: rules/agreement_status unfiltered
-- Params: as_of, agreement_id
-- Columns:
--   agreement_id VARCHAR the agreement
--   register_name VARCHAR register
--   register_key VARCHAR the register's own identifier
--   title VARCHAR title
--   title_source VARCHAR declared or derived
--   doc_type VARCHAR form of the document
--   doc_type_typed VARCHAR in the register's words
--   doc_number VARCHAR number
--   coop_type VARCHAR type of cooperation
--   coop_type_source VARCHAR declared or derived
--   coop_type_declared VARCHAR in the register's words
--   object VARCHAR object
--   scope_text VARCHAR scope as written
--   rationale VARCHAR why this partner and this object
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   liaison VARCHAR function responsible for liaison
--   region_codes VARCHAR[] regions that take part
--   urusan_codes VARCHAR[] government affairs
--   signed_on DATE date of signature, when one day is known
--   signed_earliest_on DATE earliest day that what is written allows
--   signed_latest_on DATE latest day that what is written allows
--   signed_on_source VARCHAR declared or derived
--   root_signed_earliest_on DATE first possible day on which the first agreement of the chain was signed
--   root_signed_latest_on DATE last possible day of that
--   date_quality VARCHAR how well it is known
--   start_on DATE start of validity
--   end_on DATE end of validity
--   end_method VARCHAR how the end was obtained
--   end_condition_text VARCHAR an end written as a condition
--   duration_months INTEGER term in months
--   duration_typed VARCHAR term in the register's words
--   funding_source VARCHAR source of funds
--   needs_dprd BOOLEAN approval of the DPRD is needed; empty when unknown
--   terminated_on DATE day on which it was ended early by as_of
--   termination_reason VARCHAR why
--   declared_status VARCHAR state that the register declares
--   declared_status_typed VARCHAR in the register's words
--   validity VARCHAR state by the dates
--   has_status_conflict BOOLEAN the two disagree
--   is_in_force BOOLEAN in force on as_of
--   days_to_end INTEGER days to the end of validity
--   status VARCHAR judgement
--   reason_codes VARCHAR[] why, most important first
--   next_step_code VARCHAR what to do next
--   is_in_population BOOLEAN the rule is about it
--   is_assessable BOOLEAN it can be judged
--   is_ceremonial_confirmed BOOLEAN ceremonial, and a report declares that nothing was done
--   is_severe BOOLEAN ceremonial and obligatory
--   age_days INTEGER days since the signature of the renewal chain's root
--   ladder_level INTEGER highest evidenced level by as_of
--   first_level_1_on DATE by as_of, first day at level 1 or above
--   first_level_2_on DATE by as_of, first day at level 2 or above, evidenced
--   first_level_3_on DATE by as_of, first day at level 3 or above, evidenced
--   first_level_4_on DATE by as_of, first day at level 4, evidenced
--   min_level INTEGER level that counts as follow-up for it
--   last_step_on DATE last day with any action
--   last_execution_on DATE last day with an evidenced execution
--   last_report_on DATE last day on which a report came
--   unproven_dates DATE[] days with an action of level 2 or above without proper evidence, by as_of
--   no_activity_dates DATE[] days on which a report declared that nothing was done, by as_of
--   is_loi_lapsed BOOLEAN letter of intent past its term without a document that follows it
--   scope_item_count INTEGER items of the scope
--   child_count INTEGER agreements that name it as parent
--   parent_agreement_id VARCHAR umbrella document
--   root_agreement_id VARCHAR first agreement of the renewal chain
--   batch_id VARCHAR import
--   file_name VARCHAR file it came from
--   source_sheet VARCHAR sheet
--   source_row INTEGER row
--   is_sample BOOLEAN sample data
--   raw_json VARCHAR the whole row as typed
SELECT
    s.agreement_id,
    s.register_name,
    a.register_key,
    s.title,
    a.title_source,
    s.doc_type,
    a.doc_type_typed,
    s.doc_number,
    s.coop_type,
    a.coop_type_source,
    a.coop_type_declared,
    a.object,
    a.scope_text,
    a.rationale,
    s.lead_name,
    s.partner_name,
    s.lead_region_code,
    s.lead_agency,
    a.liaison,
    s.region_codes,
    s.urusan_codes,
    s.signed_on,
    s.signed_earliest_on,
    s.signed_latest_on,
    a.signed_on_source,
    s.root_signed_earliest_on,
    s.root_signed_latest_on,
    s.date_quality,
    s.start_on,
    s.end_on,
    s.end_method,
    a.end_condition_text,
    a.duration_months,
    a.duration_typed,
    a.funding_source,
    a.needs_dprd,
    CASE WHEN s.terminated_on <= $as_of::DATE THEN s.terminated_on END AS terminated_on,
    CASE WHEN s.terminated_on <= $as_of::DATE THEN s.termination_reason END AS termination_reason,
    s.declared_status,
    a.declared_status_typed,
    s.validity,
    s.has_status_conflict,
    s.is_in_force,
    s.days_to_end,
    s.status,
    s.reason_codes,
    s.next_step_code,
    s.is_in_population,
    s.is_assessable,
    s.is_ceremonial_confirmed,
    s.is_severe,
    s.age_days,
    s.ladder_level,
    CASE WHEN s.ladder_level >= 1 THEN s.first_level_1_on END AS first_level_1_on,
    CASE WHEN s.ladder_level >= 2 THEN s.first_level_2_on END AS first_level_2_on,
    CASE WHEN s.ladder_level >= 3 THEN s.first_level_3_on END AS first_level_3_on,
    CASE WHEN s.ladder_level >= 4 THEN s.first_level_4_on END AS first_level_4_on,
    s.min_level,
    s.last_step_on,
    s.last_execution_on,
    s.last_report_on,
    list_filter(s.unproven_dates, LAMBDA day: day <= $as_of::DATE) AS unproven_dates,
    list_filter(s.no_activity_dates, LAMBDA day: day <= $as_of::DATE) AS no_activity_dates,
    s.is_loi_lapsed,
    s.scope_item_count,
    s.child_count,
    s.parent_agreement_id,
    s.root_agreement_id,
    s.batch_id,
    b.file_name,
    s.source_sheet,
    s.source_row,
    s.is_sample,
    a.raw_json
FROM agreement_status AS s
INNER JOIN agreements AS a ON s.agreement_id = a.agreement_id
LEFT JOIN import_batches AS b ON s.batch_id = b.batch_id
WHERE s.agreement_id = $agreement_id::VARCHAR AND a.agreement_id = $agreement_id::VARCHAR
ORDER BY s.agreement_id
