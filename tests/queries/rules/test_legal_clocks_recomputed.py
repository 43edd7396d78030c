"""Legal terms of the whole sample, computed a second time in plain Python from the published tables."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.extracts.store import Store
from kerjasama.reference.tables import load
from kerjasama.warehouse import Filters, Warehouse

P22, P25 = date(2020, 4, 14), date(2020, 5, 22)
OFF = np.array(
    [row["day_on"] for row in load("calendar").to_pylist() if row["is_holiday"] or row["is_joint_leave"]],
    dtype="datetime64[D]",
)
KSDD, DOMESTIC = ("KSDD_WAJIB", "KSDD_SUKARELA"), ("KSDD_WAJIB", "KSDD_SUKARELA", "KSDPK", "SINERGI")
OWN, FOREIGN = ("KSDPL", "KSDLL_LAINNYA"), ("KSDPL", "KSDLL_LAINNYA", "KSDLL_PENERUSAN")
Rows = list[dict[str, Any]]
Verdict = tuple[date | None, date | None, str]  # started, due, state


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def working_days_later(day: date, count: int) -> date:
    rolled = np.busday_offset(np.datetime64(day), 0, roll="backward", holidays=OFF)
    return np.busday_offset(rolled, count, holidays=OFF).astype(object)


class Sample:
    """The published tables as dictionaries by agreement."""

    def __init__(self, folder: Path) -> None:
        def table(name: str) -> Rows:
            return pq.read_table(folder / f"{name}.parquet").to_pylist()

        self.agreements = {row["agreement_id"]: row for row in table("agreements")}
        self.roots = {row["agreement_id"]: row["root_agreement_id"] for row in table("agreement_facts")}
        self.stages: dict[str, Rows] = defaultdict(list)
        self.papers: dict[str, Rows] = defaultdict(list)
        self.reports: dict[str, Rows] = defaultdict(list)
        self.reached: dict[str, dict[str, date]] = defaultdict(dict)
        for row in table("stage_events"):
            self.stages[row["agreement_id"]].append(row)
        for row in table("documents"):
            self.papers[row["agreement_id"]].append(row)
        for row in table("reports"):
            own = self.roots[row["agreement_id"]]
            above = self.agreements[row["agreement_id"]]["parent_agreement_id"]
            for root in {own, self.roots[above] if above else own}:
                self.reports[root].append(row)
        for row in table("agreement_stages"):
            if row["reached_on"]:
                self.reached[row["agreement_id"]][row["stage_code"]] = row["reached_on"]

    def stage(self, id_: str, code: str, status: str, as_of: date) -> date | None:
        days = [
            row["event_on"] for row in self.stages[id_] if (row["stage_code"], row["stage_status"]) == (code, status)
        ]
        return min((day for day in days if day <= as_of), default=None)

    def paper(self, id_: str, kind: str, as_of: date, pick: Any = min) -> date | None:
        days = [row["document_on"] for row in self.papers[id_] if row["document_type"] == kind and row["document_on"]]
        return pick((day for day in days if day <= as_of), default=None)

    def later(self, id_: str, codes: tuple[str, ...], as_of: date) -> date | None:
        days = [self.reached[id_].get(code) for code in codes]
        return min((day for day in days if day and day <= as_of), default=None)


def verdict(
    as_of: date, start: date | None, due: date | None, met: date | None, passed: date | None, deemed: bool = False
) -> Verdict:
    """What became of a procedure, in words of the regulation."""
    if start is None or due is None:
        return start, None, "tidak_dapat_dihitung"
    over = met or passed
    if over and over < start:
        state = "tidak_dapat_dihitung"
    elif met:
        state = "terpenuhi" if met <= due else "terpenuhi_terlambat"
    elif passed and not deemed:
        state = "terpenuhi" if passed <= due else "tidak_dapat_dihitung"
    elif passed and passed <= due:
        state = "tidak_dapat_dihitung"
    else:
        state = running(as_of, due, deemed)
    return start, due, state


def running(as_of: date, due: date, deemed: bool = False) -> str:
    if as_of > due:
        return "dianggap_disetujui" if deemed else "lewat"
    return "hampir_lewat" if (due - as_of).days <= 30 else "berjalan"


def procedures(sample: Sample, as_of: date) -> dict[tuple[str, str], Verdict]:
    """Offers, approvals of the DPRD and forwarding by the governor."""
    found: dict[tuple[str, str], Verdict] = {}
    for id_, row in sample.agreements.items():
        coop, renewal = row["coop_type"], sample.roots[id_] != id_
        if coop in (*KSDD, "SINERGI"):
            start = sample.paper(id_, "surat_penawaran", as_of) or sample.stage(id_, "penawaran", "masuk", as_of)
            met = sample.paper(id_, "surat_tanggapan", as_of) or sample.stage(id_, "penawaran", "selesai", as_of)
            passed = sample.later(id_, ("penyusunan_kb", "penyusunan_nk_rk"), as_of)
            first = start or met or passed
            form = row["doc_type"] in ("kesepakatan_bersama", "nota_kesepakatan", "tidak_diketahui") and not renewal
            if first and first >= P22 and (start or form):
                due = start and start + timedelta(days=30)
                found[id_, "tanggapan_penawaran"] = verdict(as_of, start, due, met, passed)
            second = sample.paper(id_, "surat_permintaan_tanggapan_kedua", as_of)
            if coop in KSDD and second and second >= P22:
                replies = [
                    sample.paper(id_, "surat_tanggapan", as_of, max),
                    sample.stage(id_, "penawaran", "selesai", as_of),
                ]
                met = next((day for day in replies if day and day >= second), None)
                found[id_, "tanggapan_kedua"] = verdict(as_of, second, second + timedelta(days=15), met, passed)
        if coop in (*DOMESTIC, *OWN):
            foreign = coop in OWN
            start = sample.paper(id_, "surat_permohonan_dprd", as_of) or sample.stage(
                id_, "persetujuan_dprd", "masuk", as_of
            )
            met = sample.paper(id_, "persetujuan_dprd", as_of) or sample.stage(
                id_, "persetujuan_dprd", "selesai", as_of
            )
            next_stages = ("penyusunan_pks", "penyusunan_kontrak_pks", "penandatanganan_nk_rk", "verifikasi")
            passed = sample.later(id_, next_stages, as_of)
            skipped = sample.stage(id_, "persetujuan_dprd", "dilewati", as_of)
            first = start or met or passed
            needed = not skipped and ((foreign and not renewal) or bool(row["needs_dprd"]))
            if first and first >= (P25 if foreign else P22) and (start or met or needed):
                due = start and (working_days_later(start, 45) if foreign else start + timedelta(days=45))
                clock = "persetujuan_dprd_ln" if foreign else "persetujuan_dprd"
                found[id_, clock] = verdict(as_of, start, due, met, passed, deemed=True)
        if coop in OWN and row["lead_region_code"] and "." in row["lead_region_code"]:
            start = sample.paper(id_, "surat_permohonan_pertimbangan", as_of) or sample.stage(
                id_, "verifikasi", "masuk", as_of
            )
            met = sample.paper(id_, "surat_penerusan_gubernur", as_of)
            later = [
                sample.paper(id_, "pertimbangan_menteri", as_of),
                sample.stage(id_, "verifikasi", "selesai", as_of),
                sample.later(id_, ("penyusunan_naskah",), as_of),
            ]
            passed = min((day for day in later if day), default=None)
            first = start or met or passed
            if first and first >= P25:
                due = start and working_days_later(start, 5)
                found[id_, "penerusan_gubernur"] = verdict(as_of, start, due, met, passed)
    return found


def five_years(sample: Sample, as_of: date) -> dict[tuple[str, str], Verdict]:
    """The five-year limit of joint agreements and of cooperation abroad."""
    renewed: dict[str, date] = {}
    for row in sample.agreements.values():
        signed = row["signed_latest_on"]
        if row["supersedes_id"] and row["doc_type"] != "addendum" and signed and signed <= as_of:
            renewed[row["supersedes_id"]] = min(signed, renewed.get(row["supersedes_id"], signed))
    found: dict[tuple[str, str], Verdict] = {}
    for id_, row in sample.agreements.items():
        home = row["doc_type"] == "kesepakatan_bersama" and row["coop_type"] in (*KSDD, "KSDPK")
        abroad = row["coop_type"] in FOREIGN and row["doc_type"] in ("naskah_kerja_sama", "rencana_kerja_sama")
        signed = row["signed_latest_on"]
        if not (home or abroad) or not signed or signed > as_of:
            continue
        start = row["start_on"] or row["signed_on"]
        if start is None:
            found[id_, "batas_lima_tahun"] = None, None, "tidak_dapat_dihitung"
            continue
        due, end, stop = months_later(start, 60), row["end_on"], row["terminated_on"]
        over = [renewed.get(id_), stop if stop and stop <= as_of else None, end if end and end <= as_of else None]
        met = start if end and end <= due else min((day for day in over if day), default=None)
        if end is None and row["end_method"] == "unknown" and met is None and due < as_of:
            state = "tidak_dapat_dihitung"
        elif met:
            state = "terpenuhi" if met <= due else "terpenuhi_terlambat"
        else:
            state = running(as_of, due)
        found[id_, "batas_lima_tahun"] = start, due, state
    return found


def semester_reports(sample: Sample, as_of: date, rule: dict[tuple[str, str], Verdict]) -> dict[tuple[str, str], str]:
    """States of the semester report of those to whom the rule applies it."""
    second_half = as_of.month < 7
    year, period = (as_of.year - 1, "2") if second_half else (as_of.year, "1")
    due = (date(year, 12, 31) if second_half else date(year, 6, 30)) + timedelta(days=31)
    found = {}
    for id_, clock in rule:
        if clock != "laporan_semester":
            continue
        came = [
            report["submitted_on"]
            for report in sample.reports[sample.roots[id_]]
            if report["period_year"] == year
            and report["period"] in ((period, "tahunan") if period == "2" else (period,))
            and report["submitted_on"]
            and report["submitted_on"] <= as_of
        ]
        if came:
            found[id_, clock] = "terpenuhi" if min(came) <= due else "terpenuhi_terlambat"
        else:
            found[id_, clock] = running(as_of, due)
    return found


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, Sample]:
    version = write_demo(Store(tmp_path_factory.mktemp("sample")), 3_000, seed=11)
    return Warehouse(version), Sample(version.path)


@pytest.mark.parametrize("as_of", [date(2026, 10, 31), date(2025, 4, 9), date(2021, 1, 4)])
def test_the_rule_agrees_with_plain_python_on_every_agreement(published: tuple[Warehouse, Sample], as_of: date) -> None:
    warehouse, sample = published
    rows = warehouse.run_arrow("rules/legal_clocks", Filters(as_of=as_of)).to_pylist()
    rule: dict[tuple[str, str], Verdict] = {
        (row["agreement_id"], row["clock_code"]): (row["started_on"], row["due_on"], row["state"]) for row in rows
    }
    own = procedures(sample, as_of) | five_years(sample, as_of)
    names = {clock for _id, clock in own}
    assert {"tanggapan_penawaran", "persetujuan_dprd", "batas_lima_tahun"} <= names
    assert {key: value for key, value in rule.items() if key[1] in names} == own
    states = {key: value[2] for key, value in rule.items() if key[1] == "laporan_semester"}
    assert states == semester_reports(sample, as_of, rule)
    assert len(states) > 100


def test_the_sample_shows_every_term_and_every_state(published: tuple[Warehouse, Sample]) -> None:
    frame = published[0].run("rules/legal_clocks", Filters(as_of=date(2026, 10, 31))).frame
    assert frame["clock_code"].nunique() == 11
    assert frame["state"].nunique() == 7
