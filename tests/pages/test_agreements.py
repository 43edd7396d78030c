"""Daftar dan profil: what is sought is found and counted, and one agreement is told in full, over a small world."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from kerjasama.domain import codes
from kerjasama.domain.words import use_language
from kerjasama.exports.tables import Head
from kerjasama.exports.workbook import workbook_of
from kerjasama.ui.table import TableContext
from kerjasama.ui.views import agreements, narrowing, profile, profile_events, profile_fields, profile_parts
from kerjasama.ui.views.narrowing import Narrowing
from kerjasama.warehouse import Filters
from kerjasama.warehouse.filters import Thresholds
from tests.worlds import AS_OF, World

FILE = "22_agreements.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]
EVERY = [f"A{number:02}" for number in range(1, 24)]


def _said(test: AppTest) -> str:
    return "\n".join([text.value for text in test.markdown] + [part.proto.body for part in test.get("html")])


def _ask(
    world: World, name: str, agreement_id: str, filters: Filters = FILTERS, extra: Mapping[str, Any] | None = None
) -> pd.DataFrame:
    return world.warehouse.run(f"agreements/{name}", filters, agreement_id=agreement_id, **(extra or {})).frame


def _row(world: World, agreement_id: str, filters: Filters = FILTERS) -> Any:
    return _ask(world, "agreement", agreement_id, filters).iloc[0]


def _search(world: World, chosen: Narrowing, order: str = "terbaru", limit: int | None = None) -> pd.DataFrame:
    extra = {**chosen.parameters(), "sort_code": order, "row_limit": limit}
    return world.warehouse.run("agreements/search", FILTERS, **extra).frame


# The list


def test_the_list_counts_everything_first(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert "Menampilkan semua **23** kerja sama." in _said(test)


def test_the_list_opens_in_the_menu_and_in_english(open_in_menu: Open, open_alone: Open) -> None:
    assert not open_in_menu(FILE).exception
    assert "Showing all **23** agreements." in _said(open_alone(FILE, per=DAY, bahasa="en"))


def test_an_empty_world_says_so(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert "Tidak ada kerja sama dalam saringan ini." in _said(test)


@pytest.mark.parametrize(
    ("link", "found", "why"),
    [
        ({"cari": "kebumen 2024"}, 2, "two words that stand in different fields"),
        ({"cari": "KEBUMEN  2024 "}, 2, "case and blanks do not matter"),
        ({"cari": "a07"}, 1, "the identifier"),
        ({"keadaan": "mandek"}, 1, "a judgement"),
        ({"keadaan": "mandek,pks_mandek"}, 2, "one of two judgements"),
        ({"keadaan": "konflik_status"}, 2, "a flag: A03 and A21 are declared in force and have ended"),
        ({"keadaan": "konflik_status,terlaksana"}, 1, "both the flag and the judgement"),
        ({"provinsi": "31", "cari": "pasokan"}, 1, "with a shared filter"),
    ],
)
def test_a_link_narrows_the_list(open_alone: Open, link: dict[str, str], found: int, why: str) -> None:
    test = open_alone(FILE, per=DAY, **link)
    assert not test.exception
    assert f"Menampilkan **{found}** dari" in _said(test), why
    kept = {name: str(test.query_params[name]) for name in link}
    assert kept == link, "the link stays a link"


def test_nothing_found_is_said_with_the_number_searched(open_alone: Open) -> None:
    assert "Tidak ada yang cocok di antara **23** kerja sama." in _said(open_alone(FILE, per=DAY, cari="zzz"))


def test_an_unknown_code_in_a_link_is_named(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, keadaan="seremonial_saja,mandek")
    assert any("seremonial_saja" in warning.value for warning in test.warning)
    assert "Menampilkan **1** dari" in _said(test)


def test_choosing_a_state_puts_it_in_the_address(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    test.multiselect(key="narrow.statuses").select("mandek").run()
    assert test.query_params["keadaan"] == "mandek"
    test.text_input(key="narrow.search").set_value("parkir").run()
    assert test.query_params["cari"] == "parkir"
    assert "Menampilkan **1** dari **23**" in _said(test)


def test_the_vocabulary_has_no_code_twice() -> None:
    every = [*codes.STATUSES, *codes.VALIDITIES, *narrowing.FLAGS]
    assert len(every) == len(set(every))


def test_every_flag_is_one_that_the_query_knows(tiny: World) -> None:
    body = tiny.warehouse.run("agreements/search", FILTERS, **Narrowing().parameters(), sort_code=None, row_limit=1).sql
    assert all(f"'{flag}'" in body for flag in narrowing.FLAGS)


def test_a_narrowing_goes_through_a_link_unchanged() -> None:
    chosen = Narrowing("air minum", ("mandek",), ("berlaku", "berakhir"), ("konflik_status",))
    assert narrowing.read(chosen.search, chosen.states) == (chosen, ())
    assert narrowing.in_words(chosen) == (
        'memuat "air minum" · Mandek · Berlaku atau Berakhir · Konflik status register'
    )


@pytest.mark.parametrize(
    ("flag", "column"),
    [("dalam_masa_berlaku", "in_force"), ("ditindaklanjuti", "followed_up"), ("dapat_dinilai", "assessable")],
)
def test_the_list_behind_a_card_has_as_many_rows_as_the_card_says(tiny: World, flag: str, column: str) -> None:
    totals = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    assert len(_search(tiny, Narrowing(flags=(flag,)))) == totals[column] > 0


def test_a_limit_shortens_the_rows_and_not_the_count(tiny: World) -> None:
    frame = _search(tiny, Narrowing(), limit=5)
    assert (len(frame), agreements.found(frame)) == (5, 23)
    assert "5 baris pertama dari 23" in agreements.limit_note(frame)
    assert agreements.limit_note(_search(tiny, Narrowing())) == ""


def test_what_ends_next_comes_first_when_asked_for(tiny: World) -> None:
    ends = [day for day in _search(tiny, Narrowing(), "segera_berakhir")["end_on"] if day is not None]
    coming, past = [day for day in ends if day >= AS_OF], [day for day in ends if day < AS_OF]
    assert ends == sorted(coming) + sorted(past)
    assert coming
    assert past


# The profile


@pytest.mark.parametrize("agreement_id", EVERY[::2])
def test_an_agreement_of_every_kind_has_a_profile(open_alone: Open, agreement_id: str) -> None:
    test = open_alone(FILE, per=DAY, id=agreement_id)
    assert not test.exception, [error.value for error in test.exception]
    words = set(re.findall(r"\w+", _said(test)))
    assert not words & {"nan", "None", "NaT", "NA"}, "what is unknown is said in words"


def test_an_unknown_agreement_is_a_message(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, id="tidak-ada")
    assert not test.exception
    assert any("tidak-ada" in error.value for error in test.error)


def test_a_profile_opens_whatever_the_filters_and_in_english(open_alone: Open) -> None:
    said = _said(open_alone(FILE, per=DAY, id="A01", provinsi="11", bahasa="en"))
    assert "by June 30, 2026 no evidenced follow-up" in said


@pytest.mark.parametrize(
    ("agreement_id", "sentence", "why"),
    [
        (
            "A01",
            "Ditandatangani 3 tahun 5 bulan lalu; sampai 30 Juni 2026 belum ada tindak lanjut yang berbukti; "
            "belum pernah ada laporan yang masuk.",
            "suspected",
        ),
        ("A02", "laporan atau jawaban resmi menyatakan tidak ada kegiatan.", "confirmed"),
        ("A03", "tanpa tindak lanjut yang berbukti", "ended"),
        ("A06", "tetapi belum pernah dilaksanakan", "committed, never carried out"),
        ("A11", "pernah dilaksanakan, terakhir", "carried out once"),
        ("A15", "Tanggal penandatanganannya tidak tercatat", "no date"),
        ("A18", "Naskah pertamanya ditandatangani 7 tahun", "a renewal does not reset the clock"),
        ("A19", "Belum ditandatangani", "not signed"),
    ],
)
def test_the_state_is_one_sentence(tiny: World, agreement_id: str, sentence: str, why: str) -> None:
    assert sentence in profile.state_sentence(_row(tiny, agreement_id), AS_OF), why


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_sinergi_is_never_told_to_have_a_pks(tiny: World, level: int) -> None:
    filters = Filters(as_of=AS_OF, thresholds=Thresholds(min_level_umbrella=level, min_level_working=level))
    row = _row(tiny, "A08", filters)
    assert row.coop_type == "SINERGI"
    assert "PKS" not in profile.state_html(row, filters)


def test_the_declared_status_stands_beside_the_computed_one(tiny: World) -> None:
    assert "Bertentangan" in profile.facts_html(_row(tiny, "A03"))
    assert "Bertentangan" not in profile.facts_html(_row(tiny, "A01"))


def test_the_ladder_marks_where_it_stands_and_from_where_it_counts(tiny: World) -> None:
    html = profile.ladder_html(_row(tiny, "A04"), AS_OF)
    here = html.index("di sini pada 30 Jun 2026")
    assert html.index("Pelaksanaan") < here < html.index("Hasil terukur")
    assert html.index("Komitmen") < html.index("dihitung tindak lanjut mulai di sini") < html.index("Pelaksanaan")


def test_what_is_written_in_a_register_cannot_become_markup(tiny: World) -> None:
    row = _row(tiny, "A01").copy()
    row["title"] = row["object"] = "<script>alert(1)</script>"
    facts = profile_fields.facts(row, str, str)
    assert "<script>" not in profile.head_html(row) + profile_fields.facts_html(facts)


def test_fields_that_are_not_recorded_are_named(tiny: World) -> None:
    html = profile_fields.facts_html(profile_fields.facts(_row(tiny, "A01"), str, str))
    assert "Tidak tercatat" in html
    assert "perlu persetujuan DPRD" in html


def test_weak_evidence_is_said_and_does_not_count(tiny: World) -> None:
    told = profile_events.in_words(_ask(tiny, "timeline", "A12"))
    acts = told[told["event_kind"] == "tindak_lanjut"]
    assert acts["is_weak"].all()
    assert "(bukti lemah)" in acts["event_name"].iloc[0]
    rows = profile_parts.PARTS[1].words(_ask(tiny, "actions_with_evidence", "A12"))
    assert "Hanya tingkat 1" in rows["counted"].iloc[0]


def test_a_deed_before_the_signature_is_marked(tiny: World) -> None:
    told = profile_events.in_words(_ask(tiny, "timeline", "A20"))
    assert told["remark"].tolist().count("Sebelum tanda tangan, tidak dihitung") == 1


def test_a_long_story_keeps_its_signature_and_its_firsts() -> None:
    days = pd.date_range("2020-01-01", periods=60, freq="30D").date
    kinds = ["tanda_tangan", *["tindak_lanjut"] * 59]
    frame = pd.DataFrame(
        {
            "event_on": days,
            "event_kind": kinds,
            "event_code": ["kesepakatan_bersama", *["pelatihan"] * 59],
            "event_detail": "",
            "actor": "",
            "ladder_level": pd.array([None, *[3] * 59], dtype="Int64"),
            "is_evidenced": True,
            "is_before_signature": False,
            "is_child": False,
            "agreement_id": "X",
            "event_id": [str(number) for number in range(60)],
        }
    )
    told = profile_events.in_words(frame)
    drawn = profile_events.drawn(told)
    assert len(drawn) == profile_events.DRAWN
    assert {0, 1, 59} <= set(drawn.index)
    assert "30 dari 60" in profile_events.drawn_words(told)


def test_the_file_of_a_profile_has_a_sheet_per_part(tiny: World) -> None:
    head = Head("Pasokan pangan", "", "semua", AS_OF, "v1", True)
    context = TableContext(head, str, lambda key: f"./daftar?id={key}")
    frames = {
        part.query: _ask(tiny, part.query.removeprefix("agreements/"), "A04", extra=part.extra)
        for part in profile_parts.PARTS
    }
    told = profile_events.in_words(_ask(tiny, "timeline", "A04"))
    book = load_workbook(BytesIO(workbook_of(profile_parts.sheets(frames, told, context), head)))
    assert {"Garis waktu", "Para pihak", "Tahapan menurut aturan", "Ruang lingkup", "Tentang"} <= set(book.sheetnames)
    assert book["Para pihak"]["A1"].value == "DATA CONTOH, bukan data sebenarnya"
    assert book["Para pihak"].max_row == 2 + len(frames["agreements/parties"])


def test_a_field_and_a_way_of_reading_have_words() -> None:
    assert profile_fields.field_words("parties[2].doc_number") == "Pihak ke-2: nomor"
    assert profile_fields.method_words("month_first") == "bulan lebih dahulu, menurut bukti di berkas"
    with use_language("en"):
        assert profile_fields.field_words("signed_on") == "Signing date"


def test_a_real_register_shows_where_a_value_came_from(open_register: Open) -> None:
    test, row = open_register
    assert not test.exception
    tables = [table.value for table in test.dataframe]
    sources = next(table for table in tables if "Cara dibaca" in table)
    assert "bulan lebih dahulu, menurut bukti di berkas" in set(sources["Cara dibaca"])
    assert row["file_name"] == "kkp_kerja_sama.csv"


@pytest.fixture
def open_register(shared_dir: Any, data_folder: Any) -> tuple[AppTest, Any]:
    """The profile of the first agreement of a real register, imported into a folder of its own."""
    from kerjasama import settings
    from kerjasama.extracts.store import Store
    from kerjasama.importer.pipeline import import_files
    from kerjasama.warehouse import Warehouse

    store = Store(data_folder)
    import_files(
        [shared_dir / "registers" / "kkp_kerja_sama.csv"], owner="Kementerian Kelautan dan Perikanan", store=store
    )
    version = store.current()
    assert version is not None
    filters = Filters.for_version(version.manifest)
    warehouse = Warehouse(version)
    extra = {**Narrowing().parameters(), "sort_code": "terbaru", "row_limit": 1}
    first = warehouse.run("agreements/search", filters, **extra).frame["agreement_id"].iloc[0]
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["id"] = first
    return test.run(), warehouse.run("agreements/agreement", filters, agreement_id=first).frame.iloc[0]
