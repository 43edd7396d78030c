"""Peta: which regions, how they fall into classes, what is said, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.charts import theme
from kerjasama.domain.words import use_language
from kerjasama.ui.address import Choices
from kerjasama.ui.views import map as view
from kerjasama.ui.views import map_pairs, map_place, map_world
from kerjasama.ui.views.map_measures import MEASURES, NO_DATA, NONE, NOT_ASSESSABLE, OUTSIDE, classified, value_words
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "2_map.py"
FILTERS = Filters(as_of=AS_OF)
DAY = AS_OF.isoformat()
Open = Callable[..., AppTest]


def _row(code: str, name: str, agreements: int, **values: object) -> dict[str, object]:
    counts = {"in_force": agreements, "expiring": 0, "assessable": 0, "followed_up": 0}
    return {
        "code": code,
        "name": name,
        "agreements": agreements,
        **counts,
        "ceremonial_confirmed": 0,
        "ceremonial_suspected": 0,
        "has_data": True,
        **values,
    }


ROWS = pd.DataFrame(
    [
        _row("11", "Aceh", 20, assessable=10, followed_up=2),
        _row("12", "Sumatera Utara", 3, assessable=2, followed_up=2),
        _row("13", "Sumatera Barat", 8, assessable=8, followed_up=6),
        _row("14", "Riau", 4),
        _row("15", "Jambi", 0),
        _row("16", "Sumatera Selatan", 0, has_data=False),
        _row("17", "Bengkulu", 9, assessable=9, followed_up=9),
    ]
)


def test_it_opens_alone_and_answers_first(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    # Counted by hand: the tiny world's governments lie in DKI Jakarta, Jawa Barat and Jawa Tengah.
    assert test.markdown[0].value.startswith("Kerja sama tercatat di **3** dari 38 provinsi; terbanyak di")
    assert "**1** dari 23 naskah tidak menyebut wilayah" in test.markdown[0].value


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert [header.value for header in test.header][:1] == ["Jumlah kerja sama: Indonesia"]


def test_a_link_with_a_province_a_measure_and_lines_shows_them(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, provinsi="33", ukuran="tindak_lanjut", garis="ya")
    assert not test.exception
    assert test.header[0].value == "Ditindaklanjuti: Jawa Tengah"
    assert test.markdown[0].value.startswith("Kerja sama tercatat di **2** dari 35 kabupaten/kota di Jawa Tengah")
    assert test.selectbox(key="map.place").value == "33"


@pytest.mark.parametrize("measure", list(MEASURES))
@pytest.mark.parametrize("world", ["tiny", "empty"])
def test_every_measure_opens_also_without_any_agreement(measure: str, world: str, open_alone: Open) -> None:
    test = open_alone(FILE, world, per=DAY, ukuran=measure, garis="ya")
    assert not test.exception
    if world == "empty":
        assert "tercatat di **0** dari 38 provinsi" in test.markdown[0].value


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert test.header[0].value == "Number of agreements: Indonesia"
    assert "are on record in **3** of 38 provinces" in test.markdown[0].value


def test_choosing_a_province_in_the_list_does_what_a_click_does_and_the_button_leads_back(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    test.selectbox(key="map.place").select("33").run()
    assert test.query_params["provinsi"] in ("33", ["33"])
    assert test.header[0].value == "Jumlah kerja sama: Jawa Tengah"
    next(button for button in test.button if button.label == "Semua provinsi").click().run()
    assert "provinsi" not in test.query_params
    assert test.header[0].value == "Jumlah kerja sama: Indonesia"


@pytest.mark.parametrize(
    ("code", "measure", "key", "why"),
    [
        ("16", "jumlah", NO_DATA, "the extracts never name it: no zero"),
        ("16", "kosong", NO_DATA, "the same for every measure"),
        ("15", "jumlah", NONE, "named elsewhere, but nothing under these filters"),
        ("14", "tindak_lanjut", NOT_ASSESSABLE, "a share of nothing is no share"),
        ("11", "tindak_lanjut", "c2", "20% is the lower bound of its class"),
        ("17", "tindak_lanjut", "c5", "100% lies in the last class"),
        ("13", "tindak_lanjut", OUTSIDE, "left out by the filters, although it has data"),
        ("11", "segera_berakhir", "c0", "none is a class of its own"),
    ],
)
def test_a_region_falls_into_its_class(code: str, measure: str, key: str, why: str) -> None:
    shown, classes = classified(ROWS, MEASURES[measure], ["13"])
    assert shown.set_index("code").at[code, "class_key"] == key, why
    assert key in [step.key for step in classes], "what is drawn stands in the legend"


@pytest.mark.parametrize("measure", list(MEASURES))
def test_the_legend_counts_every_region_once(measure: str) -> None:
    shown, classes = classified(ROWS, MEASURES[measure], [])
    counted = sum(int(step.words.rsplit("(", 1)[1].rstrip(")")) for step in classes)
    assert counted == len(shown)
    assert set(shown["class_key"]) <= {step.key for step in classes}


def test_only_what_has_no_data_is_hatched() -> None:
    _shown, classes = classified(ROWS, MEASURES["jumlah"], ["13"])
    assert [step.key for step in classes if step.is_hatched] == [NO_DATA]


def test_confirmed_and_suspected_are_two_measures() -> None:
    counted = {measure.count for measure in MEASURES.values()}
    assert {"ceremonial_confirmed", "ceremonial_suspected"} <= counted
    assert not any("+" in name for name in counted)


def test_a_share_of_few_is_marked_and_never_called_the_highest() -> None:
    row = next(ROWS[ROWS["code"] == "12"].itertuples())
    assert value_words(row, MEASURES["tindak_lanjut"]) == "100%*"
    rows = ROWS[ROWS["code"] != "17"]
    said = view.answer(rows, MEASURES["tindak_lanjut"], map_place.place_of(Choices()))
    assert "tertinggi di **Sumatera Barat** (6 dari 8, 75%), terendah di **Aceh** (2 dari 10, 20%)" in said


def test_the_ranking_ends_with_those_without_data() -> None:
    place = map_place.place_of(Choices())
    assert view.ranked(ROWS, MEASURES["tindak_lanjut"], place)["code"].tolist()[:3] == ["17", "12", "13"]
    assert view.ranked(ROWS, MEASURES["jumlah"], place)["code"].tolist() == ["11", "17", "13", "14", "12", "15", "16"]


@pytest.mark.parametrize(
    ("choices", "province", "outside", "why"),
    [
        (Choices(), None, 0, "everything"),
        (Choices(provinces=("33",)), "33", 0, "one province: its kabupaten/kota"),
        (Choices(provinces=("33", "34")), None, 36, "two provinces: the country, the others left out"),
        (Choices(regions=("33.05",)), "33", 34, "a kabupaten: its province, the others left out"),
        (Choices(regions=("33.05", "32.04")), None, 36, "of two provinces: the country"),
    ],
)
def test_the_filters_say_which_map_is_shown(choices: Choices, province: str | None, outside: int, why: str) -> None:
    place = map_place.place_of(choices)
    assert (place.province, len(place.outside)) == (province, outside), why


def test_a_click_leads_down_and_is_taken_once() -> None:
    country, province = map_place.place_of(Choices()), map_place.place_of(Choices(provinces=("33",)))
    assert map_place.clicked([{"location": "33"}], country) == {"provinces": ("33",), "regions": ()}
    assert map_place.clicked([{"location": "33.05"}], province) == {"provinces": ("33",), "regions": ("33.05",)}
    chosen = map_place.place_of(Choices(provinces=("33",), regions=("33.05",)))
    assert map_place.clicked([{"location": "33.05"}], chosen) is None
    assert map_place.clicked([], country) is None
    assert len({country.key, province.key, chosen.key}) == 3


def test_the_table_leaves_blank_what_is_not_known_and_keeps_a_real_zero() -> None:
    table = view.ranked(ROWS, MEASURES["jumlah"], map_place.place_of(Choices())).set_index("code")
    assert pd.isna(table.at["16", "agreements"]), "no data is no zero"
    assert table.at["15", "agreements"] == 0


def test_pairs_of_a_province_have_an_end_in_it(tiny: World) -> None:
    frame = tiny.warehouse.run("map/partner_lines", FILTERS).frame
    place = map_place.place_of(Choices(provinces=("33",)))
    found = map_pairs.pairs(frame, place)
    assert 0 < len(found) < len(frame)
    assert all(a.startswith("33") or b.startswith("33") for a, b in zip(found.region_a, found.region_b, strict=True))
    drawn, classes = map_pairs.drawn(found)
    assert set(drawn["width_class"]) <= set(range(len(classes)))


def test_foreign_partners_without_a_place_are_said(tiny: World) -> None:
    countries, places, coverage = (
        tiny.warehouse.run(f"map/foreign_{name}", FILTERS).frame for name in ("by_country", "partners", "coverage")
    )
    said = map_world.statement(countries, places, coverage.iloc[0])
    assert said.startswith("Mitra luar negeri ada di **3** negara dan **2** kota")
    assert "Pada **1** hanya negaranya yang diketahui." in said
    unknown = coverage.assign(country_unknown=7).iloc[0]
    assert "**7** kerja sama luar negeri negara mitranya belum dikenali" in map_world.statement(
        countries, places, unknown
    )
    assert map_world.cities(places)["city_name"].tolist()[-1] == "(kota tidak diketahui)"
    with use_language("en"):
        assert "Netherlands" in map_world.points(places)["words"].iloc[-1]


def test_the_map_draws_in_both_modes() -> None:
    place = map_place.place_of(Choices())
    colors = set()
    for mode in theme.MODES:
        with theme.use_mode(mode):
            figure = view.map_chart(ROWS, MEASURES["jumlah"], place)
            colors.add(next(t for t in figure.data if t.type == "choropleth").colorscale[0][1])
    assert len(colors) == 2
