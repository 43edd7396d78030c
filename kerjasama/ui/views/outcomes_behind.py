"""The agreements behind the numbers of the page Hasil."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind, Group, Members, Part
from kerjasama.warehouse import Result

_ASSESSED, _ACTIONS, _INDICATORS = "outcomes/assessed_agreements", "outcomes/result_actions", "outcomes/indicators"
Later = Callable[..., Callable[[], Result]]
Where = Callable[[pd.DataFrame], pd.Series]


def _flag(name: str) -> Where:
    return lambda frame: frame[name]


def came_out(now: Any, later: Later, behind: Behind) -> Members:
    """The cards of the page (outcomes/summary), then the agreements whose actions state people, money and each unit."""

    def counted(words: str, column: str, flag: str) -> Part:
        return Part(words, int(getattr(now, column)), behind.named(_ASSESSED, _flag(flag)))

    def groups() -> list[Group]:
        cards = [
            counted(_("Hasilnya terukur, berbukti"), "measured", "is_measured"),
            counted(_("Mengaku terukur, belum berbukti"), "measured_unproven", "is_measured_unproven"),
            counted(_("Dilaksanakan, berbukti"), "executed", "is_executed"),
            counted(_("Punya target tercatat"), "with_target", "has_target"),
            counted(_("Semua targetnya tercapai"), "reached", "is_all_reached"),
            Part(_("Dapat dinilai"), int(now.assessable), behind.named(_ASSESSED)),
        ]
        actions = later(_ACTIONS)().frame
        both = actions["budget_planned_idr"].notna() & actions["budget_realized_idr"].notna()
        made = [
            Group(_("Kerja sama yang dapat dinilai"), cards),
            Group(_("Penerima manfaat"), _stating(actions[actions["beneficiaries"].notna()], behind)),
            Group(_("Anggaran terpakai"), _stating(actions[both], behind)),
        ]
        stated = actions[actions["output_value"].notna()]
        units = stated["output_unit"].fillna("").groupby(stated["output_unit"].fillna("")).size()
        for unit in units.sort_values(ascending=False, kind="stable").index:
            name = _("Keluaran: {unit}").format(unit=unit or _("tanpa satuan"))
            made.append(Group(name, _stating(stated[stated["output_unit"].fillna("") == unit], behind)))
        return made

    return Members(groups, _("Angka"))


def _stating(actions: pd.DataFrame, behind: Behind) -> list[Part]:
    """The agreements of these actions, evidence apart; one may have both."""
    proven = actions["is_proven"].astype(bool)
    sides = ((_("Naskah, berbukti"), actions[proven]), (_("Naskah, belum berbukti"), actions[~proven]))
    return [Part(words, rows["agreement_id"].nunique(), behind.of(rows["agreement_id"])) for words, rows in sides]


def promises(rows: pd.DataFrame, listed: pd.DataFrame, behind: Behind) -> Members:
    """Every promise (outcomes/by_promise): the agreements it is about, and those on which its indicators are entered
    (`listed`: outcomes/indicators)."""

    def group(row: Any) -> Group:
        code = row.promise_code
        own = listed[listed["promise_code"] == code]
        reached = own[(own["state"] == "tercapai") & own["is_proven"] & own["target_value"].notna()]

        def here(frame: pd.DataFrame) -> pd.Series:
            return frame["promise_code"] == code

        parts = [
            Part(_("Kerja sama"), int(row.agreements), behind.named("outcomes/promise_agreements", here)),
            _owning(_("Naskah pemilik target yang tercapai, berbukti"), reached, behind),
            _owning(_("Naskah pemilik target"), own[own["target_value"].notna()], behind),
            _owning(_("Naskah pemilik indikator"), own, behind),
        ]
        return Group(str(row.name), parts)

    return Members(lambda: [group(row) for row in rows.itertuples(index=False, name="Promise")], _("Janji"))


def _owning(words: str, indicators: pd.DataFrame, behind: Behind) -> Part:
    return Part(words, indicators["agreement_id"].nunique(), behind.of(indicators["agreement_id"]))


def budget(rows: pd.DataFrame, later: Later, behind: Behind) -> Members:
    """Every promise: the agreements whose actions state plan and realisation for it."""

    def groups() -> list[Group]:
        actions = later(_ACTIONS)().frame
        both = actions["budget_planned_idr"].notna() & actions["budget_realized_idr"].notna()
        made = []
        for row in rows.itertuples(index=False, name="Promise"):
            named = isinstance(row.promise_code, str)
            here = actions["promise_code"] == row.promise_code if named else actions["promise_code"].isna()
            made.append(Group(str(row.name), _stating(actions[both & here], behind)))
        return made

    return Members(groups, _("Janji"))


def states(rows: pd.DataFrame, behind: Behind) -> Members:
    """Every state of an indicator: the agreements on which those indicators are entered."""

    def group(row: Any) -> Group:
        def here(frame: pd.DataFrame) -> pd.Series:
            return frame["state"] == row.state

        part = Part(_("Naskah pemilik indikator"), int(row.agreements), behind.named(_INDICATORS, here))
        return Group(label("indicator_state", row.state), [part])

    return Members(lambda: [group(row) for row in rows.itertuples(index=False)], _("Keadaan indikator"))


_AGENCY: Sequence[tuple[str, Where]] = (
    ("without_target", lambda frame: ~frame["has_target"]),
    ("executed_without_target", lambda frame: frame["is_executed"] & ~frame["has_target"]),
    ("executed_unmeasured", lambda frame: frame["is_executed"] & ~frame["is_measured"]),
    ("executed", lambda frame: frame["is_executed"]),
    ("assessable", lambda frame: frame["agreement_id"].notna()),
)


def agencies(rows: pd.DataFrame, words: dict[str, str], place: Callable[[str], str], behind: Behind) -> Members:
    """Every agency (outcomes/by_agency) with its counts; `words`: the heading of each count."""

    def group(row: Any) -> Group:
        def own(where: Where) -> Where:
            def here(frame: pd.DataFrame) -> pd.Series:
                return _same(frame["lead_region_code"], row.lead_region_code) & _same(
                    frame["lead_agency"], row.lead_agency
                ) & where(frame)  # fmt: skip

            return here

        parts = [
            Part(words[column], int(getattr(row, column)), behind.named(_ASSESSED, own(where)))
            for column, where in _AGENCY
        ]
        known = isinstance(row.lead_region_code, str)
        return Group(f"{row.name} · {place(row.lead_region_code)}" if known else str(row.name), parts)

    return Members(lambda: [group(row) for row in rows.itertuples(index=False, name="Agency")], _("Perangkat daerah"))


def _same(values: pd.Series, value: Any) -> pd.Series:
    return values == value if isinstance(value, str) else values.isna()
