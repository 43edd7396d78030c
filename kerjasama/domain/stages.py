"""Legal stages of each cooperation type, with the article of each, and the funnel they make across types.

Law abbreviations as in `codes.py`; the word for each stage stands in `label_texts.py`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """One legal stage of a cooperation type. `super_stage` is its place in the funnel across types."""

    code: str
    super_stage: str
    article: str
    conditional: bool = False
    parallel: bool = False  # runs beside execution: never a condition for a later stage


SUPER_STAGES = ("rencana", "penawaran", "naskah", "ditandatangani", "dilaksanakan", "dilaporkan")

_KSDD = (
    Stage("persiapan", "rencana", "P22 Ps 7"),
    Stage("penawaran", "penawaran", "P22 Ps 8"),
    Stage("penyusunan_kb", "naskah", "P22 Ps 9"),
    Stage("penandatanganan_kb", "ditandatangani", "P22 Ps 10"),
    Stage("persetujuan_dprd", "ditandatangani", "P22 Ps 11-12", conditional=True),
    Stage("penyusunan_pks", "ditandatangani", "P22 Ps 13"),
    Stage("penandatanganan_pks", "ditandatangani", "P22 Ps 14"),
    Stage("pelaksanaan", "dilaksanakan", "P22 Ps 15"),
    Stage("penatausahaan", "dilaksanakan", "P22 Ps 16", parallel=True),
    Stage("pelaporan", "dilaporkan", "P22 Ps 17", parallel=True),
)
_KSDPK = tuple(
    Stage(
        {"penyusunan_pks": "penyusunan_kontrak_pks", "penandatanganan_pks": "penandatanganan_kontrak_pks"}.get(
            stage.code, stage.code
        ),
        stage.super_stage,
        article,
        stage.conditional,
        stage.parallel,
    )
    for stage, article in zip(
        _KSDD,
        (
            "P22 Ps 29",
            "P22 Ps 30-31",
            "P22 Ps 32",
            "P22 Ps 33",
            "P22 Ps 34",
            "P22 Ps 35",
            "P22 Ps 36",
            "P22 Ps 37",
            "P22 Ps 38",
            "P22 Ps 39",
        ),
        strict=True,
    )
)
_SINERGI = (
    Stage("persiapan", "rencana", "P22 Ps 53"),
    Stage("penawaran", "penawaran", "P22 Ps 54"),
    Stage("penyusunan_nk_rk", "naskah", "P22 Ps 55"),
    Stage("persetujuan_dprd", "naskah", "P22 Ps 56", conditional=True),
    Stage("penandatanganan_nk_rk", "ditandatangani", "P22 Ps 57"),
    Stage("pelaksanaan", "dilaksanakan", "P22 Ps 52(2)f, 58"),
    Stage("penatausahaan", "dilaksanakan", "P22 Ps 59", parallel=True),
    Stage("pelaporan", "dilaporkan", "P22 Ps 60", parallel=True),
)
_FOREIGN = (
    Stage("prakarsa", "rencana", "P25 Ps 10"),
    Stage("penjajakan", "penawaran", "P25 Ps 11-12"),
    Stage("pernyataan_kehendak", "penawaran", "P25 Ps 13-14"),
    Stage("penyusunan_rencana", "naskah", "P25 Ps 15"),
    Stage("persetujuan_dprd", "naskah", "P25 Ps 16-17"),
    Stage("verifikasi", "naskah", "P25 Ps 18-19"),
    Stage("penyusunan_naskah", "naskah", "P25 Ps 20"),
    Stage("pembahasan_naskah", "naskah", "P25 Ps 21-23"),
    Stage("persetujuan_menteri", "naskah", "P25 Ps 24"),
    Stage("penandatanganan_naskah", "ditandatangani", "P25 Ps 25"),
    Stage("pelaksanaan", "dilaksanakan", "P25 Ps 26"),
    Stage("pelaporan", "dilaporkan", "P25 Ps 35-37", parallel=True),
)
_PENERUSAN = (
    Stage("usulan_rencana", "rencana", "P25 Ps 29(1)-(2)"),
    Stage("verifikasi", "penawaran", "P25 Ps 29(3)"),
    Stage("rapat_antar_kl", "naskah", "P25 Ps 29(4)"),
    Stage("izin_prinsip", "naskah", "P25 Ps 30(2)a", conditional=True),
    Stage("izin_operasional", "naskah", "P25 Ps 30(2)a", conditional=True),
    Stage("rencana_kegiatan_tahunan", "ditandatangani", "P25 Ps 30(2)b"),
    Stage("pelaksanaan", "dilaksanakan", "P25 Ps 30(3)"),
    Stage("pelaporan", "dilaporkan", "P25 Ps 35-37", parallel=True),
)

STAGES: dict[str, tuple[Stage, ...]] = {
    "KSDD_WAJIB": _KSDD,
    "KSDD_SUKARELA": _KSDD,
    "KSDPK": _KSDPK,
    "SINERGI": _SINERGI,
    "KSDPL": _FOREIGN,
    "KSDLL_LAINNYA": _FOREIGN,
    "KSDLL_PENERUSAN": _PENERUSAN,
}
STAGE_CODES = tuple(dict.fromkeys(stage.code for stages in STAGES.values() for stage in stages))

# The stage at which each type's binding-of-will document is signed (what makes it an agreement at all).
SIGNING_STAGE: dict[str, str] = {
    "KSDD_WAJIB": "penandatanganan_kb",
    "KSDD_SUKARELA": "penandatanganan_kb",
    "KSDPK": "penandatanganan_kb",
    "SINERGI": "penandatanganan_nk_rk",
    "KSDPL": "penandatanganan_naskah",
    "KSDLL_LAINNYA": "penandatanganan_naskah",
    "KSDLL_PENERUSAN": "rencana_kegiatan_tahunan",
}
