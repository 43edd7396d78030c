"""Renewals and umbrellas on the page Pelaksanaan: what lapsed, what was renewed late, what outlives its umbrella."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.execution_texts import UMBRELLA_CONFLICTS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import choice_row
from kerjasama.ui.views.ceremonial import age_words

OUTLIVING = "melampaui_semua"  # in the address: both conflicts of those that end after their umbrella
RENEWAL_ISSUES = ("berakhir_saat_berjalan", "terlambat", "pemberitahuan", "segera_berakhir", "berakhir")


def show_renewals(page: Page, now: Any, is_silent: bool) -> None:
    """The choice of an issue and the documents that have it."""
    result = page.result("execution/renewals")
    counts = result.frame["issue_code"].value_counts()
    issues = list(RENEWAL_ISSUES)
    if is_silent:  # nobody can know what was still going on
        issues = ["segera_berakhir", "berakhir", "terlambat", "pemberitahuan"]

    def words(issue: str) -> str:
        return f"{label('renewal', issue)} ({format_number(counts.get(issue, 0))})"

    with choice_row("perpanjangan"):
        chosen = page.choice("perpanjangan", _("Perpanjangan"), issues, words, as_list=True)
    rows = result.frame[result.frame["issue_code"] == chosen]
    rows = rows.assign(
        when=[_when(row.days_ago) for row in rows.itertuples()],
        lead_agency=rows["lead_agency"].fillna(""),
        partner_name=rows["partner_name"].fillna(""),
    )
    page.show(
        Section(
            title=_("Perpanjangan: terlewat, terlambat, segera"),
            statement=_renewal_statement(chosen, rows, now),
            results=[result],
            frame=rows,
            table=_renewal_columns(chosen),
            caution=_acts_words(now) if chosen in ("berakhir_saat_berjalan", "terlambat") else "",
            definition=renewal_definition(),
            members=page.members(rows["agreement_id"]),
            key="renewals",
        )
    )


def _when(days: Any) -> str:
    if pd.isna(days):
        return "–"
    return _("{age} lalu").format(age=age_words(days)) if days >= 0 else _("{age} lagi").format(age=age_words(-days))


def _renewal_statement(chosen: str, rows: pd.DataFrame, now: Any) -> str:
    n = format_number(len(rows))
    if chosen == "berakhir_saat_berjalan":
        return _(
            "**{n}** dari **{of}** rangkaian yang lewat masanya tanpa perpanjangan masih berkegiatan menjelang atau "
            "sesudah berakhir: perpanjang, atau tutup dengan resmi."
        ).format(n=n, of=format_number(now.past_end))
    if chosen == "terlambat":
        if not len(rows):
            return _("Tidak ada yang terlambat, dari **{of}** perpanjangan.").format(of=format_number(now.renewals))
        return _(
            "**{n}** dari **{of}** perpanjangan ditandatangani sesudah naskah lamanya berakhir; separuhnya lebih dari "
            "**{days}** hari tanpa naskah yang berlaku."
        ).format(n=n, of=format_number(now.renewals), days=format_number(now.median_gap_days))
    if chosen == "pemberitahuan":
        return _(
            "**{n}** dari **{of}** perpanjangan luar negeri tidak mencatat pemberitahuan enam bulan sebelum berakhir "
            "(Permendagri 25/2020 Pasal 33)."
        ).format(n=n, of=format_number(now.foreign_renewals))
    if chosen == "segera_berakhir" and not now.active_heads:
        return _("Tidak ada rangkaian yang tercatat berlaku.")
    if chosen == "segera_berakhir":
        return _(
            "**{n}** dari **{of}** rangkaian yang berlaku berakhir dalam masa peringatan dan belum diperpanjang; yang "
            "luar negeri sudah melewati batas pemberitahuan enam bulan."
        ).format(n=n, of=format_number(now.active_heads))
    return _(
        "**{n}** dari **{of}** rangkaian yang lewat masanya tidak tercatat diperpanjang, dan tidak ada kegiatan "
        "berbukti menjelang akhirnya. Itu boleh saja: yang selesai tidak perlu diperpanjang."
    ).format(n=n, of=format_number(now.past_end))


def _acts_words(now: Any) -> str:
    if not now.acted_in_gap:
        return ""
    return _(
        "**{n}** naskah mencatat kegiatan berbukti sesudah berakhir dan sebelum diperpanjang: tindakan tanpa naskah "
        "yang berlaku. Periksa tanggalnya dahulu; bila benar, mintakan pertimbangan hukum."
    ).format(n=format_number(now.acted_in_gap))


def renewal_definition() -> str:
    """What late, lapsed and noticed mean, with the articles."""
    return "\n".join(
        (
            _(
                "- **Mengapa penting**: Kesepakatan Bersama berlaku paling lama lima tahun dan dapat diperpanjang "
                "(Permendagri 22/2020 Pasal 9 ayat (3) dan Pasal 32 ayat (3)); kerja sama luar negeri juga lima tahun "
                "(Permendagri 25/2020 Pasal 32). Sesudah berakhir, hak dan kewajiban tidak lagi punya naskah."
            ),
            _(
                "- **Celah**: hari dari sehari sesudah berakhir sampai sehari sebelum perpanjangannya ditandatangani. "
                "Adendum yang memperpanjang waktu dan ditandatangani sebelum berakhir ikut dihitung."
            ),
            _(
                "- **Berakhir saat berjalan**: tidak diperpanjang, dan kegiatan berbukti terakhirnya (termasuk pada "
                "turunannya) tidak lebih lama sebelum akhirnya daripada batas mandek."
            ),
            _(
                "- **Pemberitahuan**: dokumen perpanjangan atau perpanjangan itu sendiri, paling lambat enam bulan "
                "sebelum berakhir. Yang tidak tercatat belum tentu tidak dikirim."
            ),
            _("- Yang diakhiri para pihak tidak dihitung sebagai terlewat."),
        )
    )


def _renewal_columns(chosen: str) -> list[Column]:
    renewed = chosen in ("terlambat", "pemberitahuan")
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("covered_until_on", _("Berlaku sampai"), "date"),
        Column("when", _("Jaraknya")),
        Column("gap_days", _("Celah (hari)"), "days", is_hidden=not renewed),
        Column("acts_in_gap", _("Hari kegiatan tanpa naskah"), "days", is_hidden=chosen == "segera_berakhir"),
        Column("title", _("Kerja sama"), width="large"),
        Column("doc_type", _("Naskah"), "code", words="doc_type"),
        Column("last_execution_on", _("Kegiatan terakhir"), "date"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("successor_signed_on", _("Perpanjangan ditandatangani"), "date", is_hidden=not renewed),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
    ]


def show_umbrellas(page: Page, now: Any) -> str:
    """The choice of a conflict and the documents that have it. Returns why there are none, if no umbrella is known."""
    result = page.result("execution/umbrella_conflicts")
    if not now.documents_under:
        return _("Data ini tidak menyebut induk naskah mana pun, jadi tidak dapat dinilai.")
    issues = result.frame["issue_code"]

    def words(issue: str) -> str:
        name = _("Melampaui induknya, semuanya") if issue == OUTLIVING else label("umbrella_conflict", issue)
        return f"{name} ({format_number(_has(issues, issue).sum())})"

    with choice_row("induk"):
        chosen = page.choice("induk", _("Pertentangan"), [OUTLIVING, *UMBRELLA_CONFLICTS], words, as_list=True)
    rows = result.frame[_has(issues, chosen)]
    rows = rows.assign(lead_agency=rows["lead_agency"].fillna(""), partner_name=rows["partner_name"].fillna(""))
    page.show(
        Section(
            title=_("PKS dan induknya"),
            statement=_umbrella_statement(chosen, rows, now),
            results=[result],
            frame=rows,
            table=_umbrella_columns(),
            measured=_umbrella_measured(now),
            definition=umbrella_definition(),
            members=page.members(rows["agreement_id"]),
            key="umbrellas",
        )
    )
    return ""


def _has(issues: pd.Series, chosen: str) -> pd.Series:
    return issues.isin(("induk_sudah_berakhir", "melampaui")) if chosen == OUTLIVING else issues == chosen


def _umbrella_statement(chosen: str, rows: pd.DataFrame, now: Any) -> str:
    n = format_number(len(rows))
    if chosen in (OUTLIVING, "induk_sudah_berakhir", "melampaui") and not now.comparable:
        return _("Tidak ada naskah kerja berlaku yang berinduk dan diketahui akhir keduanya.")
    if chosen == OUTLIVING:
        return _(
            "**{n}** dari **{of}** naskah kerja berlaku yang berinduk berakhir sesudah induknya; pada **{now}** di "
            "antaranya induknya sudah berakhir: perpanjang induknya, atau pastikan PKS-nya berdiri sendiri."
        ).format(n=n, of=format_number(now.comparable), now=format_number(now.uncovered_now))
    if chosen == "induk_sudah_berakhir":
        return _(
            "**{n}** dari **{of}** naskah kerja berlaku yang berinduk tetap berlaku walaupun induknya sudah berakhir: "
            "perpanjang induknya, atau pastikan PKS-nya berdiri sendiri."
        ).format(n=n, of=format_number(now.comparable))
    if chosen == "melampaui":
        return _(
            "**{n}** dari **{of}** naskah kerja berlaku yang berinduk akan berakhir sesudah induknya: perpanjang "
            "induknya sebelum itu."
        ).format(n=n, of=format_number(now.comparable))
    of = format_number(now.documents_under)
    if chosen == "mendahului":
        return _(
            "**{n}** dari **{of}** naskah di bawah induk ditandatangani sebelum induknya; urutan peraturan: "
            "Kesepakatan Bersama dahulu, lalu PKS (Permendagri 22/2020 Pasal 6 dan 28)."
        ).format(n=n, of=of)
    return _(
        "**{n}** dari **{of}** naskah di bawah induk ditandatangani ketika tidak ada lagi naskah induk yang berlaku."
    ).format(n=n, of=of)


def _umbrella_measured(now: Any) -> str:
    missing = now.with_umbrella - now.comparable
    if not missing:
        return ""
    return _("Tidak dibandingkan: {n} naskah berlaku yang akhirnya atau akhir induknya tidak diketahui.").format(
        n=format_number(missing)
    )


def umbrella_definition() -> str:
    """Why it matters, and what the law says and does not say."""
    return "\n".join(
        (
            _(
                "- **Mengapa penting**: PKS melaksanakan Kesepakatan Bersama. Urutannya ditetapkan Permendagri 22/2020 "
                "Pasal 6 (huruf d lalu g) dan Pasal 28; Kesepakatan Bersama paling lama lima tahun (Pasal 9 ayat (3), "
                "Pasal 32 ayat (3))."
            ),
            _(
                "- **Yang tidak dikatakan peraturan**: tidak ada pasal yang membatasi jangka waktu PKS atau "
                "menyatakannya gugur bersama induknya. Ini peringatan untuk diperiksa pada naskahnya, bukan putusan "
                "tentang sahnya."
            ),
            _(
                "- **Akhir induk**: akhir terjauh di rangkaian induk, termasuk perpanjangan dan adendum yang sudah "
                "ditandatangani; pengakhiran lebih awal memendekkannya."
            ),
            _("- Hanya induk yang disebut register; register yang tidak menyebut induk tidak dinilai di sini."),
        )
    )


def _umbrella_columns() -> list[Column]:
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berlaku sampai"), "date"),
        Column("umbrella_signed_on", _("Induk ditandatangani"), "date"),
        Column("umbrella_end_on", _("Induk berakhir"), "date"),
        Column("days_beyond", _("Melampaui (hari)"), "days"),
        Column("last_execution_on", _("Kegiatan terakhir"), "date"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("umbrella_title", _("Naskah induk"), width="large", is_hidden=True),
        Column("umbrella_id", _("Profil induk"), "profile", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
    ]
