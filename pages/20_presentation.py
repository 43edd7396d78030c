"""One statement per screen, with its figure."""

from __future__ import annotations

from kerjasama.rakor.present.page import draw
from kerjasama.ui.page import open_page

page = open_page(__file__)
if not page.is_empty:
    draw(page)
