"""What stands behind the numbers of the page Tenggat: definitions, and the agreements of each term and state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from kerjasama.charts.deadlines import PARTS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind, Group, Members, Part


def by_clock(frame: pd.DataFrame, states: Sequence[str], behind: Behind) -> Members:
    """The terms (deadlines/states_by_clock), each with the agreements in those states."""
    columns = {**PARTS, "tidak_dapat_dihitung": "not_computable"}

    def part(row: Any, state: str) -> Part:
        rows = behind.named("deadlines/terms", clock_code=row.clock_code, clock_states=[state])
        return Part(label("clock_state", state), int(getattr(row, columns[state])), rows)

    def groups() -> list[Group]:
        return [
            Group(label("clock", row.clock_code), [part(row, state) for state in states]) for row in frame.itertuples()
        ]

    return Members(groups, _("Tenggat"))


def all_states() -> list[str]:
    """Every state that a term can have."""
    return [*PARTS, "tidak_dapat_dihitung"]


def state_definition(state: str) -> str:
    """What a state of a term means, in one sentence."""
    return {
        "hampir_lewat": _("Tenggat yang belum terpenuhi dan habis dalam jumlah hari yang dipilih di halaman ini."),
        "lewat": _("Hari terakhirnya sudah lewat dan yang diminta peraturan tidak tercatat sampai tanggal penilaian."),
        "dianggap_disetujui": _(
            "Permohonan kepada DPRD yang 45 harinya lewat tanpa sikap: menurut peraturan dianggap disetujui "
            "(Permendagri 22/2020 Pasal 12 ayat (4), 34 ayat (6), 56 ayat (6); 25/2020 Pasal 17)."
        ),
        "tidak_dapat_dihitung": _("Awal, akhir, atau masa berlakunya tidak tercatat; tidak pernah diduga."),
    }[state]


def states_definition() -> str:
    """The states of a term, and what the share is of."""
    names = ("hampir_lewat", "lewat", "dianggap_disetujui", "tidak_dapat_dihitung")
    lines = [f"- **{label('clock_state', state)}**: {state_definition(state)}" for state in names]
    closing = _(
        "- **Tidak tepat waktu**: yang terlambat, lewat, dan dianggap disetujui, dibagi semua yang sudah selesai atau "
        "lewat. Yang masih berjalan tidak ikut dibagi."
    )
    return "\n".join([*lines, closing])
