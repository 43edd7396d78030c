"""With whom should we work together, and on what grounds?"""

from __future__ import annotations

from kerjasama.domain.matching_codes import MATCH_CANDIDATES
from kerjasama.reference.tables import region_name
from kerjasama.ui.page import open_page
from kerjasama.ui.views import matching as view
from kerjasama.ui.views import matching_country as country
from kerjasama.ui.views import matching_partners as partners
from kerjasama.ui.views import matching_terms as terms
from kerjasama.ui.views import matching_weak as weak
from kerjasama.ui.views import matching_weights as weights
from kerjasama.ui.views import region_ways
from kerjasama.ui.views.answer import choice_row, draw_answer
from kerjasama.ui.views.matching_covered import covered_section, existing_section
from kerjasama.ui.views.matching_foreign import foreign_section

page = open_page(__file__)
if not page.is_empty:
    positions = page.result("matching/positions", region_code=None)
    asked = view.ask(page, positions.frame)
    is_known = partners.any_known(positions.frame)
    if not is_known:
        draw_answer(view.nothing_known())
        view.draw_way(page.link_to)
    elif not asked.region:
        pairs = page.result("matching/pairs", **asked.scored, candidate_count=MATCH_CANDIDATES, row_limit=None)
        covered = page.result("matching/covered_pairs", **asked.scored, candidate_count=None)
        known = country.of_level(positions.frame, asked)
        draw_answer(country.answer(pairs.frame, known, asked))
        page.figures(country.cards(covered.frame, known, asked))
        if len(pairs.frame):
            page.show(country.map_section(pairs, positions, asked, page))
            country.draw_ways(pairs.frame, page.link_to)
            page.show(country.table_section(pairs))
            page.show(covered_section(covered, page))
            with choice_row("bobot", weights.caption()):
                weights.draw()
    else:
        page.narrowed = partners.narrowed(asked)
        found = page.result("matching/partners", **asked.scored, candidate_count=None)
        apart = page.result("matching/not_ranked", **asked.own, candidate_count=None)
        draw_answer(partners.answer(found.frame, asked, positions.frame, len(apart.frame)))
        if len(found.frame):
            page.figures(partners.cards(found.frame, asked))
            page.show(partners.partners_section(found, asked, page))
            with choice_row("kak"):
                partner = terms.choose(page, found.frame)
                region_ways.pair_to_side_by_side(page, asked.region, partner)
            page.show(terms.section(page, found.frame, asked, partner))
            with choice_row("bobot", weights.caption()):
                weights.draw()
            if len(found.frame) > 1:
                changed = page.result("matching/sensitivity", **asked.scored, candidate_count=None)
                page.show(weights.sensitivity_section(changed))
        if len(apart.frame):
            page.show(partners.apart_section(apart))
    if asked.region and (sector := weak.sector(asked, positions.frame)):
        signals = page.result(
            "matching/weak_signals", region_code=asked.region, sector_code=sector, level_code=asked.level
        )
        if len(signals.frame):
            page.show(weak.weak_section(signals, asked, sector))
    if asked.region:
        existing = page.result("matching/existing_partners", region_code=asked.region)
        page.show(existing_section(existing, region_name(asked.region), page))
    if asked.region and asked.level == "kabkota":
        page.show(foreign_section(page.result("matching/foreign_cities", region_code=asked.region), asked))
