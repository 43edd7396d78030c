"""What the page Hasil says first: the answer, the figures, and what came out."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_number, format_percent, format_rupiah
from kerjasama.extracts.version import Version
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import assessable_of, counted, is_silent

SUMMARY = "outcomes/summary"
SHOWN_UNITS = 3  # units named in the sentence; all stand in the table


def has_indicators(version: Version | None) -> bool:
    """Whether the extracts hold any indicator: without one nothing can be said about anybody's targets."""
    return bool(version and version.manifest.row_counts.get("indicators"))


def says_nothing(version: Version | None) -> bool:
    """Whether the extracts hold neither follow-up nor reports nor indicators."""
    return is_silent(version) and not has_indicators(version)


def answer(now: Any, version: Version | None) -> str:
    """The page's answer (outcomes/summary); of a register that says nothing, what it does not say."""
    if not now.assessable:
        return _("Belum ada kerja sama yang dapat dinilai dalam saringan ini.")
    of = format_number(now.assessable)
    if says_nothing(version):
        return _(
            "Register ini **tidak memuat hasil apa pun**: tidak ada tindak lanjut, laporan, atau indikator. Tentang "
            "hasil **{n}** kerja sama yang dapat dinilai belum ada yang dapat dikatakan."
        ).format(n=of)
    first = _("Dari **{n}** kerja sama yang dapat dinilai, **{measured}** hasilnya terukur dengan bukti.").format(
        n=of, measured=_counted(now.measured, now.share_measured)
    )
    if not has_indicators(version):
        return f"{first} " + _("Targetnya belum dicatat satu pun di register ini.")
    if not now.with_target:
        return f"{first} " + _("Tidak satu pun punya target yang tercatat.")
    said = _("Dari **{targeted}** yang bertarget, **{reached}** mencapai semua targetnya.").format(
        targeted=format_number(now.with_target), reached=_counted(now.reached, now.share_reached)
    )
    if not now.beneficiary_actions:
        return f"{first} {said}"
    return f"{first} {said} " + _("**{n}** penerima manfaat dilaporkan dengan bukti.").format(
        n=format_number(now.beneficiaries)
    )


def warning(version: Version | None) -> str:
    """What must be known before using the figures of a register without indicators; '' otherwise."""
    if has_indicators(version):
        return ""
    return _(
        "Register ini tidak memuat satu pun indikator. Itu berarti **target belum dicatat di sini, bukan bahwa "
        "perangkat daerah tidak punya target**. Lembar Indikator dan Capaian di templat mencatatnya."
    )


def _counted(count: float, share: float) -> str:
    return f"{format_number(count)} ({format_percent(share)})"


def cards(now: Any, version: Version | None) -> list[KeyFigure]:
    """From execution to target, each with its denominator (outcomes/summary)."""
    of = assessable_of(now)
    made = [
        KeyFigure(
            _("Dilaksanakan, berbukti"),
            counted(now, now.executed),
            definition=_("Ada kegiatan berbukti (tingkat 3 ke atas) pada naskah, perpanjangannya, atau turunannya."),
            **_rows_of_outputs(),
            **of,
        ),
        KeyFigure(
            _("Hasilnya terukur, berbukti"),
            counted(now, now.measured),
            status="terlaksana",
            note=_("{n} lagi mengaku terukur, belum berbukti.").format(n=format_number(now.measured_unproven)),
            definition=_(
                "Ada tindak lanjut tingkat 4 yang berbukti, atau nilai indikator berbukti sesudah nilai awal."
            ),
            **_rows_of_outputs(),
            **of,
        ),
    ]
    if has_indicators(version):
        made += [
            KeyFigure(
                _("Punya target tercatat"),
                counted(now, now.with_target),
                definition=_("Paling sedikit satu indikator dalam rangkaiannya punya nilai target."),
                **_rows_of_outputs(),
                **of,
            ),
            KeyFigure(
                _("Semua targetnya tercapai"),
                now.reached if now.with_target else "–",
                of=now.with_target or None,
                of_words=_("yang bertarget") if now.with_target else "",
                status="terlaksana",
                note=_("{n} lagi mengaku tercapai, belum berbukti.").format(n=format_number(now.reached_unproven)),
                definition=_("Setiap target dalam rangkaiannya tercapai menurut nilai terakhir yang berbukti."),
                **_rows_of_outputs(),
            ),
        ]
    return made


def result_cards(now: Any) -> list[KeyFigure]:
    """People and rupiah, with evidence, each with what it is out of (outcomes/summary)."""
    spent = _("{share} dari {planned} yang direncanakan untuk kegiatan yang sama").format(
        share=format_percent(now.share_realized), planned=format_rupiah(now.planned_idr)
    )
    return [
        KeyFigure(
            _("Penerima manfaat"),
            now.beneficiaries,
            note=_("menurut {n} tindak lanjut berbukti; bukan orang yang unik").format(
                n=format_number(now.beneficiary_actions)
            ),
            definition=_(
                "Jumlah yang dilaporkan tindak lanjut berbukti; orang yang ikut dua kegiatan dihitung dua kali."
            ),
            **_rows_here(),
        ),
        KeyFigure(
            _("Anggaran terpakai"),
            format_rupiah(now.realized_idr) if now.planned_idr else "–",
            note=spent if now.planned_idr else _("tidak ada rencana dan realisasi tercatat"),
            definition=_(
                "Realisasi tindak lanjut berbukti yang menyebut rencana sekaligus realisasinya, dari rencananya."
            ),
            **_rows_here(),
        ),
    ]


def _rows_of_outputs() -> dict[str, Any]:
    """The way from a card of the page to its agreements."""
    return {"query": SUMMARY, "anchor": "outputs", "no_rows": _rows_words()}


def _rows_here() -> dict[str, Any]:
    """The way from a card inside the section of what came out."""
    return {"query": SUMMARY, "key": "results", "no_rows": _rows_words()}


def _rows_words() -> str:
    return _("Barisnya: {section}, Lihat naskahnya.").format(section=_("Apa yang keluar"))


def results_statement(now: Any, outputs: pd.DataFrame) -> str:
    """That there is anything, and the outputs most often stated."""
    if not now.actions and not now.actions_unproven:
        return _("Tidak ada tindak lanjut yang mencatat penerima manfaat, rupiah, atau keluaran.")
    return outputs_statement(outputs)


def results_measured(now: Any) -> str:
    """What stands beside those sums and is never added to them."""
    parts = []
    if now.actions_unproven:
        parts.append(
            _(
                "Belum berbukti, tidak ikut dijumlahkan: {people} penerima manfaat dan {money} realisasi dari {n} "
                "tindak lanjut."
            ).format(
                people=format_number(now.beneficiaries_unproven),
                money=format_rupiah(now.realized_unproven_idr),
                n=format_number(now.actions_unproven),
            )
        )
    if now.planned_only_idr:
        parts.append(
            _("Direncanakan tanpa realisasi tercatat: {money}.").format(money=format_rupiah(now.planned_only_idr))
        )
    if now.realized_only_idr:
        parts.append(_("Terpakai tanpa rencana tercatat: {money}.").format(money=format_rupiah(now.realized_only_idr)))
    return " ".join(parts)


def results_definition() -> str:
    """How people and rupiah are counted."""
    return "\n\n".join(
        (
            _(
                "**Penerima manfaat** adalah jumlah yang dilaporkan tiap tindak lanjut, bukan orang yang unik: orang "
                "yang ikut dua kegiatan dihitung dua kali."
            ),
            _(
                "**Setiap tindak lanjut dihitung sekali**, pada naskah tempat ia dicatat. Kegiatan di bawah PKS "
                "turunan milik PKS itu; Kesepakatan Bersama di atasnya tidak menghitungnya lagi."
            ),
            _(
                "**Rencana dan realisasi** dibandingkan hanya pada tindak lanjut yang menyebut keduanya. Anggaran yang "
                "baru direncanakan (misalnya DPA) disebut terpisah: uangnya bisa sama dengan yang kemudian terpakai."
            ),
            _(
                "**Berbukti** berarti ada bukti selain foto dan tautan berita. Yang tanpa bukti disebut terpisah dan "
                "tidak pernah dijumlahkan. Yang bertanggal sebelum penandatanganan atau sesudah tanggal penilaian "
                "tidak dihitung."
            ),
            _(
                "Laporan luar negeri wajib memuat perkembangan/hasil, penerima manfaat, dan pendanaan (Permendagri "
                "25/2020 Pasal 37 ayat (1) huruf e, f, g)."
            ),
        )
    )


def outputs(frame: pd.DataFrame) -> pd.DataFrame:
    """outcomes/outputs with the missing unit said."""
    return frame.assign(output_unit=frame["output_unit"].fillna(_("tanpa satuan")))


def outputs_statement(rows: pd.DataFrame) -> str:
    """The units most often stated, never added."""
    known = rows[rows["actions"] > 0].head(SHOWN_UNITS)
    if known.empty:
        return _("Tidak ada keluaran berbukti yang tercatat.")
    listed = "; ".join(
        _("**{n} {unit}** ({actions} tindak lanjut)").format(
            n=format_rupiah(row.output_value).removeprefix("Rp ")
            if row.output_unit == "rupiah"
            else format_number(row.output_value),
            unit=row.output_unit,
            actions=format_number(row.actions),
        )
        for row in known.itertuples()
    )
    return _("Paling sering dicatat: {listed}. Satuan yang berbeda tidak dijumlahkan.").format(listed=listed)


def output_columns() -> list[Column]:
    """The table of outputs by unit."""
    return [
        Column("output_unit", _("Satuan")),
        Column("output_value", _("Jumlah, berbukti"), "number"),
        Column("actions", _("Tindak lanjut berbukti"), "number"),
        Column("agreements", _("Naskah"), "number"),
        Column("output_value_unproven", _("Jumlah, belum berbukti"), "number"),
        Column("actions_unproven", _("Tindak lanjut belum berbukti"), "number"),
    ]
