"""Units of figures: what the source wrote, and the exact way from there to a unit without multiplier."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kerjasama.importer.potential.vocabulary import Vocabulary, remembered, vocabulary

# Behind a stroke: 'kg/kap/th' is no kg.
_PER = re.compile(r"/\s*(?:kap(?:ita)?|capita|orang|th|thn|tahun|year|bulan|bln|minggu|hari|day|ha|kk|ekor|pohon)\b")
_BEFORE = re.compile(r"^(dalam|satuan|unit|in)\s*[:.]?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Unit:
    """`text` as the source has it (lower case); `factor` None: no exact conversion to `base_unit`."""

    text: str
    base_unit: str = ""
    factor: Decimal | None = None
    code: str = ""

    def to_base(self, value: Decimal) -> float | None:
        """The figure in base_unit, computed in decimals: 1010.2 ribu ton is 1010200 ton and nothing beside it."""
        return float(value * self.factor) if self.base_unit and self.factor is not None else None


def read_unit(text: str) -> Unit | None:
    """The unit that a whole text names ('Ribu Ton', 'ku/ha', 'Juta Rupiah/Million Rupiah'), or None."""
    return _read(text)


@remembered(8192)
def _read(text: str) -> Unit | None:
    known = vocabulary()
    plain = " ".join(text.replace("_", " ").replace(" ", " ").casefold().split()).strip("()[] :;")
    plain = _BEFORE.sub("", plain) or plain
    whole = _one(plain, known)
    if whole is None and "/" in plain and not _PER.search(plain):  # 'ton/tons', 'juta rupiah/million rupiah'
        whole = _one(plain.split("/")[0].strip(), known)
    return whole


def _one(plain: str, known: Vocabulary) -> Unit | None:
    key = re.sub(r"\s*/\s*", "/", plain).rstrip(".")
    key = key.replace("rp.", "rp").strip()
    factor, rest, text = Decimal(1), key, key
    for _turn in range(2):
        first, _, tail = rest.partition(" ")
        first = first.strip(".")
        if first in known.multipliers and rest not in known.units:
            factor, rest = factor * known.multipliers[first], tail.strip()
    match = re.fullmatch(r"(rp|rupiah|us\$|usd)\s+(\w+)", rest)
    if match and match[2] in known.multipliers:  # 'Rp juta'
        factor, rest = known.multipliers[match[2]], match[1]
    if not rest:
        return Unit(text) if factor != 1 else None
    word = known.units.get(rest)
    if word is None:
        return None
    if word.code in ("rupiah", "usd"):  # 'Rp' says the same and reads worse
        text = re.sub(r"\brp\b|\bidr\b", "rupiah", text)
    exact = word.factor * factor if word.factor is not None else None
    return Unit(text, word.base_unit, exact, word.code)


def tail_unit(words: str) -> tuple[str, Unit | None]:
    """A heading written by a machine without its last words when these are a unit: 'produksi kopi ton' -> ton."""
    parts = words.split()
    if len(parts) > 2 and (unit := read_unit("/".join(parts[-2:]))) is not None and "/" in unit.code:
        return " ".join(parts[:-2]), unit  # 'ku_ha'
    for length in (3, 2, 1):
        if len(parts) > length and (unit := read_unit(" ".join(parts[-length:]))) is not None and unit.code:
            return " ".join(parts[:-length]), unit
    return words, None
