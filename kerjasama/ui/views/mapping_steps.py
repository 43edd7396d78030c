"""How far proposals came: the funnel, and the same by agency, region, kind, urusan and priority."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts.bars import funnel_bars
from kerjasama.charts.mapping import steps_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.members import UNFILTERED, Behind, Group, Members, Part
from kerjasama.ui.section import Section
from kerjasama.ui.views.mapping import ALL, law_words, of_year
from kerjasama.warehouse import Result

_BY_PLACE = ("provinsi", "wilayah", "perangkat_daerah")  # from afar to near
GROUPS = (*_BY_PLACE, "jenis", "urusan", "prioritas")
DRAWN = 10
DRAWN_OF_ONE = 30  # agencies of one region


def kinds(by_kind: pd.DataFrame) -> list[str]:
    """The kinds of cooperation that stand in the lists (mapping/conversion by 'jenis'), after all of them together."""
    return [ALL, *(key for key in by_kind["group_key"] if key)]


def kind_words(kind: str) -> str:
    """The name of a kind."""
    return _("Semua jenis") if kind == ALL else label("coop_type", kind)


def funnel(steps: Result, signed: Result, year: str, kind: str, behind: Behind) -> Section:
    """The steps from the list to the follow-up (mapping/steps; mapping/signed_items behind it)."""
    rows = steps.frame
    rows = rows.assign(
        note=[
            _("{n} di antaranya hanya diketahui dari langkah sesudahnya").format(n=format_number(row.undocumented))
            if row.undocumented
            else ""
            for row in rows.itertuples()
        ]
    )
    reached = dict(zip(rows["step_code"], rows["lines"], strict=True))
    lines = reached["usulan"]
    statement = _("Tidak ada usulan jenis ini.")
    if lines:
        statement = _(
            "**{signed}** dari **{fit}** usulan yang memenuhi kriteria menjadi kerja sama ({share}); **{lost}** "
            "ditetapkan tetapi belum ditandatangani."
        ).format(
            signed=format_number(reached["kerja_sama"]),
            fit=format_number(reached["sesuai_kriteria"]),
            share=format_percent(reached["kerja_sama"] / reached["sesuai_kriteria"])
            if reached["sesuai_kriteria"]
            else "–",
            lost=format_number(reached["ditetapkan"] - reached["kerja_sama"]),
        )
    found = signed.frame if kind == ALL else signed.frame[signed.frame["coop_type"] == kind]
    return Section(
        title=_("Dari usulan ke tindak lanjut, {of_year}").format(of_year=of_year(year)),
        statement=statement,
        results=[steps, signed],
        frame=rows,
        chart=funnel_bars(rows, "step_code", "lines", words=lambda code: label("mapping_step", code), notes="note"),
        table=[
            Column("step_code", _("Langkah"), "code", words="mapping_step"),
            Column("lines", _("Sampai di sini"), "number"),
            Column("share_of_proposals", _("Bagian dari usulan"), "percent"),
            Column("documented", _("Langkah ini tertulis"), "number"),
            Column("undocumented", _("Hanya dari langkah sesudahnya"), "number"),
        ],
        measured=_(
            "Dihitung per baris daftar. Satu kerja sama dapat disebut beberapa baris; di balik Lihat naskahnya ia "
            "muncul sekali."
        ),
        definition=_definition(),
        members=Members(lambda: [_group(_("Semua"), found, behind)]),
        key="mapping-steps",
    )


def _group(name: str, rows: pd.DataFrame, behind: Behind) -> Group:
    followed = rows[rows["is_followed_up"]]
    return Group(
        name,
        [
            Part(words, part["agreement_id"].nunique(), behind.of(part["agreement_id"], **UNFILTERED))
            for words, part in (
                (label("mapping_step", "kerja_sama"), rows),
                (label("mapping_step", "ditindaklanjuti"), followed),
            )
        ],
    )


def _definition() -> str:
    return "\n".join(
        (
            _(
                "- Sebuah usulan **sampai** pada suatu langkah bila langkah itu atau langkah sesudahnya tertulis. "
                "Langkah yang bertanggal sesudah tanggal penilaian belum dihitung."
            ),
            _(
                "- **Ditolak**: pemeriksaan menyatakan tidak sesuai; usulannya berhenti sebagai usulan, juga bila "
                "langkah sesudahnya tertulis (disebut pada bagian Yang ditolak)."
            ),
            _(
                "- **Ditandatangani**: barisnya menyebut kerja sama yang ada dalam register dan sudah ditandatangani. "
                "**Ditindaklanjuti**: kerja sama itu mencapai tingkat yang dihitung sebagai tindak lanjut, menurut "
                "aturan penilaian yang sama dengan halaman lain."
            ),
            _(
                "- Saringan daerah berarti *daftar milik siapa*; saringan jenis dan urusan berlaku pada usulan; tahun "
                "tanda tangan tidak."
            ),
            law_words(),
        )
    )


def groups(provinces: tuple[str, ...] | None, regions: tuple[str, ...] | None) -> list[str]:
    """The groupings, the one first that says most about the place that is chosen."""
    first = "perangkat_daerah" if regions else "wilayah" if provinces else "provinsi"
    return [first, *(by for by in GROUPS if by != first)]


@contextmanager
def choices() -> Iterator[None]:
    """The year and the kind, side by side, close to the funnel."""
    with st.container(key="choice-tahun", horizontal=True, vertical_alignment="bottom", gap="large"):
        st.html(
            "<style>.st-key-choice-tahun { padding-top: .5rem !important; }"
            ".st-key-choice-tahun [data-testid=stSelectbox] { max-width: 24rem; }</style>"
        )
        yield


def group_words(by: str) -> str:
    """The name of a grouping."""
    return {
        "perangkat_daerah": _("Perangkat daerah"),
        "wilayah": _("Daerah"),
        "provinsi": _("Provinsi, dengan kabupaten/kotanya"),
        "jenis": _("Jenis"),
        "urusan": _("Urusan"),
        "prioritas": _("Prioritas"),
    }[by]


def named(frame: pd.DataFrame, by: str, urusan_name: Callable[[str], str]) -> pd.DataFrame:
    """mapping/conversion with `name`, `note` and the proposals by their furthest step."""
    return frame.assign(
        name=[_name(row, by, urusan_name) for row in frame.itertuples()],
        note=[
            _("{n} usulan, {signed} ditandatangani").format(
                n=format_number(row.lines), signed=format_number(row.signed)
            )
            for row in frame.itertuples()
        ],
        only_fit=frame["fit"] - frame["decided"],
        only_decided=frame["decided"] - frame["kak"],
        only_kak=frame["kak"] - frame["signed"],
        only_signed=frame["signed"] - frame["followed_up"],
    )


def _name(row: Any, by: str, urusan_name: Callable[[str], str]) -> str:
    region = row.region_name if isinstance(row.region_name, str) else ""
    if by == "perangkat_daerah":
        if not isinstance(row.agency, str):
            return _("Tanpa nama perangkat daerah, {place}").format(place=region)
        return row.agency if region and region.split(" ")[-1] in row.agency else f"{row.agency}, {region}"
    if by in ("wilayah", "provinsi"):
        return _("Provinsi {name}").format(name=region) if by == "wilayah" and len(row.region_code) == 2 else region
    if not row.group_key:
        return {"jenis": _("Tanpa jenis"), "urusan": _("Tanpa urusan"), "prioritas": _("Tanpa prioritas")}[by]
    if by == "jenis":
        return label("coop_type", row.group_key)
    if by == "urusan":
        return urusan_name(row.group_key)
    return _("Prioritas {band}").format(band=str(row.group_key).replace("-", "–"))


def part_words() -> list[str]:
    """The legend of the bars, in the order of charts.mapping.STEP_PARTS."""
    return [
        _("Ditolak"),
        _("Belum diperiksa"),
        label("mapping_step", "sesuai_kriteria"),
        label("mapping_step", "ditetapkan"),
        label("mapping_step", "kak"),
        label("mapping_step", "kerja_sama"),
        label("mapping_step", "ditindaklanjuti"),
    ]


def conversion(result: Result, signed: Result, rows: pd.DataFrame, by: str, behind: Behind) -> Section:
    """Who turns proposals into agreements (mapping/conversion as `named`)."""
    is_one_region = by == "perangkat_daerah" and rows["region_code"].nunique() == 1
    shown = rows.head(DRAWN_OF_ONE if is_one_region else DRAWN)
    if is_one_region:  # its name stands in the page's filter already
        region = f" {rows['region_name'].iloc[0]}"
        shown = shown.assign(name=[name.removesuffix(region) for name in shown["name"]])
    words = part_words()
    return Section(
        title=_("Siapa yang usulannya menjadi kerja sama"),
        statement=_conversion_statement(rows, by),
        results=[result, signed],
        frame=rows,
        chart=steps_chart(shown, words) if len(rows) else None,
        table=[
            Column("name", group_words(by), width="large"),
            Column("lines", _("Usulan"), "number"),
            Column("rejected", words[0], "number"),
            Column("unscreened", words[1], "number"),
            Column("fit", _("Memenuhi kriteria"), "number"),
            Column("share_fit", _("Bagian yang memenuhi"), "percent"),
            Column("decided", _("Ditetapkan"), "number"),
            Column("kak", _("Sampai KAK"), "number"),
            Column("signed", words[5], "number"),
            Column("share_signed", _("Bagian yang ditandatangani"), "percent"),
            Column("followed_up", words[6], "number"),
        ],
        measured=_(
            "Panjang batang: jumlah usulan; setiap usulan di langkah terjauhnya. {n} dari {of} digambar."
        ).format(n=format_number(len(shown)), of=format_number(len(rows))),
        definition=_definition(),
        members=Members(lambda: _by_group(rows, signed.frame, by, behind), group_words(by)),
        key="conversion",
    )


def _conversion_statement(rows: pd.DataFrame, by: str) -> str:
    fit = rows[rows["fit"] > 0]
    if fit.empty:
        return _("Belum ada usulan yang memenuhi kriteria.")
    with_any = int((fit["signed"] > 0).sum())
    return _(
        "Dari **{of}** {groups} dengan usulan yang memenuhi kriteria, **{n}** sudah menandatangani sedikitnya satu dan "
        "**{none}** belum satu pun."
    ).format(
        of=format_number(len(fit)),
        groups=_counted_words(by),
        n=format_number(with_any),
        none=format_number(len(fit) - with_any),
    )


def _counted_words(by: str) -> str:
    """What a group is, as what is counted."""
    return {
        "perangkat_daerah": _("perangkat daerah"),
        "wilayah": _("daerah"),
        "provinsi": _("provinsi"),
        "jenis": _("jenis"),
        "urusan": _("urusan"),
        "prioritas": _("kelompok prioritas"),
    }[by]


def _by_group(rows: pd.DataFrame, signed: pd.DataFrame, by: str, behind: Behind) -> list[Group]:
    keys = signed.apply(lambda row: _key(row, by), axis=1) if len(signed) else pd.Series(dtype=object)
    return [
        _group(row.name, signed[keys == row.group_key], behind)
        for row in rows[rows["signed"] > 0].itertuples(index=False)
    ]


def _key(row: Any, by: str) -> str:
    """The group of a line as mapping/conversion spells it."""
    if by == "wilayah":
        return str(row["region_code"])
    if by == "provinsi":
        return str(row["province_code"])
    if by == "perangkat_daerah":
        return f"{row['region_code']}|{row['agency'].upper() if isinstance(row['agency'], str) else ''}"
    if by == "prioritas":
        if pd.isna(row["priority"]):
            return ""
        return next(
            (band for last, band in ((5, "1-5"), (10, "6-10"), (20, "11-20")) if row["priority"] <= last), "21+"
        )
    value = row["coop_type" if by == "jenis" else "urusan_code"]
    return value if isinstance(value, str) else ""
