"""The answers that workers share: never those of other rows, another question or another choice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from kerjasama.warehouse import Filters, Warehouse
from tests import answers
from tests.worlds import AS_OF, FOLDER, World, csv_rows, open_world, publish

FILTERS = Filters(as_of=AS_OF)
TOTALS = "overview/totals"


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What reached DuckDB, with a folder of answers of this test alone."""
    reached: list[str] = []
    ask = answers._ask

    def noting(warehouse: Warehouse, sql: str, parameters: dict[str, Any]) -> pa.Table:
        reached.append(sql)
        return ask(warehouse, sql, parameters)

    monkeypatch.setattr(answers, "_ask", noting)
    with answers.shared(tmp_path / "answers"):
        yield reached


def _total(warehouse: Warehouse, filters: Filters = FILTERS) -> int:
    return int(warehouse.run(TOTALS, filters).frame["agreements"].iloc[0])


def test_the_same_rows_elsewhere_are_not_asked_again(asked: list[str], tiny: World, tmp_path: Path) -> None:
    again = open_world("tiny", tmp_path / "again")
    first = tiny.warehouse.run("agreements/timeline", FILTERS, agreement_id="A04")
    second = again.warehouse.run("agreements/timeline", FILTERS, agreement_id="A04")
    assert len(asked) == 1
    assert len(first.frame) > 1
    assert first.frame.equals(second.frame)
    assert (first.frame.dtypes == second.frame.dtypes).all()


def test_other_rows_are_asked_anew(asked: list[str], tiny: World, empty: World, tmp_path: Path) -> None:
    rows = {name: csv_rows(FOLDER / "tiny" / f"{name}.csv") for name in ("import_batches", "agreements")}
    rows["agreements"] = rows["agreements"][:1]
    one = publish(rows, tmp_path / "one")
    assert _total(tiny.warehouse) > _total(one.warehouse) > _total(empty.warehouse)
    assert len(asked) == 3


def test_other_choices_and_another_version_to_compare_with_are_asked_anew(
    asked: list[str], tiny: World, empty: World
) -> None:
    assert _total(tiny.warehouse) > _total(tiny.warehouse, Filters(as_of=AS_OF, provinces=("31",)))
    _total(tiny.warehouse, Filters(as_of=AS_OF.replace(year=2024)))
    _total(Warehouse(tiny.version, earlier=empty.version))
    assert len(asked) == 4
