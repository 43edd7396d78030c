"""A draft of the minutes of a coordination meeting (notulen / berita acara) as a Word document.

The form is the one offices use: letterhead, title and number, an opening that writes the day out, what the meeting was
(day, time, place, chair, who attended), agenda, what was dealt with, what was decided by whom until when, what came of
earlier decisions, closing, signatures. What nobody recorded is a visible blank, never a guess; no person is named.
Always in Indonesian: it goes to offices. Decision 0026 says which form was followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from kerjasama.domain.labels import label
from kerjasama.domain.words import format_date, format_number, use_language
from kerjasama.exports import said
from kerjasama.exports.date_words import day_words, weekday_words
from kerjasama.exports.deck import Deck, Rows, Slide, text_of
from kerjasama.exports.docx_parts import MIME as MIME
from kerjasama.exports.docx_parts import header_and_footer, new_document, paragraph, saved, table, together, write
from kerjasama.meetings.entries import Decision, Meeting

PREVIOUS, RECAP = "putusan_lalu", "rekap"
_DIGITS = 12  # of the fingerprint, in the footer
_ATTENDANTS = 8
_MOST = 60  # rows of a table of earlier decisions; more stand in the workbook
_UNNAMED = ("pembuka",)  # slides that are no item of an agenda


def minutes_bytes(deck: Deck, meeting: Meeting | None, decisions: Sequence[Decision]) -> bytes:
    """The draft as the bytes of a DOCX file. `meeting` None: everything about it is a blank; no decisions: blank rows.

    `deck`: what was shown; its slides are the agenda, their statements the summary.
    """
    with use_language("id"):
        name = meeting.name if meeting else deck.title
        document = new_document(f"Notulen: {name}")
        mark = "DATA CONTOH, bukan data nyata · " if deck.head.is_sample else ""
        header_and_footer(document, f"{mark}DRAF notulen, belum disahkan", _stands_on(deck))
        _letterhead(document, deck, meeting)
        _title(document, deck, name)
        _opening(document, deck, meeting)
        _facts(document, deck, meeting)
        document.add_heading("A. Daftar hadir", level=1)
        _attendance(document)
        items = [slide for slide in deck.slides if slide.key not in _UNNAMED]
        document.add_heading("B. Acara", level=1)
        for number, slide in enumerate(items, start=1):
            line = paragraph(document, f"{number}. {slide.title}").paragraph_format
            line.space_after = Pt(2)
            line.keep_with_next = number < len(items)
        if not items:
            paragraph(document, "[acara rapat]")
        document.add_heading("C. Pembahasan", level=1)
        for number, slide in enumerate(items, start=1):
            _discussed(document, number, slide, deck)
        document.add_heading("D. Putusan rapat", level=1)
        _decided(document, decisions)
        document.add_heading("E. Tindak lanjut putusan rapat yang lalu", level=1)
        _earlier(document, next((slide for slide in deck.slides if slide.key == PREVIOUS), None))
        document.add_heading("F. Penutup", level=1)
        paragraph(
            document,
            "Rapat ditutup pada pukul [jam]. Demikian notulen / berita acara ini dibuat dengan sebenarnya untuk "
            "dipergunakan sebagaimana mestinya.",
        ).paragraph_format.keep_with_next = True
        _signatures(document, meeting)
        return saved(document)


def _stands_on(deck: Deck) -> str:
    head = deck.head
    digits = deck.fingerprint[:_DIGITS]
    day = format_date(head.as_of)
    dated = "" if day in head.filters else f"keadaan per {day} · "
    return f"{head.filters} · {dated}versi data {head.version} · sidik angka {digits}"


def _letterhead(document: DocumentObject, deck: Deck, meeting: Meeting | None) -> None:
    organiser = (meeting.organiser if meeting else "") or deck.organiser
    for text in ("[lambang dan kop naskah dinas]", organiser.upper() or "[NAMA PEMERINTAH DAERAH / PERANGKAT DAERAH]"):
        paragraph(document, text, bold=True).alignment = WD_ALIGN_PARAGRAPH.CENTER
    line = paragraph(document, "[alamat, telepon, laman]")
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_after = Pt(14)


def _title(document: DocumentObject, deck: Deck, name: str) -> None:
    lines = ["NOTULEN / BERITA ACARA", "RAPAT KOORDINASI KERJA SAMA DAERAH", deck.scope.upper()]
    for text in lines:
        line = paragraph(document, text, bold=True)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.space_after = Pt(0)
        for run in line.runs:
            run.font.size = Pt(13)
    number = paragraph(document, "Nomor: [nomor naskah]")
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if deck.head.is_sample:
        sample = paragraph(document, "CONTOH: semua angka dan naskah di bawah ini dibuat untuk peragaan.", bold=True)
        sample.alignment = WD_ALIGN_PARAGRAPH.CENTER
    draft = paragraph(
        document,
        "DRAF. Diisi dari data dan catatan putusan; bagian berlatar kuning dilengkapi notulis, lalu disahkan pimpinan "
        "rapat.",
    )
    draft.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _opening(document: DocumentObject, deck: Deck, meeting: Meeting | None) -> None:
    day = day_words(meeting.held_on) if meeting else "[hari, tanggal, bulan, dan tahun ditulis dengan huruf]"
    figures = f" ({meeting.held_on:%d-%m-%Y})" if meeting else ""
    place = (meeting.place if meeting else "") or "[tempat rapat]"
    name = meeting.name if meeting else deck.title
    paragraph(
        document,
        f"Pada hari ini, {day}{figures}, bertempat di {place}, telah diselenggarakan rapat koordinasi kerja sama "
        f"daerah “{name}” untuk {deck.scope}, dengan hasil sebagai berikut.",
    ).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _facts(document: DocumentObject, deck: Deck, meeting: Meeting | None) -> None:
    day = f"{weekday_words(meeting.held_on)}, {format_date(meeting.held_on)}" if meeting else "[hari, tanggal]"
    lines = (
        ("Rapat", meeting.name if meeting else deck.title),
        ("Hari, tanggal", day),
        ("Waktu", "[jam] sampai [jam]"),
        ("Tempat", (meeting.place if meeting else "") or "[tempat rapat]"),
        ("Pimpinan rapat", (meeting.chair if meeting else "") or "[jabatan pimpinan rapat]"),
        ("Notulis", (meeting.secretary if meeting else "") or "[jabatan notulis]"),
        ("Bahan", f"Keadaan kerja sama per {format_date(deck.head.as_of)}, versi data {deck.head.version}"),
    )
    widths = (3.4, 0.5, 12.1)
    made = document.add_table(rows=0, cols=3)
    made.autofit = False
    for name, value in lines:
        cells = made.add_row().cells
        for cell, text, width in zip(cells, (name, ":", value), widths, strict=True):
            write(cell.paragraphs[0], text)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.width = Cm(width)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)


def _attendance(document: DocumentObject) -> None:
    rows = [[str(number), "", "", ""] for number in range(1, _ATTENDANTS + 1)]
    table(document, ("No.", "Nama", "Jabatan dan perangkat daerah", "Tanda tangan"), rows, (1.2, 5.4, 6.2, 3.2))
    _roomy(document)


def _roomy(document: DocumentObject) -> None:
    """Room for a pen in the empty rows of the last table."""
    for row in document.tables[-1].rows[1:]:
        row.height = Cm(0.85)


def _discussed(document: DocumentObject, number: int, slide: Slide, deck: Deck) -> None:
    document.add_heading(f"{number}. {slide.title}", level=2)
    said_first = paragraph(document, slide.spoken)
    said_first.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    said_first.paragraph_format.keep_with_next = True
    if slide.key == RECAP and slide.figures:
        _counted(document, slide, deck)
    if slide.caution:
        paragraph(document, f"Perhatian: {slide.caution}").paragraph_format.keep_with_next = True
    paragraph(document, "Tanggapan peserta: [diisi notulis]")


def _counted(document: DocumentObject, slide: Slide, deck: Deck) -> None:
    """The big numbers of a slide with their denominators, beside those of the day that they are compared with."""
    rows = [
        [
            one.label,
            said.value_of(one),
            said.denominator(one) or "–",
            text_of(one.kind, one.before) + (f" ({one.note})" if one.note else ""),
        ]
        for one in slide.figures
    ]
    days = [format_date(day, "medium") for day in (deck.head.as_of, deck.compared_on)]
    table(document, ("Yang dihitung", days[0], "Bagian", days[1]), rows, (4.2, 2.4, 5.2, 4.2))
    together(document)


def _decided(document: DocumentObject, decisions: Sequence[Decision]) -> None:
    headings = ("No.", "Kerja sama", "Putusan", "Penanggung jawab", "Tenggat", "Catatan")
    widths = (1.0, 4.5, 2.5, 4.0, 1.9, 2.1)
    if not decisions:
        paragraph(
            document, "Belum ada putusan yang tercatat. Diisi pada waktu rapat:"
        ).paragraph_format.keep_with_next = True
        table(document, headings, [[str(number), "", "", "", "", ""] for number in range(1, 6)], widths)
        _roomy(document)
        together(document)
        return
    paragraph(document, f"Rapat mengambil {format_number(len(decisions))} putusan:")
    rows = [
        [
            str(number),
            row.title or row.agreement_id,
            label("decision", row.decision_code),
            row.agency or "[perangkat daerah]",
            _short(row.due_on),
            row.note,
        ]
        for number, row in enumerate(decisions, start=1)
    ]
    table(document, headings, rows, widths)
    disputed = len({row.agreement_id for row in decisions}) < len(decisions)
    if disputed:
        paragraph(
            document,
            "Pada kerja sama yang disebut lebih dari satu kali, tercatat lebih dari satu putusan: [tetapkan yang "
            "berlaku].",
        )


def _short(day: date | None) -> str:
    return format_date(day, "medium") if day else "[tenggat]"


def _earlier(document: DocumentObject, slide: Slide | None) -> None:
    if slide is None:
        paragraph(document, "[tindak lanjut putusan rapat yang lalu]")
        return
    paragraph(document, slide.spoken)
    rows = next(iter(slide.lists), None)
    if rows is None:
        return
    _table_of(document, rows)
    if len(rows.rows) > _MOST:
        paragraph(document, f"{_MOST} dari {format_number(len(rows.rows))} putusan; daftar lengkapnya pada buku kerja.")


def _table_of(document: DocumentObject, rows: Rows) -> None:
    """A list as a table; a column that holds nothing is left out."""
    places = [place for place in range(len(rows.headings)) if any(row[place] is not None for row in rows.rows)]
    total = sum(rows.headings[place].weight for place in places) or 1.0
    table(
        document,
        [rows.headings[place].name for place in places],
        [
            [text_of(rows.headings[place].kind, row[place]).replace("[", "(").replace("]", ")") for place in places]
            for row in rows.rows[:_MOST]
        ],
        [16.0 * rows.headings[place].weight / total for place in places],
    )


def _signatures(document: DocumentObject, meeting: Meeting | None) -> None:
    place = paragraph(document, f"[tempat], {format_date(meeting.held_on) if meeting else '[tanggal]'}")
    place.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    place.paragraph_format.keep_with_next = True
    made = document.add_table(rows=1, cols=2)
    sides = (
        ("Notulis,", (meeting.secretary if meeting else "") or "[jabatan]"),
        ("Pimpinan rapat,", (meeting.chair if meeting else "") or "[jabatan]"),
    )
    for cell, (role, office) in zip(made.rows[0].cells, sides, strict=True):
        lines = (role, office, "", "", "", "[nama]", "[pangkat, NIP]")
        for number, text in enumerate(lines):
            target = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            write(target, text)
            target.alignment = WD_ALIGN_PARAGRAPH.CENTER
            target.paragraph_format.space_after = Pt(0)
            target.paragraph_format.keep_with_next = number < len(lines) - 1
