"""How do these regions compare with one another?"""

from __future__ import annotations

from functools import partial

from kerjasama.ui import data, frame
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.section import caution
from kerjasama.ui.views import side_by_side as view
from kerjasama.ui.views import side_by_side_complements as between
from kerjasama.ui.views import side_by_side_facts as facts_of
from kerjasama.ui.views import side_by_side_potential as has
from kerjasama.ui.views import side_by_side_sections as parts
from kerjasama.ui.views import side_by_side_table as table
from kerjasama.ui.views.answer import draw_answer, draw_evidence_caution, is_silent


def choose(page: Page) -> tuple[list[view.Region], set[str], bool]:
    """The regions that stand side by side, those of which the extracts hold any agreement, and whether nobody chose."""
    known = view.names(data.places())
    regencies = page.result("ceremonial/share_by_regency", **view.EVERYWHERE).frame
    provinces = page.result("ceremonial/share_by_region", **view.EVERYWHERE).frame
    codes, unknown = view.read(page.own(view.NAME), known)
    if unknown:
        frame.unknown_values([f"{view.NAME}={code}" for code in unknown])
    chosen = codes or view.suggested(page.choices, page.result("map/partner_lines", **view.EVERYWHERE).frame, regencies)
    return [view.Region(code, known[code]) for code in chosen], facts_of.with_data(regencies, provinces), not codes


def show_potential(page: Page, regions: list[view.Region]) -> None:
    """Who they are, what each has, and who completes whom."""
    answers = has.ask_all(page.result, regions)
    people = has.population(answers["figures"].frame, regions)
    page.show(parts.who([*facts_of.who(regions), people], regions, [answers["figures"]]))
    if has.holds_potential(page.version):
        page.show(has.potential(answers, regions))
        page.show(between.complements(answers, regions))
    else:
        caution(has.nothing_words())
        page.link_to(has.bring_words(), "impor")


def compare(page: Page, regions: list[view.Region], with_data: set[str], is_suggested: bool) -> None:
    """Everything the page says of them."""
    silent = is_silent(page.version)
    facts = [facts_of.facts_of(one, page.result, one.code in with_data, silent) for one in regions]
    joint = page.result("side_by_side/joint_agreements", region_codes=[one.code for one in regions], **view.EVERYWHERE)
    if page.recorded:
        draw_answer(view.answer(regions, joint.frame, [fact.totals for fact in facts], silent))
        draw_evidence_caution(page.version, page.link_to)
    else:
        draw_answer(view.answer_without(regions))
    told = view.caption(page.choices, is_suggested, bool(len(joint.frame)))
    view.draw_choice(regions, view.names(data.places()), told)
    show_potential(page, regions)
    if not page.recorded:
        return
    asked = partial(facts_of.results, page.result, regions)
    page.show(parts.agreements(facts, asked("overview/totals", "overview/by_coop_type"), page.behind))
    page.show(parts.joint(joint, regions, page.profile_link, page.behind))
    page.show(parts.followed_up(facts, asked("overview/totals", "follow_up/waiting_times"), page.behind))
    page.show(parts.gaps(facts, asked("deadlines/summary", "reports/by_period", "mapping/summary")))


page = open_page(__file__)
if not page.is_empty:
    table.draw_style()
    chosen, held, is_suggested = choose(page)
    if len(chosen) < view.FEWEST:
        draw_answer(view.too_few())
        view.draw_choice(chosen, view.names(data.places()), view.caption(page.choices, is_suggested))
    else:
        compare(page, chosen, held, is_suggested)
