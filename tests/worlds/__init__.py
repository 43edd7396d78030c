"""Named worlds: small CSVs a person can read, published like any other extract.

`tiny` has one agreement for each thing that can happen (see its `why` column), `empty` has nothing, `messy` has what
registers do wrong. Columns that a CSV does not name take the defaults below or stay empty; `why` is for people.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama import settings
from kerjasama.domain.codes import ACTION_LEVELS
from kerjasama.extracts.contract import FACT_TABLES, REFERENCE_TABLES, Column
from kerjasama.extracts.schema import arrow_type, table_from_rows
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version
from kerjasama.warehouse import Warehouse

FOLDER = Path(__file__).parent
WORLDS = ("tiny", "empty", "messy")
AS_OF = date(2026, 6, 30)

DEFAULTS: dict[str, dict[str, Any]] = {
    "organizations": {"org_class_source": "declared"},
    "agreements": {
        "register_name": "Register contoh",
        "coop_type_source": "declared",
        "title_source": "declared",
        "signed_on_source": "declared",
        "is_sample": True,
        "source_sheet": "MoU",
    },
    "stage_events": {"batch_id": "B1"},
    "actions": {"batch_id": "B1"},
    "reports": {"batch_id": "B1"},
    "documents": {"batch_id": "B1"},
    "indicators": {"batch_id": "B1"},
    "indicator_values": {"batch_id": "B1"},
    "confirmations": {"batch_id": "B1"},
    "potentials": {"batch_id": "B1", "source_sheet": "Potensi"},
    "mapping_items": {"batch_id": "B1", "source_sheet": "Pemetaan"},
    "lab_ideas": {"batch_id": "B1", "source_sheet": "Labinov"},
}


@dataclass(frozen=True)
class World:
    """A published world and a warehouse over it."""

    version: Version
    warehouse: Warehouse


def open_world(name: str, folder: Path) -> World:
    """Publish the world of that name in an empty data folder."""
    return publish({table.name: csv_rows(FOLDER / name / f"{table.name}.csv") for table in FACT_TABLES}, folder)


def publish(
    rows: Mapping[str, Iterable[Mapping[str, str]]],
    folder: Path,
    reference: Mapping[str, Iterable[Mapping[str, str]]] | None = None,
) -> World:
    """Publish rows of text (as in a CSV), table by table. `reference`: tables that replace those of the worlds."""
    write_reference(folder / "reference")
    for name, own in (reference or {}).items():
        _write_reference_table(folder / "reference", name, own)
    store = Store(folder)
    with store.publication(note="contoh") as publication:
        for table in FACT_TABLES:
            typed = [_typed(table.name, table.columns, row) for row in rows.get(table.name, ())]
            publication.write(table.name, table_from_rows(table, typed))
    version = store.current()
    assert version is not None
    return World(version, Warehouse(version, reference_file=lambda file: folder / "reference" / file))


def write_reference(folder: Path) -> None:
    """Four provinces and six kabupaten/kota instead of 38 and 514, so that a person can check every count.

    The calendar is the shipped one: legal terms are checked on real days.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(settings.shipped_dir() / "reference" / "calendar.parquet", folder)
    for name in REFERENCE_TABLES:
        if name == "calendar":
            continue
        _write_reference_table(folder, name, csv_rows(FOLDER / "reference" / f"{name}.csv"))


def _write_reference_table(folder: Path, name: str, rows: Iterable[Mapping[str, str]]) -> None:
    columns = REFERENCE_TABLES[name]
    typed = [_typed(name, columns, row) for row in rows]
    schema = pa.schema([(column.name, arrow_type(column.type)) for column in columns])
    pq.write_table(pa.Table.from_pylist(typed, schema), folder / f"{name}.parquet")


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV; a world need not have every table."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _typed(table: str, columns: tuple[Column, ...], row: Mapping[str, str]) -> dict[str, Any]:
    values = dict(DEFAULTS.get(table, {}))
    kinds = {column.name: column.type for column in columns}
    for name, text in row.items():
        if name != "why" and text != "":
            values[name] = parse(text, kinds[name])
    if table == "actions":
        values["ladder_level"] = ACTION_LEVELS[values["action_type"]]
    return values


def parse(text: str, kind: str) -> Any:
    """A cell of a CSV as a value of a contract type; list items are parted by '|'."""
    if kind.endswith("[]"):
        return [parse(item, kind[:-2]) for item in text.split("|") if item]
    readers = {
        "DATE": date.fromisoformat,
        "TIMESTAMP": datetime.fromisoformat,
        "INTEGER": int,
        "BIGINT": int,
        "DOUBLE": float,
        "BOOLEAN": lambda word: {"true": True, "false": False}[word],
    }
    return readers.get(kind, str)(text)
