"""A version in the making: tables are streamed into a staging folder, checked, derived from, and put in place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from kerjasama.extracts import derive, descriptor, validate
from kerjasama.extracts.contract import DERIVED_TABLES, FACT_TABLES, TABLES, TABLES_BY_NAME
from kerjasama.extracts.engine import Engine
from kerjasama.extracts.files import TableFile, file_hash, sync, write_text
from kerjasama.extracts.version import MANIFEST_FILE, Manifest, Version

if TYPE_CHECKING:
    from kerjasama.extracts.store import Store

_ID_MOMENT = "%Y%m%dT%H%M%S"


class Publication:
    """What `Store.publication` hands out. `base` is the served version; `version` is set once all is done."""

    def __init__(self, store: Store, staging: Path, *, note: str, base: Version | None, based_on: str | None) -> None:
        self.base = base
        self.version: Version | None = None
        self._store = store
        self._work = staging / "work"
        self._folder = staging / "version"
        self._folder.mkdir()
        self._note = note
        self._based_on = based_on
        self._files: dict[str, TableFile] = {}

    def write(self, table_name: str, batches: pa.Table | pa.RecordBatch | Iterable[pa.Table | pa.RecordBatch]) -> None:
        """Append rows to a fact table: a table, a batch, or an iterable of them (streamed, never held whole).

        Raises ContractError for columns or types that are not the contract's, ValueError for a derived table.
        """
        table = TABLES_BY_NAME[table_name]
        if table.derived:
            raise ValueError(f"{table_name} is derived at publication")
        if table_name not in self._files:
            self._files[table_name] = TableFile(self._path(table_name), table)
        for batch in [batches] if isinstance(batches, pa.Table | pa.RecordBatch) else batches:
            self._files[table_name].write(batch)

    def finish(self) -> Version:
        """Close, check, derive, describe, put in place, and serve."""
        for table in FACT_TABLES:
            self.write(table.name, ())
        counts = {name: file.rows for name, file in self._files.items()}
        for file in self._files.values():
            file.close()
        self._work.mkdir()
        with Engine(self._work, memory_limit=self._store.memory_limit) as engine:
            engine.attach({table.name: self._path(table.name) for table in FACT_TABLES})
            validate.check(engine, self._store.data_dir, counts)
            derived = derive.build(engine)
            for table in DERIVED_TABLES:
                file = TableFile(self._path(table.name), table)
                for batch in derived[table.name]():
                    file.write(batch)
                file.close()
                counts[table.name] = file.rows
            is_sample, reporting_on = validate.summary(engine)
        hashes = {table.name: file_hash(self._path(table.name)) for table in TABLES}
        created_at, version_id = self._name(hashes)
        manifest = Manifest(
            created_at=created_at,
            note=self._note,
            is_sample=is_sample,
            reporting_on=reporting_on,
            row_counts={table.name: counts[table.name] for table in TABLES},
            based_on=self._based_on,
            hashes=hashes,
        )
        package = descriptor.data_package(manifest, version_id)
        write_text(self._folder / "datapackage.json", json.dumps(package, ensure_ascii=False, indent=1) + "\n")
        write_text(self._folder / MANIFEST_FILE, json.dumps(manifest.to_json(), ensure_ascii=False, indent=1) + "\n")
        sync(self._folder)
        target = self._store.versions_folder / version_id
        target.parent.mkdir(exist_ok=True)
        self._folder.rename(target)
        sync(target.parent)
        self.version = Version(version_id, target, manifest)
        self._store.serve(self.version)
        return self.version

    def abandon(self) -> None:
        """Let go of files that are still open; harmless after finish()."""
        if self.version is None:
            for file in self._files.values():
                file.abandon()

    def _path(self, table_name: str) -> Path:
        return self._folder / f"{table_name}.parquet"

    def _name(self, hashes: dict[str, str]) -> tuple[datetime, str]:
        """The moment and the id: ids sort by time and are new even when the clock was set back."""
        now = datetime.now(UTC)
        for version in self._store.versions()[:1]:
            now = max(now, version.manifest.created_at + timedelta(milliseconds=1))
        now = now.replace(microsecond=now.microsecond // 1000 * 1000)
        content = hashlib.sha256("".join(hashes.values()).encode()).hexdigest()[:8]
        return now, f"{now.strftime(_ID_MOMENT)}-{now.microsecond // 1000:03d}-{content}"
