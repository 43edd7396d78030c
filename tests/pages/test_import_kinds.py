"""Impor: a file that is no register says what it is, lets it be read as something else, and is published."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.words import use_language
from kerjasama.extracts.store import Store
from kerjasama.importer.lists.list_columns import LABORATORY_FIELDS, MAPPING_FIELDS, mapping_columns
from kerjasama.ui import import_page
from kerjasama.ui.views import import_kinds
from kerjasama.ui.views.import_fields import field_words
from tests.importer.laboratory.offices import OFFICES as IDEAS
from tests.importer.lists import MadeUp, content
from tests.importer.mapping.offices import OFFICES as PROPOSALS

FIGURES = b"Kabupaten/Kota;2022;2023\nKabupaten Kebumen;120,5;130,1\nKabupaten Demak;300,2;310,4\nSumber: BPS;;\n"


def _checked(name: str, given: bytes, language: str = "") -> AppTest:
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / "23_import.py"), default_timeout=60)
    if language:
        test.query_params["bahasa"] = language
    test.run()
    test.file_uploader[0].upload(name, given)
    return _press(test.run(), "Check the files" if language else "Periksa berkas")


def _press(test: AppTest, label: str) -> AppTest:
    return next(button for button in test.button if button.label == label).click().run()


def _said(test: AppTest) -> str:
    return "\n".join(text.value for text in test.markdown)


def _shown(test: AppTest) -> str:
    """What is said, refusals included."""
    return "\n".join([_said(test), *(one.value for one in test.error), *(p.proto.body for p in test.get("html"))])


def _made(made: MadeUp) -> tuple[str, bytes]:
    return made.file_name, content(made.file_name, made.cells)


def test_figures_are_told_as_figures_and_published(data_folder: Path) -> None:
    test = _checked("produksi padi (ton).csv", FIGURES)
    assert not test.exception
    said = _said(test)
    assert "Dikenali sebagai **data potensi**, karena" in said
    assert "**4** angka tentang **2** wilayah" in said
    assert "4 angka pertama, seperti yang akan disimpan." in said
    assert "Register **" not in said
    test = _press(_press(test, "Lanjut: terbitkan"), "Terbitkan")
    assert test.header[0].value == "Sudah terbit: data potensi"
    assert Store(data_folder).read("potentials").num_rows == 4


def test_a_mapping_list_is_told_with_its_reason_and_its_doubts(data_folder: Path) -> None:
    test = _checked(*_made(PROPOSALS["contradictions"]))
    said = _said(test)
    assert "Dikenali sebagai **daftar pemetaan**, karena" in said
    assert "**3** usulan dari **3** perangkat daerah: **1** sesuai kriteria" in said
    assert "Ditolak, tetapi berlanjut" in said
    test = _press(_press(test, "Lanjut: terbitkan"), "Terbitkan")
    assert not test.exception
    assert Store(data_folder).read("mapping_items").num_rows == 3


def test_a_list_of_ideas_speaks_english(data_folder: Path) -> None:
    test = _checked(*_made(IDEAS["days_of_stages"]), language="en")
    said = _said(test)
    assert not test.exception
    assert "**2** ideas of **2** agencies: **2** came to design, deliver or display" in said
    assert "Dikenali" not in said


def test_another_kind_can_be_chosen_and_a_refusal_leaves_all_as_it_was(data_folder: Path) -> None:
    made = PROPOSALS["plain"]
    test = _checked(*_made(made))
    box = next(box for box in test.selectbox if box.label == "Bila keliru, baca sebagai")
    test = box.set_value("register").run()
    assert not test.exception
    assert "Dikenali sebagai **register**, karena dipilih oleh Anda" in _said(test)
    box = next(box for box in test.selectbox if box.label == "Bila keliru, baca sebagai")
    test = box.set_value("laboratory").run()
    assert "Tidak ada baris ide inovasi yang dikenali." in _shown(test)
    assert "Dikenali sebagai **register**" in _said(test)


def test_a_file_that_is_nothing_can_be_given_as_something(data_folder: Path) -> None:
    test = _checked("resep.csv", b"Bahan;Langkah;Koki\ntelur;kocok;Ani\ngaram;aduk;Budi\n")
    assert "Isi berkas ini tidak dikenali" in _shown(test)
    assert any(box.label == "resep.csv dibaca sebagai" for box in test.selectbox)


@pytest.mark.parametrize("kind", import_kinds.TEMPLATE_KINDS)
def test_every_template_can_be_taken_from_the_page(kind: str) -> None:
    assert import_page.empty_template(kind).startswith(b"PK")
    assert import_page.template_name(kind).endswith(".xlsx")


def test_a_heading_of_a_list_is_kept_in_the_map_of_its_kind(data_folder: Path) -> None:
    assert import_page.keep_mapping({"Rencana aneh": "object"}, "mapping") == 1
    assert import_page.kept_mappings_file("mapping").name == "mapping_columns.csv"
    assert mapping_columns().exact("Rencana aneh") == ("object",)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_field_of_a_list_has_a_word(language: str) -> None:
    with use_language(language):
        assert set(field_words("mapping")) == set(MAPPING_FIELDS)
        assert set(field_words("laboratory")) == set(LABORATORY_FIELDS)
