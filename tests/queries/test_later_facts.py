"""What is dated after the day of judging never changes an answer: every query, over random worlds.

A world is asked on a day, and the same world is asked from which everything later was taken away.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from kerjasama.domain.codes import MEETING_DECISIONS
from kerjasama.extracts.contract import TABLES_BY_NAME
from kerjasama.warehouse import Filters, Query, Warehouse, catalog
from tests.queries import expected
from tests.queries.later import random_world, without_later_facts
from tests.worlds import publish

DAYS = (date(2021, 6, 30), date(2024, 2, 29))
# Which queries speak of the register itself, whatever the day, and why that is right.
_COVERAGE = "says what the data hold, whatever the day: what nobody has sent yet cannot be judged on a past day"
_REGISTER = "says what the registers and their files hold, whatever the day"
_FACTS = "hands on the facts themselves; the rule that reads them leaves out what is later"
EXCEPTIONS: dict[str, str] = {
    "rules/agreement_scope": _FACTS,
    "rules/agreement_scope_frozen": _FACTS,
    "rules/known_facts": _FACTS,
    "agreements/files": _REGISTER,
    "quality/coverage_regions": _COVERAGE,
    "quality/coverage_regencies": _COVERAGE,
    "quality/missing_fields": _COVERAGE,
    "quality/early_actions": "lists actions whose dates contradict the signature, whenever they are dated",
    "funnel/stage_records": "says for how many documents stages are recorded at all: coverage, not progress",
    "rules/decision_places": "a fixed order, of no agreement",
    "agreements/relatives": "a family as the register ties it; the state of each says whether it was signed by then",
}
# What a register writes about a document that was not signed yet is shown as it stands; its state says it is to come.
OF_THE_DOCUMENT = {
    "signed_on", "signed_earliest_on", "signed_latest_on", "signed_year", "start_on", "end_on", "days_to_end",
    "age_days", "parent_agreement_id", "root_agreement_id", "root_signed_earliest_on", "root_signed_latest_on",
    "clock_latest_on", "in_force_on", "in_force_latest_on", "is_renewal",
}  # fmt: skip
FACTS = set(TABLES_BY_NAME["agreement_facts"].column_names) - {"agreement_id"}


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Filters, Warehouse, Warehouse, set[str], list[str]]]:
    """Two random worlds, each with and without what came after its day; and ids to ask for."""
    found = []
    for seed, day in enumerate(DAYS, 7):
        rows = random_world(seed)
        earlier, later = without_later_facts(rows, day)
        full = publish(rows, tmp_path_factory.mktemp("full")).warehouse
        past = publish(earlier, tmp_path_factory.mktemp("past")).warehouse
        ids = [row["agreement_id"] for row in rows["agreements"]][::60]
        found.append((Filters(as_of=day), full, past, later, ids))
    return found


def _decisions(ids: list[str]) -> dict[str, list[Any]]:
    """Every agreement decided upon, each kind of decision in turn, long before either day."""
    kinds = [MEETING_DECISIONS[number % len(MEETING_DECISIONS)] for number in range(len(ids))]
    return {
        "decision_ids": [f"D{name}" for name in ids],
        "decided_agreements": ids,
        "decision_codes": kinds,
        "decided_ons": [date(2019, 6, 1)] * len(ids),
        "due_ons": [date(2020, 6, 1)] * len(ids),
    }


def _answer(warehouse: Warehouse, query: Query, filters: Filters, later: set[str], **own: Any) -> pd.DataFrame:
    frame = warehouse.run(query.name, filters, **{**expected.parameters_of(query), **own}).frame
    if query.name.startswith("rules/"):
        frame = frame.drop(columns=[name for name in frame.columns if name in FACTS])
        keys = [name for name in frame.columns if name in ("agreement_id", "region_code") or name.endswith("_code")]
        frame = frame.sort_values(keys, kind="stable")
    if query.name == "agreements/agreement":
        frame = frame.drop(columns="child_count")  # how many name it as parent: the family, as in agreements/relatives
    if "event_kind" in frame:  # when a document of a later day begins and ends is the document's too
        own_days = frame["event_kind"].isin(["tanda_tangan", "berakhir"])
        frame = frame[~(own_days & frame["agreement_id"].isin(later))]
    if "agreement_id" in frame:
        to_come = frame["agreement_id"].isin(later)
        for name in OF_THE_DOCUMENT.intersection(frame.columns):
            frame[name] = frame[name].astype(object).mask(to_come, None)
        frame = frame.sort_values([name for name in frame.columns if "id" in name][:1], kind="stable")
    frame = frame.reset_index(drop=True).map(str)
    if query.name.startswith("rules/"):  # order is not theirs
        return frame.sort_values(list(frame.columns), ignore_index=True)
    return frame


@pytest.mark.parametrize("query", list(catalog.load().values()), ids=lambda query: query.name)
def test_what_is_dated_later_changes_no_answer(query: Query, pairs: Any) -> None:
    if query.name in EXCEPTIONS:
        pytest.skip(EXCEPTIONS[query.name])
    # What judges is asked in both worlds; what only reads the rules, in one.
    for filters, full, past, later, ids in pairs if query.name.startswith("rules/") else pairs[-1:]:
        asked = [{"agreement_id": name} for name in ids] if "agreement_id" in query.parameters else [{}]
        if "decided_agreements" in query.parameters:
            asked = [_decisions(list(full.run("rules/known_facts", filters).frame["agreement_id"]))]
        for own in asked:
            known, then = (_answer(warehouse, query, filters, later, **own) for warehouse in (full, past))
            about = own if len(own) == 1 else ""
            pd.testing.assert_frame_equal(known, then, obj=f"{query.name} on {filters.as_of} {about}")
