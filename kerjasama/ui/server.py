"""What must be so before the server's first visitor: the menu is known, and the first page need not wait."""

from __future__ import annotations

import asyncio
import logging
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from kerjasama.charts import theme
from kerjasama.domain import words
from kerjasama.errors import UserError
from kerjasama.ui import data
from kerjasama.warehouse import Filters, catalog

_log = logging.getLogger(__name__)


def is_showing() -> bool:
    """Whether a visitor's run is under way; otherwise the server is only being made."""
    return get_script_run_ctx(suppress_warning=True) is not None


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """From before the first visitor to after the last.

    Beside a folder named pages/ Streamlit takes the files in it for the menu until app.py has run once, and tells the
    first visitor of /peta that there is no such page (and then shows it). `uses_pages_directory` is Streamlit's own
    switch for this, without a public name: tests/browser/test_shell.py sees to it that it goes on working.
    """
    PagesManager.uses_pages_directory = False
    await asyncio.to_thread(warm)
    if not st.get_option("server.headless"):
        asyncio.get_running_loop().call_later(0.5, _open_browser)
    yield


def warm() -> None:
    """Do once what every first visitor would wait for: libraries, names, both languages, the first page's answers."""
    theme.figure_base().add_bar(x=[0], y=[0])
    for language in words.LANGUAGES:
        with words.use_language(language):
            words.format_date(date.today())
            words.ngettext("", "", 1)
    try:
        data.places()
        if version := data.current_version():
            filters = Filters(as_of=version.manifest.reporting_on or date.today())
            for query in catalog.load().values():
                if query.name.startswith("overview/") and set(query.parameters) <= set(filters.to_parameters()):
                    data.answer(version, query.name, filters, {})
    except UserError as error:  # every page says it to its reader
        _log.warning("%s", error)


def _open_browser() -> None:
    webbrowser.open(f"http://{st.get_option('server.address')}:{st.get_option('server.port')}")
