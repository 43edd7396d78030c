"""A confirmation sheet that came back, worked into the state: answers are added, nothing is ever taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kerjasama.domain.codes import ACTION_LEVELS
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.records import issue_rows
from kerjasama.importer.keeping.state import State, utc_now
from kerjasama.importer.model import Finding, Sheet
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.names import short_hash, words
from kerjasama.importer.values.values import load_value_map
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks.confirmation_read import effect_of, read_answers, reference_of, understand
from kerjasama.importer.workbooks.template_cells import FilledRow

# What makes two answers the same; the day on which it was given does not.
_CONTENT = ("answer", "office", "action_type", "action_on", "description", "evidence_type", "evidence_url", "ended_on",
            "termination_reason", "note")  # fmt: skip
_ACTION = ("action_type", "action_on", "description")


class ConfirmationFile:
    """One filled sheet. Decision 0012: what it adds, what it leaves, and which answer holds."""

    def __init__(self, received: Received, sheets: list[Sheet], wishes: Wishes) -> None:
        self.received = received
        self.wishes = wishes
        self.about = reference_of(sheets, received.name)
        self.rows = read_answers(sheets, load_value_map())
        if not self.rows:
            raise ImportRefused(
                _("Lembar konfirmasi ini tidak memuat satu baris pun."),
                where=received.name,
                todo=_("Kirim lembar yang masih memuat daftar kerja samanya."),
            )

    def work_into(self, state: State) -> FileOutcome:
        """Understand every row and add what is new to the state."""
        self._refuse_strangers(state)
        register = f"konfirmasi {words(self.about.office)}"
        self.batch_id = "im-" + short_hash(register, self.received.sha256)
        earlier_batch = state.batch(self.batch_id)
        day = self.wishes.reporting_on or (earlier_batch or {}).get("reporting_on") or self.wishes.today
        known = state.agreements_by_id({row.values["agreement_id"] for row in self.rows})
        history = state.answers_on(known)
        outcome = FileOutcome(
            self.received.name, register, "confirmation", day, "declared" if self.wishes.reporting_on else "derived",
            rows_read=len(self.rows),
        )  # fmt: skip
        self.new: list[dict[str, Any]] = []
        self._seen: dict[str, FilledRow] = {}
        batches = {*state.register_batches(register), self.batch_id}
        for row in self.rows:
            self._row(row, known, history, batches, day, outcome)
        findings = [
            finding if finding.agreement_id or row.values["agreement_id"] not in known else _about(finding, row)
            for row in self.rows
            for finding in row.findings
        ]
        unanswered = sum(one["answer"] == "belum_dijawab" for one in outcome.answers)
        if unanswered:
            findings.append(Finding("kurang_lengkap", "confirmation_unanswered", hint=str(unanswered)))
        outcome.findings = findings
        outcome.rows_refused = sum(row.is_refused for row in self.rows)
        outcome.rows_written = outcome.rows_read - outcome.rows_refused
        # An empty row tells nothing of a later day than the sheet was made from.
        made_from = (earlier_batch or {}).get("reporting_on") or date.fromisoformat(self.about.as_of)
        told = [one["answered_on"] for one in self.new if one["answer"] != "belum_dijawab"]
        outcome.reporting_on = max([self.wishes.reporting_on or made_from, *told])
        if self.new or earlier_batch is None:
            self._store(state, outcome)
        return outcome

    def _refuse_strangers(self, state: State) -> None:
        is_sample = state.is_sample()
        if not state.tables["agreements"].num_rows or self.about.is_sample != is_sample:
            what = (
                _("Lembar konfirmasi ini dibuat dari data contoh, bukan dari register yang dipakai.")
                if self.about.is_sample
                else _("Lembar konfirmasi ini bukan dari data yang sedang dipakai.")
            )
            raise ImportRefused(
                what,
                where=self.received.name,
                todo=_("Impor dahulu registernya, lalu buat lembar konfirmasi dari register itu."),
            )

    def _row(
        self,
        row: FilledRow,
        known: dict[str, dict[str, Any]],
        history: dict[str, list[dict[str, Any]]],
        batches: set[str],
        day: date,
        outcome: FileOutcome,
    ) -> None:
        key = row.values["agreement_id"]
        agreement = known.get(key)
        if agreement is None:
            row.note("ditolak", "confirmation_unknown_agreement", "agreement_id")
            return
        title = row.cells["title"].text if "title" in row.cells else ""
        if words(title) not in (words(self.about.titles.get(key, agreement["title"])), words(agreement["title"])):
            row.note("ditolak", "confirmation_row_changed", "title", key)
        made = understand(row, agreement, day, self.wishes.today)
        if row.is_refused:
            return
        listed = history.setdefault(key, [])
        said = made["answer"] != "belum_dijawab"
        if said and key in self._seen:
            row.note("diragukan", "confirmation_twice", "agreement_id", str(self._seen[key].number))
        if said:
            self._seen[key] = row
        is_new = not _is_known(made, listed, self.batch_id, batches)
        outcome.answers.append({
            "row": row.number, "agreement_id": key, "title": agreement["title"], "answer": made["answer"],
            "answered_on": made["answered_on"], "office": made["office"], "action_on": made["action_on"],
            "effect": effect_of(made, agreement), "is_new": is_new,
        })  # fmt: skip
        (outcome.updated if is_new and said else outcome.unchanged).append(key)
        if not is_new:
            return
        last = next((one for one in reversed(listed) if one["answer"] != "belum_dijawab"), None)
        if said and last is not None and last["batch_id"] != self.batch_id:
            row.note("kurang_lengkap", "confirmation_replaced", "answer", last["answered_on"].isoformat())
            row.findings[-1] = _about(row.findings[-1], row, last["answer"])
        self._add(row, made, agreement, listed)

    def _add(
        self, row: FilledRow, made: dict[str, Any], agreement: dict[str, Any], listed: list[dict[str, Any]]
    ) -> None:
        number = max((one["answer_no"] for one in listed), default=0) + 1
        key = agreement["agreement_id"]
        confirmation_id = "kf-" + short_hash(key, number, *(made[name] for name in _CONTENT))
        has_action = made["answer"] != "belum_dijawab" and all(made[name] is not None for name in _ACTION[:2])
        found = {
            **made,
            "confirmation_id": confirmation_id,
            "agreement_id": key,
            "answer_no": number,
            "action_id": "tl-" + short_hash(confirmation_id) if has_action else None,
            **self._origin(row),
        }
        listed.append(found)
        listed.sort(key=lambda one: (one["answered_on"], one["answer_no"]))
        self.new.append(found)

    def _origin(self, row: FilledRow) -> dict[str, Any]:
        return {"batch_id": self.batch_id, "source_sheet": row.sheet, "source_row": row.number}

    def _store(self, state: State, outcome: FileOutcome) -> None:
        register = outcome.register_name
        actions = [
            {
                **{name: one[name] for name in ("action_id", "agreement_id", *_ACTION)},
                "ladder_level": ACTION_LEVELS[one["action_type"]],
                "agency": one["office"],
                **{name: one[name] for name in ("batch_id", "source_sheet", "source_row")},
            }
            for one in self.new
            if one["action_id"]
        ]
        evidence = [
            {"action_id": one["action_id"], "evidence_no": 1, "evidence_type": one["evidence_type"],
             "url": one["evidence_url"]}
            for one in self.new
            if one["action_id"] and one["evidence_type"]
        ]  # fmt: skip
        state.add_answers(self.new, actions, evidence)
        counts = {"confirmations": len(self.new), "actions": len(actions), "action_evidence": len(evidence)}
        outcome.child_rows = {table: count for table, count in counts.items() if count}
        state.replace_issues(
            issue_rows(outcome.findings, batch_id=self.batch_id, file_name=outcome.file_name),
            batches=[*state.register_batches(register), self.batch_id],
            keep_agreements=None,
            gone_rows=[(row.sheet, row.number) for row in self.rows],
        )
        state.put_batch(
            {
                "batch_id": self.batch_id,
                "kind": outcome.kind,
                "register_name": register,
                "owner_name": self.about.office,
                "file_name": outcome.file_name,
                "file_sha256": self.received.sha256,
                "imported_at": utc_now(),
                "reporting_on": outcome.reporting_on,
                "reporting_on_source": outcome.reporting_on_source,
                "rows_read": outcome.rows_read,
                "rows_written": outcome.rows_written,
                "rows_refused": outcome.rows_refused,
                "is_sample": self.about.is_sample,
            }
        )


def _is_known(made: dict[str, Any], listed: list[dict[str, Any]], batch_id: str, batches: set[str]) -> bool:
    """Said before: by this very file, or as the latest answer; an empty row once asked by the same office's sheets."""

    def same(one: dict[str, Any]) -> bool:
        return all(made[name] == one[name] for name in _CONTENT)

    if any(same(one) for one in listed if one["batch_id"] == batch_id):
        return True
    if made["answer"] == "belum_dijawab":
        return any(one["batch_id"] in batches for one in listed)
    latest = next((one for one in reversed(listed) if one["answer"] != "belum_dijawab"), None)
    return latest is not None and same(latest)


def _about(finding: Finding, row: FilledRow, used: str = "") -> Finding:
    return replace(finding, agreement_id=row.values["agreement_id"], value_used=used or finding.value_used)
