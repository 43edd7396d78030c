"""What is planned to be cooperated on, and how much of it becomes an agreement?"""

from __future__ import annotations

from functools import partial

from kerjasama.domain.words import _
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.views import mapping as view
from kerjasama.ui.views import mapping_checks as checks
from kerjasama.ui.views import mapping_coverage as coverage
from kerjasama.ui.views import mapping_items, mapping_nothing
from kerjasama.ui.views import mapping_lists as lists
from kerjasama.ui.views import mapping_steps as steps
from kerjasama.ui.views import mapping_urusan as urusan
from kerjasama.ui.views.answer import choice_row, is_silent


def show_coverage(page: Page, year: str) -> None:
    """Who has not mapped: regions by province, and agencies of regions that did."""
    number = coverage.ROWS[0]
    if coverage.is_long(covered.frame):
        with choice_row("cakupan"):
            number = page.choice("provinsi_tampil", _("Tampilkan"), coverage.ROWS, coverage.rows_words)
    page.show(coverage.coverage(covered, gathered, year, number))
    page.show(coverage.agencies(ask("mapping/silent_agencies"), year))


def show_signed(page: Page) -> None:
    """What became agreements, what was set and never signed, and what was signed and never mapped."""
    groups = steps.groups(page.filters.provinces, page.filters.regions)
    with choice_row("menurut"):
        by = page.choice("menurut", _("Kelompokkan menurut"), groups, steps.group_words)
    grouped = ask("mapping/conversion", group_code=by)
    rows = steps.named(grouped.frame, by, view.urusan_name)
    page.show(steps.conversion(grouped, signed, rows, by, page.behind))
    with choice_row("tunggu"):
        days = page.choice("tunggu", _("Ditetapkan"), lists.AGES, lists.age_choice_words)
    page.show(lists.unsigned(ask("mapping/unsigned_items", older_days=int(days)), days))
    silent_lists = int((~gathered.frame["is_linked"]).sum())
    page.show(lists.unmapped(page.result("mapping/unmapped_agreements"), page.members, silent_lists))


def show_contents(page: Page, year: str) -> None:
    """What is wanting in the lists, what they are about, whom they name, and one of them to print."""
    page.show(checks.rejections(ask("mapping/rejections"), int(now.lines)))
    findings = ask("mapping/plan_findings")
    page.show(checks.plans(ask("mapping/plan_references"), findings))
    page.show(checks.findings(findings))
    page.show(checks.duties(by_kind))
    with choice_row("urusan"):
        places = page.choice("tempat", _("Tempat"), urusan.PLACES, urusan.places_words)
    grouping = urusan.grouping(page.filters.provinces, page.filters.regions)
    page.show(urusan.section(ask("mapping/urusan", group_code=grouping), places))
    page.show(lists.partners(ask("mapping/partners", row_limit=lists.PARTNERS), page.context("").region_name))
    mapping_items.show(page, ask, year)


page = open_page(__file__)
if not page.is_empty:
    years = page.result("mapping/years").frame
    gathered = page.result("mapping/gathered")
    if years.empty:
        mapping_nothing.show(page)
    else:
        year = view.year_of(page.own("tahun_daftar"), years)
        ask = partial(page.result, mapping_year=view.number_of(year))
        silent, now, covered = is_silent(page.version), ask("mapping/summary").frame.iloc[0], ask("mapping/coverage")
        view.draw_top(now, year, silent, page.recorded)
        page.figures(view.cards(now, gathered.frame, covered.frame, silent))
        by_kind, signed = ask("mapping/conversion", group_code="jenis"), ask("mapping/signed_items")
        with steps.choices():
            page.choice("tahun_daftar", _("Tahun daftar"), view.year_options(years), view.year_words)
            kind = page.choice("usulan", _("Jenis"), steps.kinds(by_kind.frame), steps.kind_words, as_list=True)
        counted = ask("mapping/steps", coop_type=None if kind == view.ALL else kind)
        page.show(steps.funnel(counted, signed, year, kind, page.behind))
        show_coverage(page, year)
        show_signed(page)
        show_contents(page, year)
