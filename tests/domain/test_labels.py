"""Every code has a word, and every word that a reader sees has its English."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from kerjasama import settings
from kerjasama.domain import codes, confirmation_codes, labels, matching_codes, potential_codes, words
from kerjasama.domain.label_texts import DEFINITIONS
from kerjasama.domain.reason_texts import NEXT_STEPS, REASONS
from kerjasama.domain.stages import STAGE_CODES, SUPER_STAGES
from kerjasama.rakor import agenda
from kerjasama.ui import filter_words, menu
from kerjasama.warehouse import catalog

CLOSED_LISTS = {
    "coop_type": codes.COOP_TYPES,
    "value_source": codes.VALUE_SOURCES,
    "doc_type": codes.DOC_TYPES,
    "document_type": codes.DOCUMENT_TYPES,
    "org_class": codes.ORG_CLASSES,
    "declared_status": codes.DECLARED_STATUSES,
    "funding_source": codes.FUNDING_SOURCES,
    "termination_reason": codes.TERMINATION_REASONS,
    "date_quality": codes.DATE_QUALITIES,
    "end_method": codes.END_METHODS,
    "region_level": codes.REGION_LEVELS,
    "region_role": codes.REGION_ROLES,
    "stage_status": codes.STAGE_STATUSES,
    "report_period": codes.REPORT_PERIODS,
    "evidence_type": codes.EVIDENCE_TYPES,
    "action_type": tuple(codes.ACTION_LEVELS),
    "ladder_level": tuple(str(level) for level in sorted(set(codes.ACTION_LEVELS.values()))),
    "urusan_group": codes.URUSAN_GROUPS,
    "import_kind": codes.OUTCOME_KINDS,
    "confirmation_answer": confirmation_codes.CONFIRMATION_ANSWERS,
    "conflict": confirmation_codes.CONFLICTS,
    "resolver": confirmation_codes.RESOLVERS,
    "answer_effect": confirmation_codes.ANSWER_EFFECTS,
    "severity": codes.SEVERITIES,
    "status": codes.STATUSES,
    "validity": codes.VALIDITIES,
    "super_stage": SUPER_STAGES,
    "stage": STAGE_CODES,
    "decision": codes.DECISIONS,
    "decision_kind": codes.DECISION_KINDS,
    "agenda": codes.DECISION_KINDS,
    "decision_basis": codes.DECISION_KINDS,
    "consequence": codes.DECISION_KINDS,
    "urgency": codes.URGENCIES,
    "certainty": codes.CERTAINTIES,
    "promise": codes.PROMISES,
    "direction": codes.DIRECTIONS,
    "indicator_state": codes.INDICATOR_STATES,
    "outcome_finding": codes.OUTCOME_FINDINGS,
    "result": codes.RESULTS,
    "clock": codes.CLOCKS,
    "clock_state": codes.CLOCK_STATES,
    "subject": potential_codes.SUBJECTS,
    "measure": potential_codes.MEASURES,
    "item_kind": potential_codes.ITEM_KINDS,
    "sector": potential_codes.SECTORS,
    "period_kind": potential_codes.PERIOD_KINDS,
    "price_basis": potential_codes.PRICE_BASES,
    "value_quality": potential_codes.VALUE_QUALITIES,
    "figure_state": potential_codes.FIGURE_STATES,
    "balance_method": potential_codes.BALANCE_METHODS,
    "typology": potential_codes.TYPOLOGIES,
    "position": potential_codes.POSITIONS,
    "screening": potential_codes.SCREENINGS,
    "rejection": potential_codes.REJECTIONS,
    "plan": potential_codes.PLANS,
    "plan_reference": potential_codes.PLAN_REFERENCES,
    "mapping_step": potential_codes.MAPPING_STEPS,
    "lab_stage": potential_codes.LAB_STAGES,
    "idea_outcome": potential_codes.IDEA_OUTCOMES,
    "match_part": matching_codes.MATCH_PARTS,
    "match_level": matching_codes.MATCH_LEVELS,
    "match_advice": matching_codes.MATCH_ADVICE,
    "match_exclusion": matching_codes.MATCH_EXCLUSIONS,
    "match_direction": matching_codes.MATCH_DIRECTIONS,
    "covered_state": matching_codes.COVERED_STATES,
}


def _said() -> dict[str, set[str]]:
    """Every text inside `_()` or `ngettext()`: text -> files that say it. Reads the syntax tree, f-strings included."""
    found: dict[str, set[str]] = {}
    repo = settings.repo_dir()
    for path in sorted([repo / "app.py", *repo.glob("pages/*.py"), *repo.glob("kerjasama/**/*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                texts = node.args[:1] if node.func.id == "_" else node.args[:2]
                for text in texts:
                    if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                        found.setdefault(text.value, set()).add(str(path.relative_to(repo)))
    return found


def _english() -> dict[str, dict[str, str]]:
    """Text -> file -> English."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted((words.LOCALES_DIR / "en").glob("*.po")):
        with path.open("rb") as stream:
            for message in read_po(stream, locale="en"):
                if message.id:
                    text, english = message.id, message.string
                    if isinstance(text, tuple):
                        text, english = text[0], english[0]
                    found.setdefault(text, {})[path.name] = english
    return found


def _untranslated(texts: dict[str, set[str]]) -> str:
    english = _english()
    missing = {text: files for text, files in texts.items() if not any(english.get(text, {}).values())}
    return "\n".join(f"{', '.join(sorted(files))}: {text!r}" for text, files in sorted(missing.items()))


@pytest.mark.parametrize("name", CLOSED_LISTS)
def test_every_code_has_a_label_and_no_label_lacks_a_code(name: str) -> None:
    assert set(labels.labels(name)) == set(CLOSED_LISTS[name])


def test_statuses_and_types_are_defined_in_a_sentence() -> None:
    for name in ("status", "coop_type", "validity"):
        assert set(DEFINITIONS[name]) == set(CLOSED_LISTS[name])
        assert all(text.endswith(".") for text in DEFINITIONS[name].values())


def test_every_reason_and_next_step_that_the_rule_gives_has_a_sentence() -> None:
    rule = (settings.repo_dir() / "queries" / "rules" / "agreement_status.sql").read_text(encoding="utf-8")
    given = set(ast.literal_eval(f"[{','.join(_quoted(rule))}]"))
    for code in (*REASONS, *NEXT_STEPS):
        assert labels.label("reason" if code in REASONS else "next_step", code).endswith(".")
    assert {"tanpa_tindak_lanjut", "laporan_nihil", "percepat_pks"} <= given, "the rule's codes can be read"
    known = {*REASONS, *NEXT_STEPS, *(code for codes_ in CLOSED_LISTS.values() for code in codes_)}
    unknown = {code for code in given if "_" in code and code.islower()} - known
    assert unknown == set()


def _quoted(sql: str) -> list[str]:
    return re.findall(r"'[A-Za-z_]+'", "\n".join(line.split("--")[0] for line in sql.splitlines()))


def test_every_text_in_the_code_has_its_english() -> None:
    missing = _untranslated(_said())
    assert not missing, f"no English for:\n{missing}"


def test_every_label_and_every_page_has_its_english() -> None:
    texts = {text: {"kerjasama/domain/labels.py"} for text in labels.texts()}
    texts |= {text: {"kerjasama/ui/filter_words.py"} for text in filter_words.TEXTS}
    texts |= {
        text: {"kerjasama/ui/menu.py"} for entry in menu.ENTRIES for text in (entry.title, entry.question, entry.group)
    }
    texts |= {text: {"kerjasama/rakor/agenda.py"} for text in agenda.TEXTS}
    missing = _untranslated(texts)
    assert not missing, f"no English for:\n{missing}"


def test_every_question_of_a_query_has_its_english() -> None:
    texts = {query.question: {f"queries/{name}.sql"} for name, query in catalog.load().items()}
    missing = _untranslated(texts)
    assert not missing, f"no English for:\n{missing}"


def test_every_translation_is_still_said_somewhere() -> None:
    repo = settings.repo_dir()
    said = {query.question for query in catalog.load().values()}
    for path in (repo / "app.py", *repo.glob("pages/*.py"), *repo.glob("kerjasama/**/*.py")):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        said |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    stale = {text: sorted(files) for text, files in _english().items() if text not in said}
    assert stale == {}, "take these out of the catalogues"


def test_every_list_of_words_is_used_and_stands_once() -> None:
    modules = [getattr(labels, name) for name in dir(labels) if name.endswith("_texts")]
    names = [name for module in modules for name in module.LABELS]
    assert len(names) == len(set(names)) == len(labels.list_names())
    repo = settings.repo_dir()
    files = [*repo.glob("pages/*.py"), *repo.glob("kerjasama/**/*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in files if not path.name.endswith("_texts.py"))
    assert [name for name in names if f'"{name}"' not in code and f"'{name}'" not in code] == []


def test_a_text_has_one_english_wherever_it_is_translated() -> None:
    twice = {text: found for text, found in _english().items() if len(set(found.values())) > 1}
    assert twice == {}


def test_placeholders_are_the_same_in_both_languages() -> None:
    wrong = [
        (file, text, english)
        for text, found in _english().items()
        for file, english in found.items()
        if english and set(re.findall(r"{(\w*)}", text)) != set(re.findall(r"{(\w*)}", english))
    ]
    assert wrong == []


def test_what_is_not_a_code_is_shown_as_it_is_and_nothing_as_a_dash() -> None:
    assert labels.label("coop_type", "KSDD_LAMA") == "KSDD_LAMA"
    assert labels.label("coop_type", None) == "–"
    assert labels.label("ladder_level", 3) == "Pelaksanaan"
    with words.use_language("en"):
        assert labels.label("status", "seremonial_terduga") == "Ceremonial, suspected"


def test_the_list_of_files_is_really_read() -> None:
    said = _said()
    assert "CONTOH" in said, "texts inside f-strings count"
    assert Path("kerjasama/ui/frame.py").as_posix() in said["CONTOH"]
