"""Longer work on the import page: said while it runs, with the rows read so far."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from kerjasama.domain.words import _, format_number

Progress = Callable[[str, int], None]  # file name, rows read so far


def working(text: str, action: Callable[[Progress], object]) -> None:
    """Do it while saying so; then draw the page anew."""
    with st.status(text, expanded=True):
        line = st.empty()
        action(lambda name, rows: _tell(line, name, rows))
    st.rerun()


def _tell(line: st.delta_generator.DeltaGenerator, name: str, rows: int) -> None:
    line.markdown(_("{name}: {n} baris dibaca…").format(name=f"`{name}`", n=format_number(rows)))
