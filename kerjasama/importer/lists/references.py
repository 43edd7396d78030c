"""The agreement that a line of a list names: by identifier, by a register's own key, or by number of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kerjasama.importer.keeping.state import State
from kerjasama.importer.lists.list_draft import ListDraft
from kerjasama.importer.parties.names import is_no_number, number_key

_NUMBERS = re.compile(r"\S*\d\S*/\S+|\bks-[0-9a-f]{6,}\b", re.IGNORECASE)
_LEAST_KEY = 5  # shorter numbers fit too many documents


def named(text: str) -> list[str]:
    """What of a text may be an identifier, a key or a number: all of it, and every part that looks like one."""
    if is_no_number(text) or not (any(sign.isdigit() for sign in text) or len(text.split()) == 1):
        return []
    return list(dict.fromkeys([text.strip(), *(part.strip(".,;()") for part in _NUMBERS.findall(text))]))


def link(drafts: Iterable[ListDraft], state: State) -> None:
    """Give every line that names an agreement its agreement_id; one that fits none or several keeps the words only."""
    waiting = [
        draft for draft in drafts
        if draft.values.get("agreement_ref") and draft.names_agreement and not draft.is_refused
    ]  # fmt: skip
    texts = {draft.agreement_id: named(draft.values["agreement_ref"]) for draft in waiting}
    wanted = sorted({text for found in texts.values() for text in found})
    if not wanted:
        return
    by_code = state.resolve_codes(wanted)
    keys = {key for text in wanted if len(key := number_key(text)) >= _LEAST_KEY}
    by_number = state.agreements_by_number(keys) if keys else {}
    for draft in waiting:
        found = _found(texts[draft.agreement_id], by_code, by_number)
        if len(found) == 1:
            draft.values["agreement_id"] = found[0]
        elif texts[draft.agreement_id]:
            code = "list_agreement_several" if found else "list_agreement_unknown"
            cell = draft.cell("agreement_ref") or draft.cell("agreement_stage") or draft.cell("state")
            draft.doubt(code, name="agreement_ref", cell=cell, hint=" / ".join(found[:3]))


def _found(texts: Sequence[str], by_code: dict[str, list[str]], by_number: dict[str, list[str]]) -> list[str]:
    for text in texts:
        if found := by_code.get(text) or by_number.get(number_key(text)):
            return list(dict.fromkeys(found))
    return []
