"""A deck as PPTX, opened again: every word and number of the deck is in it, and nothing leaves its box."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Inches, Pt

from kerjasama.domain.words import use_language
from kerjasama.errors import UserError
from kerjasama.exports import lettering, said, table_layout
from kerjasama.exports.deck import Bars, Deck, Figure, Series, Slide, text_of
from kerjasama.exports.slides import pptx_bytes
from kerjasama.exports.slides_chart import category_of, number_format
from tests.exports.decks import AWKWARD, meeting, small

DECK = meeting()


@lru_cache(maxsize=1)
def content() -> bytes:
    return pptx_bytes(DECK)


def opened(file: bytes | None = None) -> list[Any]:
    """The slides of a file, without the cover."""
    return list(Presentation(BytesIO(file or content())).slides)[1:]


def words_of(slide: Any) -> str:
    found = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            found.append(shape.text_frame.text)
        elif shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


def chart_of(slide: Any) -> Any:
    return next((shape.chart for shape in slide.shapes if shape.has_chart), None)


PAIRS = list(zip(DECK.slides, range(len(DECK.slides)), strict=True))


@pytest.mark.parametrize(("slide", "place"), PAIRS, ids=lambda one: getattr(one, "key", ""))
def test_title_statement_figures_and_small_print_are_on_the_slide(slide: Slide, place: int) -> None:
    shown = opened()[place]
    words = words_of(shown)
    assert shown.shapes.title.text_frame.text == slide.title
    assert slide.spoken in words
    for figure in slide.figures:
        for text in (figure.label, said.value_of(figure), said.denominator(figure), said.change(figure, DECK)):
            assert text in words
        if figure.of is not None:
            assert text_of("number", figure.of) in said.denominator(figure)
        if figure.before is not None:
            assert text_of(figure.kind, figure.before) in said.change(figure, DECK) or figure.before == figure.value
    assert slide.caution in words
    assert slide.measured in words


def test_emphasis_is_bold() -> None:
    shown = opened()[0]
    statement = next(shape for shape in shown.shapes if shape.name == "Statement")
    bold = [run.text for run in statement.text_frame.paragraphs[0].runs if run.font.bold]
    assert bold == ["1.234 kerja sama", "412 (33%)"]


@pytest.mark.parametrize(("slide", "place"), PAIRS, ids=lambda one: getattr(one, "key", ""))
def test_charts_hold_the_decks_numbers_also_in_their_workbook(slide: Slide, place: int) -> None:
    chart = chart_of(opened()[place])
    if slide.chart is None:
        assert chart is None
        return
    bars = slide.chart
    names = list(chart.plots[0].categories)
    for number, name in enumerate(names):
        assert name in (category_of(bars, number), category_of(bars, number, is_tight=True))
        assert name.startswith(bars.categories[number])
        assert not bars.notes or name.endswith(bars.notes[number])
    for series, of in zip(chart.plots[0].series, bars.series, strict=True):
        assert (series.name, tuple(series.values)) == (of.name, of.values)
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert list(rows[0][1:]) == [series.name for series in bars.series]
    assert [row[0] for row in rows[1:]] == names
    for number, series in enumerate(bars.series, start=1):
        assert tuple(row[number] for row in rows[1:]) == series.values


def test_hatched_series_have_a_pattern_and_others_none() -> None:
    for slide, shown in zip(DECK.slides, opened(), strict=True):
        if slide.chart is None:
            continue
        for series, of in zip(chart_of(shown).plots[0].series, slide.chart.series, strict=True):
            assert ("pattFill" in series.format._element.xml.split("<c:dLbls")[0]) == of.is_hatched
            assert of.colour.lstrip("#") in series.format._element.xml


@pytest.mark.parametrize(("slide", "place"), PAIRS, ids=lambda one: getattr(one, "key", ""))
def test_tables_hold_every_cell_of_the_deck(slide: Slide, place: int) -> None:
    table = next((shape.table for shape in opened()[place].shapes if shape.has_table), None)
    if slide.table is None:
        assert table is None
        return
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == table_layout.table_lines(slide.table)


def test_notes_say_what_to_say_the_definition_and_what_was_measured() -> None:
    for slide, shown in zip(DECK.slides, opened(), strict=True):
        if not (slide.notes or slide.definition or slide.measured):
            continue
        notes = shown.notes_slide.notes_text_frame.text
        for part in (slide.notes, said.without_marks(slide.definition).split("\n")[0], slide.measured):
            assert part in notes


def test_every_slide_says_what_it_stands_on_and_that_it_is_a_sample() -> None:
    slides = list(Presentation(BytesIO(content())).slides)
    assert len(slides) == len(DECK.slides) + 1
    for slide in slides:
        words = words_of(slide)
        assert DECK.head.filters in words
        assert DECK.head.version in words
        assert DECK.fingerprint[:12] in words
        assert "31 Oktober 2026" in words
        assert DECK.head.mark.upper() in words
    real = replace(DECK, head=replace(DECK.head, is_sample=False))
    for slide in opened(pptx_bytes(replace(real, slides=DECK.slides[:2]))):
        assert "CONTOH," not in words_of(slide)


def test_maps_are_crisp_and_described() -> None:
    pictures = [shape for slide in opened() for shape in slide.shapes if shape.shape_type == 13]
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.image.size[0] / (picture.width / 914400) >= 200
        assert "tidak ada data" in picture._element.nvPicPr.cNvPr.get("descr") or "wilayah" in picture._element.xml


def test_no_text_is_higher_than_its_box_and_no_box_leaves_the_slide() -> None:
    """Measured in the dashboard's font; Arial, in which it is shown, is at most 3% wider."""
    presentation = Presentation(BytesIO(content()))
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height
            if shape.is_placeholder or not shape.has_text_frame or not shape.text_frame.text:
                continue
            high = 0.0
            for paragraph in shape.text_frame.paragraphs:
                size = max((run.font.size.pt for run in paragraph.runs), default=0)
                text = "".join(run.text for run in paragraph.runs)
                high += len(lettering.lines(text, size, shape.width / 12700 + 1)) * size * 1.2
            assert high <= shape.height / 12700 + 2, shape.text_frame.text


def test_english_is_english() -> None:
    with use_language("en"):
        deck = meeting(5)
        words = words_of(opened(pptx_bytes(replace(deck, slides=deck.slides[:1])))[0])
    assert "Filters: " in words
    assert "up from 1,199 on" in words
    assert "of 1,234 kerja sama yang berlaku" in words


def test_the_same_deck_gives_the_same_bytes() -> None:
    deck = replace(DECK, slides=DECK.slides[4:5])
    assert pptx_bytes(deck) == pptx_bytes(deck)


@pytest.mark.parametrize(
    ("value", "written"), [(0.125, "12%"), (0.135, "14%"), (0.5, "50%"), (0.005, "0%"), (0.015, "2%"), (1.0, "100%")]
)
def test_halves_are_rounded_as_on_the_dashboard(value: float, written: str) -> None:
    """Office programmes round 12.5% up; the label then says what the dashboard says."""
    bars = Bars("lying", ("A",), (Series("x", (value,), "#0B5D7A", "#5FB8D6"),), "Bagian", "percent")
    assert text_of("percent", value) == written
    chart = chart_of(opened(pptx_bytes(small(Slide("a", "A", "B.", chart=bars))))[0])
    label = chart.plots[0].series[0].points[0].data_label
    shown = label.text_frame.text if label.has_text_frame else f"{int(value * 100 + 0.5)}%"
    assert shown == written


def test_a_long_legend_takes_few_rows_and_what_is_named_below_is_read_in_a_hall() -> None:
    names = ("Ditindaklanjuti", "Perlu perhatian, atau baru komitmen", "Seremonial, terkonfirmasi",
             "Seremonial, terduga", "Berakhir tanpa tindak lanjut", "Belum dapat dinilai")  # fmt: skip
    types = ("Sinergi dengan pusat", "Dengan pihak ketiga", "Antardaerah, wajib", "Pemda luar negeri")
    series = tuple(Series(name, (90, 60, 1 + n % 4, n % 3), "#0B5D7A", "#5FB8D6") for n, name in enumerate(names))
    recap = next(slide for slide in DECK.slides if slide.key == "rekap")
    bars = Bars("stacked", types, series, "Naskah", notes=tuple("dari 510" for _type in types))
    [slide] = opened(pptx_bytes(replace(DECK, slides=(replace(recap, chart=bars),))))
    chart = chart_of(slide)
    share = float(chart.legend._element.find(".//{*}h").get("val"))
    assert share < 0.2, "bars get the room that a legend of one column took"
    assert chart.legend.font.size >= Pt(10)
    below = next(shape for shape in slide.shapes if shape.name == "Unseen")
    assert "Antardaerah, wajib: Ditindaklanjuti 1" in below.text_frame.text
    assert below.text_frame.paragraphs[0].runs[0].font.size >= Pt(10)


def test_a_count_stands_with_its_share() -> None:
    assert said.denominator(Figure("Berlaku", 3, 9, "yang ditandatangani")) == "33% dari 9 yang ditandatangani"
    assert said.denominator(Figure("Berlaku", None, 9, "yang ditandatangani")) == "dari 9 yang ditandatangani"


def test_number_formats_write_the_signs_out() -> None:
    assert number_format("number") == '[>=1000000]0"."000"."000;[>=1000]0"."000;0'
    with use_language("en"):
        assert '","' in number_format("number")
    assert number_format("percent") == "0%"


# Templates of offices


def default_template(with_slides: bool = True) -> bytes:
    """python-pptx's own: 4:3, eleven layouts."""
    presentation = Presentation()
    if with_slides:
        for number in range(3):
            presentation.slides.add_slide(presentation.slide_layouts[number]).shapes.title.text = "Salindia lama"
    out = BytesIO()
    presentation.save(out)
    return out.getvalue()


def as_potx(template: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(template)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(b"presentationml.presentation.main", b"presentationml.template.main")
            target.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize("template", [default_template(), default_template(False), as_potx(default_template())])
def test_an_offices_template_keeps_its_size_and_loses_its_slides(template: bytes) -> None:
    file = pptx_bytes(DECK, template)
    presentation = Presentation(BytesIO(file))
    assert (presentation.slide_width, presentation.slide_height) == (Inches(10), Inches(7.5))
    assert len(presentation.slides) == len(DECK.slides) + 1
    with zipfile.ZipFile(BytesIO(file)) as archive:
        assert b"Salindia lama" not in b"".join(archive.read(name) for name in archive.namelist())
        assert b"presentationml.presentation.main" in archive.read("[Content_Types].xml")
    for slide, of in zip(opened(file), DECK.slides, strict=True):
        assert slide.slide_layout.name == "Title Only"
        assert of.spoken in words_of(slide)
        assert DECK.fingerprint[:12] in words_of(slide)
        assert DECK.head.mark.upper() in words_of(slide)
        for shape in slide.shapes:
            assert shape.top + shape.height <= presentation.slide_height
            assert shape.top >= slide.shapes.title.top or shape.name == "Sample mark"


def test_a_template_with_blank_layouts_only_gets_its_titles_as_texts() -> None:
    presentation = Presentation()
    for layout in list(presentation.slide_layouts):
        if layout.name != "Blank":
            presentation.slide_layouts.remove(layout)
    out = BytesIO()
    presentation.save(out)
    assert DECK.slides[0].title in words_of(
        opened(pptx_bytes(replace(DECK, slides=DECK.slides[:1]), out.getvalue()))[0]
    )


def test_a_template_without_a_layout_that_serves_is_refused() -> None:
    presentation = Presentation()
    for layout in list(presentation.slide_layouts):
        presentation.slide_layouts.remove(layout)
    out = BytesIO()
    presentation.save(out)
    with pytest.raises(UserError, match="tata letak"):
        pptx_bytes(DECK, out.getvalue())


def test_what_is_no_presentation_is_refused() -> None:
    for broken in (b"", b"bukan zip", default_template()[:4000], zipped({"a.txt": b"x"})):
        with pytest.raises(UserError, match="PPTX atau POTX"):
            pptx_bytes(DECK, broken)


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def test_libreoffice_opens_it_and_shows_every_statement(tmp_path: Path) -> None:
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        pytest.skip("no LibreOffice here")
    deck: Deck = replace(DECK, slides=(DECK.slides[4], DECK.slides[5], DECK.slides[13]))
    (tmp_path / "rapat.pptx").write_bytes(pptx_bytes(deck))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    order = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "rapat.pptx"),
    ]
    subprocess.run(order, check=True, capture_output=True, timeout=120)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "rapat.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    packed = re.sub(r"\s+", "", text)
    assert text.count("\f") == 4
    for slide in deck.slides:
        assert re.sub(r"\s+", "", slide.spoken) in packed
    assert "1.200" in text
    assert re.sub(r"\s+", "", AWKWARD) in packed
