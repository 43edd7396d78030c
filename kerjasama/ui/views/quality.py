"""What the page Mutu data says of agreements: how sure their dates are, what is empty, what contradicts itself."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.members import Behind, Group, Members, Part, grouped

FIELDS = {
    "signed_on": "Tanggal penandatanganan",
    "signed_day": "Hari penandatanganan yang pasti",
    "end_on": "Akhir masa berlaku",
    "doc_number": "Nomor naskah",
    "doc_type": "Jenis naskah",
    "lead_region_code": "Wilayah pemrakarsa",
    "lead_agency": "Perangkat daerah pemrakarsa",
    "partner_name": "Mitra",
    "partner_class": "Golongan mitra",
    "urusan_codes": "Urusan pemerintahan",
    "declared_status": "Status menurut register",
    "scope_items": "Butir ruang lingkup",
    "follow_up": "Tindak lanjut",
    "reports": "Laporan",
}
TEXTS = tuple(FIELDS.values())
_BAD = 0.25  # a field that is empty in more than this share says little about the whole


def answer(dates: pd.DataFrame, conflicts: pd.DataFrame, regencies: pd.DataFrame) -> str:
    """How far the figures can be trusted (quality/date_quality, status_conflicts, coverage_regencies)."""
    total = int(dates["all_agreements"].iloc[0])
    if not total:
        return _("Tidak ada kerja sama dalam saringan ini.")
    blank = int((~regencies["has_agreement"]).sum())
    return _(
        "Tanggal penandatanganan **{exact}** dari {n} naskah **({share})** pasti; status **{conflicts}** naskah "
        "bertentangan dengan tanggalnya; **{blank}** dari {regencies} kabupaten/kota belum punya data."
    ).format(
        n=format_number(total),
        exact=format_number(_exact(dates)),
        share=format_percent(_exact(dates) / total),
        conflicts=format_number(len(conflicts)),
        blank=format_number(blank),
        regencies=format_number(len(regencies)),
    )


def cards(
    dates: pd.DataFrame, missing: pd.DataFrame, conflicts: pd.DataFrame, regencies: pd.DataFrame
) -> list[KeyFigure]:
    """Four figures, each with what it is out of."""
    total = int(dates["all_agreements"].iloc[0])
    fields = missing.set_index("field")
    follow_up, reports = fields.loc["follow_up"], fields.loc["reports"]
    return [
        KeyFigure(
            _("Tanggal pasti"),
            _exact(dates),
            of=total,
            of_words=_("naskah"),
            link=("daftar", {"keadaan": "tanggal_pasti"}),
            definition=_("Hari penandatanganannya diketahui; bukan hanya bulan atau tahun, dan tidak bermakna ganda."),
            query="quality/date_quality",
        ),
        KeyFigure(
            _("Tindak lanjut tercatat"),
            follow_up.agreements - follow_up.missing,
            of=follow_up.agreements,
            of_words=_("naskah, tanpa yang dalam proses"),
            link=("daftar", {"keadaan": "tindak_lanjut_tercatat"}),
            definition=_("Ada tindakan tingkat 1 ke atas sesudah penandatanganan yang tercatat, berbukti atau tidak."),
            query="quality/missing_fields",
        ),
        KeyFigure(
            _("Pernah dilaporkan"),
            reports.agreements - reports.missing,
            of=reports.agreements,
            of_words=_("naskah, tanpa yang dalam proses"),
            link=("daftar", {"keadaan": "pernah_dilaporkan"}),
            definition=_("Sedikitnya satu laporan semester atau tahunan masuk, juga yang menyatakan nihil kegiatan."),
            query="quality/missing_fields",
        ),
        KeyFigure(
            _("Status bertentangan"),
            len(conflicts),
            of=total,
            of_words=_("naskah"),
            link=("daftar", {"keadaan": "konflik_status"}),
            definition=_("Register menyebut berlaku padahal menurut tanggalnya tidak, atau sebaliknya."),
            query="quality/status_conflicts",
        ),
        KeyFigure(
            _("Kabupaten/kota dengan data"),
            int(regencies["has_agreement"].sum()),
            of=len(regencies),
            of_words=_("di seluruh Indonesia"),
            definition=_("Menjadi pihak atau lokasi sedikitnya satu naskah dalam ekstrak ini, apa pun saringannya."),
            query="quality/coverage_regencies",
            no_rows=_("Barisnya kabupaten/kota: lihat bagian “Wilayah mana yang sudah punya data”."),
        ),
    ]


def fields(frame: pd.DataFrame) -> pd.DataFrame:
    """quality/missing_fields with `name`, `share`, `note`, `is_bad`."""
    return frame.assign(
        name=[_(FIELDS.get(field, field)) for field in frame["field"]],
        share=frame["share_missing"],
        note=[_of(row.missing, row.agreements) for row in frame.itertuples()],
        is_bad=frame["share_missing"].fillna(0) > _BAD,
    )


def fields_statement(rows: pd.DataFrame) -> str:
    """What is most often empty, and what never is; `rows` as `fields` gives them."""
    if rows.empty or not rows["agreements"].max():
        return _("Tidak ada kerja sama dalam saringan ini.")
    worst = rows.loc[rows["share"].idxmax()]
    if not worst.missing:
        return _("Semua isian terisi.")
    full = int((rows["missing"] == 0).sum())
    return _(
        "Yang paling sering kosong: **{field}**, pada **{n} dari {of} ({share})** naskah. {full} dari {all} isian "
        "selalu terisi."
    ).format(
        field=worst["name"],
        n=format_number(worst.missing),
        of=format_number(worst.agreements),
        share=format_percent(worst["share"]),
        full=format_number(full),
        all=format_number(len(rows)),
    )


def fields_members(rows: pd.DataFrame, behind: Behind) -> Members:
    """The agreements in which each field is empty."""

    def part(row: Any) -> Part:
        return Part(_("Kosong"), int(row.missing), behind.named("quality/missing_agreements", field=row.field))

    return Members(lambda: [Group(str(row.name), [part(row)]) for row in rows.itertuples(index=False)], _("Isian"))


def fields_definition() -> str:
    """What empty means, and out of how many (quality/missing_fields)."""
    return "\n".join(
        (
            _("- **Kosong**: tidak tertulis di register, atau tidak dapat dibaca; bukan berarti tidak ada."),
            _("- **Dari**: semua naskah; untuk tanggal, nomor, tindak lanjut, dan laporan tanpa yang dalam proses."),
            _("- **Hari penandatanganan yang pasti** kosong bila hanya bulan atau tahunnya tertulis."),
        )
    )


def field_columns() -> list[Column]:
    """The data behind what is empty."""
    return [
        Column("name", _("Isian")),
        Column("missing", _("Kosong"), "number"),
        Column("agreements", _("Dari"), "number"),
        Column("share_missing", _("Bagian yang kosong"), "percent"),
    ]


def dates(frame: pd.DataFrame) -> pd.DataFrame:
    """quality/date_quality with `name`, `share`, `note`, `is_bad`."""
    return frame.assign(
        name=[label("date_quality", code) for code in frame["date_quality"]],
        share=frame["share_agreements"],
        note=[_of(row.agreements, row.all_agreements) for row in frame.itertuples()],
        is_bad=frame["date_quality"] != "exact",
    )


def dates_statement(frame: pd.DataFrame, missing: pd.DataFrame) -> str:
    """How many cannot be placed on a day, and why (quality/date_quality, quality/missing_fields)."""
    total = int(frame["all_agreements"].iloc[0])
    unsure = total - _exact(frame)
    if not unsure:
        return _("Semua **{n}** tanggal penandatanganan pasti.").format(n=format_number(total))
    fields = missing.set_index("field")["agreements"]
    in_process = int(fields.max() - fields.at["signed_on"])
    text = _("**{n}** dari {of} naskah tidak punya tanggal penandatanganan yang pasti").format(
        n=format_number(unsure), of=format_number(total)
    )
    if in_process:
        text += _(", termasuk **{n}** yang menurut register masih dalam proses").format(n=format_number(in_process))
    return text + "."


def dates_members(rows: pd.DataFrame, behind: Behind) -> Members:
    """The agreements of each quality of dates."""

    def code_of(row: Any) -> str:
        return str(row.date_quality)

    return grouped(rows, behind, "date_quality", code_of, ("agreements",), _("Tanggal penandatanganan"))


def dates_definition() -> str:
    """Every quality of a date (quality/date_quality)."""
    return "\n".join(
        (
            _("- **Pasti**: hari, bulan, dan tahunnya diketahui dari sel register."),
            _("- **Hanya bulan atau tahun**: umurnya dihitung dua kali, dari hari paling awal dan paling akhir."),
            _("- **Bermakna ganda**: hari dan bulan dapat tertukar, misalnya 03/04/2023."),
            _("- Yang tidak pasti hanya dinilai bila kedua batas memberi keadaan yang sama."),
        )
    )


def date_columns() -> list[Column]:
    """The data behind the quality of dates."""
    return [
        Column("date_quality", _("Tanggal penandatanganan"), "code", words="date_quality"),
        Column("agreements", _("Naskah"), "number"),
        Column("all_agreements", _("Dari"), "number"),
        Column("share_agreements", _("Bagian"), "percent"),
    ]


def conflicts_statement(frame: pd.DataFrame, dates_frame: pd.DataFrame) -> str:
    """How many contradict themselves, and how most of them do (quality/status_conflicts)."""
    total = int(dates_frame["all_agreements"].iloc[0])
    if frame.empty:
        return _("Pada semua {n} naskah, status register cocok dengan tanggalnya.").format(n=format_number(total))
    kinds = frame.groupby(["declared_status", "validity"]).size()
    declared, validity = kinds.idxmax()
    return _(
        "**{n}** dari {of} naskah. Terbanyak, **{most}**: register menyebut *{declared}*, menurut tanggalnya "
        "*{validity}*."
    ).format(
        n=format_number(len(frame)),
        of=format_number(total),
        most=format_number(kinds.max()),
        declared=label("declared_status", declared).lower(),
        validity=label("validity", validity).lower(),
    )


def conflicts_definition() -> str:
    """When a register contradicts its own dates (quality/status_conflicts)."""
    return "\n".join(
        (
            _("- Register menyebut berlaku atau akan berakhir, padahal menurut tanggal sudah atau belum waktunya."),
            _("- Atau register menyebut berakhir atau diakhiri, padahal menurut tanggal masih berlaku."),
            _("- Yang dipakai di semua halaman adalah tanggalnya; yang tertulis di register tetap disimpan."),
        )
    )


def conflict_columns() -> list[Column]:
    """The list of contradictions."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Judul"), width="large"),
        Column("declared_status", _("Menurut register"), "code", words="declared_status"),
        Column("validity", _("Menurut tanggal"), "code", words="validity"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("partner_name", _("Mitra")),
        Column("terminated_on", _("Diakhiri"), "date", is_hidden=True),
        Column("end_method", _("Asal tanggal akhir"), "code", words="end_method", is_hidden=True),
        Column("lead_name", _("Pihak pertama"), is_hidden=True),
        Column("file_name", _("Berkas"), is_hidden=True),
        Column("source_sheet", _("Lembar"), is_hidden=True),
        Column("source_row", _("Baris"), "number", is_hidden=True),
    ]


def _exact(dates_frame: pd.DataFrame) -> int:
    return int(dates_frame.loc[dates_frame["date_quality"] == "exact", "agreements"].sum())


def _of(count: float, total: float) -> str:
    return _("{n} dari {of}").format(n=format_number(count), of=format_number(total))
