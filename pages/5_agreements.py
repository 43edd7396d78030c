"""What is in one agreement, and how do we know?"""

from __future__ import annotations

from kerjasama.ui.page import open_page

page = open_page(__file__)
