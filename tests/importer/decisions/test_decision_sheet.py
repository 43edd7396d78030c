"""A decision sheet that comes back: ours with its hidden codes, or an office's own; recorded once, refused by cell."""

from __future__ import annotations

import io
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from typer.testing import CliRunner

from kerjasama import settings
from kerjasama.cli import app
from kerjasama.domain import decision_sheet as form
from kerjasama.errors import ImportRefused, UserError
from kerjasama.exports.decision_sheet import add_sheet, decision_sheet
from kerjasama.exports.deck import Heading, Rows
from kerjasama.exports.tables import Head
from kerjasama.extracts.store import Store
from kerjasama.importer.kinds.recognise import recognise
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.meetings import Ledger, Meeting, MeetingDraft, conflicts
from tests.importer.lists import content
from tests.worlds import csv_rows, open_world

CASES = csv_rows(Path(__file__).parent / "line_cases.csv")
HEADINGS = ["No", "Kerja Sama", "Nomor Naskah", "Mitra", "Putusan", "Penanggung Jawab", "Tenggat", "Catatan"]
DAY = date(2026, 3, 4)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiny")
    open_world("tiny", folder)
    return folder


@pytest.fixture
def data_dir(published: Path, tmp_path: Path) -> Path:
    """The tiny world in a folder of its own."""
    return Path(shutil.copytree(published, tmp_path / "data"))


@pytest.fixture
def meeting(data_dir: Path) -> Meeting:
    return Ledger(data_dir).create(MeetingDraft("Rakor triwulan I", DAY), is_sample=True)


def _import(data_dir: Path, name: str, content: bytes, **more: Any) -> FileOutcome:
    return import_files([(name, content)], store=Store(data_dir), **more).files[0]


def _ours(meeting: Meeting | None, is_sample: bool = True) -> openpyxl.Workbook:
    lines = Rows(
        "Antrean",
        (Heading("Kerja sama", weight=3), Heading("Mitra")),
        (("Pengelolaan sampah regional", "Pemkab Kebumen"), ("Pasokan pangan", "Pemprov Jateng"), ("Air minum", "x")),
        ("A02", "A04", "A06"),
    )
    head = Head("Rapat", "", "Semua wilayah", DAY, "v1", is_sample)
    return openpyxl.load_workbook(io.BytesIO(decision_sheet(lines, meeting, head)))


def _fill(book: openpyxl.Workbook, lines: dict[int, dict[str, Any]]) -> bytes:
    """Lines by their number on the sheet, values by heading."""
    sheet = book[form.SHEET]
    top = next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == form.ID)
    columns = {cell.value: cell.column for cell in sheet[top]}
    for number, values in lines.items():
        for heading, value in values.items():
            sheet.cell(top + number, columns[heading]).value = value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_our_sheet_is_recorded_line_by_line_and_blank_lines_are_no_errors(data_dir: Path, meeting: Meeting) -> None:
    filled = _fill(
        _ours(meeting),
        {
            1: {
                form.DECISION: "Percepat PKS",
                form.AGENCY: "Dinas Baru",
                form.DUE: datetime(2026, 6, 30),
                form.NOTE: "segera",
            }
        },
    )
    outcome = _import(data_dir, "putusan.xlsx", filled)
    assert (outcome.kind, outcome.rows_read, outcome.rows_written, outcome.rows_refused) == ("decisions", 1, 1, 0)
    assert (outcome.counts, outcome.findings) == ({"decisions": 1, "blank": 2, "again": 0}, [])
    (row,) = Ledger(data_dir).current(meeting.id)
    assert (row.agreement_id, row.decision_code, row.agency, row.due_on, row.note) == (
        "A02", "percepat_pks", "Dinas Baru", date(2026, 6, 30), "segera",
    )  # fmt: skip
    assert (row.source, row.file_name, row.sheet, row.title) == (
        "sheet", "putusan.xlsx", form.SHEET, "Pengelolaan sampah regional",
    )  # fmt: skip
    assert row.row is not None


def test_checking_records_nothing_and_the_same_sheet_twice_records_once(data_dir: Path, meeting: Meeting) -> None:
    version = Store(data_dir).current()
    filled = _fill(_ours(meeting), {1: {form.DECISION: "Lanjutkan"}, 2: {form.DECISION: "Akhiri secara resmi"}})
    checked = import_files([("p.xlsx", filled)], store=Store(data_dir), check=True)
    assert checked.has_changes
    assert not checked.replaces_sample
    assert Ledger(data_dir).history() == []
    first = import_files([("p.xlsx", filled)], store=Store(data_dir))
    assert first.version_id is None
    assert Store(data_dir).current() == version
    again = import_files([("p.xlsx", filled)], store=Store(data_dir))
    assert not again.has_changes
    assert (again.files[0].counts["again"], again.files[0].rows_written) == (2, 2)
    assert len(Ledger(data_dir).history()) == 2


def test_a_sheet_that_says_otherwise_than_the_page_stands_beside_it(data_dir: Path, meeting: Meeting) -> None:
    ledger = Ledger(data_dir)
    _import(data_dir, "satu.xlsx", _fill(_ours(meeting), {1: {form.DECISION: "Lanjutkan"}}))
    _import(data_dir, "dua.xlsx", _fill(_ours(meeting), {1: {form.DECISION: "Akhiri secara resmi"}}))
    assert len(conflicts(ledger.current(meeting.id))) == 1


def test_a_swapped_line_and_an_unknown_code_are_refused_with_their_cell(data_dir: Path, meeting: Meeting) -> None:
    book = _ours(meeting)
    filled = _fill(
        book,
        {
            1: {form.DECISION: "Lanjutkan", "Kerja sama": "Kontrak layanan internet"},
            2: {form.DECISION: "Lanjutkan", form.ID: "X99"},
            4: {form.DECISION: "Lanjutkan", "Kerja sama": "Layanan parkir"},
        },
    )
    outcome = _import(data_dir, "putusan.xlsx", filled)
    assert (outcome.rows_read, outcome.rows_written, outcome.rows_refused) == (3, 1, 2)
    assert [(one.issue_code, one.cell[:1]) for one in outcome.findings] == [
        ("decision_row_changed", "C"),
        ("decision_code_unknown", "A"),
    ]
    assert [row.agreement_id for row in Ledger(data_dir).current(meeting.id)] == ["A11"]  # typed on a blank line


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_line_of_an_offices_own_sheet(data_dir: Path, meeting: Meeting, case: dict[str, str]) -> None:
    cells = [
        ["KEPUTUSAN RAPAT KOORDINASI"],
        ["Tanggal rapat", "4 Maret 2026"],
        HEADINGS,
        ["1", *(case[name] for name in ("kerja_sama", "nomor", "mitra", "putusan", "penanggung_jawab", "tenggat"))],
    ]
    outcome = _import(data_dir, "keputusan rakor.csv", content("keputusan rakor.csv", cells), read_as="decisions")
    assert outcome.rows_read == 1, case["why"]
    assert [one.issue_code for one in outcome.findings if not one.issue_code.startswith("kind_")] == (
        case["findings"].split() if case["findings"] else []
    ), case["why"]
    found = Ledger(data_dir).current(meeting.id)
    told = [(row.agreement_id, row.decision_code, row.due_on.isoformat() if row.due_on else "") for row in found]
    assert told == ([(case["agreement"], case["decision"], case["due"])] if case["agreement"] else []), case["why"]
    assert [row.agency for row in found] == ([case["penanggung_jawab"]] if found else []), case["why"]


def test_what_is_not_found_is_refused_with_suggestions(data_dir: Path, meeting: Meeting) -> None:
    cells = [["Tanggal rapat", "4 Maret 2026"], HEADINGS, ["1", "Pasokan air", "", "", "Lanjutkan", "", ""]]
    outcome = _import(data_dir, "putusan.csv", content("putusan.csv", cells), read_as="decisions")
    (finding,) = outcome.findings[-1:]
    assert "Pasokan pangan (A04)" in finding.hint
    assert finding.value_typed == "Pasokan air"


def test_a_sheet_of_no_recorded_meeting_is_refused_with_the_meetings_there_are(
    data_dir: Path, meeting: Meeting
) -> None:
    cells = [HEADINGS, ["1", "Pasokan pangan", "", "", "Lanjutkan", "", ""]]
    file = content("putusan.csv", cells)
    with pytest.raises(ImportRefused, match="tidak menyebut rapat") as refused:
        _import(data_dir, "putusan.csv", file, read_as="decisions")
    assert meeting.id in refused.value.todo
    outcome = _import(data_dir, "putusan.csv", file, read_as="decisions", meeting=meeting.id)
    assert outcome.rows_written == 1
    with pytest.raises(UserError, match="tidak ada"):
        _import(data_dir, "putusan.csv", file, read_as="decisions", meeting="rp-none")


def test_a_sheet_of_another_meeting_or_of_other_data_is_refused(data_dir: Path, meeting: Meeting) -> None:
    other = Ledger(data_dir).create(MeetingDraft("Rakor triwulan II", date(2026, 6, 4)), is_sample=True)
    filled = _fill(_ours(other), {1: {form.DECISION: "Lanjutkan"}})
    with pytest.raises(ImportRefused, match="milik rapat lain"):
        _import(data_dir, "p.xlsx", filled, meeting=meeting.id)
    real = _fill(_ours(meeting, is_sample=False), {1: {form.DECISION: "Lanjutkan"}})
    with pytest.raises(ImportRefused, match="bukan dari data"):
        _import(data_dir, "p.xlsx", real)
    assert Ledger(data_dir).history() == []


def test_a_sheet_from_a_pack_takes_the_meeting_written_on_it(data_dir: Path, meeting: Meeting) -> None:
    book = _ours(None)
    sheet = book[form.SHEET]
    row = next(row for row in sheet.iter_rows(max_row=8) if row[1].value == form.MEETING_DAY)
    row[3].value = datetime(2026, 3, 4)
    named = next(row for row in sheet.iter_rows(max_row=8) if row[1].value == form.RECORDER)
    named[3].value = "Kepala Bagian"
    outcome = _import(data_dir, "p.xlsx", _fill(book, {2: {form.DECISION: "Verifikasi laporan"}}))
    assert outcome.register_name == meeting.name
    assert outcome.meeting_taken.startswith(f"Rakor triwulan I, 4 Maret 2026 ({meeting.id}): tanggal itu tertulis")
    assert [row.recorded_by for row in Ledger(data_dir).current(meeting.id)] == ["Kepala Bagian"]


def test_it_says_which_meeting_it_took_and_why(data_dir: Path, meeting: Meeting) -> None:
    filled = _fill(_ours(meeting), {1: {form.DECISION: "Lanjutkan"}})
    assert _import(data_dir, "p.xlsx", filled).meeting_taken.endswith("lembar ini dibuat untuk rapat itu")
    cells = [["Rapat", "RAKOR  Triwulan I"], ["Tanggal", "4 Maret 2026"], HEADINGS]
    own = content("p.csv", [*cells, ["1", "Pasokan pangan", "", "", "Lanjutkan", "", ""]])
    assert "nama dan tanggalnya" in _import(data_dir, "p.csv", own, read_as="decisions").meeting_taken
    wished = _import(data_dir, "p.csv", own, read_as="decisions", meeting=meeting.id)
    assert wished.meeting_taken.endswith("dipilih waktu mengimpor")


def test_what_is_written_over_the_meeting_of_a_sheet_counts(data_dir: Path, meeting: Meeting) -> None:
    ledger = Ledger(data_dir)
    book = _ours(meeting)
    day = next(row for row in book[form.SHEET].iter_rows(max_row=8) if row[1].value == form.MEETING_DAY)[3]
    day.value = datetime(2026, 6, 4)
    filled = _fill(book, {1: {form.DECISION: "Lanjutkan"}})
    with pytest.raises(ImportRefused, match="4 Juni 2026"):
        _import(data_dir, "p.xlsx", filled)
    other = ledger.create(MeetingDraft("Rakor susulan", date(2026, 6, 4)), is_sample=True)
    outcome = _import(data_dir, "p.xlsx", filled)
    assert other.id in outcome.meeting_taken
    assert 'namanya tertulis "Rakor triwulan I"' in outcome.meeting_taken
    assert ledger.current(meeting.id) == []


def test_a_day_alone_is_not_enough_for_a_meeting_of_other_regions(data_dir: Path) -> None:
    ledger = Ledger(data_dir)
    ledger.create(MeetingDraft("Rakor Jawa Timur", DAY, "provinsi=35"), is_sample=True)
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        rows = Rows("Antrean", (Heading("Kerja sama"),), (("Pasokan pangan",),), ("A04",))
        add_sheet(book, rows, None, Head("Rapat", "", "", DAY, "v1", True), scope="provinsi=33")
    book = openpyxl.load_workbook(made)
    next(row for row in book[form.SHEET].iter_rows(max_row=8) if row[1].value == form.MEETING_DAY)[3].value = datetime(
        2026, 3, 4
    )
    filled = _fill(book, {1: {form.DECISION: "Lanjutkan"}})
    with pytest.raises(ImportRefused, match="tidak tercatat"):
        _import(data_dir, "p.xlsx", filled)
    own = ledger.create(MeetingDraft("Rakor Jawa Tengah", DAY, "provinsi=33"), is_sample=True)
    assert own.id in _import(data_dir, "p.xlsx", filled).meeting_taken


def test_the_list_of_an_office_is_recognised_as_decisions() -> None:
    cells = [
        ["LEMBAR KEPUTUSAN RAPAT KOORDINASI KERJA SAMA 2026"],
        ["No", "Kerja Sama", "Keputusan", "Penanggung Jawab", "Batas Waktu"],
        ["1", "Pengelolaan sampah", "Percepat PKS", "Dinas LH", "31 Maret 2026"],
    ]
    name = "keputusan rakor.csv"
    assert recognise(read_workbook(content(name, cells), name), name).kind == "decisions"


def test_the_command_records_and_lists(data_dir: Path, meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.DATA_VARIABLE, str(data_dir))
    path = data_dir / "putusan.xlsx"
    path.write_bytes(_fill(_ours(meeting), {1: {form.DECISION: "Percepat PKS"}}))
    runner = CliRunner()
    said = runner.invoke(app, ["import", str(path)])
    assert said.exit_code == 0, said.output
    assert "1 baris dibaca = 1 dicatat + 0 ditolak" in said.output
    assert f"Rapat: Rakor triwulan I, 4 Maret 2026 ({meeting.id}): lembar ini dibuat untuk rapat itu." in said.output
    assert "Putusan dicatat; versi data yang dipakai tetap." in said.output
    listed = runner.invoke(app, ["decisions"])
    assert "Percepat PKS: Pengelolaan sampah regional" in listed.output
    assert "Rakor triwulan I" in listed.output
