"""Checks that need the whole agreement or the whole register (the facts stay as written; doubts become findings)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kerjasama.domain import codes
from kerjasama.importer.checking.legal_checks import check_law
from kerjasama.importer.draft import Draft
from kerjasama.importer.keeping.identity import duplicates
from kerjasama.importer.parties.names import number_key
from kerjasama.importer.values.durations import add_months
from kerjasama.importer.values.statuses import conflict
from kerjasama.importer.values.terms import TOLERANCE_DAYS

_KB_MONTHS = 60  # P22 Ps 9 and 32(3); P25 Ps 32 for abroad
_FIVE_YEAR_FORMS = ("kesepakatan_bersama", "naskah_kerja_sama")


def check_drafts(drafts: list[Draft], reporting_on: date) -> None:
    """Add the doubts of domain rules to the drafts: dates, terms, forms, parents, law, duplicates, declared states."""
    for draft in drafts:
        if draft.is_refused:
            continue
        _check_period(draft)
        _check_form(draft)
        _check_status(draft, reporting_on)
    _check_parents(drafts)
    check_law(drafts, reporting_on)
    for group in duplicates(drafts):
        rows = ", ".join(str(draft.row.number) for draft in group)
        for draft in group[1:]:
            draft.doubt("row_duplicate", name="doc_number", hint=rows)


def _check_period(draft: Draft) -> None:
    values = draft.values
    begin, end, months = values.get("start_on") or values.get("signed_on"), values.get("end_on"), values.get(
        "duration_months")  # fmt: skip
    if begin and end and end < begin:
        draft.doubt("end_before_start", name="end_on", used=end.isoformat(), hint=begin.isoformat())
        return
    if begin and end and months and values["end_method"] == "written":
        expected = add_months(begin, months)
        if abs((expected - end).days) > TOLERANCE_DAYS:
            draft.doubt("duration_mismatch", name="end_on", used=end.isoformat(), hint=expected.isoformat())
    limit = add_months(begin, _KB_MONTHS) if begin else None
    if limit and end and (end - limit).days > TOLERANCE_DAYS and _is_bound_to_five_years(draft):
        draft.doubt("longer_than_five_years", name="end_on", used=end.isoformat(), hint=limit.isoformat())


def _is_bound_to_five_years(draft: Draft) -> bool:
    """P22 Ps 9 and 32(3) bind the KB of regional governments, P25 Ps 32 what is signed abroad."""
    in_law = draft.values["coop_type"] not in ("LUAR_KSD", "SINERGI", "PERTEK")
    return in_law and draft.values["doc_type"] in _FIVE_YEAR_FORMS


def _check_form(draft: Draft) -> None:
    """Sinergi ends in a nota kesepakatan with its rencana kerja, not in a PKS (P22 Ps 52-57)."""
    values = draft.values
    if values["coop_type"] == "SINERGI" and values["doc_type"] in codes.WORKING_DOC_TYPES:
        draft.doubt("pks_with_central_government", name="doc_type", used=values["doc_type"])


def _check_status(draft: Draft, reporting_on: date) -> None:
    values = draft.values
    computed = conflict(
        values["declared_status"], values.get("start_on"), values.get("end_on"), values["end_method"], reporting_on
    )
    if computed:
        end = values.get("end_on")
        draft.doubt("status_conflict", name="declared_status", used=computed, hint=end.isoformat() if end else "")


def _check_parents(drafts: Iterable[Draft]) -> None:
    """A parent or predecessor that the row names by number; nothing is linked by likeness."""
    listed = [draft for draft in drafts if not draft.is_refused]
    by_number: dict[str, list[Draft]] = {}
    for draft in listed:
        for party in draft.parties:
            for number in party.number.split("; ") if party.number else ():
                by_number.setdefault(number_key(number), []).append(draft)
    for draft in listed:
        for name, column in (("parent_number", "parent_agreement_id"), ("supersedes_number", "supersedes_id")):
            cell = draft.cell(name)
            if cell is None:
                continue
            found = {id(one): one for one in by_number.get(number_key(cell.text), ()) if one is not draft}
            if len(found) != 1:
                code = "parent_ambiguous" if found else "parent_not_found"
                draft.doubt(code, name=name, hint=str(len(found)))
                continue
            parent = next(iter(found.values()))
            draft.keep(column, parent.agreement_id, cell, "number")
            if name == "parent_number":
                _check_against_parent(draft, parent)


def _check_against_parent(draft: Draft, parent: Draft) -> None:
    signed, end = draft.values.get("signed_on"), draft.values.get("end_on")
    first, last = parent.values.get("signed_on"), parent.values.get("end_on")
    if signed and first and signed < first:
        draft.doubt("signed_before_parent", name="parent_number", used=signed.isoformat(), hint=first.isoformat())
    if end and last and end > last:
        draft.doubt("outlives_parent", name="end_on", used=end.isoformat(), hint=last.isoformat())
