"""A coordination meeting from beginning to end: prepared, shown, decided, exported; two imports later it comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader
from typer.testing import CliRunner

from kerjasama import settings
from kerjasama.cli import app
from kerjasama.domain import decision_sheet as form
from kerjasama.exports.deck import Deck, text_of
from kerjasama.extracts.store import Store
from kerjasama.meetings import Ledger, MeetingDraft
from kerjasama.rakor import agenda, build, packs, record
from kerjasama.rakor.ask import Ask, from_warehouse
from kerjasama.rakor.decided import with_decided
from kerjasama.rakor.present import screen
from kerjasama.ui.address import Choices, load_places
from kerjasama.warehouse import Filters, Warehouse
from tests.importer.test_template import fill

HEADINGS = "Judul;Jenis Naskah;Pihak Kesatu;Pihak Kedua;Nomor;Tanggal;Berlaku Hingga;Perangkat Daerah\n"
SIGNED = [
    f"Pengelolaan {what};Kesepakatan Bersama;Pemerintah Provinsi Jawa Tengah;{who};{n}/2023;5 Januari 2023;"
    "5 Januari 2028;Biro Pemerintahan\n"
    for n, (what, who) in enumerate(
        [
            ("sampah", "Pemerintah Provinsi Jawa Barat"),
            ("air baku", "Pemerintah Provinsi DI Yogyakarta"),
            ("hutan kota", "Universitas Gadjah Mada"),
        ],
        start=1,
    )
]
MET_ON = datetime.now(UTC).date() - timedelta(days=60)
LATER = (
    "Pengelolaan pasar;Kesepakatan Bersama;Pemerintah Provinsi Jawa Tengah;Pemerintah Provinsi Bali;9/2026;"
    f"{MET_ON:%d/%m/%Y};1 Oktober 2036;Biro Pemerintahan\n"
)


def _run(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.output


def _register(folder: Path, *lines: str) -> None:
    path = folder.parent / "register.csv"
    path.write_text(HEADINGS + "".join(lines), encoding="utf-8")
    _run("import", str(path), "--owner", "Provinsi Jawa Tengah", "--register", "register")


def _ask(folder: Path, version_id: str | None = None, **choices: Any) -> Ask:
    store = Store(folder)
    version = store.version(version_id) if version_id else store.current()
    assert version is not None
    chosen = Choices(provinces=("33",), **choices)
    return with_decided(Ask(version, chosen, load_places(), from_warehouse(Warehouse(version))), folder)


def _texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """(ending, all its words on one line) of every file of a pack."""
    (path,) = folder.glob("*.pptx")
    shapes = [shape for slide in Presentation(str(path)).slides for shape in _flat(slide.shapes)]
    cells = [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    yield "pptx", _line(*(shape.text_frame.text for shape in shapes if shape.has_text_frame), *cells)
    (path,) = folder.glob("*.pdf")
    yield "pdf", _line(*(page.extract_text() for page in PdfReader(path).pages))
    (path,) = folder.glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    yield "xlsx", _line(*(str(c.value) for s in book.worksheets for row in s.iter_rows() for c in row if c.value))
    (path,) = folder.glob("*.docx")
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    yield "docx", _line(*(part.text for part in document.paragraphs), *cells)


def _flat(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield from _flat(shape.shapes) if hasattr(shape, "shapes") else [shape]


def _line(*texts: str) -> str:
    return re.sub(r"\s+", " ", " ".join(texts))


@pytest.fixture
def installation(data_folder: Path) -> Path:
    """A data folder with three umbrellas of Jawa Tengah that nobody followed up."""
    _register(data_folder, *SIGNED)
    return data_folder


def test_a_meeting_is_held_and_comes_back_two_imports_later(installation: Path, tmp_path: Path) -> None:
    # Prepared: one command writes the four files and the record that freezes them.
    out = tmp_path / "rakor"
    said = _run(
        "rakor", "--province", "33", "--as-of", MET_ON.isoformat(), "--out", str(out), "--name", "Rakor triwulan IV"
    )
    assert {path.suffix for path in out.iterdir()} == {".pptx", ".pdf", ".xlsx", ".docx", ".json"}
    pack = record.read(out / record.MANIFEST)
    assert pack.fingerprint[: record.SHORT] in said
    assert "Sesuai" in _run("rakor", "--check", str(out))

    # No export disagrees with the screen: statements, and figures with their denominators.
    deck = build.deck(_ask(installation, as_of=MET_ON), agenda.usual())
    assert deck.fingerprint == pack.fingerprint
    shown = _line(re.sub(r"<[^>]+>", "", screen.html(deck, mode="light", minutes=0)))
    texts = dict(_texts_of(out))
    for slide in deck.slides:
        assert _line(slide.spoken) in shown, slide.key
        for ending, text in texts.items():
            if ending == "docx" and slide.key in ("pembuka", "putusan_lalu"):
                continue  # minutes tell of the meeting itself in their own form
            assert _line(slide.spoken).replace(" ", "") in text.replace(" ", ""), (slide.key, ending)
    _same_figures(deck, texts, out)

    # Decided: the sheet of the pack comes back filled in by hand.
    ledger = Ledger(installation)
    meeting = ledger.create(MeetingDraft("Rakor triwulan IV", MET_ON, "provinsi=33"), is_sample=False)
    _run("import", str(_filled(out)), "--as", "decisions", "--meeting", meeting.id)
    decided = ledger.current(meeting.id)
    assert [(one.decision_code, one.source) for one in decided] == [("percepat_pks", "sheet")] * 2

    # Two imports later: one more agreement, and the working agreement under the first umbrella.
    _register(installation, *SIGNED, LATER)
    (done,) = [one for one in decided if one.row == min(each.row or 0 for each in decided)]
    child = {
        "register_key": "PKS-1",
        "title": "Pengangkutan sampah",
        "doc_type": "Perjanjian Kerja Sama (PKS)",
        "coop_type": "Antardaerah, sukarela",
        "signed_on": MET_ON + timedelta(days=20),
        "parent_agreement_id": done.agreement_id,
    }
    _child(installation, tmp_path, child)

    # The frozen state is the same to the digit; the newest one is another, and says what came of the decisions.
    assert "Sesuai" in _run("rakor", "--check", str(out))
    kept = record.find(installation, pack.id)
    assert kept is not None
    version = Store(installation).version(kept.version)
    again = packs.again(kept, version, load_places(), from_warehouse(Warehouse(version)))
    assert [slide.statement for slide in again.slides] == [slide.statement for slide in deck.slides]
    newest = build.deck(_ask(installation, as_of=datetime.now(UTC).date()), agenda.usual())
    assert newest.fingerprint != pack.fingerprint
    before = next(slide for slide in newest.slides if slide.key == "putusan_lalu")
    assert "Rakor triwulan IV" in before.statement
    assert "Dari **2** putusan" in before.statement
    assert "**1** diketahui selesai" in before.statement

    # And the comparison of the two is there: what moved between the meeting's version and today's.
    now = Store(installation).current()
    assert now is not None
    flows = Warehouse(now, earlier=version).run(
        "changes/flows", Filters(as_of=now.manifest.reporting_on, provinces=("33",))
    )  # type: ignore[arg-type]
    assert len(flows.frame)


def test_a_pack_for_a_recorded_meeting_names_it_and_its_sheet_comes_back_to_it(
    installation: Path, tmp_path: Path
) -> None:
    ledger = Ledger(installation)
    day = datetime.now(UTC).date()
    for name, ahead, scope in (("Rakor lalu", -1, "33"), ("Rakor Bali", 1, "51"), ("Rakor lain", 9, "33")):
        ledger.create(MeetingDraft(name, day + timedelta(days=ahead), f"provinsi={scope}"), is_sample=False)
    assert "Rakor lain" in _run("rakor", "--province", "33", "--out", str(tmp_path / "a"))
    meeting = ledger.create(
        MeetingDraft("Rakor triwulan IV", day + timedelta(days=12), "provinsi=33", place="Semarang"), is_sample=False
    )
    out = tmp_path / "b"
    said = _run(
        "rakor", "--province", "33", "--as-of", MET_ON.isoformat(), "--out", str(out), "--name", "rakor Triwulan IV"
    )
    assert f"({meeting.id})" in said
    assert "Semarang" in dict(_texts_of(out))["docx"]
    taken = _run("import", str(_filled(out)))
    assert f"({meeting.id}): lembar ini dibuat untuk rapat itu" in taken
    assert len(ledger.current(meeting.id)) == 2
    said = _run("rakor", "--province", "33", "--out", str(tmp_path / "c"), "--name", "Rakor luar biasa")
    assert "Belum ada rapat tercatat" in said


def _same_figures(deck: Deck, texts: dict[str, str], out: Path) -> None:
    (path,) = out.glob("*.xlsx")
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(path)["Paparan"].iter_rows()]
    for slide in deck.slides:
        for one in slide.figures:
            assert [one.label, one.value, one.of] in [row[1:4] for row in rows], (slide.key, one.label)
            for ending in ("pptx", "pdf"):
                assert text_of(one.kind, one.value) in texts[ending], (slide.key, one.label, ending)


def _filled(out: Path) -> Path:
    """The decision sheet of the pack, two of its lines filled in."""
    (path,) = out.glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    top = next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == form.ID)
    columns = {cell.value: cell.column for cell in sheet[top]}
    for row in (top + 1, top + 2):
        sheet.cell(row, columns[form.DECISION]).value = "Percepat PKS"
        sheet.cell(row, columns[form.AGENCY]).value = "Biro Pemerintahan"
        sheet.cell(row, columns[form.DUE]).value = datetime.combine(MET_ON + timedelta(days=200), datetime.min.time())
    filled = out.parent / "lembar putusan.xlsx"
    book.save(filled)
    return filled


def _child(folder: Path, tmp_path: Path, child: dict[str, Any]) -> None:
    sent = fill(tmp_path / "pks.xlsx", {"agreements": [child]})
    _run("import", str(sent), "--owner", "Provinsi Jawa Tengah", "--register", "pks")
    assert settings.data_dir() == folder
