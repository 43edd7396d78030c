"""A file of figures on regions worked into the state: read, doubted, put in the place of what the source sent before.

A row of such a file is a line of a table's body. It is written when at least one of its figures is stored, or when it
is a total or average that serves as a check; otherwise it is refused, and a finding says why (decision 0018).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kerjasama.domain.findings import issue_of, message, todo, where
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.records import issue_rows
from kerjasama.importer.keeping.registers import register_name
from kerjasama.importer.keeping.state import State, utc_now
from kerjasama.importer.model import Finding, Sheet
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.names import short_hash
from kerjasama.importer.potential.doubts import check_totals, doubt_negatives, doubt_zeros, drop_repeats
from kerjasama.importer.potential.figure import Figure
from kerjasama.importer.potential.fitting import tell_varieties_apart
from kerjasama.importer.potential.grid import find_tables
from kerjasama.importer.potential.surroundings import look_around, styles_in
from kerjasama.importer.potential.table_figures import read_table
from kerjasama.importer.potential.table_reading import TableReading
from kerjasama.importer.potential.template_mark import EXAMPLE, figures_only, is_figures_template
from kerjasama.importer.potential.vocabulary import refresh
from kerjasama.importer.wishes import Wishes

_LAST_MONTH = {"bulan": 1, "triwulan": 3, "semester": 6}


class PotentialFile:
    """One file of figures; kind of import 'potential'."""

    def __init__(self, received: Received, sheets: list[Sheet], wishes: Wishes) -> None:
        refresh()
        self.received = received
        self.wishes = wishes
        self.findings: list[Finding] = []
        self.readings: list[TableReading] = []
        self._read(sheets)
        all_figures = [one for reading in self.readings for one in reading.figures]
        tell_varieties_apart(all_figures)
        self.findings += check_totals(all_figures)
        stored, repeats, same = drop_repeats(one for one in all_figures if one.kind != "total")
        self.findings += repeats
        self.findings += doubt_zeros(stored)
        self.findings += doubt_negatives(stored)
        self.figures: list[Figure] = stored
        self._rows(all_figures, same)
        if not any(one.region or one.kind == "national" for one in stored):
            self._refuse_file()

    def _read(self, sheets: list[Sheet]) -> None:
        template = is_figures_template(sheets)
        sheets = figures_only(sheets)
        if template:
            sheets = [replace(one, rows=tuple(row for row in one.rows if not row[0].text.startswith(EXAMPLE)))
                      for one in sheets]  # fmt: skip
        visible = [sheet for sheet in sheets if not sheet.hidden and sheet.rows]
        for sheet in sheets:
            if sheet.hidden and sheet.rows:
                self.findings.append(Finding("kurang_lengkap", "sheet_hidden", sheet.name))
        others = styles_in(visible)
        for sheet in visible:
            tables = find_tables(sheet)
            useful = False
            for table in tables:
                around = look_around(table, tables, self.received.name, self.wishes)
                reading = read_table(
                    table, len(self.readings), around, others, self.wishes.overrides, self.received.name
                )
                if not reading.figures and not reading.has_place:
                    continue
                useful = True
                self.readings.append(reading)
                self.findings += reading.findings
            if not useful:
                self.findings.append(Finding("kurang_lengkap", "sheet_without_table", sheet.name))

    def _rows(self, everything: list[Figure], same: set[tuple[str, int]]) -> None:
        self.rows_read = sum(reading.rows_read for reading in self.readings)
        refused = {at for reading in self.readings for at in reading.refused}
        told = {(one.sheet, one.cell.row) for one in everything}
        kept = {(one.sheet, one.cell.row) for one in self.figures} | same
        kept |= {(one.sheet, one.cell.row) for one in everything if one.kind == "total"}
        lost = told - kept
        # Two tables side by side share their row numbers, so the refused are counted per table.
        count = 0
        for reading in self.readings:
            mine = {(one.sheet, one.cell.row) for one in reading.figures}
            count += len(reading.refused | (mine & lost))
        self.rows_refused = min(count, self.rows_read)
        self.refused = refused | lost

    def _refuse_file(self) -> None:
        refused = [issue_of(one) for one in self.findings if one.severity == "ditolak"]
        if refused:
            raise ImportRefused(
                _("Semua baris angka ditolak. Yang pertama, {where}: {reason}").format(
                    where=where(refused[0]), reason=message(refused[0])
                ),
                where=self.received.name,
                todo=todo(refused[0].issue_code),
            )
        raise ImportRefused(
            _("Tidak ada satu pun angka wilayah yang dikenali."),
            where=self.received.name,
            todo=_("Pastikan ada kolom kabupaten/kota atau provinsi (nama atau kode) dan kolom angka; bila wilayahnya "
                   "hanya satu, sebutkan dengan --owner. Bila perlu, petakan judul kolom dengan --map."),
        )  # fmt: skip

    def work_into(self, state: State) -> FileOutcome:
        """Put the figures in the place of all that the same source sent before."""
        register = self.wishes.register or register_name(self.received.name)
        batch_id = "im-" + short_hash(register, self.received.sha256)
        day, source = self._day((state.batch(batch_id) or {}).get("reporting_on"))
        outcome = FileOutcome(
            self.received.name, register, "potential", day, source,
            rows_read=self.rows_read, rows_written=self.rows_read - self.rows_refused, rows_refused=self.rows_refused,
            findings=self.findings, owner=self.wishes.owner,
        )  # fmt: skip
        rows = [one.row(register, batch_id) for one in self.figures]
        outcome.child_rows = {"potentials": len(rows)}
        self._store(state, outcome, rows, batch_id)
        return outcome

    def _day(self, earlier: date | None) -> tuple[date, str]:
        """The stated day, else the end of the latest period, not after today."""
        if self.wishes.reporting_on:
            return self.wishes.reporting_on, "declared"
        ends = [_end(one) for one in self.figures if one.year]
        past = [end for end in ends if end <= self.wishes.today]
        if past:
            return max(past), "derived"
        return earlier or self.wishes.today, "derived"

    def _store(self, state: State, outcome: FileOutcome, rows: list[dict[str, Any]], batch_id: str) -> None:
        # A register of agreements may go by the same name; what it brought is not this file's to replace.
        earlier = [(one, state.batch(one)) for one in state.register_batches(outcome.register_name)]
        batches = [*(one for one, row in earlier if row and row["kind"] == outcome.kind), batch_id]
        owner = self.wishes.owner
        state.replace_before_signing("potentials", rows, batches)
        state.replace_issues(
            issue_rows(outcome.findings, batch_id=batch_id, file_name=outcome.file_name),
            batches=batches,
            keep_agreements=[],
        )
        state.put_batch(
            {
                "batch_id": batch_id,
                "kind": outcome.kind,
                "register_name": outcome.register_name,
                "owner_name": owner.name if owner else None,
                "owner_region_code": (owner.region_code or None) if owner and owner.org_class == "pemda" else None,
                "file_name": outcome.file_name,
                "file_sha256": self.received.sha256,
                "imported_at": utc_now(),
                "reporting_on": outcome.reporting_on,
                "reporting_on_source": outcome.reporting_on_source,
                "rows_read": outcome.rows_read,
                "rows_written": outcome.rows_written,
                "rows_refused": outcome.rows_refused,
                "is_sample": False,
            }
        )


def _end(figure: Figure) -> date:
    """The last day of the figure's period."""
    assert figure.year is not None
    month = (figure.period_no or 0) * _LAST_MONTH.get(figure.period_kind, 0) or 12
    days = (31, 29 if figure.year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return date(figure.year, min(month, 12), days[min(month, 12) - 1])
