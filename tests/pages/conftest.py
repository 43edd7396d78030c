"""Pages over the named worlds: each published once, with the shipped reference tables."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from tests.worlds import World, open_world


@pytest.fixture(scope="session")
def _worlds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folders = {}
    for name in ("tiny", "empty"):
        folders[name] = tmp_path_factory.mktemp(name)
        open_world(name, folders[name])
        shutil.rmtree(folders[name] / "reference")
    return folders


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The tiny world as the queries see it."""
    return open_world("tiny", tmp_path_factory.mktemp("tiny-queries"))


@pytest.fixture
def open_alone(_worlds: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """`open_alone("1_overview.py", "tiny", baris="...")`: a page file without app.py, over a world, from a link."""

    def opening(file: str, world: str = "tiny", **params: str) -> AppTest:
        monkeypatch.setenv(settings.DATA_VARIABLE, str(_worlds[world]))
        test = AppTest.from_file(str(settings.repo_dir() / "pages" / file), default_timeout=60)
        for name, value in params.items():
            test.query_params[name] = value
        return test.run()

    return opening


@pytest.fixture
def open_in_menu(_worlds: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """`open_in_menu("10_ceremonial.py", "tiny")`: the whole dashboard, gone to a page."""

    def opening(file: str, world: str = "tiny") -> AppTest:
        monkeypatch.setenv(settings.DATA_VARIABLE, str(_worlds[world]))
        test = AppTest.from_file(str(settings.repo_dir() / "app.py"), default_timeout=60)
        return test.run().switch_page(f"pages/{file}").run()

    return opening
