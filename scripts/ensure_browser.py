"""Find a Chromium for the browser tests, or install one where this machine allows it.

Order: KERJASAMA_CHROMIUM, a Chromium or Chrome on the path, one that Playwright installed, Debian's package (as root),
Playwright's own download. Prints the path, or why there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find() -> str:
    """The path of a browser that is there already, or ''."""
    named = os.environ.get("KERJASAMA_CHROMIUM", "")
    if named and shutil.which(named):
        return named
    return next((path for path in map(shutil.which, NAMES) if path), "") or _playwright_browser()


def find_or_install() -> tuple[str, str]:
    """(path, '') or ('', why there is none)."""
    path = find()
    if path:
        return path, ""
    reasons = []
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
        if _run("apt-get", "update", "-qq") and _run(*install) and (path := find()):
            return path, ""
        reasons.append("apt-get could not install the package chromium")
    else:
        reasons.append("no Chromium on the path, and installing a system package needs apt-get and root")
    if _run(sys.executable, "-m", "playwright", "install", "chromium"):
        path = _playwright_browser()
        if path:
            return path, ""
    reasons.append("Playwright could not download its own")
    return "", "; ".join(reasons)


def _playwright_browser() -> str:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return ""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and shutil.which(path) else ""


def _run(*command: str) -> bool:
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    try:
        return subprocess.run(command, env=environment, check=False, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    found, reason = find_or_install()
    print(found or reason)
    sys.exit(0 if found else 1)
