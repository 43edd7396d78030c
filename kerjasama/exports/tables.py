"""A table as CSV, XLSX or Parquet, each carrying the filters in words, the as-of date and the extract version.

CSV repeats them in four columns at the end, so that a row that is copied elsewhere still says where it comes from;
XLSX has them on a sheet of its own; Parquet in the schema's metadata, with codes and types as the query gave them.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from io import BytesIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama.domain.words import _, format_date

_DANGEROUS = re.compile(r"^(?:[=+@\t\r]|-(?![\d\s]|$))")


@dataclass(frozen=True)
class Head:
    """What every file says of itself."""

    title: str
    question: str
    filters: str
    as_of: date
    version: str
    is_sample: bool

    @property
    def mark(self) -> str:
        """The warning that sample data carries, or ''."""
        return _("DATA CONTOH, bukan data sebenarnya") if self.is_sample else ""

    def lines(self) -> list[tuple[str, str]]:
        """(name, value) pairs for a reader, in the current language."""
        pairs = [
            (_("Judul"), self.title),
            (_("Pertanyaan"), self.question),
            (_("Saringan"), self.filters),
            (_("Keadaan per"), format_date(self.as_of)),
            (_("Versi ekstrak"), self.version),
        ]
        return ([(_("Perhatian"), self.mark)] if self.mark else []) + [pair for pair in pairs if pair[1]]

    def file_name(self, ending: str) -> str:
        """'contoh-kerja-sama-seremonial-2026-10-31.csv'."""
        words = re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")[:60] or "tabel"
        return f"{'contoh-' if self.is_sample else ''}{words}-{self.as_of.isoformat()}.{ending}"


def csv_bytes(frame: pd.DataFrame, head: Head) -> bytes:
    """UTF-8 with a byte-order mark (Excel opens it as text), comma, header in words, four columns of origin."""
    # One by one: whole numbers beside empty cells would otherwise become 3.0.
    out = pd.DataFrame({name: pd.Series([_flat(v) for v in frame[name].tolist()], dtype=object) for name in frame})
    out[_("Keadaan per")] = head.as_of.isoformat()
    out[_("Saringan")] = head.filters
    out[_("Versi ekstrak")] = head.version
    if head.mark:
        out[_("Perhatian")] = head.mark
    return b"\xef\xbb\xbf" + out.to_csv(index=False, lineterminator="\r\n").encode("utf-8")


def parquet_bytes(frame: pd.DataFrame, head: Head) -> bytes:
    """The query's own answer with types and codes; the head as JSON under the metadata key 'kerjasama'."""
    table = pa.Table.from_pandas(frame, preserve_index=False)
    about = json.dumps({**asdict(head), "as_of": head.as_of.isoformat()}, ensure_ascii=False)
    buffer = BytesIO()
    pq.write_table(
        table.replace_schema_metadata({**(table.schema.metadata or {}), b"kerjasama": about.encode()}), buffer
    )
    return buffer.getvalue()


def plain(value: object) -> object:
    """A cell as a spreadsheet can hold it: lists joined, missing as None."""
    if isinstance(value, list | tuple):
        return "; ".join(str(part) for part in value)
    return None if value is None or value is pd.NaT or value is pd.NA or value != value else value


def _flat(value: object) -> object:
    """The same for CSV, where a text that begins like a formula would run when the file is opened."""
    cell = plain(value)
    return f"'{cell}" if isinstance(cell, str) and _DANGEROUS.match(cell) else cell
