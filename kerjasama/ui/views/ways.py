"""What would clear a flag of an agreement, and in which words (queries/rules/agreement_status.sql).

`Way` is one thing that, once it is recorded, clears a flag; a test records each of them in a world of its own and
judges again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from kerjasama.domain.words import _

_BELOW = ("masa_tenggang", "perlu_perhatian", "seremonial_terkonfirmasi", "seremonial_terduga")
_EXECUTED = ("mandek", "pks_mandek", "dalam_persiapan_pelaksanaan", "berakhir_tanpa_tindak_lanjut")
SIGNED, DATED, FORM, ACTION, CHILD, DECLARED, ENDED, SUCCESSOR, REPORT, EVIDENCE = (
    "penandatanganan",
    "tanggal",
    "jenis_naskah",
    "tindakan",
    "naskah_turunan",
    "pernyataan_nihil",
    "pengakhiran",
    "naskah_lanjutan",
    "laporan",
    "bukti",
)


@dataclass(frozen=True)
class Way:
    """What to record; `level`: of the ladder, for an action."""

    code: str
    level: int = 0


def status_ways(row: Any) -> list[Way]:
    """What clears the state itself, any one of them (all of them for belum_dapat_dinilai); [] where nothing has to."""
    status = row.status
    if status == "belum_ditandatangani":
        return [Way(SIGNED)]
    if status == "di_luar_penilaian":
        return [Way(FORM)]
    if status == "belum_dapat_dinilai":
        unknown = [Way(FORM)] if row.doc_type == "tidak_diketahui" else []
        undated = [Way(DATED)] if _is_undated(row) or not unknown else []
        return unknown + undated
    if status == "terlaksana":
        return []
    ways = [Way(ACTION, _target(row))]
    if status in _BELOW and row.min_level <= 2 and row.doc_type == "kesepakatan_bersama" and row.coop_type != "SINERGI":
        ways.append(Way(CHILD))
    if status == "seremonial_terduga":
        ways.append(Way(DECLARED))
    if status == "mandek" and row.ladder_level >= row.min_level:
        ways.append(Way(ENDED))
    return ways


def reason_ways(code: str, row: Any) -> list[Way]:
    """What clears one reason, any one of them; [] for a reason that is good news or a mere remark."""
    if code in ("tujuan_tercapai", "hasil_terukur"):
        return []
    fixed = {
        "belum_ditandatangani": Way(SIGNED),
        "jenis_naskah_tidak_diketahui": Way(FORM),
        "naskah_di_luar_penilaian": Way(FORM),
        "pernyataan_kehendak_lewat_waktu": Way(SUCCESSOR),
        "tanggal_tidak_ada": Way(DATED),
        "tanggal_ambigu": Way(DATED),
        "tanggal_rentang": Way(DATED),
        "belum_terlaporkan": Way(REPORT),
        "tindakan_tanpa_bukti": Way(EVIDENCE),
        "pelaksanaan_berbukti": Way(ACTION, 4),
    }
    return [fixed.get(code, Way(ACTION, _target(row)))]


def _target(row: Any) -> int:
    """The level of an action that takes the agreement out of every flag."""
    level = int(row.min_level)
    return max(3, level) if row.status in _EXECUTED else level


def _is_undated(row: Any) -> bool:
    first, last = getattr(row, "signed_earliest_on", None), getattr(row, "signed_latest_on", None)
    return not _known(first) or first != last


def way_words(way: Way) -> str:
    """One way in words, as it stands after 'bila'."""
    if way.code == ACTION:
        return {
            1: _("ada pembahasan yang tercatat sesudah penandatanganan"),
            2: _("rencana kerja atau anggarannya ditetapkan dan dicatat dengan buktinya"),
            3: _("ada kegiatan yang dilaksanakan dan dicatat dengan buktinya (foto atau berita saja tidak cukup)"),
            4: _("ada hasil terukur yang dicatat dengan buktinya (foto atau berita saja tidak cukup)"),
        }[way.level]
    return {
        SIGNED: _("naskahnya ditandatangani dan tanggalnya dicatat"),
        DATED: _("hari penandatanganan yang pasti dicatat, juga untuk naskah pertamanya bila ini perpanjangan"),
        FORM: _("jenis naskahnya dicatat, atau dibetulkan bila terbaca keliru"),
        CHILD: _("PKS di bawahnya ditandatangani dan dicatat sebagai naskah turunannya"),
        DECLARED: _(
            "perangkat daerah menyatakan dalam laporan bahwa memang tidak ada kegiatan; tandanya lalu menjadi "
            "terkonfirmasi"
        ),
        ENDED: _("kerja samanya diakhiri secara resmi"),
        SUCCESSOR: _("naskah kerja sama yang mengikutinya ditandatangani dan dicatat di bawahnya"),
        REPORT: _("laporan untuk masa terakhir masuk"),
        EVIDENCE: _("bukti tindakan itu dicatat: dokumen bertanggal, berita acara, daftar hadir, atau DPA/SP2D"),
    }[way.code]


def clears(row: Any) -> str:
    """What clears the state, in one sentence; what it would take to lose a good one."""
    ways = [way_words(way) for way in status_ways(row)]
    if not ways:
        return _("Tidak ada yang perlu dihapus: ini keadaan yang baik.")
    joint = _("; dan ") if row.status == "belum_dapat_dinilai" else _("; atau ")
    return _("Tanda ini hilang bila: {ways}.").format(ways=joint.join(ways))


def reason_clears(code: str, row: Any) -> str:
    """What clears one reason, in a sentence."""
    ways = reason_ways(code, row)
    if not ways:
        return _("Tidak ada yang perlu dihapus.")
    return _("Hilang bila {ways}.").format(ways=_("; atau ").join(way_words(way) for way in ways))


def listed(frame: pd.DataFrame) -> pd.DataFrame:
    """A list of agreements with `clears`: what would clear the flag of each."""
    return frame.assign(clears=[clears(row) for row in frame.itertuples(index=False)])


def _known(value: Any) -> bool:
    return value is not None and type(value).__name__ not in ("NAType", "NaTType") and value == value
