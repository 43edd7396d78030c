"""The last sections of the page Laboratorium inovasi: the agreements behind the ideas, and the ideas themselves."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import UNFILTERED, Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import laboratory_ideas as rows_of
from kerjasama.warehouse import Result

_WITHOUT = ("seremonial_terkonfirmasi", "seremonial_terduga", "berakhir_tanpa_tindak_lanjut")


def agreements(result: Result, now: Any, behind: Behind) -> Section:
    """The laboratory as the follow-up of its agreement."""
    rows = result.frame
    return Section(
        title=_("Laboratorium sebagai tindak lanjut kerja sama"),
        statement=agreements_statement(rows),
        results=[result],
        table=[
            Column("agreement_id", _("Profil"), "profile"),
            Column("title", _("Kerja sama"), width="large"),
            Column("status", _("Keadaan kerja sama"), "code", words="status"),
            Column("ideas", _("Ide"), "number"),
            Column("furthest_code", _("Tahap terjauh"), "code", words="lab_stage"),
            Column("deliver", _("Sampai deliver"), "number"),
            Column("applied", _("Diterapkan"), "number"),
            Column("quiet", _("Tanpa kabar"), "number"),
            Column("last_news_on", _("Kabar terakhir ide"), "date"),
            Column("last_step_on", _("Langkah terakhir di register"), "date"),
            Column("partner_name", _("Mitra"), width="medium"),
            Column("display", _("Sampai display"), "number", is_hidden=True),
            Column("replicated", _("Direplikasi"), "number", is_hidden=True),
            Column("agencies", _("Perangkat daerah"), "number", is_hidden=True),
            Column("regions", _("Daerah"), "number", is_hidden=True),
            Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
            Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
        ],
        measured=_unlinked(now),
        definition="\n".join(
            (
                _(
                    "- **Keadaan kerja sama** dihitung dari tindakan dan laporan di register, seperti di semua "
                    "halaman; tahap ide yang bertanggal dari daftar yang diimpor ikut sebagai tindakan."
                ),
                _(
                    "- Tahap design, deliver, dan display adalah tindak lanjut tingkat pelaksanaan (bila berbukti dan "
                    "dicatat sebagai tindakan). Ide yang maju pada kerja sama tanpa tindak lanjut berarti catatannya "
                    "belum sampai ke register."
                ),
            )
        ),
        members=behind.of(rows["agreement_id"], **UNFILTERED),
        key="agreements",
        height=360,
    )


def agreements_statement(rows: pd.DataFrame) -> str:
    """How many agreements have a laboratory, and where the register does not know of it."""
    if rows.empty:
        return _("Tidak satu pun ide terhubung dengan kerja sama di register.")
    done = int((rows["status"] == "terlaksana").sum())
    said = _("**{done}** dari **{n}** kerja sama yang punya laboratorium dinilai terlaksana.").format(
        done=format_number(done), n=format_number(len(rows))
    )
    unseen = rows[rows["status"].isin(_WITHOUT) & (rows["deliver"] > 0)]
    if len(unseen):
        said += " " + _(
            "Pada **{n}** lainnya idenya sudah sampai deliver, tetapi register belum mencatat tindak lanjut: lengkapi "
            "catatannya."
        ).format(n=format_number(len(unseen)))
    return said


def _unlinked(now: Any) -> str:
    if not now.ideas_without_agreement:
        return ""
    return _("{n} dari {of} ide tidak terhubung dengan kerja sama mana pun di register.").format(
        n=format_number(now.ideas_without_agreement), of=format_number(now.ideas)
    )


def ideas(result: Result, option: str, news_days: int, behind: Behind) -> Section:
    """The ideas themselves."""
    rows = rows_of.in_words(rows_of.chosen(result.frame, option))
    return Section(
        title=_("Daftar ide"),
        statement=_("**{n}** dari **{of}** ide: {which}.").format(
            n=format_number(len(rows)),
            of=format_number(len(result.frame)),
            which=rows_of.option_words(option).lower(),
        ),
        results=[result],
        frame=rows,
        table=rows_of.columns(),
        measured=_("Tanpa kabar: belum selesai, kabar terakhirnya lebih dari {n} hari.").format(
            n=format_number(news_days)
        ),
        definition=rows_of.stages_definition(),
        members=behind.of(rows["agreement_id"].dropna(), **UNFILTERED),
        key="ideas",
    )
