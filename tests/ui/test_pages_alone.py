"""Every page alone, without app.py: on an empty installation it says what to do, on the sample it answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.ui.menu import ENTRIES, GROUPS, Entry

PAGES = settings.repo_dir() / "pages"


def _alone(file: str, **params: str) -> AppTest:
    test = AppTest.from_file(str(PAGES / file), default_timeout=60)
    for name, value in params.items():
        test.query_params[name] = value
    return test.run()


def test_every_file_in_pages_is_in_the_menu() -> None:
    assert {path.name for path in PAGES.glob("*.py")} == {entry.file for entry in ENTRIES}


def test_the_number_of_a_file_is_its_place_in_the_menu_and_groups_stay_together() -> None:
    numbers = [int(entry.file.split("_")[0]) for entry in ENTRIES]
    assert numbers == sorted(set(numbers))
    groups = [entry.group for entry in ENTRIES]
    assert groups == sorted(groups, key=GROUPS.index)


@pytest.mark.parametrize("file", [entry.file for entry in ENTRIES if entry.url_path != "impor"])
def test_an_empty_installation_is_told_what_to_do(file: str, data_folder: Path) -> None:
    test = _alone(file)
    assert not test.exception
    assert "Belum ada data di sini" in [header.value for header in test.header]
    ways = [element.proto.body for element in test.get("html")]
    assert any("Coba dengan data contoh" in way for way in ways)


def test_a_link_with_an_unknown_filter_is_answered_with_a_caution(data_folder: Path) -> None:
    test = _alone("24_quality.py", provinsi="99")
    assert any("provinsi=99" in warning.value for warning in test.warning)
    assert "provinsi" not in test.query_params, "what is not used does not stay in the link"


def test_the_language_of_the_link_is_the_language_of_the_page(data_folder: Path) -> None:
    test = _alone("24_quality.py", bahasa="en")
    assert "There are no data here yet" in [header.value for header in test.header]


def test_a_damaged_store_is_a_message_and_not_a_traceback(data_folder: Path) -> None:
    (data_folder / "extracts").mkdir()
    (data_folder / "extracts" / "current").write_text("no-such-version\n", encoding="utf-8")
    test = _alone("24_quality.py")
    assert not test.exception
    assert any("no-such-version" in error.value for error in test.error)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.url_path)
def test_every_page_answers_on_the_sample_from_a_link(entry: Entry, sample_folder: Path) -> None:
    test = _alone(entry.file, provinsi="33", per="2026-06-30")
    assert not test.exception, [error.value for error in test.exception]
    html = " ".join(element.proto.body for element in test.get("html"))
    assert "CONTOH" in html
    assert ("Jawa Tengah" in html) == entry.is_filtered
    assert ("30 Juni 2026" in html) == entry.is_filtered


def test_a_threshold_of_the_link_is_said_in_words_and_used(sample_folder: Path) -> None:
    test = _alone("1_overview.py", seremonial="730")
    assert "seremonial setelah 730 hari" in " ".join(element.proto.body for element in test.get("html"))
