"""Mutu data: what the extracts do not know, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from kerjasama.domain.words import _, use_language
from kerjasama.ui.views import quality as view
from kerjasama.ui.views import quality_coverage as coverage
from kerjasama.ui.views import quality_findings as found
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "24_quality.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _frame(world: World, name: str, **extra: Any) -> pd.DataFrame:
    return world.warehouse.run(f"quality/{name}", FILTERS, **extra).frame


def test_the_first_sentence_says_how_far_the_numbers_can_be_trusted(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    first = test.markdown[0].value
    assert first.startswith(
        "Tanggal penandatanganan **20** dari 23 naskah **(87%)** pasti; status **2** naskah bertentangan dengan "
        "tanggalnya;"
    )
    assert first.endswith("dari 514 kabupaten/kota belum punya data.")


def test_every_section_is_there(open_alone: Open) -> None:
    assert [header.value for header in open_alone(FILE, per=DAY).header] == [
        "Isian yang kosong",
        "Seberapa pasti tanggalnya",
        "Status register bertentangan dengan tanggal",
        "Wilayah mana yang sudah punya data",
        "Nama wilayah yang tidak dikenali",
        "Temuan impor",
        "Tindak lanjut sebelum penandatanganan",
        "Berkas yang diimpor",
    ]


def test_rows_read_are_accounted_for(open_alone: Open, tiny: World) -> None:
    batches = _frame(tiny, "batches")
    read, written, refused = (batches[f"rows_{name}"].sum() for name in ("read", "written", "refused"))
    assert read == written + refused
    said = f"Dari **2** berkas dibaca **{read}** baris: **{written}** tercatat + **{refused}** ditolak."
    assert said in [text.value for text in open_alone(FILE, per=DAY).markdown]


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Isian yang kosong" in [header.value for header in test.header]


def test_a_published_world_without_agreements_says_so_and_does_not_fail(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada kerja sama dalam saringan ini."


def test_a_filter_of_the_link_narrows_agreements_but_not_the_coverage(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, provinsi="32")
    assert not test.exception
    assert not test.markdown[0].value.startswith("Tanggal penandatanganan **20**")
    assert any(text.value.startswith("Dari **514** kabupaten/kota") for text in test.markdown)


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("The signing date of **20** of 23 documents **(87%)** is certain")
    assert "Empty fields" in [header.value for header in test.header]
    with use_language("en"):
        assert [text for text in view.TEXTS if _(text) == text] == []


def test_every_field_has_words_and_says_of_how_many(tiny: World) -> None:
    rows = view.fields(_frame(tiny, "missing_fields"))
    assert set(rows["field"]) == set(view.FIELDS)
    reports = rows.set_index("field").loc["reports"]
    assert (reports["note"], reports["is_bad"]) == ("19 dari 22", True)
    assert view.fields_statement(rows) == (
        "Yang paling sering kosong: **Butir ruang lingkup**, pada **21 dari 23 (91%)** naskah. 2 dari 14 isian selalu "
        "terisi."
    )


def test_what_is_still_in_preparation_is_not_blamed_for_having_no_date(tiny: World) -> None:
    assert view.dates_statement(_frame(tiny, "date_quality"), _frame(tiny, "missing_fields")) == (
        "**3** dari 23 naskah tidak punya tanggal penandatanganan yang pasti, termasuk **1** yang menurut register "
        "masih dalam proses."
    )


def test_findings_name_their_cell_and_what_to_do(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY))
    assert "Lembar &quot;MoU&quot;, sel C16" in html
    assert html.index("Baris yang bukan data") < html.index("sel C16"), "refusals come first"


def test_at_most_three_cells_of_a_kind_are_shown_and_the_rest_are_counted() -> None:
    issues = pd.DataFrame(
        {
            "severity": "diragukan",
            "issue_code": "date_ambiguous",
            "sheet": "MoU",
            "cell": [f"D{row}" for row in range(2, 9)],
            "source_row": range(2, 9),
            "value_typed": "05/06/2024",
            "hint": "5 Juni 2024 atau 6 Mei 2024",
        }
    )
    (group,) = found._groups(issues)
    html = found._kind_html(group)
    assert html.count("<li>") == 4
    assert "dan 4 lainnya" in html
    assert "D4" in html
    assert "D5" not in html


def test_text_from_a_register_cannot_become_markup() -> None:
    issues = pd.DataFrame(
        {"severity": ["ditolak"], "issue_code": ["region_unknown"], "sheet": ["<b>x"], "cell": ["A1"],
         "source_row": [1], "value_typed": ["<script>alert(1)</script>"], "hint": [None]}
    )  # fmt: skip
    html = found._kind_html(found._groups(issues)[0])
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert "<b>x" not in html


def test_a_sample_says_that_its_findings_are_samples_too() -> None:
    assert found.sample_caution(pd.DataFrame({"is_sample": [False, True]})).startswith("Temuan ini pun contoh")
    assert found.sample_caution(pd.DataFrame({"is_sample": [False]})) == ""


def test_each_regency_has_one_square_in_its_furthest_state() -> None:
    regencies = pd.DataFrame(
        {
            "region_code": ["32.01", "32.02", "32.03", "33.01"],
            "region_name": ["A", "B", "C", "D"],
            "province_code": ["32", "32", "32", "33"],
            "has_agreement": [True, True, False, True],
            "has_follow_up": [True, False, False, True],
            "has_report": [True, False, False, True],
        }
    )
    regions = pd.DataFrame({"province_code": ["32", "33"], "province_name": ["Jawa Barat", "Jawa Tengah"]})
    rows = coverage.provinces(regencies, regions).set_index("name")
    assert rows.loc["Jawa Barat", "states"] == ["report", "agreement", "none"]
    assert list(rows.index) == ["Jawa Barat", "Jawa Tengah"], "the least reported province first"
    assert (rows.loc["Jawa Barat", "with_report"], rows.loc["Jawa Barat", "regencies"]) == (1, 3)
    assert coverage.coverage_statement(regencies) == (
        "Dari **4** kabupaten/kota, **3** punya kerja sama, **2** punya tindak lanjut, dan **2** pernah dilaporkan. "
        "Tidak ada data sama sekali dari C."
    )


def test_unmatched_names_are_listed_with_their_first_cell(tiny: World) -> None:
    names = _frame(tiny, "unmatched_regions")
    assert coverage.unmatched_statement(names).startswith("**1** nama wilayah tidak dikenali, dalam **2** sel.")
    assert "Semua nama wilayah" in coverage.coverage_measured(names.head(0))
    assert "Semua nama wilayah" not in coverage.coverage_measured(names)
