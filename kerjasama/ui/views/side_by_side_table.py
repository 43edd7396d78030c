"""A table whose columns are regions: on the screen, on an A4 sheet, and as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _
from kerjasama.ui.columns import Column
from kerjasama.ui.views.side_by_side import Region

STYLE = """<style>
.kk-side { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 1.05rem; line-height: 1.35; }
.kk-side col.kk-side-name { width: 21%; }
.kk-side th, .kk-side td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0;
  border-bottom: 1px solid var(--kk-line); overflow-wrap: anywhere; font-weight: 400; }
.kk-side thead th { font-weight: 700; font-size: 1.15rem; border-bottom: 3px solid var(--kk-accent); }
.kk-side tbody th { color: var(--kk-muted); }
.kk-side td b { font-size: 1.25rem; font-weight: 700; line-height: 1.2; }
.kk-side td b.kk-side-text { font-size: 1.05rem; font-weight: 600; }
.kk-side small { display: block; color: var(--kk-muted); font-size: .9rem; line-height: 1.3; }
.kk-side .kk-side-none { color: var(--kk-muted); font-style: italic; }
.kk-side a { color: var(--kk-accent); }
@media print {
  @page { size: A4 landscape; margin: 9mm 10mm; }
  .kk-side { font-size: 10.5px; line-height: 1.2; } .kk-side td b { font-size: 12.5px; }
  .kk-side td b.kk-side-text { font-size: 10.5px; } .kk-side small { font-size: 9.5px; line-height: 1.2; }
  .kk-side th, .kk-side td { padding: 1px 8px 1px 0; } .kk-side tr { break-inside: avoid; }
  /* Room above the names of the columns for the mark that stands on every sheet. */
  .kk-side thead { display: table-header-group; } .kk-side thead th { font-size: 11.5px; padding-top: 13px; }
  .kk-sample-printed { font-size: 10px; padding: 0 .4rem; border-width: 1px; line-height: 1.2; }
  .kk-sample { font-size: 10px; padding: 0 .6rem; } .kk-sample .kk-origin { font-size: 10px; }
  [class*="st-key-section-"] { padding-top: 4px !important; }
  [class*="st-key-section-"] h2 { font-size: 14px !important; padding: 0 !important; }
  [class*="st-key-section-"] .stMarkdown :is(p, li), .st-key-answer p { font-size: 11.5px !important; }
  .st-key-answer p { max-width: none !important; font-size: 13px !important; }
  [class*="st-key-section-"] [data-testid="stCaptionContainer"] p,
  .st-key-choose-regions [data-testid="stCaptionContainer"] p { font-size: 9.5px !important; }
  .st-key-choose-regions [data-testid="stMultiSelect"] { display: none !important; }
  .kk-title { font-size: 19px !important; } .kk-lead, .kk-filters { font-size: 10.5px !important; }
  .st-key-filter-bar { padding: 0 !important; }
  [data-testid="stVerticalBlock"] { gap: 0 !important; }
}
</style>"""


@dataclass(frozen=True)
class Cell:
    """One figure. `value`: in words already; '' means that there are no data. `note`: year, source, denominator."""

    value: str
    note: str = ""
    is_text: bool = False

    @property
    def words(self) -> str:
        """The cell as plain text."""
        value = self.value or _("tidak ada data")
        return f"{value} ({self.note})" if self.note else value


@dataclass(frozen=True)
class Line:
    """One line of the table: its name, a cell for each region, and what holds for all of them."""

    name: str
    cells: Sequence[Cell]
    note: str = field(default="")


def frame(lines: Sequence[Line]) -> pd.DataFrame:
    """The lines as data: `name` and one column `c0`, `c1`, ... for each region."""
    rows = [{"name": line.name, **{f"c{place}": cell.words for place, cell in enumerate(line.cells)}} for line in lines]
    return pd.DataFrame(rows)


def columns(regions: Sequence[Region]) -> list[Column]:
    """The columns of `frame`."""
    named = [Column(f"c{place}", region.name, width="medium") for place, region in enumerate(regions)]
    return [Column("name", _("Ukuran"), width="medium"), *named]


def html(lines: Sequence[Line], regions: Sequence[Region]) -> str:
    """The table as HTML: the regions across, the figures down."""
    heads = "".join(f'<th scope="col">{escape(region.name)}</th>' for region in regions)
    body = "".join(
        f'<tr><th scope="row">{escape(line.name)}{_small(line.note)}</th>'
        + "".join(f"<td>{_cell(cell)}</td>" for cell in line.cells)
        + "</tr>"
        for line in lines
    )
    name = f'<th scope="col"><span class="kk-sr">{escape(_("Ukuran"))}</span></th>'
    cols = '<col class="kk-side-name">' + "<col>" * len(regions)
    head = f"<thead><tr>{name}{heads}</tr></thead>"
    return f'<table class="kk-side"><colgroup>{cols}</colgroup>{head}<tbody>{body}</tbody></table>'


def draw_style() -> None:
    """The style of these tables, once on a page; on paper they take an A4 sheet."""
    st.html(STYLE)


def draw(lines: Sequence[Line], regions: Sequence[Region]) -> None:
    """Draw it."""
    st.html(html(lines, regions))


def _cell(cell: Cell) -> str:
    if not cell.value:
        return f'<span class="kk-side-none">{escape(_("tidak ada data"))}</span>{_small(cell.note)}'
    mark = ' class="kk-side-text"' if cell.is_text else ""
    return f"<b{mark}>{escape(cell.value)}</b>{_small(cell.note)}"


def _small(note: str) -> str:
    return f"<small>{escape(note)}</small>" if note else ""
