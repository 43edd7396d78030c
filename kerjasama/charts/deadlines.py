"""Legal terms by their state: one bar per term of the law, split by what became of it."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number

# State -> column of deadlines/states_by_clock, from what was kept to what was not.
PARTS: dict[str, str] = {
    "terpenuhi": "met",
    "terpenuhi_terlambat": "met_late",
    "berjalan": "running",
    "hampir_lewat": "soon",
    "dianggap_disetujui": "deemed",
    "lewat": "lapsed",
}
_ROW = 56  # pixels for a bar and the two lines of words beside it
_LONGER = 20  # more for a name on two lines
_WIDTH = 34  # letters of a name on one line
_LEAST = 0.035  # of the width: a narrower part has no room for its number


def clock_states_chart(frame: pd.DataFrame) -> go.Figure:
    """For deadlines/states_by_clock as `views.deadlines_states.states` prepares it.

    One bar per row on one scale of 0 to 100%, split by state; columns `name`, `note` (its denominator) and `share_<x>`
    beside each count `<x>` of `PARTS`. The number in a part is a count.
    """
    muted = theme.surface().muted
    names = ["<br>".join(wrap(name, _WIDTH)) for name in frame["name"]]
    places = [str(number) for number in range(len(frame))]
    longest = max((name.count("<br>") for name in names), default=0)
    figure = theme.figure_base(max(len(frame), 1) * (_ROW + _LONGER * longest) + 80)
    for state, column in PARTS.items():
        color = theme.clock_color(state)
        shares = frame[f"share_{column}"].fillna(0).tolist()
        figure.add_bar(
            x=shares,
            y=places,
            orientation="h",
            name=label("clock_state", state),
            marker={"color": color, "line": {"width": 1, "color": theme.surface().background}},
            text=[
                format_number(count) if share >= _LEAST else ""
                for count, share in zip(frame[column], shares, strict=True)
            ],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": theme.text_on(color), "size": theme.FONT_SIZE},
            hovertemplate="%{fullData.name}: %{text}<extra></extra>",
        )
    empty = frame["computable"] == 0
    notes = [
        {
            "x": 0.01,
            "y": place,
            "xanchor": "left",
            "showarrow": False,
            "text": _("tidak ada yang dapat dihitung"),
            "font": {"color": muted},
        }
        for place, is_empty in zip(places, empty, strict=True)
        if is_empty
    ]
    figure.update_layout(barmode="stack", annotations=notes)
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        type="category",
        ticklabelstandoff=10,
        tickvals=places,
        ticktext=[
            f"{name}<br><span style='color:{muted};font-size:14px'>{note}</span>"
            for name, note in zip(names, frame["note"], strict=True)
        ],
    )
    return figure
