"""Take the pictures of the README from the sample data: `make pictures`.

Starts the dashboard on a temporary data folder with the default sample, photographs three pages, stops it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import ensure_browser
from PIL import Image
from playwright.sync_api import Page, sync_playwright

REPO = Path(__file__).resolve().parent.parent
PICTURES = REPO / "docs" / "pictures"
SIZE = {"width": 1366, "height": 768}
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
# name -> (address, theme)
VIEWS = {
    "overview": ("", "light"),
    "map": ("peta?ukuran=tindak_lanjut", "light"),
    "ceremonial": ("seremonial", "dark"),
}


def main() -> int:
    browser_path, why_not = ensure_browser.find_or_install()
    if not browser_path:
        print(f"No browser: {why_not}")
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, KERJASAMA_DATA=folder)
        kerjasama = [sys.executable, "-m", "kerjasama"]
        subprocess.run([*kerjasama, "demo"], cwd=REPO, env=environment, check=True)
        port = _free_port()
        server = subprocess.Popen(
            [*kerjasama, "run", "--port", str(port), "--headless"], cwd=REPO, env=environment, stdout=subprocess.DEVNULL
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
                for name, (address, theme) in VIEWS.items():
                    page = browser.new_page(viewport=SIZE, color_scheme="dark" if theme == "dark" else "light")
                    _photograph(page, f"http://127.0.0.1:{port}/{address}", PICTURES / f"{name}.png")
        finally:
            server.terminate()
            server.wait(timeout=20)
    return 0


def _photograph(page: Page, address: str, target: Path) -> None:
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_timeout(1500)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(1500)
    page.screenshot(path=target)
    Image.open(target).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.relative_to(REPO)}: {target.stat().st_size // 1024} kB")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, seconds: int = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise SystemExit(f"The dashboard did not start within {seconds} seconds.")


if __name__ == "__main__":
    sys.exit(main())
