"""Siapkan rakor: the agenda travels in the link, the files are made and frozen, a pack comes back and is checked."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor import record
from tests.worlds import AS_OF, open_world

PAGE = settings.repo_dir() / "pages" / "19_briefing.py"
DAY = AS_OF.isoformat()
SHORT = "pembuka,seremonial,keputusan"


@pytest.fixture(scope="module")
def tiny_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("briefing")
    open_world("tiny", folder)
    shutil.rmtree(folder / "reference")
    return folder


@pytest.fixture
def here(tiny_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny world in a data folder of its own."""
    folder = Path(shutil.copytree(tiny_data, tmp_path / "data"))
    monkeypatch.setenv(settings.DATA_VARIABLE, str(folder))
    return folder


def _open(**params: str) -> AppTest:
    test = AppTest.from_file(str(PAGE), default_timeout=120)
    for name, value in {"per": DAY, **params}.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def _links(test: AppTest) -> dict[str, str]:
    return {link.proto.label: link.proto.query_string for link in test.get("page_link")}


def test_the_usual_agenda_has_every_slide_and_leaves_the_link_short(here: Path) -> None:
    test = _open(provinsi="33")
    assert test.markdown[0].value == (
        f"**Rapat koordinasi**: **{len(agendas.SLIDES)}** layar tentang **Jawa Tengah**, keadaan per 30 Juni 2026."
    )
    assert "susunan" not in test.query_params


def test_moving_leaving_out_and_adding_a_slide_stand_in_the_link(here: Path) -> None:
    test = _open(susunan=SHORT)
    test.button(key="up-keputusan").click().run()
    assert test.query_params["susunan"] == "pembuka,keputusan,seremonial"
    test.button(key="out-pembuka").click().run()
    assert test.query_params["susunan"] == "keputusan,seremonial"
    test.button(key="add-hasil").click().run()
    assert test.query_params["susunan"] == "keputusan,seremonial,hasil"
    assert test.button(key="up-keputusan").disabled
    assert test.button(key="down-hasil").disabled


def test_a_named_agenda_is_kept_and_opened_again(here: Path) -> None:
    test = _open(susunan=SHORT)
    test.text_input(key="agenda-name").set_value("Rakor Kebumen").run()
    assert test.query_params["judul"] == "Rakor Kebumen"
    test.button(key="save-agenda").click().run()
    assert agendas.saved(here) == [agendas.Agenda("Rakor Kebumen", tuple(SHORT.split(",")))]
    other = _open()
    other.button(key="open-0").click().run()
    assert other.query_params["susunan"] == SHORT
    assert other.query_params["judul"] == "Rakor Kebumen"


def test_an_unknown_slide_of_a_link_is_named(here: Path) -> None:
    test = _open(susunan="rekap,entah")
    assert any("entah" in warning.value for warning in test.warning)
    assert "**1** layar" in test.markdown[0].value


def test_the_files_are_made_frozen_and_checked(here: Path) -> None:
    test = _open(susunan=SHORT, provinsi="33")
    test.button(key="make").click().run()
    assert not test.exception
    (pack,) = record.kept(here)
    assert pack.id in test.success[0].value
    assert [button.proto.label for button in test.get("download_button")][:5] == [
        "PPTX",
        "PDF",
        "XLSX",
        "DOCX",
        "Semua (ZIP)",
    ]
    assert tuple(pack.slides) == tuple(SHORT.split(","))
    frozen = _links(test)["Buka paparan beku"]
    assert f"beku={pack.version}" in frozen
    assert f"per={DAY}" in frozen
    test.button(key=f"check-{pack.id}").click().run()
    assert any("Semua 3 layar menampilkan angka yang sama" in said.value for said in test.success)

    # One digit that was another then is named by its slide.
    path = here / record.FOLDER / f"{pack.id}.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    values["slides"]["seremonial"] = "0" * 64
    path.write_text(json.dumps(values), encoding="utf-8")
    test.button(key=f"check-{pack.id}").click().run()
    assert any("Berhenti di penandatanganan" in said.value for said in test.error)


def test_a_choice_that_changes_after_the_files_were_made_is_said(here: Path) -> None:
    test = _open(susunan="pembuka,keputusan")
    test.button(key="make").click().run()
    test.button(key="up-keputusan").click().run()
    assert any("Pilihan berubah" in said.value for said in test.info)
    assert [button.proto.label for button in test.get("download_button")] == ["Unduh susunan"]


def test_a_pack_whose_version_is_gone_says_so(here: Path) -> None:
    test = _open(susunan="pembuka")
    test.button(key="make").click().run()
    (pack,) = record.kept(here)
    path = here / record.FOLDER / f"{pack.id}.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**values, "version": "20200101T000000-000-0123abcd"}), encoding="utf-8")
    test.run()
    assert any("tidak disimpan lagi" in warning.value for warning in test.warning)
    assert "Buka paparan beku" not in _links(test)


def test_packs_of_real_data_do_not_stand_beside_those_of_the_sample(here: Path) -> None:
    test = _open(susunan="pembuka")
    test.button(key="make").click().run()
    (pack,) = record.kept(here)
    path = here / record.FOLDER / f"{pack.id}.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**values, "is_sample": not pack.is_sample}), encoding="utf-8")
    test.run()
    assert "Buka paparan beku" not in _links(test)


def test_the_page_speaks_english(here: Path) -> None:
    test = _open(susunan=SHORT, bahasa="en")
    assert test.markdown[0].value.startswith("**Coordination meeting**: **3** slides about **All regions**")
