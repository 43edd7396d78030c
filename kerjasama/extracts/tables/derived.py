"""Derived at publication from the facts; nothing here depends on the day of asking or on a threshold."""

from __future__ import annotations

from kerjasama.domain.stages import SUPER_STAGES
from kerjasama.extracts.tables.model import Column as C
from kerjasama.extracts.tables.model import Table

# Derived at publication. Facts only: nothing here depends on the day of asking or on a threshold.
AGREEMENT_FACTS = Table(
    "agreement_facts",
    "fakta turunan kerja sama",
    "One row per agreement with everything that judging needs, so that a status is one scan and no join. "
    "Follow-up dates are those of the whole chain: the agreement, what it renews, what renews it, and children "
    "that name it as parent (with theirs in turn), answers of offices included; an action counts at its level only "
    "with evidence that is not "
    "weak, else at level 1; the signing of a child PKS or rencana kerja counts as level 2.",
    ("agreement_id",),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True),
        C("register_name", "VARCHAR", "Register", required=True),
        C("coop_type", "VARCHAR", "Type of cooperation", required=True),
        C("doc_type", "VARCHAR", "Form of the document", required=True),
        C("title", "VARCHAR", "Title", required=True),
        C("doc_number", "VARCHAR", "Number of the lead party, else the first number there is"),
        C("lead_name", "VARCHAR", "Lead party"),
        C("partner_name", "VARCHAR", "Partners, joined with '; '"),
        C("partner_org_id", "VARCHAR", "First partner"),
        C("partner_class", "VARCHAR", "Class of the first partner"),
        C("partner_country_code", "VARCHAR", "Country of the first foreign partner"),
        C("partner_city_id", "VARCHAR", "City of the first foreign partner"),
        C("lead_region_code", "VARCHAR", "Region that leads"),
        C("lead_agency", "VARCHAR", "Initiating agency"),
        C(
            "region_codes",
            "VARCHAR[]",
            "All regions that take part, provinces as '33', kabupaten/kota as '33.05', sorted",
            required=True,
        ),
        C("province_codes", "VARCHAR[]", "Provinces of those regions, sorted", required=True),
        C("urusan_codes", "VARCHAR[]", "Government affairs, sorted", required=True),
        C("parent_agreement_id", "VARCHAR", "Umbrella document"),
        C(
            "root_agreement_id",
            "VARCHAR",
            "First agreement of the renewal chain; itself when it renews nothing",
            required=True,
        ),
        C("signed_on", "DATE", "Date of signature, when one day is known"),
        C("signed_earliest_on", "DATE", "Earliest day that what is written allows"),
        C("signed_latest_on", "DATE", "Latest day that what is written allows"),
        C("signed_year", "INTEGER", "Year of signature, when certain"),
        C(
            "root_signed_earliest_on",
            "DATE",
            "The same for the root of the renewal chain: the clock of the ceremonial rule",
        ),
        C("root_signed_latest_on", "DATE", "The same for the root of the renewal chain"),
        C("start_on", "DATE", "Start of validity"),
        C("end_on", "DATE", "End of validity"),
        C("end_method", "VARCHAR", "How the end was obtained", required=True),
        C("terminated_on", "DATE", "Day on which it was ended early: the register's, else an answer's"),
        C("termination_reason", "VARCHAR", "Why"),
        C("declared_status", "VARCHAR", "State that the register declares", required=True),
        C("date_quality", "VARCHAR", "How well the signing date is known", required=True),
        C("has_stage_events", "BOOLEAN", "Stage events were recorded", required=True),
        C("first_level_1_on", "DATE", "First day at level 1 or above"),
        C("first_level_2_on", "DATE", "First day at level 2 or above, evidenced"),
        C("first_level_3_on", "DATE", "First day at level 3 or above, evidenced"),
        C("first_level_4_on", "DATE", "First day at level 4, evidenced"),
        C("process_dates", "DATE[]", "All days with an action of level 1 and above, sorted", required=True),
        C("execution_dates", "DATE[]", "All days with an evidenced action of level 3 and above, sorted", required=True),
        C(
            "unproven_dates",
            "DATE[]",
            "Days of actions of level 2 and above whose evidence is missing or weak, sorted",
            required=True,
        ),
        C("report_dates", "DATE[]", "Days on which reports came, sorted", required=True),
        C(
            "no_activity_dates",
            "DATE[]",
            "Days of reports and of answers in force that declare no activity, of the chain alone (a child speaks "
            "for itself), sorted",
            required=True,
        ),
        C("scope_item_count", "INTEGER", "Items of the scope", required=True),
        C("child_count", "INTEGER", "Agreements that name this one as parent", required=True),
        C("batch_id", "VARCHAR", "Import", required=True),
        C("source_sheet", "VARCHAR", "Sheet"),
        C("source_row", "INTEGER", "Row"),
        C("is_sample", "BOOLEAN", "Sample data", required=True),
    ),
    derived=True,
)

AGREEMENT_STAGES = Table(
    "agreement_stages",
    "tahapan turunan",
    "One row per agreement and legal stage of its type. reached_on means 'reached at least': the first day at this or "
    "any later sequential stage, the signature counting as the signing stage and an evidenced execution as "
    "pelaksanaan; parallel stages (penatausahaan, pelaporan) count only themselves.",
    ("agreement_id", "stage_code"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True),
        C("coop_type", "VARCHAR", "Type of cooperation", required=True),
        C("stage_no", "INTEGER", "Place in the type's legal order, from 1", required=True),
        C("stage_code", "VARCHAR", "Legal stage", required=True),
        C("super_stage", "VARCHAR", "Stage of the funnel across types", required=True, allowed=SUPER_STAGES),
        C("is_conditional", "BOOLEAN", "May be skipped by law", required=True),
        C("is_parallel", "BOOLEAN", "Runs beside execution", required=True),
        C("reached_on", "DATE", "First day at this or any later sequential stage; empty when never"),
        C(
            "entered_on",
            "DATE",
            "First day recorded at this very stage, or implied by the signature, an execution or a report",
        ),
        C("completed_on", "DATE", "Day on which this very stage was finished; a signature finishes its stage"),
        C("skipped_on", "DATE", "Day on which it was skipped"),
    ),
    derived=True,
)

# Which columns of agreement_facts an answer can change.
ANSWERED_COLUMNS = (
    "terminated_on",
    "termination_reason",
    "first_level_1_on",
    "first_level_2_on",
    "first_level_3_on",
    "first_level_4_on",
    "process_dates",
    "execution_dates",
    "unproven_dates",
    "no_activity_dates",
)

EARLIER_FACTS = Table(
    "earlier_facts",
    "fakta sebelum jawaban",
    "What agreement_facts would have said before an answer (table confirmations) came: one row per agreement whose "
    "chain was answered about and span of days between answers, the first span without any answer. From the last "
    "answer on, agreement_facts itself holds. So a past day is judged by what was known on it.",
    ("agreement_id", "known_from"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True),
        C("known_from", "DATE", "First day of the span; 0001-01-01 before the first answer", required=True),
        C("known_until", "DATE", "First day after the span: the day of the next answer", required=True),
        *(AGREEMENT_FACTS.column(name) for name in ANSWERED_COLUMNS),
    ),
    derived=True,
)
