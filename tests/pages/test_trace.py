"""Trust in a number: from any figure of any page to its definition, its query and exactly its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.ui import menu
from kerjasama.ui.figures import KeyFigure, definitions_html
from kerjasama.ui.members import Members
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views import narrowing
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF

Open = Callable[..., AppTest]
DAY = AS_OF.isoformat()

# Every view of every page that a link opens; the choices whose sections differ are opened apart.
VIEWS: list[tuple[str, dict[str, str]]] = [
    *((entry.file, {}) for entry in menu.ENTRIES),
    ("1_overview.py", {"baris": "tanyakan_perangkat_daerah"}),
    ("1_overview.py", {"baris": "berubah"}),
    ("2_map.py", {"provinsi": "33"}),
    ("4_potential.py", {"wilayah": "33.05"}),
    ("3_funnel.py", {"corong": "KSDD_SUKARELA"}),
    ("7_partners.py", {"mitra": "O-PT", "jejaring": "berlaku"}),
    ("7_partners.py", {"daerah": "33.05"}),
    ("7_partners.py", {"lihat": "luar_negeri"}),
    *(("10_ceremonial.py", {"menurut": by}) for by in ("kabkota", "jenis", "perangkat_daerah", "tahun")),
    ("5_matching.py", {"wilayah": "33.05"}),
    ("22_agreements.py", {"id": "A01"}),
    ("22_agreements.py", {"id": "A04", "provinsi": "33"}),
]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Section], list[KeyFigure]]:
    """What pages hand over while they run: their sections and their cards."""
    sections: list[Section] = []
    cards: list[KeyFigure] = []
    show, figures = Page.show, Page.figures

    def showing(page: Page, part: Section) -> Any:
        sections.append(part)
        return show(page, part)

    def drawing(page: Page, drawn: Any) -> None:
        cards.extend(drawn)
        figures(page, drawn)

    monkeypatch.setattr(Page, "show", showing)
    monkeypatch.setattr(Page, "figures", drawing)
    return sections, cards


every_view = pytest.mark.parametrize(("file", "link"), VIEWS, ids=[f"{file}{link or ''}" for file, link in VIEWS])


@every_view
def test_every_figure_says_what_it_counts_and_shows_exactly_its_rows(
    open_alone: Open, shown: tuple[list[Section], list[KeyFigure]], file: str, link: dict[str, str]
) -> None:
    test = open_alone(file, per=DAY, **link)
    assert not test.exception, [error.value for error in test.exception]
    sections, cards = shown
    for section in sections:
        assert section.definition, f"{file}: the section {section.title!r} has no definition"
        assert section.members or section.no_members, f"{file}: nothing behind {section.title!r}, and no reason"
        for name, count, rows in _numbers(section):
            assert len(rows) == count, f"{file}: {section.title}: {name} says {count} and shows {len(rows)} rows"
            assert rows["agreement_id"].is_unique
    for card in cards:
        assert card.definition, f"{file}: the card {card.label!r} has no definition"
        assert card.query, f"{file}: the card {card.label!r} names no query"
        assert card.link or card.no_rows, f"{file}: no rows behind the card {card.label!r}, and no reason"


def _numbers(section: Section) -> Iterator[tuple[str, int, pd.DataFrame]]:
    """(its words, the number, the rows behind it) of every number that a section can show the rows of."""
    if section.members is None:
        return
    if not isinstance(section.members, Members):
        rows = section.members().frame
        if "agreement_id" in section.rows:
            yield "the list", section.rows["agreement_id"].nunique(), rows
        return
    # Every group, each by one of its numbers in turn; the first by all of them, zeros included.
    for place, group in enumerate(section.members.groups()):
        counting = [part for part in group.parts if part.count]
        asked = group.parts if place == 0 else counting[place % len(counting) :][:1] if counting else []
        for part in asked:
            yield f"{group.name}: {part.name}", part.count, part.rows().frame


def test_the_numbers_of_a_chart_are_those_behind_it(
    open_alone: Open, shown: tuple[list[Section], list[KeyFigure]]
) -> None:
    open_alone("1_overview.py", per=DAY)
    bar = next(section for section in shown[0] if section.results[0].query.name == "overview/statuses")
    assert isinstance(bar.members, Members)
    counts = {group.name: group.parts[0].count for group in bar.members.groups()}
    assert counts == dict(zip(bar.rows["name"], bar.rows["agreements"], strict=True))
    assert sum(counts.values()) == 23


@pytest.mark.parametrize("file", ["1_overview.py", "10_ceremonial.py", "24_quality.py"])
def test_the_list_behind_every_card_is_as_long_as_the_card_says(
    open_alone: Open, shown: tuple[list[Section], list[KeyFigure]], tiny: Any, file: str
) -> None:
    open_alone(file, per=DAY)
    lists = [card for card in shown[1] if card.link and card.link[0] == "daftar"]
    assert lists
    for card in lists:
        assert card.link is not None
        chosen, unknown = narrowing.read(None, card.link[1]["keadaan"])
        assert unknown == ()
        extra = {**chosen.parameters(), "sort_code": "terbaru", "row_limit": None}
        assert len(tiny.warehouse.run("agreements/search", Filters(as_of=AS_OF), **extra).frame) == card.value, card


def test_a_definition_of_cards_is_said_once_on_screen_and_once_on_paper() -> None:
    card = KeyFigure("Berlaku", 3, of=4, of_words="naskah", definition="Masih <berlaku>.", query="overview/totals")
    html = definitions_html([card, KeyFigure("Tanpa", 1)])
    assert html.count("Masih &lt;berlaku&gt;. Dari 4 naskah. <code>queries/overview/totals.sql</code>") == 2
    assert "<details" in html
    assert "kk-definitions-printed" in html
    assert definitions_html([KeyFigure("Tanpa", 1)]) == ""


def test_opening_what_is_behind_a_figure_offers_its_groups_and_draws_their_rows(open_alone: Open) -> None:
    test = open_alone("1_overview.py", per=DAY)
    test.button_group(key="open-overview-by_coop_type").set_value("members").run()
    assert not test.exception
    assert test.selectbox(key="which-group-overview-by_coop_type").options
    numbers = test.selectbox(key="which-part-overview-by_coop_type").options
    assert any(option.startswith("Dapat dinilai (") for option in numbers)
