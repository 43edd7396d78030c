"""Partners: every case of the score by hand, weights, and the ranking of the sample computed once more in Python."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from kerjasama import settings
from kerjasama.domain.matching_codes import HALF_KM, MATCH_WEIGHTS
from kerjasama.extracts.store import Store
from kerjasama.warehouse import Filters, Warehouse
from tests.queries import expected
from tests.queries.rules.cases import BATCH
from tests.worlds import AS_OF, csv_rows, publish

CASES = csv_rows(expected.FOLDER / "rules" / "match_cases.csv")
WEIGHTS = {f"weight_{part}": float(weight) for part, weight in MATCH_WEIGHTS.items()}
EVERYONE: dict[str, Any] = {
    "region_code": None, "item_code": None, "level_code": "kabkota", "candidate_count": None, "half_km": 200.0
}  # fmt: skip


def _sides(number: int) -> tuple[str, str]:
    """Two kabupaten/kota of its own for each case; where they lie is told by the case."""
    return f"{number + 11}.01", f"{number + 11}.02"


def _figures(case: str, region: str, text: str) -> list[dict[str, str]]:
    """'produksi 0? 2024' (a doubtful zero), 'neraca -7500 2024 ekor', 'neraca -7500' (no year)."""
    rows = []
    for number, part in enumerate(text.split(";")):
        measure, value, *rest = part.split()
        year, unit = [*rest, "", ""][:2]
        unit = unit or "ton"
        rows.append(
            {
                "potential_id": f"{case}-{region}-{number}", "region_code": region, "subject_code": "pangan",
                "measure_code": measure, "indicator_name": measure, "item_kind": "komoditas", "item_code": case,
                "period_year": year, "period_kind": "tahun", "value": value.rstrip("?"), "unit": unit,
                "base_value": value.rstrip("?"), "base_unit": unit, "source_name": "Dinas (contoh)",
                "value_quality": "zero_doubtful" if value.endswith("?") else "as_written",
            }
        )  # fmt: skip
    return rows


def _agreement(case: str, text: str, sides: tuple[str, str]) -> dict[str, list[dict[str, str]]]:
    """'Pasokan hidup 2026-03-01..2031-03-01 urusan': title, days, and whether it is of the commodity's affair, or a
    report says that nothing was done (nihil)."""
    words = text.split()
    place = next(number for number, word in enumerate(words) if word[:2] == "20")
    signed, _, end = words[place].partition("..")
    own = {
        "agreement_id": f"K-{case}", "title": " ".join(words[:place]), "doc_type": "kesepakatan_bersama",
        "coop_type": "KSDD_SUKARELA", "signed_on": signed, "signed_earliest_on": signed, "signed_latest_on": signed,
        "date_quality": "exact", "end_on": end, "end_method": "written" if end else "unknown",
        "declared_status": "berlaku", "lead_region_code": sides[0], "batch_id": "B1",
    }  # fmt: skip
    rows: dict[str, list[dict[str, str]]] = {"agreements": [own]}
    rows["agreement_regions"] = [
        {"agreement_id": own["agreement_id"], "region_code": code, "region_role": role}
        for code, role in zip(sides, ("lead", "partner"), strict=True)
    ]
    if words[place + 1 :] == ["urusan"]:
        rows["agreement_urusan"] = [
            {"agreement_id": own["agreement_id"], "urusan_code": "3.27", "urusan_source": "declared"}
        ]
    if words[place + 1 :] == ["nihil"]:
        rows["reports"] = [
            {"report_id": f"R-{case}", "agreement_id": own["agreement_id"], "period_year": "2025", "period": "tahunan",
             "submitted_on": "2026-01-10", "no_activity_declared": "true"}
        ]  # fmt: skip
    return rows


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Each case has two regions and a commodity of its own, on the equator."""
    folder = tmp_path_factory.mktemp("match")
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    rows["import_batches"].append(dict(BATCH))
    places, borders, goods = [], [], []
    for number, case in enumerate(CASES):
        name, sides = case["case"], _sides(number)
        rows["potentials"] += _figures(name, sides[0], case["surplus_side"])
        rows["potentials"] += _figures(name, sides[1], case["lack_side"])
        goods.append(name)
        if case["back"]:
            spare, lack = case["back"].split()
            rows["potentials"] += _figures(f"{name}x", sides[1], f"neraca {spare} 2024")
            rows["potentials"] += _figures(f"{name}x", sides[0], f"neraca -{lack} 2024")
            goods.append(f"{name}x")
        for code, lon in zip(sides, ("0", case["degrees"]), strict=True):
            places.append(
                {"region_code": code, "region_name": f"Kabupaten {code}", "region_level": "kabupaten",
                 "province_code": code[:2], "province_name": code[:2], "lat": "0", "lon": lon}
            )  # fmt: skip
        if case["border"]:
            borders.append({"region_a": sides[0], "region_b": sides[1]})
        if case["agreement"]:
            for table, found in _agreement(name, case["agreement"], sides).items():
                rows[table] += found
    commodities = [
        {"commodity_code": one, "commodity_name": one.title(), "commodity_name_en": one, "subject_code": "pangan",
         "urusan_codes": "3.27", "words": one}
        for one in goods
    ]  # fmt: skip
    reference = {"regions": places, "region_borders": borders, "commodities": commodities}
    return publish(rows, folder, reference).warehouse


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{case['case']}: {case['why']}" for case in CASES])
def test_a_pair_is_judged_as_by_hand(number: int, cases: Warehouse) -> None:
    case, (supplier, receiver) = CASES[number], _sides(number)
    filters = Filters(as_of=AS_OF)
    pairs = cases.run("rules/match_pairs", filters, **EVERYONE).frame
    found = pairs[(pairs["supplier_code"] == supplier) & (pairs["item_code"] == case["case"])]
    if not case["advice"]:
        assert found.empty
        return
    row = found.iloc[0]
    assert row["receiver_code"] == receiver
    for name in ("complement", "two_way", "proximity", "uncovered", "served"):
        wanted = float(case[name]) if case[name] else math.nan
        assert row[name] == pytest.approx(wanted, abs=1e-4, nan_ok=True), name
    assert (row["advice_code"], row["covered_state"] if case["state"] else "") == (case["advice"], case["state"])
    assert row["exclusion_code"] == case["exclusion"]
    assert row["is_border"] == bool(case["border"])
    scores = cases.run("rules/match_scores", filters, **EVERYONE, **WEIGHTS).frame
    scored = scores[(scores["supplier_code"] == supplier) & (scores["item_code"] == case["case"])]
    if case["exclusion"]:
        assert scored.empty, "what cannot be compared is not ranked"
        return
    assert scored["score"].iloc[0] == pytest.approx(float(case["score"]), abs=1e-4)
    parts = [name for name in scored.columns if name.startswith("points_")]
    assert scored[parts].sum(axis=1).iloc[0] == pytest.approx(scored["score"].iloc[0])


def test_weights_are_shares_of_their_sum(cases: Warehouse) -> None:
    doubled = {name: weight * 2 for name, weight in WEIGHTS.items()}
    one, two = (
        cases.run("rules/match_scores", Filters(as_of=AS_OF), **EVERYONE, **weights)
        .frame.set_index(["item_code", "supplier_code", "receiver_code"])["score"]
        .sort_index()  # the order of a rule's rows is not its own
        for weights in (WEIGHTS, doubled)
    )
    assert one.index.is_unique
    assert (one - two).abs().max() < 1e-12
    assert one.between(0, 1).all()


def test_coverage_does_not_hang_on_the_shared_filters(cases: Warehouse) -> None:
    narrowed = Filters(as_of=AS_OF, coop_types=("KSDPL",), signed_years=(2001,))
    found = cases.run("rules/match_pairs", narrowed, **EVERYONE).frame
    assert "jalankan" in set(found["advice_code"])


def test_both_ends_see_the_same_score(cases: Warehouse) -> None:
    own = {**EVERYONE, **WEIGHTS}
    for case in ("polos", "timbal", "batas"):
        supplier, receiver = _sides([one["case"] for one in CASES].index(case))
        seen = [
            cases.run(
                "matching/partners", Filters(as_of=AS_OF), **{**own, "region_code": code, "item_code": case}
            ).frame
            for code in (supplier, receiver)
        ]
        assert seen[0]["score"].tolist() == seen[1]["score"].tolist()
        assert [frame["direction_code"].iloc[0] for frame in seen] == ["memberi", "menerima"]


def test_the_country_and_the_region_give_the_same_score(cases: Warehouse) -> None:
    """The country looks only at the largest of each commodity, but computes the parts from all figures."""
    everyone = {**EVERYONE, **WEIGHTS, "candidate_count": 100, "row_limit": None}
    pairs = cases.run("matching/pairs", Filters(as_of=AS_OF), **everyone).frame
    assert "jalankan" not in set(pairs["advice_code"]), "what runs already is not among those that are open"
    for row in pairs.itertuples(index=False):
        own = {**EVERYONE, **WEIGHTS, "region_code": row.receiver_code, "item_code": row.item_code}
        partners = cases.run("matching/partners", Filters(as_of=AS_OF), **own).frame
        same = partners[partners["partner_code"] == row.supplier_code]
        assert same["score"].iloc[0] == pytest.approx(row.score)


def test_the_largest_pairs_of_one_commodity_are_found_among_the_largest_regions(cases: Warehouse) -> None:
    few = cases.run("rules/match_pairs", Filters(as_of=AS_OF), **{**EVERYONE, "candidate_count": 1}).frame
    assert len(few) == len(few.drop_duplicates("item_code")), "one surplus and one lack of each commodity"


def _km(a: dict[str, Any], b: dict[str, Any]) -> float:
    """The spherical law of cosines, another way than the query's."""
    one, two = math.radians(a["lat"]), math.radians(b["lat"])
    turn = math.radians(b["lon"] - a["lon"])
    cosine = math.sin(one) * math.sin(two) + math.cos(one) * math.cos(two) * math.cos(turn)
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))


def test_the_ranking_of_the_sample_is_that_of_plain_python(sample_data: Path) -> None:
    """Kebumen's palm sugar: balances from the rows, distance, border and the way back computed once more."""
    version = Store(sample_data).current()
    assert version is not None
    filters = Filters.for_version(version.manifest)
    warehouse = Warehouse(version)
    own = {**EVERYONE, **WEIGHTS, "region_code": "33.05", "item_code": "gula_merah"}
    found = warehouse.run("matching/partners", filters, **own).frame
    assert len(found) > 10
    places = {r["region_code"]: r for r in pq.read_table(settings.reference_file("regions.parquet")).to_pylist()}
    borders = {
        frozenset((r["region_a"], r["region_b"]))
        for r in pq.read_table(settings.reference_file("region_borders.parquet")).to_pylist()
    }
    balances = warehouse.run("matching/positions", filters, region_code=None).frame
    usable = balances[balances["balance"].notna() & ~balances["is_doubtful"]]
    of = {(r.region_code, r.item_code): r for r in usable.itertuples(index=False)}
    items = sorted(set(usable["item_code"]))

    def comparable(a: Any, b: Any) -> bool:
        years = [
            y for r in (a, b) for y in (r.balance_year, r.production_year, r.need_year) if y == y and y is not None
        ]
        return a.unit == b.unit and max(years) - min(years) <= 2

    def back(taker: str, giver: str) -> float:
        best = 0.0
        for item in items:
            have, lack = of.get((giver, item)), of.get((taker, item))
            if have and lack and have.balance > 0 > lack.balance and comparable(have, lack):
                best = max(best, min(have.balance, -lack.balance) / max(have.balance, -lack.balance))
        return best

    me, expected_scores = of[("33.05", "gula_merah")], {}
    assert me.balance > 0
    covered = dict(zip(found["partner_code"], found["uncovered"], strict=True))
    for (code, item), row in of.items():
        is_autonomous = code == "31" or (len(code) > 2 and "Administrasi" not in places[code]["region_name"])
        if item != "gula_merah" or not is_autonomous or row.balance >= 0 or not comparable(me, row):
            continue
        lack = -row.balance
        parts = {
            "complement": min(me.balance, lack) / max(me.balance, lack),
            "two_way": back("33.05", code),
            "proximity": HALF_KM["kabkota"] / (HALF_KM["kabkota"] + _km(places["33.05"], places[code])),
            "border": float(frozenset(("33.05", code)) in borders),
            "uncovered": covered.get(code, math.nan),
        }
        expected_scores[code] = sum(MATCH_WEIGHTS[part] * value for part, value in parts.items()) / 100
    assert set(found["partner_code"]) == set(expected_scores)
    for row in found.itertuples(index=False):
        assert row.score == pytest.approx(expected_scores[row.partner_code], abs=1e-9), row.partner_code
    ranked = sorted(expected_scores, key=lambda code: -expected_scores[code])
    assert list(found["partner_code"][:5]) == ranked[:5]
