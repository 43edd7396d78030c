"""What each region has and lacks: people, regional accounts, base sectors, commodities; and who completes whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent, format_rupiah, language
from kerjasama.extracts.version import Version
from kerjasama.reference.tables import load
from kerjasama.ui.section import Section
from kerjasama.ui.views.side_by_side import Region
from kerjasama.ui.views.side_by_side_facts import reference_population
from kerjasama.ui.views.side_by_side_sections import compared
from kerjasama.ui.views.side_by_side_table import Cell, Line
from kerjasama.warehouse import Result

NAMED = 3  # sectors or commodities that a cell names
APART = 2  # years: figures further apart are not compared
QUERIES = {
    "figures": "side_by_side/figures",
    "growth": "side_by_side/growth",
    "sectors": "side_by_side/sectors",
    "balances": "side_by_side/balances",
    "complements": "side_by_side/complements",
}


def holds_potential(version: Version | None) -> bool:
    """Whether the extracts hold any figure on a region."""
    return bool(version and version.manifest.row_counts.get("potentials"))


def ask_all(ask: Callable[..., Result], regions: Sequence[Region]) -> dict[str, Result]:
    """The five answers on these regions, by name."""
    codes = [region.code for region in regions]
    return {name: ask(query, region_codes=codes) for name, query in QUERIES.items()}


def commodity(code: str, name: str) -> str:
    """A commodity in the reader's language."""
    return _english().get(code, name) if language() == "en" else name


@st.cache_resource(max_entries=1, show_spinner=False)
def _english() -> dict[str, str]:
    rows = load("commodities").select(["commodity_code", "commodity_name_en"]).to_pylist()
    return {row["commodity_code"]: row["commodity_name_en"] for row in rows if row["commodity_name_en"]}


def population(figures: pd.DataFrame, regions: Sequence[Region]) -> Line:
    """People, of the imported figures; of the reference table where none was imported."""
    found = _by_region(figures, "penduduk")
    cells = [
        _figure(found[region.code]) if region.code in found else reference_population(region.code) for region in regions
    ]
    return Line(_("Penduduk"), cells)


def _by_region(figures: pd.DataFrame, code: str) -> dict[str, Any]:
    return {row.region_code: row for row in figures[figures["figure_code"] == code].itertuples()}


def _figure(row: Any) -> Cell:
    value = format_rupiah(row.value) if row.unit == "rupiah" else format_number(row.value)
    if row.unit not in ("rupiah", "orang"):
        value = f"{value} {row.unit or ''}".strip()
    state = label("figure_state", row.figure_state).lower() if isinstance(row.figure_state, str) else ""
    rivals = _("ada angka lain untuk tahun itu") if row.has_rivals else ""
    return Cell(value, _note(year(row.period_year), state, text(row.source_name), rivals))


def _note(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def text(value: Any) -> str:
    """A text, or '' for none."""
    return value if isinstance(value, str) else ""


def year(value: Any) -> str:
    """A year in words."""
    return _("tanpa tahun") if value is None or pd.isna(value) else str(int(value))


def potential(answers: dict[str, Result], regions: Sequence[Region]) -> Section:
    """Regional accounts, growth, base sectors, commodities."""
    figures = answers["figures"].frame
    lines = [
        Line(_("PDRB harga berlaku"), _cells(regions, _by_region(figures, "pdrb_adhb"), _figure)),
        Line(_("PDRB harga konstan"), _cells(regions, _by_region(figures, "pdrb_adhk"), _constant)),
        Line(_("Pertumbuhan setahun"), _cells(regions, _rows(answers["growth"].frame), _growth), _("harga konstan")),
        Line(_("PDRB per kapita"), _cells(regions, _rows(answers["growth"].frame), _income), _("harga konstan")),
        Line(_("Sektor basis (LQ)"), [_sectors(answers["sectors"].frame, region) for region in regions]),
        Line(_("Komoditas surplus"), [_balances(answers["balances"].frame, region, 1) for region in regions]),
        Line(_("Komoditas defisit"), [_balances(answers["balances"].frame, region, -1) for region in regions]),
    ]
    kept = [line for line in lines if any(cell.value for cell in line.cells)]
    missing = [line.name for line in lines if line not in kept]
    return compared(
        _("Potensi"),
        kept or lines,
        regions,
        [answers[name] for name in ("figures", "growth", "sectors", "balances")],
        definition(),
        "potential",
        measured=" ".join(part for part in (_years_differ(answers), _left_out(missing if kept else [])) if part),
        no_members=_("Yang dihitung angka potensi, bukan naskah; barisnya ada di halaman Potensi."),
    )


def definition() -> str:
    """How growth, quotients and balances come about, and what they do not prove."""
    return "\n".join(
        (
            _("- Tiap angka membawa tahun dan sumbernya; yang tidak diimpor ditulis tidak ada data."),
            _("- **Pertumbuhan**: rata-rata majemuk setahun antara tahun pertama dan terakhir, harga konstan."),
            _(
                "- **LQ** = (nilai sektor ÷ PDRB daerah) ÷ (nilai sektor ÷ PDRB acuan). Di atas 1: sektor basis. Itu "
                "tanda awal, bukan bukti ada yang dapat dijual ke luar."
            ),
            _("- **Surplus atau defisit**: neraca yang terbit, atau produksi dikurangi kebutuhan tahun yang sama."),
            _("- Angka yang lebih dari dua tahun lebih lama tidak diurutkan bersama yang baru."),
        )
    )


def _rows(frame: pd.DataFrame) -> dict[str, Any]:
    return {row.region_code: row for row in frame.itertuples()}


def _cells(regions: Sequence[Region], found: dict[str, Any], cell: Callable[[Any], Cell]) -> list[Cell]:
    return [cell(found[region.code]) if region.code in found else Cell("") for region in regions]


def _constant(row: Any) -> Cell:
    made = _figure(row)
    base = "" if pd.isna(row.base_year) else _("harga {year}").format(year=int(row.base_year))
    return Cell(made.value, _note(made.note, base))


def _growth(row: Any) -> Cell:
    if pd.isna(row.growth):
        return Cell("", _("baru satu tahun"))
    return Cell(format_percent(row.growth, 1), f"{year(row.first_year)}–{year(row.last_year)}")


def _income(row: Any) -> Cell:
    if pd.isna(row.income) or row.unit != "rupiah":
        return Cell("")
    return Cell(format_rupiah(row.income), year(row.last_year))


def _sectors(frame: pd.DataFrame, region: Region) -> Cell:
    rows = frame[(frame["region_code"] == region.code) & frame["is_base"]]
    if rows.empty:
        return Cell("")
    first = rows.iloc[0]
    named = [
        f"{label('sector', row.sector_code)} {format_number(row.quotient, 2)}" for row in rows.head(NAMED).itertuples()
    ]
    against = _("terhadap provinsinya") if first["reference_kind"] == "provinsi" else _("terhadap nasional")
    if first["reference_kind"] == "jumlah_provinsi":
        against = _("terhadap jumlah provinsi yang punya angka")
    more = _("{n} sektor basis").format(n=format_number(len(rows)))
    return Cell("; ".join(named), _note(more, year(first["period_year"]), against), is_text=True)


def _balances(frame: pd.DataFrame, region: Region, sign: int) -> Cell:
    """The largest surpluses or lacks of a region; older ones are said, not ranked among the new."""
    rows = frame[(frame["region_code"] == region.code) & (frame["balance"] * sign > 0)]
    kept = rows[rows["is_comparable"]]
    if kept.empty:
        return Cell("")
    named = [
        f"{commodity(row.item_code, row.item_name)} {format_number(abs(row.balance))} {text(row.unit)}".strip()
        + (" ?" if row.is_doubtful else "")
        for row in kept.head(NAMED).itertuples()
    ]
    years = sorted({int(year) for year in kept.head(NAMED)["balance_year"]})
    older = len(rows) - len(kept)
    return Cell(
        "; ".join(named),
        _note(
            _("{n} komoditas").format(n=format_number(len(rows))),
            "–".join(str(year) for year in dict.fromkeys((years[0], years[-1]))),
            ", ".join(sorted({text(name) for name in kept.head(NAMED)["source_name"]} - {""})),
            _("{n} lebih lama, tidak diurutkan").format(n=format_number(older)) if older else "",
            _("? nol yang diragukan") if kept.head(NAMED)["is_doubtful"].any() else "",
        ),
        is_text=True,
    )


def _years_differ(answers: dict[str, Result]) -> str:
    """That the regions' figures are of different years, and whether they may stand in an order at all."""
    figures, grown, sectors = (answers[name].frame for name in ("figures", "growth", "sectors"))
    said = []
    for name, found in (
        (_("Penduduk"), figures.loc[figures["figure_code"] == "penduduk", "period_year"]),
        (_("PDRB harga berlaku"), figures.loc[figures["figure_code"] == "pdrb_adhb", "period_year"]),
        (_("PDRB harga konstan"), figures.loc[figures["figure_code"] == "pdrb_adhk", "period_year"]),
        (_("Pertumbuhan setahun"), grown.loc[grown["growth"].notna(), "last_year"]),
        (_("Sektor basis (LQ)"), sectors["period_year"]),
    ):
        years = sorted({int(one) for one in found.dropna()})
        if len(years) < 2:
            continue
        words = _("{name}: tahunnya berbeda ({years}).")
        if years[-1] - years[0] > APART:
            words = _("{name}: tahunnya lebih dari dua tahun terpaut ({years}); jangan diurutkan.")
        said.append(words.format(name=name, years=", ".join(map(str, years))))
    return " ".join(said)


def _left_out(missing: Sequence[str]) -> str:
    if not missing:
        return ""
    return _("Tidak ada data bagi semua daerah ini: {names}.").format(names=", ".join(missing))


def nothing_words() -> str:
    """Where no figure on a region was ever imported."""
    return _(
        "Data ini belum memuat angka potensi (penduduk, PDRB, komoditas), jadi potensi daerah tidak disandingkan. "
        "Penduduk di atas dari tabel rujukan."
    )


def bring_words() -> str:
    """The way to bring them."""
    return _("Impor angka potensi di halaman Impor")
