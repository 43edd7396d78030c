"""A real browser on a real server: fails on any request that leaves the machine and on any console error.

KERJASAMA_CHROMIUM names the browser (scripts/run_checks.py sets it). Where there is none the tests are skipped with a
reason; with KERJASAMA_REQUIRE_BROWSER=1 they fail instead.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import playwright.sync_api as playwright_api
import pytest
from filelock import FileLock

from kerjasama import settings
from kerjasama.ui.menu import ENTRIES

sys.path.insert(0, str(settings.repo_dir() / "scripts"))
import ensure_browser

REQUIRED = "KERJASAMA_REQUIRE_BROWSER"
# No sandbox: root, and a container without user namespaces, cannot have one; it only ever opens our own pages.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# True once the script has rested, and nothing on the page has changed, for `rest` milliseconds since `turn` began.
AT_REST = """([rest, turn]) => {
  const app = document.querySelector('[data-testid=stApp]');
  const now = performance.now();
  if (!window.kkWatch) {
    window.kkWatch = {};
    new MutationObserver(() => { window.kkWatch.changed = performance.now(); })
      .observe(document.documentElement, {subtree: true, childList: true, attributes: true, characterData: true});
  }
  const running = !app || app.dataset.testScriptState !== 'notRunning';
  if (running || window.kkWatch.turn !== turn) window.kkWatch.changed = now;
  window.kkWatch.turn = turn;
  return now - window.kkWatch.changed >= rest;
}"""
REST = 400  # an action reaches the server, and its answer the page, well within this
TITLES = {entry.url_path: entry.title for entry in ENTRIES}
OWN = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")


class Visitor:
    """One browser tab that keeps account of what it asked for and what it complained about."""

    def __init__(self, page: playwright_api.Page, site: str, is_sample: bool = False) -> None:
        self.page = page
        self.site = site
        self.is_sample = is_sample
        self.turn = 0
        self.outside: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._asked)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str = "") -> playwright_api.Page:
        """Open a path of the site and wait until the script has run. A page under its own link is looked at too."""
        self.page.goto(f"{self.site}/{path}")
        # Before its first run the app already calls itself "not running".
        self.page.wait_for_selector("h1.kk-title, [data-testid=stException]", timeout=60_000)
        self.settle()
        assert self.page.locator("[data-testid=stException]").count() == 0, path
        if path in TITLES:
            assert self.page.locator("h1").first.inner_text() == TITLES[path]
            assert not self.is_sample or "CONTOH" in self.text(), "the page says that it shows a sample"
        return self.page

    def choose_in_menu(self, title: str) -> None:
        """Go to a page by its title in the menu's language, as a person does: open its group, press its name."""
        for group in self.page.get_by_test_id("stTopNavSection").all():
            group.click()
            item = self.page.get_by_role("menuitem", name=title, exact=True)
            self.page.get_by_role("menu").wait_for()
            if item.count():
                item.click()
                self.settle()
                return
            self.page.keyboard.press("Escape")
            self.page.get_by_role("menu").wait_for(state="detached")
        raise AssertionError(f"no page is called {title} in the menu")

    def settle(self) -> None:
        """Wait until nothing runs and the page has come to rest."""
        self.turn += 1
        self.page.wait_for_function(AT_REST, arg=[REST, self.turn], polling=50, timeout=60_000)

    def text(self) -> str:
        """What the page says."""
        return self.page.locator("[data-testid=stMain]").inner_text()

    def _asked(self, request: playwright_api.Request) -> None:
        if not request.url.startswith(OWN):
            self.outside.append(request.url)

    def _said(self, message: playwright_api.ConsoleMessage) -> None:
        # Below a page's path Streamlit's client first looks for its server there, is told 404, and then asks at '/'.
        probing = "/_stcore/" in str(message.location.get("url", ""))
        if message.type == "error" and not probing:
            self.complaints.append(message.text)


@pytest.fixture(scope="session")
def chromium() -> Iterator[playwright_api.Browser]:
    path = ensure_browser.find()
    if not path:
        reason = "no Chromium on this machine: run scripts/ensure_browser.py, or name one in KERJASAMA_CHROMIUM"
        if os.environ.get(REQUIRED, "0") not in ("", "0"):
            pytest.fail(f"{reason} ({REQUIRED} is set: browser tests must run here)", pytrace=False)
        pytest.skip(reason)
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def _serve(data_folder: Path, log: Path, plain: bool = False) -> tuple[subprocess.Popen[bytes], str]:
    """A server on a data folder, and its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    if plain:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        command += ["--server.headless=true"]
    else:
        command = [sys.executable, "-m", "kerjasama", "run", "--headless", "--port", str(port)]
    environment = {**os.environ, settings.DATA_VARIABLE: str(data_folder)}
    environment["STREAMLIT_SERVER_FILE_WATCHER_TYPE"] = "none"
    with log.open("wb") as stream:
        server = subprocess.Popen(command, cwd=settings.repo_dir(), env=environment, stdout=stream, stderr=stream)
    address = f"http://127.0.0.1:{port}"
    for _attempt in range(300):
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):
                return server, address
        except (URLError, ConnectionError, TimeoutError):
            assert server.poll() is None, f"the server ended: see {log}"
            time.sleep(0.2)
    server.kill()
    raise AssertionError(f"the server did not answer: see {log}")


@pytest.fixture(scope="session")
def start_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Start the dashboard on a data folder; gives its address. `plain`: by `streamlit run`, else by `kerjasama run`."""
    servers: list[subprocess.Popen[bytes]] = []

    def start(data_folder: Path, plain: bool = False) -> str:
        server, address = _serve(data_folder, tmp_path_factory.mktemp("server") / "log.txt", plain)
        servers.append(server)
        return address

    yield start
    for server in servers:
        server.terminate()
        server.wait(timeout=30)


@pytest.fixture(scope="session")
def shared_site(run_folder: Path) -> Iterator[Callable[[str, Path], str]]:
    """One server on a data folder for all workers, so that an answer is worked out once: the first that asks starts it,
    the last that ends stops it."""
    used: list[Path] = []

    def sharing(name: str, data_folder: Path) -> str:
        note = run_folder / f"{name}-site.json"
        with FileLock(f"{note}.lock"):
            known = json.loads(note.read_text()) if note.exists() else {"users": 0}
            if not known["users"]:
                server, known["address"] = _serve(data_folder, run_folder / f"{name}-site.log")
                known["pid"] = server.pid
            known["users"] += 1
            note.write_text(json.dumps(known))
        used.append(note)
        return known["address"]

    yield sharing
    for note in used:
        with FileLock(f"{note}.lock"):
            known = json.loads(note.read_text())
            known["users"] -= 1
            note.write_text(json.dumps(known))
            if not known["users"]:
                os.kill(known["pid"], signal.SIGTERM)


@pytest.fixture(scope="session")
def sample_site(shared_site: Callable[[str, Path], str], sample_data: Path) -> str:
    return shared_site("sample", sample_data)


@pytest.fixture(scope="session")
def empty_site(shared_site: Callable[[str, Path], str], made_once: Callable[..., Path]) -> str:
    return shared_site("empty", made_once("empty", lambda folder: None))


@pytest.fixture(scope="session")
def browser_window(chromium: playwright_api.Browser) -> Callable[..., playwright_api.BrowserContext]:
    """One window for each size and scheme; its tabs share what the browser has fetched and compiled already."""
    windows: dict[tuple[int, int, bool], playwright_api.BrowserContext] = {}

    def window(width: int, height: int, dark: bool) -> playwright_api.BrowserContext:
        if (width, height, dark) not in windows:
            windows[width, height, dark] = chromium.new_context(
                reduced_motion="reduce",
                viewport={"width": width, "height": height},
                color_scheme="dark" if dark else "light",
                accept_downloads=True,
            )
        return windows[width, height, dark]

    return window


@pytest.fixture
def visit(
    browser_window: Callable[..., playwright_api.BrowserContext], request: pytest.FixtureRequest
) -> Iterator[Callable[..., Visitor]]:
    """Open a tab on a site: `visit(site, width=1366, height=768, dark=False)`. Its account is checked at the end."""
    visitors: list[Visitor] = []

    def visiting(site: str, width: int = 1366, height: int = 768, dark: bool = False) -> Visitor:
        is_sample = "sample_site" in request.fixturenames and site == request.getfixturevalue("sample_site")
        visitor = Visitor(browser_window(width, height, dark).new_page(), site, is_sample)
        visitors.append(visitor)
        return visitor

    yield visiting
    for visitor in visitors:
        visitor.page.close()
    for visitor in visitors:
        assert visitor.outside == [], "the page asked another machine"
        assert visitor.complaints == [], "the browser's console shows an error"
