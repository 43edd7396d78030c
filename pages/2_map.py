"""Where does cooperation happen, and where not?"""

from __future__ import annotations

from kerjasama.ui.page import open_page

page = open_page(__file__)
