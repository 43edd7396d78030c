"""From file to store: sending again, the day of the data, the template, and the words of every finding."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kerjasama import settings
from kerjasama.domain import findings
from kerjasama.errors import ImportRefused, UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.keeping.state import State
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.potential import template
from kerjasama.importer.potential.items import Item
from kerjasama.importer.potential.meanings import read_meaning
from kerjasama.importer.potential.recognise import looks_like_potential
from kerjasama.importer.potential.units import read_unit
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.reference.tables import load
from tests.importer.potential.tables import TODAY, Rows, read, text

_TABLE = [["Kabupaten", "Produksi Kopi (ton) 2023"], ["Kab. Temanggung", "12,5"], ["Kab. Wonosobo", "13,5"]]


def test_the_same_file_again_changes_nothing_and_a_newer_one_replaces_it(store: Store) -> None:
    first = import_files([("kopi.csv", text(_TABLE, ";"))], store=store, today=TODAY)
    assert first.version_id
    assert first.files[0].kind == "potential"
    assert first.files[0].child_rows == {"potentials": 2}
    again = import_files([("kopi.csv", text(_TABLE, ";"))], store=store, today=date(2026, 9, 1))
    assert not again.has_changes, "another day says nothing new"
    newer = [*_TABLE[:2], ["Kab. Magelang", "1,5"]]
    import_files([("kopi rev2.csv", text(newer, ";"))], store=store, today=TODAY)
    import_files([("teh.csv", text([["Kab", "Produksi Teh (ton) 2023"], ["Garut", "5"]]))], store=store, today=TODAY)
    state = State(store, store.current())
    rows = state.tables["potentials"].to_pylist()
    assert sorted((row["region_code"], row["value"]) for row in rows) == [
        ("32.05", 5.0),
        ("33.08", 1.5),
        ("33.23", 12.5),
    ]
    batches = state.tables["import_batches"].to_pylist()
    assert sorted((one["register_name"], one["kind"], one["rows_read"]) for one in batches) == [
        ("potensi kopi", "potential", 2),
        ("potensi teh", "potential", 1),
    ]
    issues = state.tables["import_issues"].to_pylist()
    assert {one["batch_id"] for one in issues} == {one["batch_id"] for one in batches}, (
        "findings of the old file are gone"
    )


def test_a_figure_keeps_its_identifier_when_only_its_number_changes(store: Store) -> None:
    before = read(store, "kopi.csv", text(_TABLE, ";")).one("B2")
    after = read(store, "kopi 2026-03.csv", text([_TABLE[0], ["Kab. Temanggung", "99,5"]], ";")).one("B2")
    assert before["potential_id"] == after["potential_id"]
    assert before["value"] != after["value"]


@pytest.mark.parametrize(
    ("heading", "stated", "day", "source"),
    [
        ("Produksi (ton) 2023", None, date(2023, 12, 31), "derived"),
        ("Produksi (ton) 2026", None, TODAY, "derived"),
        ("Produksi (ton)", None, TODAY, "derived"),
        ("Produksi (ton) 2023", date(2024, 3, 1), date(2024, 3, 1), "declared"),
    ],
)
def test_the_day_of_the_data_is_stated_or_the_end_of_the_latest_period(
    store: Store, heading: str, stated: date | None, day: date, source: str
) -> None:
    result = read(store, "kopi.csv", [["Kabupaten", heading], ["Kab. Temanggung", "12"]], reporting_on=stated)
    assert (result.outcome.reporting_on, result.outcome.reporting_on_source) == (day, source)


def test_a_stated_day_gives_the_year_that_the_table_lacks(store: Store) -> None:
    rows: Rows = [["Kabupaten", "Produksi Kopi (ton)"], ["Kab. Temanggung", "12"]]
    result = read(store, "kopi.csv", rows, reporting_on=date(2022, 12, 31))
    assert result.one("B2")["period_year"] == 2022
    assert "potential_year_assumed" in result.codes()
    assert read(store, "kopi.csv", rows).one("B2")["period_year"] is None


def test_palm_sugar_of_kebumen_goes_in_through_the_template(store: Store) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template.build()))
    sheet = book["Angka"]
    filled = [
        (
            "Kabupaten Kebumen",
            "33.05",
            "Produksi",
            "Gula merah (gula kelapa/aren)",
            2024,
            None,
            51234.567,
            "ton",
            "Dinas",
        ),
        (
            "Jawa Tengah",
            None,
            "PDRB ADHK 2010",
            "A. Pertanian, kehutanan, dan perikanan",
            2023,
            None,
            137000.1,
            "miliar rupiah",
            "BPS",
        ),
        ("Indonesia", None, "Jumlah pengunjung", None, 2023, "Maret", 12, "orang", "BPS"),
        ("Kota Semarang", None, "Kebutuhan", "Beras", 2024, None, "-", "ton", "Dinas"),
    ]
    for row in filled:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    assert looks_like_potential(read_workbook(buffer.getvalue(), "angka.xlsx")) == 1.0
    result = read(store, "angka.xlsx", buffer.getvalue())
    names = (
        "region_code",
        "measure_code",
        "item_code",
        "period_year",
        "period_kind",
        "period_no",
        "value",
        "unit",
        "source_name",
    )
    assert result.shown(*names) == [
        ("33.05", "produksi", "gula_merah", 2024, "tahun", None, 51234.567, "ton", "Dinas"),
        ("33", "pdrb", "A", 2023, "tahun", None, 137000.1, "miliar rupiah", "BPS"),
        (None, "pengunjung", None, 2023, "bulan", 3, 12.0, "orang", "BPS"),
        ("33.74", "kebutuhan", "beras", 2024, "tahun", None, None, "ton", "Dinas"),
    ]
    assert result.one("G4")["base_value"] == 137_000_100_000_000.0
    assert result.outcome.rows_read == 4, "the example is no row"
    with pytest.raises(ImportRefused):
        read(store, "kosong.xlsx", template.build())


def test_every_choice_of_the_template_reads_back_as_itself() -> None:
    choices = template.choices()
    assert all(read_meaning(text).measure for text in choices["indikator"])
    assert all(read_unit(text) for text in choices["satuan"])
    commodities = load("commodities").to_pylist()
    for row, name in zip(commodities, choices["komoditas"], strict=False):
        item = read_meaning(name).item
        assert isinstance(item, Item), name
        assert item.code == row["commodity_code"], name
    for name in choices["komoditas"][len(commodities) :]:
        item = read_meaning(name).item
        assert isinstance(item, Item), name
        assert item.code == name.split(". ")[0], name


def test_words_that_an_analyst_adds_are_used(store: Store, data_folder: Path) -> None:
    rows: Rows = [["Kabupaten", "Panenan Contoh Kopi (ton) 2023"], ["Kab. Temanggung", "12"]]
    assert read(store, "kopi.csv", rows).one("B2")["measure_code"] == "lainnya"
    shipped = (settings.shipped_dir() / "mappings" / "potential_words.csv").read_text(encoding="utf-8")
    (data_folder / "mappings").mkdir(exist_ok=True)
    own = data_folder / "mappings" / "potential_words.csv"
    own.write_text(shipped.rstrip() + "\nmeasure,produksi,panenan contoh,,\n", encoding="utf-8")
    assert read(store, "kopi.csv", rows).one("B2")["measure_code"] == "produksi"
    own.write_text("kind,code,words,subject,note\nmeasure,panen,panen,,\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"potential_words\.csv:2"):
        read(store, "kopi.csv", rows)


def test_every_finding_on_figures_has_words() -> None:
    folder = settings.repo_dir() / "kerjasama" / "importer" / "potential"
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    used = set(re.findall(r'"(potential_[a-z_]+)"', code)) - {"potential_id"}
    known = {name for name in findings.TEXTS if name.startswith("potential_")}
    assert used == known
