"""What is shipped is what the script builds, to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kerjasama import settings

PACKAGES = os.environ.get("KERJASAMA_PACKAGES", "")
FOLDERS = ("data/reference", "static/geo", "static/topojson")


def contents(root: Path) -> dict[str, bytes]:
    """Relative path -> bytes of everything the script writes; boundaries of an office (static/geo/local) left out."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((root / folder).glob("*")):
            if path.is_file() and path.suffix in (".parquet", ".geojson", ".json") and path.name != "boundaries.json":
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


@pytest.mark.skipif(not PACKAGES, reason="KERJASAMA_PACKAGES names no folder with the fetched packages")
def test_building_again_gives_the_shipped_files(tmp_path: Path) -> None:
    script = settings.repo_dir() / "scripts" / "build_reference.py"
    for name in ("once", "twice"):
        command = [sys.executable, str(script), "--cache", PACKAGES, "--target", str(tmp_path / name)]
        subprocess.run(command, check=True)
    once = contents(tmp_path / "once")
    assert len(once) > 60
    assert once == contents(tmp_path / "twice")
    shipped = contents(settings.repo_dir())
    assert {name: shipped.get(name) for name in once} == once
