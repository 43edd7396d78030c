"""Indikator and Capaian of the template: what is taken, doubted, refused, and what a second file does."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain import findings
from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from tests.importer.test_template import fill

A = "KS-2025-001"
AGREEMENT = {"register_key": A, "title": "Pengelolaan sampah", "doc_type": "Kesepakatan Bersama",
             "signed_on": date(2025, 6, 25)}  # fmt: skip
INDICATOR = {"agreement_code": A, "indicator_code": "IND-1", "promise_code": "Pelayanan publik",
             "indicator_name": "Sampah terolah", "unit": "ton", "direction": "Naik", "baseline_value": 40,
             "baseline_on": date(2025, 6, 25), "target_value": 60, "target_on": date(2027, 6, 30)}  # fmt: skip
VALUE = {"indicator_code": "IND-1", "measured_on": date(2025, 12, 31), "value": 45}


def _sheets(indicators: list[dict[str, Any]], values: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    return {"agreements": [AGREEMENT], "indicators": indicators, "indicator_values": values}


@pytest.mark.parametrize(
    ("typed", "stored", "why"),
    [
        ("1.234,5", 1234.5, "Indonesian writing: dot for thousands and comma for decimals"),
        ("95,5 %", 95.5, "a percent sign is a unit"),
        ("1.200 orang", 1200.0, "a unit after the number is passed over"),
        (46.25, 46.25, "a number in a cell is a number"),
    ],
)
def test_values_are_read_as_offices_write_them(
    store: Store, tmp_path: Path, typed: object, stored: float, why: str
) -> None:
    rows = _sheets([INDICATOR], [{**VALUE, "value": typed}])
    outcome = import_files([fill(tmp_path / "templat.xlsx", rows)], store=store)
    assert outcome.rows_refused == 0
    assert store.read("indicator_values")["value"].to_pylist() == [stored], why


@pytest.mark.parametrize(
    ("indicator", "value", "code", "severity", "is_stored", "why"),
    [
        ({"agreement_code": "KS-9"}, {}, "agreement_code_not_found", "ditolak", False, "an agreement of nobody"),
        ({}, {"indicator_code": "IND-9"}, "indicator_code_not_found", "ditolak", False, "an indicator of nobody"),
        ({}, {"value": "naik banyak"}, "number_not_numeric", "ditolak", False, "a value in words is no value"),
        ({}, {"measured_on": "akhir tahun"}, "date_invalid", "ditolak", False, "a day in words is no day"),
        ({"target_value": "dua kali"}, {}, "number_not_numeric", "diragukan", True, "it stands without it"),
        ({"unit": ""}, {}, "target_without_unit", "diragukan", True, "a target needs a unit"),
        ({"target_value": ""}, {}, "indicator_without_target", "kurang_lengkap", True, "no target is a gap"),
        ({"direction": "Turun"}, {}, "indicator_direction_conflict", "diragukan", True, "40 to 60 does not fall"),
        ({"target_on": date(2025, 6, 25)}, {}, "target_before_baseline", "diragukan", True, "no time to reach it"),
        ({}, {"measured_on": date(2025, 6, 24)}, "value_before_baseline", "diragukan", True, "before the baseline"),
        ({}, {"measured_on": date(2025, 6, 25)}, "value_before_baseline", "diragukan", True, "the baseline itself"),
        ({"unit": "persen"}, {"value": 0.45}, "value_on_other_scale", "diragukan", True, "a cell in percent format"),
        ({"promise_code": "Kemakmuran"}, {}, "code_unknown", "ditolak", False, "not one of the four promises"),
    ],
)  # fmt: skip
def test_what_is_odd_is_said(
    store: Store, tmp_path: Path, indicator: dict[str, Any], value: dict[str, Any], code: str, severity: str,
    is_stored: bool, why: str,
) -> None:  # fmt: skip
    rows = _sheets([{**INDICATOR, **indicator}], [{**VALUE, **value}])
    outcome = import_files([fill(tmp_path / "templat.xlsx", rows)], store=store)
    found = [one for one in outcome.findings if one.issue_code == code]
    assert [one.severity for one in found] == [severity], why
    assert found[0].sheet in ("Indikator", "Capaian")
    assert findings.message(findings.issue_of(found[0])) != code, "it is said in words"
    assert store.read("indicator_values").num_rows == int(is_stored), why
    assert outcome.rows_read == outcome.rows_written + outcome.rows_refused


def test_two_indicators_of_one_code_and_two_values_of_one_day_are_refused(store: Store, tmp_path: Path) -> None:
    rows = _sheets([INDICATOR, {**INDICATOR, "indicator_name": "Lain"}], [VALUE, {**VALUE, "value": 46}])
    outcome = import_files([fill(tmp_path / "templat.xlsx", rows)], store=store)
    assert {one.issue_code for one in outcome.findings if one.severity == "ditolak"} == {
        "indicator_code_twice",
        "indicator_value_twice",
    }
    assert store.read("indicators").num_rows == store.read("indicator_values").num_rows == 1


def test_the_same_file_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = fill(tmp_path / "templat.xlsx", _sheets([INDICATOR], [VALUE]))
    import_files([path], store=store)
    assert not import_files([path], store=store).has_changes


def test_a_corrected_value_replaces_the_old_one_and_the_indicator_keeps_its_identifier(
    store: Store, tmp_path: Path
) -> None:
    import_files([fill(tmp_path / "templat.xlsx", _sheets([INDICATOR], [VALUE]))], store=store)
    before = store.read("indicators")["indicator_id"].to_pylist()
    changed = _sheets([{**INDICATOR, "target_value": 70}], [{**VALUE, "value": 44}])
    import_files([fill(tmp_path / "templat.xlsx", changed)], store=store)
    assert store.read("indicators")["indicator_id"].to_pylist() == before
    assert store.read("indicators")["target_value"].to_pylist() == [70.0]
    assert store.read("indicator_values")["value"].to_pylist() == [44.0]


def test_another_register_may_add_values_by_the_identifier_shown_in_the_dashboard(store: Store, tmp_path: Path) -> None:
    import_files([fill(tmp_path / "templat.xlsx", _sheets([INDICATOR], [VALUE]))], store=store)
    key = store.read("indicators")["indicator_id"][0].as_py()
    more = {"indicator_values": [{"indicator_code": key, "measured_on": date(2026, 6, 30), "value": 50}]}
    import_files([fill(tmp_path / "tambahan.xlsx", more)], store=store)
    assert sorted(store.read("indicator_values")["value"].to_pylist()) == [45.0, 50.0]


def test_a_later_file_of_the_register_may_name_the_indicator_by_its_old_code(store: Store, tmp_path: Path) -> None:
    import_files([fill(tmp_path / "templat.xlsx", _sheets([INDICATOR], [VALUE]))], store=store)
    values = [VALUE, {**VALUE, "measured_on": date(2026, 6, 30), "value": 50}]
    outcome = import_files([fill(tmp_path / "templat.xlsx", {"indicator_values": values})], store=store)
    assert outcome.rows_refused == 0
    assert store.read("indicators").num_rows == 1
    assert sorted(store.read("indicator_values")["value"].to_pylist()) == [45.0, 50.0]


def test_values_go_with_their_indicator(store: Store, tmp_path: Path) -> None:
    import_files([fill(tmp_path / "templat.xlsx", _sheets([INDICATOR], [VALUE]))], store=store)
    other = {**INDICATOR, "indicator_code": "IND-2", "indicator_name": "Lain"}
    import_files([fill(tmp_path / "templat.xlsx", _sheets([other], []))], store=store)
    assert store.read("indicators")["indicator_name"].to_pylist() == ["Lain"]
    assert store.read("indicator_values").num_rows == 0
