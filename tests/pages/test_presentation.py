"""Paparan: the page that hands all slides to the browser, over a world that a person can count."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.worlds import AS_OF

FILE = "20_presentation.py"
DAY = AS_OF.isoformat()
Open = Callable[..., AppTest]


def _payload(test: AppTest) -> dict[str, Any]:
    bodies = [part.proto.body for part in test.get("html") if "given = " in part.proto.body]
    assert len(bodies) == 1
    found = re.search(r"given = (\{.*\});\n", bodies[0])
    assert found
    return json.loads(found.group(1))


def _links(test: AppTest) -> dict[str, str]:
    return {part.proto.label: part.proto.query_string for part in test.get("page_link")}


def test_the_slides_say_the_sentences_of_their_pages(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, susunan="seremonial,peta", judul="Rakor <kita>", menit="20")
    assert not test.exception
    page = _payload(test)
    assert [slide["key"] for slide in page["slides"]] == ["seremonial", "peta"]
    assert page["slides"][0]["spoken"].startswith("Dari 15 kerja sama yang dapat dinilai, 1 (7%) seremonial terkonfirm")
    assert "<b>15</b> kerja sama yang dapat dinilai" in page["html"]
    assert page["minutes"] == 20
    assert page["title"] == "Rakor <kita>"
    assert not page["notice"]


def test_the_whole_usual_agenda_opens_in_english(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    page = _payload(test)
    assert page["language"] == "en"
    assert len(page["slides"]) >= 13
    assert "as of <b>" in page["html"]


def test_a_slide_that_is_not_known_is_named_before_the_start(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, susunan="peta,tidak_ada")
    assert not test.exception
    assert "tidak_ada" in test.warning[0].value
    page = _payload(test)
    assert page["notice"]
    assert "tidak_ada" in page["html"]


def test_the_rows_behind_a_slide_know_the_way_back_to_it(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, provinsi="33", susunan="peta", judul="Rakor")
    links = _links(test)
    assert "dari=paparan.peta" in links["Peta"]
    assert "provinsi=33" in links["Peta"]
    assert "susunan%3Dpeta" in links["Peta"].replace("%253D", "%3D")
    assert "Paparan" not in links, "the page does not lead to itself"


def test_a_page_leads_to_the_slides_and_from_their_rows_back_to_them(open_alone: Open) -> None:
    assert "dari=mutu" in _links(open_alone("24_quality.py", per=DAY, provinsi="33"))["Paparan"]
    behind = open_alone("24_quality.py", per=DAY, provinsi="33", dari="paparan.peta?provinsi=33,34&judul=Rakor")
    links = _links(behind)
    assert "Paparan" not in links
    assert "slide=peta" in links["Kembali ke paparan"]
    assert "provinsi=33%2C34" in links["Kembali ke paparan"], "the filters of the slides, not those of the rows"


def test_a_published_world_without_agreements_gives_slides_that_say_so(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert "belum ada kerja sama yang tercatat" in _payload(test)["slides"][0]["spoken"]
