"""Number fields for the thresholds of the rules; what is chosen travels in the address and holds on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from kerjasama.errors import UserError
from kerjasama.ui import address, data, memory
from kerjasama.warehouse import Thresholds


def draw(chosen: Thresholds, names: Sequence[str], titles: Sequence[str]) -> None:
    """One field for each threshold that is named; one that the rule refuses is said, and the others stay."""
    for column, name, title in zip(st.columns(len(names)), names, titles, strict=True):
        key = f"threshold.{name}"
        st.session_state[key] = getattr(chosen, name)
        column.number_input(
            title,
            min_value=1 if name.startswith("min_level") else 0,
            max_value=4 if name.startswith("min_level") else 36_500,
            step=1 if name.startswith(("min_level", "report")) else 30,
            key=key,
            on_change=_changed,
            args=(name,),
        )
    if message := st.session_state.pop("threshold.refused", None):
        st.error(message)


def _changed(name: str) -> None:
    choices, _none = address.read(memory.parameters(), data.places())
    value = int(st.session_state[f"threshold.{name}"])
    try:
        new = choices.changed(thresholds=replace(choices.thresholds, **{name: value}))
    except UserError as error:
        st.session_state["threshold.refused"] = str(error)
        return
    memory.keep(new)
