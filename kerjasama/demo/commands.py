"""`kerjasama demo`: put a generated sample where there is nothing yet."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated

import typer

from kerjasama import settings
from kerjasama.demo.generate import DEFAULT_AGREEMENTS, DEFAULT_REPORTING_ON, DEFAULT_SEED, generate
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version

DEMO_NOTE = "Data contoh"
EARLIEST_REPORTING_ON = date(2010, 1, 1)
LATEST_REPORTING_ON = date(2100, 12, 31)


def write_demo(
    store: Store,
    agreements: int = DEFAULT_AGREEMENTS,
    seed: int = DEFAULT_SEED,
    reporting_on: date = DEFAULT_REPORTING_ON,
    *,
    replace: bool = False,
) -> Version:
    """Publish a sample and return its version.

    Raises UserError when real registers are being served and `replace` is not given, or for sizes that make no sense.
    """
    if agreements < 1:
        raise UserError(
            _("Jumlah kerja sama harus paling sedikit 1."),
            where="--agreements",
            todo=_("Tuliskan bilangan bulat, misalnya 5000."),
        )
    if not EARLIEST_REPORTING_ON <= reporting_on <= LATEST_REPORTING_ON:
        raise UserError(
            _("Hari yang digambarkan data contoh harus antara {first} dan {last}.").format(
                first=format_date(EARLIEST_REPORTING_ON), last=format_date(LATEST_REPORTING_ON)
            ),
            where="--as-of",
            todo=_("Tuliskan tanggal seperti 2026-10-31."),
        )
    _refuse_over_real_data(store, replace)
    note = f"{DEMO_NOTE}: {agreements}, seed {seed}, {reporting_on.isoformat()}"
    with store.publication(note=note) as publication:
        for name, table in generate(agreements, seed, reporting_on):
            publication.write(name, table)
        # Asked again under the lock: an import may have been published while we waited for it.
        _refuse_over_real_data(store, replace)
    assert publication.version is not None
    return publication.version


def _refuse_over_real_data(store: Store, replace: bool) -> None:
    served = store.current()
    if served is not None and not served.manifest.is_sample and not replace:
        raise UserError(
            _("Folder data ini berisi register sungguhan; data contoh tidak ditulis di atasnya."),
            where=str(store.data_dir),
            todo=_(
                "Pakai folder lain lewat KERJASAMA_DATA, atau tambahkan --replace bila data contoh memang harus tampil."
            ),
        )


def register(app: typer.Typer) -> None:
    """Mount the command on the application's command line."""

    @app.command("demo", help=_("Tulis data contoh nasional, ditandai jelas sebagai contoh, ke folder data."))
    def demo(
        agreements: Annotated[int, typer.Option(metavar="N", help=_("Jumlah kerja sama."))] = DEFAULT_AGREEMENTS,
        seed: Annotated[
            int, typer.Option(min=0, help=_("Benih acak: benih yang sama memberi isi yang sama."))
        ] = DEFAULT_SEED,
        as_of: Annotated[
            datetime,
            typer.Option(formats=["%Y-%m-%d"], metavar="TANGGAL", help=_("Hari yang keadaannya digambarkan.")),
        ] = datetime(DEFAULT_REPORTING_ON.year, DEFAULT_REPORTING_ON.month, DEFAULT_REPORTING_ON.day),
        replace: Annotated[
            bool, typer.Option("--replace", help=_("Gantikan register sungguhan yang sedang dipakai."))
        ] = False,
        as_json: Annotated[
            bool, typer.Option("--json", help=_("Cetak sebagai JSON, untuk dibaca program lain."))
        ] = False,
    ) -> None:
        day = as_of.date()
        version = write_demo(Store(settings.data_dir()), agreements, seed, day, replace=replace)
        counts = version.manifest.row_counts
        if as_json:
            summary = {
                "version": version.id,
                "agreements": counts["agreements"],
                "actions": counts["actions"],
                "seed": seed,
                "reporting_on": day.isoformat(),
                "is_sample": version.manifest.is_sample,
            }
            typer.echo(json.dumps(summary, ensure_ascii=False, indent=2))
            return
        typer.echo(
            _("Data contoh ditulis: {agreements} kerja sama, {actions} tindak lanjut, keadaan per {day}.").format(
                agreements=format_number(counts["agreements"]),
                actions=format_number(counts["actions"]),
                day=format_date(day),
            )
        )
