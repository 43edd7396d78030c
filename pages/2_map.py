"""Where does cooperation happen, and where not?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import map as view
from kerjasama.ui.views import map_pairs, map_place, map_world, region_ways
from kerjasama.ui.views.answer import draw_answer
from kerjasama.ui.views.map_measures import MEASURES, measure_words

page = open_page(__file__)
if not page.is_empty:
    place = map_place.place_of(page.choices)
    regions = page.result(place.query, **place.extra)
    rows = view.placed(regions.frame, place)
    placement = page.result("map/placement")
    partners = page.result(map_pairs.query(place))
    pairs = map_pairs.pairs(partners.frame, place)

    said, controls = map_place.top(place, view.ASPECT)
    with controls:
        map_place.draw_place_choice(page.choices, place)
        measure = MEASURES[page.choice("ukuran", _("Yang diperlihatkan"), list(MEASURES), measure_words, as_list=True)]
        lines = page.choice("garis", _("Garis antarwilayah"), ["tidak", "ya"], map_place.lines_words)
    with said:
        draw_answer(view.answer(rows, measure, place, placement.frame.iloc[0]))
    ranked = view.ranked(rows, measure, place)
    points = page.show(
        Section(
            title=f"{measure_words(measure.key)}: {place.name}",
            results=[regions, partners, placement],
            frame=ranked,
            chart=view.map_chart(rows, measure, place, map_pairs.drawn(pairs) if lines == "ya" else None),
            table=view.columns(place),
            measured=view.note(measure, place),
            definition=view.definition(),
            members=view.behind_map(ranked, place, placement.frame.iloc[0], page.behind),
            alt=view.alt(rows, measure, place),
            selectable=True,
            aspect=view.ASPECT,
            key=place.key,
        )
    )
    if wanted := map_place.clicked(points, place):
        page.choose(**wanted)
    region_ways.from_map(page, place.chosen_region or place.province)
    if view.has_any(rows):
        page.table(ranked, view.columns(place), "wilayah", view.ranked_title(measure, place))

    page.show(
        Section(
            title=_("Siapa bekerja sama dengan siapa"),
            statement=map_pairs.statement(pairs),
            results=[partners],
            frame=pairs.head(map_pairs.SHOWN),
            table=map_pairs.columns(),
            measured=map_pairs.measured(pairs),
            definition=map_pairs.definition(),
            members=map_pairs.members(pairs, place, page.behind),
            key="pasangan",
        )
    )

    countries, cities = page.result("map/foreign_by_country"), page.result("map/foreign_partners")
    for part in map_world.sections(countries, cities, page.result("map/foreign_coverage"), page.behind):
        page.show(part)
