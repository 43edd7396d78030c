"""A list of ideas of a laboratory of innovation; ideas of a known agreement are follow-up of that agreement."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from kerjasama.domain.codes import ACTION_LEVELS
from kerjasama.domain.labels import label
from kerjasama.domain.potential_codes import LAB_STAGES
from kerjasama.domain.words import _, use_language
from kerjasama.errors import ImportRefused
from kerjasama.importer.keeping.state import State
from kerjasama.importer.lists.laboratory_line import read_idea
from kerjasama.importer.lists.list_columns import LAB_STAGE_FIELDS, LABORATORY_DATES, laboratory_columns
from kerjasama.importer.lists.list_draft import ListDraft
from kerjasama.importer.lists.list_file import ListFile
from kerjasama.importer.lists.ticks import Tick, tick_findings, tick_reader
from kerjasama.importer.model import Finding
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.names import short_hash, words
from kerjasama.importer.reading.columns import ColumnMap

ACTION = "laboratorium_inovasi"
EXECUTED = ("design", "deliver", "display")  # the stages that are carrying out; the first two find the idea


class LaboratoryFile(ListFile):
    """One list of ideas. Decision 0019: which of its stages are follow-up, and which of them the evidence proves."""

    kind, table, key, prefix = "laboratory", "lab_ideas", "idea_id", "il"
    source_word, year_column, dates = "laboratorium", "lab_year", LABORATORY_DATES

    def columns(self) -> ColumnMap:
        """The headings of lists of ideas."""
        return laboratory_columns()

    def refusal(self) -> ImportRefused:
        """No line was found."""
        return ImportRefused(
            _("Tidak ada baris ide inovasi yang dikenali."),
            where=self.received.name,
            todo=_("Pastikan ada baris judul seperti Ide, Perangkat Daerah, Tahap; baris CONTOH tidak diimpor."),
        )

    def read(self, draft: ListDraft) -> None:
        """Understand one idea."""
        if not draft.texts("idea_name"):
            draft.refuse("lab_idea_empty")
            return
        said = self.said_on(draft.row.sheet)
        draft.take_region(said)
        draft.take_year(said, self.year_column)
        read_idea(draft, self.values, self.order.order, self.wishes.today, self.tick)

    @cached_property
    def tick(self) -> Tick:
        """What is a tick under the stages of this list."""
        return tick_reader(self.rows, LAB_STAGE_FIELDS)

    def about_list(self, drafts: list[ListDraft]) -> list[Finding]:
        """How ticks were read."""
        rows = [draft.row for draft in drafts if not draft.is_refused]
        return [*super().about_list(drafts), *tick_findings(rows, LAB_STAGE_FIELDS, self.tick)]

    def identity(self, draft: ListDraft) -> tuple[object, ...]:
        """Year, agency and the idea."""
        values = draft.values
        return values.get("lab_year"), words(values.get("agency") or ""), words(values.get("idea_name") or "")

    def store_more(self, state: State, drafts: list[ListDraft], batches: list[str], outcome: FileOutcome) -> None:
        """The executed stages of ideas whose agreement is known, as actions of that agreement."""
        known = state.agreements_by_id({draft.about for draft in drafts if draft.about})
        actions: list[dict[str, Any]] = []
        evidence: list[dict[str, Any]] = []
        for draft in drafts:
            if draft.about in known:
                made, proof = self._actions(draft, known[draft.about])
                actions += made
                evidence += proof
        if self.sent_back:  # the ideas that were not sent keep their actions
            sent = {draft.agreement_id for draft in drafts}
            ideas = {row["idea_id"] for row in state.lines_of(self.table, batches)} - sent
            wanted = {_action_id(idea, stage) for idea in ideas for stage in EXECUTED}
            kept = [row for row in state.lines_of("actions", batches) if row["action_id"] in wanted]
            ids = {row["action_id"] for row in kept}
            rows = state.tables["action_evidence"].to_pylist()
            actions, evidence = [*kept, *actions], [*(row for row in rows if row["action_id"] in ids), *evidence]
        state.replace_actions_of(actions, evidence, batches)
        counts = {"actions": len(actions), "action_evidence": len(evidence)}
        outcome.child_rows |= {name: count for name, count in counts.items() if count}

    def _actions(
        self, draft: ListDraft, agreement: dict[str, Any]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:  # fmt: skip
        values = draft.values
        days = {stage: day for stage in EXECUTED if (day := values.get(f"{stage}_on")) and day <= self.wishes.today}
        signed = agreement["signed_earliest_on"]
        actions = []
        for stage, day in days.items():
            if signed and day < signed:
                draft.doubt("lab_before_signing", name=f"{stage}_on", hint=signed.isoformat())
            with use_language("id"):
                stage_word = label("lab_stage", stage)
            actions.append(
                {
                    "action_id": _action_id(draft.agreement_id, stage),
                    "agreement_id": draft.about,
                    "action_type": ACTION,
                    "ladder_level": ACTION_LEVELS[ACTION],
                    "action_on": day,
                    "agency": values.get("agency"),
                    "description": f"{values['idea_name']} ({stage_word})",
                    "location_region_code": values["region_code"],
                    **self.origin(draft),
                }
            )
        if not days or not values.get("evidence_type"):
            if days:
                draft.gap("lab_without_evidence", name="evidence")
            return actions, []
        last = max(days, key=lambda stage: (days[stage], LAB_STAGES.index(stage)))
        proof = {"action_id": _action_id(draft.agreement_id, last), "evidence_no": 1,
                 "evidence_type": values["evidence_type"], "url": values.get("evidence_url")}  # fmt: skip
        return actions, [proof]


def _action_id(idea_id: str, stage: str) -> str:
    """Stable as long as the idea is the same idea."""
    return "tl-" + short_hash(idea_id, stage)
