"""Waktu tindak lanjut: the answer, the curves and the comparison, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.words import use_language
from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from kerjasama.statistics import survival
from kerjasama.statistics.survival import LogRank
from kerjasama.ui.views import follow_up as view
from kerjasama.ui.views import follow_up_compare as compare
from kerjasama.ui.views import follow_up_curves as curves
from kerjasama.ui.views import follow_up_groups as groups
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "11_follow_up.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _now(**counts: int) -> Any:
    """follow_up/population as one row."""
    names = ("population", "renewals", "undated", "timed", "committed", "executed", "resulted")
    return next(pd.DataFrame([{name: counts.get(name, 0) for name in names}]).itertuples())


def _waits(**by_level: list[tuple[int, bool, int]]) -> pd.DataFrame:
    """follow_up/waiting_times: level_2=[(days, is_event, agreements), ...]."""
    rows = [(int(name[-1]), *row) for name, found in by_level.items() for row in found]
    return pd.DataFrame(rows, columns=["ladder_level", "days", "is_event", "agreements"])


def _groups(rows: list[tuple[str, int, bool, int]], by: str = "tahun") -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["group_code", "days", "is_event", "agreements"])
    return groups.groups(frame, by, {"33": "Jawa Tengah"}.get)


def test_the_first_sentence_says_how_far_half_of_them_came_and_what_is_on_record(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    # 17 timed; 7 committed, 5 executed, 1 with a result. Commitment by day 730: 1 - S with S = (14/15)(13/14)(12/13)
    # (10/11)(9/10)(8/9)(7/8) = 0.5091; execution: (12/13)(11/12)(10/11)(9/10)(8/9) = 0.6154.
    assert test.markdown[0].value == (
        "Setelah 24 bulan: **49%** punya komitmen, **38%** sudah dilaksanakan, **0%** ada hasilnya, dari **17** kerja "
        "sama yang diukur."
    )
    said = "\n".join(text.value for text in test.markdown)
    assert "komitmen pada **7**, pelaksanaan pada **5**, hasil pada **1**, dari **17** kerja sama." in said


def test_the_cards_give_the_share_after_a_year_with_its_band_and_denominator(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY))
    # By day 365: 3 of 17 committed, S = (14/15)(13/14)(12/13) = 0.8; nobody has a result.
    assert "Komitmen pertama dalam 12 bulan" in html
    assert '<div class="kk-card-value">20%</div>' in html
    assert "dari 17" in html
    assert "kerja sama; kisaran 95%: 7–50%" in html
    assert "Waktu sampai separuhnya: belum tercapai." in html


def test_who_is_not_measured_is_counted_on_the_page(open_alone: Open) -> None:
    captions = [caption.value for caption in open_alone(FILE, per=DAY).caption]
    assert any("Diukur: 17 dari 20 naskah. Tidak diukur: 1 perpanjangan" in text for text in captions)
    assert any("2 yang tanggal tanda tangannya tidak pasti" in text for text in captions)


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Dari tanda tangan ke tindakan" in [header.value for header in test.header]


def test_a_published_world_without_agreements_draws_no_curve_and_says_so(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Belum ada kerja sama yang lamanya menunggu dapat diukur dalam saringan ini."
    assert not test.get("plotly_chart")


def test_before_the_first_follow_up_there_is_no_curve_on_the_ground(open_alone: Open) -> None:
    test = open_alone(FILE, per="2020-12-31")
    assert not test.exception
    assert "Belum ada tindak lanjut berbukti yang tercatat pada **3** kerja sama" in test.markdown[0].value
    assert any("Garis di angka nol akan menuduh" in warning.value for warning in test.warning)
    assert not test.get("plotly_chart")


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "**49%** have a commitment" in test.markdown[0].value
    assert "Komitmen" not in _html(test)


@pytest.mark.parametrize("by", groups.GROUPINGS)
def test_every_grouping_opens_from_a_link_and_small_groups_are_not_drawn(open_alone: Open, by: str) -> None:
    test = open_alone(FILE, per=DAY, menurut=by, tonggak="hasil")
    assert not test.exception
    # Ten agreements only in Jawa Tengah, among them one with a result.
    assert len(test.get("plotly_chart")) == (2 if by == "provinsi" else 1)
    assert not [box for box in test.warning if "tidak dikenal" in box.value]


def test_a_register_without_any_follow_up_is_told_what_is_missing_and_nobody_is_accused() -> None:
    text = view.answer(_now(population=241, timed=238, undated=3), view.milestones(_waits()), date(2026, 3, 19), True)
    assert "**tidak memuat tindak lanjut**" in text
    assert "**238** dari **241**" in text


def test_a_real_register_without_follow_up_draws_no_curve(shared_dir: Path, data_folder: Path) -> None:
    """The register of the Kementerian Kelautan dan Perikanan: 241 documents, not one action."""
    import_files(
        [shared_dir / "registers" / "kkp_kerja_sama.csv"],
        owner="Kementerian Kelautan dan Perikanan",
        store=Store(data_folder),
    )
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60).run()
    assert not test.exception
    assert "**tidak memuat tindak lanjut**" in test.markdown[0].value
    assert not test.get("plotly_chart")
    assert not any('<div class="kk-card-value">' in part.proto.body for part in test.get("html")), (
        "no figure that reads as zero"
    )


def test_a_median_that_was_reached_is_said_as_a_time() -> None:
    waits = _waits(
        level_2=[(200, True, 60), (900, False, 40)],
        level_3=[(330, True, 55), (900, False, 45)],
        level_4=[(900, False, 100)],
    )
    found = view.milestones(waits)
    text = view.answer(_now(population=100, timed=100, committed=60, executed=55), found, AS_OF)
    assert text.startswith("Separuh kerja sama sudah punya komitmen dalam **7 bulan** sejak ditandatangani.")
    assert "Pelaksanaan pertama: separuhnya dalam **11 bulan**." in text
    cards = view.cards(found)
    assert cards[0].value == "60%"
    assert cards[0].note == "Waktu sampai separuhnya: 7 bulan (7 bulan)."
    assert cards[2].value == "belum tercatat", "no result at all is not zero percent"


def test_a_milestone_that_never_came_is_not_drawn() -> None:
    waits = _waits(level_2=[(10, True, 9), (400, False, 9)], level_3=[(400, False, 18)], level_4=[(400, False, 18)])
    assert set(view.named(waits, view.milestones(waits))["name"]) == {"Komitmen pertama"}


def test_too_short_a_watch_has_no_share_and_says_so() -> None:
    waits = _waits(level_2=[(10, True, 3), (60, False, 30)], level_3=[(60, False, 33)], level_4=[(60, False, 33)])
    found = view.milestones(waits)
    assert view.cards(found)[0].value == "–"
    assert "Belum separuh kerja sama punya komitmen yang tercatat." in view.answer(
        _now(population=33, timed=33, committed=3), found, AS_OF
    )


@pytest.mark.parametrize(
    ("days", "indonesian", "english", "why"),
    [
        (0, "hari yang sama", "the same day", "signed and committed at once"),
        (1, "1 hari", "1 day", "singular in English"),
        (60, "60 hari", "60 days", "days up to two months"),
        (61, "2 bulan", "2 months", "then months"),
        (335, "11 bulan", "11 months", "rounded, not cut"),
        (715, "23 bulan", "23 months", "months up to two years"),
        (731, "2 tahun", "2 years", "no months to name"),
        (1000, "2 tahun 9 bulan", "2 years 9 months", "both"),
    ],
)
def test_a_wait_is_said_as_people_say_it(days: int, indonesian: str, english: str, why: str) -> None:
    assert curves.wait_words(days) == indonesian, why
    with use_language("en"):
        assert curves.wait_words(days) == english, why


@pytest.mark.parametrize(
    ("months", "indonesian", "english"),
    [(0, "tanda tangan", "signature"), (3, "3 bulan", "3 months"), (12, "1 tahun", "1 year"),
     (18, "1½ tahun", "1½ years"), (24, "2 tahun", "2 years")],
)  # fmt: skip
def test_marks_of_the_axis_are_words(months: int, indonesian: str, english: str) -> None:
    assert curves.mark_words(months) == indonesian
    with use_language("en"):
        assert curves.mark_words(months) == english


@pytest.mark.parametrize(
    ("low", "high", "words", "why"),
    [
        (0.36, 0.4, "36–40%", "one sign of percent"),
        (float("nan"), float("nan"), "", "no band before the first event"),
    ],
)
def test_a_band_in_words(low: float, high: float, words: str, why: str) -> None:
    assert curves.share_range(low, high) == words, why


@pytest.mark.parametrize(
    ("median", "low", "high", "words", "why"),
    [
        (330, 300, 400, "10 bulan sampai 13 bulan", "both ends"),
        (330, 300, float("nan"), "10 bulan atau lebih", "the upper end was not reached"),
        (float("nan"), 300, float("nan"), "", "no median, no interval"),
        (330, 329, 331, "11 bulan", "both ends in the same month"),
    ],
)
def test_the_interval_of_a_median_in_words(median: float, low: float, high: float, words: str, why: str) -> None:
    row = pd.Series({"median_days": median, "median_low": low, "median_high": high})
    assert curves.median_range(row) == words, why


def test_curves_end_after_five_years_and_keep_their_share_to_there() -> None:
    rows = pd.DataFrame(
        [("A", 100, True, 10), ("A", 3000, True, 5), ("A", 4000, False, 30)],
        columns=["name", "days", "is_event", "agreements"],
    )
    drawn = curves.picture(rows)
    assert drawn.is_cut
    assert drawn.months == 60
    assert drawn.curves["days"].max() == 1826
    assert drawn.curves["share"].iloc[-1] == pytest.approx(10 / 45)
    assert list(drawn.risk["time"]) == ["tanda tangan", "1 tahun", "2 tahun", "3 tahun", "4 tahun", "5 tahun"]


def test_years_come_from_the_latest_and_other_groups_from_the_largest() -> None:
    rows = [("2023", 10, True, 12), ("2025", 10, True, 11), ("2024", 10, True, 30)]
    assert list(_groups(rows)["group_code"]) == ["2025", "2024", "2023"]
    assert list(_groups(rows, "naskah")["group_code"]) == ["2024", "2023", "2025"]


def test_a_small_group_has_its_counts_and_nothing_estimated() -> None:
    found = _groups([("a", 10, True, 4), ("a", 400, False, 5), ("b", 10, True, 5), ("b", 400, False, 5)], "naskah")
    small = found.set_index("group_code").loc["a"]
    assert (small["agreements"], small["events"], small["median_words"]) == (9, 4, "–")
    assert pd.isna(small["share_365"])
    assert list(groups.first(found)["group_code"]) == ["b"]
    assert "1 kelompok punya kurang dari 10" in groups.measured(found, groups.first(found), None, "naskah")


def test_the_statement_on_groups_names_the_highest_and_the_lowest_with_their_denominators() -> None:
    rows = [("2023", 10, True, 6), ("2023", 900, False, 14), ("2022", 10, True, 4), ("2022", 900, False, 36)]
    text = groups.statement(groups.first(_groups(rows)), "komitmen")
    assert text.startswith(
        "Komitmen pertama setelah 24 bulan: tertinggi **2023** (**30%** dari 20), terendah **2022** (**10%** dari 40)."
    )


@pytest.mark.parametrize(
    ("code", "by", "words"),
    [
        ("", "provinsi", "Tanpa provinsi"),
        ("", "perangkat_daerah", "Tanpa nama perangkat daerah"),
        ("33", "provinsi", "Jawa Tengah"),
        ("KSDPK", "jenis", "Dengan pihak ketiga"),
        ("nota_kesepakatan", "naskah", "Nota Kesepakatan"),
        ("2024", "tahun", "2024"),
    ],
)
def test_a_group_has_a_name(code: str, by: str, words: str) -> None:
    assert groups.group_name(code, by, {"33": "Jawa Tengah"}.get) == words


@pytest.mark.parametrize(
    ("test", "said", "unsaid", "why"),
    [
        (LogRank((40, 10), (25.0, 25.0), 18.0, 0.00002), "**A lebih cepat", "Belum ada petunjuk", "a clear difference"),
        (LogRank((10, 40), (25.0, 25.0), 18.0, 0.00002), "**B lebih cepat", "**A lebih", "the other way round"),
        (LogRank((26, 24), (25.0, 25.0), 0.1, 0.75), "**Belum ada petunjuk", "lebih cepat", "no difference"),
        (LogRank((2, 3), (2.5, 2.5), None, None), "**Terlalu sedikit untuk dibandingkan.**", "kebetulan", "too few"),
    ],
)
def test_the_comparison_is_said_in_plain_words(test: LogRank, said: str, unsaid: str, why: str) -> None:
    text = compare.verdict(test, ("A", "B"), "komitmen")
    assert said in text, why
    assert unsaid not in text, why
    assert f"**{test.events[0]}**" in text, "what came is said, and what was to be expected"
    if "lebih cepat" in text:
        assert "tidak menunjukkan sebabnya" in text


@pytest.mark.parametrize(
    ("p_value", "words"),
    [
        (0.0, "kurang dari 1 dalam 1.000 kali"),
        (0.004, "sekitar 4 dalam 1.000 kali"),
        (0.03, "sekitar 3 dalam 100 kali"),
        (0.74, "sekitar 74 dalam 100 kali"),
    ],
)
def test_chance_is_a_count_of_times(p_value: float, words: str) -> None:
    assert compare.chance_words(p_value) == words


def test_groups_that_were_watched_for_a_year_are_offered_first() -> None:
    rows = [("2026", 10, True, 9), ("2026", 90, False, 20), ("2025", 10, True, 9), ("2025", 400, False, 20),
            ("2024", 10, True, 9), ("2024", 800, False, 20)]  # fmt: skip
    assert list(compare.choices(_groups(rows))) == ["2025", "2024", "2026"]


def test_the_definition_says_what_ended_and_what_chance_is() -> None:
    assert "berakhir tanpa tindak lanjut tetap di penyebut" in view.definition()
    assert "Kaplan-Meier" in view.definition()
    assert "log-rank" in compare.definition()
    assert "Tidak ada sebab" in compare.definition()


def test_the_page_and_the_rule_count_the_same_agreements(tiny: World) -> None:
    waits = tiny.warehouse.run("follow_up/waiting_times", FILTERS).frame
    now = tiny.warehouse.run("follow_up/population", FILTERS).frame.iloc[0]
    found = survival.summary(waits, [365], ["ladder_level"])
    assert list(found["agreements"]) == [now["timed"]] * 3
    assert list(found["events"]) == [now["committed"], now["executed"], now["resulted"]]
