"""`kerjasama confirmation`: the confirmation sheets of all offices, of one office or of one region, as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer

from kerjasama import settings
from kerjasama.domain.days import day_of
from kerjasama.domain.words import _, format_number
from kerjasama.errors import UserError
from kerjasama.exports.confirmation import SheetHead, confirmation_workbook, numbered, offices_of
from kerjasama.extracts.store import Store
from kerjasama.reference.tables import region_name
from kerjasama.warehouse import Filters, Warehouse


def register(app: typer.Typer) -> None:
    """Mount the command on the product's command line."""
    app.command(
        "confirmation",
        help=_(
            "Tulis lembar konfirmasi (XLSX) untuk kerja sama yang tindak lanjutnya belum terlaporkan, satu berkas "
            "untuk satu kantor. Kantor menjawab dengan memilih dari daftar; yang kembali dibaca `kerjasama import`."
        ),
    )(confirmation)


def confirmation(
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help=_("Folder untuk lembarnya; dibuat bila perlu."))],
    agency: Annotated[
        str | None,
        typer.Option("--agency", metavar="NAMA", help=_("Hanya kantor yang namanya memuat kata ini.")),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region", metavar="KODE", help=_("Hanya wilayah pemrakarsa ini; 33 mencakup kabupaten/kotanya.")
        ),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="TTTT-BB-HH", help=_("Tanggal penilaian; bawaan: keadaan data."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Cetak sebagai JSON, untuk dibaca program lain."))] = False,
) -> None:
    """Write the sheets. Raises UserError when there is no data, or nobody of that name or region to ask."""
    version = Store(settings.data_dir()).served()
    filters = Filters.for_version(version.manifest, as_of=day_of(as_of))
    rows = Warehouse(version).run("confirmation/to_ask", filters).frame
    found = [
        (name, part) for _key, name, part in offices_of(rows, region_name) if _is_wanted(name, part, agency, region)
    ]
    if not found:
        raise UserError(
            _("Tidak ada yang perlu ditanyakan kepada kantor atau wilayah itu."),
            where=" ".join(text for text in (agency, region) if text) or "–",
            todo=_("Periksa namanya di halaman Konfirmasi; --region memakai kode seperti 33 atau 33.05."),
        )
    out.mkdir(parents=True, exist_ok=True)
    written, used = [], {}  # type: ignore[var-annotated]
    for name, part in found:
        head = SheetHead(name, filters.as_of, version.id, version.manifest.is_sample)
        path = out / numbered(head.file_name, used)
        path.write_bytes(confirmation_workbook(part, head))
        written.append({"file": str(path), "office": name, "agreements": len(part)})
    if as_json:
        typer.echo(json.dumps({"sheets": written}, ensure_ascii=False, indent=2))
        return
    typer.echo(
        _("{files} lembar ditulis ke {folder}: {n} kerja sama ditanyakan.").format(
            files=format_number(len(written)), folder=out, n=format_number(sum(len(part) for _name, part in found))
        )
    )
    typer.echo(_("Sesudah dijawab: `kerjasama import BERKAS`, atau halaman Impor."))


def _is_wanted(name: str, rows: pd.DataFrame, agency: str | None, region: str | None) -> bool:
    code = rows["lead_region_code"].iloc[0]
    in_region = region is None or (isinstance(code, str) and (code == region or code.startswith(f"{region}.")))
    return in_region and (agency is None or agency.casefold() in name.casefold())
