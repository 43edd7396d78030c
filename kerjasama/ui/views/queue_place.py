"""Whether an agreement stands in the decision queue, for its profile: its place, what is proposed and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.views import queue

LARGE = 200_000  # agreements from which one profile does not ask for the whole queue


def draw(ask: Callable[[], pd.DataFrame], agreements: int, agreement_id: str, link: Callable[..., None]) -> None:
    """The line itself with the way to the queue (`ask`: decisions/queue of all decisions)."""
    if agreements > LARGE:
        link(_("Lihat antrean keputusan"), "keputusan")
        return
    frame = ask()
    own = frame[frame["agreement_id"] == agreement_id]
    with st.container(key="queue-place", horizontal=True, vertical_alignment="center"):
        if own.empty:
            st.markdown(_("Tidak ada yang menunggu diputuskan tentang naskah ini dalam saringan ini."), width="content")
            return
        row: Any = next(own.itertuples())
        st.markdown(words(row, len(frame)), width="content")
        link(_("Buka antrean keputusan"), "keputusan", **{queue.CHOICE: row.decision_code})


def words(row: Any, waiting: int) -> str:
    """Its place, the proposal, the day and the reason, in one sentence."""
    due = f", {queue.due_words(row)}" if queue.due_words(row) else ""
    said = _("Antrean keputusan: urutan **{n}** dari {of}. Diusulkan: **{decision}**{due}. {why}.")
    return said.format(
        n=format_number(row.queue_no),
        of=format_number(waiting),
        decision=label("decision", row.decision_code),
        due=due,
        why=label("decision_kind", row.kind_code),
    )
