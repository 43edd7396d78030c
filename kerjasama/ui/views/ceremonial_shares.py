"""Shares of the page Seremonial in words: by group, by limit; and the rule behind them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain import codes
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members, Part, grouped, part_words
from kerjasama.ui.section import Section
from kerjasama.ui.views.definitions import parts_definition
from kerjasama.warehouse import Result, Thresholds

SMALL = 10  # below this denominator a share says little
SHOWN = 12  # bars in a chart of shares; all rows stand behind "Lihat data"

# The choice in the address -> the query behind it.
GROUPS = {
    "provinsi": "ceremonial/share_by_region",
    "kabkota": "ceremonial/share_by_regency",
    "jenis": "ceremonial/share_by_type",
    "perangkat_daerah": "ceremonial/share_by_agency",
    "tahun": "ceremonial/share_by_signed_year",
}


def group_words(by: str) -> str:
    """The name of a grouping."""
    return {
        "provinsi": _("Provinsi"),
        "kabkota": _("Kabupaten/kota"),
        "jenis": _("Jenis kerja sama"),
        "perangkat_daerah": _("Perangkat daerah"),
        "tahun": _("Tahun penandatanganan"),
    }[by]


def groups(frame: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows of ceremonial/share_by_* that have anything to judge, in words."""
    rows = frame[frame["assessable"] > 0]
    return in_words(rows, [_group_name(row, by) for row in rows.itertuples()])


def _group_name(row: Any, by: str) -> str:
    if by == "provinsi":
        return str(row.province_name)
    if by == "kabkota":
        return str(row.region_name)
    if by == "jenis":
        return label("coop_type", row.coop_type)
    if by == "tahun":
        return _("Tahun tidak pasti") if pd.isna(row.signed_year) else str(int(row.signed_year))
    if isinstance(row.lead_agency, str):
        return row.lead_agency
    place = row.region_name if isinstance(row.region_name, str) else _("wilayah tidak diketahui")
    return _("Tanpa nama perangkat daerah, {place}").format(place=place)


_COUNTED = ("assessable", "ceremonial_confirmed", "ceremonial_suspected", "ended_without")


def groups_members(rows: pd.DataFrame, by: str, behind: Behind) -> Members:
    """The agreements of every group (`rows` as `groups` gives them)."""
    by_code, code_of = {
        "provinsi": ("province", lambda row: row.province_code),
        "kabkota": ("region", lambda row: row.region_code),
        "jenis": ("coop_type", lambda row: row.coop_type),
        "perangkat_daerah": (
            "agency",
            lambda row: f"{_text(row.lead_region_code)}|{_text(row.lead_agency)}",
        ),
        "tahun": ("signed_year", lambda row: "" if pd.isna(row.signed_year) else str(int(row.signed_year))),
    }[by]

    def name_of(row: Any) -> str:
        if by != "perangkat_daerah" or not isinstance(row.lead_agency, str):
            return str(row.name)
        return f"{row.name}, {row.region_name}" if isinstance(row.region_name, str) else str(row.name)

    return grouped(rows, behind, by_code, code_of, _COUNTED, group_words(by), name_of)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def limits_members(rows: pd.DataFrame, behind: Behind) -> Members:
    """The agreements at every limit (ceremonial/sensitivity in words): judged by that limit, not by the page's."""

    def group(row: Any) -> Group:
        parts = [
            Part(
                part_words(part),
                int(getattr(row, part)),
                behind.counted(part_code=part, ceremonial_days=int(row.ceremonial_days)),
            )
            for part in _COUNTED
        ]
        return Group(str(row.name), parts)

    return Members(lambda: [group(row) for row in rows.itertuples(index=False)], _("Batas seremonial (hari)"))


def groups_definition(by: str) -> str:
    """What the shares count, and where an agreement of several regions stands."""
    more = {
        "provinsi": _("Kerja sama beberapa wilayah terhitung di setiap wilayahnya."),
        "kabkota": _("Kerja sama beberapa wilayah terhitung di setiap wilayahnya."),
        "perangkat_daerah": _("Perangkat daerah pemrakarsa, sebagaimana tertulis di register."),
    }.get(by, "")
    return parts_definition(_COUNTED, more=more)


def limits_definition() -> str:
    """What the limits do."""
    more = _(
        "Batas seremonial menentukan sesudah berapa hari naskah tanpa tindak lanjut disebut seremonial; yang lain "
        "tetap. Batas itu kesepakatan kerja, bukan bunyi peraturan."
    )
    return parts_definition(_COUNTED, more=more)


def first(rows: pd.DataFrame) -> pd.DataFrame:
    """What a chart can hold."""
    return rows.head(SHOWN)


def groups_statement(rows: pd.DataFrame) -> str:
    """The group with the largest confirmed and the one with the largest suspected share, each with its numbers."""
    large = rows[rows["assessable"] >= SMALL]
    if large.empty:
        return _("Terlalu sedikit yang dapat dinilai untuk dibandingkan.")
    sentences = (
        ("confirmed", _("Bagian terkonfirmasi terbesar: **{name}** ({n} dari {of}).")),
        ("suspected", _("Bagian terduga terbesar: **{name}** ({n} dari {of}).")),
    )
    said = []
    for kind, sentence in sentences:
        most = large.loc[large[f"share_ceremonial_{kind}"].idxmax()]
        if count := most[f"ceremonial_{kind}"]:
            said.append(
                sentence.format(name=most["name"], n=format_number(count), of=format_number(most["assessable"]))
            )
    return " ".join(said) or _("Tidak ada yang seremonial di sini.")


def groups_measured(rows: pd.DataFrame, frame: pd.DataFrame) -> str:
    """What of it is drawn, what is left out of `frame` for want of anything to judge, and what the star means."""
    parts = []
    if absent := len(frame) - len(rows):
        parts.append(
            _("{n} lainnya tidak punya kerja sama yang dapat dinilai; itu bukan nol.").format(n=format_number(absent))
        )
    if len(rows) > SHOWN:
        parts.append(
            _("Digambar {n} dari {of}, dari jumlah terbanyak; sisanya di Lihat data.").format(
                n=SHOWN, of=format_number(len(rows))
            )
        )
    if first(rows)["is_small"].any():
        parts.append(small_words())
    return " ".join(parts)


def small_words() -> str:
    """What the star behind a name means."""
    return _("* Kurang dari {n} yang dapat dinilai: baca dengan hati-hati.").format(n=SMALL)


def share_columns() -> list[Column]:
    """The data behind a chart of shares."""
    return [
        Column("name", _("Kelompok")),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("ceremonial_confirmed", label("status", "seremonial_terkonfirmasi"), "number"),
        Column("share_ceremonial_confirmed", _("Bagian terkonfirmasi"), "percent"),
        Column("ceremonial_suspected", label("status", "seremonial_terduga"), "number"),
        Column("share_ceremonial_suspected", _("Bagian terduga"), "percent"),
        Column("ended_without", label("status", "berakhir_tanpa_tindak_lanjut"), "number"),
        Column("share_ended_without", _("Bagian yang berakhir"), "percent"),
    ]


def sensitivity_statement(frame: pd.DataFrame) -> str:
    """How far the result moves with the limit."""
    low, high = frame.iloc[0], frame.iloc[-1]
    return _(
        "Dengan batas {short} hari, **{a}** terkonfirmasi dan **{b}** terduga; dengan batas {long} hari, **{c}** dan "
        "**{d}**."
    ).format(
        short=format_number(low.ceremonial_days),
        a=format_number(low.ceremonial_confirmed),
        b=format_number(low.ceremonial_suspected),
        long=format_number(high.ceremonial_days),
        c=format_number(high.ceremonial_confirmed),
        d=format_number(high.ceremonial_suspected),
    )


def share_note(row: Any) -> str:
    """Numerators and denominator of one bar, each kind apart."""
    return _("{confirmed} terkonfirmasi · {suspected} terduga · {ended} berakhir · dari {n}").format(
        confirmed=format_number(row.ceremonial_confirmed),
        suspected=format_number(row.ceremonial_suspected),
        ended=format_number(row.ended_without),
        n=format_number(row.assessable),
    )


def in_words(frame: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """The rows of a share with `name` (starred when it rests on few), `note` and `is_small`."""
    is_small = frame["assessable"] < SMALL
    marked = [f"{name} *" if few else name for name, few in zip(names, is_small, strict=True)]
    return frame.assign(name=marked, note=[share_note(row) for row in frame.itertuples()], is_small=is_small)


def limit_names(frame: pd.DataFrame) -> list[str]:
    """The rows of ceremonial/sensitivity by name."""
    return [_("Lewat {n} hari").format(n=format_number(days)) for days in frame["ceremonial_days"]]


def rule_words(limits: Thresholds) -> str:
    """The rule with the reader's thresholds, and the articles it stands on."""
    levels = ", ".join(f"{level} {label('ladder_level', level).lower()}" for level in (1, 2, 3, 4))
    return "\n\n".join(
        (
            _(
                "Yang dinilai: Kesepakatan Bersama, Nota Kesepakatan, naskah luar negeri, serta PKS dan kontrak yang "
                "berdiri sendiri. Umur dihitung sejak naskah pertama ditandatangani; perpanjangan tidak mengulangnya."
            ),
            "\n".join(
                (
                    _("- Sampai **{n} hari**: masa tenggang, belum dinilai.").format(
                        n=format_number(limits.grace_days)
                    ),
                    _("- Sampai **{n} hari** tanpa tindak lanjut: perlu perhatian.").format(
                        n=format_number(limits.ceremonial_days)
                    ),
                    _(
                        "- Sesudah itu, bila laporan atau jawaban resmi menyatakan tidak ada kegiatan: "
                        "**terkonfirmasi**."
                    ),
                    _("- Sesudah itu, bila tidak ada yang dilaporkan: **terduga**, yaitu belum terlaporkan."),
                    _("- Habis masa berlakunya tanpa tindak lanjut: tanda tetap ada, agar tidak hilang."),
                )
            ),
            _(
                "Yang dianggap tindak lanjut: untuk Kesepakatan Bersama tingkat **{umbrella}**, karena dilaksanakan "
                "melalui PKS (Permendagri 22/2020 Pasal 15 dan 37); untuk naskah lain tingkat **{working}**; naskah "
                "luar negeri punya rencana kegiatan tahunan dan dilaksanakan (Permendagri 25/2020 Pasal 26). "
                "Tingkat: {levels}."
            ).format(umbrella=limits.min_level_umbrella, working=limits.min_level_working, levels=levels),
            _(
                "Kerja sama wajib yang berhenti dapat diambil alih pemerintah pusat (Permendagri 22/2020 Pasal 22–23). "
                "Batas hari adalah kesepakatan kerja, bukan bunyi peraturan; karena itu dapat diubah."
            ),
        )
    )


def rule_section(limits: Thresholds, summary: Result) -> Section:
    """The rule as a section of its own."""
    return Section(
        title=_("Bagaimana tanda ini diberikan"),
        statement=rule_words(limits),
        results=[summary],
        definition="\n".join(
            f"- **{label('status', status)}**: {definition('status', status)}" for status in codes.STATUSES
        ),
        no_members=_("Bagian ini menerangkan aturannya; naskahnya ada di balik bagian-bagian di atas."),
    )
