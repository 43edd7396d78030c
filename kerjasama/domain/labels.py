"""Words for every code of `codes.py`: a short label for axes and cells, and a sentence where a term needs one.

Indonesian is the source; the English of every text here stands in `kerjasama/locales/en/labels.po`.
"""

from __future__ import annotations

from kerjasama.domain import (
    clock_texts,
    confirmation_texts,
    decision_texts,
    execution_texts,
    import_texts,
    label_texts,
    matching_texts,
    meeting_texts,
    movement_texts,
    outcome_texts,
    potential_texts,
    reason_texts,
    report_texts,
)
from kerjasama.domain.words import _

# Every *_texts module offers LABELS (list -> code -> word); where words need a sentence, DEFINITIONS of that shape.
_LABELS: dict[str, dict[str, str]] = {
    **label_texts.LABELS,
    **reason_texts.LABELS,
    **report_texts.LABELS,
    **clock_texts.LABELS,
    **confirmation_texts.LABELS,
    **execution_texts.LABELS,
    **outcome_texts.LABELS,
    **decision_texts.LABELS,
    **movement_texts.LABELS,
    **potential_texts.LABELS,
    **import_texts.LABELS,
    **matching_texts.LABELS,
    **meeting_texts.LABELS,
}
_DEFINITIONS: dict[str, dict[str, str]] = {
    **label_texts.DEFINITIONS,
    **outcome_texts.DEFINITIONS,
    **potential_texts.DEFINITIONS,
    **matching_texts.DEFINITIONS,
    **meeting_texts.DEFINITIONS,
}


def label(list_name: str, code: str | int | None) -> str:
    """The word a reader sees for a code, in the current language.

    `list_name` is one of `list_names()`; no code gives an en dash, an unknown code is shown as it is (a register may
    hold what the closed lists do not).
    """
    if code is None or code != code or code == "":
        return "–"
    text = _LABELS[list_name].get(str(code))
    return _(text) if text else str(code)


def labels(list_name: str) -> dict[str, str]:
    """Every code of a list with its word in the current language, in the list's own order."""
    return {code: _(text) for code, text in _LABELS[list_name].items()}


def definition(list_name: str, code: str) -> str:
    """One sentence that says what the code means, in the current language; '' when the label says it all."""
    return _(_DEFINITIONS.get(list_name, {}).get(code, ""))


def list_names() -> tuple[str, ...]:
    """The lists that have labels."""
    return tuple(_LABELS)


def texts() -> set[str]:
    """Every Indonesian text of this module, for the check that each has a translation."""
    found = {text for words in _LABELS.values() for text in words.values()}
    return found | {text for sentences in _DEFINITIONS.values() for text in sentences.values()}
