"""What all tests share: the repository, the real files beside it, and an empty data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerjasama import settings

REPO = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of real registers beside the repository; tests that need it are skipped elsewhere."""
    folder = REPO.parent / "shared"
    if not (folder / "registers").is_dir():
        pytest.skip("no folder ../shared beside the repository: the real registers are not here")
    return folder


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own for one test, named by KERJASAMA_DATA."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv(settings.DATA_VARIABLE, str(folder))
    return folder
