"""docs/extracts.md cannot drift from the contract."""

from __future__ import annotations

import pytest

from kerjasama.extracts.contract import REFERENCE_TABLES, TABLES
from kerjasama.extracts.docs import extracts_page
from tests.conftest import REPO


def test_the_page_is_what_the_contract_says_today() -> None:
    written = (REPO / "docs" / "extracts.md").read_text(encoding="utf-8")
    assert written == extracts_page(), "run `kerjasama docs`"


@pytest.mark.parametrize("name", [*(table.name for table in TABLES), *REFERENCE_TABLES])
def test_every_table_has_a_section_with_every_column(name: str) -> None:
    section = extracts_page().split(f"### {name}\n", 1)[1].split("\n### ", 1)[0]
    columns = REFERENCE_TABLES.get(name) or next(table.columns for table in TABLES if table.name == name)
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == [column.name for column in columns]
    assert {row.count(" | ") for row in rows} == {6}
