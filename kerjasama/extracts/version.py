"""A published state of the extracts: a folder of Parquet files that never changes, and what is said about it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

MANIFEST_FILE = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """What is known of a version: when it was made (UTC), why, from which version, and how many rows it holds.

    `is_sample`: it holds generated sample data. `reporting_on`: the latest day whose state its imports describe.
    `hashes`: SHA-256 of each table's file.
    """

    created_at: datetime
    note: str
    is_sample: bool
    reporting_on: date | None
    row_counts: dict[str, int]
    based_on: str | None
    hashes: dict[str, str]
    format: int = 1

    def to_json(self) -> dict[str, Any]:
        """The same as JSON types; dates and moments in ISO 8601."""
        return {
            **asdict(self),
            "created_at": self.created_at.isoformat(),
            "reporting_on": self.reporting_on.isoformat() if self.reporting_on else None,
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Manifest:
        """The reverse of to_json; what a later format added is ignored."""
        return cls(
            created_at=datetime.fromisoformat(values["created_at"]),
            note=values["note"],
            is_sample=values["is_sample"],
            reporting_on=date.fromisoformat(values["reporting_on"]) if values["reporting_on"] else None,
            row_counts=dict(values["row_counts"]),
            based_on=values["based_on"],
            hashes=dict(values["hashes"]),
            format=values["format"],
        )


@dataclass(frozen=True)
class Version:
    """A version: its sortable id (UTC moment and content), its folder, its manifest."""

    id: str
    path: Path
    manifest: Manifest

    def file(self, table: str) -> Path:
        """The Parquet file of a table; it need not exist in a version of an older contract."""
        return self.path / f"{table}.parquet"

    @cached_property
    def register_actions(self) -> int:
        """Actions that registers recorded themselves: without those that answers of offices added."""
        actions = self.manifest.row_counts.get("actions", 0)
        if not (actions and self.manifest.row_counts.get("confirmations")):
            return actions
        answered = pq.read_table(self.file("confirmations"), columns=["action_id"])["action_id"]
        return actions - len(answered.drop_null().unique())

    @classmethod
    def open(cls, folder: Path) -> Version:
        """The version in a folder. Raises OSError or ValueError when it is none."""
        values = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
        try:
            manifest = Manifest.from_json(values)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{folder / MANIFEST_FILE} is no manifest") from error
        return cls(folder.name, folder, manifest)
