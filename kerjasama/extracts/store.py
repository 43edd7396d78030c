"""The extracts of a data folder: published versions, which of them is served, and how a new one comes to be.

Layout: `extracts/versions/<id>/<table>.parquet`, `manifest.json`, `datapackage.json`; `extracts/current` holds the id
of the served version and is switched last. A version folder appears by one rename, complete, and never changes.
"""

from __future__ import annotations

import errno
import os
import shutil
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama.domain.words import _
from kerjasama.errors import StoreBusyError, UserError
from kerjasama.extracts.contract import TABLES_BY_NAME
from kerjasama.extracts.files import UNFINISHED, replace_text
from kerjasama.extracts.lock import publishing_lock
from kerjasama.extracts.publication import Publication
from kerjasama.extracts.schema import empty_table, read_conformed
from kerjasama.extracts.version import Version

MEMORY_VARIABLE = "KERJASAMA_MEMORY"  # how much DuckDB may hold while publishing, such as 6GB; beyond it spills to disk


class _Whatever:
    """The default of based_on: the new version replaces whatever is there."""


WHATEVER = _Whatever()


class Store:
    """The extracts in `<data_dir>/extracts`. Reading takes no lock and works on a read-only or missing folder."""

    def __init__(self, data_dir: Path, *, wait_seconds: float = 10.0, memory_limit: str | None = None) -> None:
        self.data_dir = Path(data_dir)
        self.folder = self.data_dir / "extracts"
        self.versions_folder = self.folder / "versions"
        self.staging_folder = self.folder / ".staging"
        self.wait_seconds = wait_seconds
        self.memory_limit = memory_limit or os.environ.get(MEMORY_VARIABLE, "").strip() or "3GB"

    def current(self) -> Version | None:
        """The served version, or None when nothing was ever published. Raises UserError when it is damaged."""
        pointer = self.folder / "current"
        try:
            version_id = pointer.read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        return self.version(version_id)

    def served(self) -> Version:
        """The same, for what cannot do without data: raises UserError when nothing was ever published."""
        version = self.current()
        if version is None:
            raise UserError(
                _("Belum ada data."), todo=_("Mulailah dengan `kerjasama import BERKAS` atau `kerjasama demo`.")
            )
        return version

    def version(self, version_id: str) -> Version:
        """The version of that id; UserError when there is none."""
        try:
            if not version_id or Path(version_id).name != version_id:
                raise ValueError(version_id)
            return Version.open(self.versions_folder / version_id)
        except (OSError, ValueError) as error:
            raise UserError(
                _("Versi {version} tidak ada atau rusak.").format(version=version_id or "?"),
                where=str(self.versions_folder),
                todo=_("Lihat versi yang ada dengan `kerjasama versions`, lalu `kerjasama rollback VERSI`."),
            ) from error

    def versions(self) -> list[Version]:
        """All versions, newest first."""
        if not self.versions_folder.is_dir():
            return []
        names = sorted((entry.name for entry in self.versions_folder.iterdir() if entry.is_dir()), reverse=True)
        found = []
        for name in names:
            try:
                found.append(Version.open(self.versions_folder / name))
            except (OSError, ValueError):  # pruned a moment ago, or a folder that somebody put there
                continue
        return found

    def read(self, name: str, version: Version | None = None) -> pa.Table:
        """A table of a version (default: the served one), in today's contract; empty when nothing is published."""
        chosen = version or self.current()
        if chosen is None or not chosen.file(name).exists():
            return empty_table(name)
        return read_conformed(name, pq.read_table(chosen.file(name)))

    def batches(self, name: str, version: Version | None = None, rows: int = 65_536) -> Iterator[pa.RecordBatch]:
        """The same a piece at a time, for tables that should not be held whole."""
        chosen = version or self.current()
        if chosen is None or not chosen.file(name).exists():
            return
        with pq.ParquetFile(chosen.file(name)) as file:
            known = [column for column in file.schema_arrow.names if column in TABLES_BY_NAME[name].column_names]
            for batch in file.iter_batches(batch_size=rows, columns=known):
                yield from read_conformed(name, pa.Table.from_batches([batch])).to_batches()

    @contextmanager
    def publication(self, *, note: str = "", based_on: Version | _Whatever | None = WHATEVER) -> Iterator[Publication]:
        """Write a new version; leaving the block validates, derives and switches. An exception leaves all as it was.

        `based_on`: the version (None: no version) that the new one continues. When another was published in the
        meantime the publication is refused with StoreBusyError, so that nobody's work is overwritten unseen. Left
        out, the new version replaces whatever is there. `pub.base` is the served version, read under the lock.
        """
        with publishing_lock(self.folder, purpose=note, wait_seconds=self.wait_seconds):
            self._clear_staging()
            base = self.current()
            if not isinstance(based_on, _Whatever) and _id(based_on) != _id(base):
                raise StoreBusyError(
                    _("Sementara itu versi lain ({version}) diterbitkan.").format(version=_id(base) or "–"),
                    where=str(self.folder),
                    todo=_("Ulangi perintah ini; ia akan berangkat dari versi yang baru. Tidak ada yang hilang."),
                )
            staging = self.staging_folder / uuid.uuid4().hex
            staging.mkdir(parents=True)
            publication = Publication(self, staging, note=note, base=base, based_on=_id(base))
            try:
                yield publication
                publication.finish()
            except duckdb.OutOfMemoryException as error:
                raise UserError(
                    _("Memori tidak cukup untuk menyusun versi ini; versi yang lama tetap dipakai."),
                    where=f"{MEMORY_VARIABLE}={self.memory_limit}",
                    todo=_("Tutup program lain, lalu naikkan {variable}.").format(variable=MEMORY_VARIABLE),
                ) from error
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                raise UserError(
                    _("Tempat di disk habis; versi yang lama tetap dipakai."),
                    where=str(self.folder),
                    todo=_("Kosongkan disk, misalnya dengan `kerjasama versions --keep 3`, lalu ulangi."),
                ) from error
            finally:
                publication.abandon()
                shutil.rmtree(staging, ignore_errors=True)

    def rollback(self, version_id: str) -> Version:
        """Serve an earlier (or later) version again; nothing is deleted. UserError when there is none of that id."""
        with publishing_lock(self.folder, purpose=f"rollback {version_id}", wait_seconds=self.wait_seconds):
            chosen = self.version(version_id)
            self.serve(chosen)
            return chosen

    def prune(self, keep: int, pinned: Collection[str] = ()) -> list[Version]:
        """Delete all but the newest `keep` versions, never the served one nor those of the ids `pinned`; returns what
        was deleted."""
        if keep < 1:
            raise UserError(_("Sedikitnya satu versi harus disimpan."), where="--keep", todo=_("Pilih 1 atau lebih."))
        with publishing_lock(self.folder, purpose="prune", wait_seconds=self.wait_seconds):
            served = _id(self.current())
            doomed = [version for version in self.versions()[keep:] if version.id not in {served, *pinned}]
            for version in doomed:  # out of sight in one step, then gone
                self.staging_folder.mkdir(parents=True, exist_ok=True)
                version.path.rename(self.staging_folder / version.id)
            self._clear_staging()
            return doomed

    def serve(self, version: Version) -> None:
        """Point at a version; the caller holds the lock."""
        replace_text(self.folder / "current", version.id + "\n")

    def _clear_staging(self) -> None:
        """Remove what dead processes left: whoever holds the lock is the only one at work."""
        if self.staging_folder.is_dir():
            for leftover in self.staging_folder.iterdir():
                shutil.rmtree(leftover, ignore_errors=True)
        for unfinished in self.folder.glob(f"*{UNFINISHED}"):
            unfinished.unlink(missing_ok=True)


def _id(version: Version | None) -> str | None:
    return version.id if version else None
