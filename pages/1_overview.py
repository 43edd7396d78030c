"""How does our cooperation stand?"""

from __future__ import annotations

from kerjasama.charts.bars import status_bars
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section

page = open_page(__file__)
if not page.is_empty:
    totals = page.result("overview/totals")
    now = totals.frame.iloc[0]
    of = {"of": now.assessable, "of_words": _("yang dapat dinilai")}
    page.figures(
        [
            KeyFigure(_("Berlaku"), now.in_force, of=now.agreements, validity="berlaku", link=("daftar", {})),
            KeyFigure(_("Ditindaklanjuti"), now.followed_up, status="terlaksana", **of),
            KeyFigure(
                _("Seremonial, terkonfirmasi"),
                now.ceremonial_confirmed,
                status="seremonial_terkonfirmasi",
                link=("seremonial", {}),
                **of,
            ),
            KeyFigure(_("Seremonial, terduga"), now.ceremonial_suspected, status="seremonial_terduga", **of),
            KeyFigure(_("Akan berakhir"), now.expiring, validity="akan_berakhir", of=now.in_force),
        ]
    )
    statuses = page.result("overview/statuses")
    page.show(
        Section(
            title=_("Keadaan tiap kerja sama"),
            question=_("Berapa yang terlaksana, berapa yang berhenti, dan berapa yang belum dapat dinilai?"),
            statement=_("**{n}** kerja sama dapat dinilai.").format(n=format_number(now.assessable)),
            results=[statuses],
            chart=status_bars(statuses.frame, "status", "agreements"),
            table=[
                Column("status", _("Keadaan"), "code", words="status"),
                Column("agreements", _("Kerja sama"), "number"),
            ],
        )
    )
