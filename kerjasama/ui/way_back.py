"""The way between the presentation and the pages: from a page to its slides, from a slide to its rows and back.

A page that was opened from a slide carries `dari=paparan.<slide>?<the presentation's address>`. The way back stays in
sight on every page of the session until it is taken; it leads to the same slide under the same filters, whatever was
filtered meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from kerjasama.ui import address, memory, menu

NAME = "dari"
SHOW = "paparan"  # the presentation's name in the address
_STATE = "kerjasama.way_back"


def write(slide: str, parameters: Mapping[str, str]) -> str:
    """The value of `dari` for the rows behind a slide. `parameters`: the presentation's address."""
    return f"{SHOW}.{slide}?{urlencode(dict(parameters), safe=',')}"


def read(text: str | None) -> dict[str, str] | None:
    """The presentation's address, with the slide to return to; None when the text names none."""
    if not text or not text.startswith(f"{SHOW}."):
        return None
    slide, _mark, query = text.removeprefix(f"{SHOW}.").partition("?")
    return {**dict(parse_qsl(query)), "slide": slide}


def origin(default: str) -> str:
    """The page that the presentation was opened from ('seremonial'): named in the address, or the one before it."""
    names = {entry.url_path for entry in menu.ENTRIES if entry.url_path != SHOW}
    for name in (memory.own(NAME), memory.page_before()):
        if name in names:
            return str(name)
    return default


def follow(page: str) -> dict[str, str] | None:
    """The presentation's address while a page is visited from it; None when there is no way back to it.

    Opening the presentation ends the visit.
    """
    state = st.session_state
    if page == SHOW:
        state.pop(_STATE, None)
        memory.forget_own(NAME, keep_on=SHOW)
        return None
    if found := read(memory.own(NAME)):
        state[_STATE] = found
    way: dict[str, str] | None = state.get(_STATE)
    if way is None:
        return None
    language = {address.LANGUAGE_NAME: memory.language()} if memory.language() != "id" else {}
    return {name: value for name, value in way.items() if name != address.LANGUAGE_NAME} | language
