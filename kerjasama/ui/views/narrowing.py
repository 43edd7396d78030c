"""How the list of agreements is narrowed, and the names a link to it may use: the one place for both.

`daftar?cari=kebumen 2024&keadaan=seremonial_terduga,dinilai_sendiri&urut=tertua`. `keadaan` holds judgements
(`codes.STATUSES`), validities (`codes.VALIDITIES`) and flags (`FLAGS`), which share no code: one of the judgements, one
of the validities, and every flag must hold. Pure: no Streamlit here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kerjasama.domain import codes
from kerjasama.domain.labels import label
from kerjasama.domain.words import _

SEARCH, STATE, ORDER, PROFILE = "cari", "keadaan", "urut", "id"

# Flag of agreements/search -> words.
FLAGS = {
    "dalam_masa_berlaku": "Dalam masa berlaku",
    "ditindaklanjuti": "Sudah ditindaklanjuti",
    "dapat_dinilai": "Dapat dinilai",
    "dinilai_sendiri": "Dinilai sendiri (bukan PKS turunan)",
    "dinyatakan_nihil": "Laporan menyatakan nihil kegiatan",
    "wajib_seremonial": "Kerja sama wajib yang seremonial",
    "loi_lewat_waktu": "LoI lewat satu tahun tanpa naskah",
    "konflik_status": "Konflik status register",
    "tanggal_pasti": "Tanggal penandatanganan pasti",
    "tindak_lanjut_tercatat": "Tindak lanjut tercatat",
    "pernah_dilaporkan": "Pernah dilaporkan",
}
ORDERS = {
    "terbaru": "Terbaru ditandatangani",
    "tertua": "Terlama ditandatangani",
    "segera_berakhir": "Paling dekat berakhir",
}


@dataclass(frozen=True)
class Narrowing:
    """What the list is narrowed to; empty means all."""

    search: str = ""
    statuses: tuple[str, ...] = ()
    validities: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def states(self) -> str:
        """As `keadaan` stands in a link; '' for all."""
        return ",".join((*self.statuses, *self.validities, *self.flags))

    @property
    def is_chosen(self) -> bool:
        return bool(self.search or self.states)

    def parameters(self) -> dict[str, object]:
        """As agreements/search takes it."""
        return {
            "search": " ".join(self.search.split()) or None,
            "statuses": list(self.statuses) or None,
            "validities": list(self.validities) or None,
            "flags": list(self.flags) or None,
        }


def kept(own: Callable[[str], str | None]) -> dict[str, str]:
    """What a link to a profile, and the way back from it, keep of the list (`own`: Page.own)."""
    return {name: value for name in (SEARCH, STATE, ORDER) if (value := own(name))}


def read(search: str | None, states: str | None) -> tuple[Narrowing, tuple[str, ...]]:
    """(narrowing, codes that are unknown) of what a link holds: nothing unknown is dropped without being named."""
    given = [part for part in (states or "").split(",") if part]
    known = (codes.STATUSES, codes.VALIDITIES, tuple(FLAGS))
    parts = [tuple(code for code in group if code in given) for group in known]
    unknown = tuple(part for part in given if not any(part in group for group in known))
    return Narrowing((search or "").strip(), *parts), unknown


def status_words(code: str) -> str:
    """A judgement."""
    return label("status", code)


def validity_words(code: str) -> str:
    """A validity, said so that it is not taken for a judgement."""
    return label("validity", code)


def flag_words(code: str) -> str:
    """A flag."""
    return _(FLAGS[code])


def order_words(code: str) -> str:
    """An order of the list."""
    return _(ORDERS[code])


def in_words(narrowing: Narrowing) -> str:
    """What the list is narrowed to, for the files it is downloaded as; '' for everything."""
    groups: Sequence[str] = (
        _('memuat "{words}"').format(words=narrowing.search) if narrowing.search else "",
        _(" atau ").join(status_words(code) for code in narrowing.statuses),
        _(" atau ").join(validity_words(code) for code in narrowing.validities),
        _(" dan ").join(flag_words(code) for code in narrowing.flags),
    )
    return " · ".join(group for group in groups if group)
