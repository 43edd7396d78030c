"""What only all figures together show: zeros that may mean 'not reported', figures said twice, totals that differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from kerjasama.importer.model import Finding
from kerjasama.importer.potential.figure import ADDITIVE, Figure
from kerjasama.reference.tables import regions

# Provinces split off in 2022 (UU 14, 15, 16 and 29 of 2022): statistics of the first years often hold them under
# the province they came from.
NEW_PROVINCES = ("93", "94", "95", "96")


# What there is at one time: the stocks of twelve months are no stock of a year.
_STATES = ("stok", "penduduk", "populasi_ternak", "jumlah_usaha", "luas")


_NEVER_BELOW_ZERO = (
    "produksi", "kebutuhan", "ketersediaan", "stok", "luas_panen", "luas", "produktivitas", "penduduk", "pengunjung",
    "populasi_ternak", "jumlah_usaha", "harga",
)  # fmt: skip


def _finding(severity: str, code: str, figure: Figure, used: str = "", hint: str = "") -> Finding:
    return Finding(severity, code, figure.sheet, figure.cell.a1, figure.cell.row, figure.column_name, "value",
                   figure.typed, used, hint)  # fmt: skip


def doubt_zeros(figures: Sequence[Figure]) -> list[Finding]:
    """Mark zeros of new provinces, and of regions whose every figure in the file is zero, where others have figures."""
    by_region: dict[str, list[Figure]] = defaultdict(list)
    has_figures: set[object] = set()
    for one in figures:
        if one.value is not None:
            by_region[one.region].append(one)
            if one.value:
                has_figures.add(one.about)
    found = []
    for region, mine in by_region.items():
        if not region:
            continue
        is_new = region in NEW_PROVINCES
        all_zero = len(mine) > 1 and not any(one.value for one in mine)
        if not (is_new or all_zero):
            continue
        for one in mine:
            if not one.value and (one.about in has_figures or all_zero):
                one.quality = "zero_doubtful"
                hint = "new_province" if is_new else "all_zero"
                found.append(_finding("diragukan", "potential_zero_doubtful", one, regions()[region].region_name, hint))
    return found


def doubt_negatives(figures: Sequence[Figure]) -> list[Finding]:
    """Figures below zero of what can only be counted or weighed: a bracket is often a remark, not a minus."""
    below = (one for one in figures if one.value is not None and one.value < 0 and one.measure in _NEVER_BELOW_ZERO)
    return [_finding("diragukan", "potential_negative", one, str(one.value)) for one in below]


def drop_repeats(figures: Iterable[Figure]) -> tuple[list[Figure], list[Finding], set[tuple[str, int]]]:
    """(figures without repeats, findings, rows of repeats that say the same)."""
    kept: dict[object, Figure] = {}
    found: list[Finding] = []
    same: set[tuple[str, int]] = set()
    for one in figures:
        first = kept.setdefault(one.key, one)
        if first is one:
            continue
        where = f"{first.sheet + '!' if first.sheet else ''}{first.cell.a1}"
        if first.value == one.value:
            same.add((one.sheet, one.cell.row))
            found.append(_finding("kurang_lengkap", "potential_repeated", one, first.typed, where))
        else:
            found.append(_finding("ditolak", "potential_contradicts", one, first.typed, where))
    return list(kept.values()), found, same


def check_totals(figures: Sequence[Figure]) -> list[Finding]:
    """Compare totals with the sum of their parts, for measures that add up; rounding may differ."""
    by_row, by_column = _grouped(figures, _same_row), _grouped(figures, _same_column)
    summed = (one for one in figures if one.sums and one.value is not None)
    found = [finding for one in summed for finding in _beside(one, by_row, by_column)]
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for one in figures:
        if one.measure in ADDITIVE and one.value is not None:
            groups[(one.table, *one.about)].append(one)
    for mine in groups.values():
        mine.sort(key=_row)
        totals = [one.cell.row for one in mine if one.kind == "total"]
        for one in mine:
            if one.kind == "total":
                found += _plain_total(one, mine, totals)
            elif one.kind == "national":
                parts = [other for other in mine if len(other.region) == 2]
                if len(parts) >= 34:
                    found += _compare(one, [parts])
            elif len(one.region) == 2:
                parts = [other for other in mine if len(other.region) > 2 and other.region[:2] == one.region]
                if parts and len({other.region for other in parts}) == _places(one.region):
                    found += _compare(one, [parts])
    return found


def _beside(total: Figure, by_row: _Groups, by_column: _Groups) -> list[Finding]:
    """A 'Jumlah' over the columns of its row, or over the items of its region, against these."""
    if total.measure not in ADDITIVE:
        return []
    if total.sums == "columns":
        beside = by_row[_same_row(total)]
        if total.measure in _STATES and len({(one.year, one.period_no) for one in beside if one.year}) > 1:
            return []
        parts = [one for one in beside if one.sums != "columns" and one.unit == total.unit]
    else:
        parts = [one for one in by_column[_same_column(total)] if not one.sums]
    return _compare(total, [parts]) if len(parts) > 1 else []


def _same_row(one: Figure) -> tuple[object, ...]:
    return (one.table, one.cell.row, one.measure)


def _same_column(one: Figure) -> tuple[object, ...]:
    return (one.table, one.cell.column, one.region, one.kind, one.measure, one.year, one.period_no)


_Groups = dict[tuple[object, ...], list[Figure]]


def _grouped(figures: Sequence[Figure], key_of: Callable[[Figure], tuple[object, ...]]) -> _Groups:
    groups: _Groups = defaultdict(list)
    for one in figures:
        groups[key_of(one)].append(one)
    return groups


@lru_cache(maxsize=64)
def _places(province: str) -> int:
    return sum(code[:2] == province and len(code) > 2 for code in regions())


def _plain_total(total: Figure, group: Sequence[Figure], totals: Sequence[int]) -> list[Finding]:
    """`group` and the rows of its `totals` from top to bottom: those beside the total are looked at first."""
    row = total.cell.row
    at = bisect_left(totals, row)
    start, end = (bisect_left(group, edge, key=_row) for edge in (row, row + 1))
    first = bisect_right(group, totals[at - 1], key=_row) if at else 0
    later = next((one for one in totals[at:] if one > row), None)
    last = bisect_left(group, later, key=_row) if later is not None else len(group)
    slices = ((first, start), (0, start), (end, last), (end, len(group)))
    return _compare(total, (leaves for low, high in slices if (leaves := _leaves(group[low:high]))))


def _row(one: Figure) -> int:
    return one.cell.row


def _leaves(figures: Iterable[Figure]) -> list[Figure]:
    """The regions themselves: provinces only where no kabupaten or kota stands beside them."""
    listed = [one for one in figures if one.kind == "region"]
    local = [one for one in listed if len(one.region) > 2]
    return local or listed


def _compare(total: Figure, ways: Iterable[Sequence[Figure]]) -> list[Finding]:
    assert total.value is not None
    sums = []
    for parts in ways:
        known = [one.value for one in parts if one.value is not None]
        summed = sum(known, Decimal(0))
        places = max(-int(number.as_tuple().exponent) for number in (*known, total.value))
        # Rounded parts stray from a rounded total by about the square root of their number, in units of the last digit.
        slack = Decimal(len(known)).sqrt() * Decimal(10) ** -places if places > 0 else Decimal(0)
        if abs(summed - total.value) <= slack:
            return []
        sums.append(summed)
    if not sums:
        return []
    value = total.value
    nearest = min(sums, key=lambda summed: abs(summed - value))  # the parts may stand above or below their total
    return [_finding("diragukan", "potential_total_differs", total, str(value), str(nearest))]
