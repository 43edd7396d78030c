"""The command line: `kerjasama`. What each part of the product can do is registered by that part's commands.py."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kerjasama import cli_confirmation, cli_decisions, cli_rakor, cli_terms, settings
from kerjasama.cli_docs import commands_page
from kerjasama.demo import commands as demo_commands
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.errors import UserError
from kerjasama.extracts.docs import extracts_page
from kerjasama.extracts.files import write_text
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version
from kerjasama.importer import commands as importer_commands
from kerjasama.rakor import record
from kerjasama.reference import commands as reference_commands
from kerjasama.warehouse.docs import queries_page

AsJson = Annotated[bool, typer.Option("--json", help=_("Cetak sebagai JSON, untuk dibaca program lain."))]


class _Commands(TyperGroup):
    """Says what a reader can act on in three lines, without a traceback; anything else is a defect and keeps it."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except UserError as error:
            typer.echo(_("Tidak berhasil: {what}").format(what=error.what), err=True)
            if error.where:
                typer.echo(_("Di mana: {where}").format(where=error.where), err=True)
            if error.todo:
                typer.echo(_("Yang dapat dilakukan: {todo}").format(todo=error.todo), err=True)
            raise typer.Exit(1) from error


app = typer.Typer(
    name="kerjasama",
    cls=_Commands,
    help=_(
        "Peta Kerja Sama: dari register kerja sama daerah ke peta, corong tahapan, dan daftar kerja sama yang berhenti"
        " di seremoni. Folder data ditentukan oleh KERJASAMA_DATA (bawaan: folder data di samping app.py)."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.command(help=_("Daftar versi data yang pernah diterbitkan, yang terbaru di atas."))
def versions(
    as_json: AsJson = False,
    keep: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help=_(
                "Hapus versi lama, sisakan N yang terbaru. Versi yang sedang dipakai, atau yang dibekukan oleh paket "
                "rakor, tidak pernah dihapus."
            ),
        ),
    ] = None,
) -> None:
    store = _store()
    pinned = record.pinned_versions(store.data_dir)
    deleted = store.prune(keep, pinned) if keep is not None else []
    current = store.current()
    listed = [_version_values(version, current) for version in store.versions()]
    if as_json:
        _print_json({"versions": listed, "deleted": [version.id for version in deleted]})
        return
    for version in deleted:
        typer.echo(_("Dihapus: {version}").format(version=version.id))
    if not listed:
        typer.echo(_("Belum ada data. Mulailah dengan `kerjasama import BERKAS` atau `kerjasama demo`."))
    for values in listed:
        mark = "*" if values["is_current"] else " "
        sample = _("data contoh") if values["is_sample"] else _("data register")
        count = _("{count} kerja sama").format(count=format_number(values["row_counts"]["agreements"]))
        typer.echo(f"{mark} {values['id']}  {count}  {sample}  {values['note']}".rstrip())
    if listed:
        typer.echo(_("(* = versi yang dipakai)"))


@app.command(help=_("Pakai lagi versi data yang lain. Tidak ada yang dihapus."))
def rollback(
    version: Annotated[str, typer.Argument(metavar="VERSI", help=_("Nama versi dari `kerjasama versions`."))],
    as_json: AsJson = False,
) -> None:
    store = _store()
    chosen = store.rollback(version)
    if as_json:
        _print_json(_version_values(chosen, chosen))
    else:
        typer.echo(_("Sekarang dipakai: {version}").format(version=chosen.id))


@app.command(help=_("Folder data, versi yang dipakai, isinya, dan tanggal pelaporannya."))
def info(as_json: AsJson = False) -> None:
    store = _store()
    current = store.current()
    if as_json:
        _print_json(
            {
                "data_dir": str(store.data_dir),
                "current": _version_values(current, current) if current else None,
                "versions": len(store.versions()),
            }
        )
        return
    typer.echo(_("Folder data: {folder}").format(folder=store.data_dir))
    if current is None:
        typer.echo(_("Belum ada data. Mulailah dengan `kerjasama import BERKAS` atau `kerjasama demo`."))
        return
    manifest = current.manifest
    typer.echo(_("Versi: {version}").format(version=current.id))
    kind = _("data contoh, bukan data register") if manifest.is_sample else _("data register")
    typer.echo(_("Isi: {kind}").format(kind=kind))
    reporting_on = format_date(manifest.reporting_on) or _("tidak diketahui")
    typer.echo(_("Keadaan per: {day}").format(day=reporting_on))
    for name, count in manifest.row_counts.items():
        typer.echo(f"  {name:<20} {format_number(count):>12}")


@app.command(help=_("Tulis ulang docs/extracts.md, cli.md, dan queries.md dari kontrak data, perintah, dan kueri."))
def docs(
    check: Annotated[bool, typer.Option("--check", help=_("Hanya periksa; gagal bila ada yang tertinggal."))] = False,
) -> None:
    folder = settings.repo_dir() / "docs"
    pages = {
        folder / "extracts.md": extracts_page(),
        folder / "cli.md": commands_page(app),
        folder / "queries.md": queries_page(),
    }
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if check and stale:
        raise UserError(
            _("Dokumentasi tertinggal dari kode."),
            where=", ".join(f"docs/{path.name}" for path in stale),
            todo=_("Jalankan `kerjasama docs`."),
        )
    for path in stale:
        write_text(path, pages[path])
        typer.echo(_("Ditulis: {path}").format(path=f"docs/{path.name}"))


@app.command(help=_("Buka dasbor di peramban."))
def run(
    port: Annotated[int | None, typer.Option(help=_("Nomor port; bila tidak disebut, yang bebas mulai 8501."))] = None,
    host: Annotated[
        str, typer.Option(help=_("Alamat yang dilayani; 127.0.0.1 berarti hanya dari komputer ini."))
    ] = "127.0.0.1",
    demo_if_empty: Annotated[
        bool, typer.Option("--demo-if-empty", help=_("Buat data contoh lebih dulu bila belum ada data."))
    ] = False,
    headless: Annotated[bool, typer.Option("--headless", help=_("Jangan membuka peramban."))] = False,
) -> None:
    if demo_if_empty and _store().current() is None:
        typer.echo(_("Belum ada data: data contoh dibuat lebih dulu."))
        demo_commands.write_demo(_store())
    port = port or _free_port(host)
    typer.echo(_("Dasbor: http://{host}:{port} (berhenti dengan Ctrl+C)").format(host=host, port=port))
    # Streamlit reads .streamlit/config.toml from the working folder; a relative data folder must not move with it.
    os.environ[settings.DATA_VARIABLE] = str(settings.data_dir())
    os.chdir(settings.repo_dir())
    from streamlit.web.cli import main as streamlit  # half a second that no other command should pay

    streamlit(
        [
            "run",
            str(settings.repo_dir() / "app.py"),
            f"--server.port={port}",
            f"--server.address={host}",
            f"--server.headless={'true' if headless else 'false'}",
            "--browser.gatherUsageStats=false",
        ],
        prog_name="kerjasama run",
    )


def _free_port(host: str, first: int = 8501, tries: int = 50) -> int:
    for port in range(first, first + tries):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise UserError(
        _("Tidak ada port bebas dari {first} sampai {last}.").format(first=first, last=first + tries - 1),
        where=host,
        todo=_("Tutup dasbor lain, atau sebutkan --port."),
    )


def main() -> None:
    """The entry point of `kerjasama` and of `python -m kerjasama`."""
    app(prog_name="kerjasama")


def _store() -> Store:
    return Store(settings.data_dir())


def _version_values(version: Version, current: Version | None) -> dict[str, Any]:
    return {
        "id": version.id,
        "is_current": current is not None and version.id == current.id,
        "path": str(Path(version.path)),
        **version.manifest.to_json(),
    }


def _print_json(values: Any) -> None:
    typer.echo(json.dumps(values, ensure_ascii=False, indent=2))


demo_commands.register(app)
reference_commands.register(app)
importer_commands.register(app)
cli_confirmation.register(app)
cli_decisions.register(app)
cli_terms.register(app)
cli_rakor.register(app)
