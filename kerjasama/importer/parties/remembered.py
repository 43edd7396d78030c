"""Bodies understood once per file: a name of a thousand rows is read once, and its doubts are told each time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.model import Cell, Row
from kerjasama.importer.places.whereabouts import organization

_Said = list[tuple[str, str, dict[str, Any]]]  # severity, issue_code, and what `Draft.note` takes besides


class _Listener(Draft):
    """Stands in for the draft while a name is read, and keeps what is said about it."""

    def __init__(self) -> None:
        super().__init__(Row("", 0, {}), {})
        self.said: _Said = []

    def note(self, severity: str, code: str, **more: Any) -> None:
        self.said.append((severity, code, more))


@dataclass
class Bodies:
    """The bodies of one file: a reading depends on the name and on what else is asked, never on the row."""

    _known: dict[tuple[object, ...], tuple[Organization, _Said]] = field(default_factory=dict)

    def organization(
        self, draft: Draft, name: str, *, cell: Cell | None = None, field: str = "partner_name", **asked: Any
    ) -> Organization:
        """As `whereabouts.organization`, from memory when the same has been asked before."""
        key = (name, field, *sorted(asked.items()))
        if key not in self._known:
            listener = _Listener()
            self._known[key] = organization(listener, name, field=field, **asked), listener.said
        body, said = self._known[key]
        for severity, code, more in said:
            draft.note(severity, code, **({**more, "cell": cell} if more.get("name") == field else more))
        return body
