"""Execution in bars: states in force, budgets planned and realised, umbrellas by how far their scope came."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number

_ROW = 46
# State of execution, band of coverage or state of an item -> the status whose colour and pattern it takes.
_STATUS = {
    "berjalan": "terlaksana",
    "persiapan": "dalam_persiapan_pelaksanaan",
    "berhenti": "mandek",
    "komitmen_mandek": "pks_mandek",
    "nihil": "seremonial_terkonfirmasi",
    "belum_terlaporkan": "seremonial_terduga",
    "selesai_tanpa_kegiatan": "berakhir_tanpa_tindak_lanjut",
    "selesai_berkegiatan": "terlaksana",
    "tidak_dinilai": "belum_dapat_dinilai",
    "executed": "terlaksana",
    "committed": "dalam_persiapan_pelaksanaan",
    "possible": "belum_ditandatangani",
    "untouched": "perlu_perhatian",
}
_ITEMS = (("executed", "terlaksana"), ("committed", "komitmen"), ("possible", "mungkin"), ("untouched", "belum"))


def state_color(code: str) -> str:
    """The colour of a state of execution in the current mode."""
    return theme.status_color(_STATUS.get(code, "belum_dapat_dinilai"))


def states_chart(frame: pd.DataFrame) -> go.Figure:
    """For execution/states with `note` (the share in words): one bar per state, its number at the end."""
    statuses = [_STATUS[code] for code in frame["state_code"]]
    colors = [theme.status_color(status) for status in statuses]
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 24)
    figure.add_bar(
        x=frame["chains"].tolist(),
        y=[label("execution_state", code) for code in frame["state_code"]],
        orientation="h",
        marker={
            "color": colors,
            "pattern": _patterns(statuses),
            "line": {"width": 1.5, "color": colors},
            "cornerradius": 3,
        },
        text=[
            f" <b>{format_number(count)}</b>  {note}"
            for count, note in zip(frame["chains"], frame["note"], strict=True)
        ],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="skip",
    )
    _plain(figure, float(frame["chains"].max()) * 1.25 if len(frame) else 1)
    return figure


def coverage_chart(frame: pd.DataFrame) -> go.Figure:
    """For execution/coverage_bands with `name` and `note`: each band's items by how far they came, in one bar each."""
    figure = theme.figure_base(max(len(frame), 1) * 80 + 64)
    places = [str(place) for place in range(len(frame))]
    widest = float(frame["items"].max()) if len(frame) else 1.0
    for column, code in _ITEMS:
        status = _STATUS[column]
        color = theme.status_color(status)
        figure.add_bar(
            x=frame[column].tolist(),
            y=places,
            orientation="h",
            name=label("coverage", code),
            marker={
                "color": color,
                "pattern": _patterns([status] * len(frame)),
                "line": {"width": 1, "color": theme.surface().background},
            },
            text=[format_number(count) if count >= 0.04 * widest else "" for count in frame[column]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": theme.text_on(color), "weight": 600},
            hoverinfo="skip",
        )
    figure.update_layout(barmode="stack", bargap=0.4)
    _plain(figure, widest * 1.02 or 1)
    _named(figure, frame)
    return figure


def waits_chart(frame: pd.DataFrame) -> go.Figure:
    """For one kind's rows of execution/steps with `name` and `note`: how many wait for each step, and how long."""
    figure = theme.figure_base(max(len(frame), 1) * 66 + 24)
    figure.add_bar(
        x=frame["waiting"].tolist(),
        y=[str(place) for place in range(len(frame))],
        orientation="h",
        marker={"color": theme.surface().accent, "cornerradius": 3},
        text=[f" <b>{format_number(count)}</b>" for count in frame["waiting"]],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="skip",
    )
    _plain(figure, float(frame["waiting"].max()) * 1.15 if len(frame) else 1)
    _named(figure, frame)
    return figure


def _named(figure: go.Figure, frame: pd.DataFrame) -> None:
    """`name` beside each bar, `note` under it."""
    muted = theme.surface().muted
    figure.update_yaxes(
        tickmode="array",
        tickvals=[str(place) for place in range(len(frame))],
        ticktext=[
            f"<b>{row.name}</b><br><span style='color:{muted};font-size:14px'>{row.note}</span>"
            for row in frame.itertuples(index=False)
        ],
    )


def budgets_chart(frame: pd.DataFrame) -> go.Figure:
    """For execution/budgets with `planned_words` and `realized_words`: per year, planned beside realised rupiah."""
    figure = theme.figure_base(max(len(frame), 1) * 62 + 60)
    years = [str(year) for year in frame["action_year"]]
    sides = (
        (_("Direncanakan"), "compared_planned_idr", "planned_words", theme.surface().no_data),
        (_("Terpakai"), "compared_realized_idr", "realized_words", theme.surface().accent),
    )
    for name, column, words, color in sides:
        figure.add_bar(
            x=frame[column].tolist(),
            y=years,
            orientation="h",
            name=name,
            marker={"color": color, "line": {"width": 1.5, "color": theme.surface().muted}},
            text=[f" {text}" for text in frame[words]],
            textposition="outside",
            cliponaxis=False,
            hoverinfo="skip",
        )
    figure.update_layout(barmode="group", bargap=0.3)
    _plain(figure, float(frame["compared_planned_idr"].max()) * 1.35 if len(frame) else 1)
    return figure


def _plain(figure: go.Figure, widest: float) -> None:
    figure.update_xaxes(visible=False, range=[0, widest or 1])
    figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=12, type="category")


def _patterns(statuses: list[str]) -> dict[str, object]:
    return {
        "shape": [theme.status_pattern(status) for status in statuses],
        "fillmode": "overlay",
        "fgcolor": theme.surface().background,
        "fgopacity": 0.75,
        "size": 9,
        "solidity": 0.22,
    }
