"""Whose boundaries a map draws, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kerjasama.domain.words import set_language
from kerjasama.reference.boundaries import boundary
from kerjasama.ui.views.boundary_words import boundary_words

SHIPPED = boundary("provinsi")
MIXED = replace(SHIPPED, credit=f"batas-kita.geojson; {SHIPPED.credit}")
OWN = replace(SHIPPED, kind="resmi", credit="Peta desa dan kota 2025")


@pytest.fixture
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("id")


def test_in_indonesian_the_credit_stands_as_it_is() -> None:
    assert boundary_words(SHIPPED).startswith("Batas indikatif, bukan batas hukum: diturunkan dari titik desa py-")
    assert boundary_words(OWN) == "Batas resmi: Peta desa dan kota 2025."


@pytest.mark.usefixtures("english")
def test_in_english_only_what_an_office_wrote_stays_indonesian() -> None:
    assert boundary_words(SHIPPED).startswith(
        "Indicative boundaries, not legal ones: derived from the village points of py-"
    )
    assert boundary_words(SHIPPED).endswith(" and from Natural Earth.")
    assert "batas-kita.geojson; derived from" in boundary_words(MIXED)
    assert boundary_words(OWN) == "Official boundaries: Peta desa dan kota 2025."
