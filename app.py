"""Peta Kerja Sama: the menu. Nothing that a page needs is here, see `kerjasama.ui.page.open_page`."""

from __future__ import annotations

from kerjasama.ui import menu

menu.show().run()
