"""One idea of a laboratory of innovation to columns of the table lab_ideas."""

from __future__ import annotations

import re
from datetime import date

from kerjasama.domain.codes import NAMED_EVIDENCE, WEAK_EVIDENCE_TYPES
from kerjasama.domain.potential_codes import LAB_STAGES
from kerjasama.importer.lists.around import agency_above, urusan_above
from kerjasama.importer.lists.list_draft import ListDraft
from kerjasama.importer.lists.phrases import codes_in, says_nothing, urusan_in, yes_or_no
from kerjasama.importer.lists.ticks import Tick
from kerjasama.importer.parties.names import is_no_number
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.values.evidence_words import only_named
from kerjasama.importer.values.values import ValueMap

_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def read_idea(draft: ListDraft, values: ValueMap, order: str | None, today: date, tick: Tick) -> None:
    """Fill `draft.values`; every doubt is a finding with its cell. `tick` tells the ticks among the days of stages."""
    draft.keep_text("idea_name")
    draft.keep("agency", draft.texts("agency") or agency_above(f"{draft.row.sheet} / {draft.row.section}"))
    draft.keep_text("note")
    _urusan(draft)
    _stages(draft, values, order, today, tick)
    _outcome(draft, values, order)
    _evidence(draft, values)
    reference = draft.texts("agreement_ref")
    if reference and yes_or_no(reference) is None and not is_no_number(reference):
        draft.keep("agreement_ref", reference)


def _urusan(draft: ListDraft) -> None:
    cell = draft.cell("urusan")
    if cell is None or says_nothing(cell.text):
        draft.keep("urusan_code", urusan_above(draft.row.section))
    elif code := urusan_in(cell.text):
        draft.keep("urusan_code", code, cell)
    else:
        draft.doubt("urusan_unknown", name="urusan", hint=cell.text.strip())


def _stages(draft: ListDraft, values: ValueMap, order: str | None, today: date, tick: Tick) -> None:
    """The day of each stage; a tick says that it was reached; a day to come is a plan and reaches nothing."""
    reached: list[str] = []
    days: dict[str, date] = {}
    for stage in LAB_STAGES:
        name = f"{stage}_on"
        cell = draft.cell(name)
        if cell is None or says_nothing(cell.text):
            continue
        told = tick(name, cell.text)
        if told:
            reached.append(stage)
        if told is not None:
            continue
        day = draft.day(name, order)
        if day is None:
            latest = parse_date(cell, order).latest
            if latest is not None and latest <= today:  # 'Agustus 2018': reached, on a day that is not known
                reached.append(stage)
            continue
        draft.keep(name, day, cell)
        if day > today:
            draft.gap("lab_stage_planned", name=name, used=day.isoformat())
        else:
            days[stage] = day
            reached.append(stage)
    if any(days[late] < days[early] for early, late in zip(list(days), list(days)[1:], strict=False)):
        draft.doubt("lab_stages_out_of_order", name=f"{list(days)[-1]}_on")
    cell = draft.cell("stage")
    if cell is not None and not says_nothing(cell.text):
        said = codes_in(values, "lab_stage", cell.text)
        if said:
            draft.keep("stage_code", max(said, key=LAB_STAGES.index), cell, "alias")
        else:
            draft.doubt("lab_stage_unknown", name="stage")
    elif ticked := [stage for stage in reached if stage not in days]:
        draft.values["stage_code"] = max(ticked, key=LAB_STAGES.index)


def _outcome(draft: ListDraft, values: ValueMap, order: str | None) -> None:
    cell = draft.cell("outcome")
    draft.values["outcome_code"] = "tidak_diketahui"
    if cell is not None and not says_nothing(cell.text):
        said = codes_in(values, "idea_outcome", cell.text)
        lasts = yes_or_no(cell.text) if "keberlanjutan" in draft.row.headings.get(cell.column, "").casefold() else None
        if not said and lasts is not None:
            said = ("diterapkan" if lasts else "dihentikan",)
        if len(said) == 1:
            draft.keep("outcome_code", said[0], cell, "alias")
        else:
            draft.doubt("lab_outcome_unknown", name="outcome", hint=" / ".join(said))
    draft.keep("outcome_on", draft.day("outcome_on", order))


def _evidence(draft: ListDraft, values: ValueMap) -> None:
    link = draft.texts("evidence_url")
    cell = draft.cell("evidence")
    if cell is not None and not says_nothing(cell.text):
        if not _LINK.search(cell.text) and only_named(values, cell.text) and (not link or yes_or_no(link)):
            draft.keep("evidence_type", NAMED_EVIDENCE, cell, "alias")
            draft.keep("evidence_url", " ".join(cell.text.split()), cell)
            draft.gap("evidence_named_only", name="evidence")
            return
        said = codes_in(values, "evidence_type", _LINK.sub(" ", cell.text).strip() or "tautan")
        strong = [code for code in said if code not in WEAK_EVIDENCE_TYPES]
        if said:
            draft.keep("evidence_type", (strong or said)[0], cell, "alias")
        else:
            draft.doubt("lab_evidence_unknown", name="evidence")
        if not link and (found := _LINK.search(cell.text)):
            link = found[0]
    elif link:  # a link alone: somewhere something can be seen
        draft.keep("evidence_type", "tautan_berita", draft.cell("evidence_url"))
    draft.keep("evidence_url", link)
    if draft.values.get("evidence_type") in WEAK_EVIDENCE_TYPES:
        draft.gap("lab_weak_evidence", name="evidence" if cell is not None else "evidence_url")
