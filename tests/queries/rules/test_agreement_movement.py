"""Why an agreement moved: case by case (movement_cases.csv), and over worlds that nobody wrote by hand."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.domain import codes
from kerjasama.domain.labels import labels
from kerjasama.domain.words import use_language
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from kerjasama.ui.views import changes, changes_moved
from kerjasama.warehouse import Filters, Thresholds, Warehouse, catalog
from tests.queries.later import random_world, without_later_facts
from tests.queries.rules.test_answers import rows_of
from tests.worlds import AS_OF, World, csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "movement_cases.csv")
RULE = "rules/agreement_movement"


def _before(case: dict[str, str]) -> dict[str, str]:
    """The case as the earlier version has it."""
    changed = dict(pair.split("=") for pair in case["earlier"].split(";") if "=" in pair)
    return {**case, **changed}


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, World]:
    """The earlier version and the served one."""
    earlier = [_before(case) for case in CASES if case["earlier"] != "absent"]
    served = [case for case in CASES if case["earlier"] != "gone"]
    made = [publish(rows_of(cases), tmp_path_factory.mktemp("version")) for cases in (earlier, served)]
    return made[0], made[1]


@pytest.fixture(scope="module")
def pair(versions: tuple[World, World]) -> Warehouse:
    earlier, served = versions
    reference = served.version.path.parents[2] / "reference"
    return Warehouse(served.version, lambda name: reference / name, earlier=earlier.version)


def _thresholds(text: str) -> Thresholds:
    return Thresholds(**{name: int(value) for name, value in (part.split("=") for part in text.split())})


@lru_cache(maxsize=16)
def _movements(warehouse: Warehouse, thresholds: str, compared: str) -> dict[str, dict[str, Any]]:
    filters = Filters(
        as_of=AS_OF,
        thresholds=_thresholds(thresholds),
        compared_thresholds=_thresholds(compared) if compared else None,
    )
    return {row["agreement_id"]: row for row in warehouse.run_arrow(RULE, filters).to_pylist()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_moved_as_the_table_says(pair: Warehouse, case: dict[str, str]) -> None:
    row = _movements(pair, case["thresholds"], case["compared"])[case["case"]]
    assert (row["status_before"], row["status"]) == (case["status_before"], case["status"]), case["why"]
    assert row["is_moved"] == (case["status_before"] != case["status"]), case["why"]
    assert "|".join(row["cause_codes"]) == case["causes"], case["why"]
    assert (row["cause_code"] or "") == case["causes"].split("|")[0], case["why"]
    assert (row["correction_code"] or "") == case["correction"], case["why"]
    assert str(row["fact_on"] or "") == case["fact_on"], case["why"]
    assert str(row["crossed_on"] or "") == case["crossed_on"], case["why"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_cause_of_the_cases_is_a_plain_sentence(pair: Warehouse, language: str) -> None:
    frame = pair.run("changes/moved_agreements", Filters(as_of=AS_OF)).frame
    with use_language(language):
        rows = changes_moved.moved(frame, Thresholds()).set_index("agreement_id")
    assert all(text.endswith(".") and "{" not in text for text in rows["why"])
    if language == "id":
        assert rows.at["waits", "why"] == "Lewat 365 hari pada 16 Januari 2026 tanpa tindak lanjut."
        assert rows.at["acts", "why"] == "Pelatihan berbukti pada 12 Januari 2026."
        assert rows.at["child_signed", "why"] == "PKS turunan atau rencana kerja berbukti pada 1 Februari 2026."
        assert rows.at["date_corrected", "why"] == "Data dikoreksi: tanggal penandatanganannya berbeda."


def test_the_cases_meet_every_cause_and_the_rule_gives_no_other() -> None:
    text = catalog.load()[RULE].body
    assert {cause for case in CASES for cause in case["causes"].split("|") if cause} == set(labels("cause"))
    assert all(f"'{code}'" in text for code in (*labels("cause"), *labels("correction")))


def test_each_status_after_another_has_words() -> None:
    for status in (*codes.STATUSES, changes.UNKNOWN):
        assert changes.state_words(status) != status


def test_against_itself_no_data_were_corrected_and_no_threshold_changed(versions: tuple[World, World]) -> None:
    frame = versions[1].warehouse.run(RULE, Filters(as_of=AS_OF)).frame
    assert not {"data_dikoreksi", "dicatat_kemudian", "ambang_diubah"} & set(frame["cause_code"].dropna())
    assert (frame["status_before"] == frame["status_by_thresholds"]).all()


# 6 and 9 hold what ended before it could be judged.
@pytest.fixture(scope="module", params=[3, 6, 9, "sample"])
def crowd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, Filters]:
    """A world thrown together and a national sample, each compared over two years."""
    if request.param != "sample":
        rows = random_world(request.param, 200)
        return publish(rows, tmp_path_factory.mktemp("random")).warehouse, Filters(as_of=date(2024, 6, 30))
    day = date(2026, 10, 31)
    version = write_demo(Store(tmp_path_factory.mktemp("sample")), 400, reporting_on=day)
    return Warehouse(version), Filters(as_of=day, compare_on=date(2024, 10, 31))


def test_every_move_has_one_first_cause_and_what_did_not_move_has_none(crowd: tuple[Warehouse, Filters]) -> None:
    warehouse, filters = crowd
    frame = warehouse.run(RULE, filters).frame
    assert frame["agreement_id"].is_unique
    assert frame["is_moved"].sum() > 20
    assert (frame["is_moved"] == frame["cause_code"].notna()).all()
    assert (frame["is_moved"] == (frame["cause_codes"].map(len) > 0)).all()
    assert all(row.cause_code == row.cause_codes[0] for row in frame[frame["is_moved"]].itertuples())


def test_a_cause_has_its_day_between_the_two_dates(crowd: tuple[Warehouse, Filters]) -> None:
    warehouse, filters = crowd
    frame = warehouse.run(RULE, filters).frame

    def between(days: pd.Series) -> pd.Series:
        return days.map(lambda day: day is not None and filters.compared_on < day <= filters.as_of)

    has = {code: frame["cause_codes"].map(lambda codes_, code=code: code in codes_) for code in labels("cause")}
    timed = has["waktu_berlalu"] | has["masa_berlaku_habis"]
    assert between(frame.loc[timed, "crossed_on"]).all()
    happened = has["tindak_lanjut"] | has["laporan"] | has["diakhiri"] | has["ditandatangani"]
    assert between(frame.loc[happened, "fact_on"]).all()


def test_before_minus_left_plus_entered_is_after_and_equals_the_other_pages(crowd: tuple[Warehouse, Filters]) -> None:
    warehouse, filters = crowd
    flows = warehouse.run("changes/flows", filters).frame
    rows = changes.balance(flows)
    assert (rows["before"] - rows["left_it"] + rows["entered"] == rows["after"]).all()
    assert rows["left_it"].sum() == rows["entered"].sum() == flows.loc[flows["is_moved"], "agreements"].sum()
    for day, column in ((filters.compared_on, "before"), (filters.as_of, "after")):
        states = warehouse.run("overview/statuses", replace(filters, as_of=day)).frame.set_index("status")["population"]
        counted = rows.set_index("status")[column]
        for status in states.index.difference(["belum_ditandatangani", "di_luar_penilaian"]):
            assert counted.get(status, 0) == states[status], (day, status)
        months = warehouse.run("changes/states", replace(filters, as_of=day)).frame.set_index("status")["agreements"]
        assert (months == states[months.index]).all()
    totals = warehouse.run("overview/totals", filters).frame.iloc[0]
    assert flows["now_assessable"].sum() == totals.assessable
    assert flows["now_followed_up"].sum() == totals.followed_up
    gained = flows["entered_follow_up"].sum() - flows["left_follow_up"].sum()
    assert flows["was_followed_up"].sum() + gained == totals.followed_up


def test_the_list_holds_what_the_numbers_count(crowd: tuple[Warehouse, Filters]) -> None:
    warehouse, filters = crowd
    flows = warehouse.run("changes/flows", filters).frame
    frame = warehouse.run("changes/moved_agreements", filters).frame
    assert len(frame) == flows.loc[flows["is_moved"], "agreements"].sum()
    for card in changes.cards(flows):
        assert card.link is not None
        chosen = (card.link[1]["keadaan"], card.link[1]["arah"], changes.ALL)
        assert len(changes_moved.narrowed(frame, *chosen)) == card.value, card.label


def test_what_time_did_alone_is_what_a_world_without_the_later_facts_shows(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Worked out another way: take everything out of the world that came after the comparison date, and judge again."""
    day, compared = date(2024, 6, 30), date(2022, 6, 30)
    rows = random_world(11, 150)
    known, later = without_later_facts(rows, compared)
    signed = {row["agreement_id"]: row for row in rows["agreements"]}
    for agreement in known["agreements"]:  # signatures and terms stay: only what happened after them is taken away
        names = ("signed_on", "signed_earliest_on", "signed_latest_on", "end_on", "parent_agreement_id")
        agreement.update({name: signed[agreement["agreement_id"]].get(name, "") for name in names})
    full = publish(rows, tmp_path_factory.mktemp("full")).warehouse
    quiet = publish(known, tmp_path_factory.mktemp("quiet")).warehouse
    moved = full.run(RULE, Filters(as_of=day, compare_on=compared)).frame.set_index("agreement_id")
    judged = quiet.run("rules/agreement_status", Filters(as_of=day)).frame.set_index("agreement_id")
    # A child that was signed later is an act for its parent, and its own state is another question.
    parents = {row.get("parent_agreement_id") for row in rows["agreements"] if row["agreement_id"] in later}
    compared_ids = [
        key for key in moved.index if moved.at[key, "status_by_time"] in codes.STATUSES and key not in parents
    ]
    counted = [key for key in compared_ids if judged.at[key, "is_in_population"]]
    assert len(counted) > 30
    assert (moved.loc[counted, "status_by_time"] == judged.loc[counted, "status"]).all()


def test_a_version_of_an_older_contract_is_refused_by_name(versions: tuple[World, World], tmp_path: Path) -> None:
    folder = tmp_path / "20200101T000000-000-00000000"
    folder.mkdir()
    facts = pq.read_table(versions[0].version.file("agreement_facts"))
    pq.write_table(facts.drop_columns(["no_activity_dates"]), folder / "agreement_facts.parquet")
    shutil.copy(versions[0].version.file("earlier_facts"), folder)
    reference = versions[1].version.path.parents[2] / "reference"
    older = replace(versions[0].version, path=folder)
    with pytest.raises(UserError, match="lebih lama") as caught:
        Warehouse(versions[1].version, lambda name: reference / name, earlier=older)
    assert "no_activity_dates" in str(caught.value.where)
