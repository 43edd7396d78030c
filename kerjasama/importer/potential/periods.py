"""Years, months, quarters and the marks behind them, in any text of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kerjasama.importer.potential.numbers import mark_state

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    ("januari january jan", "februari february feb pebruari peb", "maret march mar mrt", "april apr", "mei may",
     "juni june jun", "juli july jul", "agustus august agu agt ags agust aug", "september sep sept",
     "oktober october okt oct", "november nov nop nopember", "desember december des dec"), start=1,
):  # fmt: skip
    MONTHS.update(dict.fromkeys(_names.split(), _number))
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = re.compile(
    r"(?<![\d.,/])((?:19[5-9]|20[0-9])\d)(?:\.0+)?\s*(?:\(?([*]{1,3}|(?<=[\d(])[rpe]\b))?\)?(?![\d,.]?\d)"
)
_RANGE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|—|s\.?\s*/?\s*d\.?|sampai(?: dengan)?|hingga|to)\s*((?:19|20)\d\d)(?!\d)"
)
_SCHOOL = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*/\s*((?:19|20)\d\d)(?!\d)")
_QUARTER = re.compile(
    r"\b(?:triwulan|tri wulan|kuartal|quarter|trw|tw)\s*[-.]?\s*(i{1,3}|iv|[1-4])\b|\bq\s?([1-4])\b", re.I
)
_HALF = re.compile(r"\b(?:semester|smt|sem)\s*[-.]?\s*(i{1,2}|[12])\b", re.I)
_MONTH = re.compile(rf"(?<![a-z])({'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])\.?", re.I)
_MONTH_YY = re.compile(rf"^({'|'.join(sorted(MONTHS, key=len, reverse=True))})[a-z]*\.?[-/ ']+'?(\d\d)$", re.I)


@dataclass(frozen=True)
class Period:
    """What a text says of time, and the text without it. `years` are all that it names."""

    year: int | None = None
    kind: str = ""
    no: int | None = None
    state: str = ""
    years: tuple[int, ...] = ()
    rest: str = ""


@lru_cache(maxsize=16_384)
def read_period(text: str, months: bool = True) -> Period:
    """Time in a text: 'Produksi 2024*' -> 2024, sementara. More than one year (a range) names none."""
    rest = text
    years: list[int] = []
    state = ""
    if match := _RANGE.search(rest):
        years += [int(match[1]), int(match[2])]
        rest = _RANGE.sub(" ", rest)
    if _SCHOOL.search(rest):
        rest = _SCHOOL.sub(" ", rest)
    for match in _YEAR.finditer(rest):
        years.append(int(match[1]))
        state = state or mark_state(match[2] or "")
    rest = _YEAR.sub(" ", rest)
    kind, number = "", None
    if match := _MONTH_YY.match(rest.strip()):
        return Period(2000 + int(match[2]), "bulan", MONTHS[match[1].casefold()], state, (2000 + int(match[2]),), "")
    if match := _QUARTER.search(rest):
        word = (match[1] or match[2]).casefold()
        kind, number = "triwulan", _ROMAN.get(word) or int(word)
        rest = _QUARTER.sub(" ", rest)
    elif match := _HALF.search(rest):
        word = match[1].casefold()
        kind, number = "semester", _ROMAN.get(word) or int(word)
        rest = _HALF.sub(" ", rest)
    elif months and (found := list(_MONTH.finditer(rest))):
        numbers = {MONTHS[one[1].casefold()] for one in found}
        if len(numbers) == 1 and not re.search(r"\b\d{1,2}\s*$", rest[: found[0].start()]):
            kind, number = "bulan", numbers.pop()
            rest = _MONTH.sub(" ", rest)
    if not kind and (match := re.search(r"\b(?:19[5-9]|20\d)\d[-/.](0[1-9]|1[0-2])\b", text)):
        kind, number = "bulan", int(match[1])
        years = [int(match[0][:4])]
        rest = text.replace(match[0], " ")
    only = years[0] if len(set(years)) == 1 else None
    return Period(only, kind, number, state, tuple(years), " ".join(rest.split()))


@dataclass(frozen=True)
class Span:
    """Years that run over the turn of one: '2022/2023'. `year` is the one it ends in; None for more than two."""

    text: str
    year: int | None


def span_in(text: str) -> Span | None:
    """The span of years that a text names, for a season or a plan; None when it names none or several."""
    found = [*_SCHOOL.finditer(text), *_RANGE.finditer(text)]
    if len(found) != 1:
        return None
    first, last = int(found[0][1]), int(found[0][2])
    sign = "/" if "/" in found[0][0] else "-"
    return Span(f"{first}{sign}{last}", last if last == first + 1 else None) if last > first else None


def day_year(text: str) -> int | None:
    """The year of a single day ('03/01/2024', '2024-01-03', '3 Jan 2024'); None when the text is none."""
    plain = re.sub(r"\s*([/-])\s*", r"\1", text.strip())
    match = re.fullmatch(r"\d{1,2}[/-]\d{1,2}[/-]((?:19|20)\d\d)|((?:19|20)\d\d)-\d{1,2}-\d{1,2}(?: 00:00:00)?", plain)
    if match is None:
        match = re.fullmatch(r"\d{1,2}[ /-][A-Za-z]{3,9}[ /-]((?:19|20)\d\d)()", plain)
    return int(match[1] or match[2]) if match else None


def is_whole_year(text: str) -> bool:
    """'Jan-Des', 'Januari s.d. Desember': all months together."""
    found = [MONTHS[one[1].casefold()] for one in _MONTH.finditer(text)]
    return found == [1, 12] and not re.sub(
        r"\b(?:s\.?\s*/?\s*d\.?|sampai|dengan|hingga|to)|\W", "", _MONTH.sub("", text)
    )


def is_month_year(text: str) -> bool:
    """'Jan-24', 'Des 2023': a month of a year and nothing else."""
    found = read_period(text)
    return found.kind == "bulan" and found.year is not None and not found.rest


def month_number(text: str) -> int | None:
    """The month that a whole cell names: 'Januari', 'jan', '1', '01'."""
    plain = text.strip().strip(".").casefold().split("/")[0].strip()
    if plain in MONTHS:
        return MONTHS[plain]
    return int(plain) if re.fullmatch(r"0?[1-9]|1[0-2]", plain) else None


def year_in(text: str) -> tuple[int, str] | None:
    """(year, state) of a cell that holds a year and at most a mark: '2024', '2024*', 'Tahun 2024', '2024**)'."""
    match = re.fullmatch(
        r"\s*\(?(?:tahun|th\.?|thn)?\s*((?:19[5-9]|20[0-9])\d)(?:\.0+)?\s*(?:\(?([*]{1,3}|[rpe]))?\s*\)?\s*", text, re.I
    )
    return (int(match[1]), mark_state(match[2] or "")) if match else None
