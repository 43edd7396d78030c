"""Hasil: what came out and which targets are reached, over a world that a person can count."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.charts import outcomes as charts
from kerjasama.domain import codes
from kerjasama.domain.words import format_rupiah, use_language
from kerjasama.extracts.contract import FACT_TABLES
from kerjasama.ui.views import outcomes as view
from kerjasama.ui.views import outcomes_aims as aims
from kerjasama.ui.views import outcomes_findings as wanting
from kerjasama.ui.views import outcomes_promises as promised
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "13_outcomes.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _headers(test: AppTest) -> list[str]:
    return [header.value for header in test.header]


def test_the_first_sentence_says_measured_aimed_and_reached_each_out_of_its_own(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **15** kerja sama yang dapat dinilai, **2 (13%)** hasilnya terukur dengan bukti. Dari **4** yang "
        "bertarget, **1 (25%)** mencapai semua targetnya. **3.120** penerima manfaat dilaporkan dengan bukti."
    )


def test_what_has_no_evidence_stands_apart(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY))
    assert "1 lagi mengaku terukur, belum berbukti." in html
    assert "0 lagi mengaku tercapai, belum berbukti." in html


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert _headers(test)[:3] == ["Apa yang keluar", "Empat janji", "Sampai di mana targetnya"]


def test_a_published_world_without_agreements_says_so_and_does_not_fail(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Belum ada kerja sama yang dapat dinilai dalam saringan ini."


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "have a measured result with evidence" in test.markdown[0].value
    assert "What came out" in _headers(test)


@pytest.mark.parametrize("kind", codes.OUTCOME_FINDINGS)
def test_every_kind_of_finding_opens_from_a_link(open_alone: Open, kind: str) -> None:
    test = open_alone(FILE, per=DAY, temuan=kind)
    assert not test.exception
    assert not test.warning


@pytest.mark.parametrize("state", [aims.ALL, *codes.INDICATOR_STATES])
def test_every_state_of_an_indicator_opens_from_a_link(open_alone: Open, state: str) -> None:
    test = open_alone(FILE, per=DAY, capaian=state)
    assert not test.exception


def test_an_agreement_without_a_target_is_a_finding_with_its_denominator(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, temuan="tanpa_target")
    assert any(
        text.value.startswith("**11 dari 15** kerja sama yang dapat dinilai tanpa target tercatat; **2** di antaranya")
        for text in test.markdown
    )


@pytest.fixture(scope="module")
def silent_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Registers like real ones: agreements alone, and agreements with follow-up but without indicators."""
    left_out = {
        "agreements alone": {"actions", "action_evidence", "reports", "indicators", "indicator_values"},
        "without indicators": {"indicators", "indicator_values"},
    }
    folders = {}
    for name, tables in left_out.items():
        folders[name] = tmp_path_factory.mktemp("silent")
        kept = [table.name for table in FACT_TABLES if table.name not in tables]
        publish({table: csv_rows(FOLDER / "tiny" / f"{table}.csv") for table in kept}, folders[name])
        shutil.rmtree(folders[name] / "reference")
    return folders


def _open(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv(settings.DATA_VARIABLE, str(folder))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["per"] = DAY
    return test.run()


def test_a_register_of_agreements_alone_is_not_accused(
    silent_folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = _open(silent_folders["agreements alone"], monkeypatch)
    assert not test.exception
    assert "**tidak memuat hasil apa pun**" in test.markdown[0].value
    assert any("bukan bahwa perangkat daerah tidak punya target" in box.value for box in test.warning)
    assert _headers(test) == ["Bagaimana hasil dinilai"], "no list names an office"


def test_without_any_indicator_nobody_is_said_to_have_no_target(
    silent_folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = _open(silent_folders["without indicators"], monkeypatch)
    assert not test.exception
    assert "Targetnya belum dicatat satu pun di register ini." in test.markdown[0].value
    assert {"Empat janji", "Menurut perangkat daerah", "Dari nilai awal ke target"}.isdisjoint(_headers(test))
    assert "Punya target tercatat" not in _html(test)
    assert "tanpa_target" not in wanting.kinds(False)


def test_a_profile_shows_its_indicators_and_results(open_alone: Open) -> None:
    test = open_alone("22_agreements.py", per=DAY, id="A13")
    assert not test.exception
    assert "Indikator dan targetnya" in _headers(test)
    assert "Hasil yang tercatat" in _headers(test)
    assert any("**1 dari 1** target tercapai dengan bukti." in text.value for text in test.markdown)


def test_the_way_of_an_indicator_is_written_with_its_unit_and_day(tiny: World) -> None:
    rows = aims.indicators(tiny.warehouse.run("outcomes/indicators", FILTERS).frame).set_index("indicator_id")
    assert rows.loc["I2", "note"] == "20 → 15 persen · 1 Mar 2026"
    assert rows.loc["I2", "written"] == "16 (80%)"
    assert rows.loc["I4", "note"] == "– → –"
    assert list(aims.drawn(rows).index) == ["I2", "I1", "I3"]


def test_a_point_beyond_the_scale_is_kept_on_it_and_its_number_stays_true(tiny: World) -> None:
    rows = aims.indicators(tiny.warehouse.run("outcomes/indicators", FILTERS).frame).set_index("indicator_id")
    assert rows.loc["I3", "place"] == charts.LAST
    assert rows.loc["I3", "written"] == "25 (117%)"


def test_the_figures_say_their_numbers_without_hovering(tiny: World) -> None:
    rows = aims.drawn(aims.indicators(tiny.warehouse.run("outcomes/indicators", FILTERS).frame))
    texts = [
        text for trace in charts.indicator_progress_chart(rows).data if trace.text is not None for text in trace.text
    ]
    assert texts == ["16 (80%)", "800 (80%)", "25 (117%)"]
    states = aims.states(tiny.warehouse.run("outcomes/states", FILTERS).frame)
    traces = charts.indicator_states_chart(states).data
    written = [text for trace in traces if trace.text is not None for text in trace.text]
    assert written[0] == "  <b>1</b> berbukti · 0 belum berbukti"
    assert len(written) == len(codes.INDICATOR_STATES)
    promises = promised.promises(tiny.warehouse.run("outcomes/by_promise", FILTERS).frame)
    targets = charts.targets_chart(promised.aimed(promises))
    assert [text.strip() for text in targets.data[0].text] == [
        "1 dari 1 target (100%)",
        "0 dari 1 target (0%)",
        "tanpa target tercatat",
        "0 dari 2 target (0%)",
    ]


def test_empty_answers_make_empty_figures() -> None:
    none = pd.DataFrame(columns=["state", "indicators", "indicators_proven", "indicators_unproven", "agreements"])
    charts.indicator_states_chart(aims.states(none))
    columns = ["name", "note", "written", "place", "expected_progress", "state", "is_proven"]
    charts.indicator_progress_chart(pd.DataFrame(columns=columns))


def test_a_sentence_about_outputs_never_adds_units() -> None:
    rows = pd.DataFrame(
        {"output_unit": ["ton", "rupiah"], "actions": [2, 1], "output_value": [1500.0, 2.5e9], "agreements": [1, 1]}
    )
    said = view.outputs_statement(rows)
    assert "**1.500 ton** (2 tindak lanjut)" in said
    assert "**2,5 miliar rupiah** (1 tindak lanjut)" in said
    assert said.endswith("Satuan yang berbeda tidak dijumlahkan.")


@pytest.mark.parametrize(
    ("amount", "indonesian", "english", "why"),
    [
        (None, "–", "–", "no amount"),
        (float("nan"), "–", "–", "no amount either"),
        (0, "Rp 0", "Rp 0", "nothing is an amount"),
        (950_000, "Rp 950.000", "Rp 950,000", "small amounts in full"),
        (999_499, "Rp 999.499", "Rp 999,499", "just below a million"),
        (1_000_000, "Rp 1,0 juta", "Rp 1.0 million", "a million"),
        (12_340_000, "Rp 12,3 juta", "Rp 12.3 million", "one decimal"),
        (123_400_000, "Rp 123 juta", "Rp 123 million", "three figures need no decimal"),
        (999_960_000, "Rp 1,0 miliar", "Rp 1.0 billion", "rounds up into the larger word"),
        (1_234_500_000_000, "Rp 1,2 triliun", "Rp 1.2 trillion", "the largest word"),
        (-2_500_000, "Rp -2,5 juta", "Rp -2.5 million", "taken back"),
    ],
)
def test_rupiah_is_said_as_it_is_spoken(amount: float | None, indonesian: str, english: str, why: str) -> None:
    assert format_rupiah(amount) == indonesian, why
    with use_language("en"):
        assert format_rupiah(amount) == english, why
