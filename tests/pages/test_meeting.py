"""Putusan rapat: what came of the last meeting, recording, correcting, two at once, files, honest silence."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain import decision_sheet as form
from kerjasama.domain.codes import DECISION_OUTCOMES
from kerjasama.domain.words import use_language
from kerjasama.exports.decision_sheet import decision_sheet
from kerjasama.exports.minutes import minutes_bytes
from kerjasama.extracts.store import Store
from kerjasama.meetings import Decided, Decision, Draft, Ledger, Meeting, MeetingDraft, decided_in
from kerjasama.rakor import agenda, build, packs
from kerjasama.rakor.ask import Ask, from_warehouse
from kerjasama.rakor.decided import pinned, with_decided
from kerjasama.rakor.decision_lines import lines
from kerjasama.rakor.slides import previous
from kerjasama.ui.address import Choices, load_places
from kerjasama.ui.views import meeting as words
from kerjasama.ui.views import meeting_history as histories
from kerjasama.warehouse import Filters, Warehouse
from tests.worlds import AS_OF

FILE = "21_meeting.py"
DAY = AS_OF.isoformat()
HELD = date(2026, 1, 10)
# Decided on 10 January 2026, judged on 30 June 2026.
DECIDED = (
    Draft("A04", "lanjutkan", "Pasokan pangan", "Dinas Ketahanan Pangan", date(2026, 3, 1)),  # delivered in February
    Draft("A02", "verifikasi_laporan", "Pengelolaan sampah regional", "", date(2026, 5, 20)),  # answered on 1 June
    Draft("A06", "lanjutkan", "Penyediaan air minum", "Dinas PU", date(2026, 6, 1)),  # due, without evidence
    Draft("A01", "percepat_pks", "Kerja sama pembangunan daerah", "Bappeda", None),  # nothing since
)


@pytest.fixture
def data_dir(_worlds: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny world in a folder of its own, with the shipped reference tables."""
    folder = Path(shutil.copytree(_worlds["tiny"], tmp_path / "data"))
    monkeypatch.setenv(settings.DATA_VARIABLE, str(folder))
    return folder


@pytest.fixture
def held(data_dir: Path) -> Meeting:
    """A meeting in January with four decisions."""
    ledger = Ledger(data_dir)
    meeting = ledger.create(MeetingDraft("Rakor awal tahun", HELD), is_sample=True)
    ledger.record(meeting.id, DECIDED, recorded_by="Notulis")
    return meeting


@pytest.fixture
def opened(data_dir: Path) -> Callable[..., AppTest]:
    def opening(**params: str) -> AppTest:
        test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
        for name, value in {"per": DAY, **params}.items():
            test.query_params[name] = value
        return test.run()

    return opening


def _ask(data_dir: Path, decided: Decided | None = None, **more: object) -> Ask:
    version = Store(data_dir).current()
    assert version is not None
    choices = Choices(as_of=AS_OF, **more)  # type: ignore[arg-type]
    return Ask(version, choices, load_places(), from_warehouse(Warehouse(version)), decided)


def _press(test: AppTest, label: str) -> AppTest:
    return next(button for button in test.button if button.label == label).click().run()


def test_it_opens_with_what_the_last_meeting_decided_and_what_came_of_it(
    held: Meeting, opened: Callable[..., AppTest]
) -> None:
    test = opened()
    assert not test.exception
    assert test.markdown[0].value == (
        "**2** dari **4** putusan rapat “Rakor awal tahun” (10 Januari 2026) selesai; **1** lewat tenggat, "
        "**1** belum ada kabar."
    )
    english = opened(bahasa="en")
    assert not english.exception
    assert english.markdown[0].value.startswith("**2** of **4** decisions of the meeting")


def test_without_a_meeting_it_says_how_to_begin_and_creates_one(data_dir: Path, opened: Callable[..., AppTest]) -> None:
    test = opened(provinsi="33")
    assert not test.exception
    assert test.markdown[0].value == "Belum ada rapat yang tercatat. Buat rapat, lalu catat putusannya di sini."
    test.text_input(key="new-name").set_value("Rakor triwulan I")
    test = _press(test, "Buat rapat")
    assert not test.exception
    (meeting,) = Ledger(data_dir).meetings(True)
    assert (meeting.name, meeting.scope, meeting.version_id) == (
        "Rakor triwulan I", "provinsi=33", Store(data_dir).current().id,  # type: ignore[union-attr]
    )  # fmt: skip
    assert (meeting.chair, meeting.place) == ("", "")
    assert any("Rapat dibuat" in one.value for one in test.success)


def test_a_decision_is_recorded_from_the_queue_with_its_proposal_filled_in(
    data_dir: Path, opened: Callable[..., AppTest]
) -> None:
    meeting = Ledger(data_dir).create(MeetingDraft("Rakor", AS_OF), is_sample=True)
    test = opened()
    first = next(box for box in test.selectbox if box.label == "Pilih kerja sama").value
    proposal = next(box for box in test.selectbox if box.label == "Putusan").value
    test = _press(test, "Catat putusan")
    assert not test.exception
    (row,) = Ledger(data_dir).current(meeting.id)
    assert (row.agreement_id, row.decision_code, row.source) == (first, proposal, "page")
    assert any("Putusan dicatat" in one.value for one in test.success)
    assert first not in next(box for box in test.selectbox if box.label == "Pilih kerja sama").options


def test_an_agreement_is_found_by_words_and_a_second_decision_stands_beside_the_first(
    data_dir: Path, held: Meeting, opened: Callable[..., AppTest]
) -> None:
    test = opened(ambil="cari")
    test.text_input(key="meeting-search").set_value("pasokan pangan").run()
    assert any("Rapat ini sudah memutuskan: Lanjutkan" in one.value for one in test.warning)
    test = _press(test, "Catat putusan")
    assert not test.exception
    assert len(Ledger(data_dir).current(held.id)) == 5
    assert any("lebih dari satu putusan" in one.value for one in test.warning)


def test_a_decision_is_corrected_and_withdrawn_and_the_history_keeps_both(
    data_dir: Path, held: Meeting, opened: Callable[..., AppTest]
) -> None:
    ledger = Ledger(data_dir)
    first, second, *_rest = ledger.current(held.id)
    test = opened()
    test.selectbox(key="meeting-mend").set_value(first.id).run()
    test.selectbox(key=f"mend-{first.id}-code").set_value("akhiri")
    # Somebody else corrects the same decision before this form is sent.
    ledger.record(held.id, [replace(DECIDED[0], decision_code="perpanjang", replaces=first.id)])
    test = _press(test, "Simpan perbaikan")
    assert not test.exception
    assert any("orang lain juga mengubahnya" in one.value for one in test.warning)
    codes = [row.decision_code for row in ledger.current(held.id) if row.agreement_id == first.agreement_id]
    assert codes == ["perpanjang", "akhiri"]
    test.selectbox(key="meeting-mend").set_value(second.id).run()
    test = _press(test, "Tarik putusan")
    assert second.id not in [row.id for row in ledger.current(held.id)]
    history = histories.frame(ledger.history(held.id))
    assert list(history["what"])[:2] == ["Menarik catatan 3", "Memperbaiki catatan 2"]
    assert len(history) == 7


def test_a_meeting_of_other_regions_is_opened_only_when_it_is_asked_for(
    data_dir: Path, held: Meeting, opened: Callable[..., AppTest]
) -> None:
    own = Ledger(data_dir).create(MeetingDraft("Rakor provinsi", HELD, scope="provinsi=33"), is_sample=True)
    test = opened(provinsi="31")
    assert test.markdown[0].value.startswith("Belum ada rapat yang tercatat untuk **DKI Jakarta**.")
    assert not any(header.value == "Catat putusan" for header in test.header)
    box = next(box for box in test.selectbox if box.label == "Rapat")
    assert box.value == ""
    test = box.set_value(own.id).run()
    assert not test.exception
    assert any("Rakor provinsi" in one.value for one in test.markdown)
    assert any(header.value == "Catat putusan" for header in test.header)
    assert "Rakor provinsi" in opened(provinsi="33").markdown[0].value


def test_decisions_on_real_data_are_not_shown_over_sample_data(data_dir: Path, opened: Callable[..., AppTest]) -> None:
    ledger = Ledger(data_dir)
    real = ledger.create(MeetingDraft("Rakor sungguhan", HELD), is_sample=False)
    ledger.record(real.id, DECIDED[:1])
    test = opened(rapat=real.id)
    assert test.markdown[0].value.startswith("Belum ada rapat yang tercatat.")


def test_a_damaged_ledger_is_told_in_words(data_dir: Path, held: Meeting, opened: Callable[..., AppTest]) -> None:
    Ledger(data_dir).path.write_bytes(b"damaged" * 999)
    test = opened()
    assert not test.exception
    assert any("rusak" in one.value for one in test.error)


def test_an_empty_installation_says_what_to_do(open_alone: Callable[..., AppTest]) -> None:
    test = open_alone(FILE, "empty")
    assert not test.exception


def test_the_slide_says_the_same_and_lists_everything(data_dir: Path, held: Meeting) -> None:
    ask = with_decided(_ask(data_dir), data_dir, on=date(2026, 7, 1))
    slide = previous.slide(ask)
    assert slide.statement.startswith("**2** dari **4** putusan")
    assert [(one.label, one.value, one.of) for one in slide.figures] == [
        ("Selesai", 2, 4), ("Melewati tenggat", 1, 4), ("Belum ada kabar", 1, 4), ("Berjalan", 0, 4),
    ]  # fmt: skip
    assert slide.table is not None
    assert (len(slide.table.rows), len(slide.lists[0].rows)) == (2, 4)
    assert slide.lists[0].agreement_ids == ("A06", "A01", "A02", "A04")
    assert not slide.is_empty
    none = previous.slide(_ask(data_dir))
    assert none.is_empty
    assert none.statement == "Belum ada rapat sebelumnya yang putusannya tercatat."


def test_a_deck_looks_back_on_its_own_regions_and_not_on_the_day_itself(data_dir: Path, held: Meeting) -> None:
    assert with_decided(_ask(data_dir), data_dir, on=HELD).decided is None
    assert with_decided(_ask(data_dir, provinces=("33",)), data_dir, on=AS_OF).decided is None
    found = with_decided(_ask(data_dir), data_dir, on=AS_OF).decided
    assert found is not None
    assert found.meeting == held
    past = replace(_ask(data_dir).choices, as_of=date(2025, 12, 31))
    assert with_decided(replace(_ask(data_dir), choices=past), data_dir, on=AS_OF).decided is None


def test_a_pack_and_its_link_go_on_looking_back_on_what_was_known_then(data_dir: Path, held: Meeting) -> None:
    chosen = agenda.of(["putusan_lalu"])
    ask = with_decided(_ask(data_dir), data_dir)
    pack = packs.pin(ask, build.deck(ask, chosen))
    ledger = Ledger(data_dir)
    ledger.withdraw(ledger.current(held.id)[0])
    later = ledger.create(MeetingDraft("Rakor berikutnya", date(2026, 5, 5)), is_sample=True)
    ledger.record(later.id, DECIDED[:1])
    again = packs.again(pack, ask.version, ask.places, ask.answers)
    assert packs.compare(pack, again).is_same
    assert "**2** dari **4** putusan rapat “Rakor awal tahun”" in again.slides[0].statement
    on, upto = pinned(pack.ledger["catatan"])
    assert with_decided(_ask(data_dir), data_dir, on=on, upto=upto).decided == ask.decided
    now = with_decided(_ask(data_dir), data_dir).decided
    assert now is not None
    assert now.meeting == later
    assert pinned(None) == pinned("12") == pinned("x.2026-01-01") == (None, None)


def test_a_slide_leads_to_its_own_rows_whatever_meeting_is_open(
    data_dir: Path, held: Meeting, opened: Callable[..., AppTest]
) -> None:
    later = Ledger(data_dir).create(MeetingDraft("Rakor berikutnya", date(2026, 5, 5)), is_sample=True)
    Ledger(data_dir).record(later.id, DECIDED[:1])
    assert "Rakor awal tahun" in opened().markdown[0].value
    place = previous.slide(with_decided(_ask(data_dir), data_dir)).place
    assert place == ("rapat", {"tinjau": later.id})
    assert "Rakor berikutnya" in opened(tinjau=later.id).markdown[0].value


def test_data_older_than_the_meeting_and_a_silent_register_are_told_honestly(data_dir: Path, held: Meeting) -> None:
    decided = decided_in(Ledger(data_dir), held)
    rows = words.listed(decided, pd.DataFrame(columns=["decision_id"]))
    said = words.statement(decided, rows, date(2025, 12, 31))
    assert said == (
        "**4** putusan rapat “Rakor awal tahun” (10 Januari 2026) belum dapat dinilai: data yang dipakai menggambarkan "
        "31 Desember 2025, sebelum rapat itu."
    )
    silent = rows.assign(outcome_code=["belum_terlaporkan"] * 3 + ["selesai"])
    said = words.statement(decided, silent, AS_OF)
    assert "**1** diketahui selesai; **3** belum terlaporkan" in said
    assert "tenggat" not in said
    assert [card.label for card in words.cards(silent)] == ["Selesai", "Belum terlaporkan"]
    assert [card.label for card in words.cards(rows)] == ["Selesai", "Belum dapat dinilai"]


def test_every_outcome_has_words_and_a_definition_in_both_languages() -> None:
    for language in ("id", "en"):
        with use_language(language):
            told = words.labels_of_outcomes()
            assert set(DECISION_OUTCOMES) <= {code for code, text in told.items() if text}
            assert all(text in words.definition_words() for text in told.values())


def test_the_sheet_lists_the_queue_and_the_minutes_hold_every_decision(data_dir: Path, held: Meeting) -> None:
    ask = with_decided(_ask(data_dir), data_dir, on=AS_OF)
    listed = lines(ask)
    queue = ask.result("decisions/queue", decision_code=None, row_limit=None).frame
    book = openpyxl.load_workbook(io.BytesIO(decision_sheet(listed, held, ask.head("Rapat"))))
    ids = [row[0].value for row in book[form.SHEET].iter_rows() if row[0].value]
    assert ids == [form.ID, *queue["agreement_id"]]
    deck = build.deck(ask, agenda.of(["putusan_lalu", "seremonial"]))
    rows: list[Decision] = Ledger(data_dir).current(held.id)
    document = docx.Document(io.BytesIO(minutes_bytes(deck, held, rows)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert all(row.title in cells for row in rows)
    assert any("2 dari 4 putusan rapat" in one.text for one in document.paragraphs)


def test_a_filled_sheet_is_recorded_from_the_import_page_too(data_dir: Path, held: Meeting) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(decision_sheet(lines(_ask(data_dir)), held, _ask(data_dir).head("Lembar putusan")))
    )
    sheet = book[form.SHEET]
    head = next(row for row in sheet.iter_rows() if row[0].value == form.ID)
    column = next(cell.column for cell in head if cell.value == form.DECISION)
    sheet.cell(head[0].row + 1, column).value = "Percepat PKS"
    buffer = io.BytesIO()
    book.save(buffer)
    version = Store(data_dir).current()
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / "23_import.py"), default_timeout=60).run()
    test.file_uploader[0].upload("putusan.xlsx", buffer.getvalue())
    test = _press(test.run(), "Periksa berkas")
    assert not test.exception
    said = "\n".join(one.value for one in test.markdown)
    assert "Dikenali sebagai **lembar putusan rapat**, karena lembar putusan dari dasbor ini" in said
    assert "**1** putusan; **0** di antaranya sudah tercatat" in said
    test = _press(_press(test, "Lanjut: terbitkan"), "Terbitkan")
    assert not test.exception
    assert test.header[0].value == "Putusan sudah tercatat"
    assert len(Ledger(data_dir).current(held.id)) == len(DECIDED) + 1
    assert Store(data_dir).current() == version


def test_the_statement_counts_what_the_query_says(data_dir: Path, held: Meeting) -> None:
    decided = decided_in(Ledger(data_dir), held)
    version = Store(data_dir).current()
    assert version is not None
    frame = Warehouse(version).run("meetings/outcomes", Filters(as_of=AS_OF), **words.parameters(decided)).frame
    assert dict(zip(frame["agreement_id"], frame["outcome_code"], strict=True)) == {
        "A04": "selesai", "A02": "selesai_terlambat", "A06": "terlambat", "A01": "belum_ada_kabar",
    }  # fmt: skip
    assert words.counts(words.listed(decided, frame))["selesai"] == 2
