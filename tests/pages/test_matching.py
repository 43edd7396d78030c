"""Pasangan: who completes whom, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.worlds import AS_OF

FILE = "5_matching.py"
DAY = AS_OF.isoformat()
Open = Callable[..., AppTest]


def _headers(test: AppTest) -> list[str]:
    return [header.value for header in test.header]


def test_the_country_answers_with_the_largest_pair_that_is_open(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Pasangan terbesar yang belum berjalan: **kopi**, **Kabupaten Bandung** (surplus 5.000 ton, 2024) dapat "
        "mengisi **Kabupaten Kebumen** (kurang 1.500 ton, 2024), 245 km antaribu kota; belum ada kerja samanya."
    )
    assert "Pasangan terbesar yang belum berjalan" in _headers(test)


def test_a_region_and_a_commodity_from_a_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05", komoditas="gula_merah")
    assert not test.exception
    assert test.markdown[0].value == (
        "Untuk **gula merah**, **Kabupaten Bandung** (kurang 7.500 ton, 2024) paling melengkapi **Kabupaten Kebumen** "
        "(surplus 40.000 ton, 2024): **7.500 ton** dapat terpenuhi, 245 km antaribu kota; belum ada kerja samanya."
    )
    told = "\n".join(text.value for text in test.markdown)
    assert "bernilai **40** dari 100" in told, "40 x 0.1875 + 20 x 0.3 + 15 x 0.449 + 20"
    assert "**1** salah satu angka bertumpu pada nol yang diragukan" in told
    assert "**1** tahun kedua angka berselisih lebih dari 2" in told
    assert {"Tidak diperingkat", "Draf kerangka acuan kerja (KAK)"} <= set(_headers(test))


def test_the_first_pairs_lead_to_their_region_and_draft(open_alone: Open) -> None:
    ways = [way.proto for way in open_alone(FILE, per=DAY).get("page_link")]
    found = [way for way in ways if "Kabupaten Bandung – Kabupaten Kebumen: kopi" in way.label]
    assert found
    assert "wilayah=32.04" in str(found[0])
    assert "mitra=33.05" in str(found[0])


def test_the_one_region_of_the_shared_filter_is_the_region_asked_about(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, kabkota="32.04")
    assert not test.exception
    assert "**Kabupaten Bandung**" in test.markdown[0].value
    assert test.selectbox[0].value == "32.04"


def test_jakarta_is_paired_with_kabupaten_and_with_provinces(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="31")
    assert "**Kabupaten Kebumen** (surplus 110.000 ton, 2024)" in test.markdown[0].value
    test = open_alone(FILE, per=DAY, wilayah="31", tingkat="provinsi")
    assert test.markdown[0].value == "Tidak ada wilayah lain yang neracanya berlawanan dengan **DKI Jakarta**."


def test_other_years_are_refused_and_told(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="32.73")
    assert not test.exception
    assert "**1** calon tidak dapat dibandingkan" in test.markdown[0].value
    assert "Tidak diperingkat" in _headers(test)


def test_without_a_balance_only_a_weak_signal_is_given_and_called_so(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.74", komoditas="kopi")
    assert not test.exception
    assert "tidak diketahui: belum ada neracanya" in test.markdown[0].value
    assert any("tidak diperingkat" in warning.value for warning in test.warning)


def test_weights_come_from_the_link_and_go_into_it(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05", komoditas="gula_merah", bobot="100-0-0-0-0")
    assert any("bernilai **19** dari 100" in text.value for text in test.markdown), "7500 of 40000 alone"
    field = next(field for field in test.number_input if field.label == "Belum terlayani")
    field.set_value(100).run()
    assert not test.exception
    assert test.query_params["bobot"] in ("100-0-0-0-100", ["100-0-0-0-100"])
    assert any("bernilai **59** dari 100" in text.value for text in test.markdown), "(18.75 + 100) / 2"


def test_weights_of_nothing_are_refused(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05", komoditas="gula_merah", bobot="100-0-0-0-0")
    next(field for field in test.number_input if field.label == "Saling mengisi").set_value(0).run()
    assert any("lebih dari nol" in error.value for error in test.error)


@pytest.mark.parametrize("link", [{}, {"wilayah": "33.05"}], ids=["country", "region"])
def test_it_speaks_english(open_alone: Open, link: dict[str, str]) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en", **link)
    assert not test.exception
    assert "between the capitals; no agreement on it yet" in test.markdown[0].value
    assert not any("Untuk **" in text.value for text in test.markdown)


def test_a_world_without_figures_says_how_to_bring_them(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY, wilayah="33.05")
    assert not test.exception
    assert any("produksi dan kebutuhan" in box.value for box in test.info)


def test_before_the_year_of_the_figures_nothing_is_known(open_alone: Open) -> None:
    test = open_alone(FILE, per="2019-12-31", wilayah="33.05", komoditas="gula_merah")
    assert not test.exception
    assert not any("40.000" in text.value for text in test.markdown)
