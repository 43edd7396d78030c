"""Why an agreement bears its flag, and what clears it: whoever follows the advice loses the flag."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from kerjasama.domain import codes
from kerjasama.domain.reason_texts import REASONS
from kerjasama.domain.words import use_language
from kerjasama.ui.views import ways, why
from kerjasama.ui.views.ways import Way
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import Rows, world_rows
from tests.queries.rules.test_agreement_status import CASES, RULE, filters_of
from tests.worlds import publish

ACTIONS = {1: "rapat_pembahasan", 2: "rencana_kerja_ditetapkan", 3: "pelatihan", 4: "output"}
GOOD = ("tujuan_tercapai", "hasil_terukur")


def judged(warehouse: Warehouse, filters: Filters) -> dict[str, Any]:
    return {row["agreement_id"]: SimpleNamespace(**row) for row in warehouse.run_arrow(RULE, filters).to_pylist()}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every case of the rule's own table, judged on its own day by its own limits."""
    warehouse = publish(world_rows(CASES), tmp_path_factory.mktemp("before")).warehouse
    answers = {filters: judged(warehouse, filters) for filters in {filters_of(case) for case in CASES}}
    return {case["case"]: answers[filters_of(case)][case["case"]] for case in CASES}


@pytest.fixture(scope="module")
def after(before: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """The judgement of a case after these ways were recorded. Every advice of every case stands in one world."""
    advised = {(name, listed) for name, row in before.items() for listed in _advice(row)}
    copies, facts = [], []
    for number, (name, listed) in enumerate(sorted(advised, key=str)):
        case = next(case for case in CASES if case["case"] == name)
        copies.append({**case, "case": f"{name}__{number}"})
        facts.append((f"{name}__{number}", listed, filters_of(case)))
    rows = world_rows(copies)
    for copied, listed, filters in facts:
        for way in listed:
            record(rows, copied, way, filters)
    warehouse = publish(rows, tmp_path_factory.mktemp("after")).warehouse
    answers = {filters: judged(warehouse, filters) for filters in {filters for _name, _ways, filters in facts}}
    found = {(copied.rsplit("__", 1)[0], listed): answers[filters][copied] for copied, listed, filters in facts}
    return lambda name, listed: found[name, listed]


def _advice(row: Any) -> set[tuple[Way, ...]]:
    """What may be recorded together: each way alone, but all at once where nothing less can be judged."""
    state = ways.status_ways(row)
    joint = {tuple(state)} if row.status == "belum_dapat_dinilai" else {(way,) for way in state}
    return joint | {(way,) for code in row.reason_codes for way in ways.reason_ways(code, row)}


def record(rows: Rows, name: str, way: Way, filters: Filters) -> None:
    """Follow one piece of advice: the fact it names, on the day of judging."""
    day = filters.as_of.isoformat()
    chain = [row for row in rows["agreements"] if row["agreement_id"] in (name, f"{name}_root")]
    own = next(row for row in chain if row["agreement_id"] == name)
    if way.code == ways.ACTION:
        action = {"action_id": f"{name}_x", "agreement_id": name, "action_type": ACTIONS[way.level], "action_on": day}
        rows["actions"].append(action)
        rows["action_evidence"].append(_evidence(f"{name}_x"))
    elif way.code in (ways.CHILD, ways.SUCCESSOR):
        form = "perjanjian_kerja_sama" if way.code == ways.CHILD else "naskah_kerja_sama"
        child = {**copy.copy(own), "agreement_id": f"{name}_x", "parent_agreement_id": name, "doc_type": form}
        child.pop("supersedes_id", None)
        rows["agreements"].append(child | _exact(day))
    elif way.code == ways.SIGNED:
        own.update(_exact(day))
    elif way.code == ways.DATED:
        for row in chain:
            row.update(_exact(row.get("signed_earliest_on") or day))
    elif way.code == ways.FORM:
        own["doc_type"] = "kesepakatan_bersama"
    elif way.code == ways.ENDED:
        own.update({"terminated_on": day, "termination_reason": "kesepakatan_para_pihak"})
    elif way.code == ways.EVIDENCE:
        weak = [row["action_id"] for row in rows["actions"] if row["agreement_id"] in (name, f"{name}_root")]
        rows["action_evidence"].extend(_evidence(action_id) for action_id in weak)
    else:
        said = "true" if way.code == ways.DECLARED else "false"
        rows["reports"].append(
            {"report_id": f"{name}_x", "agreement_id": name, "period_year": day[:4], "period": "1",
             "submitted_on": day, "no_activity_declared": said}
        )  # fmt: skip


def _evidence(action_id: str) -> dict[str, str]:
    return {"action_id": action_id, "evidence_no": "99", "evidence_type": "dokumen_bertanggal"}


def _exact(day: str) -> dict[str, str]:
    days = dict.fromkeys(("signed_on", "signed_earliest_on", "signed_latest_on"), day)
    return {**days, "date_quality": "exact"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_whoever_follows_the_advice_loses_the_flag(
    before: dict[str, Any], after: Callable[..., Any], case: Mapping[str, str]
) -> None:
    row = before[case["case"]]
    state = ways.status_ways(row)
    together = [tuple(state)] if row.status == "belum_dapat_dinilai" else [(way,) for way in state]
    for listed in together:
        assert after(case["case"], listed).status != row.status, listed
        if row.status in (*codes.CEREMONIAL_STATUSES, "mandek", "pks_mandek") and listed != (Way(ways.DECLARED),):
            cleared = after(case["case"], listed).status
            assert cleared in ("terlaksana", "dalam_persiapan_pelaksanaan"), (listed, cleared)
    for code in row.reason_codes:
        for way in ways.reason_ways(code, row):
            assert code not in after(case["case"], (way,)).reason_codes, (code, way)


def test_the_cases_try_every_state_and_every_reason(before: dict[str, Any]) -> None:
    assert {row.status for row in before.values()} == set(codes.STATUSES)
    assert {code for row in before.values() for code in row.reason_codes} == set(REASONS)
    given = {way.code for row in before.values() for listed in _advice(row) for way in listed}
    assert given == {ways.SIGNED, ways.DATED, ways.FORM, ways.ACTION, ways.CHILD, ways.DECLARED, ways.ENDED,
                     ways.SUCCESSOR, ways.REPORT, ways.EVIDENCE}  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_state_and_every_reason_says_why_and_what_clears_it(before: dict[str, Any], language: str) -> None:
    with use_language(language):
        for case in CASES:
            row, filters = before[case["case"]], filters_of(case)
            said = [why.status_why(row, filters.as_of, filters.thresholds), ways.clears(row)]
            for pair in why.codes_why(row.reason_codes, row, filters.as_of, filters.thresholds):
                said += [text for text in pair if text]
            for text in said:
                assert text.endswith("."), text
                assert "{" not in text
                assert "None" not in text
            if row.status not in ("terlaksana",):
                assert ways.status_ways(row)
            assert all(ways.reason_ways(code, row) for code in row.reason_codes if code not in GOOD)


def test_a_flag_is_told_with_its_own_dates_and_numbers(before: dict[str, Any]) -> None:
    row = before["ceremonial_over"]
    filters = filters_of(next(case for case in CASES if case["case"] == "ceremonial_over"))
    assert why.status_why(row, filters.as_of, filters.thresholds) == (
        "Ditandatangani 29 Juni 2025, 366 hari yang lalu (batasnya 365 hari); sampai 30 Juni 2026 tidak ada tindakan "
        "berbukti tingkat 2 ke atas."
    )
    assert ways.clears(row) == (
        "Tanda ini hilang bila: rencana kerja atau anggarannya ditetapkan dan dicatat dengan buktinya; atau PKS di "
        "bawahnya ditandatangani dan dicatat sebagai naskah turunannya; atau perangkat daerah menyatakan dalam laporan "
        "bahwa memang tidak ada kegiatan; tandanya lalu menjadi terkonfirmasi."
    )


def test_no_sinergi_is_told_to_have_a_pks() -> None:
    row = SimpleNamespace(
        status="seremonial_terduga", coop_type="SINERGI", doc_type="kesepakatan_bersama", min_level=2, ladder_level=0
    )
    assert "PKS" not in ways.clears(row)
