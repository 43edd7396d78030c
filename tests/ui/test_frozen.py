"""A link that pins a version shows that version, says so, and never shows another in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version
from tests.worlds import FOLDER, csv_rows, publish

TOLD = ("import_batches", "organizations", "agreements", "agreement_parties", "agreement_places")


@pytest.fixture(scope="module")
def two_versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Version, Version]:
    """A data folder with the tiny world, and after that without any follow-up."""
    folder = tmp_path_factory.mktemp("frozen")
    rows = {path.stem: csv_rows(path) for path in sorted((FOLDER / "tiny").glob("*.csv"))}
    first = publish(rows, folder).version
    fewer = {name: table for name, table in rows.items() if name in TOLD}
    second = publish(fewer, folder).version
    shutil.rmtree(folder / "reference")
    return folder, first, second


def _open(folder: Path, monkeypatch: pytest.MonkeyPatch, **params: str) -> AppTest:
    monkeypatch.setenv(settings.DATA_VARIABLE, str(folder))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / "1_overview.py"), default_timeout=60)
    for name, value in params.items():
        test.query_params[name] = value
    return test.run()


def _cards(test: AppTest) -> list[str]:
    return [element.proto.body for element in test.get("html") if 'class="kk-card"' in element.proto.body]


def test_the_pinned_state_is_shown_after_an_import_and_says_so(
    two_versions: tuple[Path, Version, Version], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, first, second = two_versions
    newest = _open(folder, monkeypatch, per="2026-06-30")
    frozen = _open(folder, monkeypatch, per="2026-06-30", beku=first.id)
    assert not frozen.exception
    assert newest.markdown[0].value != frozen.markdown[0].value, "the two versions answer differently"
    words, others = (" ".join(one.proto.body for one in test.get("html")) for test in (frozen, newest))
    mark = words.split("KEADAAN BEKU")[1].split("</p>")[0]
    assert first.id in mark
    assert second.id in mark, "the newer one is named"
    assert "KEADAAN BEKU" not in others
    assert f"dibekukan pada data versi {first.id}" in words, "the filters in words say so, and with them every file"


def test_the_pin_travels_to_other_pages_and_is_let_go_by_the_button(
    two_versions: tuple[Path, Version, Version], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, first, _second = two_versions
    test = _open(folder, monkeypatch, per="2026-06-30", beku=first.id)
    answer = test.markdown[0].value
    test.query_params["provinsi"] = "33"
    test.run().button(key="filter.clear").click().run()
    assert "provinsi" not in test.query_params
    assert test.query_params["beku"] == first.id, "clearing the filters does not change the state"
    test.button(key="thaw").click().run()
    assert "beku" not in test.query_params
    assert "per" not in test.query_params
    assert test.markdown[0].value != answer


def test_a_version_that_is_not_kept_is_said_and_never_replaced(
    two_versions: tuple[Path, Version, Version], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _first, _second = two_versions
    test = _open(folder, monkeypatch, beku="20200101T000000-000-0123abcd")
    assert not test.exception
    assert any("tidak disimpan lagi" in error.value for error in test.error)
    assert _cards(test) == []
    test.button(key="thaw").click().run()
    assert _cards(test) != []


def test_a_pin_that_is_no_version_is_named(
    two_versions: tuple[Path, Version, Version], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = _open(two_versions[0], monkeypatch, beku="../rahasia")
    assert any("beku=../rahasia" in warning.value for warning in test.warning)


def test_pinned_versions_outlive_a_pruning(two_versions: tuple[Path, Version, Version], tmp_path: Path) -> None:
    folder, first, second = two_versions
    shutil.copytree(folder, tmp_path / "copy")
    store = Store(tmp_path / "copy")
    assert store.prune(1, pinned={first.id}) == []
    assert [version.id for version in store.prune(1)] == [first.id]
    assert [version.id for version in store.versions()] == [second.id]
