"""How far an idea came and what became of it: cases with their reasons, and random ideas recomputed another way."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain import potential_codes as p
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import BATCH
from tests.worlds import csv_rows, publish

CASES = csv_rows(Path(__file__).with_name("idea_cases.csv"))
STAGES = [f"{stage}_on" for stage in p.LAB_STAGES]
Row = dict[str, str]
Asked = Callable[[date], dict[str, Any]]


def _world(ideas: list[Row], folder: Path) -> Warehouse:
    return publish({"import_batches": [dict(BATCH)], "lab_ideas": ideas}, folder).warehouse


def _judged(warehouse: Warehouse, as_of: date) -> dict[str, Any]:
    frame = warehouse.run("rules/idea_stages", Filters(as_of=as_of), news_days=365).frame
    return {row.idea_id: row for row in frame.itertuples()}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """The cases on a day."""
    given = ("lab_year", *STAGES, "stage_code", "outcome_code", "outcome_on")
    ideas = [
        {"idea_id": case["case"], "idea_name": case["case"], "region_code": "33.05"}
        | {name: case[name] for name in given}
        for case in CASES
    ]
    warehouse = _world(ideas, tmp_path_factory.mktemp("ideas"))
    return lambda as_of: _judged(warehouse, as_of)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_stage_and_an_outcome_are_those_known_on_the_day(case: Row, judged: Asked) -> None:
    found = judged(date.fromisoformat(case["as_of"]))
    assert (case["case"] in found) == bool(case["outcome"]), case["why"]
    if case["outcome"]:
        row = found[case["case"]]
        got = (
            row.stage_code if isinstance(row.stage_code, str) else "",
            str(row.dated_no),
            row.is_undated,
            row.outcome_code,
            row.is_quiet,
        )
        assert got == (
            case["stage"],
            case["dated_no"],
            case["is_undated"] == "true",
            case["outcome"],
            case["is_quiet"] == "true",
        ), case["why"]


def _random_ideas(seed: int, count: int = 300) -> list[Row]:
    dice = random.Random(seed)

    def day() -> str:
        return (date(2021, 1, 1) + timedelta(days=dice.randrange(1800))).isoformat()

    ideas = []
    for number in range(count):
        days = sorted(day() for _stage in STAGES)
        ideas.append(
            {
                "idea_id": f"I{number}",
                "idea_name": "ide",
                "region_code": dice.choice(["33", "33.05", "33.74"]),
                "lab_year": dice.choice(["", "2021", "2023", "2025"]),
                "agency": dice.choice(["", "Bappeda", "Dinas PU"]),
                "stage_code": dice.choice(["", "", *p.LAB_STAGES]),
                "outcome_code": dice.choice(p.IDEA_OUTCOMES),
                "outcome_on": dice.choice(["", day()]),
                **{name: written if dice.random() < 0.5 else "" for name, written in zip(STAGES, days, strict=True)},
            }
        )
    return ideas


def _without_later(idea: Row, last: str) -> Row | None:
    """The idea as a person would have written it on that day; None: not yet."""
    dated = [idea[name] for name in STAGES if idea[name]]
    if (min(dated) > last) if dated else (idea["lab_year"] > last[:4]):
        return None
    later = any(idea[name] > last for name in (*STAGES, "outcome_on"))
    kept = idea | {name: "" for name in STAGES if idea[name] > last}
    if later:
        kept["stage_code"] = ""
        if not idea["outcome_on"] or idea["outcome_on"] > last:
            kept |= {"outcome_code": "tidak_diketahui", "outcome_on": ""}
    return kept


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_dated_later_changes_no_earlier_answer(seed: int, tmp_path: Path) -> None:
    ideas = _random_ideas(seed)
    day = date(2023, 8, 15)
    then = [kept for idea in ideas if (kept := _without_later(idea, day.isoformat())) is not None]
    full, past = (_world(rows, tmp_path / name) for rows, name in ((ideas, "full"), (then, "past")))
    filters = Filters(as_of=day)
    for query, own in (
        ("laboratory/ideas", {}),
        ("laboratory/summary", {"ideas_target": 3}),
        ("laboratory/stages", {}),
        ("laboratory/outcomes", {}),
        ("laboratory/by_agency", {"ideas_target": 3}),
        ("laboratory/by_region", {"ideas_target": 3}),
    ):
        one, other = (w.run(query, filters, news_days=180, **own).frame for w in (full, past))
        assert one.map(str).equals(other.map(str)), query


def test_counts_agree_with_a_count_by_hand_over_random_ideas(tmp_path: Path) -> None:
    ideas = _random_ideas(3)
    warehouse = _world(ideas, tmp_path)
    day = date(2024, 1, 1)
    known = [kept for idea in ideas if (kept := _without_later(idea, day.isoformat())) is not None]

    def reached(idea: Row) -> int:
        numbers = [number for number, name in enumerate(STAGES, 1) if idea[name]]
        word = p.LAB_STAGES.index(idea["stage_code"]) + 1 if idea["stage_code"] else 0
        return max([*numbers, word])

    frame = warehouse.run("laboratory/stages", Filters(as_of=day), news_days=180).frame
    assert list(frame["reached"]) == [sum(reached(idea) >= number for idea in known) for number in range(1, 6)]
    now = warehouse.run("laboratory/summary", Filters(as_of=day), news_days=180, ideas_target=40).frame.iloc[0]
    agencies = {(idea["region_code"], idea["agency"]) for idea in known if idea["agency"]}
    assert (now.ideas, now.agencies) == (len(known), len(agencies))
    assert now.applied == sum(idea["outcome_code"] == "diterapkan" for idea in known)
    assert now.deliver == sum(reached(idea) >= 4 for idea in known)


@pytest.mark.parametrize(
    ("filters", "expected", "why"),
    [
        ({}, {"L1", "L2", "L3", "L4", "L5", "L6", "L7", "L9"}, "L8 is of a later year"),
        ({"provinces": ("33",)}, {"L4", "L5", "L6", "L7", "L9"}, "a province with its kabupaten"),
        ({"regions": ("33.74",)}, {"L7", "L9"}, "one region"),
        ({"urusan": ("3.27",)}, {"L1", "L2"}, "the urusan of the idea"),
        ({"coop_types": ("SINERGI",)}, {"L1", "L2", "L3", "L4", "L5", "L6"}, "those without an agreement are left out"),
        ({"signed_years": (2023,)}, set(), "neither agreement is of that year"),
    ],
)
def test_the_shared_filters_reach_the_ideas(filters: dict[str, Any], expected: set[str], why: str, tiny: Any) -> None:
    frame = tiny.warehouse.run("laboratory/ideas", Filters(as_of=date(2026, 6, 30), **filters), news_days=365).frame
    assert set(frame["idea_id"]) == expected, why
