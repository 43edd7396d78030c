"""Which slides a meeting is shown, and in which order: named, and short enough to travel in a link."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts.files import replace_text

FOLDER = Path("rakor") / "agendas"

# Key -> title (Indonesian source text), in the order in which a meeting usually goes.
SLIDES: dict[str, str] = {
    "pembuka": "Pembuka",
    "putusan_lalu": "Putusan rapat yang lalu",
    "rekap": "Rekapitulasi",
    "peta": "Peta",
    "pemetaan": "Pemetaan urusan",
    "corong": "Corong tahapan",
    "seremonial": "Berhenti di penandatanganan",
    "mandek": "PKS mandek",
    "laporan": "Kepatuhan laporan",
    "berakhir": "Segera berakhir",
    "masalah": "Permasalahan dan upaya",
    "hasil": "Hasil",
    "pasangan": "Calon mitra",
    "keputusan": "Yang harus diputuskan",
}
QUESTIONS: dict[str, str] = {
    "pembuka": "Rapat apa, tentang siapa, keadaan per kapan?",
    "putusan_lalu": "Apa yang diputuskan waktu itu, dan apa jadinya?",
    "rekap": "Berapa kerja sama menurut jenis dan keadaannya, dibanding setahun lalu?",
    "peta": "Di mana kerja sama ditindaklanjuti, dan di mana tidak?",
    "pemetaan": "Berapa usulan yang menjadi kerja sama, dan siapa yang belum memetakan?",
    "corong": "Sampai tahap mana setiap jenis kerja sama?",
    "seremonial": "Berapa yang berhenti di penandatanganan, dan yang mana?",
    "mandek": "PKS mana yang tidak bergerak?",
    "laporan": "Siapa yang melapor, dan siapa yang belum?",
    "berakhir": "Mana yang segera berakhir: diperpanjang atau diselesaikan?",
    "masalah": "Permasalahan apa yang dilaporkan, dan apa upayanya?",
    "hasil": "Apa hasilnya bagi masyarakat?",
    "pasangan": "Dengan siapa sebaiknya bekerja sama?",
    "keputusan": "Apa yang harus diputuskan hari ini?",
}
TEXTS = (*SLIDES.values(), *QUESTIONS.values())


@dataclass(frozen=True)
class Agenda:
    """A name, and slides in the presenter's order. `keys` is never empty and names each slide at most once."""

    name: str
    keys: tuple[str, ...]

    def to_text(self) -> str:
        """The slides as they stand in a link: 'rekap,peta,keputusan'; '' for the usual agenda."""
        return "" if self.keys == tuple(SLIDES) else ",".join(self.keys)


def usual() -> Agenda:
    """All slides in the usual order."""
    return Agenda(_("Rapat koordinasi"), tuple(SLIDES))


def about(key: str) -> str:
    """What a slide answers, in the reader's language."""
    return _(QUESTIONS[key])


def title_of(key: str) -> str:
    """A slide's title in the reader's language."""
    return _(SLIDES[key])


def from_text(text: str, name: str = "") -> tuple[Agenda, tuple[str, ...]]:
    """(agenda, what is not known) of 'rekap,peta,keputusan'; the usual one for '' or when nothing is known."""
    parts = [part for part in text.split(",") if part]
    known = tuple(dict.fromkeys(part for part in parts if part in SLIDES))
    unknown = tuple(part for part in parts if part not in SLIDES)
    return Agenda(name or usual().name, known or tuple(SLIDES)), unknown


def of(keys: Sequence[str], name: str = "") -> Agenda:
    """An agenda of those slides. Raises UserError for an unknown slide or none."""
    unknown = [key for key in keys if key not in SLIDES]
    if unknown or not keys:
        raise UserError(
            _("Susunan paparan tidak dikenal."),
            where=", ".join(unknown) or "–",
            todo=_("Pakai nama-nama ini: {names}.").format(names=", ".join(SLIDES)),
        )
    return Agenda(name or usual().name, tuple(dict.fromkeys(keys)))


def to_file(agenda: Agenda) -> bytes:
    """The agenda as a small JSON file that another installation reads."""
    return (json.dumps({"susunan_paparan": asdict(agenda)}, ensure_ascii=False, indent=1) + "\n").encode()


def from_file(content: bytes, where: str) -> Agenda:
    """The agenda in such a file. Raises UserError, naming `where`, when it is none."""
    try:
        values = json.loads(content)["susunan_paparan"]
        name, keys = str(values["name"]), [str(key) for key in values["keys"]]
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(
            _("Berkas ini bukan susunan paparan."),
            where=where,
            todo=_("Pakai berkas yang diunduh dari halaman Siapkan rakor."),
        ) from error
    return of(keys, name)


def save(data_dir: Path, agenda: Agenda) -> None:
    """Keep it under its name; one of the same name is replaced."""
    folder = data_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(agenda.name.encode()).hexdigest()[:16]
    replace_text(folder / f"{digest}.json", to_file(agenda).decode())


def saved(data_dir: Path) -> list[Agenda]:
    """All that were kept, by name; a file that is none is left out."""
    found = []
    for path in sorted((data_dir / FOLDER).glob("*.json")):
        try:
            found.append(from_file(path.read_bytes(), path.name))
        except UserError:
            continue
    return sorted(found, key=lambda agenda: agenda.name.casefold())


def moved(keys: Sequence[str], key: str, by: int) -> tuple[str, ...]:
    """The same slides with one moved by so many places, as far as the list goes."""
    order = list(keys)
    place = order.index(key)
    order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
    return tuple(order)
