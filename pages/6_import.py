"""How does our register get in here?"""

from __future__ import annotations

from kerjasama.ui.page import open_page

page = open_page(__file__)
