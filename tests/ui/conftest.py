"""A small national sample, made once for all tests of pages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kerjasama import settings


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    command = [sys.executable, "-m", "kerjasama", "demo", "--agreements", "400"]
    environment = {**os.environ, settings.DATA_VARIABLE: str(folder)}
    subprocess.run(command, env=environment, check=True, cwd=settings.repo_dir(), stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture
def sample_folder(_sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """KERJASAMA_DATA names the sample for the length of a test."""
    monkeypatch.setenv(settings.DATA_VARIABLE, str(_sample))
    return _sample
