"""The command line: what it prints, what it refuses, and that its page cannot drift."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po
from typer.testing import CliRunner, Result

from kerjasama import cli, settings
from kerjasama.cli import app
from kerjasama.cli_docs import command_names, commands_page
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from tests.conftest import REPO
from tests.extracts.rows import agreement, publish

ENGLISH = re.compile(r"\b(the|this|which|show|file to|write|when)\b", re.IGNORECASE)


def call(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_the_page_of_commands_is_what_the_commands_say_today() -> None:
    assert (REPO / "docs" / "cli.md").read_text(encoding="utf-8") == commands_page(app), "run `kerjasama docs`"
    assert call("docs", "--check").exit_code == 0


@pytest.mark.parametrize("name", command_names(app))
def test_every_command_is_documented_and_explains_itself_in_indonesian(name: str) -> None:
    section = (
        (REPO / "docs" / "cli.md").read_text(encoding="utf-8").split(f"## `kerjasama {name}`\n")[1].split("\n## ")[0]
    )
    result = call(*name.split(), "--help")
    assert result.exit_code == 0
    options = set(re.findall(r"--[a-z-]+", result.output)) - {"--help"}
    assert options <= set(re.findall(r"--[a-z-]+", section))
    about = section.split("```")[0].strip()
    assert about
    assert not ENGLISH.search(about), about


def test_drifted_pages_are_named_and_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.setattr(settings, "repo_dir", lambda: tmp_path)
    stale = call("docs", "--check")
    assert stale.exit_code == 1
    assert "docs/extracts.md, docs/cli.md" in stale.stderr
    assert call("docs").exit_code == 0
    assert call("docs", "--check").exit_code == 0
    (tmp_path / "docs" / "cli.md").write_text("old", encoding="utf-8")
    assert "docs/cli.md" in call("docs", "--check").stderr


def test_an_empty_installation_says_how_to_begin(data_folder: Path) -> None:
    assert "kerjasama import" in call("info").output
    assert "kerjasama demo" in call("versions").output
    assert json.loads(call("info", "--json").output) == {"data_dir": str(data_folder), "current": None, "versions": 0}
    assert json.loads(call("versions", "--json").output) == {"versions": [], "deleted": []}


def test_info_tells_what_is_served(data_folder: Path) -> None:
    version = publish(data_folder, {"agreements": [agreement(f"A{n}") for n in range(1200)]}, note="uji")
    shown = call("info").output
    for part in (str(data_folder), version.id, "1 Januari 2025", "1.200", "data register"):
        assert part in shown
    values = json.loads(call("info", "--json").output)
    assert values["current"]["row_counts"]["agreements"] == 1200
    assert values["current"]["reporting_on"] == "2025-01-01"
    assert values["current"]["is_sample"] is False


def test_sample_data_is_called_sample_data(data_folder: Path) -> None:
    publish(data_folder, {"agreements": [agreement("A", is_sample=True)]})
    assert "data contoh, bukan data register" in call("info").output
    assert "data contoh" in call("versions").output


def test_versions_are_listed_rolled_back_to_and_pruned(data_folder: Path) -> None:
    first, second, third = (publish(data_folder, {}, note=note) for note in ("satu", "dua", "tiga"))
    listed = json.loads(call("versions", "--json").output)["versions"]
    assert [(each["id"], each["is_current"]) for each in listed] == [
        (third.id, True),
        (second.id, False),
        (first.id, False),
    ]
    assert call("rollback", first.id).exit_code == 0
    assert Store(data_folder).current() == first
    assert json.loads(call("rollback", second.id, "--json").output)["id"] == second.id
    pruned = json.loads(call("versions", "--keep", "1", "--json").output)
    assert pruned["deleted"] == [first.id]
    assert [each["id"] for each in pruned["versions"]] == [third.id, second.id]
    assert f"* {second.id}" in call("versions").output


@pytest.mark.parametrize(
    ("words", "says"),
    [(("rollback", "nope"), "nope"), (("versions", "--keep", "0"), "--keep")],
)
def test_what_the_user_can_mend_is_said_in_three_lines_without_a_traceback(
    data_folder: Path, words: tuple[str, ...], says: str
) -> None:
    result = call(*words)
    assert result.exit_code == 1
    assert result.stdout == ""
    what, where, todo = result.stderr.splitlines()
    assert what.startswith("Tidak berhasil: ")
    assert where.startswith("Di mana: ")
    assert todo.startswith("Yang dapat dilakukan: ")
    assert says in result.stderr


def test_a_defect_keeps_its_traceback(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Store) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Store, "current", broken)
    assert isinstance(call("info").exception, ZeroDivisionError)


def test_the_module_is_the_same_command(data_folder: Path) -> None:
    publish(data_folder, {})
    done = subprocess.run(
        [sys.executable, "-m", "kerjasama", "rollback", "nope"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "nope" in done.stderr


@pytest.mark.skipif(not (REPO / "app.py").exists(), reason="no app.py to run")
def test_run_makes_sample_data_when_empty_and_serves_the_dashboard(data_folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "kerjasama", "run", "--headless", "--demo-if-empty", "--port", str(port)]
    process = subprocess.Popen(command, env=os.environ, cwd=data_folder)
    try:
        for _attempt in range(600):
            assert process.poll() is None, "the server ended"
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health") as answer:
                    assert answer.status == 200
                break
            except OSError:
                time.sleep(0.1)
        else:
            pytest.fail("the dashboard did not answer")
        served = Store(data_folder).current()
        assert served is not None
        assert served.manifest.is_sample
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def test_run_serves_existing_data_and_never_replaces_it(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    version = publish(data_folder, {})
    called: list[list[str]] = []
    monkeypatch.setattr("streamlit.web.cli.main", lambda args, prog_name: called.append(args))
    monkeypatch.setattr(os, "chdir", lambda folder: None)
    assert call("run", "--demo-if-empty", "--port", "9999", "--host", "0.0.0.0").exit_code == 0
    assert Store(data_folder).current() == version
    assert called[0][0] == "run"
    assert {"--server.port=9999", "--server.address=0.0.0.0", "--browser.gatherUsageStats=false"} <= set(called[0])


def test_every_word_of_the_store_and_the_command_line_has_an_english_translation() -> None:
    with (REPO / "kerjasama" / "locales" / "en" / "extracts.po").open("rb") as stream:
        translated = {message.id: message.string for message in read_po(stream) if message.id}
    sources = [*(REPO / "kerjasama" / "extracts").glob("*.py"), REPO / "kerjasama" / "cli.py"]
    used = {found[1] for path in sources for found in extract_from_file("python", path, keywords={"_": None})}
    assert used == set(translated)
    for indonesian, english in translated.items():
        assert english
        assert _placeholders(str(indonesian)) == _placeholders(str(english))


def _placeholders(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in Formatter().parse(text) if name}


def test_a_port_in_use_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert cli._free_port("127.0.0.1", first=port) > port
        with pytest.raises(UserError, match="--port"):
            cli._free_port("127.0.0.1", first=port, tries=1)
