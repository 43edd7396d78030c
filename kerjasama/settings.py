"""Where things live: the data folder of this installation, and what comes with the product."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

DATA_VARIABLE = "KERJASAMA_DATA"


@lru_cache(maxsize=1)
def repo_dir() -> Path:
    """The folder that holds app.py, queries/ and the shipped data/."""
    return Path(__file__).resolve().parent.parent


def shipped_dir() -> Path:
    """data/ as it comes with the product: reference, mappings, samples."""
    return repo_dir() / "data"


def data_dir() -> Path:
    """The data folder of this installation: KERJASAMA_DATA, or data/ beside app.py."""
    chosen = os.environ.get(DATA_VARIABLE, "").strip()
    return _resolved(chosen, Path.cwd()) if chosen else shipped_dir()


@lru_cache(maxsize=8)
def _resolved(chosen: str, _folder: Path) -> Path:
    """Looked up once: pages ask for it hundreds of times. `_folder`: what a relative path is relative to."""
    return Path(chosen).expanduser().resolve()


def mapping_file(name: str) -> Path:
    """A file an analyst can change (data/mappings): the installation's own if there is one, else the shipped one."""
    return _own_or_shipped("mappings", name)


def reference_file(name: str) -> Path:
    """A reference file (data/reference): the installation's own if there is one, else the shipped one."""
    return _own_or_shipped("reference", name)


def _own_or_shipped(folder: str, name: str) -> Path:
    own = data_dir() / folder / name
    return own if own.exists() else shipped_dir() / folder / name
