"""Fixtures of the importer's tests: a store of its own, and small registers written as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kerjasama.extracts.store import Store


@pytest.fixture
def store(data_folder: Path) -> Store:
    """An empty store in a data folder of its own."""
    return Store(data_folder)


@pytest.fixture
def csv_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a register: csv_file('name.csv', header, rows)."""

    def write(name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
        path = tmp_path / name
        lines = [";".join(f'"{text}"' for text in line) for line in (header, *rows)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write
