"""Government affairs (urusan) that an agreement's agency and title name, where the register has no column for them.

The words stand in data/mappings/urusan_words.csv: `place` (agency, title or both), `words`, `urusan_code`, `note`;
the code '-' marks a phrase that says nothing ('tri dharma', 'perdagangan orang'). The longest phrase wins and uses up
its words, so that 'kesehatan hewan' is not health. What is left open stays empty: P22 Ps 4 lets the daerah name them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.importer.draft import Draft
from kerjasama.importer.parties.names import words
from kerjasama.importer.reading.columns import read_mapping
from kerjasama.reference.tables import load
from kerjasama.settings import mapping_file

PLACES = ("agency", "title", "both")
NOTHING = "-"
_MOST = 2  # a title that names more is an umbrella over many affairs: nothing in particular


@dataclass(frozen=True)
class UrusanWords:
    """For agency and title: phrase as a tuple of words -> urusan_code or '-'."""

    phrases: dict[str, dict[tuple[str, ...], str]]

    def codes(self, place: str, text: str) -> frozenset[str]:
        """The affairs that a text names; () for none."""
        known = self.phrases[place]
        longest = max(map(len, known), default=0)
        left, found, start = words(text).split(), set(), 0
        while start < len(left):
            for length in range(min(longest, len(left) - start), 0, -1):
                code = known.get(tuple(left[start : start + length]))
                if code is not None:
                    found.add(code)
                    start += length
                    break
            else:
                start += 1
        return frozenset(found - {NOTHING})

    def of(self, draft: Draft) -> frozenset[str]:
        """What agency and title say together: what they share; one alone when the other is silent; else nothing."""
        agencies = [draft.values.get("lead_agency") or ""]
        agencies += [party.name_typed for party in draft.parties if party.organization.org_class == "pemda"]
        said = frozenset(code for text in agencies for code in self.codes("agency", text))
        title = draft.values["title"] if draft.values["title_source"] == "declared" else ""
        named = self.codes("title", " . ".join((title, draft.values.get("object") or "")))
        if not named and len(said) != 1:
            only = self.codes("title", draft.values.get("scope_text") or "")
            named = only if len(only) == 1 else named
        if said and named:
            both = said & named
            return both if len(both) <= _MOST else frozenset()
        if named:
            return named if len(named) <= _MOST else frozenset()
        return said if len(said) == 1 else frozenset()


def derive_urusan(drafts: Iterable[Draft], known: UrusanWords) -> int:
    """Add derived affairs to the accepted drafts that have none; returns to how many."""
    count = 0
    for draft in drafts:
        if draft.is_refused or draft.urusan or draft.cell("urusan") is not None:
            continue
        draft.urusan = dict.fromkeys(sorted(known.of(draft)), "derived")
        count += bool(draft.urusan)
    return count


def load_urusan_words(path: Path | None = None) -> UrusanWords:
    """Read the list. Raises UserError naming the line when a place or code is unknown, or a phrase stands twice."""
    path = path or mapping_file("urusan_words.csv")
    codes = {*load("urusan")["urusan_code"].to_pylist(), NOTHING}
    phrases: dict[str, dict[tuple[str, ...], str]] = {"agency": {}, "title": {}}
    for number, line in enumerate(read_mapping(path, ("place", "words", "urusan_code", "note")), start=2):
        key = tuple(words(line["words"]).split())
        places = ("agency", "title") if line["place"] == "both" else (line["place"],)
        wrong = line["place"] not in PLACES or line["urusan_code"] not in codes or not key
        if wrong or any(key in phrases[place] for place in places):
            raise UserError(
                _("Kata urusan tidak terbaca: {words}").format(words=line["words"]),
                where=f"{path.name}:{number}",
                todo=_("Isi place (agency, title, both), kata yang belum ada di daftar, dan kode urusan atau tanda -."),
            )
        for place in places:
            phrases[place][key] = line["urusan_code"]
    return UrusanWords(phrases)
