"""What all tests share: the repository, the real files beside it, an empty data folder, and a national sample."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from itertools import zip_longest
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import local_script_runner

from kerjasama import settings
from tests import answers

REPO = Path(__file__).resolve().parent.parent


# Streamlit looks through all installed packages for components whenever an app under test starts; once is enough.
_COMPONENTS = manifest_scanner.scan_component_manifests()
manifest_scanner.scan_component_manifests = lambda *_args, **_named: _COMPONENTS
# It also asks an app under test a thousand times a second whether it has finished, of the processor that the app needs.
local_script_runner.time = SimpleNamespace(time=time.time, sleep=lambda _seconds: time.sleep(0.02))


# The longest files, which must not be the last that one worker does while the others have nothing left.
_LONGEST = (
    "tests/queries/test_every_query.py",
    "tests/queries/test_later_facts.py",
    "tests/pages/test_trace.py",
    "tests/pages/test_changes.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; then files of the browser, which mostly wait, in turn with those that reckon."""
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.nodeid.split("::")[0], []).append(item)
    longest = [name for name in _LONGEST if name in files]
    waiting = [name for name in files if name.startswith("tests/browser/")]
    rest = [name for name in files if name not in {*longest, *waiting}]
    # pages and queries before the many short files of the other folders
    rest.sort(key=lambda name: not name.startswith(("tests/pages/", "tests/queries/")))
    in_turn = [name for pair in zip_longest(waiting, rest) for name in pair if name]
    items[:] = [item for name in (*longest, *in_turn) for item in files[name]]


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
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


# Whose tests ask the same queries over the same worlds.
_ASKING = ("tests/pages/", "tests/queries/", "tests/rakor/", "tests/ui/", "tests/exports/")


@pytest.fixture(autouse=True, scope="module")
def _shared_answers(request: pytest.FixtureRequest, run_folder: Path) -> Iterator[None]:
    kept = answers.shared(run_folder / "answers") if request.node.nodeid.startswith(_ASKING) else nullcontext()
    with kept:
        yield


@pytest.fixture(scope="session")
def made_once(run_folder: Path) -> Callable[[str, Callable[[Path], None]], Path]:
    """`made_once("sample", make)`: a folder made by the first worker that asks and read by all; nobody writes to it."""

    def making(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = run_folder / f"{name}-once", run_folder / f"{name}-once.done"
        with FileLock(run_folder / f"{name}-once.lock"):
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
