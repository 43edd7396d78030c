"""A deck as PDF, read again: every statement, every row of every list, page numbers, the fingerprint on each page."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from kerjasama.domain.words import use_language
from kerjasama.exports import document, said, table_layout
from kerjasama.exports.deck import Heading, Rows, Slide
from kerjasama.exports.document import pdf_bytes
from tests.exports.decks import AWKWARD, agreements, meeting, small

DECK = meeting(260)


@lru_cache(maxsize=1)
def reader() -> PdfReader:
    return PdfReader(BytesIO(pdf_bytes(DECK)))


@lru_cache(maxsize=1)
def pages() -> tuple[str, ...]:
    return tuple(packed(page.extract_text()) for page in reader().pages)


def packed(text: str) -> str:
    """Without spaces and line ends: where a line was broken does not matter."""
    return re.sub(r"[\s\u200b]+", "", text)


def test_every_section_says_its_statement_figures_and_small_print() -> None:
    text = "".join(pages())
    for number, slide in enumerate(DECK.slides, start=1):
        assert packed(f"{number}. {slide.title}") in text
        for part in (slide.spoken, slide.caution, slide.measured):
            assert packed(part) in text
        for figure in slide.figures:
            for part in (figure.label, said.value_of(figure), said.denominator(figure), said.change(figure, DECK)):
                assert packed(part) in text
        for line in said.without_marks(slide.definition).splitlines():
            assert packed(line) in text


def test_every_row_of_every_list_is_printed_also_beyond_one_page() -> None:
    text = "".join(pages())
    for _slide, rows in DECK.lists:
        for line in table_layout.table_lines(rows)[1:]:
            assert packed("".join(line)) in text
        assert packed(rows.title) in text


def test_tables_of_slides_are_printed_cell_by_cell() -> None:
    text = "".join(pages())
    for slide in DECK.slides:
        for line in table_layout.table_lines(slide.table) if slide.table else []:
            for cell in line:
                assert packed(cell) in text


def test_charts_say_their_categories_and_notes_as_text() -> None:
    text = "".join(pages())
    for slide in DECK.slides:
        if slide.chart is not None:
            for name in (*slide.chart.categories, *slide.chart.notes):
                assert packed(name) in text


def test_the_header_of_a_list_is_repeated_on_each_of_its_pages() -> None:
    pages_of_list = [page for page in pages() if packed("Kesepakatan bersama pengelolaan pasar ke-0") in page]
    assert len(pages_of_list) > 8
    assert all(packed("Perangkat daerah") in page for page in pages_of_list)


def test_every_page_has_its_number_the_origin_and_the_sample_mark() -> None:
    count = len(pages())
    for number, page in enumerate(pages(), start=1):
        assert packed(f"Halaman {number} dari {count}") in page
        for part in (DECK.scope, DECK.head.filters, DECK.head.version, DECK.fingerprint[:12], "31 Oktober 2026"):
            assert packed(part) in page
        assert packed(DECK.head.mark.upper()) in page


def test_the_cover_has_the_whole_fingerprint_and_contents_lead_to_pages() -> None:
    assert DECK.fingerprint in pages()[0]
    assert packed("Dibandingkan dengan 30 September 2026") in pages()[0]
    first = next(place for place, page in enumerate(pages()) if packed("1. Pembuka Dari 1.234") in page)
    assert re.search(rf"1\.Pembuka\.*{first + 1}", pages()[1])
    assert [item.title for item in flat(reader().outline)][:2] == ["1. Pembuka", "2. Putusan rapat yang lalu"]


def flat(outline: list) -> list:
    return [one for item in outline for one in (flat(item) if isinstance(item, list) else [item])]


def test_it_knows_its_title_language_and_structure() -> None:
    found = reader()
    assert found.metadata is not None
    assert found.metadata.title == f"{DECK.title} – {DECK.scope}"
    assert found.metadata.author == DECK.organiser
    assert DECK.fingerprint in found.metadata["/Keywords"]
    catalogue = found.trailer["/Root"]
    assert catalogue["/Lang"] == "id"
    assert catalogue["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalogue


def test_words_are_never_read_as_markup() -> None:
    """Everything a typst file could be told by a title stands on the page as it is."""
    awkward = [
        AWKWARD,
        '#panic("x")',
        '#read("/etc/passwd")',
        "$ x^2 $",
        "= judul",
        "- butir",
        "*a* _b_ <c> @d",
        "\\ \\u{41}",
    ]
    table = Rows("#let x = 1", (Heading("[a]"), Heading("{b}")), tuple((one, one) for one in awkward))
    slides = [
        Slide(f"s{n}", one, one, caution=one, measured=one, definition=one.replace("- ", ""))
        for n, one in enumerate(awkward)
    ]
    deck = small(*slides, Slide("t", "t", "t", table=table, lists=(table,)), title=AWKWARD)
    text = packed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf_bytes(deck))).pages))
    for one in (*awkward, "#let x = 1", "[a]", "{b}"):
        assert text.count(packed(one)) >= 2


def test_the_same_deck_gives_the_same_bytes() -> None:
    deck = replace(DECK, slides=DECK.slides[:3])
    assert pdf_bytes(deck) == pdf_bytes(deck)


def test_english_is_english() -> None:
    with use_language("en"):
        found = PdfReader(BytesIO(pdf_bytes(replace(DECK, slides=DECK.slides[:1]))))
    text = packed(found.pages[2].extract_text())
    assert packed("Page 3 of 3") in text
    assert packed("of 1,234") in text
    assert found.trailer["/Root"]["/Lang"] == "en"


def test_a_list_that_is_too_long_is_shortened_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_ROWS", 30)
    monkeypatch.setattr(document, "TAGGED_ROWS", 30)
    short, long = agreements(8, "Pendek"), agreements(50, "Panjang")
    deck = small(Slide("a", "A", "B.", lists=(long, short)))
    found = PdfReader(BytesIO(pdf_bytes(deck)))
    text = packed("".join(page.extract_text() for page in found.pages))
    assert packed("22 dari 50 baris; seterusnya di XLSX") in text
    assert packed("8 baris") in text
    assert "ke-00022" in text
    assert "ke-00023" not in text
    total = table_layout.table_lines(long)[-1]
    assert packed("".join(total)) in text, "the total is of all rows"
    assert "/StructTreeRoot" not in found.trailer["/Root"]


def test_a_deck_without_lists_has_no_appendix() -> None:
    found = PdfReader(BytesIO(pdf_bytes(small(Slide("a", "A", "B.", is_empty=True)))))
    assert len(found.pages) == 3
    assert "Lampiran" not in "".join(page.extract_text() for page in found.pages)
