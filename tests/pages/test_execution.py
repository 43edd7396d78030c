"""Pelaksanaan: what runs, what stalled, what lapsed, and how far scopes came, over worlds that a person can count."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.extracts.contract import FACT_TABLES
from tests.worlds import AS_OF, FOLDER, csv_rows, open_world, publish

FILE, PROFILE = "12_execution.py", "22_agreements.py"
DAY = AS_OF.isoformat()
Open = Callable[..., AppTest]
FOLLOW_UP = ("actions", "action_evidence", "reports")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The world `coverage`, and the tiny one as a register that never reports."""
    made = {name: tmp_path_factory.mktemp(name) for name in ("coverage", "silent")}
    open_world("coverage", made["coverage"])
    tables = (table.name for table in FACT_TABLES if table.name not in FOLLOW_UP)
    publish({name: csv_rows(FOLDER / "tiny" / f"{name}.csv") for name in tables}, made["silent"])
    for folder in made.values():
        shutil.rmtree(folder / "reference")
    return made


@pytest.fixture
def open_world_page(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Open:
    def opening(world: str, file: str = FILE, **params: str) -> AppTest:
        monkeypatch.setenv(settings.DATA_VARIABLE, str(folders[world]))
        test = AppTest.from_file(str(settings.repo_dir() / "pages" / file), default_timeout=60)
        for name, value in {"per": DAY, **params}.items():
            test.query_params[name] = value
        return test.run()

    return opening


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _said(test: AppTest) -> str:
    return "\n".join(text.value for text in test.markdown)


def test_the_first_sentence_says_how_many_run_stalled_and_are_not_reported(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **6** naskah kerja yang berlaku, **2 (33%)** berjalan, **1** mandek, dan **2** belum terlaporkan; "
        "**0** lainnya berakhir saat masih berjalan."
    )


def test_stalled_and_not_reported_never_stand_in_one_list(open_alone: Open) -> None:
    stalled = _html(open_alone(FILE, per=DAY))
    assert "Layanan parkir" in stalled
    assert "Kota bersaudara" not in stalled
    unreported = open_alone(FILE, per=DAY, tampil="belum_terlaporkan")
    assert "Kota bersaudara" in _html(unreported)
    assert "Layanan parkir" not in _html(unreported)
    assert "Tanyakan dahulu, jangan menuduh" in _said(unreported)


def test_it_opens_in_the_menu_and_on_a_world_without_agreements(open_in_menu: Open, open_alone: Open) -> None:
    assert not open_in_menu(FILE).exception
    empty = open_alone(FILE, "empty", per=DAY)
    assert not empty.exception
    assert empty.markdown[0].value.startswith("Tidak ada PKS, kontrak, Nota Kesepakatan, atau naskah luar negeri")
    assert _html(empty).count('<div class="kk-card-value">–</div>') == 4, "zero of none says nothing"
    assert "**0** dari **0**" not in _said(empty)


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "working agreements in force" in test.markdown[0].value
    assert "Chain: umbrella, renewals, agreements under it" in [header.value for header in test.header]


@pytest.mark.parametrize("issue", ["berakhir_saat_berjalan", "terlambat", "pemberitahuan", "segera_berakhir"])
def test_every_kind_of_renewal_has_its_sentence_with_its_denominator(open_alone: Open, issue: str) -> None:
    test = open_alone(FILE, per=DAY, perpanjangan=issue)
    assert not test.exception
    expected = {
        "berakhir_saat_berjalan": "**0** dari **2** rangkaian yang lewat masanya",
        "terlambat": "Tidak ada yang terlambat, dari **1** perpanjangan.",
        "pemberitahuan": "**0** dari **0** perpanjangan luar negeri",
        "segera_berakhir": "**2** dari **13** rangkaian yang berlaku",
    }
    assert expected[issue] in _said(test)


def test_a_register_that_never_reports_is_not_called_idle(open_world_page: Open) -> None:
    test = open_world_page("silent")
    assert not test.exception
    assert test.markdown[0].value.startswith("Register ini **tidak memuat tindak lanjut**")
    said = _said(test) + _html(test)
    assert "mandek**" not in said
    assert "Anggaran: direncanakan dan terpakai" not in [header.value for header in test.header]
    assert "kegiatan, dan hasilnya tidak tercatat di data ini" in said
    assert "**2** dari **13** rangkaian yang berlaku berakhir dalam masa peringatan" in said, "dates still speak"


def test_the_scope_is_counted_by_item_and_the_possible_ones_stand_apart(open_world_page: Open) -> None:
    test = open_world_page("coverage", per="2025-09-30")
    assert not test.exception
    # U1: 3 of 9, U3: 1 of 2, N1: 1 of 1, N2: 0 of 2
    assert "**5 (36%)** dari **14** butir ruang lingkup sudah dikerjakan." in _said(test)
    assert "Dari **3** naskah induk berstatus terlaksana, **2** baru sebagian butirnya." in _said(test)


def test_a_profile_says_which_items_came_how_far_and_draws_its_family(open_world_page: Open) -> None:
    test = open_world_page("coverage", PROFILE, id="U1")
    assert not test.exception
    said = _said(test)
    assert "**3 dari 9** butir ruang lingkup dikerjakan. Selebihnya: baru komitmen 3, mungkin tersentuh 2" in said
    assert "Rangkaiannya: induk, perpanjangan, turunan" in [header.value for header in test.header]
    assert "**1** induk, **4** turunan" in said, "the fifth is signed later"
    child = open_world_page("coverage", PROFILE, id="P3")
    assert "**1** induk, **4** turunan" in _said(child), "a child shows the same family"
    alone = open_world_page("coverage", PROFILE, id="N1")
    assert "Rangkaiannya: induk, perpanjangan, turunan" not in [header.value for header in alone.header]
