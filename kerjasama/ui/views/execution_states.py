"""All working agreements in force by their state of execution, and what the states mean."""

from __future__ import annotations

from typing import Any

from kerjasama.charts.execution import states_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import execution_behind
from kerjasama.warehouse import Result


def states_section(result: Result, now: Any, is_silent: bool, behind: Behind) -> Section:
    """All chains in force by their state of execution (execution/states).

    Where nothing was ever reported, nobody can know what runs: those states are left out, not drawn as zero."""
    rows = result.frame.assign(
        note=[format_percent(row.share_of_active) if row.active_chains else "" for row in result.frame.itertuples()]
    )
    numbers = {"of": format_number(now.active_chains)}
    if is_silent:
        rows = rows[rows["chains"] > 0]
        parts = [
            _("**{n}** dari **{of}** naskah kerja yang berlaku belum terlaporkan.").format(
                n=format_number(now.unreported), **numbers
            )
        ]
    else:
        parts = [
            _("**{n}** dari **{of}** naskah kerja yang berlaku berjalan.").format(
                n=format_number(now.running), **numbers
            )
        ]
    parts.append(_("Belum lewat batas: **{n}**.").format(n=format_number(now.preparing)))
    if not now.active_chains:
        parts = [_("Tidak ada naskah kerja yang tercatat berlaku.")]
    if now.unknown_validity:
        parts.append(
            _("Di luar hitungan: **{n}** rangkaian yang belum mulai berlaku atau akhirnya tidak diketahui.").format(
                n=format_number(now.unknown_validity)
            )
        )
    return Section(
        title=_("Keadaan semua yang berlaku"),
        statement=" ".join(parts),
        results=[result],
        frame=rows,
        chart=states_chart(rows) if now.active_chains else None,
        table=[
            Column("state_code", _("Pelaksanaan"), "code", words="execution_state"),
            Column("chains", _("Rangkaian"), "number"),
            Column("share_of_active", _("Bagian"), "percent"),
            Column("pks", label("document_kind", "pks"), "number"),
            Column("nk", label("document_kind", "nk"), "number"),
            Column("naskah", label("document_kind", "naskah"), "number"),
        ],
        measured=chains_words(now) if now.working_chains else "",
        definition=list_definition(),
        members=execution_behind.states(rows, now, behind),
        key="states",
    )


def chains_words(now: Any) -> str:
    """Chains beside documents: what counting each renewal once does to the numbers (execution/summary)."""
    return _(
        "Dihitung per rangkaian: {documents} naskah kerja membentuk {chains} rangkaian. Halaman lain menghitung "
        "naskah: {population} naskah yang dinilai membentuk {population_chains} rangkaian, jadi {twice} di antaranya "
        "adalah naskah lain dari rangkaian yang sama."
    ).format(
        documents=format_number(now.working_documents),
        chains=format_number(now.working_chains),
        population=format_number(now.population_documents),
        population_chains=format_number(now.population_chains),
        twice=format_number(now.population_documents - now.population_chains),
    )


def list_definition() -> str:
    """What a working document, mandek and the others mean here."""
    return "\n".join(
        (
            _(
                "- **Naskah kerja**: PKS dan kontrak (Permendagri 22/2020 Pasal 15 dan 37), Nota Kesepakatan sinergi "
                "yang memuat rencana kerjanya (Pasal 55), naskah luar negeri dengan rencana kegiatan tahunannya "
                "(Permendagri 25/2020 Pasal 26). Kesepakatan Bersama tidak: ia dilaksanakan lewat PKS-nya."
            ),
            _(
                "- **Rangkaian**: naskah pertama dengan perpanjangannya dihitung satu, menurut naskah terakhirnya. "
                "Saringan tahun tanda tangan berlaku bagi naskah terakhir itu."
            ),
            _(
                "- **Mandek**: keadaan *mandek* (pernah dilaksanakan, tidak ada lagi sesudahnya) dan *komitmen mandek* "
                "menurut aturan penilaian yang sama dengan halaman lain; di sini tidak dinilai ulang."
            ),
            _(
                "- **Belum terlaporkan** dan **dinyatakan nihil**: *seremonial terduga* dan *terkonfirmasi* menurut "
                "aturan itu; keduanya tidak dijumlahkan."
            ),
            _(
                '- **Tidak dinilai**: diperpanjang dengan naskah yang bentuknya hanya "perpanjangan", atau tanggalnya '
                "tidak cukup pasti."
            ),
            _("- **Menunggu**: sejak langkah terakhir yang tercatat, atau sejak tanda tangan bila tidak ada."),
        )
    )
