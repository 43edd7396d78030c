"""The shared filter bar: the filters in words, and behind one button the widgets that change them."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

import streamlit as st

from kerjasama.domain.codes import COOP_TYPES
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_date
from kerjasama.ui import address, data, memory
from kerjasama.ui.address import Choices, Places

_PREFIX = "filter."
_FIRST_DAY = date(1990, 1, 1)
_LAST_DAY = date(2100, 12, 31)


def draw(choices: Choices, places: Places, sentence: str, as_of: date, compare_on: date) -> None:
    """Draw the bar: the sentence on the left, the button on the right."""
    with st.container(key="filter-bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="kk-filters"><span class="kk-sr">{_("Saringan:")} </span>{escape(sentence)}</p>')
        count = choices.chosen_count
        with st.popover(
            _("Saring") + (f" ({count})" if count else ""),
            icon=":material/tune:",
            type="primary" if count else "secondary",
        ):
            _widgets(choices, places, as_of, compare_on)


def _widgets(choices: Choices, places: Places, as_of: date, compare_on: date) -> None:
    everything = _("Semua")
    left, right = st.columns(2, gap="medium")
    with left:
        _many(_("Provinsi"), "provinces", list(places.provinces), choices, places.provinces, everything)
        near = places.regions_of(choices.provinces)
        _many(_("Kabupaten/kota"), "regions", list(near), choices, near, everything)
        _many(_("Jenis kerja sama"), "coop_types", list(COOP_TYPES), choices, _type_names(), everything)
    with right:
        _many(_("Urusan"), "urusan", list(places.urusan), choices, places.urusan, everything)
        # A year that a link names stays selectable, whatever the day of judging.
        years = sorted({*range(as_of.year, _FIRST_DAY.year - 1, -1), *choices.signed_years}, reverse=True)
        _many(
            _("Tahun penandatanganan"), "signed_years", years, choices, {year: str(year) for year in years}, everything
        )
        first, second = st.columns(2)
        with first:
            _day(_("Keadaan per"), "as_of", choices, _("Kosong: tanggal data, {day}"), as_of)
        with second:
            _day(_("Pembanding"), "compare_on", choices, _("Kosong: setahun sebelumnya, {day}"), compare_on)
    st.button(_("Hapus semua saringan"), key=_PREFIX + "clear", on_click=_clear, disabled=not choices.chosen_count)


def _type_names() -> dict[str, str]:
    return {code: label("coop_type", code) for code in COOP_TYPES}


def _many(title: str, name: str, options: list[Any], choices: Choices, names: Any, everything: str) -> None:
    key = _PREFIX + name
    st.session_state[key] = list(getattr(choices, name))
    st.multiselect(
        title,
        options,
        key=key,
        format_func=lambda code: names.get(code, str(code)),
        placeholder=everything,
        on_change=_changed,
        args=(name,),
        help="\n\n".join(f"**{names[code]}**: {definition('coop_type', code)}" for code in options)
        if name == "coop_types"
        else None,
    )


def _day(title: str, name: str, choices: Choices, empty: str, default: date) -> None:
    key = _PREFIX + name
    st.session_state[key] = getattr(choices, name)
    st.date_input(
        title,
        key=key,
        value=None,
        min_value=min(_FIRST_DAY, getattr(choices, name) or _FIRST_DAY),
        max_value=_LAST_DAY,
        format="DD/MM/YYYY",
        on_change=_changed,
        args=(name,),
        help=empty.format(day=format_date(default)),
    )


def _changed(name: str) -> None:
    value = st.session_state[_PREFIX + name]
    choices, _none = address.read(memory.parameters(), data.places())
    memory.keep(choices.changed(**{name: tuple(sorted(value)) if isinstance(value, list) else value}))


def _clear() -> None:
    choices, _none = address.read(memory.parameters(), data.places())
    memory.keep(Choices(language=choices.language, thresholds=choices.thresholds, frozen=choices.frozen))
