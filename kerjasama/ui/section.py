"""One idea: a question, its answer in words, a figure, and behind it the data, the query and the definition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from kerjasama.domain.words import _
from kerjasama.ui import members, table
from kerjasama.ui.columns import Column, plain_columns
from kerjasama.ui.context import remembered
from kerjasama.ui.members import Members
from kerjasama.ui.table import TableContext
from kerjasama.warehouse import Result

# Plotly: nothing from outside, no toolbar; the stub of the base map comes from this server.
CHART_CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": False,
    "topojsonURL": "app/static/topojson/",
    "plotlyServerURL": "",
    "showLink": False,
    "scrollZoom": False,
}


@dataclass(frozen=True)
class Section:
    """What `page.show` draws.

    `results`: the answers this rests on, the main one first. `statement`: the answer in one sentence, with numerator
    and denominator. `chart` or `table` (columns of the main answer) is the body; with a chart, `table` names the
    columns of "Lihat data" (default: all as they are). `alt`: the chart in words for who cannot see it. `caution`: what
    a reader must know before using it. `key`: unique on the page; default: the main query's name. `body` draws what is
    neither chart nor table (a list in words); the data then stands behind "Lihat data" as with a chart. `aspect`: the
    chart takes the whole width, and its height follows by this ratio (a map). `members`: the agreements that were
    counted (`page.members(ids)`, or `Members` where a figure has many numbers), asked for only when the reader opens
    "Lihat naskahnya"; `member_columns`: what is shown of them when it is more than usual. `no_members`: why there are
    none (its rows are no agreements), said with the definition.
    """

    title: str
    results: Sequence[Result]
    question: str = ""
    statement: str = ""
    chart: go.Figure | None = None
    table: Sequence[Column] | None = None
    frame: pd.DataFrame | None = None
    measured: str = ""
    definition: str = ""
    caution: str = ""
    alt: str = ""
    key: str = ""
    selectable: bool = False
    height: int = 460
    body: Callable[[], None] | None = None
    aspect: float | None = None
    members: Callable[[], Result] | Members | None = None
    member_columns: Sequence[Column] | None = None
    no_members: str = ""

    @property
    def name(self) -> str:
        """The section's key on its page."""
        return self.key or self.results[0].query.name.replace("/", "-")

    @property
    def rows(self) -> pd.DataFrame:
        """The rows that are shown: `frame`, or the main answer."""
        return self.results[0].frame if self.frame is None else self.frame


def draw(section: Section, context: TableContext) -> list[dict[str, Any]]:
    """Draw it. Returns the points that a reader clicked (only when `selectable`), each as Plotly describes it."""
    points: list[dict[str, Any]] = []
    with st.container(key=f"section-{section.name}"):
        st.header(section.title, anchor=section.name)
        if section.question:
            st.html(f'<p class="kk-question">{escape(section.question)}</p>')
        if section.statement:
            st.markdown(section.statement)
        if section.caution:
            caution(section.caution)
        if section.rows.empty and section.chart is None:
            if not section.statement:  # the statement has said so already
                st.info(_("Tidak ada baris untuk saringan ini."), icon=":material/filter_alt_off:")
        elif section.chart is not None:
            points = _chart(section)
        elif section.body is not None:
            section.body()
        elif section.table is not None:
            table.draw(section.rows, section.table, section.name, context, section.height)
        if section.measured:
            st.caption(section.measured)
        st.fragment(remembered(_behind))(section, context)
    return points


def caution(text: str) -> None:
    """A sentence of warning beside a figure."""
    st.warning(text, icon=":material/warning:")


def _chart(section: Section) -> list[dict[str, Any]]:
    if section.aspect is None:
        return _plot(section)
    # The container's own ratio, and inside it everything as high as it: the chart then resizes with the window.
    stage = f"stage-{section.name}"
    with st.container(key=stage):
        st.html(
            f"<style>.st-key-{stage} {{ aspect-ratio: {section.aspect}; }}"
            f".st-key-{stage} > :has([data-testid=stPlotlyChart]),"
            f".st-key-{stage} [data-testid=stFullScreenFrame] {{ height: 100%; }}</style>"
        )
        return _plot(section)


def _plot(section: Section) -> list[dict[str, Any]]:
    chosen = st.plotly_chart(
        section.chart,
        height="content" if section.aspect is None else "stretch",
        key=f"chart-{section.name}",
        theme=None,
        config=CHART_CONFIG,
        on_select="rerun" if section.selectable else "ignore",
        selection_mode="points",
        alt=section.alt or f"{section.title}. {section.statement}",
    )
    return list(chosen["selection"]["points"]) if isinstance(chosen, dict) else []


def _behind(section: Section, context: TableContext) -> None:
    """The footer. Only what is opened is built: a closed expander would still compute."""
    choices = {"sql": _("Lihat SQL")}
    if section.chart is not None or section.body is not None or section.table is None:
        choices = {"data": _("Lihat data"), **choices}
    if section.members is not None:
        choices = {"members": _("Lihat naskahnya"), **choices}
    if section.definition:
        choices["definition"] = _("Definisi")
    with st.container(key=f"behind-{section.name}"):
        opened = st.pills(
            _("Di balik bagian ini"),
            list(choices),
            format_func=lambda name: choices[name],
            key=f"open-{section.name}",
            label_visibility="collapsed",
        )
        if opened == "data":
            columns = section.table or plain_columns(section.rows)
            table.draw(section.rows, columns, f"data-{section.name}", context, 360)
        elif opened == "members" and section.members is not None:
            members.draw(section.members, section.name, context, section.member_columns)
        elif opened == "sql":
            with st.container(key=f"sql-{section.name}"):
                _sql(section)
        elif opened == "definition":
            st.markdown(section.definition)
            if section.no_members:
                st.caption(section.no_members)


def _sql(section: Section) -> None:
    for result in section.results:
        st.caption(f"**{_(result.query.question)}** · `queries/{result.query.name}.sql`")
        st.code(result.sql, language="sql", height=360)
        values = {name: str(value) for name, value in result.parameters.items() if value is not None}
        st.caption(_("Nilai parameter (yang tidak tertulis berarti semua)"))
        st.code("\n".join(f"${name} = {value}" for name, value in values.items()) or "–", language=None)
