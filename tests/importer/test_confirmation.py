"""Confirmation sheets: made, filled in, imported; what each answer changes, and what no later import takes away."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kerjasama.domain.confirmation_sheet import ANSWER_SHEET, GUIDE_SHEET, LISTS, REFERENCE_SHEET
from kerjasama.errors import ImportRefused
from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files
from kerjasama.ui.members import NOTHING
from tests.importer.confirmations import ANSWERED_ON, ASKED_ON, answer, fill, sheet_for, statuses

with (Path(__file__).parent / "confirmation_cases.csv").open(encoding="utf-8", newline="") as _stream:
    CASES = list(csv.DictReader(_stream))
HEADER = ("Nomor", "Judul", "Mitra", "Perangkat Daerah", "Tanggal", "Berakhir", "Jenis Naskah", "Status")
TITLES = [case["case"] for case in CASES]


def _register(titles: list[str]) -> list[list[str]]:
    """Agreements signed on 5 January 2023 for ten years, of which nothing was heard."""
    return [
        [f"{n}/KSD/2023", title, f"PT Contoh {n}", "Bappeda", "5 Januari 2023", "5 Januari 2033",
         "Perjanjian Kerja Sama" if title.startswith("pks") else "Kesepakatan Bersama", "Berlaku"]
        for n, title in enumerate(titles, start=1)
    ]  # fmt: skip


@pytest.fixture
def asked(store: Store, csv_file: Callable[..., Path]) -> Callable[..., bytes]:
    """`asked("a", "b")`: imports a register of these titles and gives its confirmation sheet."""

    def asking(*titles: str) -> bytes:
        file = csv_file("register.csv", HEADER, _register(list(titles)))
        import_files([file], store=store, owner="Kabupaten Kebumen", reporting_on=ASKED_ON)
        return sheet_for(store)

    return asking


def _import(store: Store, path: Path, today: date = ANSWERED_ON) -> FileOutcome:
    return import_files([path], store=store, today=today).files[0]


def _value(text: str) -> Any:
    return date.fromisoformat(text) if text[:2] == "20" and text.count("-") == 2 else text or None


def test_each_answer_does_what_the_table_says(store: Store, asked: Callable[..., bytes], tmp_path: Path) -> None:
    names = ("answer", "action_type", "action_on", "evidence_type", "ended_on")
    filled = {case["case"]: {name: _value(case[name]) for name in names} for case in CASES}
    one = _import(store, fill(asked(*TITLES), filled, tmp_path / "jawaban.xlsx"))
    refused = sum(case["refused"] == "yes" for case in CASES)
    assert (one.rows_read, one.rows_written, one.rows_refused) == (len(CASES), len(CASES) - refused, refused)
    judged = statuses(store, ANSWERED_ON)
    effects = answer(store, "confirmation/answers", ANSWERED_ON).set_index("title")["effect_code"].to_dict()
    ids = answer(store, "shared/agreement_rows", ANSWERED_ON, **NOTHING).set_index("title")["agreement_id"]
    for case in CASES:
        found = {finding.issue_code for finding in one.findings if finding.agreement_id == ids[case["case"]]}
        said = (judged[case["case"]], effects.get(case["case"], ""), "|".join(sorted(found)))
        assert said == (case["status"], case["effect"], case["findings"]), f"{case['case']}: {case['why']}"


def test_before_the_answer_the_old_judgement_stands(store: Store, asked: Callable[..., bytes], tmp_path: Path) -> None:
    sheet = asked("kb_none", "kb_done", "kb_ended")
    rows = {case["case"]: case for case in CASES}
    filled = {
        "kb_none": {"answer": "Tidak dilaksanakan"},
        "kb_done": {name: _value(rows["kb_done"][name]) for name in ("answer", "action_type", "action_on",
                                                                     "evidence_type")},
        "kb_ended": {"answer": "Sudah berakhir/diakhiri", "ended_on": date(2025, 3, 1)},
    }  # fmt: skip
    _import(store, fill(sheet, filled, tmp_path / "jawaban.xlsx"))
    assert set(statuses(store, date(2026, 6, 19)).values()) == {"seremonial_terduga"}
    assert statuses(store, ANSWERED_ON) == {
        "kb_none": "seremonial_terkonfirmasi",
        "kb_done": "terlaksana",
        "kb_ended": "berakhir_tanpa_tindak_lanjut",
    }


@pytest.mark.parametrize(
    ("filled", "day", "why"),
    [
        ({}, ASKED_ON, "nobody answered: nothing is known of a later day"),
        ({"a": {"answer": "Tidak dilaksanakan"}}, ANSWERED_ON, "what was answered is known from its day"),
    ],
)
def test_the_day_of_the_data_moves_only_with_an_answer(
    filled: dict[str, Any], day: date, why: str, store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    _import(store, fill(asked("a", "b"), filled, tmp_path / "jawaban.xlsx"))
    version = store.current()
    assert version is not None
    assert version.manifest.reporting_on == day, why


def test_an_answer_survives_the_register_sent_again_and_corrected(
    store: Store, asked: Callable[..., bytes], tmp_path: Path, csv_file: Callable[..., Path]
) -> None:
    sheet = asked("a", "b", "c")
    _import(
        store, fill(sheet, {"a": {"answer": "Tidak dilaksanakan", "note": "belum ada anggaran"}}, tmp_path / "j.xlsx")
    )
    before = store.read("confirmations").to_pylist()
    corrected = _register(["a", "b", "c"])
    corrected[0][2] = "PT Nama Baru"
    for rows in (_register(["a", "b", "c"]), corrected, _register(["a", "b", "c"])[1:]):
        file = csv_file("register.csv", HEADER, rows)
        import_files([file], store=store, owner="Kabupaten Kebumen", reporting_on=ASKED_ON)
        assert store.read("confirmations").to_pylist() == before
        assert statuses(store, ANSWERED_ON)["a"] == "seremonial_terkonfirmasi"


def test_the_same_sheet_again_changes_nothing_also_on_another_day(
    store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    path = fill(asked("a", "b"), {"a": {"answer": "Tidak dilaksanakan"}}, tmp_path / "jawaban.xlsx")
    _import(store, path)
    again = import_files([path], store=store, today=date(2026, 7, 20))
    assert not again.has_changes
    assert again.version_id is None


def test_a_corrected_sheet_adds_to_the_history_and_the_latest_answer_holds(
    store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    sheet = asked("a", "b")
    done = {"answer": "Sudah dilaksanakan (dengan bukti)", "action_type": "Pelatihan", "action_on": date(2026, 2, 10),
            "evidence_type": "Daftar hadir", "evidence_url": "hadir/1"}  # fmt: skip
    _import(store, fill(sheet, {"a": done, "b": done}, tmp_path / "satu.xlsx"))
    assert statuses(store, ANSWERED_ON) == {"a": "terlaksana", "b": "terlaksana"}
    second = fill(sheet, {"a": {"answer": "Tidak dilaksanakan"}, "b": done}, tmp_path / "dua.xlsx")
    one = _import(store, second, date(2026, 7, 1))
    assert [finding.issue_code for finding in one.findings] == ["confirmation_replaced"]
    assert (len(one.updated), len(one.unchanged)) == (1, 1)
    history = answer(store, "confirmation/answers", date(2026, 7, 1))
    assert list(history["answer"]) == ["tidak_dilaksanakan", "sudah_dilaksanakan", "sudah_dilaksanakan"]
    assert statuses(store, date(2026, 7, 1)) == {"a": "seremonial_terkonfirmasi", "b": "terlaksana"}
    assert statuses(store, date(2026, 6, 30)) == {"a": "terlaksana", "b": "terlaksana"}, "between the two answers"
    assert not import_files([tmp_path / "satu.xlsx"], store=store, today=date(2026, 8, 1)).has_changes


def test_answered_twice_on_one_sheet_the_lower_row_holds(
    store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    filled = {"a": {"answer": "Sudah berakhir/diakhiri", "ended_on": "1 Maret 2025"},
              "a again": {"answer": "Tidak dilaksanakan"}}  # fmt: skip
    path = fill(asked("a", "b"), filled, tmp_path / "jawaban.xlsx", more=("a",))
    one = _import(store, path)
    assert (one.rows_read, one.rows_written, one.rows_refused) == (3, 3, 0)
    assert "confirmation_twice" in {finding.issue_code for finding in one.findings}
    assert statuses(store, ANSWERED_ON)["a"] == "seremonial_terkonfirmasi"
    assert store.read("confirmations").num_rows == 3
    assert not import_files([path], store=store, today=ANSWERED_ON).has_changes


def test_a_row_that_was_moved_or_invented_is_refused_with_its_cell(
    store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    filled = {"a": {"answer": "Tidak dilaksanakan", "title": "judul lain"},
              "b": {"answer": "Tidak dilaksanakan", "agreement_id": "ks-tidak-ada"}}  # fmt: skip
    one = _import(store, fill(asked("a", "b"), filled, tmp_path / "jawaban.xlsx"))
    assert (one.rows_read, one.rows_written, one.rows_refused) == (2, 0, 2)
    found = {finding.issue_code: (finding.sheet, finding.cell[0]) for finding in one.findings}
    assert found == {
        "confirmation_row_changed": (ANSWER_SHEET, "B"),
        "confirmation_unknown_agreement": (ANSWER_SHEET, "A"),
    }
    assert store.read("confirmations").num_rows == 0


def test_a_sheet_over_nothing_or_over_other_data_is_refused_in_words(
    store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    path = fill(asked("a"), {"a": {"answer": "Tidak dilaksanakan"}}, tmp_path / "jawaban.xlsx")
    with pytest.raises(ImportRefused, match="bukan dari data yang sedang dipakai"):
        import_files([path], store=Store(tmp_path / "elsewhere"), today=ANSWERED_ON)


def test_what_an_answer_records_is_tied_to_its_file_and_row(
    store: Store, asked: Callable[..., bytes], tmp_path: Path
) -> None:
    sheet = asked("a")
    done = {"answer": "Sudah dilaksanakan", "action_type": "Pelatihan", "action_on": date(2026, 2, 10),
            "evidence_type": "Daftar hadir", "evidence_url": "hadir/1", "office": "Bidang Kerja Sama"}  # fmt: skip
    _import(store, fill(sheet, {"a": done}, tmp_path / "jawaban.xlsx"))
    (action,) = store.read("actions").to_pylist()
    (evidence,) = store.read("action_evidence").to_pylist()
    (said,) = store.read("confirmations").to_pylist()
    assert (action["action_type"], action["action_on"], action["agency"]) == (
        "pelatihan", date(2026, 2, 10), "Bidang Kerja Sama")  # fmt: skip
    assert (evidence["evidence_type"], evidence["url"]) == ("daftar_hadir", "hadir/1")
    assert said["action_id"] == action["action_id"] == evidence["action_id"]
    assert said["batch_id"] == action["batch_id"]
    assert (said["source_sheet"], said["source_row"]) == (ANSWER_SHEET, 5)
    batch = next(row for row in store.read("import_batches").to_pylist() if row["kind"] == "confirmation")
    assert (batch["batch_id"], batch["rows_read"], batch["reporting_on"]) == (said["batch_id"], 1, ANSWERED_ON)


def test_the_sheet_opens_with_lists_to_choose_from_and_says_what_it_is(asked: Callable[..., bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(asked("a", "b")))
    assert book.sheetnames == [ANSWER_SHEET, GUIDE_SHEET, REFERENCE_SHEET]
    assert book[REFERENCE_SHEET].sheet_state == "veryHidden"
    page = book[ANSWER_SHEET]
    lists = [rule for rule in page.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) == len(LISTS)
    assert page.protection.sheet
    assert page["A5"].protection.locked
    answer_cell = next(cell for cell in page[4] if cell.value == "Jawaban").column_letter
    assert not page[f"{answer_cell}5"].protection.locked
    choices = [book[REFERENCE_SHEET].cell(row, 2).value for row in range(2, 5)]
    assert choices == ["Sudah dilaksanakan (dengan bukti)", "Tidak dilaksanakan", "Sudah berakhir/diakhiri"]


class TestKkp:
    """The longest real register: 241 agreements, and not one word about what came of them."""

    def test_asked_answered_and_imported_again(self, shared_dir: Path, store: Store, tmp_path: Path) -> None:
        register = shared_dir / "registers" / "kkp_kerja_sama.csv"
        owner = {"owner": "Kementerian Kelautan dan Perikanan"}
        day = date(2026, 5, 15)
        import_files([register], store=store, reporting_on=day, **owner)  # type: ignore[arg-type]
        ask = answer(store, "confirmation/to_ask", day)
        later = answer(store, "confirmation/to_ask", date(2026, 7, 2))  # still in force then
        suspected = later[later["status"] == "seremonial_terduga"]
        only = suspected[~suspected["title"].duplicated(keep=False) & (suspected["doc_type"] == "kesepakatan_bersama")]
        none, done, photo = only["title"].iloc[:3]
        action = {"answer": "Sudah dilaksanakan (dengan bukti)", "action_type": "Pelatihan",
                  "action_on": date(2026, 2, 2)}  # fmt: skip
        filled: dict[str, dict[str, Any]] = {
            none: {"answer": "Tidak dilaksanakan"},
            done: {**action, "evidence_type": "Berita acara"},
            photo: {**action, "evidence_type": "Foto (bukti lemah)"},
        }
        path = fill(sheet_for(store, day), filled, tmp_path / "jawaban.xlsx")
        one = _import(store, path)
        assert (one.rows_read, one.rows_refused) == (len(ask), 0)
        wanted = {none: "seremonial_terkonfirmasi", done: "terlaksana", photo: "seremonial_terduga"}
        for _again in range(2):
            judged = statuses(store, ANSWERED_ON)
            assert {title: judged[title] for title in wanted} == wanted
            summary = answer(store, "confirmation/summary", ANSWERED_ON).iloc[0]
            assert (summary.asked, summary.answered) == (len(ask), 3)
            assert (summary.became_confirmed, summary.became_cleared, summary.still_open) == (1, 1, 1)
            import_files([register], store=store, reporting_on=date(2026, 7, 1), **owner)  # type: ignore[arg-type]
        assert {statuses(store, day)[title] for title in wanted} == {"seremonial_terduga"}
        assert not import_files([path], store=store, today=date(2026, 9, 9)).has_changes
