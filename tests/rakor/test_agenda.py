"""An agenda travels as a link and as a file, and nothing unknown in it is dropped unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerjasama.errors import UserError
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor.agenda import SLIDES, Agenda

MINE = Agenda("Rakor Banjarnegara", ("keputusan", "rekap"))


def test_it_comes_back_from_its_link_and_from_its_file() -> None:
    assert agendas.from_text(MINE.to_text(), MINE.name) == (MINE, ())
    assert agendas.from_file(agendas.to_file(MINE), "x.json") == MINE


def test_the_usual_one_keeps_the_link_short() -> None:
    assert agendas.usual().to_text() == ""
    assert agendas.from_text("")[0].keys == tuple(SLIDES)


def test_unknown_slides_of_a_link_are_named_and_repeated_ones_stand_once() -> None:
    found, unknown = agendas.from_text("rekap,tidak_ada,rekap,peta")
    assert (found.keys, unknown) == (("rekap", "peta"), ("tidak_ada",))


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"susunan_paparan": {"name": "x"}}', b"\xff\xfe"])
def test_a_file_that_is_none_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(UserError, match="bukan susunan paparan") as refused:
        agendas.from_file(content, "catatan.json")
    assert refused.value.where == "catatan.json"


def test_a_file_with_an_unknown_slide_is_refused() -> None:
    with pytest.raises(UserError, match="tidak dikenal"):
        agendas.from_file(b'{"susunan_paparan": {"name": "x", "keys": ["rekap", "entah"]}}', "x.json")


def test_saved_ones_are_found_by_name_and_replaced_by_name(tmp_path: Path) -> None:
    agendas.save(tmp_path, MINE)
    agendas.save(tmp_path, Agenda("A", ("peta",)))
    agendas.save(tmp_path, Agenda(MINE.name, ("peta", "rekap")))
    (tmp_path / agendas.FOLDER / "rusak.json").write_text("?", encoding="utf-8")
    assert agendas.saved(tmp_path) == [Agenda("A", ("peta",)), Agenda(MINE.name, ("peta", "rekap"))]


@pytest.mark.parametrize(
    ("key", "by", "order"),
    [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 1, "abc"), ("a", 2, "bca")],
)
def test_a_slide_moves_as_far_as_the_list_goes(key: str, by: int, order: str) -> None:
    assert agendas.moved("abc", key, by) == tuple(order)
