"""What is in one agreement, and how do we know?"""

from __future__ import annotations

from functools import partial

from kerjasama.domain.words import _
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.views import agreements, narrowing, profile, profile_draw, queue_place, region_ways


def show_list(page: Page) -> None:
    """The agreements that were sought."""
    chosen, unknown = narrowing.read(page.own(narrowing.SEARCH), page.own(narrowing.STATE))
    order = agreements.order_of(page.own(narrowing.ORDER))
    page.narrowed = narrowing.in_words(chosen)
    agreements.draw_unknown(unknown)
    agreements.draw_narrowing(chosen, order)
    wanted = {**chosen.parameters(), "sort_code": order}
    found = page.result("agreements/search", row_limit=agreements.SHOWN, **wanted)
    totals = page.result("overview/totals")
    agreements.draw_count(found.frame, int(totals.frame["agreements"].iloc[0]), chosen)
    if not found.frame.empty:
        page.show(agreements.list_section(found, totals, page.behind, chosen))
    everything = page.later("agreements/search", row_limit=None, **wanted)
    agreements.draw_all(found.frame, everything, page.context(_("Daftar")))


def show_profile(page: Page, agreement_id: str) -> None:
    """One of them in full."""
    profile_draw.draw_back(page.parameters("daftar", **page.profile_extra))
    ask = partial(page.result, agreement_id=agreement_id)
    main = ask("agreements/agreement")
    if main.frame.empty:
        profile_draw.unknown(agreement_id)
        return
    row = main.frame.iloc[0]
    parts = profile_draw.sections(row, main, ask, page.filters, page.behind)
    profile_draw.draw_jumps(parts)
    profile.draw_head(row, page.filters)
    everything = partial(page.result, "decisions/queue", decision_code=None, row_limit=None)
    queue_place.draw(lambda: everything().frame, page.recorded, agreement_id, page.link_to)
    region_ways.from_parties(page, ask("agreements/parties").frame)
    profile_draw.draw_download(row, ask, page.context(row.title))
    for part in parts:
        page.show(part)
    profile_draw.draw_missing(ask)


page = open_page(__file__)
if not page.is_empty:
    page.profile_extra = narrowing.kept(page.own)
    if wanted := page.own(narrowing.PROFILE):
        show_profile(page, wanted)
    else:
        show_list(page)
