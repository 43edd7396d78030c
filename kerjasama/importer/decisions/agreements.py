"""Which agreement a line means: by our code, by number, by title with its partner; or what it might have meant."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kerjasama.importer.keeping.state import State
from kerjasama.importer.parties.names import number_key, words
from kerjasama.importer.workbooks.template_cells import FilledRow

_SUGGEST_FROM = 60  # of 100
_SAME_FROM = 85  # a title typed by hand may lack a word or have one letter wrong, never mean two agreements
_CHANGED_BELOW = 55  # less than this, a locked title is another's
_SUGGESTED = 3


@dataclass(frozen=True)
class Match:
    """`agreement_id` and its title; else the finding's code and what might be meant."""

    agreement_id: str = ""
    title: str = ""
    issue_code: str = ""
    hint: str = ""


class Agreements:
    """The agreements of a state, as people name them."""

    def __init__(self, state: State) -> None:
        self.state = state
        table = state.tables["agreements"]
        self.titles = dict(zip(table["agreement_id"].to_pylist(), table["title"].to_pylist(), strict=True))
        self.by_title: dict[str, list[str]] = defaultdict(list)
        for key, title in self.titles.items():
            self.by_title[words(title)].append(key)
        self._partners: dict[str, str] | None = None

    def find(self, row: FilledRow) -> Match:
        """The one agreement of a line."""
        typed = {name: cell.text.strip() for name, cell in row.cells.items()}
        if code := typed.get("agreement_id", ""):
            return self._by_code(code, typed.get("title", ""))
        title = words(typed.get("title", ""))
        found = self._by_number(typed.get("number", ""))
        if not found and title:
            found = self.by_title.get(title, []) or self._nearly(title)
        if len(found) > 1:
            found = self._with_partner(found, words(typed.get("partner", ""))) or found
        if len(found) == 1:
            return Match(found[0], self.titles[found[0]])
        if found:
            return Match(issue_code="decision_agreement_several", hint=self._said(found))
        if not title and not typed.get("number"):
            return Match(issue_code="decision_agreement_missing")
        return Match(issue_code="decision_agreement_unknown", hint=self._said(self._suggested(title)))

    def _by_code(self, code: str, title: str) -> Match:
        if code not in self.titles:
            return Match(issue_code="decision_code_unknown")
        known = self.titles[code]
        if title and fuzz.token_set_ratio(words(title), words(known)) < _CHANGED_BELOW:
            return Match(issue_code="decision_row_changed", hint=known)
        return Match(code, known)

    def _by_number(self, number: str) -> list[str]:
        key = number_key(number) if number else ""
        return self.state.agreements_by_number([key]).get(key, []) if len(key) >= 5 else []

    def _nearly(self, title: str) -> list[str]:
        """The only agreement whose title is almost this one; none where two are as near."""
        near = process.extract(title, self.by_title.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_FROM, limit=2)
        if not near or (len(near) == 2 and near[0][1] - near[1][1] < 5):
            return []
        return self.by_title[near[0][0]]

    def _with_partner(self, found: list[str], partner: str) -> list[str]:
        if not partner:
            return []
        names = self._names()
        return [key for key in found if fuzz.partial_ratio(partner, names.get(key, "")) >= 90]

    def _names(self) -> dict[str, str]:
        if self._partners is None:
            joined: dict[str, list[str]] = defaultdict(list)
            table = self.state.tables["agreement_parties"]
            pairs = zip(table["agreement_id"].to_pylist(), table["name_typed"].to_pylist(), strict=True)
            for key, name in pairs:
                joined[key].append(words(name or ""))
            self._partners = {key: " ".join(names) for key, names in joined.items()}
        return self._partners

    def _suggested(self, title: str) -> list[str]:
        near = process.extract(
            title, self.by_title.keys(), scorer=fuzz.token_set_ratio, score_cutoff=_SUGGEST_FROM, limit=_SUGGESTED
        )
        return [key for said, _score, _place in near for key in self.by_title[said][:1]]

    def _said(self, keys: list[str]) -> str:
        return "; ".join(f"{self.titles[key]} ({key})" for key in keys[:_SUGGESTED]) or "–"
