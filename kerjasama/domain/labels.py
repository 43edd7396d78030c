"""Words for every code of `codes.py`: a short label for axes and cells, and a sentence where a term needs one.

Indonesian is the source; the English of every text here stands in `kerjasama/locales/en/labels.po`.
"""

from __future__ import annotations

from kerjasama.domain import decision_texts
from kerjasama.domain.clock_texts import CLOCK_LABELS
from kerjasama.domain.confirmation_texts import CONFIRMATION_LABELS
from kerjasama.domain.execution_texts import EXECUTION_LABELS
from kerjasama.domain.label_texts import DEFINITIONS, LABELS
from kerjasama.domain.movement_texts import CAUSES, CORRECTIONS
from kerjasama.domain.outcome_texts import OUTCOME_DEFINITIONS, OUTCOME_LABELS
from kerjasama.domain.reason_texts import NEXT_STEPS, REASONS
from kerjasama.domain.report_texts import EXEMPTIONS, REPORT_STATES
from kerjasama.domain.words import _

_ALL: dict[str, dict[str, str]] = {
    **LABELS,
    **OUTCOME_LABELS,
    **EXECUTION_LABELS,
    **CLOCK_LABELS,
    **CONFIRMATION_LABELS,
    "reason": REASONS,
    "next_step": NEXT_STEPS,
    "decision": decision_texts.DECISIONS,
    "decision_kind": decision_texts.KINDS,
    "agenda": decision_texts.AGENDA,
    "decision_basis": decision_texts.BASES,
    "consequence": decision_texts.CONSEQUENCES,
    "urgency": decision_texts.URGENCIES,
    "certainty": decision_texts.CERTAINTIES,
    "report_state": REPORT_STATES,
    "report_exemption": EXEMPTIONS,
    "cause": CAUSES,
    "correction": CORRECTIONS,
}
_DEFINITIONS: dict[str, dict[str, str]] = {**DEFINITIONS, **OUTCOME_DEFINITIONS}


def label(list_name: str, code: str | int | None) -> str:
    """The word a reader sees for a code, in the current language.

    `list_name` is one of `list_names()`; no code gives an en dash, an unknown code is shown as it is (a register may
    hold what the closed lists do not).
    """
    if code is None or code != code or code == "":
        return "–"
    text = _ALL[list_name].get(str(code))
    return _(text) if text else str(code)


def labels(list_name: str) -> dict[str, str]:
    """Every code of a list with its word in the current language, in the list's own order."""
    return {code: _(text) for code, text in _ALL[list_name].items()}


def definition(list_name: str, code: str) -> str:
    """One sentence that says what the code means, in the current language; '' when the label says it all."""
    return _(_DEFINITIONS.get(list_name, {}).get(code, ""))


def list_names() -> tuple[str, ...]:
    """The lists that have labels."""
    return tuple(_ALL)


def texts() -> set[str]:
    """Every Indonesian text of this module, for the check that each has a translation."""
    found = {text for words in _ALL.values() for text in words.values()}
    return found | {text for sentences in _DEFINITIONS.values() for text in sentences.values()}
