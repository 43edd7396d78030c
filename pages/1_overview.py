"""How does our cooperation stand?"""

from __future__ import annotations

from kerjasama.ui.page import open_page

page = open_page(__file__)
