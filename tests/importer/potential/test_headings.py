"""What headings say: measure, commodity or sector, unit, year, prices."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kerjasama.domain.labels import labels
from kerjasama.importer.potential.meanings import merge, read_meaning
from kerjasama.importer.potential.periods import read_period

with (Path(__file__).parent / "heading_cases.csv").open(encoding="utf-8", newline="") as _stream:
    _CASES = list(csv.DictReader(_stream, delimiter=";"))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["heading"])
def test_a_heading_says_what_it_says_and_no_more(case: dict[str, str]) -> None:
    found = read_meaning(case["heading"])
    said = {
        "measure": found.measure,
        "item": found.item.code if found.item else "",
        "unit": found.unit.text if found.unit else "",
        "year": str(found.year or ""),
        "subject": found.subject,
        "price_basis": found.price_basis,
    }
    assert said == {name: case[name] for name in said}, case["why"]


def test_headings_without_words_are_opaque() -> None:
    assert all(read_meaning(text).is_opaque for text in ("Y", "X1", "x9", "var_3", "Kolom 2"))
    assert not any(
        read_meaning(text).is_opaque for text in ("2020", "IPM", "Padi", "Triwulan I", "Laki-laki", "Angka Kematian")
    )


@pytest.mark.parametrize(("code", "name"), labels("sector").items())
def test_sectors_are_known_by_name_and_by_letter(code: str, name: str) -> None:
    for text in (name, f"{code}. {name}", f"{code} {name.upper()}"):
        item = read_meaning(text, True).item
        assert item is not None, text
        assert (item.kind, item.code) == ("sektor", code), text


def test_usual_short_names_of_sectors() -> None:
    short = {
        "Pertanian": "A",
        "Pertambangan": "B",
        "Industri Pengolahan": "C",
        "Konstruksi": "F",
        "Perdagangan": "G",
        "Akomodasi dan Makan Minum": "I",
        "Infokom": "J",
        "Real Estate": "L",
        "Jasa Pendidikan": "P",
    }
    assert {text: read_meaning(text, True).item.code for text in short} == short  # type: ignore[union-attr]
    assert read_meaning("Jasa Perusahaan", True).measure == "", "a sector, not a number of companies"


def test_a_title_in_tons_gives_no_unit_to_a_column_of_something_else() -> None:
    title = read_meaning("Produksi Padi (ton)")
    assert merge([title, read_meaning("Luas Panen")]).unit is None
    assert merge([title, read_meaning("Luas Panen (ha)")]).unit.text == "ha"  # type: ignore[union-attr]
    assert merge([read_meaning("Neraca Beras (ton)"), read_meaning("Kebutuhan")]).unit.text == "ton"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "year", "kind", "no", "state"),
    [
        ("2024**", 2024, "", None, "sangat_sementara"),
        ("Triwulan II 2023", 2023, "triwulan", 2, ""),
        ("Semester 1 2022", 2022, "semester", 1, ""),
        ("Januari 2021", 2021, "bulan", 1, ""),
        ("2019-2023", None, "", None, ""),
        ("Des-23", 2023, "bulan", 12, ""),
        ("Keadaan 31 Desember 2024", 2024, "", None, ""),
        ("1.234.567", None, "", None, ""),
    ],
)
def test_time_in_a_text(text: str, year: int | None, kind: str, no: int | None, state: str) -> None:
    found = read_period(text)
    assert (found.year, found.kind, found.no, found.state) == (year, kind, no, state)
