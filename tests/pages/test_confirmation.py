"""Konfirmasi: where register and evidence disagree, whom to ask, and what the answers changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.confirmation_codes import ANSWER_EFFECTS, CONFLICTS
from kerjasama.domain.labels import label
from kerjasama.domain.words import use_language
from kerjasama.exports.confirmation import SheetHead, confirmation_zip
from kerjasama.extracts.store import Store
from kerjasama.reference.tables import region_name
from kerjasama.ui.views import confirmation as view
from kerjasama.ui.views import confirmation_answers as answered
from kerjasama.ui.views import confirmation_sheets as sheets
from kerjasama.ui.views.answer import is_silent
from kerjasama.warehouse import Filters
from tests.importer.confirmations import fill, sheet_for
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "16_confirmation.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _frame(tiny: World, name: str) -> pd.DataFrame:
    return tiny.warehouse.run(f"confirmation/{name}", FILTERS).frame


def test_the_first_sentence_names_what_differs_and_whom_to_ask(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Register dan bukti berbeda pada **4** dari **23** kerja sama **(17%)**; **6** yang belum jelas tindak "
        "lanjutnya perlu ditanyakan kepada **4** kantor."
    )


def test_it_opens_in_the_menu_and_in_english(open_in_menu: Open, open_alone: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert [header.value for header in test.header] == [
        "Menurut register, dan menurut bukti", "Siapa yang dapat menjawab", "Lembar konfirmasi",
        "Yang sudah dijawab, dan akibatnya", "Riwayat jawaban",
    ]  # fmt: skip
    english = open_alone(FILE, per=DAY, bahasa="en")
    assert not english.exception
    assert "Register and evidence disagree on **4** of **23** agreements" in english.markdown[0].value


def test_an_empty_published_world_says_so_and_shows_no_dash_as_a_number(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Belum ada kerja sama dalam saringan ini."
    assert any("Tidak ada yang perlu ditanyakan" in text.value for text in test.markdown)


@pytest.mark.parametrize("kind", CONFLICTS)
def test_each_kind_opens_from_a_link(open_alone: Open, kind: str) -> None:
    test = open_alone(FILE, per=DAY, beda=kind)
    assert not test.exception


def test_one_office_and_one_region_open_from_a_link(open_alone: Open) -> None:
    office = open_alone(FILE, per=DAY, untuk="33.05~Bappeda")
    assert not office.exception
    assert any("**2** kerja sama ditanyakan kepada **Bappeda – Kabupaten Kebumen**" in t.value for t in office.markdown)
    region = open_alone(FILE, per=DAY, bagi="wilayah", untuk="33.05")
    assert not region.exception
    assert any("**4** kerja sama ditanyakan kepada **Kabupaten Kebumen**" in text.value for text in region.markdown)


def test_declared_and_found_stand_side_by_side_in_words(tiny: World) -> None:
    rows = view.conflicts(_frame(tiny, "conflicts"), "semua").set_index("agreement_id")
    assert rows.loc["A03", ["declared", "computed"]].tolist() == ["Berlaku", "Berakhir, 10 Mei 2026"]
    assert rows.loc["A12", "declared"] == "Tindakan tercatat, terakhir 15 Jan 2026"
    assert rows.loc["A12", "computed"] == "Tingkat 1: Proses"
    assert rows.loc["A17", "computed"] == "Tingkat 0: Baru penandatanganan"
    assert label("resolver", rows.loc["A17", "resolver_code"]) == "Perangkat daerah pemrakarsa"


def test_a_kind_of_which_nothing_is_said_is_no_data_and_not_zero(tiny: World) -> None:
    kinds = view.kinds(_frame(tiny, "conflicts_by_kind")).set_index("conflict_code")
    assert kinds.loc["jenis_berbeda", "note"] == "tidak ada data"
    assert kinds.loc["nihil_padahal_ada", "note"] == "0 dari 1"


def test_one_answer_does_not_make_the_silence_of_the_others_speak(tmp_path: Path) -> None:
    rows = {name: csv_rows(FOLDER / "tiny" / f"{name}.csv") for name in ("agreements", "import_batches")}
    action = {"action_id": "T1", "agreement_id": "A01", "action_type": "pelatihan", "action_on": "2025-02-01"}
    action |= {"description": "Pelatihan", "batch_id": "B1"}
    answer = {"confirmation_id": "K1", "agreement_id": "A01", "answer_no": "1", "answer": "sudah_dilaksanakan"}
    answer |= {"answered_on": "2026-03-01", "action_id": "T1", "batch_id": "B1"}
    version = publish({**rows, "actions": [action], "confirmations": [answer]}, tmp_path / "answered").version
    assert version.manifest.row_counts["actions"] == 1
    assert is_silent(version), "the only action is what an office answered"
    spoken = publish({**rows, "actions": [action]}, tmp_path / "spoken").version
    assert not is_silent(spoken), "the register recorded it itself"


def test_a_silent_register_is_not_called_contradicted() -> None:
    now = pd.Series({"agreements": 241, "conflicting": 124, "to_ask": 200, "asked": 0, "answered": 0})
    text = view.answer(now, 1, is_silent=True)
    assert "tidak memuat tindak lanjut" in text
    assert "124" not in text
    found = pd.DataFrame({"conflict_code": ["selesai_tanpa_bukti", "status_masa_berlaku"]})
    assert list(view.comparable(found, is_silent=True)["conflict_code"]) == ["status_masa_berlaku"]
    assert len(view.comparable(found, is_silent=False)) == 2


def test_every_effect_has_words_in_both_languages_and_a_bar(tiny: World) -> None:
    history = _frame(tiny, "answers")
    assert answered.effects(history)["answers"].sum() == history["is_latest"].sum() == 3
    assert answered.chart(answered.effects(history)) is not None
    assert answered.chart(answered.effects(history.head(0))) is None
    for code in ANSWER_EFFECTS:
        indonesian = label("answer_effect", code)
        with use_language("en"):
            assert label("answer_effect", code) != indonesian


def test_offices_of_one_name_in_two_regions_get_a_sheet_each(tiny: World) -> None:
    ask = _frame(tiny, "to_ask").assign(office_name="Bappeda")
    groups = sheets.groups(ask, "kantor", region_name)
    assert sum(len(rows) for _key, _name, rows in groups) == len(ask) == 6
    assert {name for _key, name, _rows in groups} == {
        "Bappeda – DKI Jakarta", "Bappeda – Jawa Barat", "Bappeda – Kabupaten Kebumen"}  # fmt: skip
    heads = [(SheetHead("Bappeda", AS_OF, "v1", True), rows) for _key, _name, rows in groups]
    with zipfile.ZipFile(io.BytesIO(confirmation_zip(heads))) as archive:
        assert archive.namelist() == [
            "contoh-konfirmasi-bappeda-2026-06-30.xlsx",
            "contoh-konfirmasi-bappeda-2026-06-30-2.xlsx",
            "contoh-konfirmasi-bappeda-2026-06-30-3.xlsx",
        ]
        book = openpyxl.load_workbook(io.BytesIO(archive.read(archive.namelist()[0])))
    assert book["Konfirmasi"]["A3"].value == "DATA CONTOH, bukan data sebenarnya"


def test_the_profile_tells_the_answers_and_what_they_changed(open_alone: Open) -> None:
    test = open_alone("22_agreements.py", per=DAY, id="A06")
    assert not test.exception
    said = "\n".join(text.value for text in test.markdown)
    assert "Jawaban terakhir (2 Juni 2026): **sudah dilaksanakan (dengan bukti)**" in said
    assert "masih terduga: buktinya tidak cukup" in said


def test_an_answered_sheet_of_the_sample_goes_through_the_import_page(
    data_folder: Path, sample_data: Path, tmp_path: Path
) -> None:
    import shutil

    shutil.copytree(sample_data, data_folder, dirs_exist_ok=True)
    store = Store(data_folder)
    day = date(2026, 10, 31)
    path = fill(sheet_for(store, day), {}, tmp_path / "kosong.xlsx")
    title = openpyxl.load_workbook(path)["Konfirmasi"]["B5"].value
    content = fill(sheet_for(store, day), {title: {"answer": "Tidak dilaksanakan"}}, tmp_path / "j.xlsx").read_bytes()
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / "23_import.py"), default_timeout=60).run()
    test.file_uploader[0].upload("jawaban.xlsx", content)
    test.run()
    for name in ("Periksa berkas", "Lanjut: terbitkan", "Terbitkan"):
        (button,) = [button for button in test.button if button.label == name][:1]
        button.click().run()
        assert not test.exception, name
        assert not test.error, [error.value for error in test.error]
        if name == "Periksa berkas":
            said = "\n".join(text.value for text in test.markdown)
            assert "Jawaban: 0 sudah dilaksanakan (dengan bukti), 1 tidak dilaksanakan" in said
            assert "Kerja samanya sendiri tidak diubah" in said
    assert "Jawaban sudah tercatat" in [header.value for header in test.header]
    current = store.current()
    assert current is not None
    assert current.manifest.is_sample
    assert current.manifest.row_counts["agreements"] == 600


def test_where_nothing_is_claimed_nothing_was_compared(tiny: World) -> None:
    by_kind = tiny.warehouse.run("confirmation/conflicts_by_kind", FILTERS).frame.assign(conflicts=0, claims=0)
    summary = tiny.warehouse.run("confirmation/summary", FILTERS).frame.assign(assessable=0)
    none = tiny.warehouse.run("confirmation/to_ask", FILTERS).frame.head(0)
    now = view.facts(summary, none, none, by_kind)
    assert [(card.value, card.of) for card in view.cards(now)[:2]] == [("–", None), ("–", None)]
    assert view.kinds_statement(by_kind, now).startswith("Tidak ada yang dapat dibandingkan")
