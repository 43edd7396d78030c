"""Where a file stays as it was received: `<data>/inbox/<first 12 of its hash>-<name>`."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

FOLDER = "inbox"
_UNSAFE = re.compile(r"[^\w.\- ()]+")


def safe_name(name: str) -> str:
    """A file name without anything that a path could be made of."""
    return _UNSAFE.sub("_", name).strip(" .") or "berkas"


def received_path(data_dir: Path, sha256: str, name: str) -> Path:
    """Where the file of that hash and name is kept, or would be."""
    return data_dir / FOLDER / f"{sha256[:12]}-{safe_name(name)}"


def received_bytes(data_dir: Path, sha256: str, name: str) -> bytes | None:
    """The file as it was received; None when it is not kept (any more), or is no longer the same to the byte."""
    try:
        content = received_path(data_dir, sha256, name).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None
