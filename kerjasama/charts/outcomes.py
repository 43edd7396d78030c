"""What came of cooperation: indicators on their way to the target, states, money planned and spent."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _

_ROW = 64  # pixels for one indicator with the two lines of words beside it
_BUDGET_ROW = 74
_STATE_ROW = 46
_WIDTH = 44  # letters of a name on one line
FIRST, LAST = -0.1, 1.15  # of the way from baseline to target that is drawn

# The state of an indicator speaks in the colour of the status it is most like.
STATE_STATUS = {
    "tercapai": "terlaksana",
    "sesuai_jalur": "dalam_persiapan_pelaksanaan",
    "tertinggal": "perlu_perhatian",
    "lewat_target": "seremonial_terkonfirmasi",
    "tanpa_pembanding": "masa_tenggang",
    "belum_diukur": "masa_tenggang",
    "arah_bertentangan": "belum_dapat_dinilai",
    "tanpa_target": "belum_dapat_dinilai",
}


def state_color(state: str) -> str:
    """The colour of an indicator's state."""
    return theme.status_color(STATE_STATUS[state])


def indicator_progress_chart(frame: pd.DataFrame) -> go.Figure:
    """For outcomes/indicators with `name`, `note`, `place` (progress kept between FIRST and LAST) and `written`.

    Every indicator on one scale: the baseline at 0, the target at 100%. A line runs from the baseline to the latest
    value (`written` beside it); an open tick shows where the straight way would be. Hollow marks have no evidence.
    """
    colors = theme.surface()
    rows = [str(number) for number in range(len(frame))]
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 84)
    figure.add_vline(x=0, line={"color": colors.line, "width": 1})
    figure.add_vline(x=1, line={"color": colors.text, "width": 2})
    marks = [state_color(state) for state in frame["state"]]
    for row, place, color in zip(rows, frame["place"], marks, strict=True):
        figure.add_scatter(
            x=[0, place], y=[row, row], mode="lines", line={"color": color, "width": 7}, showlegend=False,
            hoverinfo="skip",
        )  # fmt: skip
    figure.add_scatter(
        x=frame["expected_progress"].tolist(),
        y=rows,
        mode="markers",
        name=_("Semestinya pada hari pengukuran (garis lurus)"),
        marker={"symbol": "line-ns-open", "size": 26, "color": colors.text, "line": {"width": 3}},
        hoverinfo="skip",
    )
    for proven, name in ((True, _("Nilai terakhir, berbukti")), (False, _("Nilai terakhir, belum berbukti"))):
        chosen = [number for number, known in enumerate(frame["is_proven"]) if bool(known) == proven]
        figure.add_scatter(
            x=[frame["place"].iloc[number] for number in chosen],
            y=[rows[number] for number in chosen],
            mode="markers",
            name=name,
            marker={
                "size": 18,
                "color": [marks[number] if proven else colors.background for number in chosen],
                "line": {"width": 4, "color": [marks[number] for number in chosen]},
            },
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=[LAST + 0.04] * len(rows),
        y=rows,
        mode="text",
        text=frame["written"].tolist(),
        textposition="middle right",
        textfont={"size": theme.FONT_SIZE, "color": colors.text, "weight": 600},
        showlegend=False,
        cliponaxis=False,
        hoverinfo="skip",
    )
    figure.update_xaxes(
        range=[FIRST - 0.04, LAST + 0.42],
        tickvals=[0, 0.5, 1, LAST + 0.04],
        ticktext=[_("nilai awal"), "50%", _("target"), ""],
        side="top",
        showgrid=False,
    )
    figure.add_annotation(
        x=LAST + 0.04, y=1, xref="x", yref="paper", yanchor="bottom", xanchor="left", showarrow=False,
        text=_("nilai terakhir"), font={"size": theme.FONT_SIZE - 1, "color": colors.text},
    )  # fmt: skip
    figure.update_yaxes(**_named(frame, rows))
    figure.update_layout(legend={"y": -0.02, "yanchor": "top"})
    return figure


def indicator_states_chart(frame: pd.DataFrame) -> go.Figure:
    """For outcomes/states with `indicators_unmeasured`: one bar per state; without evidence hatched and apart."""
    names = [label("indicator_state", state) for state in frame["state"]]
    marks = [state_color(state) for state in frame["state"]]
    figure = theme.figure_base(max(len(frame), 1) * _STATE_ROW + 56)
    parts = (
        ("indicators_proven", _("Diukur, berbukti"), ""),
        ("indicators_unproven", _("Diukur, belum berbukti"), "/"),
        ("indicators_unmeasured", _("Tanpa nilai"), "."),
    )
    for column, name, pattern in parts:
        figure.add_bar(
            x=frame[column].tolist(),
            y=names,
            orientation="h",
            name=name,
            marker={
                "color": marks,
                "line": {"width": 1.5, "color": marks},
                "pattern": {
                    "shape": pattern, "fillmode": "overlay", "fgcolor": theme.surface().background, "fgopacity": 0.75,
                    "size": 9, "solidity": 0.25,
                },
            },
            hoverinfo="skip",
        )  # fmt: skip
    largest = float(frame["indicators"].max()) if len(frame) else 1.0
    figure.add_scatter(
        x=frame["indicators"].tolist(),
        y=names,
        mode="text",
        text=[f"  {text}" for text in frame["note"]],
        textposition="middle right",
        cliponaxis=False,
        showlegend=False,
        hoverinfo="skip",
    )
    figure.update_layout(barmode="stack")
    figure.update_xaxes(visible=False, range=[0, (largest or 1) * 1.55])
    figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=10, type="category")
    return figure


def budget_chart(frame: pd.DataFrame) -> go.Figure:
    """For outcomes/by_promise with `name`, `note`, `written`: spent within planned, rupiah."""
    return _within(frame, "planned_idr", "realized_idr", (_("Direncanakan"), _("Terpakai")))


def targets_chart(frame: pd.DataFrame) -> go.Figure:
    """For outcomes/by_promise with `name`, `note`, `written`: targets reached with evidence within all targets."""
    return _within(
        frame, "indicators_with_target", "indicators_reached", (_("Indikator bertarget"), _("Tercapai, berbukti"))
    )


def _within(frame: pd.DataFrame, whole: str, part: str, names: tuple[str, str]) -> go.Figure:
    """The part (full) within the whole (outlined); `written` says both and the share beside the bars."""
    colors = theme.surface()
    rows = [str(number) for number in range(len(frame))]
    figure = theme.figure_base(max(len(frame), 1) * _BUDGET_ROW + 56)
    figure.add_bar(
        x=frame[whole].tolist(),
        y=rows,
        orientation="h",
        width=0.62,
        name=names[0],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 2, "color": colors.text}},
        text=[f"  {text}" for text in frame["written"]],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="skip",
    )
    figure.add_bar(
        x=frame[part].tolist(),
        y=rows,
        orientation="h",
        width=0.36,
        name=names[1],
        marker={"color": colors.accent},
        hoverinfo="skip",
    )
    largest = float(frame[[whole, part]].max().max()) if len(frame) else 1.0
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(visible=False, range=[0, (largest or 1) * 1.75])
    figure.update_yaxes(**_named(frame, rows))
    return figure


def _named(frame: pd.DataFrame, rows: list[str]) -> dict[str, object]:
    """The names with their notes beside the rows, in the frame's order."""
    muted = theme.surface().muted
    return {
        "autorange": "reversed",
        "showgrid": False,
        "ticklabelstandoff": 12,
        "type": "category",
        "tickmode": "array",
        "tickvals": rows,
        "ticktext": [
            f"{'<br>'.join(wrap(name, _WIDTH))}<br><span style='color:{muted};font-size:14px'>{note}</span>"
            for name, note in zip(frame["name"], frame["note"], strict=True)
        ],
    }
