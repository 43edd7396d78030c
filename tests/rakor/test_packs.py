"""A pack pins what was shown: it comes back to the digit, and says when a number is another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from kerjasama.domain.words import use_language
from kerjasama.errors import UserError
from kerjasama.exports.deck import Deck, Figure
from kerjasama.rakor import agenda, build, packs, record
from kerjasama.rakor.ask import Ask, from_warehouse
from kerjasama.ui import address
from kerjasama.ui.address import load_places
from kerjasama.warehouse.filters import Thresholds
from tests.worlds import AS_OF, World


def test_the_link_of_a_pack_names_everything_that_numbers_stand_on(ask_tiny: Callable[..., Ask], deck: Deck) -> None:
    ask = ask_tiny(thresholds=Thresholds(ceremonial_days=730), language="en")
    pack = packs.pin(ask, deck)
    link = dict(parse_qsl(urlsplit(pack.link("paparan", slide="rekap")).query))
    assert link.pop("slide") == "rekap"
    choices, unknown = address.read(link, load_places())
    assert unknown == ()
    assert (choices.frozen, choices.as_of) == (ask.version.id, AS_OF)
    assert choices.compare_on == date(2025, 6, 30), "the day that is compared with is pinned too"
    assert choices.thresholds == Thresholds(ceremonial_days=730)
    assert set(address.THRESHOLD_NAMES.values()) <= set(link), "also those at their default today"
    assert choices.language == "id", "the reader chooses the language"


def test_a_pack_built_again_is_the_same_to_the_digit(
    ask_tiny: Callable[..., Ask], deck: Deck, tiny: World, folder: Path
) -> None:
    pack = record.save(folder, packs.pin(ask_tiny(), deck))
    again = packs.again(record.kept(folder)[0], tiny.version, load_places(), from_warehouse(tiny.warehouse))
    assert packs.compare(pack, again).is_same
    assert again.fingerprint == pack.fingerprint


def test_the_fingerprint_is_of_numbers_and_not_of_words(ask_tiny: Callable[..., Ask], deck: Deck) -> None:
    with use_language("en"):
        english = build.deck(ask_tiny(), agenda.usual())
    assert english.slides[-1].statement != deck.slides[-1].statement
    assert english.fingerprint == deck.fingerprint


def test_one_changed_number_is_named_by_its_slide(ask_tiny: Callable[..., Ask], deck: Deck) -> None:
    pack = packs.pin(ask_tiny(), deck)
    place = next(n for n, slide in enumerate(deck.slides) if slide.figures)
    slide = deck.slides[place]
    other = replace(slide.figures[0], value=(slide.figures[0].value or 0) + 1)
    slides = list(deck.slides)
    slides[place] = replace(slide, figures=(other, *slide.figures[1:]))
    changed = replace(deck, slides=tuple(slides))
    assert packs.compare(pack, changed).slides == (slide.key,)
    assert changed.fingerprint != deck.fingerprint


@pytest.mark.parametrize(
    "change",
    [
        lambda slide: replace(slide, statement=slide.statement + " 7 dari 8."),
        lambda slide: replace(slide, figures=(*slide.figures, Figure("baru", 1))),
        lambda slide: replace(slide, lists=()),
    ],
)
def test_each_kind_of_number_counts(deck: Deck, change: Callable) -> None:
    slide = next(slide for slide in deck.slides if slide.lists)
    assert change(slide).fingerprint != slide.fingerprint


def test_other_thresholds_are_another_pack(ask_tiny: Callable[..., Ask], deck: Deck, folder: Path) -> None:
    first = record.save(folder, packs.pin(ask_tiny(), deck))
    same = record.save(folder, packs.pin(ask_tiny(), deck))
    other = record.save(folder, packs.pin(ask_tiny(thresholds=Thresholds(loi_days=100)), deck))
    assert same == first, "the same pack again is the one that is there"
    assert other.id != first.id
    assert {pack.id for pack in record.kept(folder)} == {first.id, other.id}


def test_a_changed_or_missing_file_is_named(ask_tiny: Callable[..., Ask], deck: Deck, tmp_path: Path) -> None:
    for name in ("a.pptx", "b.pdf"):
        (tmp_path / name).write_bytes(b"as made")
    digests = {
        name: record.file_hash(tmp_path / name)
        for name in (
            "a.pptx",
            "b.pdf",
        )
    }
    pack = record.with_files(packs.pin(ask_tiny(), deck), {**digests, "c.xlsx": "0" * 64})
    assert record.compare_files(pack, tmp_path).files == ()
    (tmp_path / "b.pdf").write_bytes(b"as changed")
    found = record.compare_files(pack, tmp_path)
    assert (found.files, found.missing) == (("b.pdf",), ("c.xlsx",))
    assert not found.is_same


def test_a_damaged_record_is_named_and_the_others_stay(ask_tiny: Callable[..., Ask], deck: Deck, folder: Path) -> None:
    pack = record.save(folder, packs.pin(ask_tiny(), deck))
    (folder / record.FOLDER / "rusak.json").write_text("{", encoding="utf-8")
    assert [one.id for one in record.kept(folder)] == [pack.id]
    assert record.damaged(folder) == ["rusak.json"]
    with pytest.raises(UserError, match="bukan catatan paket"):
        record.read(folder / record.FOLDER / "rusak.json")


def test_versions_that_packs_stand_on_are_not_pruned(
    ask_tiny: Callable[..., Ask], deck: Deck, folder: Path, tiny: World
) -> None:
    record.save(folder, packs.pin(ask_tiny(), deck))
    assert record.pinned_versions(folder) == {tiny.version.id}
