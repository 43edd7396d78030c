"""The same estimates from SciPy, another implementation, on the sample."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from scipy.stats import CensoredData, ecdf, logrank

from kerjasama.demo.commands import write_demo
from kerjasama.extracts.store import Store
from kerjasama.statistics import survival
from kerjasama.warehouse import Filters, Warehouse


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return Warehouse(write_demo(Store(tmp_path_factory.mktemp("sample")), 1_000, seed=3))


def censored(rows: pd.DataFrame) -> CensoredData:
    """One entry per agreement; what still waited is censored to the right."""
    each = rows.loc[rows.index.repeat(rows["agreements"])]
    days, came = each["days"].to_numpy(dtype=float), each["is_event"].to_numpy(dtype=bool)
    return CensoredData(uncensored=days[came], right=days[~came])


@pytest.mark.parametrize("grouping", ["jenis", "tahun"])
def test_shares_medians_and_the_comparison_agree_with_scipy(warehouse: Warehouse, grouping: str) -> None:
    own = {"grouping_code": grouping, "milestone_level": 2}
    waits = warehouse.run("follow_up/waiting_times_by_group", Filters(as_of=date(2026, 10, 31)), **own).frame
    large = [code for code, rows in waits.groupby("group_code") if rows["agreements"].sum() >= 20]
    assert len(large) > 3
    curves = survival.curves(waits, by=["group_code"])
    summary = survival.summary(waits, [365], by=["group_code"]).set_index("group_code")
    for code in large:
        theirs = ecdf(censored(waits[waits["group_code"] == code])).cdf
        mine = curves[curves["group_code"] == code]
        np.testing.assert_allclose(mine["share"], theirs.evaluate(mine["days"]), atol=1e-9)
        reached = theirs.quantiles[theirs.probabilities >= 0.5 - 1e-12]
        assert summary.loc[code, "median_days"] == (reached[0] if len(reached) else pytest.approx(np.nan, nan_ok=True))
    for one, other in pairwise(large):
        first, second = (waits[waits["group_code"] == code] for code in (one, other))
        found, theirs = survival.log_rank(first, second), logrank(censored(first), censored(second))
        if found.p_value is not None and found.statistic is not None:
            assert found.statistic == pytest.approx(theirs.statistic**2, rel=1e-6)
            assert found.p_value == pytest.approx(theirs.pvalue, rel=1e-6)
