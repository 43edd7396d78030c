"""What `kerjasama rakor` does: writes packs, one scope after the other, and checks one against its data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import typer

from kerjasama import settings
from kerjasama.domain import words
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts.files import replace_text
from kerjasama.extracts.store import Store
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor import build, making, packs, record
from kerjasama.rakor.agenda import Agenda
from kerjasama.rakor.ask import Ask, from_warehouse
from kerjasama.rakor.decided import with_decided
from kerjasama.rakor.prepared_for import prepared_for, told_of
from kerjasama.ui import address
from kerjasama.ui.address import Choices, Places, load_places
from kerjasama.warehouse import Warehouse


@dataclass(frozen=True)
class Asked:
    """What the command was asked for. `parameters`: shared choices as a link names them; `slides`: an agenda."""

    parameters: dict[str, str]
    slides: str
    name: str
    organiser: str
    template: Path | None
    language: str


def write(asked: Asked, out: Path, *, all_provinces: bool) -> None:
    """Write the files of a pack into `out`; with `all_provinces` one pack per province, each in a folder of its own.

    One form of one province is held at a time. Raises UserError for what is not known or not there.
    """
    version, places = Store(settings.data_dir()).served(), load_places()
    if asked.language not in words.LANGUAGES:
        raise UserError(_("Bahasa tidak dikenal."), where=asked.language, todo=_("Pakai id atau en."))
    template = _template(asked.template)
    choices, agenda = _chosen(asked, places)
    warehouse = Warehouse(version)
    scopes = [(code,) for code in places.provinces] if all_provinces else [choices.provinces]
    with words.use_language(asked.language):
        for number, provinces in enumerate(scopes, start=1):
            folder = out
            if all_provinces:
                name = places.provinces[provinces[0]]
                folder = out / "-".join([provinces[0], *name.lower().split()])
                typer.echo(f"[{number}/{len(scopes)}] {name}")
            chosen = choices.changed(provinces=provinces)
            ask = with_decided(Ask(version, chosen, places, from_warehouse(warehouse)), settings.data_dir())
            _write(ask, agenda, asked.organiser, template, folder)


def check(folder: Path) -> None:
    """Say whether files or numbers of a pack changed; exit code 1 when they did."""
    inside = folder if folder.is_dir() else folder.parent
    pack = record.read(folder / record.MANIFEST if folder.is_dir() else folder)
    found = record.compare_files(pack, inside)
    for name in found.missing:
        typer.echo(_("Tidak ada: {name}").format(name=name))
    for name in found.files:
        typer.echo(_("Berubah sejak ditulis: {name}").format(name=name))
    version = Store(settings.data_dir()).version(pack.version)
    changed = packs.compare(pack, packs.again(pack, version, load_places(), from_warehouse(Warehouse(version))))
    for key in changed.slides:
        typer.echo(_("Angkanya lain sekarang: {slide}").format(slide=agendas.title_of(key)))
    if not (found.is_same and changed.is_same):
        raise typer.Exit(1)
    typer.echo(
        _("Sesuai: {n} paparan menampilkan angka yang sama seperti saat dibekukan ({digits}).").format(
            n=len(pack.slides), digits=pack.fingerprint[: record.SHORT]
        )
    )


def _chosen(asked: Asked, places: Places) -> tuple[Choices, Agenda]:
    choices, unknown = address.read(asked.parameters, places)
    agenda, unknown_slides = agendas.from_text(asked.slides, asked.name)
    if unknown or unknown_slides:
        raise UserError(
            _("Ada pilihan yang tidak dikenal."),
            where=", ".join((*unknown, *unknown_slides)),
            todo=_("Wilayah memakai kode Kemendagri, tanggal TTTT-BB-HH; paparan: {names}.").format(
                names=", ".join(agendas.SLIDES)
            ),
        )
    return choices, agenda


def _template(path: Path | None) -> bytes | None:
    if path is None:
        return None
    if not path.is_file():
        raise UserError(_("Templat tidak ditemukan."), where=str(path), todo=_("Periksa nama berkasnya."))
    return path.read_bytes()


def _write(ask: Ask, agenda: Agenda, organiser: str, template: bytes | None, folder: Path) -> None:
    deck = build.deck(ask, agenda, organiser)
    folder.mkdir(parents=True, exist_ok=True)
    digests = {}
    held = prepared_for(ask, agenda, settings.data_dir())
    for file in making.files(deck, template, lambda _share, what: typer.echo("  " + what), held):
        (folder / file.name).write_bytes(file.content)
        digests[file.name] = file.digest
    pack = record.save(settings.data_dir(), packs.pin(ask, deck))
    replace_text(folder / record.MANIFEST, record.with_files(pack, digests).to_text())
    typer.echo("  " + told_of(held))
    typer.echo(
        "  "
        + _("Paket {id} di {folder}; sidik angka {digits}.").format(
            id=pack.id, folder=folder, digits=pack.fingerprint[: record.SHORT]
        )
    )
