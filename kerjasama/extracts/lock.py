"""One publisher at a time: the lock of a data folder, and who holds it."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from kerjasama.domain.words import _
from kerjasama.errors import StoreBusyError, UserError
from kerjasama.extracts.files import replace_text

LOCK_FILE = ".lock"
HOLDER_FILE = ".lock-holder.json"


@contextmanager
def publishing_lock(folder: Path, *, purpose: str, wait_seconds: float) -> Iterator[None]:
    """Hold the folder's lock; the operating system frees it when the process ends, however it ends.

    Raises StoreBusyError when somebody else still holds it after `wait_seconds`, UserError when the folder cannot be
    written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK_FILE, thread_local=False)
        lock.acquire(timeout=wait_seconds)
    except Timeout as error:
        raise _busy(folder) from error
    except OSError as error:
        raise UserError(
            _("Folder data tidak dapat ditulis: {reason}.").format(reason=error.strerror or error),
            where=str(folder),
            todo=_("Periksa izin folder itu, atau pilih folder lain dengan KERJASAMA_DATA."),
        ) from error
    try:
        holder = {
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
            "purpose": purpose,
        }
        replace_text(folder / HOLDER_FILE, json.dumps(holder) + "\n")
        yield
    finally:
        (folder / HOLDER_FILE).unlink(missing_ok=True)
        lock.release()


def _busy(folder: Path) -> StoreBusyError:
    try:
        holder = json.loads((folder / HOLDER_FILE).read_text(encoding="utf-8"))
        who = _("proses {pid} di {host} sejak {since} ({purpose})").format(**holder)
    except (OSError, ValueError, KeyError):  # it has taken the lock this very moment, or just let go
        who = _("proses lain")
    return StoreBusyError(
        _("Data sedang ditulis oleh {who}. Tidak ada yang berubah dan tidak ada yang hilang.").format(who=who),
        where=str(folder),
        todo=_("Tunggu sampai selesai, lalu ulangi perintah ini."),
    )
