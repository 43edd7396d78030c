"""What breaks the contract is refused by name; what is merely odd is let through."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from kerjasama.domain.codes import ACTION_LEVELS
from kerjasama.errors import ContractError
from kerjasama.extracts.contract import REFERENCE_TABLES
from kerjasama.extracts.schema import arrow_type
from tests.extracts.rows import Rows, action, agreement, batch, event, evidence, publish, report

DAY = date(2020, 1, 1)
A = agreement("A", DAY)


@pytest.mark.parametrize(
    ("rows", "where", "says", "why"),
    [
        ({"agreements": [A | {"title": None}]}, "agreements.title", ["1 baris", "agreement_id=A"], "required"),
        ({"agreements": [A | {"title": "  "}]}, "agreements.title", ["1 baris"], "blank text is no title"),
        ({"agreements": [A | {"doc_type": "mou"}]}, "agreements.doc_type", ["kode"], "not in the closed list"),
        ({"agreements": [A, A]}, "agreements.agreement_id", ["kunci"], "twice the same agreement"),
        (
            {"agreements": [agreement(f"A{n}", DAY, batch_id="?") for n in range(5)]},
            "agreements.batch_id",
            ["5 baris", "agreement_id=A0; agreement_id=A1; agreement_id=A2."],
            "an import that is not there; only the first three keys are named",
        ),
        (
            {"agreements": [A | {"parent_agreement_id": "Z"}]},
            "agreements.parent_agreement_id",
            ["agreements.agreement_id"],
            "the parent is not there",
        ),
        (
            {"agreements": [A], "action_evidence": [evidence("X")]},
            "action_evidence.action_id",
            ["action_id=X, evidence_no=1"],
            "evidence of an action that is not there",
        ),
        (
            {"agreements": [A], "actions": [action("X", "A", "pelatihan", DAY, ladder_level=4)]},
            "actions.ladder_level",
            ["action_type"],
            "training is execution, not a result",
        ),
        (
            {"import_batches": [batch(rows_read=3, rows_written=1, rows_refused=1)]},
            "import_batches.rows_read",
            ["batch_id=B1"],
            "a row is unaccounted for",
        ),
        ({"agreements": [A | {"supersedes_id": "A"}]}, "agreements.supersedes_id", ["berputar"], "renews itself"),
        (
            {
                "agreements": [
                    A | {"supersedes_id": "B"},
                    agreement("B", DAY, supersedes_id="C"),
                    agreement("C", DAY, supersedes_id="A"),
                ]
            },
            "agreements.supersedes_id",
            ["3 baris"],
            "three that renew each other in a circle",
        ),
        (
            {"agreements": [A | {"parent_agreement_id": "B"}, agreement("B", DAY, parent_agreement_id="A")]},
            "agreements.parent_agreement_id",
            ["2 baris"],
            "two that are each other's umbrella",
        ),
    ],
)
def test_a_breach_names_table_column_count_and_keys(
    tmp_path: Path, rows: Rows, where: str, says: list[str], why: str
) -> None:
    with pytest.raises(ContractError) as caught:
        publish(tmp_path, rows)
    assert caught.value.where == where, why
    for words in says:
        assert words in caught.value.what, why
    assert caught.value.todo


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ({"agreements": [A | {"start_on": date(2021, 1, 1), "end_on": DAY}]}, "an end before its start is a finding"),
        ({"agreements": [A], "actions": [action("X", "A", "pelatihan", date(1999, 1, 1))]}, "an action too early"),
        ({"agreements": [A], "stage_events": [event("E", "A", "prakarsa", DAY)]}, "a stage of another type"),
        ({"agreements": [A], "reports": [report("R", "A", None)]}, "a report that never came"),
    ],
)
def test_what_is_odd_but_keeps_the_contract_is_published(tmp_path: Path, rows: Rows, why: str) -> None:
    assert publish(tmp_path, rows).manifest.row_counts["agreements"] == 1, why


def test_every_action_type_is_accepted_at_its_level(tmp_path: Path) -> None:
    actions = [action(kind, "A", kind, DAY) for kind in ACTION_LEVELS]
    assert publish(tmp_path, {"agreements": [A], "actions": actions}).manifest.row_counts["actions"] == len(actions)


def test_references_to_reference_tables_are_checked_when_those_are_there(tmp_path: Path) -> None:
    _reference(tmp_path, "regions", {"region_code": "33", "region_name": "Jawa Tengah"})
    rows: Rows = {"agreements": [A | {"lead_region_code": "33"}]}
    assert publish(tmp_path, rows).manifest.row_counts["agreements"] == 1
    with pytest.raises(ContractError, match=r"agreements\.lead_region_code: .*regions\.region_code"):
        publish(tmp_path, {"agreements": [A | {"lead_region_code": "34"}]})


def _reference(folder: Path, name: str, row: dict[str, Any]) -> None:
    path = folder / "reference" / f"{name}.parquet"
    path.parent.mkdir(exist_ok=True)
    schema = pa.schema([(column.name, arrow_type(column.type)) for column in REFERENCE_TABLES[name]])
    pq.write_table(pa.Table.from_pylist([row], schema), path)
