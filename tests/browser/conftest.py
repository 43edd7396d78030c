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
# Notes when the page has asked its server for something that the server has not begun to answer.
NOTE_QUESTIONS = """(() => {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...message) {
    if (!this.kkHeard) this.addEventListener('message', () => { window.kkUnanswered = false; });
    this.kkHeard = window.kkUnanswered = true;
    return send.apply(this, message);
  };
})()"""
# True once the script has rested, every question has its answer, and nothing on the page has changed, for `rest`
# milliseconds since `turn` began: on a busy machine a server may take longer to begin than a page to look at rest.
AT_REST = """([rest, turn]) => {
  const app = document.querySelector('[data-testid=stApp]');
  const now = performance.now();
  if (!window.kkWatch) {
    window.kkWatch = {};
    new MutationObserver(() => { window.kkWatch.changed = performance.now(); })
      .observe(document.documentElement, {subtree: true, childList: true, attributes: true, characterData: true});
  }
  const running = !app || window.kkUnanswered || app.dataset.testScriptState !== 'notRunning';
  if (running || window.kkWatch.turn !== turn) window.kkWatch.changed = now;
  window.kkWatch.turn = turn;
  return now - window.kkWatch.changed >= rest;
}"""
REST = 300  # a page sends what was done on it, and draws what it was answered, well within this
SHEET = 1047  # pixels: an A4 sheet lying down, 297 mm less two margins of 10 mm, at 96 pixels an inch
# What of a printed page leaves the sheet, and what on it can only be pressed.
OUT_OF_PLACE = """sheet => {
  const shown = e => e.getClientRects().length > 0;
  const beyond = e => { const box = e.getBoundingClientRect(); return box.left < -1 || box.right > sheet + 1; };
  const parts = '.main-svg, table, .kk-card, [data-testid=stAlert], [data-testid=stMarkdown]';
  const controls = 'button:not([aria-checked=true]), canvas, [data-testid=stHeader], [data-testid=stPageLink]';
  return [...document.querySelectorAll(parts)].filter(e => shown(e) && beyond(e))
    .concat([...document.querySelectorAll(controls)].filter(shown))
    .map(e => e.outerHTML.slice(0, 200));
}"""
TITLES = {entry.url_path: entry.title for entry in ENTRIES}
OWN = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")


class Visitor:
    """A browser tab in the hands of one test: keeps account of what it asked for and what it complained about."""

    def __init__(self, page: playwright_api.Page, site: str, is_sample: bool = False) -> None:
        self.page = page
        self.site = site
        self.is_sample = is_sample
        self.turn = 0
        self.outside: list[str] = []
        self.complaints: list[str] = []
        self.listening: list[tuple[str, Callable[..., None]]] = []
        self.listen("request", self._asked)
        self.listen("console", self._said)
        self.listen("pageerror", lambda error: self.complaints.append(str(error)))

    def listen(self, event: str, hear: Callable[..., None]) -> None:
        """Hear of an event of the tab for as long as this test has it."""
        self.page.on(event, hear)  # type: ignore[call-overload]
        self.listening.append((event, hear))

    def leave(self) -> None:
        """Give the tab back as it was taken: on no page, with the network, and with nobody listening."""
        self.page.context.set_offline(False)
        if self.page.url.startswith(self.site):
            self.page.evaluate("sessionStorage.clear()")
        self.page.goto("about:blank")
        for event, hear in self.listening:
            self.page.remove_listener(event, hear)

    def open(self, path: str = "") -> playwright_api.Page:
        """Open a path of the site and wait until the script has run. A page under its own link is looked at too."""
        self.page.goto(f"{self.site}/{path}")
        # Before its first run the app already calls itself "not running".
        self.page.wait_for_selector("h1.kk-title, [data-testid=stException]", timeout=60_000)
        self.settle()
        assert self.page.locator("[data-testid=stException]").count() == 0, path
        assert self.page.evaluate("window.kkUnanswered") is False, "what the page asks its server is not noted"
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

    def on_paper(self) -> list[str]:
        """What would be cut or out of place on an A4 sheet lying down; the page is left as it is printed."""
        self.page.set_viewport_size({"width": SHEET, "height": 700})
        self.page.emulate_media(media="print")
        self.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        return self.page.evaluate(OUT_OF_PLACE, SHEET)

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


class Tabs:
    """The tabs of one window, each taken by one test after another, whatever its size and scheme.

    Every test loads its pages anew, but a tab that ran the dashboard before has its scripts parsed already: most of the
    work of opening a page.
    """

    def __init__(self, window: playwright_api.BrowserContext) -> None:
        window.add_init_script(NOTE_QUESTIONS)
        self.window = window
        self.free: list[playwright_api.Page] = []

    def take(self, width: int, height: int, dark: bool) -> playwright_api.Page:
        page = self.free.pop() if self.free else self.window.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="null", color_scheme="dark" if dark else "light", reduced_motion="reduce")
        return page


@pytest.fixture(scope="session")
def chromium_tabs(chromium: playwright_api.Browser) -> Tabs:
    return Tabs(chromium.new_context(accept_downloads=True))


@pytest.fixture
def visit(chromium_tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[Callable[..., Visitor]]:
    """Open a tab on a site: `visit(site, width=1366, height=768, dark=False)`. Its account is checked at the end."""
    visitors: list[Visitor] = []

    def visiting(site: str, width: int = 1366, height: int = 768, dark: bool = False) -> Visitor:
        is_sample = "sample_site" in request.fixturenames and site == request.getfixturevalue("sample_site")
        visitor = Visitor(chromium_tabs.take(width, height, dark), site, is_sample)
        visitors.append(visitor)
        return visitor

    yield visiting
    for visitor in visitors:
        visitor.leave()
        chromium_tabs.free.append(visitor.page)
    for visitor in visitors:
        assert visitor.outside == [], "the page asked another machine"
        assert visitor.complaints == [], "the browser's console shows an error"
