"""One sample for all tests that only read it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pytest

from kerjasama.demo import generate as recipe
from kerjasama.demo.commands import write_demo
from kerjasama.extracts.store import Store

SIZE = 8_000


def tables_of(agreements: int, seed: int = recipe.DEFAULT_SEED) -> dict[str, pa.Table]:
    """Everything that `generate` gives, put together by table."""
    pieces: dict[str, list[pa.Table]] = {}
    for name, table in recipe.generate(agreements, seed):
        pieces.setdefault(name, []).append(table)
    return {name: pa.concat_tables(tables) for name, tables in pieces.items()}


@pytest.fixture(scope="session")
def sample() -> Mapping[str, pa.Table]:
    return tables_of(SIZE)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The same sample, published."""
    folder: Path = tmp_path_factory.mktemp("demo")
    published = Store(folder)
    write_demo(published, SIZE)
    return published
