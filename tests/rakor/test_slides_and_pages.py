"""A slide and its page cannot disagree: the same sentence on both, the same numbers as the page's own query."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.codes import DECISIONS
from kerjasama.domain.labels import label
from kerjasama.exports.deck import Slide
from kerjasama.extracts.store import Store
from kerjasama.rakor import build
from kerjasama.rakor.ask import Ask, from_warehouse
from kerjasama.rakor.slides import expiring
from kerjasama.ui import menu
from kerjasama.warehouse import Warehouse
from tests.worlds import open_world

SCOPES: dict[str, tuple[str, dict[str, Any]]] = {
    "tiny": ("tiny", {}),
    "sample": ("sample", {}),
    "sample, a province": ("sample", {"provinces": ("33",)}),
}
# Slides whose statement is the page's own first sentence.
SAID = ("rekap", "peta", "pemetaan", "corong", "seremonial", "mandek", "laporan", "keputusan", "pasangan", "masalah")


@pytest.fixture(params=SCOPES, scope="module")
def ask(request: pytest.FixtureRequest, ask_of: Callable[..., Ask]) -> Ask:
    """A world under filters."""
    world, chosen = SCOPES[request.param]
    return ask_of(world, **chosen)


def _slide(ask: Ask, key: str) -> Slide:
    return build.BUILDERS[key](ask)


def _row(ask: Ask, name: str, **extra: Any) -> Any:
    return ask.result(name, **extra).frame.iloc[0]


def _numbers(statement: str) -> list[int]:
    """The bold whole numbers of a statement, in their order; shares left out."""
    bold = " ".join(re.findall(r"\*\*(.*?)\*\*", statement))
    return [int(text.replace(".", "")) for text in re.findall(r"(?<![\d,])\d[\d.]*(?![\d,%])", bold)]


def _figures(slide: Slide) -> dict[str, tuple[float | None, float | None]]:
    return {figure.label: (figure.value, figure.of) for figure in slide.figures}


@pytest.fixture(scope="module")
def page_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny world as a data folder of the dashboard, with the shipped reference tables."""
    folder = tmp_path_factory.mktemp("rakor-pages")
    open_world("tiny", folder)
    shutil.rmtree(folder / "reference")
    return folder


@pytest.fixture
def page_of(page_data: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Slide], list[str]]:
    """`page_of(slide)`: the texts of the page where the slide's rows are, opened at its place."""
    monkeypatch.setenv(settings.DATA_VARIABLE, str(page_data))

    def opening(slide: Slide) -> list[str]:
        assert slide.place
        page, own = slide.place
        file = next(entry.file for entry in menu.ENTRIES if entry.url_path == page)
        test = AppTest.from_file(str(settings.repo_dir() / "pages" / file), default_timeout=60)
        for name, value in own.items():
            test.query_params[name] = value
        return [markdown.value for markdown in test.run().markdown]

    return opening


@pytest.mark.parametrize("key", SAID)
def test_the_page_says_what_the_slide_says(
    page_of: Callable[[Slide], list[str]], page_data: Path, ask_of: Callable[..., Ask], key: str
) -> None:
    slide = _slide(_shipped(ask_of("tiny"), page_data), key)
    said = page_of(slide)
    assert any(text.startswith(slide.statement) for text in said), (slide.statement, said[:4])


def test_the_list_of_what_ends_soon_opens_with_as_many_rows(
    page_of: Callable[[Slide], list[str]], page_data: Path, ask_of: Callable[..., Ask]
) -> None:
    slide = _slide(_shipped(ask_of("tiny"), page_data), "berakhir")
    assert len(slide.lists[0].rows) > 1
    assert any(text.startswith(f"Menampilkan **{len(slide.lists[0].rows)}** dari") for text in page_of(slide))


def _shipped(ask: Ask, folder: Path) -> Ask:
    """The same world as the dashboard asks it: with all 38 provinces."""
    version = Store(folder).current()
    assert version is not None
    return Ask(version, ask.choices, ask.places, from_warehouse(Warehouse(version)))


def test_the_opening_counts_as_the_summary_and_the_queue(ask: Ask) -> None:
    now, queue = _row(ask, "overview/totals"), ask.result("decisions/queue", decision_code=None, row_limit=None).frame
    slide = _slide(ask, "pembuka")
    assert _numbers(slide.statement) == [now.agreements, now.followed_up, now.assessable, len(queue)]
    assert _figures(slide)["Menunggu keputusan"] == (len(queue), now.agreements)
    assert _figures(slide)["Berlaku"] == (now.in_force, now.agreements - now.unsigned)


def test_the_recap_shows_both_days_and_its_bars_add_up(ask: Ask) -> None:
    slide, day = _slide(ask, "rekap"), ask.filters.compared_on
    now, before = _row(ask, "overview/totals"), ask.result("overview/totals", on=day).frame.iloc[0]
    assert _numbers(slide.statement) == [
        now.assessable, now.followed_up, now.ceremonial_confirmed, now.ceremonial_suspected,
    ]  # fmt: skip
    follow_up = next(figure for figure in slide.figures if figure.label == "Ditindaklanjuti")
    assert (follow_up.value, follow_up.before) == (now.followed_up, before.followed_up)
    assert slide.chart
    bars = [sum(series.values[place] or 0 for series in slide.chart.series) for place in range(len(slide.chart.notes))]
    assert [f"dari {int(bar):,}".replace(",", ".") for bar in bars] == list(slide.chart.notes)
    assert sum(bars) == now.population
    types = slide.lists[0]
    assert sum(row[1] for row in types.rows) == now.agreements
    assert sum(row[2] for row in types.rows) == before.agreements


def test_the_map_colours_every_region_with_data_and_no_other(ask: Ask) -> None:
    slide = _slide(ask, "peta")
    province = ask.choices.provinces[0] if len(ask.choices.provinces) == 1 else None
    name, own = ("map/regencies", {"province": province}) if province else ("map/provinces", {})
    rows = ask.result(name, **own).frame  # type: ignore[arg-type]
    code = "region_code" if province else "province_code"
    assert slide.area_map
    assert slide.area_map.level == ("kabkota" if province else "provinsi")
    assert set(slide.area_map.values) == set(rows.loc[rows["has_data"], code])
    shares = {row[code]: row["followed_up"] / row["assessable"] for _no, row in rows.iterrows() if row["assessable"]}
    for region, share in shares.items():
        assert slide.area_map.labels[region].startswith(f"{share:.0%}"), region
        words = slide.area_map.classes[slide.area_map.values[region]].label
        low, high = map(int, re.findall(r"\d+", words)[:2])
        assert low <= share * 100 <= high, (region, words)


def test_the_mapping_counts_the_latest_list(ask: Ask) -> None:
    year = int(ask.result("mapping/years").frame["mapping_year"].max())
    now, slide = _row(ask, "mapping/summary", mapping_year=year), _slide(ask, "pemetaan")
    became = [now.signed, now.followed_up] if now.named else []  # a list that names no agreement cannot tell
    assert _numbers(slide.statement) == [now.lines, now.fit, now.kak, *became]
    steps = [now.lines, now.fit, now.decided, now.kak, *(became or [None, None])]
    assert slide.chart
    assert list(slide.chart.series[0].values) == steps
    missing = next((rows for rows in slide.lists if rows.title == "Siapa yang belum memetakan"), None)
    covered = ask.result("mapping/coverage", mapping_year=year).frame
    assert (sum(row[1] for row in missing.rows) if missing else 0) == covered["without_list"].sum()


def test_the_funnels_bars_are_what_was_reached(ask: Ask) -> None:
    slide, stages = _slide(ask, "corong"), ask.result("funnel/super_stages").frame
    assert slide.chart
    reached = [sum(values) for values in zip(*(one.values for one in slide.chart.series), strict=True)]
    assert reached == stages["reached"].tolist()
    by_type = ask.result("funnel/stages_by_type").frame
    done = by_type[by_type["stage_code"] == "pelaksanaan"].set_index("coop_type")
    for name, (value, of) in _figures(slide).items():
        code = next(one for one in done.index if label("coop_type", one) == name)
        assert (value, of) == (done.at[code, "reached"], done.at[code, "agreements"])


def test_confirmed_and_suspected_stand_apart(ask: Ask) -> None:
    now, slide = _row(ask, "ceremonial/summary"), _slide(ask, "seremonial")
    kinds = [now.ceremonial_confirmed, now.ceremonial_suspected, now.ended_without]
    assert _numbers(slide.statement) == [now.assessable, *kinds]
    assert [figure.value for figure in slide.figures] == kinds
    assert len(slide.lists[0].rows) == sum(kinds)


def test_what_stalled_is_listed_from_the_longest_wait(ask: Ask) -> None:
    now, slide = _row(ask, "execution/summary"), _slide(ask, "mandek")
    assert _numbers(slide.statement) == [
        now.active_chains,
        now.running,
        now.stalled,
        now.unreported,
        now.lapsed_running,
    ]
    frame = ask.result("execution/stalled_agreements").frame
    stalled = frame[frame["state_code"].isin(("berhenti", "komitmen_mandek"))].sort_values(
        ["idle_days", "agreement_id"], ascending=[False, True]
    )
    assert len(stalled) == now.stalled
    listed = next(rows for rows in slide.lists if rows.title.endswith(": mandek"))
    assert list(listed.agreement_ids) == stalled["agreement_id"].tolist()
    assert slide.table
    assert list(slide.table.agreement_ids) == stalled["agreement_id"].head(6).tolist()


def test_the_reports_that_came_are_counted_alike_in_all_places(ask: Ask) -> None:
    slide = _slide(ask, "laporan")
    periods = ask.result("reports/by_period", period_count=7).frame
    last = periods[periods["is_closed"] & (periods["due"] > 0)].iloc[-1]
    assert _numbers(slide.statement) == [last.on_time + last.late, last.due, last.on_time]
    matrix, owed = slide.lists[0], slide.lists[1]
    assert sum(row[-1] for row in matrix.rows) == periods["due"].sum()
    assert sum(row[-2] for row in matrix.rows) == periods["on_time"].sum() + periods["late"].sum()
    assert len(owed.rows) == periods["missing"].sum()


def test_what_ends_within_six_months_is_all_of_it_and_nothing_else(ask: Ask) -> None:
    slide = _slide(ask, "berakhir")
    every = ask.result(
        "agreements/search", search=None, statuses=None, validities=None, flags=["dalam_masa_berlaku"],
        sort_code="terbaru", row_limit=None,
    ).frame  # fmt: skip
    last = ask.filters.as_of + timedelta(days=expiring.DAYS)
    ends = every[[isinstance(day, type(last)) and day <= last for day in every["end_on"]]]
    if slide.is_empty:
        assert ends.empty
        return
    assert _numbers(slide.statement)[:2] == [len(ends), len(every)]
    assert sum(_numbers(slide.statement)[2:]) in (0, len(ends)), "each proposal once"
    assert set(slide.lists[0].agreement_ids) == set(ends["agreement_id"])
    days = [row[0] for row in slide.lists[0].rows]
    assert days == sorted(days)


def test_problems_are_those_of_the_last_report(ask: Ask) -> None:
    slide, frame = _slide(ask, "masalah"), ask.result("reports/problems", row_limit=None).frame
    row = frame.iloc[0]
    counts = [row.reported, row.with_problem, row.without_solution, row.no_activity]
    assert _numbers(slide.statement) == counts
    titles = {rows.title: len(rows.rows) for rows in slide.lists}
    assert titles.get("Permasalahan dan upaya penyelesaian", 0) == row.with_problem
    assert titles.get("Laporan yang menyatakan tidak ada kegiatan", 0) == row.no_activity


def test_results_are_those_with_evidence(ask: Ask) -> None:
    slide, now = _slide(ask, "hasil"), _row(ask, "outcomes/summary")
    assert _numbers(slide.statement) == [now.assessable, now.measured, now.with_target, now.reached]
    figures = _figures(slide)
    assert figures["Hasilnya terukur, berbukti"] == (now.measured, now.assessable)
    assert figures["Penerima manfaat"] == (now.beneficiaries, None)
    if now.planned_idr:
        spent = (round(now.realized_idr / 1e6), round(now.planned_idr / 1e6))
        assert figures["Anggaran terpakai (juta rupiah)"] == spent
    promises = ask.result("outcomes/by_promise").frame
    assert slide.chart
    assert (
        sum(value or 0 for one in slide.chart.series for value in one.values)
        == promises["indicators_with_target"].sum()
    )


def test_the_queue_is_the_source_of_the_decision_sheet(ask: Ask) -> None:
    slide = _slide(ask, "keputusan")
    queue = ask.result("decisions/queue", decision_code=None, row_limit=None).frame
    now = _row(ask, "overview/totals")
    assert _numbers(f"{slide.statement}")[0] == len(queue)
    assert sum(_numbers(slide.statement)[1:]) == len(queue)
    assert f"dari {int(now.agreements):,}".replace(",", ".") in slide.statement
    sheet = slide.lists[0]
    assert list(sheet.agreement_ids) == queue["agreement_id"].tolist()
    assert len(set(sheet.agreement_ids)) == len(sheet.agreement_ids)
    proposals = [heading.name for heading in sheet.headings].index("Usulan")
    assert {row[proposals] for row in sheet.rows} <= {label("decision", code) for code in DECISIONS}
    for figure in slide.figures:
        code = next(one for one in DECISIONS if label("decision", one) == figure.label)
        assert (figure.value, figure.of) == (int((queue["decision_code"] == code).sum()), len(queue))


def test_partners_of_one_region_are_the_pages_and_several_regions_have_their_pairs(ask_of: Callable[..., Ask]) -> None:
    country, several = _slide(ask_of("sample"), "pasangan"), ask_of("sample", provinces=("32", "33"))
    one = _slide(ask_of("sample", provinces=("33",)), "pasangan")
    assert one.place == ("pasangan", {"wilayah": "33"})
    assert "**Jawa Tengah**" in one.statement
    assert one.table
    assert one.table.rows[0][0] in one.statement
    pairs = _slide(several, "pasangan")
    names = {"Jawa Barat", "Jawa Tengah"}
    assert all(names & {row[1], row[3]} for row in pairs.lists[0].rows)
    assert len(country.lists[0].rows) > len(pairs.lists[0].rows)
    assert pd.Series([row[1] for row in country.lists[0].rows]).notna().all()
