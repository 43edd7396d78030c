"""Shares by time since the start: against hand computation, published examples and statsmodels' other ways."""

from __future__ import annotations

import subprocess
import sys
from math import exp, isnan, log, sqrt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from statsmodels.datasets import heart
from statsmodels.duration.survfunc import SurvfuncRight, survdiff

from kerjasama.statistics import survival
from tests.worlds import csv_rows

HERE = Path(__file__).parent


def durations(*rows: tuple[int, bool, int]) -> pd.DataFrame:
    """(days, is_event, agreements), as a query counts them."""
    return pd.DataFrame(rows, columns=["days", "is_event", "agreements"])


def ten_waits() -> pd.DataFrame:
    rows = csv_rows(HERE / "ten_waits.csv")
    counted = [(int(row["days"]), name == "events", int(row[name])) for row in rows for name in ("events", "censored")]
    return durations(*(row for row in counted if row[2]))


def transplants() -> pd.DataFrame:
    """statsmodels' reference data: 69 patients after a heart transplant (Miller 1976, Biometrika 63, 449-464)."""
    data = heart.load_pandas().data
    return pd.DataFrame({"days": data["survival"], "is_event": data["censors"] == 1, "agreements": 1})


def remissions(group: str) -> pd.DataFrame:
    """Weeks in remission, 21 children a group (Freireich et al. 1963, Blood 21, 699-716)."""
    rows = [row for row in csv_rows(HERE / "remission_weeks.csv") if row["group"] == group]
    return durations(*((int(row["days"]), row["is_event"] == "true", int(row["count"])) for row in rows))


@pytest.mark.parametrize("row", csv_rows(HERE / "ten_waits.csv"), ids=lambda row: f"day {row['days']}")
def test_ten_waits_computed_by_hand(row: dict[str, str]) -> None:
    curve = survival.curves(ten_waits()).set_index("days")
    day = int(row["days"])
    if not row["share"]:
        assert day not in curve.index, row["why"]
        return
    found = curve.loc[day]
    assert (found["at_risk"], found["events"]) == (int(row["at_risk"]), int(row["events"])), row["why"]
    for name in ("share", "low", "high"):
        assert found[name] == pytest.approx(float(row[name]), abs=6e-5), row["why"]


def test_the_hand_computation_is_the_formula() -> None:
    """The CSV's numbers once more, from the definition and without any library."""
    still, greenwood = 1.0, 0.0
    for row in csv_rows(HERE / "ten_waits.csv"):
        came, risk = int(row["events"]), int(row["at_risk"])
        if came:
            still *= 1 - came / risk
            greenwood += came / (risk * (risk - came))
        if row["share"]:
            spread = 1.959964 * sqrt(greenwood) / abs(log(still))
            assert float(row["share"]) == pytest.approx(1 - still, abs=6e-5)
            assert float(row["low"]) == pytest.approx(1 - still ** exp(-spread), abs=6e-5)
            assert float(row["high"]) == pytest.approx(1 - still ** exp(spread), abs=6e-5)


def test_median_and_shares_of_the_ten_waits() -> None:
    row = survival.summary(ten_waits(), [9, 15, 30, 31]).iloc[0]
    assert (row["agreements"], row["events"]) == (10, 6)
    assert row["median_days"] == 15, "day 15 is the first on which more than half have arrived"
    assert row["median_low"] == 0, "the band already holds one half on day 0"
    assert isnan(row["median_high"]), "its lower edge never reaches one half"
    assert row["share_9"] == pytest.approx(0.3)
    assert row["at_risk_9"] == 6
    assert row["share_15"] == pytest.approx(0.5625)
    assert row["share_30"] == pytest.approx(0.78125)
    assert isnan(row["share_31"]), "nobody was watched so long"
    assert row["at_risk_31"] == 0


def test_the_published_estimate_of_the_remissions() -> None:
    """Klein and Moeschberger (2003), Survival Analysis, 2nd ed., table 4.1A: S and Greenwood's standard error."""
    published = {
        6: (0.857, 0.0764), 7: (0.807, 0.0869), 10: (0.753, 0.0963), 13: (0.690, 0.1068),
        16: (0.628, 0.1141), 22: (0.538, 0.1282), 23: (0.448, 0.1346),
    }  # fmt: skip
    curve = survival.curves(remissions("6-MP"))
    steps = curve[curve["events"] > 0].set_index("days")
    assert list(steps.index) == list(published)
    for week, (still, error) in published.items():
        assert 1 - steps.loc[week, "share"] == pytest.approx(still, abs=6e-4)
        spread = 1.959964 * error / (still * abs(log(still)))
        assert steps.loc[week, "low"] == pytest.approx(1 - still ** exp(-spread), abs=2e-3)
        assert steps.loc[week, "high"] == pytest.approx(1 - still ** exp(spread), abs=2e-3)
    assert survival.summary(remissions("6-MP"), [])["median_days"].iloc[0] == 23
    assert survival.summary(remissions("placebo"), [])["median_days"].iloc[0] == 8


def test_the_published_log_rank_of_the_remissions() -> None:
    """Kleinbaum and Klein (2012), Survival Analysis, 3rd ed., chapter 2: 9 against 19.25 expected, 21 against 10.75,
    chi-square 16.79."""
    found = survival.log_rank(remissions("6-MP"), remissions("placebo"))
    assert found.events == (9, 21)
    assert found.expected == pytest.approx((19.25, 10.75), abs=0.005)
    assert found.statistic == pytest.approx(16.79, abs=0.005)
    assert found.p_value is not None
    assert found.p_value < 0.001


def test_the_transplants_agree_with_statsmodels_row_by_row() -> None:
    """Counted rows and our own Greenwood's sum against its plain rows and its own standard error."""
    plain = transplants()
    other = SurvfuncRight(plain["days"], plain["is_event"].astype(int))
    curve = survival.curves(plain.groupby(["days", "is_event"], as_index=False)["agreements"].sum())
    steps = curve[curve["events"] > 0]
    assert steps["days"].tolist() == other.surv_times.tolist()
    assert (1 - steps["share"]).tolist() == pytest.approx(other.surv_prob.tolist())
    assert steps["at_risk"].tolist() == other.n_risk.tolist()
    spread = 1.959964 * other.surv_prob_se / (other.surv_prob * np.abs(np.log(other.surv_prob)))
    assert steps["low"].tolist() == pytest.approx((1 - other.surv_prob ** np.exp(-spread)).tolist(), abs=1e-6)
    assert steps["high"].tolist() == pytest.approx((1 - other.surv_prob ** np.exp(spread)).tolist(), abs=1e-6)
    row = survival.summary(plain, []).iloc[0]
    assert row["median_days"] == other.quantile(0.5)
    assert (row["median_low"], row["median_high"]) == other.quantile_ci(0.5, method="cloglog")


def test_the_log_rank_of_the_transplants_agrees_with_statsmodels() -> None:
    data = heart.load_pandas().data
    is_old = (data["age"] >= 48).to_numpy()
    found = survival.log_rank(transplants()[is_old], transplants()[~is_old])
    statistic, p_value = survdiff(data["survival"], data["censors"], is_old)
    assert (found.statistic, found.p_value) == pytest.approx((statistic, p_value))
    assert sum(found.events) == pytest.approx(sum(found.expected)), "what is expected adds up to what came"


@pytest.mark.parametrize(
    ("rows", "share", "low_is_known", "why"),
    [
        ([(50, False, 20)], 0.0, False, "no event at all: the curve lies on the ground, and has no band"),
        ([(0, True, 20)], 1.0, False, "all on the day itself: nobody is left to be uncertain about"),
        ([(0, True, 1), (0, False, 19)], 0.05, True, "all signed today: the one event counts, and nothing follows"),
        ([(400, True, 1), (400, False, 19)], 0.05, True, "event and censoring on the last day"),
    ],
)
def test_edges(rows: list[tuple[int, bool, int]], share: float, low_is_known: bool, why: str) -> None:
    curve = survival.curves(durations(*rows))
    last = curve.iloc[-1]
    assert last["share"] == pytest.approx(share), why
    assert (not isnan(last["low"])) == low_is_known, why
    assert curve["days"].iloc[0] == 0, why
    assert curve["days"].is_monotonic_increasing, why
    assert curve["days"].is_unique, why


def test_bands_stay_between_nothing_and_all() -> None:
    rng = np.random.default_rng(3)
    for size in (1, 2, 5, 40):
        rows = [
            (int(day), bool(came), 1)
            for day, came in zip(rng.integers(0, 30, size), rng.random(size) < 0.6, strict=True)
        ]
        curve = survival.curves(durations(*rows))
        known = curve.dropna()
        assert ((known["low"] >= 0) & (known["low"] <= known["share"]) & (known["high"] <= 1)).all()
        assert (known["high"] >= known["share"]).all()
        assert curve["share"].is_monotonic_increasing


def test_the_tail_that_rests_on_few_is_marked_from_its_day() -> None:
    curve = survival.curves(durations((10, True, 6), (20, False, 3), (30, True, 1), (40, False, 4)))
    # 14 begin; 5 are at risk on day 30, 4 on day 40.
    assert curve[["days", "at_risk", "is_thin"]].to_numpy().tolist() == [
        [0, 14, False], [10, 14, False], [30, 5, False], [40, 4, True],
    ]  # fmt: skip


def test_a_firm_stretch_without_a_step_ends_on_its_own_day() -> None:
    curve = survival.curves(durations((10, True, 5), (50, False, 9), (90, False, 2)))
    assert curve["days"].tolist() == [0, 10, 50, 90], "day 50: the last with at least five at risk"
    assert curve["is_thin"].tolist() == [False, False, False, True]


def test_groups_are_kept_apart_and_in_their_order() -> None:
    rows = pd.DataFrame(
        [("b", 5, True, 2), ("b", 9, False, 2), ("a", 7, False, 3)],
        columns=["group_code", "days", "is_event", "agreements"],
    )
    assert survival.summary(rows, [7], ["group_code"])["group_code"].tolist() == ["b", "a"]
    assert survival.summary(rows, [7], ["group_code"])["share_7"].tolist() == [0.5, 0.0]
    risk = survival.at_risk(rows, [0, 5, 6, 10], ["group_code"])
    assert risk["at_risk"].tolist() == [4, 4, 2, 0, 3, 3, 3, 0]


def test_nothing_in_is_nothing_out() -> None:
    none = durations()
    assert survival.curves(none).empty
    assert survival.summary(none, [183]).empty
    assert survival.at_risk(none, [0]).empty


def test_a_wait_before_the_start_is_a_defect_and_not_an_answer() -> None:
    with pytest.raises(ValueError, match="negative"):
        survival.curves(durations((-1, True, 1)))


@pytest.mark.parametrize(
    ("first", "second", "is_too_few", "why"),
    [
        ([(10, True, 4), (90, False, 40)], [(10, True, 4), (90, False, 40)], True, "4 expected in each"),
        ([(10, True, 5), (90, False, 40)], [(10, True, 5), (90, False, 40)], False, "5 expected in each"),
        ([(90, False, 50)], [(10, True, 25), (90, False, 25)], False, "none came here, but 12 were to be expected"),
        ([(5, False, 3)], [(1, True, 90), (90, False, 9)], True, "a group of three says nothing"),
        ([(5, False, 9)], [(8, True, 9)], True, "the first was gone before anything came"),
    ],
)
def test_few_events_are_not_compared(
    first: list[tuple[int, bool, int]], second: list[tuple[int, bool, int]], is_too_few: bool, why: str
) -> None:
    assert survival.log_rank(durations(*first), durations(*second)).is_too_few == is_too_few, why


def test_equal_groups_do_not_differ() -> None:
    same = durations((10, True, 10), (20, True, 5), (90, False, 30))
    found = survival.log_rank(same, same)
    assert found.statistic == pytest.approx(0)
    assert found.p_value == pytest.approx(1)


def test_statsmodels_is_not_imported_by_those_who_compute_nothing() -> None:
    code = "import sys, kerjasama.statistics.survival; sys.exit('statsmodels' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
