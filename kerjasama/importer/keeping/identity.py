"""The same agreement keeps its identifier over imports, also when one thing about it was corrected.

Rows are matched to what the store already holds of the same register, strongest evidence first, each agreement once:
the row unchanged; the register's own key; the same numbers; partner, title, form and date; and last two of
(number, partner and title, date) when only one agreement fits. What matches nothing gets a new identifier, made of the
strongest thing it has, plus an occurrence number where two rows say the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from kerjasama.importer.draft import Draft
from kerjasama.importer.parties.names import number_key, org_key, short_hash, words


@dataclass(frozen=True)
class Marks:
    """What an agreement can be known by."""

    raw: str = ""
    register_key: str = ""
    numbers: frozenset[str] = frozenset()
    partner: str = ""
    title: str = ""
    doc_type: str = ""
    signed: str = ""

    @property
    def content(self) -> tuple[str, str, str, str]:
        return self.partner, self.title, self.doc_type, self.signed


@dataclass(frozen=True)
class Known:
    """An agreement of the store, in the order of its register."""

    agreement_id: str
    marks: Marks


def marks_of(draft: Draft) -> Marks:
    """The marks of a draft."""
    signed = draft.values.get("signed_earliest_on")
    return make_marks(
        raw=draft.values.get("raw_json", ""),
        register_key=draft.values.get("register_key", ""),
        numbers=(party.number for party in draft.parties),
        parties=(party.name_typed for party in draft.parties),
        title=draft.values["title"],
        title_source=draft.values["title_source"],
        doc_type=draft.values["doc_type"],
        signed=signed.isoformat() if signed else "",
    )


def make_marks(
    *,
    raw: str,
    register_key: str,
    numbers: Iterable[str | None],
    parties: Iterable[str],
    title: str,
    title_source: str,
    doc_type: str,
    signed: str,
) -> Marks:
    """Marks from plain values; a title made of form and partner is no mark of its own."""
    return Marks(
        raw,
        words(register_key),
        frozenset(key for number in numbers if number and (key := number_key(number))),
        "|".join(sorted(org_key(name) for name in parties)),
        words(title) if title_source == "declared" else "",
        doc_type,
        signed,
    )


def identify(drafts: list[Draft], known: list[Known], register: str) -> list[Known]:
    """Give every accepted draft its agreement_id; returns the known agreements that no draft is.

    Drafts that carry an identifier already (a report sheet sent back) keep it.
    """
    todo = [(draft, marks_of(draft)) for draft in drafts if not draft.is_refused and not draft.agreement_id]
    taken = {draft.agreement_id for draft in drafts if draft.agreement_id}
    left = {one.agreement_id: one for one in known if one.agreement_id not in taken}
    for method, key in _TIERS:
        todo = _match(todo, left, key, method)
    todo = _match_corrected(todo, left)
    used = taken | {one.agreement_id for one in known} | {draft.agreement_id for draft in drafts}
    for draft, marks in todo:
        draft.agreement_id, draft.method = _new_id(register, marks, used)
        used.add(draft.agreement_id)
    return list(left.values())


_Key = Callable[[Marks], Hashable]
_TIERS: tuple[tuple[str, _Key], ...] = (
    ("unchanged", lambda marks: marks.raw),
    ("register_key", lambda marks: marks.register_key),
    ("numbers", lambda marks: (marks.numbers, marks.partner) if marks.numbers else None),
    ("numbers", lambda marks: (marks.numbers, marks.signed) if len(marks.numbers) > 1 else None),
    ("numbers", lambda marks: marks.numbers if len(marks.numbers) > 1 else None),
    ("content", lambda marks: marks.content if marks.partner or marks.title else None),
)


def _match(
    todo: list[tuple[Draft, Marks]], left: dict[str, Known], key: _Key, method: str
) -> list[tuple[Draft, Marks]]:
    """Match in the order of rows, so that true duplicates keep their places; returns what is still unmatched."""
    waiting: dict[Hashable, list[str]] = defaultdict(list)
    for one in left.values():
        if found := key(one.marks):
            waiting[found].append(one.agreement_id)
    rest = []
    for draft, marks in todo:
        queue = waiting.get(key(marks) or "") if key(marks) else None
        if queue:
            draft.agreement_id, draft.method = queue.pop(0), method
            del left[draft.agreement_id]
        else:
            rest.append((draft, marks))
    return rest


def _match_corrected(todo: list[tuple[Draft, Marks]], left: dict[str, Known]) -> list[tuple[Draft, Marks]]:
    """One thing was corrected: two of number, partner and date agree, and only one agreement fits each way."""
    index: dict[Hashable, set[str]] = defaultdict(set)
    for one in left.values():
        for pair in _pairs(one.marks):
            index[pair].add(one.agreement_id)
    wishes: dict[int, set[str]] = {}
    wanted_by: dict[str, set[int]] = defaultdict(set)
    for place, (_draft, marks) in enumerate(todo):
        found = {agreement for pair in _pairs(marks) for agreement in index.get(pair, ())}
        found = {agreement for agreement in found if _may_be_same(marks, left[agreement].marks)}
        wishes[place] = found
        for agreement in found:
            wanted_by[agreement].add(place)
    rest = []
    for place, (draft, marks) in enumerate(todo):
        found = wishes[place]
        only = next(iter(found)) if len(found) == 1 else ""
        if only and len(wanted_by[only]) == 1:
            draft.agreement_id, draft.method = only, "corrected"
            del left[only]
        else:
            rest.append((draft, marks))
    return rest


def _pairs(marks: Marks) -> list[Hashable]:
    found: list[Hashable] = []
    what = (marks.partner, marks.title)
    for number in marks.numbers:
        if marks.signed:
            found.append(("number+date", number, marks.signed))
        found.append(("number+partner", number, marks.partner))
        if marks.title:
            found.append(("number+title", number, marks.title))
    if marks.signed and (marks.partner or marks.title):
        found.append(("what+date", what, marks.signed))
    if marks.signed and marks.partner:
        found.append(("who+date+form", marks.partner, marks.signed, marks.doc_type))
    if marks.title:
        found.append(("what+form", what, marks.doc_type))
    elif marks.partner and not marks.numbers:
        found.append(("partner+form", marks.partner, marks.doc_type))
    return found


def _may_be_same(one: Marks, other: Marks) -> bool:
    """Two rows with keys of their own that differ are two agreements."""
    return not (one.register_key and other.register_key and one.register_key != other.register_key)


def _new_id(register: str, marks: Marks, used: set[str]) -> tuple[str, str]:
    key: tuple[str, ...]
    if marks.register_key:
        method, key = "register_key", (marks.register_key,)
    elif marks.numbers:
        method, key = "numbers", tuple(sorted(marks.numbers))
    else:
        method, key = "content", marks.content
    for occurrence in range(1, 100_000):
        made = "ks-" + short_hash(register, method, *key, occurrence)
        if made not in used:
            return made, f"new_{method}" if occurrence == 1 else f"duplicate_{method}"
    raise AssertionError("more than a hundred thousand rows say the same")


def mirrored(drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    """(row, earlier row) that name the same two regions from either side, without number or date to tell them apart."""
    first: dict[tuple[str, ...], Draft] = {}
    found = []
    for draft in drafts:
        codes = tuple(party.organization.region_code for party in draft.parties)
        bare = not any(party.number for party in draft.parties) and "signed_earliest_on" not in draft.values
        if draft.is_refused or len(codes) != 2 or not all(codes) or not bare:
            continue
        earlier = first.get(codes[::-1])
        if earlier is not None and earlier.values["title_source"] == "derived":
            found.append((draft, earlier))
        else:
            first.setdefault(codes, draft)
    return found


def duplicates(drafts: list[Draft]) -> list[list[Draft]]:
    """Groups of rows that say the same thing: the same set of numbers, or the same content without any number."""
    groups: dict[Hashable, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.is_refused:
            continue
        marks = marks_of(draft)
        if marks.numbers:
            groups["numbers", marks.numbers].append(draft)
        elif marks.partner or marks.title:
            groups["content", marks.content].append(draft)
    return [group for group in groups.values() if len(group) > 1]
