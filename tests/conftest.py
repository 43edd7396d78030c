"""What all tests share: the repository, the real files beside it, an empty data folder, and a national sample."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from streamlit.components.v2 import manifest_scanner

from kerjasama import settings

REPO = Path(__file__).resolve().parent.parent


# Streamlit looks through all installed packages for components whenever an app under test starts; once is enough.
_COMPONENTS = manifest_scanner.scan_component_manifests()
manifest_scanner.scan_component_manifests = lambda *_args, **_named: _COMPONENTS


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


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """`made_once("sample", make)`: a folder made by the first worker that asks and read by all; nobody writes to it."""
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent

    def making(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = run / f"{name}-once", run / f"{name}-once.done"
        with FileLock(run / f"{name}-once.lock"):
            if not done.exists():
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return making


@pytest.fixture(scope="session")
def sample_data(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A data folder with a national sample of 600 agreements, made by the command; for reading only."""

    def make(folder: Path) -> None:
        command = [sys.executable, "-m", "kerjasama", "demo", "--agreements", "600"]
        environment = {**os.environ, settings.DATA_VARIABLE: str(folder)}
        subprocess.run(command, env=environment, check=True, cwd=settings.repo_dir(), stdout=subprocess.DEVNULL)

    return made_once("sample", make)
