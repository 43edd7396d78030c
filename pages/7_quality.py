"""What do these data not know?"""

from __future__ import annotations

from kerjasama.charts.quality import coverage_chart, shares_chart
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
        )
    )
    page.show(
        Section(
            title=_("Status register bertentangan dengan tanggal"),
            statement=view.conflicts_statement(conflicts.frame, days.frame),
            results=[conflicts],
            table=view.conflict_columns(),
        )
    )

    regions, names = page.result("quality/coverage_regions"), page.result("quality/unmatched_regions")
    page.show(
        Section(
            title=_("Wilayah mana yang sudah punya data"),
            statement=coverage.coverage_statement(regencies.frame),
            results=[regencies, regions],
            frame=coverage.blank_first(regencies.frame),
            chart=coverage_chart(coverage.provinces(regencies.frame, regions.frame)),
            table=coverage.regency_columns(),
            measured=coverage.coverage_measured(names.frame),
        )
    )
    if len(names.frame):
        page.show(
            Section(
                title=_("Nama wilayah yang tidak dikenali"),
                statement=coverage.unmatched_statement(names.frame),
                results=[names],
                frame=coverage.unmatched(names.frame),
                table=coverage.unmatched_columns(),
            )
        )

    batches = page.result("quality/batches")
    kinds, issues = page.result("quality/issues_by_kind"), page.result("quality/issues", issue_code=None)
    page.show(
        Section(
            title=_("Temuan impor"),
            statement=found.kinds_statement(kinds.frame),
            results=[issues, kinds],
            body=lambda: found.draw_kinds(issues.frame),
            frame=found.issue_rows(issues.frame),
            table=found.issue_columns(),
            caution=found.sample_caution(batches.frame),
        )
    )
    early = page.result("quality/early_actions")
    page.show(
        Section(
            title=_("Tindak lanjut sebelum penandatanganan"),
            statement=view.early_statement(early.frame),
            results=[early],
            table=view.early_columns(),
        )
    )
    page.show(
        Section(
            title=_("Berkas yang diimpor"),
            statement=found.batches_statement(batches.frame),
            results=[batches],
            table=found.batch_columns(),
        )
    )
