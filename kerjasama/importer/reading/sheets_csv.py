"""CSV in whatever encoding and separator an office saves it."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator

from charset_normalizer import from_bytes

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.model import Cell, Sheet

SEPARATORS = (";", "\t", "|", ",")  # of equals the first: a comma is as often a decimal comma
PROGRESS_EVERY = 5_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000


def decode(content: bytes, where: str) -> str:
    """The text of the file: byte order mark, else UTF-8, UTF-16 by its zero bytes, else what the bytes look like.

    cp1252 is preferred where it fits, since that is what offices' spreadsheets write; raises ImportRefused.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content[:4_000]:
        even, odd = content[:4_000:2].count(0), content[1:4_000:2].count(0)
        try:
            return content.decode("utf-16-le" if odd > even else "utf-16-be")
        except UnicodeDecodeError:
            raise _not_text(where) from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(content[:_SAMPLE]).best()
        encoding = best.encoding if best else "latin-1"
        text = content.decode(encoding, errors="replace")
    controls = sum(1 for sign in text[:_SAMPLE] if sign < " " and sign not in "\r\n\t\f\v\x1a")
    if controls > len(text[:_SAMPLE]) / 100:
        raise _not_text(where)
    return text


def _not_text(where: str) -> ImportRefused:
    return ImportRefused(
        _("Berkas ini bukan tabel: isinya bukan teks dan bukan lembar kerja."),
        where=where,
        todo=_("Kirim register sebagai XLSX, XLS, ODS, atau CSV."),
    )


def choose_separator(text: str) -> str:
    """The separator whose use gives the most lines the same, largest number of cells."""
    first, _newline, _rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4]
    best, best_score = ",", -1.0
    for separator in SEPARATORS:
        widths = Counter(
            len(cells)
            for cells in _records(text[:_SAMPLE], separator, limit=200)
            if any(cell.strip() for cell in cells)
        )
        several = {width: count for width, count in widths.items() if width > 1}
        if not several:
            continue
        width, count = max(several.items(), key=lambda item: (item[1] * min(item[0], 6), item[0]))
        score = count * min(width, 6) / sum(widths.values())
        if score > best_score:
            best, best_score = separator, score
    return best


def _records(text: str, separator: str, limit: int | None = None) -> Iterator[list[str]]:
    csv.field_size_limit(10_000_000)
    for number, record in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
        if limit is not None and number >= limit:
            return
        yield record


def read_csv(content: bytes, where: str, progress: Callable[[int], None] | None = None) -> Sheet:
    """The one sheet of a CSV. Row numbers are those a spreadsheet shows: a quoted newline starts no new row."""
    text = decode(content, where)
    separator = choose_separator(text)
    rows: list[tuple[Cell, ...]] = []
    try:
        for number, record in enumerate(_records(text, separator), start=1):
            cells = tuple(
                Cell(number, column, trimmed, trimmed)
                for column, value in enumerate(record, start=1)
                if (trimmed := value.strip())
            )
            if cells and not (number == 1 and record[0].lower().startswith("sep=")):
                rows.append(cells)
            if progress and number % PROGRESS_EVERY == 0:
                progress(number)
    except csv.Error as error:
        raise ImportRefused(
            _("CSV tidak dapat dibaca: {reason}").format(reason=error),
            where=where,
            todo=_("Buka di lembar kerja, lalu simpan sebagai XLSX."),
        ) from error
    return Sheet("", tuple(rows))
