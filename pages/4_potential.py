"""What does this region have, and what does it lack?"""

from __future__ import annotations

from kerjasama.ui.page import Page, open_page
from kerjasama.ui.views import potential as view
from kerjasama.ui.views import potential_country, potential_figures, potential_place, potential_region, region_ways
from kerjasama.ui.views.answer import draw_answer
from kerjasama.ui.views.potential_map import show_map
from kerjasama.ui.views.potential_place import Chosen


def show_region(page: Page, chosen: Chosen, code: str) -> None:
    """The profile of one region."""
    profile = page.result("potential/region_profile", region_code=code)
    balances = page.result("potential/region_balances", region_code=code)
    sectors = page.result("potential/region_sectors", region_code=code)
    now = profile.frame.iloc[0]
    with potential_place.top(page):
        draw_answer(view.region_answer(now, balances.frame, sectors.frame))
    page.figures(view.region_cards(now))
    similar = page.result("potential/similar_regions", region_code=code, row_limit=5)
    region_ways.from_potential(page, code, similar.frame)
    page.show(potential_region.balance_section(balances, chosen.name))
    page.show(potential_region.sector_section(sectors, chosen.name, now.province_name))
    show_map(page, chosen, view.first_item(balances.frame))
    page.show(potential_country.typology_section(page.result("potential/typology", province=chosen.province), chosen))
    page.show(potential_region.similar_section(similar, chosen.name))
    figures = page.result("potential/region_figures", region_code=code)
    page.show(potential_figures.figures_section(figures, chosen.name))


def show_country(page: Page, chosen: Chosen) -> None:
    """What is known of all regions."""
    now = page.result("potential/coverage").frame.iloc[0]
    leading = page.result("potential/leading_commodities", province=None)
    with potential_place.top(page):
        draw_answer(view.country_answer(now, leading.frame))
    page.figures(view.country_cards(now))
    show_map(page, chosen, view.widest_item(leading.frame))
    page.show(potential_country.leading_section(leading, chosen.name))
    page.show(potential_country.typology_section(page.result("potential/typology", province=None), chosen))


page = open_page(__file__)
if not page.is_empty:
    coverage = page.result("potential/coverage")
    if coverage.frame.iloc[0].figures:
        chosen = potential_place.chosen(page)
        if chosen.code:
            show_region(page, chosen, chosen.code)
        else:
            show_country(page, chosen)
    else:
        potential_figures.show_missing(page, coverage)
