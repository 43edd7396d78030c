"""What the law asks of an agreement and its papers, held against what the register knows (doubts, never refusals).

P22 = Permendagri 22/2020, P25 = Permendagri 25/2020. A paper that is missing is only doubted where the register
speaks of such papers at all: a list of titles and dates is no list of approvals.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from kerjasama.domain.codes import FOREIGN_COOP_TYPES
from kerjasama.importer.draft import Draft
from kerjasama.importer.values.durations import add_months
from kerjasama.reference.tables import neighbours, region_name

_LOI_MONTHS = 12  # P25 Ps 13(3)
_NOTICE_MONTHS = 6  # P25 Ps 33
_ANSWER_DAYS = 30  # P22 Ps 8, 54
_DPRD_DAYS = 45  # P22 Ps 12, 34, 56 (calendar days); P25 Ps 17 counts working days: 45 of them are nine weeks
_DPRD_WORKING_DAYS = 63
_SIGNED = ("exact", "month", "year")
_Rows = Iterable[Mapping[str, Any]]


def check_law(drafts: Sequence[Draft], reporting_on: date) -> None:
    """Doubts that the agreements of a register show among themselves."""
    listed = [draft for draft in drafts if not draft.is_refused]
    plans = {draft.values.get("parent_agreement_id") for draft in listed if draft.values["doc_type"] == "rencana_kerja"}
    for draft in listed:
        _check_border(draft)
        if plans and _is_nota(draft) and draft.agreement_id not in plans:
            draft.gap("nk_without_rencana_kerja", name="doc_type")
        _check_extension(draft, reporting_on)
    _check_intents(listed, reporting_on)


def check_papers(drafts: Sequence[Draft], documents: _Rows, stages: _Rows, reporting_on: date) -> None:
    """Doubts about papers and stages, of a filled template: rows of the tables documents and stage_events."""
    papers: dict[str, set[str]] = {}
    for row in documents:
        papers.setdefault(row["agreement_id"], set()).add(row["document_type"])
    reached: dict[str, dict[str, dict[str, date | None]]] = {}
    for row in stages:
        reached.setdefault(row["agreement_id"], {}).setdefault(row["stage_code"], {})[row["stage_status"]] = row.get(
            "event_on"
        )
    given = set().union(*papers.values()) if papers else set()
    approvals = {"persetujuan_dprd", "persetujuan_menteri"}
    knows_approvals = bool(given & approvals) or any(approvals & set(one) for one in reached.values())
    plans = {draft.values.get("parent_agreement_id") for draft in drafts if draft.values.get("doc_type") ==
             "rencana_kerja"}  # fmt: skip
    for draft in drafts:
        if draft.is_refused:
            continue
        own, at = papers.get(draft.agreement_id, set()), reached.get(draft.agreement_id, {})
        if "rencana_kerja" in given and not plans and _is_nota(draft) and "rencana_kerja" not in own:
            draft.gap("nk_without_rencana_kerja", name="doc_type")
        if knows_approvals and _is_foreign_naskah(draft):
            for paper, code in (("persetujuan_dprd", "foreign_without_dprd"),
                                ("persetujuan_menteri", "foreign_without_menteri")):  # fmt: skip
                if paper not in own and "selesai" not in at.get(paper, {}):
                    draft.gap(code, name="doc_type")
        _check_waiting(draft, at, reporting_on)


def are_neighbours(one: str, other: str) -> bool:
    """Whether two regions share a land border; a kabupaten borders the provinces that its own province borders.

    A region and the province it lies in count as bordering. Borders by sea are not in the data.
    """
    if len(one) == len(other):
        return other in neighbours(one)
    return one[:2] == other[:2] or other[:2] in neighbours(one[:2])


def _check_border(draft: Draft) -> None:
    """Wajib: between daerah that border on each other (P22 Ps 3(2))."""
    if draft.values["coop_type"] != "KSDD_WAJIB":
        return
    codes = sorted({code for code, role in draft.regions if role != "location"})
    if len(codes) < 2:
        return
    alone = [code for code in codes if not any(are_neighbours(code, other) for other in codes if other != code)]
    if alone:
        shown = codes if len(codes) == 2 else alone
        draft.doubt("wajib_without_border", name="coop_type", hint=" – ".join(region_name(code) for code in shown[:4]))


def _is_nota(draft: Draft) -> bool:
    """A signed nota kesepakatan with central government (P22 Ps 55, 57)."""
    return (
        draft.values["coop_type"] == "SINERGI"
        and draft.values["doc_type"] == "nota_kesepakatan"
        and draft.values.get("date_quality") in _SIGNED
    )


def _is_foreign_naskah(draft: Draft) -> bool:
    """A signed naskah of the kinds that need both approvals (P25 Ps 9); forwarding by the centre needs neither."""
    return (
        draft.values["coop_type"] in ("KSDPL", "KSDLL_LAINNYA")
        and draft.values["doc_type"] == "naskah_kerja_sama"
        and draft.values.get("date_quality") in _SIGNED
    )


def _check_extension(draft: Draft, reporting_on: date) -> None:
    """An extension is notified six months before the end at the latest (P25 Ps 33)."""
    values, end = draft.values, draft.values.get("end_on")
    if end is None:
        return
    last = add_months(end, -_NOTICE_MONTHS)
    if (
        last < reporting_on <= end
        and values["coop_type"] in FOREIGN_COOP_TYPES
        and values["doc_type"] == "naskah_kerja_sama"
        and values["declared_status"] not in ("perpanjangan", "diakhiri", "berakhir")
    ):
        draft.doubt("foreign_extension_late", name="end_on", used=end.isoformat(), hint=last.isoformat())


def _check_intents(drafts: Sequence[Draft], reporting_on: date) -> None:
    """A letter of intent binds nobody after a year (P25 Ps 13(3)); a naskah of the same parties takes its place."""
    followed = {_abroad(draft) for draft in drafts if draft.values["doc_type"] == "naskah_kerja_sama"}
    for draft in drafts:
        signed = draft.values.get("signed_latest_on")
        if draft.values["doc_type"] != "letter_of_intent" or signed is None or _abroad(draft) in followed:
            continue
        if add_months(signed, _LOI_MONTHS) < reporting_on:
            draft.doubt("loi_lapsed", name="signed_on", used=signed.isoformat())


def _abroad(draft: Draft) -> frozenset[tuple[str, str, str]]:
    bodies = [party.organization for party in draft.parties]
    return frozenset((body.region_code, body.foreign_city_id, "" if body.region_code else body.name) for body in bodies)


def _check_waiting(draft: Draft, at: Mapping[str, Mapping[str, date | None]], reporting_on: date) -> None:
    offer, dprd = at.get("penawaran", {}), at.get("persetujuan_dprd", {})
    asked = offer.get("masuk")
    if asked and not set(offer) & {"selesai", "dilewati"} and reporting_on - asked > timedelta(days=_ANSWER_DAYS):
        draft.doubt("offer_unanswered", used=asked.isoformat())
    days = _DPRD_WORKING_DAYS if draft.values["coop_type"] in FOREIGN_COOP_TYPES else _DPRD_DAYS
    asked = dprd.get("masuk")
    if asked and not set(dprd) & {"selesai", "dilewati"} and reporting_on - asked > timedelta(days=days):
        draft.doubt("dprd_deemed_approved", used=asked.isoformat())
