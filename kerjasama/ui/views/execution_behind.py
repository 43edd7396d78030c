"""The agreements behind the numbers of the page Pelaksanaan, each chain by its latest document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind, Group, Members, Part, count_of
from kerjasama.warehouse import Result

_CHAINS, _STEPS = "execution/working_chains", "execution/step_agreements"
_KINDS = ("pks", "nk", "naskah")


def states(rows: pd.DataFrame, now: Any, behind: Behind) -> Members:
    """All chains in force, and every state of execution by its kinds (execution/states); before them what is counted
    beside the states."""

    def active(frame: pd.DataFrame) -> pd.Series:
        return frame["is_active"]

    def group(row: Any) -> Group:
        def here(frame: pd.DataFrame) -> pd.Series:
            return frame["is_active"] & (frame["state_code"] == row.state_code)

        def kind(code: str) -> Part:
            def of_kind(frame: pd.DataFrame) -> pd.Series:
                return here(frame) & (frame["kind_code"] == code)

            return Part(label("document_kind", code), count_of(getattr(row, code)), behind.named(_CHAINS, of_kind))

        every = Part(_("Rangkaian"), int(row.chains), behind.named(_CHAINS, here))
        return Group(label("execution_state", row.state_code), [every, *map(kind, _KINDS)])

    def unknown(frame: pd.DataFrame) -> pd.Series:
        return ~frame["is_active"] & ~frame["is_ended"]

    def groups() -> list[Group]:
        whole = [
            Part(_("Yang berlaku"), int(now.active_chains), behind.named(_CHAINS, active)),
            Part(_("Yang ditandatangani"), int(now.working_chains), behind.named(_CHAINS)),
            Part(
                _("Belum mulai berlaku, atau akhirnya tidak diketahui"),
                int(now.unknown_validity),
                behind.named(_CHAINS, unknown),
            ),
        ]
        return [Group(_("Semua naskah kerja"), whole), *(group(row) for row in rows.itertuples(index=False))]

    return Members(groups, _("Keadaan"))


def steps(rows: pd.DataFrame, kind: str, behind: Behind) -> Members:
    """Every step of one kind: who reached it, who skipped it, who waits for it (execution/steps)."""

    def part(row: Any, words: str, count: int, flag: str) -> Part:
        def here(frame: pd.DataFrame) -> pd.Series:
            return (frame["step_code"] == row.step_code) & frame[flag]

        return Part(words, count, behind.named(_STEPS, here, kind_code=kind))

    def group(row: Any) -> Group:
        parts = [
            part(row, _("Sampai di sini"), int(row.reached), "is_reached"),
            part(row, _("Dilewati"), int(row.skipped), "is_skipped"),
            part(row, _("Menunggu langkah ini"), int(row.waiting), "is_waiting"),
        ]
        return Group(label("execution_step", row.step_code), parts)

    return Members(lambda: [group(row) for row in rows.itertuples(index=False)], _("Langkah"))


def budgets(later: Callable[..., Callable[[], Result]], behind: Behind) -> Members:
    """Every year of actions with a budget: the agreements on which they are entered (execution/budget_actions)."""

    def groups() -> list[Group]:
        actions = later("execution/budget_actions")().frame
        both = actions["budget_planned_idr"].notna() & actions["budget_realized_idr"].notna()
        years = sorted(actions["action_year"].unique())
        everything = _year(_("Semua tahun"), actions, both, behind)
        return [everything, *(_year(str(year), actions[actions["action_year"] == year], both, behind)
                              for year in years)]  # fmt: skip

    return Members(groups, _("Tahun"))


def _year(name: str, actions: pd.DataFrame, both: pd.Series, behind: Behind) -> Group:
    every, compared = set(actions["agreement_id"]), set(actions.loc[both[actions.index], "agreement_id"])
    return Group(
        name,
        [
            Part(_("Naskah dengan rencana dan realisasi"), len(compared), behind.of(compared)),
            Part(_("Naskah dengan tindakan beranggaran"), len(every), behind.of(every)),
        ],
    )


def bands(rows: pd.DataFrame, umbrellas: pd.DataFrame, behind: Behind) -> Members:
    """Every band of umbrellas by how far their scope came (execution/coverage_bands, coverage_umbrellas)."""

    def group(row: Any) -> Group:
        here = umbrellas.loc[umbrellas["band_code"] == row.band_code, "agreement_id"]
        name = label("coverage_band", row.band_code)
        return Group(name, [Part(_("Naskah induk"), int(row.umbrellas), behind.of(here))])

    return Members(lambda: [group(row) for row in rows.itertuples(index=False)], _("Sejauh mana"))
