"""Who reports and who does not, semester by semester."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.exports.deck import Heading, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import reports as words
from kerjasama.ui.views import reports_matrix as matrix
from kerjasama.warehouse import Result

KEY = "laporan"
_SEMESTERS = 3  # beside the name and the total: five columns


def slide(ask: Ask) -> Slide:
    """The same as the page Laporan (reports/by_period, matrix, never_reported, owed, foreign_agreements)."""
    asked = partial(ask.result, period_count=words.PERIODS)
    periods = asked("reports/by_period").frame
    totals = ask.result("overview/totals").frame.iloc[0]
    never = asked("reports/never_reported", group_code="wilayah").frame
    owing = words.owing_groups(asked("reports/matrix", group_code="wilayah").frame)
    by = grouping(ask)
    is_known = not words.is_silent(periods) and len(words.closed(periods)) > 0
    cells = matrix.named(asked("reports/matrix", group_code=by).frame, by)
    listed = matrix.groups(cells)
    abroad = asked("reports/foreign_agreements").frame
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.answer(periods, never, 0),
        figures=parts.figures(words.cards(periods, never, abroad, owing)) if is_known else (),
        table=_table(cells, listed, periods, by) if is_known else None,
        lists=_lists(asked, cells, listed, by, ask) if is_known else (),
        place=("laporan", {"menurut": by}),
        notes=_notes(periods, listed, by) if is_known else _("Minta laporan semesternya, lalu impor dengan templat."),
        caution=_caution(periods) or parts.unclear_words(totals),
        measured=_("{now} Tenggat: {n} hari sesudah semester, kecuali register menyebut lain.").format(
            now=parts.as_of_words(ask), n=ask.filters.thresholds.report_due_days
        ),
        definition=_(
            "Di dalam negeri laporan setiap semester (Permendagri 22/2020 Pasal 17, 39, dan 60), luar negeri setiap "
            "tahun (Permendagri 25/2020 Pasal 35–36). Yang dihitung: laporan yang sudah jatuh tempo."
        ),
        is_empty=not is_known,
    )


def _caution(periods: pd.DataFrame) -> str:
    if words.is_silent(periods):
        return _("Diamnya register bukan temuan tentang perangkat daerah mana pun.")
    return parts.plain_words(words.unknown_caution(periods))


def grouping(ask: Ask) -> str:
    """By what the table is grouped: agencies of one region, regions of one province, provinces of the country."""
    if ask.choices.regions:
        return "perangkat_daerah"
    return "wilayah" if len(ask.choices.provinces) == 1 else "provinsi"


def _notes(periods: pd.DataFrame, listed: pd.DataFrame, by: str) -> str:
    said = (matrix.statement(listed, by), words.trend_statement(periods))
    return " ".join(parts.plain_words(text) for text in said if text)


def _came(row: object) -> str | None:
    due = int(row.due)  # type: ignore[attr-defined]
    came = int(row.on_time + row.late)  # type: ignore[attr-defined]
    return _("{n} dari {of}").format(n=format_number(came), of=format_number(due)) if due else None


def _table(cells: pd.DataFrame, listed: pd.DataFrame, periods: pd.DataFrame, by: str) -> Rows:
    """The first groups of the page's matrix in its last semesters that are over: those who report least."""
    owing = listed[listed["group_due"] > 0]
    last = words.closed(periods).tail(_SEMESTERS)
    found = {(row.group_key, row.period_end_on): _came(row) for row in cells.itertuples()}
    rows = [
        (
            parts.cut(group.name, 40),
            *(found.get((group.group_key, day)) for day in last["period_end_on"]),
            _("{n} dari {of}").format(n=format_number(group.group_came), of=format_number(group.group_due)),
        )
        for group in owing.head(parts.ON_A_SLIDE).itertuples()
    ]
    title = _("Laporan yang masuk, dari yang jatuh tempo")
    if len(owing) > parts.ON_A_SLIDE:
        title = _("{n} {groups} yang paling sedikit melapor, dari {of}").format(
            n=parts.ON_A_SLIDE, groups=matrix.counted_words(by), of=format_number(len(owing))
        )
    headings = (
        Heading(_("Provinsi") if by == "provinsi" else matrix.group_words(by), "text", 3),
        *(Heading(words.period_words(row.period_year, row.semester), "text", 1.4) for row in last.itertuples()),
        Heading(_("Dalam {n} semester").format(n=int((periods["due"] > 0).sum())), "text", 1.4),
    )
    return Rows(title, headings, tuple(rows))


def _lists(
    asked: Callable[..., Result], cells: pd.DataFrame, listed: pd.DataFrame, by: str, ask: Ask
) -> tuple[Rows, ...]:
    days = matrix.totals(cells)
    found = {(row.group_key, row.period_end_on): _came(row) for row in cells.itertuples()}
    headings = (
        Heading(matrix.group_words(by), "text", 3),
        *(Heading(words.period_words(row.period_year, row.semester), "text") for row in days.itertuples()),
        Heading(_("Masuk"), "number", is_summed=True),
        Heading(_("Jatuh tempo"), "number", is_summed=True),
    )
    every = tuple(
        (
            group.name,
            *(found.get((group.group_key, day)) for day in days["period_end_on"]),
            int(group.group_came),
            int(group.group_due),
        )
        for group in listed.itertuples()
    )
    made = [Rows(_("Laporan yang masuk, dari yang jatuh tempo"), headings, every)]
    owed = asked("reports/owed", group_code=by, group_key=None, row_limit=None).frame
    owed = owed.assign(
        period_name=[words.period_words(row.period_year, row.period) for row in owed.itertuples()],
        region=[ask.region_name(code) if isinstance(code, str) else None for code in owed["lead_region_code"]],
    )
    made.append(
        parts.table(
            _("Laporan yang jatuh tempo dan belum masuk"),
            owed,
            [
                ("title", _("Kerja sama"), "text", 4),
                ("period_name", _("Masa laporan"), "text", 1.6),
                ("due_on", _("Tenggat"), "date", 1.3),
                ("days_late", _("Lewat (hari)"), "days", 0.9),
                ("last_report_on", _("Laporan terakhir"), "date", 1.3),
                ("lead_agency", _("Perangkat daerah"), "text", 2.4),
                ("region", _("Pemrakarsa"), "text", 1.8),
                ("partner_name", _("Mitra"), "text", 2.2),
            ],
        )
    )
    return tuple(rows for rows in made if rows.rows)
