"""How does our register get in here?"""

from __future__ import annotations

from kerjasama.ui import import_page
from kerjasama.ui.page import open_page
from kerjasama.ui.views import import_steps

page = open_page(__file__)
desk = import_page.desk()
import_steps.draw(page, desk)
import_steps.history(page, desk)
