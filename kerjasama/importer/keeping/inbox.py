"""Files as received: their bytes are kept under the data folder, and so are the reports on them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.extracts.received import FOLDER, received_path, safe_name
from kerjasama.importer.outcome import FileOutcome


@dataclass(frozen=True)
class Received:
    """A file's name and bytes."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def receive(source: Path | str | tuple[str, bytes]) -> Received:
    """Read a file, or take what was uploaded. Raises ImportRefused when it cannot be opened."""
    if isinstance(source, tuple):
        return Received(Path(source[0]).name, source[1])
    path = Path(source)
    try:
        return Received(path.name, path.read_bytes())
    except OSError as error:
        raise ImportRefused(
            _("Berkas tidak dapat dibuka: {reason}").format(reason=error.strerror or error),
            where=str(path),
            todo=_("Periksa letak dan izin berkas."),
        ) from error


def keep(received: Received, data_dir: Path) -> Path:
    """Store the bytes as `<data>/inbox/<first 12 of the hash>-<name>`; the same file is stored once."""
    path = received_path(data_dir, received.sha256, received.name)
    _write(path, received.content)
    return path


def keep_report(content: bytes, outcome: FileOutcome, data_dir: Path) -> Path:
    """Store a report workbook under `<data>/inbox/reports/`, one per file and content."""
    stem = safe_name(Path(outcome.file_name).stem)
    mark = hashlib.sha256(content).hexdigest()[:8]
    path = data_dir / FOLDER / "reports" / f"laporan-{stem}-{mark}.xlsx"
    _write(path, content)
    return path


def _write(path: Path, content: bytes) -> None:
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)
