"""Peta Kerja Sama: the menu. Nothing that a page needs is here, see `kerjasama.ui.page.open_page`.

Read twice: once as the server is made (`streamlit run app.py`, `uvicorn app:app`), then on every visitor's run.
"""

from __future__ import annotations

import streamlit as st

from kerjasama.ui import menu, server

if server.is_showing():
    menu.show().run()
else:
    app = st.App(__file__, lifespan=server.lifespan)
