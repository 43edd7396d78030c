"""The command that lets an office draw its own boundaries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.reference import boundaries
from kerjasama.reference.tables import region_name

_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Add the command `boundaries` to the application's own."""
    app.command("boundaries")(boundaries_command)


def boundaries_command(
    file: Annotated[Path | None, typer.Argument(help="GeoJSON, GeoParquet, atau Shapefile dalam ZIP")] = None,
    credit: Annotated[str, typer.Option(help="Sumber yang dicantumkan di bawah peta")] = "",
    reset: Annotated[bool, typer.Option("--reset", help="Kembali ke batas indikatif")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Hasil sebagai JSON")] = False,
) -> None:
    """Pakai berkas batas wilayah milik sendiri, atau lihat yang sedang dipakai."""
    if file is not None and reset:
        raise UserError(
            _("Berikan berkas atau --reset, tidak keduanya."), todo=_("Jalankan lagi dengan salah satunya.")
        )
    if reset:
        _say({"was_replaced": boundaries.reset_boundaries(), **_current()}, as_json, [_("Batas indikatif dipakai.")])
        return
    if file is None:
        now = _current()
        _say(now, as_json, [f"{now['kind']}: {now['credit']}"])
        return
    taken = boundaries.replace_boundaries(file, credit=credit)
    report = {
        "code_column": taken.code_column,
        "taken": len(taken.taken),
        "missing": list(taken.missing),
        "unknown": list(taken.unknown),
        **_current(),
    }
    lines = [f"{_('Wilayah yang diambil')}: {len(taken.taken)} ({_('kolom kode')}: {taken.code_column})"]
    lines += _listed(_("Tidak ada di berkas, tetap indikatif"), taken.missing)
    lines += _listed(_("Kode di berkas yang tidak dikenal"), taken.unknown)
    _say(report, as_json, lines)


def _current() -> dict[str, str]:
    now = boundaries.boundary("kabupaten")
    return {"kind": now.kind, "credit": now.credit}


def _listed(title: str, codes: tuple[str, ...]) -> list[str]:
    if not codes:
        return []
    shown = ", ".join(f"{region_name(code)} ({code})" if region_name(code) != code else code for code in codes[:_SHOWN])
    more = ", …" if len(codes) > _SHOWN else ""
    return [f"{title}: {len(codes)}: {shown}{more}"]


def _say(report: Mapping[str, object], as_json: bool, lines: list[str]) -> None:
    typer.echo(json.dumps(report, ensure_ascii=False, indent=2) if as_json else "\n".join(lines))
