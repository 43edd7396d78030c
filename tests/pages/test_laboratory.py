"""Laboratorium inovasi: what became of nine ideas that a person can count, and what is said where there are none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.extracts.contract import FACT_TABLES
from tests.worlds import AS_OF, FOLDER, csv_rows, publish

FILE = "8_laboratory.py"
DAY = AS_OF.isoformat()
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _said(test: AppTest) -> str:
    return "\n".join(text.value for text in test.markdown)


def test_the_page_says_how_many_ideas_came_how_far_and_what_became_of_them(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **8** ide **4** perangkat daerah, **4 (50%)** sampai deliver dan **2 (25%)** diterapkan."
    )
    said = _said(test)
    assert "antara **design** dan **deliver**: **2** dari **6** ide belum sampai ke sana" in said
    assert "**2** dari **8** ide diterapkan dan **1** direplikasi; **1** di antaranya berbukti." in said
    assert "**2** dari **4** yang belum selesai tanpa kabar lebih dari 365 hari." in said
    assert "**4** dari **4** perangkat daerah punya kurang dari 5 ide" in said
    assert "**1** dari **2** kerja sama yang punya laboratorium dinilai terlaksana." in said
    captions = "\n".join(caption.value for caption in test.caption)
    assert "1 dari 8 ide tidak menyebut perangkat daerahnya" in captions
    assert "2 dari 8 ide tidak terhubung dengan kerja sama" in captions


def test_target_and_days_without_news_are_chosen_in_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, sasaran="2", kabar="90", ide="tanpa_kabar")
    assert not test.exception
    said = _said(test)
    assert "**1** dari **4** perangkat daerah punya kurang dari 2 ide" in said
    assert "Dinas Kesehatan, Jawa Barat (1)" in said
    assert "**3** dari **4** yang belum selesai tanpa kabar lebih dari 90 hari." in said
    assert "**3** dari **8** ide: tanpa kabar." in said


def test_on_an_earlier_day_only_what_was_known_then_counts(open_alone: Open) -> None:
    test = open_alone(FILE, per="2024-08-01")
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **4** ide **3** perangkat daerah, **2 (50%)** sampai deliver dan **0 (0%)** diterapkan."
    )


def test_a_filter_without_ideas_says_so(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, provinsi="31")
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada ide laboratorium inovasi dalam saringan ini."


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("Of **8** ideas of **4** agencies")
    assert test.header[0].value == "How far they came"


def test_a_published_world_without_ideas_says_how_to_bring_them(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Belum ada daftar ide laboratorium inovasi dalam data ini."
    assert any("belum diimpor, bukan tidak ada laboratorium" in box.value for box in test.warning)
    assert not test.header


def test_ideas_without_any_agreement_stand_by_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ideas = [row | {"agreement_id": ""} for row in csv_rows(FOLDER / "tiny" / "lab_ideas.csv")]
    publish({"import_batches": csv_rows(FOLDER / "tiny" / "import_batches.csv"), "lab_ideas": ideas}, tmp_path)
    shutil.rmtree(tmp_path / "reference")
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["per"] = DAY
    test.run()
    assert not test.exception
    assert test.markdown[0].value.startswith("Dari **8** ide")
    assert "Tidak satu pun ide terhubung dengan kerja sama di register." in _said(test)
    assert {"lab_ideas"} <= {table.name for table in FACT_TABLES}


def test_the_profile_of_an_agreement_shows_its_ideas(open_alone: Open) -> None:
    test = open_alone("22_agreements.py", per=DAY, id="A07")
    assert not test.exception
    assert "Laboratorium inovasi" in [header.value for header in test.header]
    assert "**2 dari 3** ide sampai deliver, **2** diterapkan atau direplikasi." in _said(test)
    other = open_alone("22_agreements.py", per=DAY, id="A01")
    assert "ide laboratorium inovasi" in _said(other).split("Tidak tercatat untuk kerja sama ini")[-1]
