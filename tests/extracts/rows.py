"""Rows that keep the contract, so that a test only says what matters to it; and a store made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from kerjasama.domain.codes import ACTION_LEVELS
from kerjasama.extracts.files import file_hash
from kerjasama.extracts.schema import table_from_rows
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version

Rows = Mapping[str, Iterable[Mapping[str, Any]]]


def batch(**values: Any) -> dict[str, Any]:
    """An import that took everything."""
    return {
        "batch_id": "B1",
        "kind": "register",
        "register_name": "Register",
        "file_name": "register.csv",
        "file_sha256": "0" * 64,
        "imported_at": datetime(2025, 1, 2, 3, 4, 5),
        "reporting_on": date(2025, 1, 1),
        "reporting_on_source": "declared",
        "rows_read": 1,
        "rows_written": 1,
        "rows_refused": 0,
        "is_sample": False,
    } | values


def agreement(agreement_id: str, signed: date | None = None, **values: Any) -> dict[str, Any]:
    """A kesepakatan bersama signed on that day."""
    return {
        "agreement_id": agreement_id,
        "register_name": "Register",
        "doc_type": "kesepakatan_bersama",
        "coop_type": "KSDD_SUKARELA",
        "coop_type_source": "declared",
        "title": f"Kerja sama {agreement_id}",
        "title_source": "declared",
        "signed_on": signed,
        "signed_earliest_on": signed,
        "signed_latest_on": signed,
        "signed_on_source": "declared" if signed else "unknown",
        "end_method": "unknown",
        "declared_status": "tidak_diketahui",
        "date_quality": "exact" if signed else "missing",
        "is_sample": False,
        "batch_id": "B1",
    } | values


def action(action_id: str, agreement_id: str, action_type: str, day: date, **values: Any) -> dict[str, Any]:
    """An action; give it evidence() or it proves nothing."""
    return {
        "action_id": action_id,
        "agreement_id": agreement_id,
        "action_type": action_type,
        "ladder_level": ACTION_LEVELS[action_type],
        "action_on": day,
        "batch_id": "B1",
    } | values


def evidence(action_id: str, evidence_type: str = "dokumen_bertanggal", number: int = 1) -> dict[str, Any]:
    """Evidence of an action."""
    return {"action_id": action_id, "evidence_no": number, "evidence_type": evidence_type}


def event(event_id: str, agreement_id: str, stage_code: str, day: date, status: str = "masuk") -> dict[str, Any]:
    """A stage event."""
    return {
        "event_id": event_id,
        "agreement_id": agreement_id,
        "stage_code": stage_code,
        "stage_status": status,
        "event_on": day,
        "batch_id": "B1",
    }


def report(report_id: str, agreement_id: str, day: date | None, no_activity: bool = False) -> dict[str, Any]:
    """A yearly report."""
    return {
        "report_id": report_id,
        "agreement_id": agreement_id,
        "period_year": 2021,
        "period": "tahunan",
        "submitted_on": day,
        "no_activity_declared": no_activity,
        "batch_id": "B1",
    }


def publish(folder: Path, rows: Rows, note: str = "", **options: Any) -> Version:
    """Publish these rows (and one import, unless there are imports among them)."""
    store = Store(folder)
    with store.publication(note=note, **options) as publication:
        for name, listed in {"import_batches": [batch()], **rows}.items():
            publication.write(name, table_from_rows(name, listed))
    served = store.current()
    assert served is not None
    return served


def by_key(version: Version, table: str, *key: str) -> dict[Any, dict[str, Any]]:
    """A table's rows by their key (a value, or a tuple of values)."""
    rows = pq.read_table(version.file(table)).to_pylist()
    return {row[key[0]] if len(key) == 1 else tuple(row[name] for name in key): row for row in rows}


def assert_complete(version: Version) -> None:
    """Every file of the version is there and is what its manifest says."""
    for name, expected in version.manifest.hashes.items():
        assert file_hash(version.file(name)) == expected, name
        assert pq.read_metadata(version.file(name)).num_rows == version.manifest.row_counts[name], name
    assert (version.path / "datapackage.json").is_file()
