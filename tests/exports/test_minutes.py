"""The draft minutes opened again: every decision, every statement, nobody's name, its marks and what it stands on."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import docx
import pytest
from docx.document import Document

from kerjasama.exports.date_words import day_words, number_words
from kerjasama.exports.deck import Deck, Figure, Heading, Rows, Slide
from kerjasama.exports.minutes import minutes_bytes
from kerjasama.exports.tables import Head
from kerjasama.meetings import Decision, Meeting

DAY = date(2026, 3, 4)
MEETING = Meeting(
    "rp-1", "Rakor triwulan I", DAY, "provinsi=33", None, None, "Biro Contoh", "Aula", "Sekretaris Daerah", "", True,
    datetime(2026, 3, 1, tzinfo=UTC), 1,
)  # fmt: skip
EARLIER = Rows(
    "Putusan", (Heading("Kerja sama", weight=3), Heading("Tenggat", "date")), (("Air minum [A]", DAY),), ("a9",)
)
DECK = Deck(
    "Rapat koordinasi",
    "Jawa Tengah",
    Head("Rapat", "", "Wilayah: Jawa Tengah", date(2026, 2, 28), "20260301T000000-001-abcdef12", True),
    date(2025, 2, 28),
    (
        Slide("pembuka", "Pembuka", "Rapat koordinasi."),
        Slide("putusan_lalu", "Putusan rapat yang lalu", "**1** dari **2** putusan selesai.", lists=(EARLIER,)),
        Slide("seremonial", "Berhenti di penandatanganan", "**8** dari **20** berhenti.", caution="Terduga."),
    ),
)


def _decision(number: int, agreement: str = "a1", **more: object) -> Decision:
    values: dict[str, object] = {
        "sequence": number, "id": f"pt-{number}", "meeting_id": "rp-1", "agreement_id": agreement,
        "title": "Pasar bersama", "decision_code": "percepat_pks", "agency": "Dinas Contoh",
        "due_on": date(2026, 6, 30), "note": "segera",
        "recorded_at": datetime(2026, 3, 4, tzinfo=UTC), "recorded_by": "", "source": "page", "file_name": "",
        "sheet": "", "row": None, "replaces": None, "is_withdrawal": False,
    }  # fmt: skip
    return Decision(**{**values, **more})  # type: ignore[arg-type]


def _opened(meeting: Meeting | None = MEETING, decisions: tuple[Decision, ...] = ()) -> Document:
    return docx.Document(io.BytesIO(minutes_bytes(DECK, meeting, decisions)))


def _text(document: Document) -> str:
    return "\n".join(one.text for one in document.paragraphs)


def test_it_opens_with_the_day_written_out_the_place_and_the_chair() -> None:
    document = _opened()
    assert "Pada hari ini, Rabu, tanggal empat, bulan Maret, tahun dua ribu dua puluh enam (04-03-2026)" in _text(
        document
    )
    facts = {row.cells[0].text: row.cells[2].text for row in document.tables[0].rows}
    assert facts["Hari, tanggal"] == "Rabu, 4 Maret 2026"
    assert (facts["Tempat"], facts["Pimpinan rapat"], facts["Notulis"]) == (
        "Aula",
        "Sekretaris Daerah",
        "[jabatan notulis]",
    )
    assert "BIRO CONTOH" in _text(document)


def test_the_recapitulation_has_its_numbers_with_denominators_of_both_days() -> None:
    figures = (Figure("Ditindaklanjuti", 8, 20, "yang dapat dinilai", before=5, note="semula 25% dari 20"),)
    recap = Slide("rekap", "Rekapitulasi", "**8** dari **20**.", figures=figures)
    document = docx.Document(io.BytesIO(minutes_bytes(replace(DECK, slides=(recap,)), MEETING, ())))
    shown = [[cell.text for cell in row.cells] for row in document.tables[2].rows]
    assert shown == [
        ["Yang dihitung", "28 Feb 2026", "Bagian", "28 Feb 2025"],
        ["Ditindaklanjuti", "8", "40% dari 20 yang dapat dinilai", "5 (semula 25% dari 20)"],
    ]


def test_an_item_stays_with_its_answer_and_empty_rows_stay_together() -> None:
    document = _opened()
    texts = {one.text: one for one in document.paragraphs}
    for text in ("8 dari 20 berhenti.", "Perhatian: Terduga."):
        assert texts[text].paragraph_format.keep_with_next
    rows = document.tables[2].rows
    assert len(rows) == 6
    assert all(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in rows)


def test_the_agenda_is_what_was_shown_and_each_item_has_its_statement() -> None:
    text = _text(_opened())
    assert "1. Putusan rapat yang lalu" in text
    assert "2. Berhenti di penandatanganan" in text
    assert "8 dari 20 berhenti." in text
    assert "Perhatian: Terduga." in text
    assert "**" not in text
    assert "Pembuka" not in text


def test_every_decision_stands_in_the_table_with_who_and_until_when() -> None:
    document = _opened(decisions=(_decision(1), _decision(2, "a2", title="", agency="", due_on=None, note="")))
    table = document.tables[2]
    assert [cell.text for cell in table.rows[1].cells] == [
        "1", "Pasar bersama", "Percepat PKS", "Dinas Contoh", "30 Jun 2026", "segera",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[2].cells] == [
        "2",
        "a2",
        "Percepat PKS",
        "[perangkat daerah]",
        "[tenggat]",
        "",
    ]
    assert "tercatat lebih dari satu putusan" not in _text(document)


def test_two_decisions_on_one_agreement_are_to_be_settled_before_it_is_signed() -> None:
    assert "tercatat lebih dari satu putusan" in _text(_opened(decisions=(_decision(1), _decision(2))))


def test_what_came_of_the_earlier_decisions_is_told_with_its_list() -> None:
    document = _opened()
    assert "1 dari 2 putusan selesai." in _text(document)
    assert [cell.text for cell in document.tables[3].rows[1].cells] == ["Air minum (A)", "4 Mar 2026"]


def test_it_says_that_it_is_a_draft_sample_data_and_what_it_stands_on() -> None:
    document = _opened()
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "DATA CONTOH, bukan data nyata · DRAF notulen, belum disahkan"
    footer = section.footer.paragraphs[0].text
    for part in ("Wilayah: Jawa Tengah", "28 Februari 2026", DECK.head.version, DECK.fingerprint[:12]):
        assert part in footer
    assert "CONTOH" in _text(document)


def test_without_a_meeting_and_decisions_everything_is_a_visible_blank() -> None:
    document = _opened(None)
    text = _text(document)
    for blank in ("[hari, tanggal, bulan, dan tahun ditulis dengan huruf]", "[tempat rapat]", "[nomor naskah]"):
        assert blank in text
    assert [cell.text for cell in document.tables[2].rows[1].cells] == ["1", "", "", "", "", ""]
    signatures = document.tables[-1].rows[0].cells
    assert all("[nama]" in cell.text for cell in signatures)


def test_the_same_meeting_gives_the_same_file() -> None:
    assert minutes_bytes(DECK, MEETING, ()) == minutes_bytes(DECK, MEETING, ())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"), (20, "dua puluh"),
        (31, "tiga puluh satu"), (100, "seratus"), (111, "seratus sebelas"), (1000, "seribu"), (1999, "seribu sembilan "
        "ratus sembilan puluh sembilan"), (2030, "dua ribu tiga puluh"),
    ],
)  # fmt: skip
def test_numbers_are_written_out(number: int, words: str) -> None:
    assert number_words(number) == words


def test_days_are_written_out() -> None:
    assert (
        day_words(date(2026, 12, 31)) == "Kamis, tanggal tiga puluh satu, bulan Desember, tahun dua ribu dua puluh enam"
    )
