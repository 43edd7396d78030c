"""What the page Pemetaan urusan says first: the year, the answer, the figures, and what the lists cannot tell."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.extracts.version import Version
from kerjasama.ui import data
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.section import caution
from kerjasama.ui.views.answer import draw_answer

ALL = "semua"
NAMED = 5


def year_of(chosen: str | None, years: pd.DataFrame) -> str:
    """The year that is shown: the chosen one, else the latest of mapping/years; ALL when there is none."""
    options = year_options(years)
    return chosen if chosen in options else options[0]


def year_options(years: pd.DataFrame) -> list[str]:
    """The years of the lists, the latest first, and all of them together."""
    return [*(str(year) for year in years["mapping_year"]), ALL]


def year_words(year: str) -> str:
    """The name of a year in the choice."""
    return _("Semua tahun") if year == ALL else year


def of_year(year: str) -> str:
    """The year in a sentence: 'tahun 2026'."""
    return _("semua tahun") if year == ALL else _("tahun {year}").format(year=year)


def number_of(year: str) -> int | None:
    """The year as the queries take it; None means all."""
    return None if year == ALL else int(year)


def has_lines(version: Version | None) -> bool:
    """Whether any mapping list was ever imported, whatever the day and the filters."""
    return bool(version and version.manifest.row_counts.get("mapping_items"))


def urusan_name(code: str) -> str:
    """The name of an urusan."""
    return data.places().urusan.get(code, code)


def answer(now: Any, year: str, is_silent: bool) -> str:
    """The page's answer (mapping/summary). `is_silent`: the register of agreements holds no follow-up at all."""
    numbers = {
        "n": format_number(now.lines),
        "of_year": of_year(year),
        "fit": format_number(now.fit),
        "kak": format_number(now.kak),
        "signed": format_number(now.signed),
        "followed": format_number(now.followed_up),
    }
    if not now.lines:
        return _("Tidak ada usulan pemetaan dalam saringan ini.")
    if not now.named:
        return _(
            "Dari **{n}** usulan {of_year}, **{fit}** memenuhi kriteria dan **{kak}** sampai KAK. Daftarnya tidak "
            "menyebut kerja sama mana pun: berapa yang ditandatangani **tidak diketahui**."
        ).format(**numbers)
    if is_silent:
        return _(
            "Dari **{n}** usulan {of_year}, **{fit}** memenuhi kriteria, **{kak}** sampai KAK, dan **{signed}** "
            "ditandatangani; tindak lanjutnya belum terlaporkan."
        ).format(**numbers)
    return _(
        "Dari **{n}** usulan {of_year}, **{fit}** memenuhi kriteria, **{kak}** sampai KAK, **{signed}** "
        "ditandatangani, dan **{followed}** ditindaklanjuti."
    ).format(**numbers)


def cautions(now: Any, recorded: int) -> list[str]:
    """What must be known before using the answer (mapping/summary); `recorded`: agreements in the register."""
    told = []
    if not recorded and now.lines:
        told.append(
            _(
                "Register kerja sama belum diimpor, jadi usulan tidak dapat dicocokkan dengan naskahnya. Impor "
                "registernya."
            )
        )
    elif now.unmatched_refs:
        told.append(
            _(
                "**{n}** baris menyebut kerja sama yang **tidak ditemukan dalam register**. Baris itu tidak dihitung "
                "ditandatangani."
            ).format(n=format_number(now.unmatched_refs))
        )
    return told


def draw_top(now: Any, year: str, is_silent: bool, recorded: int) -> None:
    """The answer and its cautions."""
    draw_answer(answer(now, year, is_silent))
    for text in cautions(now, recorded):
        caution(text)


def cards(now: Any, gathered: pd.DataFrame, coverage: pd.DataFrame, is_silent: bool) -> list[KeyFigure]:
    """Five cards (mapping/summary, mapping/gathered, mapping/coverage)."""
    lines = _("Barisnya baris daftar pemetaan: lihat Daftar usulan di bawah.")
    written = _("KAK tertulis: {n}").format(n=format_number(now.kak_written))
    before = _("{n} sebelum diusulkan").format(n=format_number(now.signed_before))
    rejected = _("{rejected} ditolak, {waiting} menunggu").format(
        rejected=format_number(now.rejected), waiting=format_number(now.unscreened)
    )
    is_known = bool(now.named)
    return [
        _card(
            _("Memenuhi kriteria"),
            int(now.fit),
            (now.lines, _("usulan")),
            rejected,
            "mapping-steps",
            _("Pemeriksaan menyatakan sesuai, atau langkah sesudahnya terdokumentasi."),
            lines,
        ),
        _card(
            _("Sampai KAK"),
            int(now.kak),
            (now.fit, _("yang memenuhi kriteria")),
            written,
            "mapping-steps",
            _("Ada kerangka acuan kerja (Pasal 7 ayat (2)), atau usulannya sudah ditandatangani."),
            lines,
        ),
        _card(
            _("Ditandatangani"),
            int(now.signed) if is_known else "–",
            (now.fit, _("yang memenuhi kriteria")) if is_known else None,
            (before if now.signed_before else "") if is_known else _("daftarnya tidak menyebut kerja sama"),
            "conversion",
            _("Baris itu menyebut kerja sama dalam register, dan naskahnya sudah ditandatangani."),
            _("Naskahnya ada di balik bagian Dari usulan ke tindak lanjut."),
        ),
        _card(
            _("Ditindaklanjuti"),
            "–" if is_silent or not is_known else int(now.followed_up),
            None if is_silent or not is_known else (now.signed, _("yang ditandatangani")),
            _("register tidak memuat tindak lanjut") if is_silent else "",
            "conversion",
            _("Menurut aturan penilaian yang sama dengan halaman lain (tangga tindak lanjut)."),
            _("Naskahnya ada di balik bagian Dari usulan ke tindak lanjut."),
        ),
        _coverage_card(gathered, coverage),
    ]


def _card(
    label: str, value: Any, of: tuple[Any, str] | None, note: str, anchor: str, definition: str, no_rows: str
) -> KeyFigure:
    return KeyFigure(
        label,
        value,
        of=int(of[0]) if of else None,
        of_words=of[1] if of else "",
        note=note,
        anchor=anchor,
        definition=definition,
        query="mapping/summary",
        no_rows=no_rows,
    )


def _coverage_card(gathered: pd.DataFrame, coverage: pd.DataFrame) -> KeyFigure:
    is_judged = len(coverage) > 0
    return KeyFigure(
        _("Daerah dengan daftar"),
        int(coverage["with_list"].sum()) if is_judged else len(gathered),
        of=int(coverage["regions"].sum()) if is_judged else None,
        of_words=_("provinsi dan kabupaten/kota") if is_judged else "",
        note="" if is_judged else _("tentang daerah lain data ini diam"),
        anchor="coverage",
        link_words=_("Siapa yang belum"),
        definition=_("Daerah yang daftar pemetaannya untuk tahun itu ada dalam data ini."),
        query="mapping/coverage",
        no_rows=_("Barisnya daerah, bukan naskah."),
    )


def law_words() -> str:
    """What the law demands of the mapping, and what it does not say."""
    return "\n".join(
        (
            _(
                "- **Kerja sama wajib**: daftar rencana program dan kegiatan tiap urusan tiap tahun, dengan skala "
                "prioritas; hasilnya dituangkan dalam **Berita Acara** yang ditandatangani kepala daerah (Permendagri "
                "22/2020 Pasal 5)."
            ),
            _(
                "- **Dengan pihak ketiga**: daftar rencana kerja sama setiap tahun ditetapkan dengan **Keputusan "
                "Kepala Daerah** (Pasal 25 ayat (2))."
            ),
            _("- **Sinergi**: objeknya harus ada dalam RKPD (Pasal 53 ayat (2))."),
            _("- Peraturan **tidak memuat formulir** pemetaan. Kolom dan langkah di sini pilihan aplikasi."),
        )
    )


def lines_words() -> str:
    """Why a section on lines has no agreements behind it."""
    return _("Barisnya baris daftar pemetaan, bukan naskah. Berkas, lembar, dan nomor barisnya ada di Daftar usulan.")
