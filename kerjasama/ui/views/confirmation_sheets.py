"""The confirmation sheets: which office is asked about how many agreements, and its workbook built on a click."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.exports.confirmation import MIME, SheetHead, confirmation_workbook, confirmation_zip
from kerjasama.exports.tables import Head
from kerjasama.ui.columns import Column
from kerjasama.ui.context import remembered
from kerjasama.ui.views.ceremonial import age_words

ALL = "semua"
MOST = 300  # offices in one ZIP; more are narrowed first, or written by the command


def offices(frame: pd.DataFrame, region_name: Callable[[str], str]) -> pd.DataFrame:
    """confirmation/to_ask, one row per office: `key`, `office`, `agreements`, each kind apart, the oldest's age.

    The most agreements first. Two offices of one name in two regions are two.
    """
    rows = frame.assign(office_key=[_key(row) for row in frame.itertuples()])
    names = {row.office_key: _name(row, region_name) for row in rows.itertuples()}
    grouped = rows.groupby("office_key", sort=False)
    made = pd.DataFrame(
        {
            "agreements": grouped.size(),
            "suspected": grouped["status"].agg(lambda one: int((one == "seremonial_terduga").sum())),
            "ended": grouped["status"].agg(lambda one: int((one == "berakhir_tanpa_tindak_lanjut").sum())),
            "stalled": grouped["status"].agg(lambda one: int(one.isin(["mandek", "pks_mandek"]).sum())),
            "oldest_days": grouped["age_days"].max(),
            "asked_before": grouped["last_answer"].agg(lambda one: int(one.notna().sum())),
        }
    ).reset_index(names="key")
    made["office"] = [names[key] for key in made["key"]]
    made["oldest"] = [age_words(days) for days in made["oldest_days"]]
    return made.sort_values(["agreements", "office"], ascending=[False, True], kind="stable").reset_index(drop=True)


def of_office(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """The rows of one office, or all of them; with age and last answer in words."""
    rows = frame if key == ALL else frame[[_key(row) == key for row in frame.itertuples()]]
    return rows.assign(
        age_words=[age_words(days) for days in rows["age_days"]],
        last_words=[label("confirmation_answer", code) for code in rows["last_answer"]],
    )


def statement(listed: pd.DataFrame, rows: pd.DataFrame, key: str) -> str:
    """Who is asked about how many."""
    if listed.empty:
        return _("Tidak ada yang perlu ditanyakan dalam saringan ini.")
    if key == ALL:
        return _(
            "**{n}** kerja sama di **{offices}** kantor. Terbanyak: **{office}**, **{most}**. Pilih satu kantor untuk "
            "lembarnya, atau unduh semuanya."
        ).format(
            n=format_number(len(rows)),
            offices=format_number(len(listed)),
            office=listed["office"].iloc[0],
            most=format_number(listed["agreements"].iloc[0]),
        )
    return _("**{n}** kerja sama ditanyakan kepada **{office}**.").format(
        n=format_number(len(rows)), office=name_of(listed, key)
    )


def name_of(listed: pd.DataFrame, key: str) -> str:
    """The office of a key, or what all offices are called."""
    found = listed.loc[listed["key"] == key, "office"]
    return str(found.iloc[0]) if len(found) else _("Semua kantor")


def choice_words(listed: pd.DataFrame) -> Callable[[str], str]:
    """Names for the choice of office, each with its number of agreements."""
    words = {row.key: f"{row.office} ({format_number(row.agreements)})" for row in listed.itertuples()}
    return lambda key: words.get(key) or _("Semua kantor")


def draw_download(listed: pd.DataFrame, rows: pd.DataFrame, key: str, about: Head) -> None:
    """One button: the workbook of the office that is chosen, or a ZIP with one per office."""
    if rows.empty:
        return

    def head(one: str) -> SheetHead:
        return SheetHead(name_of(listed, one), about.as_of, about.version, about.is_sample)

    if key != ALL or len(listed) == 1:
        only = head(key if key != ALL else listed["key"].iloc[0])
        words, name, mime = _("Unduh lembar konfirmasi (XLSX)"), only.file_name, MIME
        build = lambda: confirmation_workbook(rows, only)  # noqa: E731
    elif len(listed) <= MOST:
        words = _("Unduh lembar semua kantor (ZIP, {n} berkas)").format(n=format_number(len(listed)))
        name, mime = head(ALL).file_name.replace(".xlsx", ".zip"), "application/zip"
        build = lambda: confirmation_zip((head(one), of_office(rows, one)) for one in listed["key"])  # noqa: E731
    else:
        st.info(
            _(
                "Lebih dari {n} kantor: pilih satu kantor atau persempit dengan saringan wilayah. Untuk semuanya "
                "sekaligus: perintah `kerjasama confirmation --out FOLDER`."
            ).format(n=format_number(MOST)),
            icon=":material/info:",
        )
        return
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


def _key(row: object) -> str:
    region, office = getattr(row, "lead_region_code", None), getattr(row, "office_name", None)
    return f"{region if isinstance(region, str) else '-'}~{office if isinstance(office, str) else '-'}"


def _name(row: object, region_name: Callable[[str], str]) -> str:
    region, office = getattr(row, "lead_region_code", None), getattr(row, "office_name", None)
    name = office if isinstance(office, str) else _("Kantor belum disebut")
    place = region_name(region) if isinstance(region, str) else ""
    return f"{name} – {place}" if place and place.casefold() not in name.casefold() else name
