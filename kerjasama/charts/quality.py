"""What is missing, how sure the dates are, and which regions nobody has heard of."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.notes import note
from kerjasama.domain.words import _, format_number, format_percent

_ROW = 46
_CELL = 26  # pixels for one province
_SIZE = theme.FONT_SIZE - 1
_SMALL = theme.FONT_SIZE - 2


def shares_chart(frame: pd.DataFrame) -> go.Figure:
    """For quality/missing_fields and quality/date_quality as `views.quality` words them: `name`, `share`, `note`,
    `is_bad`.

    One bar per row from 0 to 100% on a pale track, so that little and much can be told from afar.
    """
    colors = theme.surface()
    rows = list(range(len(frame)))
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 16)
    figure.add_bar(x=[1] * len(frame), y=rows, orientation="h", width=0.5, marker={"color": colors.raised})
    figure.add_bar(
        x=frame["share"].fillna(0),
        y=rows,
        orientation="h",
        width=0.5,
        marker={"color": [colors.second if bad else colors.accent for bad in frame["is_bad"]]},
    )
    notes = []
    for row, item in zip(rows, frame.itertuples(), strict=True):
        share = f"<b>{format_percent(item.share, _digits(item.share))}</b>"
        notes.append(note(0, row, item.name, "left", size=_SIZE))
        notes.append(note(0.84, row, share, "right", size=_SIZE))
        notes.append(note(0.855, row, item.note, "left", colors.muted, _SIZE))
    figure.update_layout(
        barmode="overlay",
        annotations=notes,
        showlegend=False,
        hovermode=False,
        xaxis={"visible": False, "range": [0, 1], "domain": [0.3, 0.77]},
        yaxis={"visible": False, "range": [len(frame) - 0.5, -0.5]},
    )
    return figure


def coverage_chart(frame: pd.DataFrame) -> go.Figure:
    """For quality/coverage_regencies as `views.quality_coverage.provinces` gathers it: one row per province with
    `name`, `states` (a list: the state of each of its kabupaten/kota, the furthest first) and the counts `regencies`,
    `with_agreement`, `with_follow_up`, `with_report`.

    One square per kabupaten/kota; beside them how many of how many.
    """
    figure = theme.figure_base(max(len(frame), 1) * _CELL + 90)
    longest = int(frame["regencies"].max()) if len(frame) else 1
    for state, name in state_names().items():
        color, symbol = _state_mark(state)
        spots = [
            (column, row)
            for row, states in enumerate(frame["states"])
            for column, found in enumerate(states)
            if found == state
        ]
        figure.add_scatter(
            x=[spot[0] for spot in spots],
            y=[spot[1] for spot in spots],
            mode="markers",
            name=name,
            marker={"symbol": symbol, "size": 14, "color": color, "line": {"width": 1.5, "color": color}},
            hoverinfo="skip",
            showlegend=True,
        )
    edges = ((0.79, "with_agreement"), (0.9, "with_follow_up"), (1.0, "with_report"))
    notes = [
        note(edge, -1.1, text, "right", theme.surface().muted, _SMALL)
        for (edge, _column), text in zip(edges, (_("kerja sama"), _("tindak lanjut"), _("laporan")), strict=True)
    ]
    for row, item in enumerate(frame.itertuples()):
        notes.append(note(0, row, item.name, "left", size=_SIZE))
        for edge, column in edges:
            count = getattr(item, column)
            text = _("{n} dari {of}").format(n=format_number(count), of=format_number(item.regencies))
            notes.append(note(edge, row, text, "right", "" if count else theme.surface().muted, _SIZE))
    figure.update_layout(
        annotations=notes,
        margin={"l": 8, "r": 8, "t": 40, "b": 8},
        hovermode=False,
        legend={"y": 1.0, "yanchor": "bottom", "itemsizing": "constant"},
        xaxis={"visible": False, "range": [-0.8, longest - 0.2], "domain": [0.19, 0.7]},
        yaxis={"visible": False, "range": [len(frame) - 0.4, -1.6]},
    )
    return figure


def state_names() -> dict[str, str]:
    """What is known of a kabupaten/kota, from most to nothing."""
    return {
        "report": _("Pernah ada laporan"),
        "follow_up": _("Ada tindak lanjut, tanpa laporan"),
        "agreement": _("Hanya kerja sama"),
        "none": _("Tidak ada data"),
    }


def _state_mark(state: str) -> tuple[str, str]:
    steps = theme.SEQUENTIAL[theme.mode()]
    return {
        "report": (steps[5], "square"),
        "follow_up": (steps[3], "square"),
        "agreement": (steps[1], "square"),
        "none": (theme.surface().second, "square-open"),
    }[state]


def _digits(share: float) -> int:
    """A tenth where rounding would say 0% or 100% of what is neither."""
    return 1 if 0 < share < 0.01 or 0.99 < share < 1 else 0
