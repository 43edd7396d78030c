"""The ledger's SQLite file: opening it, one transaction at a time, and what goes wrong in words.

A rollback journal, not WAL: writes are rare and small, the data folder may lie on a shared drive (where WAL does not
work), and one file then holds everything that is to be copied. `synchronous = FULL`: what was acknowledged survives a
power cut. A journal that a killed process left is rolled back by whoever opens the file next.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.meetings.schema import APPEND_ONLY, SCHEMA_VERSION, TABLES

WAIT_SECONDS = 20.0  # how long a writer or a reader waits for another one
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_NO_ACCESS = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def path_in(data_dir: Path) -> Path:
    """Where the ledger of a data folder lies."""
    return Path(data_dir) / "meetings" / "ledger.sqlite"


@contextmanager
def reading(path: Path, wait_seconds: float = WAIT_SECONDS) -> Iterator[sqlite3.Connection | None]:
    """One consistent view of the file; None when nothing was ever recorded. Creates nothing."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        yield None
        return
    except OSError as error:
        raise _no_access(path) from error
    with _in_words(path), closing(_connect(path, wait_seconds, "rw")) as connection:
        connection.execute("BEGIN")
        known = _schema_of(connection, path)
        yield connection if known else None
        connection.rollback()


@contextmanager
def writing(path: Path, wait_seconds: float = WAIT_SECONDS) -> Iterator[sqlite3.Connection]:
    """The only writer until the block is left: then all of it stands, or after an exception none of it."""
    with _in_words(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _no_access(path) from error
        with closing(_connect(path, wait_seconds, "rwc")) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                if not _schema_of(connection, path):
                    for statement in _statements(TABLES + APPEND_ONLY):
                        connection.execute(statement)
                    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise


def _connect(path: Path, wait_seconds: float, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", timeout=wait_seconds, isolation_level=None, uri=True
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _schema_of(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise UserError(
            _("Catatan putusan rapat ini ditulis oleh versi dasbor yang lebih baru."),
            where=str(path),
            todo=_("Pasang versi dasbor yang baru; berkasnya tidak diubah."),
        )
    return version


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit the transaction that is open."""
    buffer = ""
    for line in script.splitlines(keepends=True):
        buffer += line
        if sqlite3.complete_statement(buffer):
            yield buffer
            buffer = ""


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError:
        raise  # a defect of the caller, not of the file
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _BUSY:
            raise UserError(
                _("Catatan putusan rapat sedang ditulis oleh orang lain; putusan ini belum tercatat."),
                where=str(path),
                todo=_("Ulangi sebentar lagi; tidak ada yang hilang."),
            ) from error
        if code == sqlite3.SQLITE_FULL:
            raise UserError(
                _("Tempat di disk habis; putusan ini belum tercatat."),
                where=str(path),
                todo=_("Kosongkan disk, lalu ulangi."),
            ) from error
        if code in _NO_ACCESS:
            raise _no_access(path) from error
        if code in _DAMAGED:
            raise UserError(
                _("Catatan putusan rapat rusak dan tidak dapat dibaca."),
                where=str(path),
                todo=_("Kembalikan dari salinan cadangannya; jangan hapus berkas ini sebelum diperiksa."),
            ) from error
        raise


def _no_access(path: Path) -> UserError:
    return UserError(
        _("Catatan putusan rapat tidak dapat dibuka atau ditulis."),
        where=str(path),
        todo=_("Periksa izin berkas dan foldernya, atau pilih folder lain dengan KERJASAMA_DATA."),
    )
