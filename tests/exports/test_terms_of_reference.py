"""The draft KAK opened again: its sections, every number against the queries, blanks where nothing is known."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Cm

from kerjasama.domain.amounts import amount_words
from kerjasama.domain.words import use_language
from kerjasama.exports.terms_of_reference import SECTIONS, terms_of_reference
from kerjasama.exports.terms_tables import TermsFacts
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World, open_world

FILTERS = Filters(as_of=AS_OF)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> World:
    return open_world("tiny", tmp_path_factory.mktemp("terms"))


def _facts(world: World, region: str, partner: str, item: str, name: str, is_sample: bool = True) -> TermsFacts:
    run, both = world.warehouse.run, {"region_code": region, "partner_code": partner}
    own = {"item_code": None, "level_code": "kabkota", "candidate_count": None, "half_km": 200.0}
    return TermsFacts(
        region=region,
        partner=partner,
        item=item,
        item_name=name,
        as_of=AS_OF,
        version="v1",
        is_sample=is_sample,
        own=run("matching/positions", FILTERS, region_code=region).frame,
        other=run("matching/positions", FILTERS, region_code=partner).frame,
        pair=run("matching/pair", FILTERS, **both, **own).frame,
        agreements=run("matching/pair_agreements", FILTERS, **both, item_code=item).frame,
    )


def _opened(facts: TermsFacts) -> DocumentObject:
    return Document(io.BytesIO(terms_of_reference(facts)))


def _text(document: DocumentObject) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


@pytest.fixture(scope="module")
def sugar(tiny: World) -> tuple[TermsFacts, DocumentObject]:
    facts = _facts(tiny, "33.05", "32.04", "gula_merah", "Gula merah (gula kelapa/aren)")
    return facts, _opened(facts)


def test_the_sections_are_those_of_the_regulation_in_its_order(sugar: tuple[TermsFacts, DocumentObject]) -> None:
    headings = [one.text for one in sugar[1].paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert headings[:-1] == [f"{letter}. {title}" for letter, title in zip("abcdefgh", SECTIONS, strict=True)]
    assert headings[-1].startswith("Lampiran")


def test_every_figure_of_the_table_is_that_of_the_query(sugar: tuple[TermsFacts, DocumentObject]) -> None:
    facts, document = sugar
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert len(rows) == 5, "palm sugar and, the other way round, coffee, of both sides"
    told = {(row[0], row[1]): row for row in rows[1:]}
    for name, frame in (("Kabupaten Kebumen", facts.own), ("Kabupaten Bandung", facts.other)):
        for code, item in (("gula_merah", "Gula merah"), ("kopi", "Kopi")):
            row = frame[frame["item_code"] == code].iloc[0]
            with use_language("id"):
                assert told[name, item][2] == f"{amount_words(row['production'], 'ton')} (2024)"
                assert told[name, item][3] == f"{amount_words(row['need'], 'ton')} (2024)"
                assert told[name, item][4].replace("−", "-").lstrip("+") == (
                    f"{amount_words(row['balance'], 'ton')} (2024)"
                )
            assert row["production"] - row["need"] == row["balance"]
            assert told[name, item][5].startswith("Dinas (contoh)")


def test_no_number_stands_in_the_text_that_the_queries_do_not_have(sugar: tuple[TermsFacts, DocumentObject]) -> None:
    facts, document = sugar
    known = {"22", "2020", "7", "2", "4", "30", "2026", "1", "3", "8", "100"}  # the regulation, the day, table numbers
    with use_language("id"):
        for frame in (facts.own, facts.other, facts.pair):
            for name in ("production", "need", "balance", "supplier_surplus", "receiver_lack", "served", "distance_km"):
                if name in frame:
                    known |= {amount_words(abs(round(value)), "").strip() for value in frame[name].dropna()}
            for name in ("production_year", "need_year", "balance_year", "supplier_year", "receiver_year"):
                if name in frame:
                    known |= {str(int(year)) for year in frame[name].dropna()}
        for name in ("share_of_lack", "share_of_surplus"):
            known |= {str(round(share * 100)) for share in facts.pair[name].dropna()}
        for row in facts.agreements.itertuples(index=False):
            for part in (row.doc_number, row.signed_on, row.end_on):
                known |= set(re.findall(r"\d+", str(part)))
    known |= {number.lstrip("0") for number in known}
    found = set(re.findall(r"\d[\d.]*", _text(document).replace(" 1 dari ", " ")))
    assert {number.rstrip(".") for number in found} <= known


def test_what_is_not_known_is_a_marked_blank(sugar: tuple[TermsFacts, DocumentObject]) -> None:
    runs = [run for one in sugar[1].paragraphs for run in one.runs if run.text.startswith("[")]
    assert len(runs) >= 12
    assert {run.font.highlight_color for run in runs} == {WD_COLOR_INDEX.YELLOW}
    after = _text(sugar[1]).split("h. Pembiayaan")[1]
    assert "Sumber dan besaran pembiayaan tiap pihak: [diisi perangkat daerah]" in after


def test_the_existing_agreement_is_listed_and_said_not_to_be_about_it(sugar: tuple[TermsFacts, DocumentObject]) -> None:
    text = _text(sugar[1])
    assert "Register memuat 1 kerja sama antara kedua daerah. Tidak satu pun yang belum berakhir menyebut" in text
    assert "Kerja sama pembangunan daerah" in text
    assert "tindak lanjut belum terlaporkan" in text, "suspected is never called ceremonial"


def test_paper_fonts_and_headings_are_those_of_an_office(sugar: tuple[TermsFacts, DocumentObject]) -> None:
    document = sugar[1]
    section = document.sections[0]
    assert abs(section.page_width - Cm(21)) < Cm(0.01)
    assert abs(section.page_height - Cm(29.7)) < Cm(0.01)
    for table in document.tables:
        assert table.rows[0]._tr.trPr is not None
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    codes = [field.text for field in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    for name in ("Normal", "Title", "Heading 1", "Caption"):
        assert document.styles[name].font.name == "Arial"


def test_sample_data_are_called_so_on_every_sheet_and_real_data_are_not(tiny: World) -> None:
    for is_sample in (True, False):
        document = _opened(_facts(tiny, "33.05", "32.04", "kopi", "Kopi", is_sample))
        header = document.sections[0].header.paragraphs[0].text
        assert ("DATA CONTOH" in header, "DATA CONTOH" in _text(document)) == (is_sample, is_sample)


def test_figures_that_cannot_be_compared_are_not_put_together(tiny: World) -> None:
    text = _text(_opened(_facts(tiny, "33.05", "32.73", "gula_merah", "Gula merah")))
    assert "belum dapat dibandingkan (tahun kedua angka berselisih lebih dari 2)" in text
    assert "dapat terpenuhi" not in text
    doubtful = _text(_opened(_facts(tiny, "33.05", "33.74", "gula_merah", "Gula merah")))
    assert "bertumpu pada nol yang diragukan" in doubtful


def test_a_pair_without_figures_is_a_draft_of_blanks(tiny: World) -> None:
    text = _text(_opened(_facts(tiny, "31.71", "91.71", "kopi", "Kopi")))
    assert "tidak saling mengisi, atau salah satunya tidak diketahui" in text
    assert "Maksud: [diisi perangkat daerah]" in text
    assert "Register tidak memuat kerja sama antara kedua daerah." in text


def test_it_is_indonesian_whatever_the_reader_speaks_and_the_same_each_time(tiny: World, tmp_path: Path) -> None:
    facts = _facts(tiny, "33.05", "32.04", "kopi", "Kopi")
    with use_language("en"):
        english = terms_of_reference(facts)
    assert "30 Juni 2026" in _text(Document(io.BytesIO(english)))
    assert _text(Document(io.BytesIO(english))) == _text(_opened(facts))
