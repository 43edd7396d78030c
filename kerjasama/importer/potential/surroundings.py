"""What stands around a table: titles, notes, names of sheet and file, and what was said along with the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kerjasama.importer.model import Cell, Finding, Sheet
from kerjasama.importer.places.regions import find_regions, resolve_region
from kerjasama.importer.potential.grid import RawTable
from kerjasama.importer.potential.meanings import Meaning, merge, read_meaning
from kerjasama.importer.potential.numbers import evidence, take_apart
from kerjasama.importer.potential.periods import year_in
from kerjasama.importer.potential.units import read_unit
from kerjasama.importer.wishes import Wishes

_SOURCE = re.compile(
    r"^\W*(?:sumber(?: data| url)?|source(?: url)?)\s*(?:/\s*source)?\s*[:=\-]?\s*(.+)$", re.IGNORECASE | re.DOTALL
)
_UNIT_NOTE = re.compile(r"^\W*(?:satuan|unit)\s*[:=]\s*(.+)$", re.IGNORECASE)
_SOURCE_INSIDE = re.compile(r"\b(?:sumber|source)\s*:\s*(.+)$", re.IGNORECASE)
_LEGEND = re.compile(r"(?:^|[\s;:])([*]{1,3})\s*\)?\s*[:=]?\s*([^*]+)")
_PUBLISHERS = {
    "bps": "BPS", "kementan": "Kementerian Pertanian", "bapanas": "Badan Pangan Nasional", "kkp": "KKP",
    "dinas": "", "kemenperin": "Kementerian Perindustrian", "bappeda": "Bappeda", "disbun": "", "bi": "",
}  # fmt: skip
_DULL_SHEET = re.compile(
    r"^(sheet|lembar|worksheet|table|tabel|data|hasil|query|export|page|book)\W*\d*(\W\d+)*$", re.I
)


@dataclass
class Around:
    """Everything that a table's figures may take from outside their rows and columns."""

    title: Meaning = field(default_factory=Meaning)
    region: str = ""  # of a table whose rows name none; '' when nothing says one
    region_from: str = ""  # title, sheet, words (of a title, without its type), owner, file
    province: str = ""  # province that the title or the sheet names: tells namesakes apart
    year: int | None = None
    year_from: str = ""  # title, sheet, file, stated
    source: str = ""
    source_from: str = ""  # note, file, owner
    legend: dict[str, str] = field(default_factory=dict)  # '*' -> figure_state
    file: Meaning = field(default_factory=Meaning)
    is_expenditure: bool = False  # regional accounts by expenditure: rows are its components
    period_kind: str = ""
    period_no: int | None = None


def look_around(table: RawTable, sheet_tables: Sequence[RawTable], file_name: str, wishes: Wishes) -> Around:
    """Read titles (top first), notes, sheet name, file name, owner and stated day."""
    around = Around()
    titles = [cell.text for cell in table.titles]
    lines = [line for text in titles for line in text.split("\n") if line.strip() and not _SOURCE.match(line)]
    meanings = [read_meaning(line) for line in lines]
    around.title = _titles(meanings)
    sheet = "" if _DULL_SHEET.match(table.sheet.strip()) else table.sheet
    sheet_meaning = read_meaning(sheet) if sheet else Meaning()
    if (
        not sheet_meaning.measure
        or sheet_meaning.measure == around.title.measure
        or not (around.title.measure or around.title.several)
    ):
        around.title = merge([sheet_meaning, around.title])
    stem = re.sub(r"(?<=[a-z])(?=\d{4})", " ", Path(file_name).stem.replace("-", " ").replace(".", " "))
    around.file = read_meaning(stem.replace("_", " "))
    if around.title.unit is None:
        told = [match[1] for one in (*table.notes, *table.titles) if (match := _UNIT_NOTE.match(one.text))]
        around.title = replace(around.title, unit=next(filter(None, map(read_unit, told)), None))
    around.is_expenditure = any(
        "menurut pengeluaran" in one.casefold() for one in (*lines, sheet, stem.replace("_", " "))
    )
    _region(around, lines, sheet, file_name, wishes)
    _year(around, meanings, sheet_meaning, wishes)
    _source(around, table, sheet_tables, file_name, wishes)
    for text in (cell.text for one in (table, *sheet_tables) for cell in (*one.notes, *one.titles)):
        for mark, words in _LEGEND.findall(text):
            around.legend.setdefault(mark, _state_of(words))
    return around


def _titles(meanings: Sequence[Meaning]) -> Meaning:
    """Titles in two languages say the same twice; the first that names the measure gives the indicator its name."""
    kept: list[Meaning] = []
    for one in meanings:
        if one.measure and any(one.measure == earlier.measure for earlier in kept):
            first = Meaning() if any(part.unit for part in kept) else one  # 'hektar' is not to become 'hectare'
            kept.append(Meaning(item=one.item, unit=first.unit, price_basis=one.price_basis, base_year=one.base_year,
                                years=one.years, year=one.year, period_kind=one.period_kind,
                                period_no=one.period_no))  # fmt: skip
        else:
            kept.append(one)
    made = merge(kept)
    if not made.name:
        made = merge([Meaning(measure="", name=""), made])
    return made


def _state_of(words: str) -> str:
    plain = words.casefold()
    if "sementara" in plain or "preliminary" in plain:
        return "sangat_sementara" if "sangat" in plain or "very" in plain else "sementara"
    return "tetap" if "angka tetap" in plain or "final" in plain else ""


def _one_region(text: str) -> str:
    """The region a text speaks of: the one kabupaten/kota, else the one province; '' when none or several."""
    found = {match.region_code for match in find_regions(text) if match.region_code}
    local = {code for code in found if len(code) > 2}
    if len(local) == 1:
        return local.pop()
    return found.pop() if len(found) == 1 else ""


def _region(around: Around, lines: Sequence[str], sheet: str, file_name: str, wishes: Wishes) -> None:
    stem = re.sub(r"[_\-.\d]+", " ", Path(file_name).stem)
    bare = resolve_region(sheet).region_code if sheet else None
    in_stem = _one_region(stem) or _words_region(stem)
    owner = wishes.owner.region_code if wishes.owner else ""
    ways = (
        ("title", next((code for line in lines if (code := _one_region(line))), "")),
        ("sheet", bare or (_one_region(sheet) if sheet else "")),
        ("words", next((code for line in lines if (code := _bare_province(line))), "")),
        ("owner", owner),
        ("file", in_stem),
    )
    around.region_from, around.region = next(((how, code) for how, code in ways if code), ("", ""))
    around.province = next((code[:2] for how, code in ways if code and how in ("title", "sheet")), "")


def _bare_province(line: str) -> str:
    """The one province of two words or more that a title names without 'Provinsi' ('Neraca Pangan Jawa Tengah 2025').

    Names of one word are left out: 'Sapi Bali' is a breed, 'Batu Bara' is coal.
    """
    words = re.findall(r"[A-Za-z.]+", line)
    pairs = (" ".join(words[at : at + length]) for length in (2, 3) for at in range(len(words) - length + 1))
    found = {resolve_region(pair).region_code for pair in pairs if not re.match(r"(?i)prov|kab|kota", pair)}
    codes = {code for code in found if code and len(code) == 2}
    return codes.pop() if len(codes) == 1 else ""


def _words_region(stem: str) -> str:
    """A region that one or two neighbouring words of a file's name are: 'wisata kebumen'."""
    words = stem.split()
    found = set()
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            chunk = " ".join(words[start : start + length])
            match = resolve_region(chunk) if len(chunk) > 3 else None
            if match is not None and match.region_code:
                found.add(match.region_code)
        if found:
            break
    return found.pop() if len(found) == 1 else ""


def _year(around: Around, titles: Iterable[Meaning], sheet: Meaning, wishes: Wishes) -> None:
    said = [one for one in titles if one.years]
    years = {year for one in said for year in one.years}
    sheet_years = set(sheet.years)
    ways = (
        ("title", years),
        ("sheet", sheet_years),
        ("file", set(around.file.years)),
        ("stated", {wishes.reporting_on.year} if wishes.reporting_on else set()),
    )
    for how, found in ways:
        if len(found) == 1:
            around.year, around.year_from = next(iter(found)), how
            break
    for one in (sheet, *said, *titles):
        if one.period_kind:
            around.period_kind, around.period_no = one.period_kind, one.period_no


def _source(around: Around, table: RawTable, others: Sequence[RawTable], file_name: str, wishes: Wishes) -> None:
    for one in (table, *others):
        for cell in (*one.notes, *one.titles):
            if match := _SOURCE.match(cell.text) or _SOURCE_INSIDE.search(cell.text):
                said = " ".join(match[1].split()).strip(" .;")
                if said:
                    around.source, around.source_from = said[:200], "note"
                    return
    words = re.split(r"[\W_]+", Path(file_name).stem.casefold())
    headings = " ".join(cell.text for line in table.header for cell in line.values()).casefold()
    for word, name in _PUBLISHERS.items():
        if name and (word in words or re.search(rf"(?<![a-z]){word}(?![a-z])", headings)):
            around.source, around.source_from = name, "file"
            return
    if wishes.owner:
        around.source, around.source_from = wishes.owner.name, "owner"


def styles_in(sheets: Iterable[Sheet]) -> Counter[str]:
    """What the numbers of the whole file prove about commas and points."""
    found: Counter[str] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            for cell in row:
                if isinstance(cell.value, str) and year_in(cell.text) is None:
                    written = take_apart(cell)
                    if written.kind == "number":
                        found[evidence(written.digits)] += 1
    return found


def said_about(around: Around, table: RawTable, first: Cell | None) -> list[Finding]:
    """What was taken from outside the table, so that a person can object."""
    at = first.a1 if first else ""
    row = first.row if first else None
    found = []
    if around.source_from in ("file", "owner"):
        found.append(Finding("kurang_lengkap", "potential_source_assumed", table.sheet, at, row, field="source_name",
                             value_used=around.source))  # fmt: skip
    elif not around.source:
        found.append(Finding("kurang_lengkap", "potential_source_missing", table.sheet, at, row, field="source_name"))
    return found
