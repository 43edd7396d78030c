"""Other names of known bodies, from data/mappings/organizations.csv."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from kerjasama.importer.parties.organizations import bodies_file


def aliases_of(name: str) -> tuple[str, ...]:
    """The spellings listed for that body; () when it is not listed."""
    path, stamp = bodies_file()
    return _aliases(Path(path), stamp).get(name, ()) if path else ()


@lru_cache(maxsize=4)
def _aliases(path: Path, _stamp: float) -> dict[str, tuple[str, ...]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {
            (line.get("name") or "").strip(): tuple(
                alias.strip() for alias in (line.get("aliases") or "").split("|") if alias.strip()
            )
            for line in csv.DictReader(stream)
        }
