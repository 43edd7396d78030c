"""Measure how long each page's run takes on the server: first visit, again, and with a filter not asked before.

    KERJASAMA_DATA=folder .venv/bin/python scripts/measure_pages.py

Runs the pages without a browser (Streamlit's AppTest), in the folder that KERJASAMA_DATA names; times in milliseconds.
"""

from __future__ import annotations

import time

from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.ui import menu, server


def main() -> None:
    started = time.perf_counter()
    server.warm()
    print(f"warming before the first visitor: {(time.perf_counter() - started) * 1000:.0f} ms")
    print(f"{'page':<12}{'first':>8}{'again':>8}{'new filter':>12}")
    for entry in menu.ENTRIES:
        first = _run(entry.file)
        print(f"{entry.url_path:<12}{first:>8.0f}{_run(entry.file):>8.0f}{_run(entry.file, provinsi='33'):>12.0f}")


def _run(file: str, **parameters: str) -> float:
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / file), default_timeout=60)
    for name, value in parameters.items():
        test.query_params[name] = value
    started = time.perf_counter()
    test.run()
    if test.exception:
        raise SystemExit(f"{file}: {test.exception[0].value}")
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
