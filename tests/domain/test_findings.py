"""Findings in words: every kind has its sentence in both languages, and groups show the first three."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kerjasama import settings
from kerjasama.demo.issues import KINDS
from kerjasama.domain import findings
from kerjasama.domain.findings import TEXTS
from kerjasama.domain.words import _, use_language
from kerjasama.importer.model import Finding

IMPORTER = Path(findings.__file__).resolve().parent.parent / "importer"
QUERIES = settings.repo_dir() / "queries"


def codes_in_the_importer() -> set[str]:
    """Every issue code that the importer's source names."""
    found: set[str] = set()
    for path in IMPORTER.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        found |= set(re.findall(r"\.(?:doubt|gap|refuse)\(\s*\"([a-z_]+)\"", source))
        found |= set(re.findall(r"Finding\(\s*\"[a-z_]+\",\s*\"([a-z_]+)\"", source))
        found |= set(re.findall(r"note\(\s*\"(?:ditolak|diragukan|kurang_lengkap)\", \"([a-z_]+)\"", source))
    return found


def test_every_kind_of_finding_has_its_words() -> None:
    named = codes_in_the_importer()
    assert len(named) > 30
    assert named <= set(TEXTS)


def codes_in_the_queries() -> set[str]:
    """Every issue code that a query compares issue_code with."""
    found: set[str] = set()
    for path in QUERIES.rglob("*.sql"):
        source = path.read_text(encoding="utf-8")
        for listed in re.findall(r"\bissue_code\s+(?:NOT\s+)?IN\s*\(([^)]*)\)", source):
            found |= set(re.findall(r"'([^']*)'", listed))
        found |= set(re.findall(r"\bissue_code\s*(?:=|<>|!=)\s*'([^']*)'", source))
    return found


def test_queries_ask_only_for_kinds_that_an_import_can_find() -> None:
    named = codes_in_the_queries()
    assert "region_unknown" in named
    assert named <= set(TEXTS)


def test_the_sample_has_only_kinds_that_an_import_can_find() -> None:
    assert set(KINDS) <= set(TEXTS)


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_text_has_its_english(code: str) -> None:
    with use_language("en"):
        for text in TEXTS[code]:
            assert not text or text in ("{hint}", '"{value}"') or _(text) != text


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_sentence_can_be_said_about_a_finding_that_knows_nothing(code: str) -> None:
    assert "{" not in findings.message(findings.Issue("diragukan", code))


def test_a_region_is_said_with_its_candidate_and_the_file_to_change() -> None:
    issue = findings.issue_of(
        Finding("diragukan", "region_unknown", "MoU 2023", "D17", 17, value_typed="Kab. Bdg",
                hint="Kabupaten Bandung (32.04)")
    )  # fmt: skip
    assert findings.where(issue) == 'Lembar "MoU 2023", sel D17'
    assert findings.message(issue) == '"Kab. Bdg" tidak dikenali sebagai wilayah. Maksudnya Kabupaten Bandung (32.04)?'
    assert "region_aliases.csv" in findings.todo(issue.issue_code)


@pytest.mark.parametrize(
    ("language", "issue", "said"),
    [
        ("id", findings.Issue("diragukan", "end_before_start", value_used="2021-05-06", hint="2022-01-01"),
         "Berakhir 6 Mei 2021, padahal mulai 1 Januari 2022."),
        ("en", findings.Issue("diragukan", "end_before_start", value_used="2021-05-06", hint="2022-01-01"),
         "Ends May 6, 2021 but starts January 1, 2022."),
        ("id", findings.Issue("diragukan", "date_ambiguous", value_typed="2021-05-06", hint="2021-05-06 / 2021-06-05"),
         '"2021-05-06" dapat berarti 6 Mei 2021 / 5 Juni 2021.'),
    ],
)  # fmt: skip
def test_days_are_said_in_words_while_the_finding_keeps_them_as_they_are(
    language: str, issue: findings.Issue, said: str
) -> None:
    with use_language(language):
        assert findings.message(issue) == said


def test_groups_show_three_and_count_the_rest_refusals_first() -> None:
    rows = [{"severity": "diragukan", "issue_code": "row_duplicate", "source_row": row} for row in range(2, 9)]
    rows.append({"severity": "ditolak", "issue_code": "row_empty", "source_row": 30})
    first, second = findings.group(rows)
    assert (first.issue_code, first.count, first.more) == ("row_empty", 1, 0)
    assert (second.count, len(second.first), second.more) == (7, 3, 4)
    assert findings.where(second.first[0]) == "baris 2"
