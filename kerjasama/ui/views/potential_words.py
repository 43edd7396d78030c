"""Words for figures on regions: items by their names, amounts with their unit, what stands behind them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_rupiah, language
from kerjasama.reference import tables

DERIVED = {"lq": "Location quotient (LQ)", "pendapatan": "PDRB per kapita, dihitung", "laju": "Pertumbuhan, dihitung"}


def no_members() -> str:
    """Why no agreement stands behind a section of this page."""
    return _(
        "Di balik angka ini tidak ada naskah kerja sama. Sumber, berkas, lembar, dan selnya ada di tabel semua angka "
        "wilayah, di bagian terakhir profil wilayah."
    )


@lru_cache(maxsize=1)
def _commodities() -> dict[str, tuple[str, str]]:
    return {
        row["commodity_code"]: (row["commodity_name"], row["commodity_name_en"])
        for row in tables.load("commodities").to_pylist()
    }


def commodity_words(code: str) -> str:
    """A commodity's name in the current language, without what stands in brackets."""
    names = _commodities().get(code)
    if names is None:
        return code
    return names[0 if language() == "id" else 1].split(" (")[0]


def sector_words(code: str) -> str:
    """A sector with its letter: 'A · Pertanian, kehutanan, dan perikanan'."""
    return f"{code} · {label('sector', code)}"


def item_words(kind: Any, code: Any, name: Any) -> str:
    """What a figure is of: a commodity, a sector, or the words of the source; '' for none."""
    if is_some(code):
        return sector_words(code) if kind == "sektor" else commodity_words(code)
    return str(name) if is_some(name) else ""


def measure_words(code: str) -> str:
    """A measure, published or derived."""
    return _(DERIVED[code]) if code in DERIVED else label("measure", code)


def amount_words(value: Any, unit: Any, *, signed: bool = False) -> str:
    """'40.000 ton', 'Rp 20,0 triliun', '1,79', '3,5%': as many digits as say something; an en dash for no value."""
    if not is_some(value):
        return "–"
    sign = "+" if signed and value > 0 else ""
    if unit == "rupiah":
        return sign + format_rupiah(value)
    if unit == "LQ":
        return sign + format_number(value, 2)
    if unit == "persen":
        return f"{sign}{format_number(value, 1)}%"
    digits = 0 if abs(value) >= 100 or value == int(value) else 1
    return f"{sign}{format_number(value, digits)} {unit if is_some(unit) else ''}".strip()


def price_words(basis: Any, base_year: Any = None) -> str:
    """'harga konstan 2010' or 'harga berlaku'; '' for a figure that is not money."""
    if basis == "adhk":
        return _("harga konstan {year}").format(year=int(base_year)) if is_some(base_year) else _("harga konstan")
    return _("harga berlaku") if basis == "adhb" else ""


def span_words(first: Any, last: Any) -> str:
    """'2022–2024', '2024', or an en dash."""
    if not is_some(first) or not is_some(last):
        return "–"
    return str(int(first)) if first == last else f"{int(first)}–{int(last)}"


def short_words(code: str) -> str:
    """A region as it stands on charts and maps: 'Kebumen', 'Kota Semarang', 'Jawa Tengah'."""
    region = tables.regions()[code]
    if region.region_level == "kota":
        return region.region_name.replace("Administrasi ", "")
    return region.short_name.replace("Kepulauan ", "Kep. ")


def reference_words(kind: Any, name: str, provinces: Any = None) -> str:
    """What a region is compared with: its province, the published country, or a sum of provinces."""
    if kind == "provinsi":
        return _("Provinsi {name}").format(name=name)
    if kind == "nasional":
        return _("angka nasional yang diterbitkan")
    return _("jumlah {n} provinsi yang punya angkanya").format(n=format_number(provinces))


def is_some(value: Any) -> bool:
    """Whether there is a value: neither None, NaN, NA nor an empty text."""
    return not (pd.isna(value) or value == "")
