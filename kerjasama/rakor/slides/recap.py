"""How many of each kind, in which state, now and on the comparison date."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.exports.deck import Bars, Figure, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import overview as words
from kerjasama.ui.views.answer import is_silent
from kerjasama.ui.views.definitions import part_definition

KEY = "rekap"
_TYPES = 6  # bars that are read from the last row of a hall; the list has every type
_BETWEEN, _REST = "between", "rest"
# Column -> the status whose colour it takes. These parts add up to all that the rule is about.
_PARTS = {
    "followed_up": "terlaksana",
    _BETWEEN: "masa_tenggang",
    "ceremonial_confirmed": "seremonial_terkonfirmasi",
    "ceremonial_suspected": "seremonial_terduga",
    "ended_without": "berakhir_tanpa_tindak_lanjut",
    _REST: "belum_dapat_dinilai",
}


def slide(ask: Ask) -> Slide:
    """The numbers of the page Ringkasan on both days (overview/totals, by_coop_type, statuses)."""
    before_on = ask.filters.compared_on
    now = ask.result("overview/totals").frame.iloc[0]
    before = ask.result("overview/totals", on=before_on).frame.iloc[0]
    silent = is_silent(ask.version)
    types = _types(ask.result("overview/by_coop_type").frame)
    then = _types(ask.result("overview/by_coop_type", on=before_on).frame)
    day = format_date(before_on)
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.answer(now, silent),
        figures=_figures(now, before, silent) if now.agreements else (),
        chart=_chart(types) if now.population else None,
        lists=(_by_type(types, then, day), _by_status(ask, day)) if now.agreements else (),
        place=("ringkasan", {}),
        notes=parts.plain_words(words.changes_statement(now, before, day)) if now.assessable else "",
        caution=parts.silent_words(ask) if now.agreements else "",
        measured=_("{now} Pembanding: {day}. Batang menghitung naskah payung dan naskah mandiri.").format(
            now=parts.as_of_words(ask), day=day
        ),
        definition=part_definition("assessable") + " " + part_definition("followed_up"),
        is_empty=not now.agreements,
    )


def part_words(column: str) -> str:
    """The name of a part of the bar."""
    if column == "followed_up":
        return _("Ditindaklanjuti")
    if column == _BETWEEN:
        return _("Perlu perhatian, atau baru komitmen")
    if column == _REST:
        return _("Belum dapat dinilai")
    return label("status", _PARTS[column])


def _types(frame: pd.DataFrame) -> pd.DataFrame:
    """overview/by_coop_type with the parts that complete the bar."""
    judged = frame[["followed_up", "ceremonial_confirmed", "ceremonial_suspected", "ended_without"]].sum(axis=1)
    return frame.assign(between=frame["assessable"] - judged, rest=frame["population"] - frame["assessable"])


def _figures(now: Any, before: Any, silent: bool) -> tuple[Figure, ...]:
    made = parts.figures(words.cards(now, before)[:4])
    if not silent:
        return made
    in_force, followed, _confirmed, suspected = made
    if not now.followed_up:
        followed = parts.unknown(followed.label, _("belum dilaporkan di register ini"))
    return (in_force, followed, *((suspected,) if now.assessable else ()))


def _chart(types: pd.DataFrame) -> Bars:
    """One bar per type that occurs, the longest first; a part that nobody has is left out."""
    rows = types[types["population"] > 0].sort_values(["population", "coop_type"], ascending=[False, True])
    rows = rows.assign(name=[label("coop_type", code) for code in rows["coop_type"]])
    if len(rows) > _TYPES:
        rest = rows.iloc[_TYPES - 1 :]
        other = rest[["population", *_PARTS]].sum().to_frame().T
        other["name"] = _("{n} jenis lain").format(n=len(rest))
        rows = pd.concat([rows.head(_TYPES - 1), other])
    return Bars(
        "stacked",
        tuple(rows["name"]),
        tuple(
            parts.series(part_words(column), rows[column].tolist(), status)
            for column, status in _PARTS.items()
            if rows[column].sum()
        ),
        _("Naskah payung dan naskah mandiri"),
        "number",
        tuple(_("dari {n}").format(n=format_number(n)) for n in rows["population"]),
    )


def _by_type(types: pd.DataFrame, then: pd.DataFrame, day: str) -> Rows:
    earlier = then.set_index("coop_type").add_suffix("_then").reset_index()
    rows = types.merge(earlier, on="coop_type", how="left")
    rows = parts.labelled(rows[(rows["agreements"] > 0) | (rows["agreements_then"] > 0)], coop_type="coop_type")
    columns = ["agreements", "in_force", "assessable", "followed_up", "ceremonial_confirmed", "ceremonial_suspected"]
    names = {
        "agreements": _("Kerja sama"),
        "in_force": _("Berlaku"),
        "assessable": _("Dapat dinilai"),
        "followed_up": _("Ditindaklanjuti"),
        "ceremonial_confirmed": label("status", "seremonial_terkonfirmasi"),
        "ceremonial_suspected": label("status", "seremonial_terduga"),
        "ended_without": label("status", "berakhir_tanpa_tindak_lanjut"),
    }
    pairs = [
        pair
        for column in [*columns, "ended_without"]
        for pair in (
            (column, names[column], "number"),
            (f"{column}_then", _("{what}, {day}").format(what=names[column], day=day), "number"),
        )
    ]
    return parts.table(
        _("Kerja sama menurut jenis, sekarang dan pada {day}").format(day=day),
        rows,
        [("coop_type", _("Jenis"), "text", 2.5), *pairs],  # type: ignore[list-item]
        summed=[name for name, _title, _kind in pairs],
    )


def _by_status(ask: Ask, day: str) -> Rows:
    now = ask.result("overview/statuses").frame
    then = ask.result("overview/statuses", on=ask.filters.compared_on).frame
    rows = now.merge(then[["status", "agreements", "population"]], on="status", suffixes=("", "_then"))
    return parts.table(
        _("Kerja sama menurut keadaan, sekarang dan pada {day}").format(day=day),
        parts.labelled(rows, status="status"),
        [
            ("status", _("Keadaan"), "text", 3),
            ("agreements", _("Kerja sama"), "number"),
            ("agreements_then", _("{what}, {day}").format(what=_("Kerja sama"), day=day), "number"),
            ("population", _("Yang dinilai sendiri"), "number"),
            ("population_then", _("{what}, {day}").format(what=_("Yang dinilai sendiri"), day=day), "number"),
            ("in_force", _("Dinilai sendiri dan berlaku"), "number"),
        ],
        summed=["agreements", "agreements_then", "population", "population_then", "in_force"],
    )
