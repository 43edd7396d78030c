"""What a file is: every real file and made-up ones, what is close, what is nothing, and what somebody says it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kerjasama.cli import app
from kerjasama.errors import ImportRefused, UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.kinds.figures import figures_in
from kerjasama.importer.kinds.recognise import marked, recognise
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.reading.reader import read_workbook
from tests.importer.lists import TODAY, bring, content

Cells = list[list[Any]]
runner = CliRunner()


def _kind(name: str, cells: Cells, wanted: str = "") -> str:
    return recognise(read_workbook(content(name, cells), name), name, wanted=wanted).kind


def _of_file(path: Path) -> Any:
    return recognise(read_workbook(path.read_bytes(), path.name), path.name)


def test_every_real_register_is_a_register(shared_dir: Path) -> None:
    files = sorted((shared_dir / "registers").iterdir())
    assert len(files) >= 4
    for path in files:
        found = _of_file(path)
        assert (found.kind, found.other) == ("register", ""), path.name
        assert found.because


def test_every_real_file_of_figures_is_potential(shared_dir: Path) -> None:
    files = sorted((shared_dir / "potential").iterdir())
    assert len(files) >= 6
    for path in files:
        found = _of_file(path)
        assert (found.kind, found.other) == ("potential", ""), path.name
        assert found.because


def test_a_register_called_mapping_is_still_a_register(shared_dir: Path) -> None:
    path = shared_dir / "registers" / "kkp_kerja_sama.csv"
    name = "Pemetaan Kerja Sama - Database.csv"
    found = recognise(read_workbook(path.read_bytes(), name), name)
    assert (found.kind, found.other) == ("register", "")


def test_years_and_terms_are_no_figures() -> None:
    cells = [["Kabupaten/Kota", "Tahun"], ["Kabupaten Kebumen", 2023], ["Kabupaten Demak", 2024]]
    assert figures_in(read_workbook(content("r.xlsx", cells), "r.xlsx")).share_of_numbers == 0.0


MADE_UP: dict[str, tuple[str, str, Cells]] = {
    "a register with a year column and terms in figures": ("register", "r.csv", [
        ["Tahun", "Mitra", "Judul", "Jangka Waktu"],
        ["2023", "Kabupaten Kebumen", "Sampah", "5"], ["2024", "Kabupaten Demak", "Air", "3"],
    ]),
    "a short register of regions, years and terms in a workbook": ("register", "r.xlsx", [
        ["Tahun", "Kabupaten/Kota", "Perihal", "Masa Berlaku"],
        [2023, "Kabupaten Kebumen", "Sampah", 5], [2024, "Kabupaten Demak", "Air", 3],
    ]),
    "a register with affairs and programmes": ("register", "r.csv", [
        ["OPD", "Urusan", "Program", "Mitra", "Judul", "Nomor PKS", "Tanggal", "Status"],
        ["Dinas Kesehatan", "Kesehatan", "Rujukan", "RS Contoh", "Rujukan", "1/2024", "1 Januari 2024", "berlaku"],
    ]),
    "a register of regions with budgets": ("register", "r.csv", [
        ["No", "Daerah Mitra", "Nomor PKS", "Tanggal Penandatanganan", "Nilai (Rp)"],
        ["1", "Kabupaten Kebumen", "1/PKS/2024", "1 Januari 2024", "1500000"],
        ["2", "Kota Semarang", "2/PKS/2024", "2 Januari 2024", "2750000"],
    ]),
    "a register about production": ("register", "kerja sama produksi.csv", [
        ["Mitra", "Judul", "Nomor", "Tahun"],
        ["Kabupaten Demak", "Peningkatan produksi beras", "1/X/2022", "2022"],
        ["Kabupaten Kudus", "Produksi gula", "2/X/2022", "2022"],
    ]),
    "years side by side": ("potential", "produksi.csv", [
        ["Kabupaten/Kota", "2021", "2022", "2023"],
        ["Kabupaten Kebumen", "120,5", "130,1", "98"], ["Kota Semarang", "1.250", "1.300", "900"],
    ]),
    "a year column and one figure": ("potential", "PDRB.csv", [
        ["Wilayah", "Tahun", "Lapangan Usaha", "Nilai", "Satuan"],
        ["Kabupaten Kebumen", "2023", "A", "5120,3", "miliar rupiah"],
        ["Kabupaten Demak", "2023", "A", "4120,3", "miliar rupiah"],
    ]),
    "a balance of one commodity": ("potential", "neraca beras.csv", [
        ["Nama Daerah", "Produksi (ton)", "Kebutuhan (ton)", "Surplus/Defisit"],
        ["Kab. Kebumen", "142000", "121000", "21000"], ["Kab. Demak", "300000", "150000", "150000"],
    ]),
    "a mapping list without the word": ("mapping", "usulan.csv", [
        ["OPD", "Urusan", "Program", "Calon Mitra", "Prioritas"],
        ["Dinas Kesehatan", "Kesehatan", "Rujukan", "Kabupaten Cilacap", "1"],
    ]),
    "ideas without the word": ("laboratory", "rekap.csv", [
        ["Nama Inovasi", "OPD", "Drum Up", "Diagnose", "Design"],
        ["Antrean", "RSUD", "1 Maret 2025", "2 April 2025", ""],
    ]),
}  # fmt: skip


@pytest.mark.parametrize("why", MADE_UP)
def test_a_made_up_file_is_what_a_person_sees(why: str) -> None:
    kind, name, cells = MADE_UP[why]
    assert _kind(name, cells) == kind


def test_two_kinds_that_are_close_are_said_with_the_likelier_taken(store: Store) -> None:
    cells = [
        ["Perangkat Daerah", "Mitra", "Judul", "Jenis Naskah", "Urusan", "Program", "RPJMD", "Posisi", "KAK"],
        [
            "Dinas Kesehatan",
            "Kabupaten Cilacap",
            "Rujukan",
            "PKS",
            "Kesehatan",
            "Rujukan",
            "Misi 1",
            "menawarkan",
            "ada",
        ],
    ]
    outcome = bring(store, "daftar 2026.csv", cells, owner="Kabupaten Kebumen")
    assert (outcome.kind, outcome.recognised_other) == ("mapping", "register")
    (finding,) = [one for one in outcome.findings if one.issue_code == "kind_unsure"]
    assert (finding.severity, finding.hint) == ("diragukan", "Register kerja sama")
    assert "kind_unsure" in store.read("import_issues")["issue_code"].to_pylist()


def test_what_somebody_says_stands_and_is_noted(store: Store) -> None:
    cells = MADE_UP["a mapping list without the word"][2]
    outcome = bring(store, "2025.csv", cells, read_as="laboratory", owner="Kabupaten Kebumen",
                    column_overrides={"Program": "idea_name"})  # fmt: skip
    assert outcome.kind == "laboratory"
    assert "kind_chosen" in [one.issue_code for one in outcome.findings]
    assert store.read("lab_ideas").num_rows == 1


def test_a_kind_that_nobody_knows_is_refused_with_the_list(store: Store) -> None:
    with pytest.raises(UserError, match="resep") as refused:
        bring(store, "x.csv", MADE_UP["years side by side"][2], read_as="resep")
    assert "potential (data potensi)" in refused.value.todo


def test_a_file_that_is_nothing_is_refused_with_what_it_may_be_given_as(store: Store) -> None:
    cells = [["Bahan", "Langkah", "Koki"], ["telur", "kocok", "Ani"], ["garam", "aduk", "Budi"]]
    with pytest.raises(ImportRefused) as refused:
        bring(store, "resep.csv", cells)
    assert refused.value.where == "resep.csv"
    for kind in ("register", "potential", "mapping", "laboratory", "decisions"):
        assert kind in refused.value.todo
    assert store.current() is None


def test_our_own_workbooks_are_never_read_as_something_else(store: Store) -> None:
    from kerjasama.importer.workbooks import template

    with pytest.raises(ImportRefused, match="templat"):
        import_files([("t.xlsx", template.build())], store=store, today=TODAY, read_as="mapping")


def test_a_list_of_nobody_or_of_no_year_asks_one_question(store: Store) -> None:
    cells = MADE_UP["a mapping list without the word"][2]
    with pytest.raises(ImportRefused, match="daerah siapa") as refused:
        bring(store, "usulan 2026.csv", cells)
    assert "--owner" in refused.value.todo
    with pytest.raises(ImportRefused, match="tahunnya") as refused:
        bring(store, "usulan.csv", cells, owner="Kabupaten Kebumen")
    assert "Tahun" in refused.value.todo


def test_the_command_takes_a_kind_and_says_it(data_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "pemetaan 2026.csv"
    path.write_bytes(content(path.name, MADE_UP["a mapping list without the word"][2]))
    given = ["import", str(path), "--owner", "Kabupaten Kebumen", "--check"]
    said = runner.invoke(app, given).output
    assert "Dikenali sebagai: daftar pemetaan, karena" in said
    assert "--as register" in said
    told = json.loads(runner.invoke(app, [*given, "--json"]).output)["files"][0]
    assert (told["kind"], told["rows_read"], told["about"]["items"]) == ("mapping", 1, 1)
    assert told["recognised_because"]
    chosen = json.loads(runner.invoke(app, [*given, "--json", "--as", "register"]).output)["files"][0]
    assert (chosen["kind"], chosen["findings_by_kind"]["kind_chosen"]) == ("register", 1)
    wrong = runner.invoke(app, [*given, "--as", "resep"])
    assert wrong.exit_code == 1
    assert "laboratory" in wrong.output


@pytest.mark.parametrize("kind", ["register", "potential", "mapping", "laboratory"])
def test_the_command_writes_the_template_of_every_kind(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "templat.xlsx"
    assert runner.invoke(app, ["template", "--kind", kind, "--out", str(path)]).exit_code == 0
    assert (marked(read_workbook(path.read_bytes(), path.name)) or "register") == kind
