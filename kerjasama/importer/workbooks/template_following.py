"""The sheets of a filled template about what followed, from Tahapan to Capaian, as rows of their tables."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from kerjasama.domain.codes import ACTION_LEVELS
from kerjasama.importer.keeping.state import State
from kerjasama.importer.parties.names import short_hash, words
from kerjasama.importer.workbooks.template_cells import FilledRow
from kerjasama.importer.workbooks.template_checks import check_indicator, check_value

_DAYS = {"stage_events": "event_on", "actions": "action_on", "reports": "submitted_on", "documents": "document_on",
         "indicator_values": "measured_on"}  # fmt: skip


class FollowingSheets:
    """Rows per table, each tied to an agreement of this file or of the store by its code."""

    def __init__(self, rows: dict[str, list[FilledRow]], register: str, batch_id: str) -> None:
        self.rows = rows
        self.register = register
        self.batch_id = batch_id
        self.tables: dict[str, list[dict[str, Any]]] = {
            name: []
            for name in (
                "documents",
                "stage_events",
                "actions",
                "reports",
                "action_evidence",
                "indicators",
                "indicator_values",
            )
        }
        self._seen: Counter[str] = Counter()

    def read(self, ids: dict[str, str], state: State) -> None:
        """Fill the tables; rows that point at nobody are refused."""
        texts = {
            row.cells["agreement_code"].text
            for name in self.tables
            for row in self.rows.get(name, ())
            if "agreement_code" in row.cells
        }
        elsewhere = state.resolve_codes(sorted(text for text in texts if words(text) not in ids))
        codes = {**{words(text): found[0] for text, found in elsewhere.items() if len(found) == 1}, **ids}
        documents = self._documents(codes)
        for row, key in self._rows("stage_events", codes):
            code = row.values.pop("document_id", None)
            made = self._row(row, key)
            made["event_id"] = self._id("ta", key, made["stage_code"], made["stage_status"], made["event_on"])
            if code is not None:
                made["document_id"] = documents.get(words(str(code)))
                if made["document_id"] is None:
                    row.note("diragukan", "agreement_code_not_found", "document_id")
            self.tables["stage_events"].append(made)
        actions = self._actions(codes)
        for row in self.rows.get("action_evidence", ()):
            action = actions.get(words(str(row.values.get("action_code", ""))))
            if row.is_refused or action is None:
                row.note("ditolak", "action_code_not_found", "action_code")
                continue
            self._seen[f"evidence {action}"] += 1
            made = {name: value for name, value in row.values.items() if name != "action_code"}
            self.tables["action_evidence"].append(
                {**made, "action_id": action, "evidence_no": self._seen[f"evidence {action}"]}
            )
        for row, key in self._rows("reports", codes):
            made = {"no_activity_declared": False, **self._row(row, key)}
            made["report_id"] = self._id("la", key, made["period_year"], made["period"])
            self.tables["reports"].append(made)
        self._values(self._indicators(codes), state)

    def days(self) -> list[date]:
        """The days on which something was done, for the reporting day."""
        return [
            row[column] for name, column in _DAYS.items() for row in self.tables[name] if row.get(column) is not None
        ]

    def _rows(self, name: str, codes: dict[str, str]) -> list[tuple[FilledRow, str]]:
        found = []
        for row in self.rows.get(name, ()):
            key = codes.get(words(str(row.values.get("agreement_code", ""))))
            if row.is_refused:
                continue
            if key is None:
                row.note("ditolak", "agreement_code_not_found", "agreement_code")
                continue
            found.append((row, key))
        return found

    def _row(self, row: FilledRow, agreement_id: str) -> dict[str, Any]:
        hidden = ("agreement_code", "action_code", "document_code", "indicator_code")
        return {
            **{name: value for name, value in row.values.items() if name not in hidden},
            "agreement_id": agreement_id,
            "batch_id": self.batch_id,
            "source_sheet": row.sheet,
            "source_row": row.number,
        }

    def _id(self, kind: str, *parts: object) -> str:
        """Stable: the same thing said again in the same register gives the same id, twice in a file gives two."""
        base = short_hash(self.register, kind, *parts)
        self._seen[kind + base] += 1
        return f"{kind}-{short_hash(base, self._seen[kind + base])}"

    def _documents(self, codes: dict[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for row, key in self._rows("documents", codes):
            made, code = self._row(row, key), words(str(row.values.get("document_code", "")))
            same = (code,) if code else (key, made["document_type"], made.get("doc_number"), made.get("document_on"))
            made["document_id"] = self._id("do", *same)
            if code:
                found[code] = made["document_id"]
            self.tables["documents"].append(made)
        return found

    def _actions(self, codes: dict[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for row, key in self._rows("actions", codes):
            made, code = self._row(row, key), words(str(row.values.get("action_code", "")))
            same = (code,) if code else (key, made["action_type"], made["action_on"], made.get("description"))
            made["action_id"] = self._id("tl", *same)
            made["ladder_level"] = ACTION_LEVELS[made["action_type"]]
            if code:
                found[code] = made["action_id"]
            self.tables["actions"].append(made)
        return found

    def _indicators(self, codes: dict[str, str]) -> dict[str, dict[str, Any]]:
        """Code -> row of every indicator that was taken."""
        found: dict[str, dict[str, Any]] = {}
        for row, key in self._rows("indicators", codes):
            made, code = self._row(row, key), words(str(row.values.get("indicator_code", "")))
            if code in found:
                row.note("ditolak", "indicator_code_twice", "indicator_code")
                continue
            same = (code,) if code else (key, made["promise_code"], made["indicator_name"])
            made["indicator_id"] = self._id("in", *same)
            check_indicator(row, made)
            if code:
                found[code] = made
            self.tables["indicators"].append(made)
        return found

    def _values(self, indicators: dict[str, dict[str, Any]], state: State) -> None:
        """Values of indicators of this file, or of the store: by identifier, or by a code this register once used."""
        for row in self.rows.get("indicator_values", ()):
            text = str(row.values.get("indicator_code", ""))
            code = words(text)
            base = short_hash(self.register, "in", code)
            indicator = indicators.get(code) or state.indicator(text, f"in-{short_hash(base, 1)}")
            if row.is_refused:
                continue
            if indicator is None:
                row.note("ditolak", "indicator_code_not_found", "indicator_code")
                continue
            day = row.values["measured_on"]
            self._seen[f"value {indicator['indicator_id']} {day}"] += 1
            if self._seen[f"value {indicator['indicator_id']} {day}"] > 1:
                row.note("ditolak", "indicator_value_twice", "measured_on")
                continue
            check_value(row, indicator)
            made = {name: value for name, value in row.values.items() if name != "indicator_code"}
            self.tables["indicator_values"].append(
                {
                    **made,
                    "indicator_id": indicator["indicator_id"],
                    "batch_id": self.batch_id,
                    "source_sheet": row.sheet,
                    "source_row": row.number,
                }
            )
