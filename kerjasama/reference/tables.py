"""The reference tables: regions, borders, government affairs, countries, foreign cities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama import settings
from kerjasama.errors import UserError

# `subdivisions` and `foreign_city_names` only serve the reading of names; the others are part of the contract.
NAMES = (
    "regions",
    "region_borders",
    "urusan",
    "commodities",
    "countries",
    "foreign_cities",
    "subdivisions",
    "foreign_city_names",
    "calendar",
)


@dataclass(frozen=True)
class Region:
    """A province (code '33') or a kabupaten/kota (code '33.05'); the fields are those of the contract's `regions`."""

    region_code: str
    bps_code: str | None
    region_name: str
    region_level: str
    province_code: str
    province_name: str
    capital: str | None
    lat: float | None
    lon: float | None
    area_km2: float | None
    population: int | None

    @property
    def short_name(self) -> str:
        """The name without its type: 'Kebumen', 'Jakarta Pusat', 'Jawa Tengah'."""
        for prefix in ("Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota "):
            if self.region_level != "provinsi" and self.region_name.startswith(prefix):
                return self.region_name[len(prefix) :]
        return self.region_name


def load(name: str) -> pa.Table:
    """A reference table by name; KeyError for a name that is none, UserError when its file is missing."""
    if name not in NAMES:
        raise KeyError(name)
    return _read(settings.reference_file(f"{name}.parquet"))


@lru_cache(maxsize=32)
def _read(path: Path) -> pa.Table:
    if not path.is_file():
        raise UserError(
            "Tabel rujukan tidak ada.",
            where=str(path),
            todo="Pasang ulang aplikasi, atau bangun dengan scripts/build_reference.py.",
        )
    return pq.read_table(path)


def regions() -> dict[str, Region]:
    """Code -> region: 38 provinces and 514 kabupaten/kota, in the order of their codes. Do not change it: shared."""
    return _regions(settings.reference_file("regions.parquet"))


@lru_cache(maxsize=4)
def _regions(path: Path) -> dict[str, Region]:
    return {row["region_code"]: Region(**row) for row in _read(path).to_pylist()}


def region_name(code: str) -> str:
    """The full name of a region; the code itself when there is no such region."""
    region = regions().get(code)
    return region.region_name if region else code


def neighbours(code: str) -> tuple[str, ...]:
    """Codes of the regions of the same level that share a land border with it (derived, see docs/reference.md)."""
    return _neighbours(settings.reference_file("region_borders.parquet")).get(code, ())


@lru_cache(maxsize=4)
def _neighbours(path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in _read(path).to_pylist():
        a, b = row["region_a"], row["region_b"]
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {code: tuple(sorted(others)) for code, others in found.items()}
