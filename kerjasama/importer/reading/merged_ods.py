"""Merged cells of an ODS sheet: the spreadsheet reader does not report them for this format, so the XML is asked."""

from __future__ import annotations

import io
import zipfile
from xml.etree.ElementTree import iterparse

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
Range = tuple[tuple[int, int], tuple[int, int]]


def ods_merged_ranges(content: bytes) -> dict[str, list[Range]] | None:
    """Sheet name -> merged ranges ((row, column), (row, column)) counted from 0; None when the file is no ODS."""
    if not content.startswith(b"PK"):
        return None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if "content.xml" not in archive.namelist():
            return None
        return _ranges(archive.read("content.xml"))


def _ranges(xml: bytes) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    sheet, row, column, repeat = "", 0, 0, 1
    for event, element in iterparse(io.BytesIO(xml), events=("start", "end")):
        tag = element.tag
        if event == "start":
            if tag == f"{_TABLE}table":
                sheet, row = element.get(f"{_TABLE}name", ""), 0
                found[sheet] = []
            elif tag == f"{_TABLE}table-row":
                column, repeat = 0, int(element.get(f"{_TABLE}number-rows-repeated", "1"))
            elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                height = int(element.get(f"{_TABLE}number-rows-spanned", "1"))
                width = int(element.get(f"{_TABLE}number-columns-spanned", "1"))
                if height > 1 or width > 1:
                    found[sheet].append(((row, column), (row + height - 1, column + width - 1)))
                column += int(element.get(f"{_TABLE}number-columns-repeated", "1"))
        elif tag == f"{_TABLE}table-row":
            row += repeat
            element.clear()
    return found
