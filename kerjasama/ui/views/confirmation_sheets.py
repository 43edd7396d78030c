"""The confirmation sheets: which office is asked about how many agreements, and its workbook built on a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.exports.confirmation import (
    MIME,
    SheetHead,
    confirmation_workbook,
    confirmation_zip,
    offices_of,
    regions_of,
)
from kerjasama.exports.tables import Head
from kerjasama.ui.columns import Column
from kerjasama.ui.context import remembered
from kerjasama.ui.views.ceremonial import age_words

Groups = Sequence[tuple[str, str, pd.DataFrame]]
ALL = "semua"
MOST = 600  # sheets in one ZIP; more are narrowed first, or written by the command
PER = ("kantor", "wilayah")


def per_words(per: str) -> str:
    """Whom one sheet is for."""
    return {"kantor": _("Satu lembar per kantor"), "wilayah": _("Satu lembar per wilayah")}[per]


def groups(frame: pd.DataFrame, per: str, region_name: Callable[[str], str]) -> list[tuple[str, str, pd.DataFrame]]:
    """(key, name, rows of confirmation/to_ask) for each sheet, the most agreements first."""
    found = (regions_of if per == "wilayah" else offices_of)(frame, region_name)
    return sorted(found, key=lambda one: (-len(one[2]), one[1]))


def table(listed: Groups) -> pd.DataFrame:
    """One row per sheet: `key`, `office`, `agreements`, each kind apart, the oldest's age."""
    return pd.DataFrame(
        [
            {
                "key": key,
                "office": name,
                "agreements": len(rows),
                "suspected": int((rows["status"] == "seremonial_terduga").sum()),
                "ended": int((rows["status"] == "berakhir_tanpa_tindak_lanjut").sum()),
                "stalled": int(rows["status"].isin(["mandek", "pks_mandek"]).sum()),
                "oldest": age_words(rows["age_days"].max()),
                "asked_before": int(rows["last_answer"].notna().sum()),
            }
            for key, name, rows in listed
        ],
        columns=["key", "office", "agreements", "suspected", "ended", "stalled", "oldest", "asked_before"],
    )


def of_one(frame: pd.DataFrame, listed: Groups, key: str) -> pd.DataFrame:
    """The rows of one sheet, or all of them; with age and last answer in words."""
    rows = next((part for one, _name, part in listed if one == key), frame)
    return rows.assign(
        age_words=[age_words(days) for days in rows["age_days"]],
        last_words=[label("confirmation_answer", code) for code in rows["last_answer"]],
    )


def statement(listed: Groups, rows: pd.DataFrame, key: str) -> str:
    """Who is asked about how many."""
    if not listed:
        return _("Tidak ada yang perlu ditanyakan dalam saringan ini.")
    if key != ALL:
        return _("**{n}** kerja sama ditanyakan kepada **{office}**.").format(
            n=format_number(len(rows)), office=name_of(listed, key)
        )
    _key, first, most = listed[0]
    return _("**{n}** kerja sama dalam **{sheets}** lembar. Terbanyak: **{office}**, **{most}**.").format(
        n=format_number(len(rows)),
        sheets=format_number(len(listed)),
        office=first,
        most=format_number(len(most)),
    )


def name_of(listed: Groups, key: str) -> str:
    """Whom the sheet of a key is for, or what all together are called."""
    return next((name for one, name, _rows in listed if one == key), _("semua kantor"))


def choice_words(listed: Groups) -> Callable[[str], str]:
    """Names for the choice of a sheet, each with its number of agreements."""
    words = {key: f"{name} ({format_number(len(rows))})" for key, name, rows in listed}
    return lambda key: words.get(key) or _("Semua")


def draw_download(listed: Groups, key: str, about: Head) -> None:
    """One button: the workbook that is chosen, or a ZIP of all of them."""
    chosen = [one for one in listed if key in (ALL, one[0])]
    heads = [SheetHead(name, about.as_of, about.version, about.is_sample) for _key, name, _rows in chosen]
    if not chosen:
        return
    if len(chosen) > MOST:
        st.info(
            _(
                "Lebih dari {n} lembar: pilih satu kantor, satu lembar per wilayah, atau persempit dengan saringan "
                "wilayah. Untuk semuanya sekaligus: perintah `kerjasama confirmation --out FOLDER`."
            ).format(n=format_number(MOST)),
            icon=":material/info:",
        )
        return
    if len(chosen) == 1:
        words, name, mime = _("Unduh lembar konfirmasi (XLSX)"), heads[0].file_name, MIME
        build = partial(confirmation_workbook, chosen[0][2], heads[0])
    else:
        words = _("Unduh semua lembar (ZIP, {n} berkas)").format(n=format_number(len(chosen)))
        name = replace(heads[0], office=name_of(listed, ALL)).file_name.replace(".xlsx", ".zip")
        mime = "application/zip"
        build = partial(confirmation_zip, [(head, one[2]) for head, one in zip(heads, chosen, strict=True)])
    st.download_button(
        words,
        remembered(build),
        file_name=name,
        mime=mime,
        key="download-confirmation",
        on_click="ignore",
        type="primary",
        icon=":material/download:",
    )


def how_to() -> str:
    """What becomes of a sheet, in one line."""
    return _(
        "Kirim lembarnya, biarkan kantor menjawab dengan memilih dari daftar, lalu unggah kembali di halaman Impor. "
        "Yang dikunci tidak dapat berubah; jawaban terakhir yang berlaku, yang lama tersimpan."
    )


def office_columns() -> list[Column]:
    """One row per office."""
    return [
        Column("office", _("Kantor"), width="large"),
        Column("agreements", _("Ditanyakan"), "number"),
        Column("suspected", label("status", "seremonial_terduga"), "number"),
        Column("ended", label("status", "berakhir_tanpa_tindak_lanjut"), "number"),
        Column("stalled", _("Mandek, bukti kurang"), "number"),
        Column("oldest", _("Yang tertua")),
        Column("asked_before", _("Pernah ditanyakan"), "number"),
    ]


def ask_columns() -> list[Column]:
    """The agreements on the sheet of one office."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("age_words", _("Umur")),
        Column("reason_codes", _("Mengapa ditanyakan"), "codes", words="reason", width="large"),
        Column("last_words", _("Jawaban terakhir")),
        Column("last_answered_on", _("Dijawab"), "date"),
        Column("status", _("Keadaan"), "code", words="status", is_hidden=True),
        Column("office_name", _("Kantor"), is_hidden=True),
    ]


def definition() -> str:
    """Which agreements are asked about, and why these."""
    return _(
        "Ditanyakan: yang **seremonial terduga**, yang **berakhir tanpa tindak lanjut** dan belum dinyatakan nihil, "
        "dan yang **mandek** padahal tindakannya tercatat tanpa bukti yang cukup. Yang ditanyakan ialah perangkat "
        "daerah pemrakarsa; bila register tidak menyebutnya, pihak pertama. Bukti lemah (foto, tautan berita) dicatat "
        "tetapi tidak menghapus tanda. Jawaban *tidak dilaksanakan* berbobot sama dengan laporan nihil; ia bukan "
        "laporan semester (Permendagri 22/2020 Pasal 17, 39, 60)."
    )
