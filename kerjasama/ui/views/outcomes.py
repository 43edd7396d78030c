"""What the page Hasil says first: the answer, the figures, what came out, and where the promises are rooted."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent, format_rupiah
from kerjasama.extracts.version import Version
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import assessable_of, counted, is_silent

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
    return f"{first} " + _(
        "**{targeted}** punya target yang tercatat; dari yang bertarget itu **{reached}** mencapai semuanya."
    ).format(
        targeted=_counted(now.with_target, now.share_with_target), reached=_counted(now.reached, now.share_reached)
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
            link=("seremonial", {}),
            link_words=_("Lihat yang berhenti di seremoni"),
            **of,
        ),
        KeyFigure(
            _("Hasilnya terukur, berbukti"),
            counted(now, now.measured),
            status="terlaksana",
            note=_("{n} lagi mengaku terukur, belum berbukti.").format(n=format_number(now.measured_unproven)),
            link=("hasil", {"temuan": "terlaksana_tanpa_hasil"}),
            link_words=_("Lihat yang belum terukur"),
            **of,
        ),
    ]
    if has_indicators(version):
        made += [
            KeyFigure(
                _("Punya target tercatat"),
                counted(now, now.with_target),
                link=("hasil", {"temuan": "tanpa_target"}),
                link_words=_("Lihat yang tanpa target"),
                **of,
            ),
            KeyFigure(
                _("Semua targetnya tercapai"),
                now.reached if now.with_target else "–",
                of=now.with_target or None,
                of_words=_("yang bertarget") if now.with_target else "",
                status="terlaksana",
                note=_("{n} lagi mengaku tercapai, belum berbukti.").format(n=format_number(now.reached_unproven)),
                link=("hasil", {"capaian": "lewat_target"}),
                link_words=_("Lihat yang lewat tenggat"),
            ),
        ]
    return made


def results_statement(now: Any) -> str:
    """What came out: people and rupiah, each with what it is out of; unproven apart (outcomes/summary)."""
    if not now.actions and not now.actions_unproven:
        return _("Tidak ada tindak lanjut yang mencatat penerima manfaat, rupiah, atau keluaran.")
    said = [
        _("**{n}** penerima manfaat dilaporkan oleh **{actions}** tindak lanjut berbukti.").format(
            n=format_number(now.beneficiaries), actions=format_number(now.beneficiary_actions)
        )
    ]
    if now.planned_idr:
        said.append(
            _(
                "**{realized}** terpakai dari **{planned}** yang direncanakan untuk kegiatan yang sama ({share})."
            ).format(
                realized=format_rupiah(now.realized_idr),
                planned=format_rupiah(now.planned_idr),
                share=format_percent(now.share_realized),
            )
        )
    return " ".join(said)


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
                "**Setiap tindak lanjut dihitung sekali**, pada naskah tempat ia dicatat. Kegiatan di bawah PKS turunan "
                "milik PKS itu; Kesepakatan Bersama di atasnya tidak menghitungnya lagi."
            ),
            _(
                "**Rencana dan realisasi** dibandingkan hanya pada tindak lanjut yang menyebut keduanya. Anggaran yang "
                "baru direncanakan (misalnya DPA) disebut terpisah: uangnya bisa sama dengan yang kemudian terpakai."
            ),
            _(
                "**Berbukti** berarti ada bukti selain foto dan tautan berita. Yang tanpa bukti disebut terpisah dan "
                "tidak pernah dijumlahkan. Yang bertanggal sebelum penandatanganan atau sesudah tanggal penilaian tidak "
                "dihitung."
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


def promises(frame: pd.DataFrame) -> pd.DataFrame:
    """outcomes/by_promise in words: name, notes under it, amounts beside the bars."""
    return frame.assign(
        name=[label("promise", code) if isinstance(code, str) else _("Janji tidak disebut")
              for code in frame["promise_code"]],
        reached_note=[
            _("{n} dari {of} target · {measured} dari {indicators} indikator terukur · {agreements} kerja sama").format(
                n=format_number(row.indicators_reached),
                of=format_number(row.indicators_with_target),
                measured=format_number(row.indicators_measured),
                indicators=format_number(row.indicators),
                agreements=format_number(row.agreements),
            )
            for row in frame.itertuples()
        ],
        note=[
            _("{n} tindak lanjut berbukti · {people} penerima manfaat").format(
                n=format_number(row.actions), people=format_number(row.beneficiaries)
            )
            for row in frame.itertuples()
        ],
        written=[
            _("{realized} dari {planned} ({share})").format(
                realized=format_rupiah(row.realized_idr),
                planned=format_rupiah(row.planned_idr),
                share=format_percent(row.share_realized),
            )
            if row.planned_idr
            else _("tidak ada rencana dan realisasi tercatat")
            for row in frame.itertuples()
        ],
    )  # fmt: skip


def aimed(rows: pd.DataFrame) -> pd.DataFrame:
    """The four promises alone: what names none has no indicator."""
    return rows[rows["promise_code"].notna()]


def promise_statement(rows: pd.DataFrame) -> str:
    """How many targets are reached with evidence, and the promise that keeps most of them."""
    targets, reached = int(rows["indicators_with_target"].sum()), int(rows["indicators_reached"].sum())
    if not targets:
        return _("Belum ada target yang tercatat menurut janji mana pun.")
    said = _("**{n} dari {of}** target indikator ({share}) tercapai dengan bukti.").format(
        n=format_number(reached), of=format_number(targets), share=format_percent(reached / targets)
    )
    if not reached:
        return said
    most = rows.loc[rows["share_reached"].astype(float).idxmax()]
    return f"{said} " + _("Terbesar: **{name}** ({n} dari {of}).").format(
        name=most["name"], n=format_number(most["indicators_reached"]), of=format_number(most["indicators_with_target"])
    )


def promise_measured(rows: pd.DataFrame) -> str:
    """What stands beside those targets."""
    unproven = int(rows["indicators_reached_unproven"].sum())
    said = _("Satu kerja sama dapat melayani beberapa janji, jadi jumlah kerja samanya tidak untuk dijumlahkan.")
    if not unproven:
        return said
    return f"{said} " + _("{n} target lagi disebut tercapai tanpa bukti.").format(n=format_number(unproven))


def promise_columns() -> list[Column]:
    """Everything by promise, exact."""
    return [
        Column("name", _("Janji")),
        Column("agreements", _("Kerja sama"), "number"),
        Column("indicators", _("Indikator"), "number"),
        Column("indicators_measured", _("Terukur"), "number"),
        Column("indicators_with_target", _("Bertarget"), "number"),
        Column("indicators_reached", _("Tercapai, berbukti"), "number"),
        Column("share_reached", _("Bagian tercapai"), "percent"),
        Column("indicators_reached_unproven", _("Tercapai, belum berbukti"), "number"),
        Column("actions", _("Tindak lanjut berbukti"), "number"),
        Column("beneficiaries", _("Penerima manfaat"), "number"),
        Column("beneficiaries_unproven", _("Penerima manfaat, belum berbukti"), "number", is_hidden=True),
        Column("planned_idr", _("Direncanakan (Rp)"), "money"),
        Column("realized_idr", _("Terpakai (Rp)"), "money"),
        Column("share_realized", _("Bagian terpakai"), "percent"),
        Column("planned_only_idr", _("Direncanakan tanpa realisasi (Rp)"), "money", is_hidden=True),
        Column("realized_only_idr", _("Terpakai tanpa rencana (Rp)"), "money", is_hidden=True),
        Column("planned_unproven_idr", _("Direncanakan, belum berbukti (Rp)"), "money", is_hidden=True),
        Column("realized_unproven_idr", _("Terpakai, belum berbukti (Rp)"), "money", is_hidden=True),
    ]


def budget_statement(rows: pd.DataFrame) -> str:
    """How much of the plan was spent over all promises, and how much names none."""
    planned, realized = float(rows["planned_idr"].sum()), float(rows["realized_idr"].sum())
    if not planned:
        return _("Tidak ada tindak lanjut berbukti yang mencatat rencana dan realisasinya sekaligus.")
    unnamed = float(rows.loc[rows["promise_code"].isna(), "planned_idr"].sum())
    said = _("**{realized}** dari **{planned}** terpakai ({share}).").format(
        realized=format_rupiah(realized), planned=format_rupiah(planned), share=format_percent(realized / planned)
    )
    if not unnamed:
        return said
    return f"{said} " + _("**{money}** dari rencana itu tidak menyebut janji mana yang dilayani.").format(
        money=format_rupiah(unnamed)
    )


def law_words() -> str:
    """Where the promises and the duty to aim stand, and where they do not."""
    return "\n\n".join(
        (
            _(
                "**Empat janji.** Kerja sama daerah diadakan *untuk kesejahteraan masyarakat dan percepatan pemenuhan "
                "pelayanan publik* (Permendagri 22/2020 Pasal 1 angka 1 dan 2, Pasal 4 ayat (2); Permendagri 25/2020 "
                "Pasal 1 angka 11 dan 12). Pertumbuhan ekonomi dan daya saing adalah janji yang biasa diucapkan "
                "pemerintah; keduanya tidak tertulis dalam pasal-pasal itu."
            ),
            _(
                "**Target.** Kerangka acuan kerja memuat maksud, tujuan, dan manfaat (Permendagri 22/2020 Pasal 7 ayat "
                "(2), Pasal 29 ayat (2), Pasal 53 ayat (3)); kerja sama luar negeri memuat sasaran dan hasil yang "
                "diharapkan (Permendagri 25/2020 Pasal 15 ayat (3) huruf c, Pasal 26 ayat (4) huruf c). Pasal-pasal itu "
                "tidak mewajibkan angka. Tanpa target tercatat adalah temuan dasbor ini, bukan pelanggaran: tanpa angka, "
                "kerja sama tidak dapat disebut terarah, terukur, dan akuntabel."
            ),
            _(
                "**Jalur.** Nilai terakhir dibandingkan dengan garis lurus dari nilai awal ke target, pada hari nilai "
                "itu diukur. Garis lurus adalah anggapan: banyak hasil datang terlambat lalu cepat. Yang dinilai adalah "
                "nilai terakhir, bukan yang terbaik."
            ),
            _(
                "**Hasil terukur** berarti ada tindak lanjut tingkat 4 yang berbukti, atau nilai indikator sesudah nilai "
                "awal yang berbukti, pada naskah itu, perpanjangannya, atau turunannya."
            ),
        )
    )
