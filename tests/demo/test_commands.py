"""`kerjasama demo`: what it says, and what it refuses."""

from __future__ import annotations

import ast
import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
import typer
from typer.testing import CliRunner

from kerjasama.demo import commands, generate
from kerjasama.demo.commands import write_demo
from kerjasama.domain.words import use_language
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store


def application() -> typer.Typer:
    app = typer.Typer()
    app.callback()(lambda: None)  # keeps `demo` a command of its own
    commands.register(app)
    return app


def publish_as_register(store: Store) -> str:
    """The shape of a real register: generated rows that do not say that they are a sample."""
    with store.publication(note="register") as publication:
        for name, table in generate.generate(40):
            if "is_sample" in table.column_names:
                at = table.column_names.index("is_sample")
                table = table.set_column(at, table.field(at), pa.array([False] * table.num_rows))
            publication.write(name, table)
    return publication.version.id


def test_the_command_reports_what_it_wrote(data_folder: Path) -> None:
    answer = CliRunner().invoke(application(), ["demo", "--agreements", "60", "--seed", "3", "--json"])
    assert answer.exit_code == 0, answer.output
    summary = json.loads(answer.stdout)
    manifest = Store(data_folder).current().manifest
    assert summary["agreements"] == manifest.row_counts["agreements"] == 60
    assert summary["actions"] == manifest.row_counts["actions"] > 0
    assert (summary["seed"], summary["reporting_on"], summary["is_sample"]) == (3, "2026-10-31", True)


def test_the_command_speaks_in_words_with_the_day_it_describes(data_folder: Path) -> None:
    answer = CliRunner().invoke(application(), ["demo", "--agreements", "1200", "--as-of", "2025-06-30"])
    assert answer.exit_code == 0, answer.output
    assert "Data contoh ditulis: 1.200 kerja sama" in answer.stdout
    assert "30 Juni 2025" in answer.stdout
    assert Store(data_folder).current().manifest.reporting_on == date(2025, 6, 30)


def test_real_registers_are_not_replaced_by_a_sample(tmp_path: Path) -> None:
    store = Store(tmp_path)
    served = publish_as_register(store)
    with pytest.raises(UserError) as refused:
        write_demo(store, 40)
    assert store.current().id == served
    assert len(store.versions()) == 1
    assert refused.value.where == str(tmp_path)
    assert "--replace" in refused.value.todo


def test_they_are_when_somebody_says_so_and_the_old_version_stays(tmp_path: Path) -> None:
    store = Store(tmp_path)
    served = publish_as_register(store)
    write_demo(store, 40, replace=True)
    assert store.current().manifest.is_sample
    assert served in {version.id for version in store.versions()}


def test_a_register_published_while_the_sample_is_made_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    served = publish_as_register(store)
    asked: list[object] = []
    current = store.current

    def nothing_at_first() -> object:
        asked.append(None)
        return None if len(asked) == 1 else current()

    monkeypatch.setattr(store, "current", nothing_at_first)
    with pytest.raises(UserError):
        write_demo(store, 40)
    assert current().id == served


def test_a_sample_may_replace_a_sample(tmp_path: Path) -> None:
    store = Store(tmp_path)
    write_demo(store, 40)
    assert write_demo(store, 50).manifest.row_counts["agreements"] == 50


@pytest.mark.parametrize(
    ("agreements", "day", "where", "why"),
    [
        (0, date(2026, 10, 31), "--agreements", "no agreements at all"),
        (-5, date(2026, 10, 31), "--agreements", "fewer than none"),
        (10, date(1899, 1, 1), "--as-of", "before regional cooperation was regulated"),
    ],
)
def test_sizes_and_days_that_make_no_sense_are_refused(
    agreements: int, day: date, where: str, why: str, tmp_path: Path
) -> None:
    store = Store(tmp_path)
    with pytest.raises(UserError) as refused:
        write_demo(store, agreements, reporting_on=day)
    assert refused.value.where == where, why
    assert store.versions() == []


def test_everything_the_command_says_has_an_english_wording() -> None:
    source = Path(commands.__file__).read_text(encoding="utf-8")
    said = [
        call.args[0].value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_"
    ]
    assert len(said) > 8
    with use_language("en"):
        assert [text for text in said if commands._(text) == text] == []
