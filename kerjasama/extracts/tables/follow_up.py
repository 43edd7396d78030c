"""What happened before and after the signature: stages, papers, actions with evidence, reports."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.domain.stages import STAGE_CODES
from kerjasama.extracts.tables.model import ORIGIN, Table
from kerjasama.extracts.tables.model import Column as C

STAGE_EVENTS = Table(
    "stage_events",
    "tahapan",
    "A legal stage was entered, finished or skipped.",
    ("event_id",),
    (
        C("event_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C(
            "stage_code",
            "VARCHAR",
            "Legal stage of the cooperation type",
            required=True,
            allowed=STAGE_CODES,
            source="P22 Ps 6, 28, 52; P25 Ps 9",
        ),
        C(
            "stage_status",
            "VARCHAR",
            "masuk (entered), selesai (finished), dilewati (skipped)",
            required=True,
            allowed=codes.STAGE_STATUSES,
        ),
        C("event_on", "DATE", "Day of the event", required=True),
        C("actor", "VARCHAR", "Office that acted"),
        C("document_id", "VARCHAR", "The paper that shows it", references="documents.document_id"),
        C("note", "VARCHAR", "Remark"),
        *ORIGIN,
    ),
    sheet=True,
)

DOCUMENTS = Table(
    "documents",
    "dokumen",
    "Papers that belong to an agreement.",
    ("document_id",),
    (
        C("document_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("document_type", "VARCHAR", "Kind of paper", required=True, allowed=codes.DOCUMENT_TYPES),
        C("doc_number", "VARCHAR", "Number"),
        C("document_on", "DATE", "Date of the paper"),
        C("url", "VARCHAR", "Where it is kept"),
        C("is_signed", "BOOLEAN", "Signed by all parties"),
        *ORIGIN,
    ),
    sheet=True,
)

ACTIONS = Table(
    "actions",
    "tindak lanjut",
    "What was done after the signature, on the follow-up ladder.",
    ("action_id",),
    (
        C("action_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("action_type", "VARCHAR", "Kind of action", required=True, allowed=tuple(codes.ACTION_LEVELS)),
        C(
            "ladder_level",
            "INTEGER",
            "Level of that kind: 0 signing only, 1 process, 2 commitment, 3 execution, 4 result",
            required=True,
        ),
        C("action_on", "DATE", "Day of the action", required=True),
        C("period_start_on", "DATE", "Start of the period it covers"),
        C("period_end_on", "DATE", "End of the period it covers"),
        C("agency", "VARCHAR", "Agency that acted"),
        C("description", "VARCHAR", "What was done"),
        C("scope_item_no", "INTEGER", "Item of the scope that it covers"),
        C("location_region_code", "VARCHAR", "Where", references="regions.region_code"),
        C("budget_planned_idr", "DOUBLE", "Budget planned, rupiah"),
        C("budget_realized_idr", "DOUBLE", "Budget realized, rupiah"),
        C("beneficiaries", "BIGINT", "People who benefit"),
        C("output_value", "DOUBLE", "Output, in output_unit"),
        C("output_unit", "VARCHAR", "Unit of the output"),
        C("promise_code", "VARCHAR", "Which promise of cooperation it serves, when said", allowed=codes.PROMISES),
        C("verified_by", "VARCHAR", "Office that verified"),
        C("verified_on", "DATE", "Day of verification"),
        *ORIGIN,
    ),
    sheet=True,
)

ACTION_EVIDENCE = Table(
    "action_evidence",
    "bukti",
    "What shows that an action took place. Photographs and news links never suffice for level 2 and above.",
    ("action_id", "evidence_no"),
    (
        C("action_id", "VARCHAR", "The action", required=True, references="actions.action_id"),
        C("evidence_no", "INTEGER", "From 1", required=True),
        C("evidence_type", "VARCHAR", "Kind of evidence", required=True, allowed=codes.EVIDENCE_TYPES),
        C("url", "VARCHAR", "Where it is kept"),
        C("evidence_on", "DATE", "Date of the evidence"),
    ),
    sheet=True,
)

REPORTS = Table(
    "reports",
    "laporan",
    "Reports on an agreement, each semester or year.",
    ("report_id",),
    (
        C("report_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("period_year", "INTEGER", "Year reported on", required=True),
        C(
            "period",
            "VARCHAR",
            "Semester 1 or 2, or tahunan",
            required=True,
            allowed=codes.REPORT_PERIODS,
            source="P22 Ps 17, 39, 60; P25 Ps 35",
        ),
        C("due_on", "DATE", "Day on which it was due, when a rule or a letter sets one"),
        C("submitted_on", "DATE", "Day on which it came"),
        C("channel", "VARCHAR", "How it came"),
        C("problems", "VARCHAR", "Permasalahan", source="P22 Ps 17, 39(5)g"),
        C("solutions", "VARCHAR", "Upaya penyelesaian", source="P22 Ps 17, 39(5)h"),
        C("no_activity_declared", "BOOLEAN", "The report says that nothing was done", required=True),
        C("plan_next", "VARCHAR", "What is planned next", source="P25 Ps 37"),
        *ORIGIN,
    ),
    sheet=True,
)
