"""The sample keeps the contract, repeats itself, is marked everywhere, and looks like registers do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from kerjasama.demo import generate as recipe
from kerjasama.demo.commands import write_demo
from kerjasama.domain import codes
from kerjasama.domain.stages import STAGES
from kerjasama.extracts.contract import FACT_TABLES
from kerjasama.extracts.schema import arrow_schema
from kerjasama.extracts.store import Store
from tests.demo.conftest import SIZE, tables_of

Sample = Mapping[str, pa.Table]


def test_the_same_seed_gives_the_same_bytes(tmp_path) -> None:
    hashes = [write_demo(Store(tmp_path / name), 1_500, seed=7).manifest.hashes for name in ("one", "two")]
    assert hashes[0] == hashes[1]


def test_another_seed_gives_another_sample() -> None:
    assert not tables_of(300, seed=1)["agreements"].equals(tables_of(300, seed=2)["agreements"])


@pytest.mark.parametrize(
    ("agreements", "why"),
    [
        (1, "a single one"),
        (37, "fewer than there are provinces"),
        (1_000, "an even number of chunks"),
        (1_001, "one more: the last chunk holds one agreement"),
    ],
)
def test_there_are_exactly_as_many_agreements_as_asked(
    agreements: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipe, "CHUNK_AGREEMENTS", 250)
    ids = tables_of(agreements)["agreements"].column("agreement_id")
    assert len(ids) == len(pc.unique(ids)) == agreements, why


def test_what_belongs_together_comes_in_one_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipe, "CHUNK_AGREEMENTS", 300)
    known: set[str] = set()
    chunks = 0
    for name, table in recipe.generate(1_200):
        if name == "agreements":
            chunks += 1
            known = set(table.column("agreement_id").to_pylist())
        if name in ("agreements", "actions", "reports", "stage_events", "documents", "scope_items"):
            for column in {"agreement_id", "parent_agreement_id", "supersedes_id"} & set(table.column_names):
                referred = set(table.column(column).drop_null().to_pylist())
                assert referred <= known, (name, column)
    assert chunks == 4


def test_every_table_has_the_columns_of_the_contract(sample: Sample) -> None:
    not_made = {"field_sources"}
    assert set(sample) | not_made == {table.name for table in FACT_TABLES}
    for name, table in sample.items():
        assert table.schema.equals(arrow_schema(name)), name


def test_the_store_takes_it_and_knows_that_it_is_a_sample(store: Store) -> None:
    manifest = store.current().manifest
    assert manifest.is_sample
    assert manifest.reporting_on == recipe.DEFAULT_REPORTING_ON
    assert manifest.row_counts["agreements"] == SIZE


def test_nothing_is_known_of_the_days_after_the_reporting_day(sample: Sample) -> None:
    columns = {
        "agreements": ("signed_on", "terminated_on"),
        "actions": ("action_on", "period_end_on", "verified_on"),
        "reports": ("submitted_on",),
        "stage_events": ("event_on",),
        "documents": ("document_on",),
        "action_evidence": ("evidence_on",),
    }
    late = [
        (name, column)
        for name, listed in columns.items()
        for column in listed
        if pc.max(sample[name].column(column)).as_py() > recipe.DEFAULT_REPORTING_ON
    ]
    assert late == []


def test_every_invented_name_and_number_says_that_it_is_a_sample(sample: Sample) -> None:
    organizations = sample["organizations"].to_pylist()
    invented = [row["name"] for row in organizations if row["org_class"] != "pemda"]
    assert len(invented) > 300
    assert [name for name in invented if "contoh" not in name.lower()] == []
    agreements = sample["agreements"]
    assert set(agreements.column("register_name").to_pylist()) == {"Data contoh"}
    assert pc.all(agreements.column("is_sample")).as_py()
    assert pc.all(pc.match_substring(agreements.column("title"), "(contoh)")).as_py()
    for table, column in (("agreement_parties", "doc_number"), ("documents", "doc_number")):
        assert pc.all(pc.match_substring(sample[table].column(column).drop_null(), "CONTOH")).as_py(), table
    for table, column in (("agreements", "agreement_id"), ("actions", "action_id"), ("organizations", "org_id")):
        assert pc.all(pc.starts_with(sample[table].column(column), "contoh-")).as_py(), table
    (batch,) = sample["import_batches"].to_pylist()
    assert (batch["kind"], batch["is_sample"], batch["register_name"]) == ("demo", True, "Data contoh")


def test_no_person_signs(sample: Sample) -> None:
    assert sample["agreement_parties"].column("signatory_name").null_count == sample["agreement_parties"].num_rows


def test_obligatory_cooperation_is_between_bordering_regions_only(sample: Sample) -> None:
    borders = {
        frozenset((row["region_a"], row["region_b"])) for row in recipe.load_reference()["region_borders"].to_pylist()
    }
    wajib = {row["agreement_id"] for row in sample["agreements"].to_pylist() if row["coop_type"] == "KSDD_WAJIB"}
    pairs: dict[str, set[str]] = {}
    for row in sample["agreement_regions"].to_pylist():
        if row["agreement_id"] in wajib and row["region_role"] != "location":
            pairs.setdefault(row["agreement_id"], set()).add(row["region_code"])
    assert len(pairs) == len(wajib) > 150
    assert [pair for pair in pairs.values() if frozenset(pair) not in borders] == []


def test_types_come_in_the_published_mix(sample: Sample) -> None:
    counts = Counter(sample["agreements"].column("coop_type").to_pylist())
    home = {
        "SINERGI": counts["SINERGI"],
        "KSDPK": counts["KSDPK"],
        "KSDD": counts["KSDD_WAJIB"] + counts["KSDD_SUKARELA"],
    }
    share = {name: count / sum(home.values()) for name, count in home.items()}
    assert share["SINERGI"] == pytest.approx(0.464, abs=0.03)
    assert share["KSDPK"] == pytest.approx(0.384, abs=0.03)
    assert share["KSDD"] == pytest.approx(0.152, abs=0.03)
    assert 0.02 < sum(counts[name] for name in codes.FOREIGN_COOP_TYPES) / SIZE < 0.06


def test_there_are_about_six_actions_per_agreement_on_every_rung(sample: Sample) -> None:
    levels = Counter(sample["actions"].column("ladder_level").to_pylist())
    assert 5 < sum(levels.values()) / SIZE < 7.5
    assert set(levels) == {0, 1, 2, 3, 4}


def test_some_regions_take_no_part_and_some_never_report(sample: Sample) -> None:
    regions = recipe.load_reference()["regions"].column("region_code").to_pylist()
    active = set(sample["agreement_regions"].column("region_code").to_pylist())
    assert 40 <= len(set(regions) - active) <= 75
    leads = dict(
        zip(
            sample["agreements"].column("agreement_id").to_pylist(),
            sample["agreements"].column("lead_region_code").to_pylist(),
            strict=True,
        )
    )
    reporting = {leads[id_] for id_ in sample["reports"].column("agreement_id").to_pylist()}
    assert len(set(leads.values()) - reporting) > 30


def test_most_agreements_under_an_umbrella_come_within_a_year(sample: Sample) -> None:
    signed = dict(
        zip(
            sample["agreements"].column("agreement_id").to_pylist(),
            sample["agreements"].column("signed_on").to_pylist(),
            strict=True,
        )
    )
    first_lag: dict[str, int] = {}
    for row in sample["agreements"].to_pylist():
        parent = row["parent_agreement_id"]
        if parent and signed[parent]:
            lag = (row["signed_on"] - signed[parent]).days
            first_lag[parent] = min(lag, first_lag.get(parent, lag))
    assert min(first_lag.values()) >= 0
    assert sum(lag <= 365 for lag in first_lag.values()) / len(first_lag) > 0.85


def test_evidence_is_strong_weak_and_missing(sample: Sample) -> None:
    evidence: dict[str, set[str]] = {}
    for row in sample["action_evidence"].to_pylist():
        evidence.setdefault(row["action_id"], set()).add(row["evidence_type"])
    executed = [row["action_id"] for row in sample["actions"].to_pylist() if row["ladder_level"] >= 2]
    kinds = Counter(
        "none" if id_ not in evidence else "weak" if evidence[id_] <= set(codes.WEAK_EVIDENCE_TYPES) else "strong"
        for id_ in executed
    )
    assert kinds["strong"] / len(executed) > 0.7
    assert kinds["weak"] > 0
    assert kinds["none"] > 0


def test_stages_are_those_of_the_type_and_only_conditional_approval_is_skipped(sample: Sample) -> None:
    coop = dict(
        zip(
            sample["agreements"].column("agreement_id").to_pylist(),
            sample["agreements"].column("coop_type").to_pylist(),
            strict=True,
        )
    )
    seen = Counter(
        (coop[row["agreement_id"]], row["stage_code"], row["stage_status"])
        for row in sample["stage_events"].to_pylist()
    )
    conditional = {name: {s.code for s in stages if s.conditional} for name, stages in STAGES.items()}
    for coop_type, stage_code, status in seen:
        assert stage_code in {stage.code for stage in STAGES[coop_type]}
        assert status != "dilewati" or stage_code in conditional[coop_type]
    needs_dprd = dict(
        zip(
            sample["agreements"].column("agreement_id").to_pylist(),
            sample["agreements"].column("needs_dprd").to_pylist(),
            strict=True,
        )
    )
    skipped = [
        row["agreement_id"]
        for row in sample["stage_events"].to_pylist()
        if (row["stage_code"], row["stage_status"]) == ("persetujuan_dprd", "dilewati")
    ]
    assert len(skipped) > 100
    assert [id_ for id_ in skipped if needs_dprd[id_]] == []


def test_what_was_never_signed_waits_at_a_stage_before_the_signature(sample: Sample) -> None:
    unsigned = {
        row["agreement_id"]
        for row in sample["agreements"].to_pylist()
        if row["declared_status"] == "proses" and row["signed_earliest_on"] is None
    }
    events: dict[str, list[tuple[str, str]]] = {}
    for row in sample["stage_events"].to_pylist():
        events.setdefault(row["agreement_id"], []).append((row["stage_code"], row["stage_status"]))
    assert len(unsigned) > 200
    with_stages = [id_ for id_ in unsigned if id_ in events]
    assert len(with_stages) / len(unsigned) > 0.95
    waiting = Counter()
    for id_ in with_stages:
        finished = {stage for stage, status in events[id_] if status == "selesai"}
        assert not finished & {"penandatanganan_nk_rk", "penandatanganan_naskah"}
        waiting.update({stage for stage, status in events[id_] if status == "masuk"} - finished)
    assert waiting["penawaran"] > 50


def test_the_reporting_day_can_be_chosen() -> None:
    tables: dict[str, pa.Table] = dict(recipe.generate(50, reporting_on=date(2024, 6, 30)))
    assert tables["import_batches"].column("reporting_on").to_pylist() == [date(2024, 6, 30)]
    assert pc.max(tables["actions"].column("action_on")).as_py() <= date(2024, 6, 30)


def test_contradicting_states_are_among_the_findings(sample: Sample) -> None:
    issues = sample["import_issues"].to_pylist()
    contradicting = {row["agreement_id"] for row in issues if row["issue_code"] == "status_conflict"}
    expired = {
        row["agreement_id"]
        for row in sample["agreements"].to_pylist()
        if row["declared_status"] in ("berlaku", "akan_berakhir")
        and row["end_on"]
        and row["end_on"] < recipe.DEFAULT_REPORTING_ON
    }
    assert contradicting == expired
    assert len(expired) > 100
    assert {row["issue_code"] for row in issues} == {
        "status_conflict",
        "end_before_start",
        "date_ambiguous",
        "signing_date_missing",
    }
