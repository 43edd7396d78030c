"""Every page over registers as offices keep them: what they leave out is said, and is nowhere a fault."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from kerjasama.ui.menu import ENTRIES, Entry

LEFT_OVER = re.compile(r".{20}(?:\b(?:nan|NaN|NaT)\b|<NA>|>None<|· None\b|\bNone ·).{20}")
# Together they say little of who leads, when it was signed and how long it holds; a full register would hide that.
LISTS = ("sister_cities_indonesia", "upr_kerjasama_partnerships")


@pytest.fixture(scope="module")
def registers(shared_dir: Path, made_once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A data folder with these registers, imported without a word on whose they are."""

    def make(folder: Path) -> None:
        for name in LISTS:
            import_files([shared_dir / "registers" / f"{name}.csv"], store=Store(folder))

    return made_once("registers", make)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.url_path)
def test_every_page_answers(entry: Entry, registers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.DATA_VARIABLE, str(registers))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / entry.file), default_timeout=60)
    test.query_params["bahasa"] = "en"
    test.run()
    assert not test.exception, [error.value for error in test.exception]
    text = " ".join([part.value for part in test.markdown] + [part.proto.body for part in test.get("html")])
    assert "CONTOH" not in text
    assert "SAMPLE" not in text
    assert LEFT_OVER.findall(text) == [], "what is missing has no word for it"
