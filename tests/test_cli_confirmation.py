"""`kerjasama confirmation`: the sheets of all offices, of one, of one region; and what is said when there are none."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from kerjasama import settings
from kerjasama.cli import app


def call(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_one_region_of_the_sample_gets_a_sheet_per_office(
    sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.DATA_VARIABLE, str(sample_data))
    result = call("confirmation", "--out", str(tmp_path / "lembar"), "--region", "33", "--json")
    assert result.exit_code == 0, result.output
    sheets = json.loads(result.output)["sheets"]
    assert sheets
    assert {Path(one["file"]) for one in sheets} == set((tmp_path / "lembar").iterdir()), "no sheet over another"
    first = openpyxl.load_workbook(sheets[0]["file"])["Konfirmasi"]
    assert first["A1"].value == f"Lembar konfirmasi – {sheets[0]['office']}"
    assert first.max_row == 4 + sheets[0]["agreements"]
    only = call("confirmation", "--out", str(tmp_path / "satu"), "--agency", sheets[0]["office"])
    assert "1 lembar ditulis" in only.output


def test_nobody_to_ask_and_nothing_imported_are_said(
    sample_data: Path, data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = call("confirmation", "--out", str(tmp_path / "x"))
    assert empty.exit_code == 1
    assert "Belum ada data." in empty.output
    monkeypatch.setenv(settings.DATA_VARIABLE, str(sample_data))
    nobody = call("confirmation", "--out", str(tmp_path / "x"), "--agency", "Dinas Antariksa")
    assert nobody.exit_code == 1
    assert "Dinas Antariksa" in nobody.output
    assert not (tmp_path / "x").exists()
