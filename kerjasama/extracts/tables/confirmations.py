"""What offices answered when they were asked about an agreement, answer by answer."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.domain.confirmation_codes import CONFIRMATION_ANSWERS
from kerjasama.extracts.tables.model import ORIGIN, Table
from kerjasama.extracts.tables.model import Column as C

CONFIRMATIONS = Table(
    "confirmations",
    "konfirmasi",
    "One row per answer of an office that was asked about an agreement. Answers are only added: the latest one (by "
    "answered_on, then answer_no) holds, the others remain as history. What is stated here counts as follow-up only "
    "through the action and evidence that action_id names.",
    ("confirmation_id",),
    (
        C("confirmation_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("answer_no", "INTEGER", "Place among the answers on this agreement, from 1", required=True),
        C("answer", "VARCHAR", "What was answered", required=True, allowed=CONFIRMATION_ANSWERS),
        C("answered_on", "DATE", "Day of the answer: nothing it says is known before", required=True),
        C("office", "VARCHAR", "Office or function that answered, never a person"),
        C("action_id", "VARCHAR", "The action that this answer recorded", references="actions.action_id"),
        C("action_type", "VARCHAR", "Kind of action as answered", allowed=tuple(codes.ACTION_LEVELS)),
        C("action_on", "DATE", "Day of the action as answered, also when it could not be recorded as an action"),
        C("description", "VARCHAR", "What was done, as answered"),
        C("evidence_type", "VARCHAR", "Kind of evidence as answered", allowed=codes.EVIDENCE_TYPES),
        C("evidence_url", "VARCHAR", "Reference or address of the evidence, as answered"),
        C("ended_on", "DATE", "Day on which it ended, as answered"),
        C("termination_reason", "VARCHAR", "Why it ended, as answered", allowed=codes.TERMINATION_REASONS),
        C("note", "VARCHAR", "Remark"),
        *ORIGIN,
    ),
)
