"""What the page Mutu data says of regions: which have data at all, and which names nobody recognized."""

from __future__ import annotations

import pandas as pd

from kerjasama.charts.quality import coverage_chart
from kerjasama.domain import findings
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import UNFILTERED, Behind, Members, grouped
from kerjasama.ui.section import Section
from kerjasama.warehouse import Result

NAMED = 5  # regions a sentence names before it counts


def sections(regencies: Result, regions: Result, names: Result, behind: Behind) -> list[Section]:
    """Which regions have data, and which names nobody recognized: quality/coverage_regencies, coverage_regions and
    unmatched_regions."""
    parts = [
        Section(
            title=_("Wilayah mana yang sudah punya data"),
            statement=coverage_statement(regencies.frame),
            results=[regencies, regions],
            frame=blank_first(regencies.frame),
            chart=coverage_chart(provinces(regencies.frame, regions.frame)),
            table=regency_columns(),
            measured=coverage_measured(names.frame),
            definition=coverage_definition(),
            members=coverage_members(blank_first(regencies.frame).iloc[::-1], behind),
        )
    ]
    if len(names.frame):
        parts.append(
            Section(
                title=_("Nama wilayah yang tidak dikenali"),
                statement=unmatched_statement(names.frame),
                results=[names],
                frame=unmatched(names.frame),
                table=unmatched_columns(),
                definition=unmatched_definition(),
                no_members=_("Baris di sini nama yang tertulis, dengan sel pertamanya; semua selnya di Temuan impor."),
            )
        )
    return parts


def coverage_members(regencies: pd.DataFrame, behind: Behind) -> Members:
    """The agreements of every kabupaten/kota, whatever the filters."""
    return grouped(
        regencies,
        behind,
        "region",
        lambda row: row.region_code,
        ("agreements", "with_follow_up", "with_report"),
        _("Kabupaten/kota"),
        lambda row: row.region_name,
        **UNFILTERED,
    )


def coverage_definition() -> str:
    """What data means here (quality/coverage_regencies)."""
    return "\n".join(
        (
            _("- **Punya kerja sama**: menjadi pihak atau lokasi sedikitnya satu naskah dalam ekstrak ini."),
            _("- **Punya tindak lanjut**, **pernah dilaporkan**: pada sedikitnya satu dari naskah itu."),
            _("- Seluruh Indonesia, tanpa saringan: ini tentang yang belum dikirim, bukan yang tidak dikerjakan."),
        )
    )


def unmatched_definition() -> str:
    """What was not recognized (quality/unmatched_regions)."""
    return "\n".join(
        (
            _("- Teks di kolom wilayah, negara, atau pihak yang bukan nama dalam daftar resmi maupun daftar padanan."),
            _("- Nama dengan dua kemungkinan tidak ditebak. **Mungkin maksudnya** hanya usul; tidak dipakai."),
        )
    )


def provinces(regencies: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """quality/coverage_regencies gathered by province, with the names of quality/coverage_regions; those with the
    smallest share of reporting kabupaten/kota come first."""
    names = regions.set_index("province_code")["province_name"]
    rows = regencies.assign(state=_states(regencies))
    gathered = rows.groupby("province_code").agg(
        regencies=("region_code", "size"),
        with_agreement=("has_agreement", "sum"),
        with_follow_up=("has_follow_up", "sum"),
        with_report=("has_report", "sum"),
        states=("state", lambda states: sorted(states, key=list(_ORDER).index)),
    )
    gathered = gathered.assign(name=names, share=gathered["with_report"] / gathered["regencies"])
    known = gathered["with_agreement"] / gathered["regencies"]
    return gathered.assign(known=known).sort_values(["share", "known", "province_code"]).reset_index()


_ORDER = ("report", "follow_up", "agreement", "none")


def _states(regencies: pd.DataFrame) -> list[str]:
    return [
        "report"
        if row.has_report
        else "follow_up"
        if row.has_follow_up
        else "agreement"
        if row.has_agreement
        else "none"
        for row in regencies.itertuples()
    ]


def coverage_statement(regencies: pd.DataFrame) -> str:
    """How many regencies have anything, and which have nothing (quality/coverage_regencies, the whole country)."""
    text = _(
        "Dari **{of}** kabupaten/kota, **{agreement}** punya kerja sama, **{follow_up}** punya tindak lanjut, dan "
        "**{report}** pernah dilaporkan."
    ).format(
        of=format_number(len(regencies)),
        agreement=format_number(regencies["has_agreement"].sum()),
        follow_up=format_number(regencies["has_follow_up"].sum()),
        report=format_number(regencies["has_report"].sum()),
    )
    return f"{text} {_nothing(list(regencies.loc[~regencies['has_agreement'], 'region_name']))}".strip()


def _nothing(names: list[str]) -> str:
    if not names:
        return ""
    listed = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        return _("Tidak ada data sama sekali dari **{n}**, di antaranya {names}.").format(
            n=format_number(len(names)), names=listed
        )
    return _("Tidak ada data sama sekali dari {names}.").format(names=listed)


def coverage_measured(unmatched_frame: pd.DataFrame) -> str:
    """What the coverage is of, and whether any name was lost on the way (quality/unmatched_regions)."""
    parts = [_("Seluruh Indonesia, tanpa saringan. Satu kotak satu kabupaten/kota; paling sedikit dilaporkan di atas.")]
    if unmatched_frame.empty:
        parts.append(_("Semua nama wilayah dalam ekstrak ini dikenali."))
    return " ".join(parts)


def blank_first(regencies: pd.DataFrame) -> pd.DataFrame:
    """quality/coverage_regencies with those that have least first."""
    return regencies.sort_values(["has_agreement", "has_follow_up", "has_report", "region_code"]).reset_index(drop=True)


def regency_columns() -> list[Column]:
    """The list of kabupaten/kota."""
    return [
        Column("region_name", _("Kabupaten/kota")),
        Column("province_code", _("Provinsi"), "region"),
        Column("agreements", _("Naskah"), "number"),
        Column("with_follow_up", _("Dengan tindak lanjut"), "number"),
        Column("with_report", _("Dengan laporan"), "number"),
        Column("last_report_on", _("Laporan terakhir"), "date"),
    ]


def unmatched(frame: pd.DataFrame) -> pd.DataFrame:
    """quality/unmatched_regions with `kind` in words."""
    return frame.assign(kind=[findings.title(code) for code in frame["issue_code"]])


def unmatched_statement(frame: pd.DataFrame) -> str:
    """How many names, in how many cells (quality/unmatched_regions)."""
    return _(
        "**{n}** nama wilayah tidak dikenali, dalam **{cells}** sel. Tambahkan di data/mappings/region_aliases.csv, "
        "lalu impor ulang."
    ).format(n=format_number(len(frame)), cells=format_number(frame["findings"].sum()))


def unmatched_columns() -> list[Column]:
    """The list of names."""
    return [
        Column("value_typed", _("Tertulis"), width="medium"),
        Column("kind", _("Temuan")),
        Column("hint", _("Mungkin maksudnya")),
        Column("findings", _("Sel"), "number"),
        Column("files", _("Berkas"), "number", is_hidden=True),
        Column("first_file_name", _("Berkas pertama")),
        Column("first_cell", _("Sel pertama")),
    ]
