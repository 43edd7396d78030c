"""Ideas of laboratories in the sample: their own stream, days in order, none after the reporting day, all marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pyarrow as pa

from kerjasama.demo import generate as recipe
from kerjasama.demo.laboratory import AGREEMENTS_PER_LABORATORY, FEWEST, MOST
from kerjasama.domain import potential_codes as p
from tests.demo.conftest import SIZE

STAGES = [f"{stage}_on" for stage in p.LAB_STAGES]


def test_a_laboratory_has_ten_to_ninety_ideas_of_one_sinergi_agreement(sample: Mapping[str, pa.Table]) -> None:
    ideas = sample["lab_ideas"].to_pylist()
    counts = Counter(idea["agreement_id"] for idea in ideas)
    assert len(counts) == SIZE // AGREEMENTS_PER_LABORATORY
    assert FEWEST <= min(counts.values()) <= max(counts.values()) <= MOST
    agreements = {row["agreement_id"]: row for row in sample["agreements"].to_pylist()}
    for idea in ideas:
        agreement = agreements[idea["agreement_id"]]
        assert agreement["coop_type"] == "SINERGI"
        assert agreement["lead_region_code"] == idea["region_code"]
    assert len({idea["region_code"] for idea in ideas}) == len(counts), "one for a region"


def test_stages_follow_one_another_and_nothing_is_known_of_later_days(sample: Mapping[str, pa.Table]) -> None:
    for idea in sample["lab_ideas"].to_pylist():
        days = [idea[name] for name in STAGES if idea[name]]
        assert days == sorted(days)
        assert all(day <= recipe.DEFAULT_REPORTING_ON for day in [*days, *filter(None, [idea["outcome_on"]])])
        if idea["outcome_on"]:
            assert idea["outcome_on"] > days[-1]
        if idea["outcome_code"] in ("diterapkan", "direplikasi"):
            assert idea["deliver_on"] or idea["stage_code"] in ("deliver", "display")
        if idea["stage_code"]:
            assert idea[f"{idea['stage_code']}_on"] is None, "a word stands where the day is missing"


def test_every_idea_says_that_it_is_a_sample(sample: Mapping[str, pa.Table]) -> None:
    for idea in sample["lab_ideas"].to_pylist():
        assert idea["idea_name"].endswith("(contoh)")
        assert idea["agency"].endswith("(contoh)")


def test_every_stage_and_every_outcome_is_met(sample: Mapping[str, pa.Table]) -> None:
    ideas = sample["lab_ideas"]
    reached = [len(ideas) - ideas.column(name).null_count for name in STAGES]
    assert reached == sorted(reached, reverse=True)
    assert reached[-1] > 0
    assert set(ideas.column("outcome_code").to_pylist()) == set(p.IDEA_OUTCOMES)
    assert 0 < len(ideas) - ideas.column("stage_code").null_count < len(ideas) / 5
