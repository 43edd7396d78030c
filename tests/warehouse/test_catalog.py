"""The headers of the query files, how rules are put in front, and the page that lists them."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from kerjasama.domain.words import _, use_language
from kerjasama.warehouse import catalog
from kerjasama.warehouse.docs import queries_page
from tests.conftest import REPO

HEADER = "-- Apa?\n-- Grain: one row\n-- Columns:\n--   one INTEGER the number\n"


def parse(tmp_path: Path, text: str) -> catalog.Query:
    path = tmp_path / "answer.sql"
    path.write_text(text, encoding="utf-8")
    return catalog.parse("page/answer", path)


def test_a_header_is_read_field_by_field(tmp_path: Path) -> None:
    query = parse(
        tmp_path,
        "-- Apa?\n-- Grain: one row\n--   and no more\n-- Uses: rules/agreement_scope\n-- Params: as_of, search\n"
        "-- Each: grace_days 1 2\n-- Columns:\n--   one INTEGER the number\nSELECT 1 AS one;\n",
    )
    assert query.question == "Apa?"
    assert query.grain == "one row and no more"
    assert query.uses == ("rules/agreement_scope",)
    assert query.own_parameters == ("as_of", "search")
    assert query.each == ("grace_days", (1, 2))
    assert [(column.name, column.type, column.meaning) for column in query.columns] == [
        ("one", "INTEGER", "the number")
    ]
    assert query.body == "SELECT 1 AS one"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("SELECT 1", "no header"),
        ("-- Apa?\n-- Columns:\n--   one INTEGER the number\nSELECT 1", "no grain"),
        ("-- Apa?\n-- Grain: one row\nSELECT 1", "no columns"),
        (HEADER, "no query"),
        (HEADER + "-- what is this\nSELECT 1", "a line that is no column"),
    ],
)
def test_a_header_that_does_not_follow_the_format_is_refused(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"answer\.sql"):
        parse(tmp_path, text)


def test_an_unknown_use_of_a_rule_is_refused(tmp_path: Path) -> None:
    query = parse(
        tmp_path, HEADER.replace("-- Columns", "-- Uses: rules/agreement_status after\n-- Columns") + "SELECT 1"
    )
    with pytest.raises(ValueError, match="after"):
        query.sql.strip()


def test_a_parameter_named_in_a_comment_is_not_used() -> None:
    assert catalog.used_parameters("SELECT $as_of -- not $search") == {"as_of"}


def test_before_is_the_same_rule_on_the_day_of_comparison() -> None:
    query = catalog.load()["overview/status_flows"]
    now, before = query.sql.split("known_facts_before AS (")
    before, rest = before.split("agreement_status_before AS (")
    before += rest.split("\n),")[0]
    assert "$as_of" in now
    assert "$compare_on" not in now
    assert "$compare_on" in before
    assert "$as_of" not in before


def test_what_came_before_is_judged_by_what_was_known_then() -> None:
    before = catalog.load()["overview/status_flows"].sql.split("known_facts_before AS (")[1]
    assert "FROM known_facts_before" in before
    assert "FROM agreement_scope_before AS s" in before


def test_unanswered_is_the_same_day_without_any_answer() -> None:
    sql = catalog.load()["confirmation/answers"].sql
    unanswered = sql.split("known_facts_unanswered AS (")[1].split("agreement_scope_unanswered AS (")[0]
    assert "0001-01-01" in unanswered
    assert "$as_of" not in unanswered
    assert "INNER JOIN agreement_status_unanswered" in sql


def test_a_rule_on_rules_is_unfiltered_in_all_of_them() -> None:
    query = catalog.load()["agreements/confirmations"]
    assert "provinces" not in query.parameters
    assert "SELECT * FROM known_facts_unanswered" in query.sql


def test_unfiltered_leaves_the_filters_out() -> None:
    query = catalog.load()["agreements/agreement"]
    assert "provinces" not in query.parameters
    assert "as_of" in query.parameters


def test_mapped_judges_only_what_the_mapping_lists_name() -> None:
    scope = catalog.load()["mapping/summary"].sql.split("\nagreement_scope AS (")[1].split("\n),")[0]
    assert "FROM mapping_items" in scope
    assert "$provinces" not in scope


def test_what_is_shown_is_one_statement_that_a_reader_can_run() -> None:
    for query in catalog.load().values():
        (statement,) = duckdb.extract_statements(query.sql)
        assert statement.type == duckdb.StatementType.SELECT


def test_every_question_has_an_english_translation() -> None:
    with use_language("en"):
        for query in catalog.load().values():
            assert _(query.question) != query.question, query.name


def test_the_page_of_queries_is_what_the_headers_say_today() -> None:
    assert (REPO / "docs" / "queries.md").read_text(encoding="utf-8") == queries_page(), "run `kerjasama docs`"


def test_every_query_is_asked_and_every_rule_is_used() -> None:
    files = [*REPO.glob("pages/*.py"), *REPO.glob("kerjasama/**/*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    queries = catalog.load()
    used = {use.split()[0] for query in queries.values() for use in query.uses} | {
        "rules/agreement_scope_frozen"  # stands in for agreement_scope in the use `frozen`
    }
    unasked = [name for name in queries if f'"{name}"' not in code and name not in used]
    assert unasked == []
