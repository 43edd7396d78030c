"""Mapping lists of many layouts: the rows that a person reads in them, and a finding for every doubt."""

from __future__ import annotations

import pytest

from kerjasama.extracts.store import Store
from tests.importer.lists import bring, check, rows_of
from tests.importer.mapping.offices import OFFICES


@pytest.mark.parametrize("office", OFFICES)
def test_a_list_is_read_as_a_person_reads_it(store: Store, office: str) -> None:
    check(store, OFFICES[office], "mapping_items")


@pytest.mark.parametrize("office", OFFICES)
def test_a_list_is_recognised_by_itself(store: Store, office: str) -> None:
    made = OFFICES[office]
    outcome = bring(store, made.file_name, made.cells, owner=made.owner)
    assert outcome.kind == "mapping"
    assert outcome.recognised_because


@pytest.mark.parametrize("office", OFFICES)
def test_the_same_list_again_changes_nothing(store: Store, office: str) -> None:
    made = OFFICES[office]
    bring(store, made.file_name, made.cells, owner=made.owner)
    version, before = store.current(), rows_of(store, "mapping_items")
    again = bring(store, made.file_name, made.cells, owner=made.owner)
    assert store.current() == version
    assert rows_of(store, "mapping_items") == before
    assert len(again.unchanged) == len(made.rows)
