"""What stands around the lines of a list: whose it is and of which year, by its titles, its sections, its file name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama.importer.lists.phrases import urusan_in
from kerjasama.importer.places.region_mentions import COMMON_WORDS
from kerjasama.importer.places.regions import find_regions, resolve_region

_YEAR = re.compile(r"(?<![\d./-])((?:19|20)\d\d)(?![\d./-])")
_MARK = re.compile(r"^\s*\(?(?:[IVX]+|[A-Za-z]|\d{1,2})[.)]\s+")
_AGENCY = re.compile(
    r"^(?:dinas|badan|kecamatan|kelurahan|rsud|rumah sakit|bagian|biro|sekretariat|inspektorat|satuan|satpol|puskesmas|"
    r"kantor|uptd?|balai|perumda|perusahaan umum|bapp?e\w*|bpbd|bkp?s?dm?|bpk?ad|dpm\w*|dis[a-z]{3,}|din[a-z]{3,}|"
    r"perangkat daerah|opd)\b",
    re.IGNORECASE,
)
# A name that only says of which kind the agencies below it are.
_KINDS_OF_AGENCY = frozenset(
    ("dinas", "badan", "kecamatan", "kelurahan", "bagian", "biro", "puskesmas", "kantor", "balai", "satuan", "opd",
     "perangkat daerah", "rumah sakit", "rsud", "upt", "uptd", "sekretariat")
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """Region and year as said once for many lines; '' and None when nobody says so. `source` as in the findings."""

    region_code: str = ""
    region_source: str = ""
    year: int | None = None
    year_source: str = ""


def said_by(titles: Mapping[str, Sequence[str]], file_name: str) -> dict[str, Said]:
    """Sheet -> what its own titles say, else what all sheets that say anything agree on, else the file's name."""
    stem = re.sub(r"[_\-.]+", " ", Path(file_name).stem)
    regions = {sheet: next(filter(None, map(region_in, texts)), "") for sheet, texts in titles.items()}
    years = {sheet: next(filter(None, map(year_in, texts)), None) for sheet, texts in titles.items()}
    shared_region = {region for region in regions.values() if region}
    shared_year = {year for year in years.values() if year}
    file_region, file_year = region_in(stem) or bare_region_in(stem), year_in(stem)
    found = {}
    for sheet in titles:
        region = regions[sheet] or (next(iter(shared_region)) if len(shared_region) == 1 else "")
        year = years[sheet] or (next(iter(shared_year)) if len(shared_year) == 1 else None)
        found[sheet] = Said(
            region or file_region,
            "title" if region else "file_name" if file_region else "",
            year or file_year,
            "title" if year else "file_name" if file_year else "",
        )
    return found


def region_in(text: str) -> str:
    """The one region that a title is about; its province beside it is no second one. '' for none or several."""
    codes = {match.region_code for match in find_regions(text) if match.region_code}
    lower = {code for code in codes if len(code) > 2}
    if lower and {code[:2] for code in lower} >= {code for code in codes if len(code) == 2}:
        codes = lower
    return next(iter(codes)) if len(codes) == 1 else ""


def bare_region_in(text: str) -> str:
    """The one regency or city that a file's name says without its type: 'pemetaan kebumen 2026'. '' for none."""
    said = [word for word in text.split() if word.casefold() not in COMMON_WORDS and not word.isdigit()]
    for length in (3, 2, 1):
        parts = (" ".join(said[start : start + length]) for start in range(len(said) - length + 1))
        matches = (resolve_region(part) for part in parts)
        codes = {match.region_code for match in matches if match.method in ("bare_name", "alias")}
        if codes:
            return str(next(iter(codes)) or "") if len(codes) == 1 else ""
    return ""


def year_in(text: str) -> int | None:
    """The one year in a text; None for none or several."""
    found = {int(year) for year in _YEAR.findall(text)}
    return found.pop() if len(found) == 1 else None


def agency_above(section: str) -> str:
    """The agency among the names of the sections that a line stands under, the nearest first."""
    for part in reversed(section.split(" / ")):
        plain = _MARK.sub("", part).strip(" :")
        if _AGENCY.match(plain) and plain.casefold() not in _KINDS_OF_AGENCY:
            return re.sub(r"^(?:perangkat daerah|opd)\s*:\s*", "", plain, flags=re.IGNORECASE)
    return ""


def urusan_above(section: str) -> str | None:
    """The affair among the names of the sections that a line stands under."""
    found = (urusan_in(part) for part in reversed(section.split(" / ")))
    return next((code for code in found if code), None)


def year_above(section: str) -> int | None:
    """The year among the names of the sections that a line stands under."""
    return next((year for part in reversed(section.split(" / ")) if (year := year_in(part))), None)
