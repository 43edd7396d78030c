"""Pemetaan urusan: from proposal to agreement over a world that a person can count, and over less."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.words import use_language
from kerjasama.ui.views import mapping as view
from kerjasama.ui.views import mapping_checks as checks
from kerjasama.ui.views import mapping_steps as steps
from kerjasama.warehouse import Filters
from tests.queries.rules.cases import BATCH
from tests.worlds import AS_OF, World, publish

FILE = "6_mapping.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _said(test: AppTest) -> str:
    return "\n".join([*(part.value for part in test.markdown), *(part.proto.body for part in test.get("html"))])


@pytest.fixture(scope="module")
def every_year(tiny: World) -> AppTest:
    """The page over all years of the tiny world."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.DATA_VARIABLE, str(tiny.version.path.parents[2]))
        test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
        test.query_params["per"] = DAY
        test.query_params["tahun_daftar"] = view.ALL
        return test.run()


def test_the_first_sentence_goes_from_proposals_to_follow_up(every_year: AppTest) -> None:
    assert not every_year.exception
    assert every_year.markdown[0].value == (
        "Dari **9** usulan semua tahun, **6** memenuhi kriteria, **4** sampai KAK, **3** ditandatangani, dan **1** "
        "ditindaklanjuti."
    )


def test_every_section_says_its_numbers_with_their_denominators(every_year: AppTest) -> None:
    said = _said(every_year)
    for sentence in (
        "**3** dari **6** usulan yang memenuhi kriteria menjadi kerja sama (50%)",
        "**2** dari **9** usulan (22%) tidak memenuhi kriteria",
        "**1** di antaranya punya langkah sesudahnya: periksa kembali",
        "Dari **7** usulan yang tidak ditolak, **3** merujuk RKPD dengan jelas, **1** meragukan, dan **3** tidak",
        "**1** dari **2** usulan yang ditetapkan lebih dari 180 hari yang lalu belum ditandatangani",
        "**2** dari **5** kerja sama yang ditandatangani sejak daerahnya memetakan",
        "**1** baris menyebut kerja sama yang **tidak ditemukan dalam register**",
    ):
        assert sentence in said + "\n".join(part.value for part in every_year.warning), sentence
    assert any("**1** dari **2** usulan sinergi tidak merujuk RKPD" in part.value for part in every_year.warning)


def test_one_list_is_written_out_with_its_file_sheet_and_row(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, daftar="33.05")
    assert not test.exception
    assert "Dari **5** usulan tahun 2026" in test.markdown[0].value, "the latest year is shown first"
    assert "Ditolak: Pengadaan buku" in _said(test)
    assert "register-a.xlsx · Pemetaan · baris 2" in _said(test)


def test_regions_without_a_list_are_named_by_province(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, provinsi="33")
    assert "daftar **34** dari **36** daerah tidak ada dalam data ini, di antaranya **1** pemerintah provinsi" in _said(
        test
    )
    assert "Kab. Banyumas" in _said(test)


def test_it_opens_in_english(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("Of **5** proposals of the year 2026, **2** met the criteria")
    assert "usulan" not in _said(test).replace("rujukannya", "")


def test_without_any_list_it_says_how_to_bring_one_in_and_accuses_nobody(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert "Itu bukan temuan" in test.markdown[0].value
    assert not test.header, "there is no agreement either"


def test_before_the_first_list_was_proposed_there_is_none(open_alone: Open) -> None:
    test = open_alone(FILE, per="2022-12-31")
    assert not test.exception
    assert test.markdown[0].value.startswith("Sampai tanggal penilaian belum ada daftar pemetaan")
    assert "dari **23** kerja sama dalam saringan ini wajib, dengan pihak ketiga, atau sinergi" in _said(test)


def test_one_region_alone_without_a_register_says_what_it_cannot_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        {"mapping_id": f"M{number}", "mapping_year": "2026", "region_code": "33.05", "screening": screening}
        for number, screening in enumerate(("sesuai", "sesuai", "tidak_sesuai"))
    ]
    publish({"import_batches": [BATCH | {"kind": "mapping"}], "mapping_items": lines}, tmp_path)
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["per"] = DAY
    test.run()
    assert not test.exception
    assert "berapa yang ditandatangani **tidak diketahui**" in test.markdown[0].value
    assert "Data ini hanya memuat daftar **Kabupaten Kebumen**" in _said(test)
    assert any("Register kerja sama belum diimpor" in part.value for part in test.warning)


@pytest.mark.parametrize("by", steps.GROUPS)
def test_groups_add_up_to_all_proposals_and_the_parts_of_a_bar_to_its_length(tiny: World, by: str) -> None:
    frame = tiny.warehouse.run("mapping/conversion", FILTERS, group_code=by, mapping_year=None).frame
    rows = steps.named(frame, by, str)
    assert rows["lines"].sum() == 9
    parts = rows[["rejected", "unscreened", "only_fit", "only_decided", "only_kak", "only_signed", "followed_up"]]
    assert list(parts.sum(axis=1)) == list(rows["lines"])
    assert (rows["name"] != "").all()


def test_a_register_without_follow_up_makes_nobody_idle(tiny: World) -> None:
    now = tiny.warehouse.run("mapping/summary", FILTERS, mapping_year=None).frame.iloc[0]
    assert view.answer(now, view.ALL, True).endswith("**3** ditandatangani; tindak lanjutnya belum terlaporkan.")
    gathered, covered = (
        tiny.warehouse.run(f"mapping/{name}", FILTERS, **extra).frame
        for name, extra in (("gathered", {}), ("coverage", {"mapping_year": None}))
    )
    values = [card.value for card in view.cards(now, gathered, covered, True)]
    assert values == [6, 4, 3, "–", 3], "follow-up is not known, and not zero"
    assert view.cards(now, gathered, covered, False)[3].value == 1


def test_words_follow_the_language() -> None:
    assert view.of_year("2026") == "tahun 2026"
    with use_language("en"):
        assert view.of_year("2026") == "the year 2026"
        assert checks.rejection_words("pengadaan") != "Pengadaan barang/jasa"
