"""The reader's choices through a session: the address leads, and the choices follow from page to page.

A new session starts from its address. Inside a session an address that this code did not write itself (a link with
filters, the browser's back button) is adopted; an address without any filter after a change of page is the menu, and
the choices are kept.
"""

from __future__ import annotations

import streamlit as st

from kerjasama.ui import address
from kerjasama.ui.address import Choices, Places

_CHOICES = "kerjasama.choices"  # what was chosen, as address parameters
_WRITTEN = "kerjasama.written"  # what this code last wrote to the address
_PAGE = "kerjasama.page"
_OWN = "kerjasama.own"  # page -> its own parameters
_UNKNOWN = "kerjasama.unknown"
_BEFORE = "kerjasama.before"  # the page that was open before this one


def restore(page: str, places: Places) -> tuple[Choices, tuple[str, ...]]:
    """(choices, what the address holds that is unknown) for this run of `page` ('peta'); writes the address."""
    state = st.session_state
    found = {name: value for name, value in st.query_params.to_dict().items() if name not in ("embed", "embed_options")}
    moved = state.get(_PAGE) != page
    from_menu = moved and not found and _CHOICES in state
    # A link from a page to itself changes what the server is asked for, but not the browser's address bar.
    from_itself = not moved and found != state.get(_WRITTEN)
    if _CHOICES not in state or (found != state.get(_WRITTEN) and not from_menu):
        choices, unknown = address.read(found, places)
        own = {name: value for name, value in found.items() if name not in address.SHARED_NAMES}
        state[_OWN] = {**state.get(_OWN, {}), page: own}
        state[_UNKNOWN] = unknown
        state[_CHOICES] = address.write(choices)
    elif moved:
        state[_UNKNOWN] = ()
    if moved:
        state[_BEFORE] = state.get(_PAGE)
    state[_PAGE] = page
    _write_address(again=from_itself)
    choices, _none = address.read(state[_CHOICES], places)
    return choices, state.get(_UNKNOWN, ())


def language() -> str:
    """The language of this session, known before any page runs (the menu needs it)."""
    written = st.query_params.get(address.LANGUAGE_NAME) or st.session_state.get(_CHOICES, {}).get(
        address.LANGUAGE_NAME, "id"
    )
    return written if written in address.LANGUAGES else "id"


def keep(choices: Choices) -> None:
    """Take over new choices; call it from a widget's callback, before the run that uses them."""
    st.session_state[_CHOICES] = address.write(choices)
    st.session_state[_UNKNOWN] = ()
    _write_address()


def own(name: str) -> str | None:
    """A parameter of the current page alone (a measure, a row that is open); None when it is not in the address."""
    return st.session_state.get(_OWN, {}).get(st.session_state.get(_PAGE), {}).get(name)


def keep_own(name: str, value: str | None) -> None:
    """Put a parameter of the current page alone in the address; None takes it out."""
    page = st.session_state.get(_PAGE)
    pages = st.session_state.setdefault(_OWN, {})
    mine = {key: old for key, old in pages.get(page, {}).items() if key != name}
    pages[page] = mine if value is None else {**mine, name: value}
    _write_address()


def forget_own(name: str, keep_on: str) -> None:
    """Take a parameter out of what every page but one remembers of its own."""
    for page, mine in st.session_state.get(_OWN, {}).items():
        if page != keep_on:
            mine.pop(name, None)


def page_before() -> str | None:
    """The page ('peta') that this session showed before the current one; None when there was none."""
    before: str | None = st.session_state.get(_BEFORE)
    return before


def parameters() -> dict[str, str]:
    """The shared choices as address parameters, for links to other pages."""
    return dict(st.session_state.get(_CHOICES, {}))


def _write_address(again: bool = False) -> None:
    """Bring the address up to date; `again`: tell the browser even what the server already knows."""
    state = st.session_state
    wanted = {**state.get(_OWN, {}).get(state.get(_PAGE), {}), **state.get(_CHOICES, {})}
    state[_WRITTEN] = wanted
    shown = st.query_params.to_dict()
    kept = {name: value for name, value in shown.items() if name in ("embed", "embed_options")}
    if again or shown != {**kept, **wanted}:
        st.query_params.from_dict({**kept, **wanted})
