"""Peta Kerja Sama: the menu. Nothing that a page needs is here, see `kerjasama.ui.page.open_page`."""

from __future__ import annotations

import streamlit as st

from kerjasama.domain import words
from kerjasama.ui import frame, memory, menu

words.set_language(memory.language())
frame.set_up()
st.logo("static/logo.svg", size="large")
page = st.navigation(menu.pages(), position="top")
page.run()
