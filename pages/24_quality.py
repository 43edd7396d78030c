"""What do these data not know?"""

from __future__ import annotations

from kerjasama.charts.quality import shares_chart
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import quality as view
from kerjasama.ui.views import quality_coverage as coverage
from kerjasama.ui.views import quality_findings as found
from kerjasama.ui.views.answer import draw_answer

page = open_page(__file__)
if not page.is_empty:
    days, missing = page.result("quality/date_quality"), page.result("quality/missing_fields")
    conflicts, regencies = (
        page.result("quality/status_conflicts"),
        page.result("quality/coverage_regencies", province=None),
    )
    draw_answer(view.answer(days.frame, conflicts.frame, regencies.frame))
    page.figures(view.cards(days.frame, missing.frame, conflicts.frame, regencies.frame))

    fields, dates = view.fields(missing.frame), view.dates(days.frame)
    page.show(
        Section(
            title=_("Isian yang kosong"),
            statement=view.fields_statement(fields),
            results=[missing],
            frame=fields,
            chart=shares_chart(fields),
            table=view.field_columns(),
            definition=view.fields_definition(),
            members=view.fields_members(fields, page.behind),
        )
    )
    page.show(
        Section(
            title=_("Seberapa pasti tanggalnya"),
            statement=view.dates_statement(days.frame, missing.frame),
            results=[days, missing],
            frame=dates,
            chart=shares_chart(dates),
            table=view.date_columns(),
            definition=view.dates_definition(),
            members=view.dates_members(dates, page.behind),
        )
    )
    page.show(
        Section(
            title=_("Status register bertentangan dengan tanggal"),
            statement=view.conflicts_statement(conflicts.frame, days.frame),
            results=[conflicts],
            table=view.conflict_columns(),
            definition=view.conflicts_definition(),
            members=page.members(conflicts.frame["agreement_id"]),
        )
    )

    for part in coverage.sections(
        regencies, page.result("quality/coverage_regions"), page.result("quality/unmatched_regions"), page.behind
    ):
        page.show(part)

    issues, kinds = page.result("quality/issues", issue_code=None), page.result("quality/issues_by_kind")
    batches, early = page.result("quality/batches"), page.result("quality/early_actions")
    for part in found.sections(issues, kinds, batches, early, page.behind):
        page.show(part)
