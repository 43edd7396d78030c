"""What the reports name as problems, and what is done about them."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.exports.deck import Figure, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import reports_told as words

KEY = "masalah"


def slide(ask: Ask) -> Slide:
    """The same as the last section of the page Laporan (reports/problems)."""
    frame = ask.result("reports/problems", row_limit=None).frame
    named = words.problem_rows(frame, "permasalahan")
    nothing = words.problem_rows(frame, "nihil")
    lists = (
        _list(named, _("Permasalahan dan upaya penyelesaian")),
        _list(nothing, _("Laporan yang menyatakan tidak ada kegiatan")),
    )
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=_statement(ask, frame),
        figures=_figures(frame) if len(frame) else (),
        table=_table(named) if len(named) else None,
        lists=tuple(rows for rows in lists if rows.rows),
        place=("laporan", {"isi": "permasalahan"} if len(named) else {}),
        notes=_("Tanyakan siapa yang menyelesaikannya dan kapan; catat sebagai putusan rapat.") if len(named) else "",
        measured=_("{now} Satu baris satu kerja sama: laporannya yang terakhir.").format(now=parts.as_of_words(ask)),
        definition=words.problems_definition(),
        is_empty=frame.empty,
    )


def _statement(ask: Ask, frame: pd.DataFrame) -> str:
    if len(frame):
        return words.problems_statement(frame)
    reported = ask.result(
        "agreements/search",
        search=None,
        statuses=None,
        validities=None,
        flags=["pernah_dilaporkan"],
        sort_code="terbaru",
        row_limit=1,
    ).frame
    if reported.empty:
        return _("Belum ada laporan dalam data ini: permasalahannya **tidak diketahui**, bukan tidak ada.")
    return _(
        "Dari **{of}** kerja sama yang pernah dilaporkan, tidak satu pun laporan terakhirnya menyebut masalah."
    ).format(of=format_number(reported["found"].iloc[0]))


def _figures(frame: pd.DataFrame) -> tuple[Figure, ...]:
    row = frame.iloc[0]
    light, dark = parts.status_colours("perlu_perhatian")
    red, dark_red = parts.status_colours("seremonial_terkonfirmasi")
    reported = {"of": int(row.reported), "of_words": _("yang pernah dilaporkan")}
    made = [
        Figure(_("Menyebut permasalahan"), int(row.with_problem), colour=light, dark_colour=dark, **reported)  # type: ignore[arg-type]
    ]
    if row.with_problem:
        made.append(
            Figure(
                _("Tanpa upaya penyelesaian"),
                int(row.without_solution),
                of=int(row.with_problem),
                of_words=_("yang menyebut permasalahan"),
                colour=light,
                dark_colour=dark,
            )
        )
    made.append(
        Figure(_("Menyatakan tidak ada kegiatan"), int(row.no_activity), colour=red, dark_colour=dark_red, **reported)  # type: ignore[arg-type]
    )
    return tuple(made)


def _table(rows: pd.DataFrame) -> Rows:
    """The latest; those without a solution first, since the hall is asked for one."""
    ordered = rows.assign(has=rows["solutions"].notna()).sort_values("has", kind="stable")
    first = ordered.head(parts.ON_A_SLIDE)
    first = first.assign(
        short=[parts.cut(text, 50) for text in first["title"]],
        problem=[parts.cut(text, 80) for text in first["problems"]],
        solution=[parts.cut(text, 80) or _("belum ada") for text in first["solutions"]],
        who=[parts.cut(text, 34) for text in first["lead_agency"]],
    )
    title = _("Permasalahan terakhir, yang tanpa upaya di depan")
    if len(rows) > len(first):
        title = _("{n} dari {of} permasalahan, yang tanpa upaya di depan").format(
            n=len(first), of=format_number(len(rows))
        )
    return parts.table(
        title,
        first,
        [
            ("short", _("Kerja sama"), "text", 2.6),
            ("problem", _("Permasalahan"), "text", 3.2),
            ("solution", _("Upaya penyelesaian"), "text", 3.2),
            ("who", _("Perangkat daerah"), "text", 2),
        ],
    )


def _list(rows: pd.DataFrame, title: str) -> Rows:
    return parts.table(
        title,
        rows,
        [
            ("title", _("Kerja sama"), "text", 3.4),
            ("problems", _("Permasalahan"), "text", 3.4),
            ("solutions", _("Upaya penyelesaian"), "text", 3.4),
            ("plan_next", _("Rencana berikutnya"), "text", 2.4),
            ("period_name", _("Masa laporan"), "text", 1.4),
            ("submitted_on", _("Masuk"), "date", 1.2),
            ("lead_agency", _("Perangkat daerah"), "text", 2.2),
            ("partner_name", _("Mitra"), "text", 2.2),
        ],
    )
