"""The named worlds, each published once for all tests of this folder."""

from __future__ import annotations

import pytest

from tests.worlds import World, open_world


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> World:
    """One agreement for each thing that can happen."""
    return open_world("tiny", tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A published version that holds nothing."""
    return open_world("empty", tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def messy(tmp_path_factory: pytest.TempPathFactory) -> World:
    """What registers do wrong: ends before starts, unknown regions, doubled partners, no dates."""
    return open_world("messy", tmp_path_factory.mktemp("messy"))
