"""The slides as HTML: every one says its statement, its denominators and what it stands on, and no text is markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from kerjasama.domain.words import use_language
from kerjasama.exports.deck import AreaMap, Bars, Deck, Figure, Heading, MapClass, Rows, Series, Slide
from kerjasama.exports.tables import Head
from kerjasama.rakor.present import pictures, screen, slides
from kerjasama.ui import way_back

TABLE = Rows("2 yang terlama", (Heading("Kerja sama"), Heading("Hari", "days")), (("Satu", 412), ("Dua", 400)))
FULL = Rows("Semua", TABLE.headings, tuple((f"Naskah {n}", n) for n in range(228)), tuple(f"A{n}" for n in range(228)))
CHART = Bars("lying", ("Air", "Jalan"), (Series("Naskah", (3, 4), "#0B5D7A", "#5FB8D6"),), "Naskah", notes=("", "x"))
CLASSES = (MapClass("0–1", "#111111", "#eeeeee"), MapClass("–", "#222222", "#dddddd", True))
MAP = AreaMap("provinsi", None, {"33": 0}, CLASSES, "Naskah")
FILTERS = "Jawa Tengah · semua jenis · keadaan per 31 Oktober 2026"
SLIDES = (
    Slide(
        "pembuka",
        "Pembuka",
        "Dari **9** kerja sama, **3** jalan.",
        figures=(Figure("Jalan", 3, 9, "yang dapat dinilai"),),
    ),
    Slide(
        "rekap",
        "Rekap & <i>isi</i>",
        "<script>alert(1)</script> **7** dari 9",
        chart=CHART,
        place=("ringkasan", {}),
    ),
    Slide("peta", "Peta", "Di **1** dari 38 provinsi.", area_map=MAP, place=("peta", {})),
    Slide(
        "mandek",
        "Mandek",
        "**2** dari 228 mandek.",
        table=TABLE,
        lists=(FULL,),
        caution="Belum <lengkap>",
        notes="Tanyakan.",
    ),
    Slide("hasil", "Hasil", "Belum ada hasil.", is_empty=True),
)
DECK = Deck(
    title="Rakor <b>triwulan</b>",
    scope="Jawa Tengah",
    head=Head("Rakor", "", FILTERS, date(2026, 10, 31), "20261126T0102-1-abcdef12", True),
    compared_on=date(2025, 10, 31),
    slides=SLIDES,
)


def _payload(html: str) -> dict:
    text = re.search(r"given = (\{.*\});\n", html)
    assert text
    return json.loads(text.group(1))


def test_every_slide_shows_its_statement_with_the_emphasis_of_the_page() -> None:
    html = slides.deck_html(DECK)
    assert html.count('<h2 class="s-statement">') == len(DECK.slides)
    assert '<h2 class="s-statement">Dari <b>9</b> kerja sama, <b>3</b> jalan.</h2>' in html


def test_a_figure_stands_with_its_denominator_and_its_share() -> None:
    html = slides.deck_html(DECK)
    assert '<span class="s-value">3</span>' in html
    assert "<b>33%</b> dari 9 yang dapat dinilai" in html


def test_a_figure_that_is_not_known_is_a_dash_without_a_share() -> None:
    unknown = replace(DECK.slides[0], figures=(Figure("Jalan", None, note="belum dilaporkan"),))
    html = slides.deck_html(replace(DECK, slides=(unknown,)))
    assert '<span class="s-value">–</span>' in html
    assert "%" not in html.split('class="s-of"')[1].split("</div>")[0]
    assert "belum dilaporkan" in html


def test_every_slide_says_filters_day_version_place_and_that_it_is_a_sample() -> None:
    feet = re.findall(r"<footer.*?</footer>", slides.deck_html(DECK))
    assert len(feet) == len(DECK.slides)
    for number, foot in enumerate(feet, start=1):
        assert 'Jawa Tengah<span data-drop="3"> · semua jenis</span> · keadaan per' in foot
        assert "<b>31 Oktober 2026</b>" in foot
        assert "versi abcdef12" in foot
        assert f">{number}/5<" in foot
        assert ">CONTOH<" in foot
        assert "BEKU" not in foot


def test_the_day_is_added_where_the_filters_do_not_name_it() -> None:
    deck = replace(DECK, head=replace(DECK.head, filters="Jawa Tengah"))
    assert "Jawa Tengah · keadaan per <b>31 Oktober 2026</b>" in slides.deck_html(deck)


def test_real_data_carries_no_sample_mark_and_a_pinned_version_its_own() -> None:
    html = slides.deck_html(replace(DECK, head=replace(DECK.head, is_sample=False)), frozen="20261126")
    assert "CONTOH" not in html
    assert html.count("KEADAAN BEKU") == len(DECK.slides)


def test_a_frozen_foot_names_the_version_once_and_marks_what_may_be_left_out_first() -> None:
    version = DECK.head.version
    filters = (
        f"Jawa Tengah, Bali · Dengan pihak ketiga · semua urusan · keadaan per 31 Oktober 2026 · dibandingkan dengan "
        f"31 Oktober 2025 · dibekukan pada data versi {version} · mandek setelah 400 hari"
    )
    html = slides.deck_html(replace(DECK, head=replace(DECK.head, filters=filters)), frozen=version)
    for foot in re.findall(r"<footer.*?</footer>", html):
        assert version not in foot, "the mark and the short version say it"
        assert re.findall(r'data-drop="(\d)">([^<]*)<', foot) == [
            ("1", " · Dengan pihak ketiga"),
            ("3", " · semua urusan"),
            ("2", " · mandek setelah 400 hari"),
        ]
        assert " · dibandingkan dengan 31 Oktober 2025" in foot
    assert html.count(f"Saringan: {filters}") == 1, "whole on the first slide"


def test_no_word_of_the_data_becomes_markup() -> None:
    html = slides.deck_html(DECK)
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; <b>7</b> dari 9" in html
    assert "Rekap &amp; &lt;i&gt;isi&lt;/i&gt;" in html
    assert "Belum &lt;lengkap&gt;" in html
    assert "Rakor &lt;b&gt;triwulan&lt;/b&gt;" in html


def test_what_goes_to_the_browser_holds_no_markup_that_its_cleaning_would_take_away() -> None:
    body = screen.html(DECK, mode="light").removeprefix("<script>").removesuffix("</script>")
    assert not re.search(r"<[/\w!]", body), "Streamlit's cleaning removes a script in which it sees a tag"
    assert _payload(body)["html"].count('class="s-cell"') == len(DECK.slides)


def test_a_table_says_of_how_many_rows_and_the_full_list_stays_on_the_server() -> None:
    html = screen.html(
        replace(DECK, slides=(replace(DECK.slides[3], lists=(replace(FULL, title=TABLE.title),)),)), mode="light"
    )
    shown = _payload(html)["html"]
    assert 'data-total="228"' in shown
    assert "Satu" in shown
    assert "Naskah 100" not in html


def test_a_picture_is_there_in_both_modes_and_shapes_with_names_of_its_own() -> None:
    html = slides.deck_html(DECK)
    for slide in ("rekap", "peta"):
        cell = html.split(f'<div class="s-cell" data-key="{slide}">')[1].split("</section>")[0]
        assert cell.count("<svg") == 4
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    for used in re.findall(r"url\(#([^)]+)\)", html):
        assert used in ids
    assert "<style" not in html, "a style inside a drawing would hold for the whole page"


@pytest.mark.parametrize("shape", list(pictures.SIZES))
def test_the_smallest_type_of_a_picture_is_known(shape: tuple[str, str]) -> None:
    width, height = pictures.SIZES[shape]
    for name in ("rekap", "peta"):
        slide = next(slide for slide in DECK.slides if slide.key == name)
        svg = pictures.drawn(slide, "light", shape[1])
        assert 5 < pictures.least_type(svg) < height / 10 < width


def test_it_speaks_english_around_the_words_of_the_deck() -> None:
    with use_language("en"):
        page = _payload(screen.html(DECK, mode="dark", minutes=30))
    assert "SAMPLE" in page["html"]
    assert "of 9 yang dapat dinilai" in page["html"]
    assert page["language"] == "en"
    assert page["mode"] == "dark"
    assert page["minutes"] == 30
    assert not [text for text in page["words"].values() if "slide ini" in text or "server" in text.split()[:1]]


def test_what_is_not_known_of_an_agenda_is_said_before_the_start() -> None:
    page = _payload(screen.html(DECK, mode="light", cautions=["Slide <x> tidak dikenal"]))
    assert page["notice"] is True
    assert "Slide &lt;x&gt; tidak dikenal" in page["html"]
    assert _payload(screen.html(DECK, mode="light"))["notice"] is False


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("30", 30), ("999", 600), ("0", 0), (None, 0), ("", 0), ("-5", 0), ("1e3", 0), ("٣٠", 0), ("12345", 0)],
)
def test_the_presenters_time_is_a_number_of_minutes_or_nothing(text: str | None, minutes: int) -> None:
    assert screen.read_minutes(text) == minutes


def test_the_way_back_holds_the_whole_address_and_nothing_else_is_taken_for_one() -> None:
    address = {"provinsi": "33,34", "susunan": "peta,rekap", "judul": "Rakor & evaluasi = 2026?", "dari": "seremonial"}
    assert way_back.read(way_back.write("peta", address)) == {**address, "slide": "peta"}
    assert way_back.read("seremonial") is None
    assert way_back.read("paparan") is None
    assert way_back.read(None) is None
