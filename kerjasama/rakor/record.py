"""Packs: what a meeting was shown, pinned, so that it comes back to the digit and can be held against today.

`<data folder>/rakor/packs/<id>.json`, one file per pack, written once and never changed. A pack names the version of
the data, the days, the filters, every threshold, the slides, the decisions known then, and the fingerprint of each
slide. The numbers themselves are not kept: they are computed again from the version, which `kerjasama versions --keep`
does not delete as long as a pack names it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts.files import file_hash, replace_text
from kerjasama.rakor.agenda import Agenda

FOLDER = Path("rakor") / "packs"
MANIFEST = "paket.json"  # the same record beside the files of a pack
LEDGER = "catatan"  # the address of a pinned ledger: '<last entry>.<day the pack was made>'
SHORT = 12  # digits of a fingerprint that a reader compares


@dataclass(frozen=True)
class Pack:
    """A pinned meeting. `parameters`: the shared choices as a link names them, version, days and thresholds included.

    `slides`: slide -> fingerprint of its numbers, in their order. `decided_upto`: the last entry of the ledger of
    decisions that was known. `files`: name -> SHA-256 of the files that were made, empty when none were.
    """

    id: str
    name: str
    organiser: str
    created_at: str
    software: str
    language: str
    scope: str
    version: str
    as_of: str
    is_sample: bool
    parameters: dict[str, str]
    slides: dict[str, str]
    fingerprint: str
    decided_upto: int = 0
    files: dict[str, str] = field(default_factory=dict)

    @property
    def made_on(self) -> date:
        """The day (UTC) on which it was made: what counts as the meeting before is fixed by it."""
        return datetime.fromisoformat(self.created_at).date()

    @property
    def agenda(self) -> Agenda:
        """Its slides in their order."""
        return Agenda(self.name, tuple(self.slides))

    @property
    def ledger(self) -> dict[str, str]:
        """What a link to slides carries besides, so that they look back on the same decisions."""
        return {LEDGER: f"{self.decided_upto}.{self.created_at[:10]}"}

    def link(self, page: str, **own: str) -> str:
        """The address of a page of the dashboard in this frozen state, relative to the dashboard's own."""
        return f"./{page}?" + urlencode({**self.parameters, **self.ledger, **own}, safe=",")

    def to_text(self) -> str:
        """As it stands in its file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class Difference:
    """What a check found: slides whose numbers are others now, and files that were changed or are missing."""

    slides: tuple[str, ...]
    files: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether every number is as it was."""
        return not (self.slides or self.files or self.missing)


def save(data_dir: Path, pack: Pack) -> Pack:
    """Keep it. A pack of the same numbers and name is there already: that one is returned, as it was."""
    folder = data_dir / FOLDER
    for number in range(100):
        name = pack.id if not number else f"{pack.id}-{number}"
        path = folder / f"{name}.json"
        if not path.exists():
            kept = Pack(**{**asdict(pack), "id": name})
            folder.mkdir(parents=True, exist_ok=True)
            replace_text(path, kept.to_text())
            return kept
        there = read(path)
        if (there.name, there.language, there.parameters, there.slides) == (
            pack.name,
            pack.language,
            pack.parameters,
            pack.slides,
        ):
            return there
    raise RuntimeError(f"a hundred different packs of {pack.id}")


def kept(data_dir: Path) -> list[Pack]:
    """All packs, the newest first. A file that is none is left out: `damaged` names those."""
    found = []
    for path in sorted((data_dir / FOLDER).glob("*.json")):
        try:
            found.append(read(path))
        except UserError:
            continue
    return sorted(found, key=lambda pack: (pack.created_at, pack.id), reverse=True)


def damaged(data_dir: Path) -> list[str]:
    """Names of files in the folder of packs that cannot be read."""
    names = []
    for path in sorted((data_dir / FOLDER).glob("*.json")):
        try:
            read(path)
        except UserError:
            names.append(path.name)
    return names


def find(data_dir: Path, pack_id: str) -> Pack | None:
    """The pack of that id, or None."""
    return next((pack for pack in kept(data_dir) if pack.id == pack_id), None)


def pinned_versions(data_dir: Path) -> set[str]:
    """The versions of the data that packs stand on."""
    return {pack.version for pack in kept(data_dir)}


def read(path: Path) -> Pack:
    """The pack in a file. Raises UserError when it is none."""
    try:
        values: Any = json.loads(path.read_text(encoding="utf-8"))
        return Pack(**values)
    except (OSError, ValueError, TypeError) as error:
        raise UserError(
            _("Berkas ini bukan catatan paket rakor."),
            where=str(path),
            todo=_("Pakai {name} dari folder paket, seperti ditulis oleh `kerjasama rakor`.").format(name=MANIFEST),
        ) from error


def with_files(pack: Pack, digests: Mapping[str, str]) -> Pack:
    """The same with the files that were made of it: name -> SHA-256."""
    return replace(pack, files=dict(digests))


def compare_files(pack: Pack, folder: Path) -> Difference:
    """Which files of a pack were changed since they were written, and which are not there."""
    missing = tuple(name for name in pack.files if not (folder / name).is_file())
    changed = tuple(
        name for name, digits in pack.files.items() if name not in missing and file_hash(folder / name) != digits
    )
    return Difference((), changed, missing)
