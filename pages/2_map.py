"""Where does cooperation happen, and where not?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import map as view
from kerjasama.ui.views.map_measures import MEASURES, measure_words

page = open_page(__file__)
if not page.is_empty:
    place = view.place_of(page.choices)
    regions = page.result(place.query, **place.extra)
    rows = view.placed(regions.frame, place)

    view.draw_place_choice(page.choices, place)
    measure = MEASURES[page.choice("ukuran", _("Yang diperlihatkan"), list(MEASURES), measure_words)]
    view.draw_answer(view.answer(rows, measure, place))
    points = page.show(
        Section(
            title=f"{measure_words(measure.key)}: {place.name}",
            results=[regions],
            frame=view.ranked(rows, measure, place),
            chart=view.map_chart(rows, measure, place),
            table=view.columns(place),
            measured=view.note(measure, place),
            selectable=True,
            key=place.key,
        )
    )
    if wanted := view.clicked(points, place):
        page.choose(**wanted)
