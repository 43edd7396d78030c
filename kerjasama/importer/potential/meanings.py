"""What a text of a table (title, heading, section, label of a row) says of a figure; the most specific text wins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kerjasama.importer.potential.items import Item, commodity_in, is_sector_words, measures_in, sector_in
from kerjasama.importer.potential.numbers import mark_state
from kerjasama.importer.potential.periods import read_period
from kerjasama.importer.potential.units import Unit, read_unit, tail_unit
from kerjasama.importer.potential.vocabulary import phrase_in, remembered, vocabulary
from kerjasama.importer.reading.columns import normalize

_UNIT_BEHIND = re.compile(r"[,;]\s*(?:dalam|satuan)?\s*([^,;]+)$|\b(?:dalam|satuan)\s*:?\s+(.+)$", re.I)
_OF_SECTORS = re.compile(r"lapangan usaha|\bsektor\b|industrial origin|pdrb|regional bruto|\bgrdp\b", re.I)
_STATE = re.compile(r"\bangka (sangat )?sementara\b|\b(very )?preliminary\b", re.I)
_BRACKETS = re.compile(r"[\(\[]([^()\[\]]*)[\)\]]")
_CURRENT = re.compile(
    r"\b(?:atas dasar )?(?:adhb|harga berlaku|harga yang berlaku|current (?:market )?prices?)\b", re.I
)
_CONSTANT = re.compile(
    r"\b(?:atas dasar )?(?:adhk|harga konstan|constant (?:market )?prices?)\b"
    r"(?:\s*(?:tahun(?: dasar)?)?\s*\(?\s*((?:19|20)\d\d)\b\)?)?",
    re.I,
)
_BASE = re.compile(r"\b(?:tahun dasar|base year)\s*:?\s*((?:19|20)\d\d)\b|\(?\b((?:19|20)\d\d)\s*=\s*100\b\)?", re.I)
_SHARES = re.compile(r"^(?:laju )?(?:pertumbuhan|perubahan|kenaikan|persentase|distribusi|kontribusi|share|growth)\b")
_TABLE_NO = re.compile(
    r"^\s*(?:tabel|table|tab\.)\s*[\dIVX]+(?:[.\-]\d+)*\s*[.:\-–]?\s*|^\s*lampiran\s+\w+\s*[.:]?\s*", re.I
)
_MARKS = re.compile(r"\s*(?:[*]{1,3}\)?|(?<=\s)\d\)|[¹²³⁴⁵⁶⁷⁸⁹]+\)?)\s*$")
_BY = re.compile(
    r"\s*,?\s*(?:\bmenurut\b|\bper\s+(?:kabupaten|kota|provinsi|kecamatan|bulan|tahun|triwulan)\b|\bdi\s+(?:provinsi|kabupaten|kota|indonesia)\b|\bby\b).*$",
    re.I,
)
_OPAQUE = re.compile(
    r"^(?:[a-z]{1,2}\d*|(?:var|v|col|kol|kolom|column|field|indikator|ind|f|q)[ _.]?\d+|unnamed.*|\d+)$", re.I
)
_ONE_UNIT = {
    "produksi",
    "kebutuhan",
    "ketersediaan",
    "stok",
    "neraca",
}  # a balance and its parts are counted in one unit
_TIME_WORDS = frozenset(("tahun", "th", "thn", "bulan", "triwulan", "semester", "periode", "year", "month", "quarter"))
_FILLERS = frozenset(
    [
        "jumlah",
        "total",
        "menurut",
        "di",
        "kabupaten",
        "kota",
        "kab",
        "provinsi",
        "prov",
        "tahun",
        "dan",
        "per",
        "dari",
        "dalam",
        "data",
        "bulan",
        "rata",
        "the",
        "of",
        "and",
        "by",
        "in",
        "indonesia",
        "yang",
        "untuk",
        "pada",
        "angka",
        "tabel",
        "statistik",
    ]
)


@dataclass(frozen=True)
class Meaning:
    """What one text says; empty parts are unsaid. `several` names measures when it speaks of more than one."""

    text: str = ""
    measure: str = ""
    subject: str = ""
    several: tuple[str, ...] = ()
    item: Item | None = None
    unit: Unit | None = None
    year: int | None = None
    years: tuple[int, ...] = ()
    period_kind: str = ""
    period_no: int | None = None
    state: str = ""
    price_basis: str = ""
    base_year: int | None = None
    breakdown: str = ""
    is_total: bool = False
    is_deficit: bool = False
    is_sector_table: bool = False
    name: str = ""  # the text without unit, year and table number: what to call the indicator

    @property
    def is_opaque(self) -> bool:
        """A heading that says nothing: 'Y', 'X1', 'var_3'."""
        said = self.measure or self.item or self.breakdown or self.years or self.period_kind
        return not said and bool(_OPAQUE.match(normalize(self.text) or "x"))

    @property
    def says_figure(self) -> bool:
        """Whether anything but time and place is said."""
        return bool(self.measure or self.item or self.unit or self.price_basis)


@remembered(32_768)
def read_meaning(text: str, sectors: bool = False) -> Meaning:
    """Read one text. `sectors`: it stands in a table on the regional accounts, so 'Konstruksi' is a sector."""
    typed = " ".join(text.split())
    machine = "_" in typed or bool(re.fullmatch(r"[a-z]+(?:[A-Z][a-z]+)+", typed))
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", typed) if machine and "_" not in typed else typed.replace("_", " ")
    words = _TABLE_NO.sub("", words)
    state_mark = _MARKS.search(words)
    words, basis, base_year = _prices(words)
    unit, words, inside = _brackets(words)
    if unit is None and (match := _UNIT_BEHIND.search(words)):
        unit = read_unit((match[1] or match[2]).strip())
        words = words[: match.start()] if unit else words
    period = read_period(words)
    rest = period.rest
    if unit is None and not (sectors and sector_in(rest, True)):
        shorter, found = tail_unit(rest)
        bare = normalize(rest)
        if found is not None and (machine or found.text.split()[0] in vocabulary().multipliers or "/" in found.text):
            unit = found
            if measures_in(normalize(shorter)) or not measures_in(bare):  # 'jumlah pengunjung' is counted in visitors
                rest = shorter
        elif found is not None and measures_in(bare) and not measures_in(normalize(shorter)):
            unit = found
        elif (
            not set(bare.split()) <= _TIME_WORDS
            and (whole := read_unit(rest)) is not None
            and bare not in vocabulary().breakdowns
            and not measures_in(bare)
        ):
            unit, rest = whole, ""
    clean = _MARKS.sub("", _BRACKETS.sub(" ", rest)).strip(" ,;:-–/.")
    plain = normalize(clean)
    made = Meaning(
        typed, unit=unit, year=period.year, years=period.years, period_kind=period.kind, period_no=period.no,
        state=period.state, price_basis=basis, base_year=base_year, name=_say(clean or "", machine),
        is_total=plain in vocabulary().totals, is_sector_table=bool(_OF_SECTORS.search(typed)),
    )  # fmt: skip
    if match := _STATE.search(typed):
        made = replace(made, state="sangat_sementara" if match[1] else "sementara")
    if state_mark and not made.state and (period.years or period.kind):
        made = replace(made, state=mark_state(state_mark[0]))
    return _what(made, clean, plain, inside, sectors)


def read_heading(text: str, sectors: bool = False) -> Meaning:
    """The meaning of a heading of several lines: wrapped lines are one text, two languages say the same twice."""
    first, _, rest = text.strip().partition("\n")
    whole = read_meaning(" ".join(text.split()), sectors)
    if not rest.strip():
        return whole
    one, other = read_meaning(first, sectors), read_meaning(" ".join(rest.split()), sectors)
    said = (one.measure, one.item.code if one.item else "", one.breakdown)
    if any(said) and said == (other.measure, other.item.code if other.item else "", other.breakdown):
        return replace(whole, name=one.name, item=one.item)
    return whole


def _prices(words: str) -> tuple[str, str, int | None]:
    base_year = None
    if match := _BASE.search(words):
        base_year = int(match[1] or match[2])
        words = _BASE.sub(" ", words)
    if match := _CONSTANT.search(words):
        if match[1]:
            base_year = int(match[1])
            words = words[: match.start(1)] + words[match.end(1) :]
        return words, "adhk", base_year
    return words, "adhb" if _CURRENT.search(words) else "", base_year


def _brackets(words: str) -> tuple[Unit | None, str, list[str]]:
    """The unit in brackets, the words without the brackets that say unit or year, and what else stood in brackets."""
    unit, inside = None, []
    for match in _BRACKETS.finditer(words):
        found = read_unit(match[1])
        if found is not None and unit is None:
            unit = found
        elif match[1].strip() and not re.fullmatch(r"[\d\s*.,\-–]+", match[1]):
            inside.append(match[1].strip())
    kept = _BRACKETS.sub(lambda match: f" {match[1]} " if re.search(r"(19|20)\d\d", match[1]) else " ", words)
    return unit, " ".join(kept.split()), inside


def _what(made: Meaning, clean: str, plain: str, inside: list[str], sectors: bool) -> Meaning:
    known = vocabulary()
    bare_words = without_basis(clean)
    whole_sector = sector_in(clean, sectors) if sectors else None
    measures = [] if whole_sector and not made.price_basis else measures_in(bare_words)
    measure, subject = (measures[0][0], measures[0][1]) if measures else ("", "")
    joined = bool(re.search(r",|\bdan\b|\bserta\b|\band\b|&", clean))
    different = tuple(dict.fromkeys(code for code, _ in measures))
    several = different if len(different) > 1 and joined and not _SHARES.match(plain) else ()
    item = sector_in(clean, sectors or (made.is_sector_table and bool(measure))) if not several else None
    if item is None and not is_sector_words(plain):
        item = commodity_in(plain, clean)
    if item is None and not measure and inside:
        item = commodity_in(normalize(inside[0]), inside[0])
    bare = plain
    for phrase, _code, _subject in known.measures:
        if phrase in bare:
            bare = phrase_in(phrase).sub(" ", bare)
    breakdown = next((code for phrase, code in known.breakdowns.items() if phrase_in(phrase).search(bare)), "")
    if not breakdown and len(plain.split()) == 1:
        breakdown = known.breakdowns.get(plain, "")
    said = next((code for phrase, code in known.subjects if phrase_in(phrase).search(plain)), "")
    subject = (
        (item.subject if item else "") or (said if subject in ("", "ekonomi", "industri") and said else subject) or said
    )
    if measure in ("pengunjung", "penduduk", "pdrb", "pdrb_per_kapita"):
        subject = {"pengunjung": "pariwisata", "penduduk": "penduduk"}.get(measure, "ekonomi")
    if measure == "persentase" and made.unit is None and re.search(r"p[er]*[eo]sentase|persen|percent", clean, re.I):
        made = replace(made, unit=read_unit("persen"))
    if not measure and plain == "nilai" and made.unit is not None and made.unit.base_unit in ("rupiah", "usd"):
        measure = "nilai"
    deficit = "defisit" in plain.split() and "surplus" not in plain.split()
    return replace(
        made, measure=measure, subject=subject, several=several, item=item, breakdown=breakdown, is_deficit=deficit,
    )  # fmt: skip


def _say(clean: str, machine: bool) -> str:
    said = _BY.sub("", clean).strip(" ,;:-–") or clean
    said = re.sub(r"(?:\s+(?:tahun|bulan|periode|triwulan|semester|per|di|menurut|pada|dan))+$", "", said, flags=re.I)
    if set(normalize(said).split()) <= _TIME_WORDS:
        return ""
    return said[:1].upper() + said[1:] if machine else said


def merge(parts: Iterable[Meaning]) -> Meaning:
    """One meaning of several texts, the most general first: what a later one says replaces what an earlier one said.

    A unit stays with its measure: a title in tons gives no unit to a column that measures something else.
    """
    made = Meaning()
    names: list[str] = []
    for part in parts:
        changes: dict[str, object] = {}
        if part.measure and not part.several:
            if made.measure == "luas_panen" and normalize(part.name) == "luas":
                continue  # 'Luas' under a title on harvested area
            if made.measure and made.measure != part.measure and not {made.measure, part.measure} <= _ONE_UNIT:
                changes |= {"unit": None, "price_basis": "", "base_year": None}
                names = []
            if made.several and part.measure not in ("",):
                changes["unit"] = None
            changes |= {"measure": part.measure, "several": ()}
            names = [part.name] if part.name else names
        elif part.several:
            changes |= {"several": part.several, "measure": ""}
        for name in ("item", "unit", "year", "state", "price_basis", "base_year", "breakdown"):
            if value := getattr(part, name):
                changes[name] = value
        if part.period_kind:
            changes |= {"period_kind": part.period_kind, "period_no": part.period_no}
        if part.years:
            changes["years"] = part.years
        if part.subject and (part.measure or part.item or not made.subject):
            changes["subject"] = part.subject
        changes["is_total"] = part.is_total
        changes["is_deficit"] = part.is_deficit or (made.is_deficit and not part.measure)
        changes["is_sector_table"] = made.is_sector_table or part.is_sector_table
        made = replace(made, **changes)  # type: ignore[arg-type]
    return replace(made, name=names[-1] if names else "")


def without_basis(words: str) -> str:
    """The words without those that say in which prices: nothing is left of 'ADHK 2010'."""
    return normalize(_CONSTANT.sub(" ", _CURRENT.sub(" ", words)))


def leftover(meaning: Meaning) -> str:
    """The words of a heading that has no measure, item or time of its own: a further dimension as written."""
    words = [word for word in normalize(meaning.name).split() if word not in _FILLERS]
    return meaning.name if words else ""
