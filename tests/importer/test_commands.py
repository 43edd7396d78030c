"""`kerjasama import` and `kerjasama template` from the command line; the sample register as a newcomer meets it."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from kerjasama.cli import app
from kerjasama.extracts.store import Store
from kerjasama.settings import shipped_dir

SAMPLE = shipped_dir() / "samples" / "register_kerja_sama_contoh.xlsx"


def run(*words: str) -> tuple[int, str]:
    """(exit code, what was printed)."""
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def test_the_sample_register_gives_its_agreements_and_teaches_findings(data_folder: Path) -> None:
    code, text = run("import", str(SAMPLE), "--json")
    assert code == 0, text
    told = json.loads(text)
    assert (told["rows_read"], told["rows_written"], told["rows_refused"]) == (5, 5, 0)
    kinds = told["files"][0]["findings_by_kind"]
    assert {"partners_several", "doc_type_unknown", "date_incomplete", "heading_unknown"} <= set(kinds)
    store = Store(data_folder)
    found = {row["title"]: row for row in store.read("agreements").to_pylist()}
    assert [row["coop_type"] for row in found.values()].count("SINERGI") == 2
    rice = found["Penyediaan beras"]
    assert (rice["coop_type"], rice["lead_region_code"], str(rice["signed_on"])) == (
        "KSDD_SUKARELA", "74.02", "2025-01-23")  # fmt: skip
    innovation = found["Peningkatan inovasi daerah melalui laboratorium inovasi"]
    assert (innovation["date_quality"], innovation["signed_on"]) == ("year", None)
    regions = {row["region_code"] for row in store.read("agreement_regions").to_pylist()}
    assert {"81.03", "64.01", "52.08", "14.71", "62.02", "74.02", "74.10", "63.71"} <= regions
    plan = next(row for row in found.values() if row["title"].startswith("Kota kembar"))
    assert plan["declared_status"] == "proses"


def test_a_check_says_so_and_publishes_nothing(data_folder: Path) -> None:
    code, text = run("import", str(SAMPLE), "--check")
    assert code == 0
    assert "5 baris dibaca = 5 dicatat + 0 ditolak" in text
    assert "tidak ada yang diterbitkan" in text
    assert Store(data_folder).current() is None


def test_what_cannot_be_read_ends_with_one_and_a_way_out(data_folder: Path, tmp_path: Path) -> None:
    code, text = run("import", str(tmp_path / "tidak ada.xlsx"))
    assert code == 1
    assert "Berkas tidak dapat dibuka" in text
    assert run("import", str(SAMPLE), "--as-of", "kemarin")[0] == 1
    assert run("import", str(SAMPLE), "--map", "tanpa tanda sama dengan")[0] == 1


def test_the_report_and_the_template_are_written_where_asked(data_folder: Path, tmp_path: Path) -> None:
    report, empty = tmp_path / "laporan.xlsx", tmp_path / "templat.xlsx"
    assert run("import", str(SAMPLE), "--check", "--report", str(report))[0] == 0
    assert report.read_bytes()[:2] == b"PK"
    assert run("template", "--out", str(empty))[0] == 0
    assert empty.read_bytes()[:2] == b"PK"


def test_a_heading_mapped_by_hand_is_used(data_folder: Path) -> None:
    code, text = run("import", str(SAMPLE), "--check", "--json", "--map", "Sumber=note")
    assert code == 0
    assert "heading_unknown" not in json.loads(text)["files"][0]["findings_by_kind"]
