"""`kerjasama rakor`: the files of a coordination meeting, for one scope or for every province, and their check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kerjasama.domain.words import _
from kerjasama.errors import UserError


def register(app: typer.Typer) -> None:
    """Mount the command on the product's command line."""
    app.command(
        "rakor",
        help=_(
            "Buat bahan rapat koordinasi: paparan (PPTX), laporan (PDF), daftar dan lembar putusan (XLSX), "
            "draf notulen (DOCX), dan catatan yang membekukannya (paket.json). Dengan --check, periksa apakah ada "
            "angka yang berubah."
        ),
    )(rakor)


def rakor(
    out: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help=_("Folder yang ditulisi."))] = None,
    province: Annotated[
        list[str] | None, typer.Option("--province", metavar="KODE", help=_("Provinsi, misalnya 33; boleh diulang."))
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option("--region", metavar="KODE", help=_("Kabupaten/kota, misalnya 33.05; boleh diulang.")),
    ] = None,
    all_provinces: Annotated[
        bool, typer.Option("--all-provinces", help=_("Satu paket untuk setiap provinsi, masing-masing di foldernya."))
    ] = False,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="TTTT-BB-HH", help=_("Tanggal penilaian; bawaan: keadaan data."))
    ] = None,
    compare_on: Annotated[
        str | None,
        typer.Option("--compare-on", metavar="TTTT-BB-HH", help=_("Tanggal pembanding; bawaan: setahun sebelumnya.")),
    ] = None,
    slides: Annotated[
        str, typer.Option("--slides", metavar="NAMA,NAMA", help=_("Susunan paparan; bawaan: semuanya."))
    ] = "",
    name: Annotated[str, typer.Option("--name", help=_("Nama rapat."))] = "",
    organiser: Annotated[str, typer.Option("--organiser", help=_("Penyelenggara, untuk sampul dan notulen."))] = "",
    template: Annotated[
        Path | None, typer.Option("--template", metavar="PPTX", help=_("Templat paparan milik kantor."))
    ] = None,
    language: Annotated[str, typer.Option("--language", metavar="id|en", help=_("Bahasa berkas."))] = "id",
    check: Annotated[
        Path | None,
        typer.Option(
            "--check", metavar="FOLDER", help=_("Periksa paket di folder ini: berkasnya dan setiap angkanya.")
        ),
    ] = None,
) -> None:
    """Write the packs, or check one. Raises UserError for unknown codes, missing data or a missing --out."""
    from streamlit.logger import set_log_level

    set_log_level("ERROR")  # outside a dashboard Streamlit remarks that it runs outside a dashboard
    from kerjasama.rakor import commands  # half a second that no other command should pay

    if check is not None:
        commands.check(check)
        return
    if out is None:
        raise UserError(_("Folder tujuan belum disebut."), todo=_("Tambahkan --out FOLDER."))
    parameters = {
        "provinsi": ",".join(province or ()),
        "kabkota": ",".join(region or ()),
        "per": as_of or "",
        "banding": compare_on or "",
    }
    asked = commands.Asked(parameters, slides, name, organiser, template, language)
    commands.write(asked, out, all_provinces=all_provinces)
