"""What must be so before the server's first visitor."""

from __future__ import annotations

from streamlit.runtime.pages_manager import PagesManager


def prepare() -> None:
    """Tell Streamlit that the menu is app.py's.

    Beside a folder named pages/ it takes the files in it for the menu until app.py has run once, and tells the first
    visitor of /peta that there is no such page (and then shows it). `uses_pages_directory` is Streamlit's own switch
    for this, without a public name: tests/browser/test_shell.py sees to it that it goes on working.
    """
    PagesManager.uses_pages_directory = False
