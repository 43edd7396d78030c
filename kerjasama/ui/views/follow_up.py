"""What the page Waktu tindak lanjut says of all agreements: the answer, three milestones, what is measured and how."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import isnan
from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_date, format_number, format_percent, ngettext
from kerjasama.statistics import survival
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.members import member_columns as usual_columns
from kerjasama.ui.section import Section, caution
from kerjasama.ui.views.follow_up_curves import (
    HORIZONS,
    Picture,
    best_horizon,
    in_words,
    mark_words,
    median_words,
    wait_words,
)
from kerjasama.warehouse import Result

LEVELS = {"pelaksanaan": 3, "komitmen": 2, "hasil": 4}  # in the address -> ladder level; the first is the default


def milestone_name(level: int) -> str:
    """A milestone by its ladder level."""
    return {2: _("Komitmen pertama"), 3: _("Pelaksanaan pertama"), 4: _("Hasil pertama")}[level]


def milestones(waits: pd.DataFrame) -> pd.DataFrame:
    """follow_up/waiting_times as one row per milestone that has come at all, with `name` and everything in words."""
    found = in_words(survival.summary(waits, list(HORIZONS.values()), ["ladder_level"]))
    return found.assign(name=[milestone_name(int(level)) for level in found["ladder_level"]])


def named(waits: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """The durations of the milestones that have come at all, by name; one that never came is no curve on the ground."""
    names = {row.ladder_level: row.name_ for row in _rows(found) if row.events}
    kept = waits[waits["ladder_level"].isin(list(names))]
    return kept.assign(name=kept["ladder_level"].map(names))


def _rows(found: pd.DataFrame) -> Any:
    return found.rename(columns={"name": "name_"}).itertuples()


def is_drawn(now: Any) -> bool:
    """Whether any milestone has come (follow_up/population): without one there is no curve, only silence."""
    return bool(now.committed)


def answer(now: Any, found: pd.DataFrame, as_of: date, is_silent: bool = False) -> str:
    """The page's answer: how long until half have a commitment and an execution, and what is on record."""
    if not now.timed:
        return _("Belum ada kerja sama yang lamanya menunggu dapat diukur dalam saringan ini.")
    if is_silent and not now.committed:
        return _(
            "Register ini **tidak memuat tindak lanjut**, jadi lamanya menunggu tidak dapat dihitung. **{n}** dari "
            "**{of}** kerja sama tanggalnya cukup pasti untuk diukur begitu tindak lanjutnya diisi."
        ).format(n=format_number(now.timed), of=format_number(now.population))
    if not now.committed:
        return _(
            "Belum ada tindak lanjut berbukti yang tercatat pada **{n}** kerja sama dalam saringan ini, jadi lamanya "
            "menunggu tidak dapat dihitung."
        ).format(n=format_number(now.timed))
    rows = found.set_index("ladder_level")
    if (months := best_horizon(rows.loc[2])) is None:
        return f"{_commitment(rows.loc[2])} {_execution(rows.loc[3])}"
    shares = [
        words.format(share=format_percent(rows.loc[level, f"share_{HORIZONS[months]}"]))
        for level, words in (
            (2, _("**{share}** punya komitmen")),
            (3, _("**{share}** sudah dilaksanakan")),
            (4, _("**{share}** ada hasilnya")),
        )
        if rows.loc[level, "events"]
    ]
    said = _("Setelah {months} bulan: {shares}, dari **{n}** kerja sama yang diukur.").format(
        months=months, shares=", ".join(shares), n=format_number(now.timed)
    )
    reached = [
        words
        for level, words in ((2, _commitment(rows.loc[2])), (3, _execution(rows.loc[3])))
        if not isnan(rows.loc[level, "median_days"]) or not rows.loc[level, "events"]
    ]
    return " ".join([*reached, said])


def recorded(now: Any, as_of: date) -> str:
    """How many have each milestone on record (follow_up/population)."""
    return _(
        "Tercatat sampai {day}: komitmen pada **{committed}**, pelaksanaan pada **{executed}**, hasil pada "
        "**{resulted}**, dari **{n}** kerja sama."
    ).format(
        day=format_date(as_of),
        committed=format_number(now.committed),
        executed=format_number(now.executed),
        resulted=format_number(now.resulted),
        n=format_number(now.timed),
    )


def _commitment(row: pd.Series) -> str:
    if not isnan(row["median_days"]):
        return _("Separuh kerja sama sudah punya komitmen dalam **{wait}** sejak ditandatangani.").format(
            wait=wait_words(row["median_days"])
        )
    return _("Belum separuh kerja sama punya komitmen yang tercatat.")


def _execution(row: pd.Series) -> str:
    if not row["events"]:
        return _("Pelaksanaan belum ada yang tercatat.")
    if not isnan(row["median_days"]):
        return _("Pelaksanaan pertama: separuhnya dalam **{wait}**.").format(wait=wait_words(row["median_days"]))
    return _("Pelaksanaan pertama belum tercapai oleh separuhnya.")


def cards(found: pd.DataFrame) -> list[KeyFigure]:
    """One card a milestone: the share after a year with its band, and the median wait with its interval."""
    return [
        KeyFigure(
            _("{milestone} dalam 12 bulan").format(milestone=row["name"]),
            format_percent(row[f"share_{HORIZONS[12]}"]) if row["events"] else _("belum tercatat"),
            of=row["agreements"],
            of_words=_card_words(row),
            note=_median_note(row),
            anchor="milestones",
            link_words=_("Lihat naskah yang diukur"),
            definition=_(
                "Taksiran bagian yang sudah sampai pada hari ke-365, dengan yang masih menunggu ikut dihitung selama "
                "teramati (Kaplan-Meier)."
            ),
            query="follow_up/waiting_times",
            no_rows=_("Taksiran, bukan hitungan baris; naskah yang diukur: {section}, Lihat naskahnya.").format(
                section=_("Dari tanda tangan ke tindakan")
            ),
        )
        for _number, row in found.iterrows()
    ]


def _card_words(row: pd.Series) -> str:
    band = row[f"range_{HORIZONS[12]}"]
    return _("kerja sama; kisaran 95%: {band}").format(band=band) if band else _("kerja sama yang diukur")


def _median_note(row: pd.Series) -> str:
    if not row["events"]:
        return ""
    words = _("Waktu sampai separuhnya: {median}").format(median=median_words(row["median_days"]))
    return f"{words} ({row['median_range']})." if row["median_range"] else f"{words}."


def measured(now: Any, shown: Picture) -> str:
    """Who is measured and who is not, with numbers; how the figure is to be read."""
    parts = [
        _(
            "Diukur: {timed} dari {population} naskah. Tidak diukur: {renewals} perpanjangan (jamnya tetap jam naskah "
            "pertama) dan {undated} yang tanggal tanda tangannya tidak pasti sampai bulannya."
        ).format(
            timed=format_number(now.timed),
            population=format_number(now.population),
            renewals=format_number(now.renewals),
            undated=format_number(now.undated),
        ),
        reading(shown),
    ]
    return " ".join(parts)


def reading(shown: Picture) -> str:
    """How bands and thin ends are to be read."""
    parts = [_("Bidang pucat: kisaran kepercayaan 95%.")]
    if shown.has_thin:
        parts.append(_("Garis titik tipis: kurang dari {n} yang masih teramati.").format(n=survival.FEW_AT_RISK))
    if shown.is_cut:
        parts.append(_("Digambar sampai {time}.").format(time=mark_words(shown.months)))
    return " ".join(parts)


def columns() -> list[Column]:
    """The data behind the three milestones."""
    return [Column("name", _("Tonggak")), *wait_columns()]


def wait_columns() -> list[Column]:
    """A summary of waits: counts, median, shares with their bands."""
    shares = [
        column
        for months, days in HORIZONS.items()
        for column in (
            Column(f"share_{days}", ngettext("{n} bulan", "{n} bulan", months).format(n=months), "percent"),
            Column(f"range_{days}", _("Kisaran {n} bulan").format(n=months)),
            Column(f"at_risk_{days}", _("Teramati {n} bulan").format(n=months), "number", is_hidden=True),
        )
    ]
    return [
        Column("agreements", _("Diukur"), "number"),
        Column("events", _("Sudah"), "number"),
        Column("median_words", _("Separuh dalam")),
        Column("median_range", _("Kisaran separuh")),
        *shares,
        Column("median_days", _("Separuh dalam (hari)"), "days", is_hidden=True),
    ]


def member_columns() -> list[Column]:
    """The agreements behind a curve: how long each waited, and the usual."""
    profile, title, status, *rest = usual_columns()
    return [
        profile,
        title,
        Column("waited_days", _("Diamati (hari)"), "days"),
        Column("commitment_days", _("Komitmen (hari ke-)"), "days"),
        Column("execution_days", _("Pelaksanaan (hari ke-)"), "days"),
        Column("result_days", _("Hasil (hari ke-)"), "days"),
        status,
        *rest,
    ]


def definition() -> str:
    """What is counted, from when, until when, and by which formula."""
    return "\n\n".join(
        (
            _(
                "**Jam mulai** pada tanda tangan; bila hanya bulannya yang diketahui, pada pertengahan bulan itu. "
                "**Tonggak** adalah hari pertama dengan tindak lanjut berbukti: komitmen (tingkat 2: PKS turunan, "
                "rencana kerja, anggaran), pelaksanaan (tingkat 3: kegiatan), hasil (tingkat 4: keluaran terukur). "
                "Tingkat yang lebih tinggi sekaligus memenuhi yang di bawahnya. Foto dan tautan berita tidak cukup."
            ),
            _(
                "**Yang diukur**: naskah pertama dari tiap rangkaian perpanjangan, dari jenis naskah yang dinilai di "
                "halaman Seremonial. Perpanjangan tidak memulai jam baru; tindak lanjutnya, dan tindak lanjut naskah "
                "turunan, dihitung untuk naskah pertama. PKS yang berdiri sendiri ikut diukur; tanda tangannya sendiri "
                "bukan tonggak."
            ),
            _(
                "**Yang masih menunggu** ikut dihitung selama teramati, yaitu sampai tanggal penilaian, lalu keluar "
                "tanpa dianggap gagal (tersensor). Kerja sama yang berakhir tanpa tindak lanjut tetap di penyebut "
                "sampai tanggal penilaian: berakhir bukan menindaklanjuti, dan mengeluarkannya akan memperbaiki angka."
            ),
            _(
                "**Bagian yang sudah** = 1 − S, dengan S taksiran Kaplan-Meier (1958): pada tiap hari ada tonggak, S "
                "dikalikan 1 − (yang mencapai ÷ yang masih menunggu dan teramati). Kisaran 95%: ragam Greenwood pada "
                "skala log(−log S), per titik waktu. Separuh dalam: hari pertama bagian itu mencapai 50%; kisarannya "
                "menurut Brookmeyer dan Crowley (1982). 6, 12 dan 24 bulan dibaca pada hari ke-183, 365 dan 730."
            ),
            _("Yang belum tercatat terbaca sebagai masih menunggu: register yang belum lengkap tampak lebih lambat."),
        )
    )


def draw_nothing(link_to: Callable[..., None], is_silent: bool) -> None:
    """Instead of curves: why there are none, and how they come."""
    caution(
        _(
            "Tidak ada kurva yang digambar: yang kosong adalah catatannya, belum tentu kegiatannya. Garis di angka nol "
            "akan menuduh tanpa dasar."
        )
    )
    if is_silent:
        link_to(_("Lengkapi tindak lanjutnya dengan templat di halaman Impor"), "impor")


def counts_section(counted: Result) -> Section:
    """What could be measured as soon as follow-up is on record."""
    now = counted.frame.iloc[0]
    rows = pd.DataFrame(
        {
            "what": [
                _("Naskah yang dinilai"),
                _("Perpanjangan, tanpa jam sendiri"),
                _("Tanggal tanda tangan tidak pasti sampai bulannya"),
                _("Dapat diukur"),
            ],
            "agreements": [now.population, now.renewals, now.undated, now.timed],
        }
    )
    return Section(
        title=_("Yang dapat diukur"),
        statement=_("**{timed}** dari **{population}** naskah punya tanggal tanda tangan yang cukup pasti.").format(
            timed=format_number(now.timed), population=format_number(now.population)
        ),
        results=[counted],
        frame=rows,
        table=[Column("what", _("Bagian")), Column("agreements", _("Kerja sama"), "number")],
        definition=definition(),
        no_members=_("Tanpa tindak lanjut yang tercatat tidak ada lamanya menunggu; naskahnya ada di Daftar & profil."),
        key="counts",
    )
