"""The legal terms of one agreement, in its profile."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views import deadlines
from kerjasama.ui.views.deadlines_words import clock_words

_PRESSING = ("hampir_lewat", "lewat", "dianggap_disetujui")


def rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/clocks with `what`: who must do what, what follows by law, or why it cannot be computed."""
    return frame.assign(
        what=[
            clock_words(row.clock_code).consequence
            if row.state in ("lewat", "dianggap_disetujui")
            else clock_words(row.clock_code).who_does_what
            if row.state in ("berjalan", "hampir_lewat")
            else label("clock_reason", row.reason_code)
            for row in frame.itertuples()
        ],
        article=[deadlines.article_words(article) for article in frame["article"]],
    )


def statement(frame: pd.DataFrame) -> str:
    """What presses most, else how many terms could be computed."""
    pressing = frame[frame["state"].isin(_PRESSING)]
    computable = frame[frame["state"] != "tidak_dapat_dihitung"]
    if pressing.empty:
        return _("**{n}** dari **{of}** tenggat dapat dihitung; tidak ada yang lewat atau hampir lewat.").format(
            n=format_number(len(computable)), of=format_number(len(frame))
        )
    soon = pressing[pressing["state"] == "hampir_lewat"]
    text = _("Dari **{of}** tenggat yang dapat dihitung, **{n}** lewat dan **{soon}** hampir lewat.").format(
        of=format_number(len(computable)),
        n=format_number(len(pressing) - len(soon)),
        soon=format_number(len(soon)),
    )
    if len(soon):
        text += " " + _("Terdekat {day}.").format(day=format_date(soon["due_on"].min()))
    return text


def columns() -> list[Column]:
    """The columns of the profile's part."""
    shown = {column.name: column for column in deadlines.columns()}
    first = [shown[name] for name in ("clock_code", "state", "due_on", "days_left")]
    rest = [shown[name] for name in ("started_on", "started_by", "met_on", "met_by", "reason_code", "is_estimated")]
    last = [shown[name] for name in ("article", "term_length", "unit")]
    return [*first, Column("what", _("Yang harus terjadi"), width="large"), *rest, *last]
