"""Mitra & jejaring: who, what came of it, who stands alone; over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.charts import theme
from kerjasama.ui.address import Choices
from kerjasama.ui.views import map_place, partners, partners_drawing, partners_list, partners_network, partners_ties
from kerjasama.ui.views.partners_associations import among, counted
from kerjasama.ui.views.partners_classes import classes_statement
from kerjasama.ui.views.partners_foreign import named, problems_statement
from kerjasama.ui.views.partners_network import Network
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "7_partners.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _network(world: World, filters: Filters = FILTERS, **chosen: str) -> Network:
    chosen = {"validity_code": "semua", "ties_code": "semua", **chosen}
    nodes, edges, ties = (
        world.warehouse.run(f"partners/{name}", filters, **chosen)
        for name in ("region_nodes", "region_edges", "tie_agreements")
    )
    return Network(nodes, edges, ties, chosen, *partners_network.computed(nodes.frame, edges.frame, ties.frame))


def test_it_opens_alone_and_answers_first(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    # By hand: 15 bodies without O-JKP, which only leads; 31.71 alone of eight regions on record.
    assert test.markdown[0].value == (
        "Ada **14** mitra dalam 23 kerja sama. **6** dari 11 yang dapat dinilai ada tindak lanjutnya. **1** dari 8 "
        "daerah tercatat belum punya mitra daerah."
    )
    headers = [header.value for header in test.header]
    assert headers[:2] == ["Golongan mitra mana yang berlanjut", "Mitra yang semuanya berhenti di seremoni"]
    assert "Jejaring antardaerah" not in headers, "each part of the page has its own place"
    network = open_alone(FILE, per=DAY, lihat="jejaring")
    assert "Jejaring antardaerah" in [header.value for header in network.header]
    said = " ".join(element.value for element in test.markdown)
    assert "Dengan **1** dari **4** mitra yang punya 2 naskah atau lebih, tidak satu naskah pun berlanjut." in said


def test_a_link_opens_a_partner_at_the_top(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, mitra="O-SMG")
    assert not test.exception
    assert test.header[0].value == "Pemerintah Kota Semarang"
    said = " ".join(element.value for element in test.markdown)
    assert "Pemerintah daerah, Kota Semarang: **2** kerja sama, **1** berlaku." in said
    assert "Dari **2** yang dapat dinilai: **1** seremonial, terduga, **1** berakhir tanpa tindak lanjut." in said
    assert "Pemrakarsanya Pemerintah Kabupaten Kebumen." in said


def test_choices_of_the_network_and_a_region_come_from_the_link_in_english(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, lihat="jejaring", jejaring="berlaku", hubungan="KSDD", bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("There are **14** partners in 23 agreements.")
    said = " ".join(element.value for element in test.markdown)
    # In force and between regions: 31-33, and 32.04, 32.73, 33.05, 33.74, 33 in... two groups; 32 and 31.71 alone.
    assert "**2** of 8 regions on record have no partner region yet." in said


def test_an_address_that_names_a_choice_alone_opens_its_part(open_alone: Open) -> None:
    region = open_alone(FILE, per=DAY, daerah="33.05", bahasa="en")
    assert not region.exception
    assert "Partners of Kabupaten Kebumen" in [header.value for header in region.header]
    back = open_alone(FILE, per=DAY, daerah="33.05", lihat="hasil")
    assert back.header[0].value == "Golongan mitra mana yang berlanjut", "the part that is named goes before"
    abroad = open_alone(FILE, per=DAY, masalah="loi")
    assert abroad.header[0].value == "Mitra luar negeri menurut negara"
    assert "Asosiasi pemerintah daerah" in [header.value for header in abroad.header]


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_opens_on_an_empty_world(language: str, open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY, bahasa=language)
    assert not test.exception
    assert test.markdown[0].value in (
        "Tidak ada kerja sama dalam saringan ini.",
        "There is no agreement under these filters.",
    )


def test_an_unknown_partner_in_a_link_is_said(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, mitra="O-QQQ")
    assert not test.exception
    assert any("mitra=O-QQQ" in warning.value for warning in test.warning)


def test_the_network_of_the_tiny_world_is_told_in_words(tiny: World) -> None:
    net = _network(tiny)
    # 33.74-33.05-32.73 in a ring, 33.74-33-31-32.04-33.05 in another, 32 hangs on 32.04; 31.71 is alone.
    assert net.groups == [7]
    assert (net.known, net.alone, net.unknown) == (8, 1, 2)
    assert net.lost == {"32.04": ("32",)}
    assert partners_network.statement(net).startswith(
        "Satu kelompok: **7** daerah saling terhubung. **1** dari 8 daerah yang tercatat tanpa mitra daerah. "
        "Mitra daerah terbanyak: **Kabupaten Kebumen** (3 daerah)."
    )
    assert net.points.set_index("region_code").at["33.05", "documents"] == 5
    assert partners_ties.alone_by_province(net)[["province_code", "alone", "known", "unknown"]].values.tolist() == [
        ["31", 1, 2, 0],
        ["32", 0, 3, 0],
        ["33", 0, 3, 0],
        ["91", 0, 0, 2],
    ]


def test_under_a_filter_only_its_own_regions_can_stand_alone(tiny: World) -> None:
    net = _network(tiny, Filters(as_of=AS_OF, provinces=("31",)))
    assert net.inside["region_code"].tolist() == ["31", "31.71"]
    assert (net.known, net.alone) == (2, 1)
    assert set(net.points["region_code"]) == {"31", "31.71", "32.04", "33"}


def test_the_picture_draws_every_tie_once_and_names_the_hubs(tiny: World) -> None:
    net = _network(tiny)
    sizes = set()
    for mode in theme.MODES:
        with theme.use_mode(mode):
            figure = partners_drawing.drawing(net, map_place.place_of(Choices()))
        names = [trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "text"]
        assert any("Kebumen (3)" in text for text in names[0].text)
        lines = [trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "lines"]
        assert sum(list(trace.lon).count(None) for trace in lines if len(trace.lon) > 1) == len(net.edges.frame) == 8
        points = [trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "markers"]
        sizes.add(sum(len(trace.lon) for trace in points))
        assert all(trace.geojson.endswith(".geojson") for trace in figure.data if trace.type == "choropleth")
    assert sizes == {8}


def test_what_cannot_be_judged_is_missing_and_no_zero(tiny: World) -> None:
    rows = partners_list.named(tiny.warehouse.run("partners/partners", FILTERS).frame).set_index("org_id")
    assert pd.isna(rows.at["O-BSN", "ceremonial_suspected"]), "a letter of intent is not assessed"
    assert pd.isna(rows.at["O-BSN", "in_force"]), "and its validity is not known"
    assert rows.at["O-VNG", "ceremonial_suspected"] == 0
    assert rows.at["O-VNG", "in_force"] == 0
    assert rows.at["O-TYO", "place"] == "Tokyo, Jepang"


def test_a_silent_register_is_no_finding_about_partners(tiny: World) -> None:
    now = tiny.warehouse.run("partners/summary", FILTERS).frame.iloc[0]
    net = _network(tiny)
    assert "hasilnya belum diketahui" in partners.answer(now, net, True)
    cards = {card.label: card.value for card in partners.cards(now, net, True)}
    assert cards["Mitra dengan tindak lanjut"] == "–"
    assert "Mitra yang semuanya belum terlaporkan" in cards
    judged = tiny.warehouse.run("partners/partners", FILTERS).frame
    said = partners_list.ceremonial_statement(judged[judged["is_all_ceremonial"]], judged, True)
    assert "bukan temuan tentang mitra" in said


def test_without_any_tie_nobody_is_called_alone(tiny: World) -> None:
    net = _network(tiny, Filters(as_of=AS_OF, coop_types=("KSDPK",)))
    now = tiny.warehouse.run("partners/summary", FILTERS).frame.iloc[0]
    assert "Data ini tidak memuat kerja sama antara dua daerah." in partners.answer(now, net, False)
    card = partners.cards(now, net, False)[3]
    assert (card.value, card.of) == ("–", None)


def test_each_problem_abroad_has_its_own_denominator(tiny: World) -> None:
    rows = named(tiny.warehouse.run("partners/foreign_agreements", FILTERS).frame)
    assert problems_statement(rows) == (
        "**0** dari 1 yang akhirnya tercatat sudah lewat tanpa perpanjangan. **1** dari 1 pernyataan kehendak (LoI) "
        "lewat satu tahun tanpa naskah. **2** dari 2 yang dapat dihitung sudah setahun tanpa laporan."
    )
    nothing = rows.assign(has_end=False, is_loi=False, has_report_term=False)
    said = problems_statement(nothing)
    assert "**0**" not in said
    assert "tidak dapat diketahui" in said


def test_associations_are_counted_by_document_and_by_the_regions_in_it(tiny: World) -> None:
    every = tiny.warehouse.run("partners/partners", FILTERS).frame
    assert among(every) == {}
    renamed = every.assign(name=every["name"].replace("PT Contoh Jaya", "DPP APEKSI"))
    found = among(renamed)
    assert list(found) == ["O-PT"]
    rows = counted(tiny.warehouse.run("partners/partner_agreements", FILTERS, org_ids=["O-PT"]).frame, found)
    # A03 in 32, A11 in 32.73, A20 in 31.71, A22 nowhere.
    assert rows[["key", "agreements", "regions", "followed_up"]].values.tolist() == [["apeksi", 4, 3, 1]]


def test_a_class_with_few_documents_is_not_called_best() -> None:
    rows = pd.DataFrame(
        [
            ("kementerian_lembaga", 900, 26, 700, 280, 0.4),
            ("swasta", 60, 9, 44, 15, 15 / 44),
            ("perseorangan", 34, 10, 20, 12, 0.6),
        ],
        columns=["org_class", "agreements", "partners", "assessable", "followed_up", "share_followed_up"],
    )
    said = classes_statement(rows)
    assert "paling sering ditindaklanjuti: **Kementerian/lembaga** (280 dari 700, 40%)" in said
    assert "dengan 30 naskah atau lebih" in said
    assert "12 dari 20" not in said
