"""How many agreements were in each state at the end of each month: judged again on each of these days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd

from kerjasama.charts.changes import months_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import changes_behind
from kerjasama.ui.views.overview import ORDER
from kerjasama.warehouse import Result

MONTHS = 24
COUNT, SHARE = "jumlah", "bagian"
MEASURES = (COUNT, SHARE)
LARGE = 200_000  # agreements from which quarters are asked instead of months: a third of the runs
JUDGED = tuple(status for status in ORDER if status not in ("belum_ditandatangani", "di_luar_penilaian"))
NOT_ASSESSABLE = ("masa_tenggang", "belum_dapat_dinilai")


def days(as_of: date, agreements: int) -> list[date]:
    """The last days of the 24 months before `as_of` (of the eight quarters for a large register), then `as_of`."""
    step = 3 if agreements > LARGE else 1
    ends = []
    first = as_of.replace(day=1)
    for _month in range(MONTHS):
        ends.append(first - timedelta(days=1))
        first = ends[-1].replace(day=1)
    if step > 1:
        ends = [day for day in ends if day.month % step == 0]
    return [*reversed(ends), as_of]


def collected(frames: Sequence[pd.DataFrame], measure: str) -> pd.DataFrame:
    """changes/states of every day below each other: `judged_on`, `day_words`, `status`, `name`, `value`, `of`.

    `measure` 'jumlah': agreements of the population, by state; 'bagian': shares of the assessable, only their states.
    """
    everything = pd.concat(frames, ignore_index=True)
    everything = everything[everything["status"].isin(JUDGED)]
    if measure == SHARE:
        everything = everything[~everything["status"].isin(NOT_ASSESSABLE)]
    places = {status: place for place, status in enumerate(JUDGED)}
    everything = everything.assign(
        place=everything["status"].map(places),
        name=[label("status", status) for status in everything["status"]],
        day_words=[format_date(day, "medium") for day in everything["judged_on"]],
        value=everything["share_of_assessable"].fillna(0.0) if measure == SHARE else everything["agreements"],
        of=everything["assessable"] if measure == SHARE else everything["population"],
    )
    occurring = everything.groupby("status")["agreements"].transform("sum") > 0
    return everything[occurring].sort_values(["judged_on", "place"]).reset_index(drop=True)


def statement(rows: pd.DataFrame) -> str:
    """The first and the last day of the row, with numerators and denominators, suspected and confirmed apart."""
    if rows.empty:
        return _("Belum ada kerja sama dalam saringan ini pada bulan-bulan itu.")
    first, last = rows["judged_on"].min(), rows["judged_on"].max()
    parts = [
        _("{state}: {before}, lalu {after}").format(
            state=label("status", status).lower(), before=_at(rows, first, status), after=_at(rows, last, status)
        )
        for status in ("terlaksana", "seremonial_terkonfirmasi", "seremonial_terduga")
    ]
    return _("Dari **{first}** ke **{last}**: {parts}.").format(
        first=format_date(first, "medium"), last=format_date(last, "medium"), parts="; ".join(parts)
    )


def _at(rows: pd.DataFrame, day: date, status: str) -> str:
    row: Any = rows[(rows["judged_on"] == day) & (rows["status"] == status)]
    of = int(rows.loc[rows["judged_on"] == day, "assessable"].iloc[0])
    count = int(row["agreements"].sum())
    if not of:
        return _("belum ada yang dapat dinilai")
    return _("**{n}** dari {of} yang dapat dinilai ({share})").format(
        n=format_number(count), of=format_number(of), share=format_percent(count / of)
    )


def measured(measure: str) -> str:
    """What is counted, and that the past is counted from today's data."""
    of = (
        _("Angka di atas tiap batang adalah penyebutnya: kerja sama yang dapat dinilai pada hari itu.")
        if measure == SHARE
        else _(
            "Angka di atas tiap batang adalah seluruh kerja sama yang dinilai (yang sudah ditandatangani, tanpa PKS "
            "turunan)."
        )
    )
    again = _(
        "Tiap tanggal dihitung ulang dari data yang sekarang, dengan ambang yang sekarang; bukan angka yang "
        "diterbitkan saat itu."
    )
    return f"{of} {again}"


def definition() -> str:
    """What a bar counts."""
    return "\n".join(
        (
            _("- Satu batang satu tanggal: naskah yang dinilai sendiri, menurut keadaannya pada tanggal itu."),
            _("- **Bagian**: jumlah itu dibagi yang dapat dinilai pada tanggal yang sama."),
            _("- PKS turunan ikut induknya; yang belum ditandatangani pada tanggal itu tidak ikut."),
        )
    )


def measure_words(code: str) -> str:
    """A measure in the choice above the figure."""
    return {COUNT: _("Jumlah"), SHARE: _("Bagian dari yang dapat dinilai")}[code]


def columns() -> list[Column]:
    """The data behind the figure."""
    return [
        Column("judged_on", _("Tanggal"), "date"),
        Column("name", _("Keadaan")),
        Column("agreements", _("Kerja sama"), "number"),
        Column("population", _("Dinilai"), "number"),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("share_of_assessable", _("Bagian dari yang dapat dinilai"), "percent"),
    ]


def asked(result: Callable[..., Any], as_of: date, agreements: int) -> list[Any]:
    """changes/states on each of the days (`result`: Page.result), the last one on `as_of`."""
    return [result("changes/states", on=day) for day in days(as_of, agreements)]


def section(results: Sequence[Result], measure: str, behind: Behind) -> Section:
    """The figure with its sentence; the query that is shown is that of the last day."""
    rows = collected([result.frame for result in results], measure)
    return Section(
        title=_("Keadaan dari bulan ke bulan"),
        statement=statement(rows),
        results=results[-1:],
        frame=rows,
        chart=months_chart(rows, as_share=measure == SHARE) if len(rows) else None,
        table=columns(),
        measured=measured(measure) if len(rows) else "",
        definition=definition(),
        members=changes_behind.months(rows, behind),
        key="months",
    )
