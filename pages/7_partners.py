"""Who are our partners, what came of it, and who has none yet?"""

from __future__ import annotations

from kerjasama.ui.page import open_page
from kerjasama.ui.views import (
    partners,
    partners_associations,
    partners_classes,
    partners_foreign,
    partners_list,
    partners_network,
    partners_region,
    partners_ties,
)
from kerjasama.ui.views.answer import is_silent

page = open_page(__file__)
if not page.is_empty:
    silent = is_silent(page.version)
    summary, every = page.result("partners/summary"), page.result("partners/partners")
    network = partners_network.network(page)
    partners.show_answer(page, summary, network, silent)
    partners_list.show_open_profile(page, every)
    page.figures(partners.cards(summary.frame.iloc[0], network, silent, partners.part_of(page)))
    part = partners.choose_part(page)
    if part == "hasil":
        partners_classes.show_classes(page, page.result("partners/by_class"), silent)
        partners_list.show_only_ceremonial(page, every, silent)
        partners_list.show_list(page, every, summary.frame.iloc[0])
    elif part == "jejaring":
        partners_ties.show(page, network, silent)
    elif part == "daerah":
        partners_region.show(page, network, silent)
    else:
        partners_foreign.show(page)
        partners_associations.show(page, every)
