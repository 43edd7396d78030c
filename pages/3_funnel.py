"""How far do agreements get, and where do they wait?"""

from __future__ import annotations

from kerjasama.ui.page import open_page

page = open_page(__file__)
