"""`kerjasama decisions`: what meetings decided and what came of it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from kerjasama import settings
from kerjasama.domain.days import day_of
from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from kerjasama.meetings import Ledger, decided_in
from kerjasama.ui.views import meeting as words
from kerjasama.warehouse import Filters, Warehouse


def register(app: typer.Typer) -> None:
    """Mount the command on the product's command line."""
    app.command(
        "decisions",
        help=_(
            "Daftar putusan rapat dan apa jadinya menurut data yang dipakai: selesai, lewat tenggat, berjalan, belum "
            "ada kabar. Rapat terbaru lebih dahulu."
        ),
    )(decisions)


def decisions(
    meeting: Annotated[str, typer.Option("--meeting", metavar="ID", help=_("Hanya rapat ini."))] = "",
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="TTTT-BB-HH", help=_("Tanggal penilaian; bawaan: keadaan data."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Cetak sebagai JSON, untuk dibaca program lain."))] = False,
) -> None:
    """List meetings with their decisions. Raises UserError when there is no data or no such meeting."""
    version = Store(settings.data_dir()).served()
    filters = Filters.for_version(version.manifest, as_of=day_of(as_of))
    ledger = Ledger(settings.data_dir())
    meetings = ledger.meetings(version.manifest.is_sample)
    if meeting and meeting not in {one.id for one in meetings}:
        raise UserError(_("Rapat ini tidak ada di catatan putusan."), where=meeting)
    warehouse = Warehouse(version)
    found = []
    for one in meetings:
        if meeting in ("", one.id):
            decided = decided_in(ledger, one)
            frame = warehouse.run("meetings/outcomes", filters, **words.parameters(decided)).frame
            found.append((decided, words.listed(decided, frame)))
    if as_json:
        told = [
            {
                "meeting": decided.meeting.id,
                "name": decided.meeting.name,
                "held_on": decided.meeting.held_on,
                "decisions": rows.drop(columns="recorded_at").to_dict("records"),
            }
            for decided, rows in found
        ]
        typer.echo(json.dumps({"meetings": told}, ensure_ascii=False, indent=1, default=str))
        return
    if not found:
        typer.echo(_("Belum ada rapat yang tercatat. Buat rapat, lalu catat putusannya di sini."))
    for decided, rows in found:
        typer.echo(f"{decided.meeting.id}  {words.meeting_words(decided.meeting)}")
        typer.echo("  " + words.statement(decided, rows, filters.as_of).replace("**", ""))
        for row in rows.itertuples():
            outcome = label("decision_outcome", row.outcome_code)
            typer.echo(f"  {label('decision', row.decision_code)}: {row.title} → {outcome}")
