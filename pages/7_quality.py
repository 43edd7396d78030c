"""What do these data not know?"""

from __future__ import annotations

from kerjasama.ui.page import open_page

page = open_page(__file__)
