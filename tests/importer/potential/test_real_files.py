"""The extracts that offices and BPS published: every figure to the last digit, and every trap that they hold.

Expectations are read from the files themselves by other means (csv, openpyxl), not by the importer.
"""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from kerjasama.extracts.store import Store
from kerjasama.importer.potential.recognise import looks_like_potential
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.reference.tables import regions
from tests.importer.potential.tables import Read, read


def _real(store: Store, shared_dir: Path, name: str, owner: str | None = None) -> Read:
    return read(store, name, (shared_dir / "potential" / name).read_bytes(), owner=owner)


def _csv(shared_dir: Path, name: str, separator: str = ",") -> list[list[str]]:
    with (shared_dir / "potential" / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=separator))


def test_production_of_jawa_barat_is_read_cell_by_cell(store: Store, shared_dir: Path) -> None:
    """Traps: bare 'Kab.' and 'Kota' of one name, measure, commodity and unit in one machine-written heading."""
    result = _real(store, shared_dir, "jabar_food_production_2024.csv")
    head, *lines = _csv(shared_dir, "jabar_food_production_2024.csv")
    assert (result.outcome.rows_read, result.outcome.rows_written, len(result.rows)) == (27, 27, 27 * 6)
    by_cell = {row["source_cell"]: row for row in result.rows}
    for number, line in enumerate(lines, start=2):
        for letter, typed in zip("BCDEFG", line[1:7], strict=True):
            row = by_cell[f"{letter}{number}"]
            assert (row["value"], row["value_typed"], row["period_year"]) == (float(typed), typed, 2024)
            assert (row["unit"], row["base_unit"], row["base_value"]) == ("ton", "ton", float(typed))
            assert row["measure_code"] == "produksi"
            assert regions()[row["region_code"]].region_name == line[0].replace("Kab. ", "Kabupaten ")
    assert [by_cell[f"{letter}2"]["item_code"] for letter in "BCDEFG"] == [
        "bawang_merah",
        "cabai_besar",
        "cabai_rawit",
        "daging_ayam",
        "telur_ayam",
        "daging_sapi",
    ]
    assert {by_cell["B2"]["subject_code"], by_cell["E2"]["subject_code"]} == {"pangan", "peternakan"}
    assert by_cell["B16"]["value_quality"] == "as_written", "Karawang grows no shallots; its other figures are there"
    assert head[-1] == "tahun_data"


def test_rice_of_aceh_follows_the_codes_of_bps(store: Store, shared_dir: Path) -> None:
    """Traps: BPS codes that are other regions' Kemendagri codes, 'Kabupatan', a city without any rice."""
    result = _real(store, shared_dir, "padi_kabkota_bps.csv")
    _head, *lines = _csv(shared_dir, "padi_kabkota_bps.csv")
    assert (result.outcome.rows_read, result.outcome.rows_refused, len(result.rows)) == (276, 0, 276)
    for row, line in zip(result.rows, lines, strict=True):
        assert (row["value"], row["value_typed"]) == (float(line[6]), line[6])
        assert (row["period_year"], row["item_code"], row["unit"]) == (int(line[4]), line[5].lower(), "ton")
        assert regions()[row["region_code"]].bps_code == line[2]
    assert result.one("G2")["region_code"] == "11.09", "1101 is Simeulue for BPS, and Aceh Selatan for Kemendagri"
    assert len(result.cells("potential_name_mended")) == sum(line[3].startswith("Kabupatan") for line in lines) > 0
    sabang = [row["value_quality"] for row in result.rows if row["region_code"] == "11.72"]
    assert sabang == ["zero_doubtful"] * 12, "every figure of Sabang in the file is 0"
    assert {row["source_name"] for row in result.rows} == {"BPS"}


def test_plantation_crops_keep_title_unit_and_doubtful_zeros(store: Store, shared_dir: Path) -> None:
    """Traps: four lines of headings, capitals, the row INDONESIA, zeros of new provinces, Jambi that is a city too."""
    name = "perkebunan_38prov_2023_bps.csv"
    result = _real(store, shared_dir, name)
    lines = _csv(shared_dir, name)
    crops, body = lines[2][1:], lines[4:]
    assert (result.outcome.rows_read, result.outcome.rows_written, len(result.rows)) == (39, 39, 39 * 8)
    by_cell = {row["source_cell"]: row for row in result.rows}
    for number, line in enumerate(body, start=5):
        for place, typed in enumerate(line[1:]):
            row = by_cell[f"{'BCDEFGHI'[place]}{number}"]
            assert (row["value"], row["item_name"], row["period_year"]) == (float(typed), crops[place], 2023)
            assert (row["unit"], row["base_unit"]) == ("ribu ton", "ton")
            assert row["base_value"] == float(Decimal(typed) * 1000)
            assert row["measure_code"] == "produksi"
            assert row["subject_code"] == "perkebunan"
    assert by_cell["B5"]["base_value"] == 1_010_200.0
    national = [row for row in result.rows if row["region_code"] is None]
    assert len(national) == 8
    assert national[0]["value"] == 46986.1
    assert len({row["region_code"] for row in result.rows}) == 39
    doubtful = Counter(row["region_code"] for row in result.rows if row["value_quality"] == "zero_doubtful")
    assert doubtful == {"93": 8, "94": 8, "95": 8, "96": 8, "31": 8}, (
        "new provinces, and DKI Jakarta with nothing but 0"
    )
    assert by_cell["B17"]["value_quality"] == "as_written", "Jawa Tengah has other figures: its zero is a zero"
    sums = {crop: sum(Decimal(line[place]) for line in body[:-1]) for place, crop in enumerate(crops, start=1)}
    off = {
        crop for place, crop in enumerate(crops, start=1) if abs(sums[crop] - Decimal(body[-1][place])) > Decimal("0.7")
    }
    assert {result.one(cell)["item_name"] for cell in result.cells("potential_total_differs")} == off


def test_headings_that_say_nothing_are_not_guessed(store: Store, shared_dir: Path) -> None:
    """Traps: Y and X1 to X9, no year, coordinates, names without type where the city is 'Kota ...'."""
    result = _real(store, shared_dir, "statspasial_pdrb.csv")
    _head, *lines = _csv(shared_dir, "statspasial_pdrb.csv", ";")
    assert (result.outcome.rows_read, result.outcome.rows_refused, len(result.rows)) == (514, 0, 5140)
    assert {row["measure_code"] for row in result.rows} == {"lainnya"}
    assert {row["indicator_name"] for row in result.rows} == {"Y", *(f"X{number}" for number in range(1, 10))}
    assert {(row["unit"], row["period_year"], row["base_value"]) for row in result.rows} == {(None, None, None)}
    assert len({row["region_code"] for row in result.rows}) == 514
    assert len(result.cells("potential_heading_opaque")) == 10
    assert result.cells("potential_column_not_stored") == ["B1", "C1"]
    values = {(row["source_row"], row["indicator_name"]): row["value"] for row in result.rows}
    for number, line in enumerate(lines, start=2):
        assert values[number, "Y"] == float(line[3])
        assert values[number, "X9"] == float(line[12])
    codes = {row["source_row"]: row["region_code"] for row in result.rows}
    names = [line[0] for line in lines]
    assert regions()[codes[names.index("Bandung") + 2]].region_name == "Kabupaten Bandung"
    assert regions()[codes[names.index("Kota Bandung") + 2]].region_name == "Kota Bandung"
    assert "potential_year_missing" in result.codes()


def test_a_heading_gets_its_meaning_from_a_person(store: Store, shared_dir: Path) -> None:
    name = "statspasial_pdrb.csv"
    content = (shared_dir / "potential" / name).read_bytes()
    result = read(store, name, content, overrides={"Y": "PDRB ADHB (juta rupiah)", "X1": "abaikan"})
    row = result.one("D2")
    assert (row["measure_code"], row["price_basis"], row["unit"]) == ("pdrb", "adhb", "juta rupiah")
    assert (row["value"], row["base_value"], row["base_unit"]) == (1648096.0, 1648096e6, "rupiah")
    assert "X1" not in {one["indicator_name"] for one in result.rows}
    assert len(result.cells("potential_heading_opaque")) == 8


def test_food_security_codes_are_those_of_bps(store: Store, shared_dir: Path) -> None:
    """Traps: codes as ID1107, columns Y and y (a coordinate), a name that only its code makes clear."""
    name = "statspasial_IKP2022.xlsx"
    result = _real(store, shared_dir, name)
    sheet = openpyxl.load_workbook(shared_dir / "potential" / name, read_only=True).worksheets[0]
    _head, *lines = list(sheet.iter_rows(values_only=True))
    assert (result.outcome.rows_read, result.outcome.rows_refused, len(result.rows)) == (513, 0, 513 * 9)
    values = {row["source_cell"]: row for row in result.rows}
    for number, line in enumerate(lines, start=2):
        for letter, value in zip("DEFGHIJKL", line[3:12], strict=True):
            row = values[f"{letter}{number}"]
            assert row["value"] == float(value) == float(row["value_typed"])
            assert row["period_year"] == line[1] == 2022
            assert f"ID{regions()[row['region_code']].bps_code}" == line[2]
    assert not any(row["source_cell"][0] in "MN" for row in result.rows), "x and y are coordinates"
    assert [regions()[values["D405"]["region_code"]].region_name] == ["Kabupaten Pohuwato"]
    assert result.cells("potential_name_mended") == ["A405"]


@pytest.mark.parametrize(("owner", "issue"), [("Kabupaten Kebumen", "kurang_lengkap"), (None, "diragukan")])
def test_visitors_belong_to_the_owner_or_the_file_name(
    store: Store, shared_dir: Path, owner: str | None, issue: str
) -> None:
    """Traps: no region and no year in the table, months in words, places, two kinds of visitors."""
    result = _real(store, shared_dir, "wisata_kebumen.csv", owner)
    _head, *lines = _csv(shared_dir, "wisata_kebumen.csv")
    assert (result.outcome.rows_read, result.outcome.rows_refused, len(result.rows)) == (192, 0, 192)
    months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ]
    for row, line in zip(result.rows, lines, strict=True):
        assert (row["region_code"], row["measure_code"], row["subject_code"]) == ("33.05", "pengunjung", "pariwisata")
        assert (row["item_kind"], row["item_name"], row["breakdown"]) == ("objek", line[1], line[2])
        assert (row["period_kind"], row["period_no"], row["period_year"]) == ("bulan", months.index(line[0]) + 1, None)
        assert row["value"] == float(line[3])
    assert "potential_year_missing" in result.codes()
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_region_assumed"]
    assert found.severity == issue
    assert found.value_used == "Kabupaten Kebumen"


def test_every_extract_is_recognised_and_no_register_is(shared_dir: Path) -> None:
    scores = {path.name: looks_like_potential(read_workbook(path)) for path in (shared_dir / "potential").iterdir()}
    assert min(scores.values()) >= 0.6, scores
    registers = {
        path.name: looks_like_potential(read_workbook(path)) for path in (shared_dir / "registers").glob("*.csv")
    }
    assert max(registers.values()) < 0.3, registers
