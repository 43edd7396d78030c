"""Sanding daerah: the numbers of a column are those of the other pages under that region's filter."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.demo.commands import write_demo
from kerjasama.domain.words import format_number
from kerjasama.extracts.contract import FACT_TABLES
from kerjasama.extracts.store import Store
from kerjasama.ui.views import side_by_side as view
from kerjasama.ui.views import side_by_side_complements as between
from kerjasama.ui.views import side_by_side_facts as facts_of
from kerjasama.ui.views import side_by_side_potential as has
from kerjasama.ui.views.side_by_side_table import Cell, Line, html
from kerjasama.warehouse import Filters, Warehouse
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "9_side_by_side.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _said(test: AppTest) -> str:
    return "\n".join(text.value for text in test.markdown)


def test_the_page_says_whether_they_work_together_and_how_each_follows_up(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05,33.74")
    assert not test.exception
    assert test.markdown[0].value == (
        "**Kabupaten Kebumen** dan **Kota Semarang** punya **3** kerja sama satu sama lain, **2** masih berlaku. "
        "Ditindaklanjuti: Kabupaten Kebumen **0 dari 5** (0%); Kota Semarang **0 dari 4** (0%)."
    )
    text = _html(test)
    for figure in ("1.400.000", "1.700.000", "2024 · BPS (contoh)", "Rp 20,0 triliun", "harga 2010", "5,3%", "1,79"):
        assert figure in text, figure
    assert "Gula merah (gula kelapa/aren) 40.000 ton" in text
    assert "tidak ada data" in text, "Semarang has no commodity to spare on record"
    assert "nolnya diragukan" in "\n".join(caption.value for caption in test.caption)


def test_without_a_choice_the_regions_with_most_agreements_stand_side_by_side(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.multiselect(key="own.sanding.wilayah").value == ["33.05", "33.74"]
    assert any("Belum dipilih" in caption.value for caption in test.caption)


def test_the_filter_by_region_is_taken_as_the_choice(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, provinsi="31,32,33")
    assert not test.exception
    assert test.multiselect(key="own.sanding.wilayah").value == ["31", "32", "33"]


def test_a_choice_is_kept_in_the_address_and_one_region_alone_is_asked_for_another(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05,33.74")
    test.multiselect(key="own.sanding.wilayah").set_value(["33.05", "32.04", "31"]).run()
    assert not test.exception
    assert test.query_params["wilayah"] == "33.05,32.04,31"
    alone = open_alone(FILE, per=DAY, wilayah="33.05")
    assert alone.markdown[0].value == "Pilih paling sedikit **dua** daerah untuk disandingkan."


def test_an_unknown_region_and_a_fifth_one_are_named(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05,99.99,33.74,31,32,32.04")
    assert not test.exception
    assert test.multiselect(key="own.sanding.wilayah").value == ["33.05", "33.74", "31", "32"]
    assert any("wilayah=99.99" in box.value and "wilayah=32.04" in box.value for box in test.warning)


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05,32.04", bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("**Kabupaten Kebumen** and **Kabupaten Bandung** have **1** agreements")
    assert "Palm sugar" in _html(test)


def test_a_published_world_without_rows_asks_for_a_choice_and_shows_what_is_known_of_any_region(
    open_alone: Open,
) -> None:
    assert open_alone(FILE, "empty", per=DAY).markdown[0].value.startswith("Pilih paling sedikit")
    test = open_alone(FILE, "empty", per=DAY, wilayah="33.05,33.74")
    assert not test.exception
    assert any("belum memuat angka potensi" in box.value for box in test.warning)
    assert "data rujukan aplikasi" in _html(test)


def test_a_silent_register_is_no_finding_about_a_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [table.name for table in FACT_TABLES if table.name not in ("actions", "action_evidence", "reports")]
    publish({table: csv_rows(FOLDER / "tiny" / f"{table}.csv") for table in kept}, tmp_path)
    shutil.rmtree(tmp_path / "reference")
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["per"] = DAY
    test.query_params["wilayah"] = "33.05,33.74"
    test.run()
    assert not test.exception
    assert "Register ini tidak memuat tindak lanjut" in test.markdown[0].value
    assert "register tanpa tindak lanjut" in _html(test)
    assert "register tanpa laporan: tidak dapat diketahui" in _html(test)
    assert "belum terlaporkan, bukan temuan" in _html(test)


def test_potential_without_agreements_is_compared_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = ("import_batches", "potentials")
    publish({table: csv_rows(FOLDER / "tiny" / f"{table}.csv") for table in kept}, tmp_path)
    shutil.rmtree(tmp_path / "reference")
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["per"] = DAY
    test.query_params["wilayah"] = "33.05,33.74"
    test.run()
    assert not test.exception
    assert test.markdown[0].value.startswith("Data ini belum memuat kerja sama;")
    assert [header.value for header in test.header] == ["Siapa mereka", "Potensi", "Saling melengkapi"]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, Filters]:
    """A small national sample on its own day."""
    version = write_demo(Store(tmp_path_factory.mktemp("sample")), 1_500)
    return Warehouse(version), Filters(as_of=date(2026, 10, 31))


@pytest.mark.parametrize(
    ("code", "same_filter"),
    [("33", {"provinces": ("33",)}), ("32.04", {"regions": ("32.04",)}), ("35.78", {"regions": ("35.78",)})],
)
@pytest.mark.parametrize("narrowed", [{}, {"coop_types": ("SINERGI", "KSDD_SUKARELA")}])
def test_the_numbers_of_a_column_are_those_of_the_other_pages_under_that_filter(
    code: str, same_filter: dict[str, Any], narrowed: dict[str, Any], sample: tuple[Warehouse, Filters]
) -> None:
    warehouse, shared = sample
    filters = Filters(as_of=shared.as_of, **narrowed)
    fact = facts_of.facts_of(
        view.Region(code, code), lambda name, **extra: warehouse.run(name, filters, **extra), True, False
    )
    other = Filters(as_of=shared.as_of, **narrowed, **same_filter)
    totals = warehouse.run("overview/totals", other).frame.iloc[0]
    clocks = warehouse.run("deadlines/summary", other).frame.iloc[0]
    own = {"period_count": 7, "group_code": None, "group_key": None, "row_limit": 1}
    owed = warehouse.run("reports/owed", other, **own).frame
    mapped = warehouse.run("mapping/summary", other, mapping_year=None).frame.iloc[0]
    lines = {
        line.name: line.cells[0].value
        for line in [*facts_of.agreements([fact]), *facts_of.follow_up_lines([fact]), *facts_of.gaps([fact])]
    }

    def first(name: str) -> str:
        return lines[name].split(" ")[0]

    assert first("Semua naskah") == format_number(totals.agreements)
    is_known = totals.agreements > totals.validity_unknown
    assert first("Berlaku") == (format_number(totals.in_force) if is_known else "")
    if totals.assessable:
        assert first("Ditindaklanjuti") == format_number(totals.followed_up)
        assert first("Seremonial, terkonfirmasi") == format_number(totals.ceremonial_confirmed)
        assert first("Seremonial, terduga") == format_number(totals.ceremonial_suspected)
        assert first("Berakhir tanpa tindak lanjut") == format_number(totals.ended_without)
    if clocks.computable > clocks.computable_reports:
        assert first("Tenggat prosedur atau masa berlaku lewat") == format_number(clocks.lapsed_procedures)
    if mapped.fit:
        unsigned = format_number(mapped.fit - mapped.signed)
        assert first("Usulan pemetaan yang sesuai, belum ditandatangani") == unsigned
    if first("Laporan belum masuk"):
        assert first("Laporan belum masuk") == format_number(owed["overdue"].iloc[0] if len(owed) else 0)


def test_a_region_of_which_nothing_is_held_has_no_data_and_no_zero(tiny: World) -> None:
    def ask(name: str, **extra: Any) -> Any:
        return tiny.warehouse.run(name, FILTERS, **extra)

    fact = facts_of.facts_of(view.Region("91", "Papua"), ask, has_data=False, is_silent=False)
    lines = [*facts_of.agreements([fact]), *facts_of.follow_up_lines([fact]), *facts_of.gaps([fact])]
    assert {line.cells[0].value for line in lines} == {""}


def test_complements_are_refused_across_years_units_and_doubtful_zeros(tiny: World) -> None:
    def ask(name: str, **extra: Any) -> Any:
        return tiny.warehouse.run(name, FILTERS, **extra)

    regions = [view.Region(code, code) for code in ("33.05", "32.04", "33.74", "32.73")]
    answers = has.ask_all(ask, regions)
    section = between.complements(answers, regions)
    assert section.statement.startswith("**2** komoditas dapat saling mengisi; terbesar **Gula merah")
    assert "33.05 ke 32.04, 7.500 ton" in section.statement
    assert "Sama-sama defisit" not in section.statement, "one of 2020, one doubtful: only Bandung is left"
    assert list(section.rows["why"]) == ["", "", "nolnya diragukan", "tahunnya terpaut lebih dari dua tahun"]
    assert section.measured.startswith("2 pasangan lain tidak dibandingkan")


def _potential(rows: list[dict[str, Any]], folder: Path) -> Any:
    """The potential of 33.05 and 33.74 as a section, of these figures alone."""
    written = [
        {"potential_id": f"P{number}", "indicator_name": "angka", "period_kind": "tahun", "value_quality": "as_written"}
        | {name: str(value) for name, value in row.items()}
        for number, row in enumerate(rows)
    ]
    batches = csv_rows(FOLDER / "tiny" / "import_batches.csv")
    warehouse = publish({"import_batches": batches, "potentials": written}, folder).warehouse
    regions = [view.Region(code, code) for code in ("33.05", "33.74")]
    answers = has.ask_all(lambda name, **extra: warehouse.run(name, FILTERS, **extra), regions)
    return has.potential(answers, regions)


@pytest.mark.parametrize(
    ("years", "said", "why"),
    [
        ((2024, 2024), "", "of one year"),
        ((2024, 2022), "PDRB harga berlaku: tahunnya berbeda (2022, 2024).", "two years apart: said"),
        ((2024, 2021), "lebih dari dua tahun terpaut (2021, 2024); jangan diurutkan.", "three: not to be ranked"),
    ],
)
def test_years_that_differ_are_said_and_far_ones_not_ranked(
    years: tuple[int, int], said: str, why: str, tmp_path: Path
) -> None:
    figure = {"subject_code": "ekonomi", "measure_code": "pdrb", "price_basis": "adhb", "unit": "rupiah"}
    rows = [
        figure | {"region_code": code, "period_year": year, "value": 10**12, "source_name": "BPS (contoh)"}
        for code, year in zip(("33.05", "33.74"), years, strict=True)
    ]
    section = _potential(rows, tmp_path)
    assert said in section.measured, why
    assert ("berbeda" in section.measured or "terpaut" in section.measured) == bool(said), why
    assert section.rows["c0"].iloc[0] == f"Rp 1,0 triliun ({years[0]} · BPS (contoh))"


def test_old_balances_are_counted_but_not_ranked_among_the_new(tmp_path: Path) -> None:
    figure = {"subject_code": "pangan", "measure_code": "neraca", "item_kind": "komoditas", "unit": "ton"}
    rows = [
        figure | {"region_code": "33.05", "item_code": item, "item_name": item, "period_year": year, "value": value}
        for item, year, value in (("beras", 2024, 10), ("kopi", 2022, 20), ("gula_merah", 2021, 9000))
    ]
    cell = _potential(rows, tmp_path).rows.set_index("name").loc["Komoditas surplus", "c0"]
    assert cell.startswith("Kopi 20 ton; Beras 10 ton (3 komoditas · 2022–2024")
    assert "1 lebih lama, tidak diurutkan" in cell
    assert "9.000" not in cell


def test_a_cell_without_a_value_says_so_in_words_and_code_is_escaped() -> None:
    regions = [view.Region("31", "A & B")]
    text = html([Line("Ukuran <x>", [Cell("", "2024")])], regions)
    assert "tidak ada data" in text
    assert "A &amp; B" in text
    assert "Ukuran &lt;x&gt;" in text
    assert Cell("5", "dari 9").words == "5 (dari 9)"
    assert Cell("").words == "tidak ada data"


def test_names_are_joined_as_they_are_said() -> None:
    assert view.joined(["A"]) == "A"
    assert view.joined(["A", "B"]) == "A dan B"
    assert view.joined(["A", "B", "C"]) == "A, B, dan C"


def test_without_any_date_of_validity_nothing_is_said_to_be_out_of_force() -> None:
    totals = pd.Series({"agreements": 28, "in_force": 0, "expiring": 0, "validity_unknown": 28})
    fact = SimpleNamespace(totals=totals, has_data=True, by_type={"coop_type": []}, region=SimpleNamespace(name="X"))
    lines = {line.name: line.cells[0] for line in facts_of.agreements([fact])}  # type: ignore[list-item]
    assert lines["Semua naskah"].value == "28"
    assert (lines["Berlaku"].value, lines["Berlaku"].note) == ("", "masa berlakunya tidak tertulis")
    assert lines["Akan berakhir"].value == ""
    known = fact.totals.copy()
    known["validity_unknown"] = 8
    fact.totals = known
    lines = {line.name: line.cells[0] for line in facts_of.agreements([fact])}  # type: ignore[list-item]
    assert lines["Berlaku"].value == "0 (0%)"
