"""A link is a view: codes in, the same codes out, and nothing unknown is dropped without being named."""

from __future__ import annotations

from datetime import date

import pytest

from kerjasama.domain.words import use_language
from kerjasama.ui import address, filter_words
from kerjasama.ui.address import Choices, Places
from kerjasama.warehouse.filters import Thresholds

PLACES = Places(
    provinces={"32": "Jawa Barat", "33": "Jawa Tengah"},
    regions={"32.04": "Kabupaten Bandung", "33.05": "Kabupaten Kebumen"},
    urusan={"1.01": "Pendidikan"},
)
FULL = Choices(
    provinces=("32", "33"),
    regions=("33.05",),
    coop_types=("KSDPK", "SINERGI"),
    urusan=("1.01",),
    signed_years=(2021, 2023),
    as_of=date(2026, 6, 30),
    compare_on=date(2025, 6, 30),
    thresholds=Thresholds(grace_days=90, ceremonial_days=730),
    language="en",
)


def test_what_is_written_is_read_back() -> None:
    assert address.read(address.write(FULL), PLACES) == (FULL, ())


def test_the_defaults_leave_the_address_empty() -> None:
    assert address.write(Choices()) == {}
    assert address.read({}, PLACES) == (Choices(), ())


def test_the_address_holds_codes_and_not_words_of_a_language() -> None:
    assert address.write(FULL)["provinsi"] == "32,33"
    assert address.write(FULL)["jenis"] == "KSDPK,SINERGI"


@pytest.mark.parametrize(
    ("params", "unknown", "why"),
    [
        ({"provinsi": "99"}, ("provinsi=99",), "no such province"),
        ({"provinsi": "33,99"}, ("provinsi=99",), "the known one stays, the other is named"),
        ({"kabkota": "32.04", "provinsi": "33"}, ("kabkota=32.04",), "a kabupaten outside the chosen province"),
        ({"jenis": "ksdpk"}, ("jenis=ksdpk",), "codes are exact"),
        ({"tahun": "21"}, ("tahun=21",), "two digits are no year"),
        ({"tahun": "２０２１"}, ("tahun=２０２１",), "digits of another script"),
        ({"per": "31/10/2026"}, ("per=31/10/2026",), "dates are ISO 8601 in a link"),
        ({"per": "0001-01-01"}, ("per=0001-01-01",), "a day that no register knows"),
        ({"bahasa": "nl"}, ("bahasa=nl",), "two languages"),
        ({"tenggang": "-1"}, ("tenggang=-1",), "no negative days"),
        ({"tingkat_payung": "9"}, ("tingkat_payung=9",), "the ladder has four levels"),
        ({"tenggang": "400"}, ("tenggang=400",), "longer than the ceremonial limit of 365"),
        ({"tenggang": "9" * 40}, (f"tenggang={'9' * 40}",), "no number at all"),
    ],
)
def test_what_a_link_gets_wrong_is_named(params: dict[str, str], unknown: tuple[str, ...], why: str) -> None:
    choices, found = address.read(params, PLACES)
    assert found == unknown, why
    assert choices.thresholds == Thresholds(), why


def test_thresholds_that_only_hold_together_are_read_together() -> None:
    choices, unknown = address.read({"tenggang": "400", "seremonial": "730"}, PLACES)
    assert unknown == ()
    assert (choices.thresholds.grace_days, choices.thresholds.ceremonial_days) == (400, 730)


def test_choosing_another_province_lets_go_of_the_regions_of_the_first() -> None:
    choices = Choices(provinces=("33",), regions=("33.05",)).changed(provinces=("32",))
    assert choices.regions == ()
    assert Choices(regions=("33.05",)).changed(provinces=()).regions == ("33.05",)


def test_regions_offered_are_those_of_the_chosen_provinces() -> None:
    assert set(PLACES.regions_of(("32",))) == {"32.04"}
    assert set(PLACES.regions_of(())) == {"32.04", "33.05"}


def test_the_filters_read_as_a_sentence() -> None:
    as_of = date(2026, 10, 31)
    assert filter_words.in_words(Choices(), PLACES, as_of) == (
        "Semua wilayah · semua jenis · semua urusan · semua tahun penandatanganan · keadaan per 31 Oktober 2026"
    )
    text = filter_words.in_words(FULL, PLACES, date(2026, 6, 30))
    for part in ("Kabupaten Kebumen", "Sinergi dengan pusat", "Pendidikan", "2021, 2023", "30 Juni 2025", "90 hari"):
        assert part in text
    with use_language("en"):
        english = filter_words.in_words(Choices(provinces=("33",)), PLACES, as_of)
    assert english.startswith("Jawa Tengah · all types")
    assert english.endswith("as of October 31, 2026")


def test_many_names_are_counted_and_not_listed() -> None:
    places = Places(provinces={str(n): f"P{n}" for n in range(11, 20)}, regions={}, urusan={})
    text = filter_words.in_words(Choices(provinces=tuple(places.provinces)), places, date(2026, 1, 1))
    assert text.startswith("P11, P12, P13, P14 dan 5 lainnya ·")


def test_usual_thresholds_are_not_mentioned() -> None:
    assert filter_words.threshold_words(Thresholds()) == []
    assert filter_words.threshold_words(Thresholds(ceremonial_days=730)) == ["seremonial setelah 730 hari"]
