"""The four promises on the page Hasil: targets and money by promise, and where the promises are rooted."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent, format_rupiah
from kerjasama.ui.columns import Column

ALIKE = 0.05  # between the shares of the promises: nothing to call the largest


def promises(frame: pd.DataFrame) -> pd.DataFrame:
    """outcomes/by_promise in words: name, notes under it, amounts beside the bars."""
    return frame.assign(
        name=[label("promise", code) if isinstance(code, str) else _("Janji tidak disebut")
              for code in frame["promise_code"]],
        reached_note=[
            _("{agreements} kerja sama · {measured} dari {indicators} indikator terukur").format(
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
    """The four promises alone, with their targets in words: what names none has no indicator."""
    known = rows[rows["promise_code"].notna()]
    written = [
        _("{n} dari {of} target ({share})").format(
            n=format_number(row.indicators_reached),
            of=format_number(row.indicators_with_target),
            share=format_percent(row.share_reached),
        )
        if row.indicators_with_target
        else _("tanpa target tercatat")
        for row in known.itertuples()
    ]
    return known.assign(note=known["reached_note"], written=written)


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
    shares = rows["share_reached"].dropna().astype(float)
    if len(shares) > 1 and shares.max() - shares.min() < ALIKE:
        return f"{said} " + _("Keempatnya hampir sama: {low} sampai {high}.").format(
            low=format_percent(shares.min()), high=format_percent(shares.max())
        )
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
                "diharapkan (Permendagri 25/2020 Pasal 15 ayat (3) huruf c, Pasal 26 ayat (4) huruf c). Pasal-pasal "
                "itu tidak mewajibkan angka. Tanpa target tercatat adalah temuan dasbor ini, bukan pelanggaran: tanpa "
                "angka, kerja sama tidak dapat disebut terarah, terukur, dan akuntabel."
            ),
            _(
                "**Jalur.** Nilai terakhir dibandingkan dengan garis lurus dari nilai awal ke target, pada hari nilai "
                "itu diukur. Garis lurus adalah anggapan: banyak hasil datang terlambat lalu cepat. Yang dinilai "
                "adalah nilai terakhir, bukan yang terbaik."
            ),
            _(
                "**Hasil terukur** berarti ada tindak lanjut tingkat 4 yang berbukti, atau nilai indikator yang "
                "berbukti sesudah nilai awal, pada naskah itu, perpanjangannya, atau turunannya."
            ),
        )
    )
