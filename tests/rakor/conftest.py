"""Worlds to hold a meeting on: small ones that a person can check, a silent register, a national sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kerjasama.exports.deck import Deck
from kerjasama.extracts.contract import FACT_TABLES
from kerjasama.extracts.store import Store
from kerjasama.rakor import agenda, build
from kerjasama.rakor.ask import Ask, from_warehouse, remembered
from kerjasama.ui import data
from kerjasama.ui.address import Choices
from kerjasama.warehouse import Warehouse
from tests.worlds import AS_OF, FOLDER, WORLDS, World, csv_rows, open_world, publish

# What a register that only lists its agreements does not hold.
SILENT_LACKS = ("actions", "action_evidence", "reports", "confirmations", "indicators", "indicator_values")


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory, sample_data: Path) -> dict[str, World]:
    """tiny, empty, messy, 'silent' (tiny without follow-up or reports) and 'sample' (600 agreements)."""
    made = {name: open_world(name, tmp_path_factory.mktemp(f"rakor-{name}")) for name in WORLDS}
    rows = {
        table.name: csv_rows(FOLDER / "tiny" / f"{table.name}.csv")
        for table in FACT_TABLES
        if table.name not in SILENT_LACKS
    }
    made["silent"] = publish(rows, tmp_path_factory.mktemp("rakor-silent"))
    version = Store(sample_data).current()
    assert version is not None
    made["sample"] = World(version, Warehouse(version))
    return made


@pytest.fixture(scope="session")
def ask_of(worlds: dict[str, World]) -> Callable[..., Ask]:
    """`ask_of("tiny", provinces=("33",))`: what slides are made from, on a world under some filters."""
    answers = {name: remembered(from_warehouse(world.warehouse)) for name, world in worlds.items()}

    def asking(name: str, **chosen: Any) -> Ask:
        return Ask(worlds[name].version, Choices(**chosen), data.places(), answers[name])

    return asking


@pytest.fixture(scope="session")
def tiny(worlds: dict[str, World]) -> World:
    """The tiny world as the queries see it."""
    return worlds["tiny"]


@pytest.fixture(scope="session")
def ask_tiny(ask_of: Callable[..., Ask]) -> Callable[..., Ask]:
    """`ask_tiny(provinces=("33",))`: asking the tiny world on its day under these choices."""

    def asking(**choices: Any) -> Ask:
        return ask_of("tiny", **{"as_of": AS_OF, **choices})

    return asking


@pytest.fixture(scope="session")
def deck(ask_tiny: Callable[..., Ask]) -> Deck:
    """Every slide over the tiny world."""
    return build.deck(ask_tiny(), agenda.usual())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with nothing in it."""
    return tmp_path / "data"
