"""What a register says of an agreement's state, and what its dates say."""

from __future__ import annotations

import re
from datetime import date

from kerjasama.importer.parties.names import words
from kerjasama.importer.values.values import ValueMap

IN_FORCE = ("berlaku", "akan_berakhir")
ENDED = ("berakhir", "diakhiri")


# Words inside a longer saying, tried in this order; a sentence of more words than _LONGEST is a note, not a state.
_INSIDE = (
    (r"\b(perlu|akan|segera|proses|dalam|menunggu|usul\w*|rencana|sedang|sudah|telah|sdh) (proses )?(di)?perpanjang\w*",
     "perpanjangan"),
    (r"\b(batal|dibatalkan|dicabut|dihentikan|diakhiri|gugur|terminated)\b", "diakhiri"),
    (r"\b(tidak|tdk|non|bukan|in)\s?(lagi )?(aktif|berlaku|active|valid|diperpanjang)\b", "berakhir"),
    (r"\b(akan|segera|hampir|mendekati) (ber)?(akhir|habis|selesai)\b", "akan_berakhir"),
    (r"\b(belum) (ber)?(akhir|habis)\b", "berlaku"),
    (r"\bbelum (di ?)?(ttd|tanda ?tangan\w*|tandatangani|ditandatangani|berlaku)\b", "proses"),
    (r"^(sudah |telah |sdh |masa berlaku |masa berlakunya |pks |mou |kerja sama )*(habis|berakhir|expired?|selesai|"
     r"tuntas|kadalu?a?warsa|kedalu?a?warsa|kadaluarsa|kedaluarsa)\b", "berakhir"),
    (r"\b(proses|draf|draft|rancangan|pembahasan|penyusunan|harmonisasi|usulan)\b", "proses"),
    (r"^(masih |sedang |status |pks |mou |kerja sama )*(berlaku|aktif|berjalan|active)\b", "berlaku"),
)  # fmt: skip
_LONGEST = 8


def read_status(text: str, values: ValueMap) -> str | None:
    """The code for a register's word; None for a word that is not known, 'tidak_diketahui' for an empty cell."""
    if not text.strip():
        return "tidak_diketahui"
    found = values.codes("declared_status", text)
    if found:
        return found[0]
    said = words(text)
    if len(said.split()) > _LONGEST or re.search(r"\bbelum selesai\b", said):
        return None
    return next((code for pattern, code in _INSIDE if re.search(pattern, said)), None)


def conflict(declared: str, start_on: date | None, end_on: date | None, end_method: str, on: date) -> str:
    """What the dates say on that day when it contradicts the declared state: 'berakhir', 'berlaku', or ''.

    The last day itself is still in force. Open ends and missing dates contradict nothing but 'berakhir'.
    """
    if declared in IN_FORCE and end_on is not None and end_on < on:
        return "berakhir"
    if declared in IN_FORCE and start_on is not None and start_on > on:
        return "belum_berlaku"
    if declared in ENDED and (start_on is None or start_on <= on):
        if end_on is not None and end_on >= on:
            return "berlaku"
        if end_method in ("open_ended", "auto_renew"):
            return "berlaku"
    return ""
