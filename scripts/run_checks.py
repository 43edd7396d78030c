"""Run every check and every test, in this order: format, lint, types, layers, SQL, tests.

All of them run even when one fails; the exit code is 0 only when all passed. The tests come last, so that a good run
ends with pytest's own summary: how many passed, and why any was skipped. Called by `make test`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import ensure_browser

REPO = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS: dict[str, list[str]] = {
    "format (ruff)": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
    "lint (ruff)": [str(BIN / "ruff"), "check", "--quiet", "."],
    "types (mypy)": [str(BIN / "mypy"), "--no-error-summary"],
    "layers (import-linter)": [str(BIN / "lint-imports"), "--no-logo"],
    "SQL (sqlfluff)": [str(BIN / "sqlfluff"), "lint", "--disable-progress-bar", "--processes", "2", "queries"],
}


def main() -> int:
    browser, why_not = ensure_browser.find_or_install()
    environment = dict(os.environ)
    # Else each worker, server and command of the tests would compile all modules again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if browser:
        environment["KERJASAMA_CHROMIUM"] = browser
    else:
        print(f"No browser for the browser tests: {why_not}", flush=True)
    failed = [name for name, command in CHECKS.items() if not _passes(name, command, environment)]
    # One more than there are processors: a test that drives the browser often waits for it.
    workers = str(min(1 + (os.cpu_count() or 1), 6))
    # The order of the files is that of tests/conftest.py, not that of how many tests they hold.
    tests = [sys.executable, "-m", "pytest", "-n", workers, "--dist", "loadscope", "--no-loadscope-reorder"]
    tests += sys.argv[1:]
    if not _passes("tests (pytest)", tests, environment):
        failed.append("tests")
    if failed:
        print("Failed: " + ", ".join(failed))
    return 1 if failed else 0


def _passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    print(f"== {name}", flush=True)
    return subprocess.run(command, cwd=REPO, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
