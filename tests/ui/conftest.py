"""The national sample, for the tests of pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerjasama import settings


@pytest.fixture
def sample_folder(sample_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """KERJASAMA_DATA names the sample for the length of a test."""
    monkeypatch.setenv(settings.DATA_VARIABLE, str(sample_data))
    return sample_data
