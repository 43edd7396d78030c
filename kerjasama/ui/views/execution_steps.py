"""The steps of working agreements on the page Pelaksanaan: the funnel, the waits, and planned against realised."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.execution import budgets_chart, waits_chart
from kerjasama.charts.funnel import funnel_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent, format_rupiah
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views import execution_behind
from kerjasama.ui.views.answer import choice_row
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.warehouse import Result

KINDS = ("semua", "pks", "nk", "naskah")


def show(page: Page, is_silent: bool) -> str:
    """The choice of a kind, its funnel, and where its chains wait. Returns what a register without follow-up leaves
    out instead."""
    result = page.result("execution/steps")
    if is_silent:
        return statement(result.frame[result.frame["kind_code"] == KINDS[0]], is_silent)
    with choice_row("jalur"):
        kind = page.choice("jalur", _("Naskah"), list(KINDS), kind_words)
    rows = result.frame[result.frame["kind_code"] == kind].reset_index(drop=True)
    signed = int(rows["signed"].iloc[0])
    told = steps(rows, is_silent)
    page.show(
        Section(
            title=_("Dari tanda tangan sampai hasil"),
            statement=statement(rows, is_silent),
            results=[result],
            frame=told,
            chart=funnel_chart(told) if signed else None,
            table=columns(),
            definition=definition(),
            members=execution_behind.steps(rows, kind, page.behind),
            key="steps",
        )
    )
    waiting = rows[(rows["waiting"] > 0) | (rows["step_no"] > 1)]
    if signed:
        page.show(_waits(page, result, waiting.reset_index(drop=True), kind))
    return ""


def kind_words(kind: str) -> str:
    """The name of a kind of working document."""
    return label("document_kind", kind)


def steps(rows: pd.DataFrame, is_silent: bool) -> pd.DataFrame:
    """One kind's rows of execution/steps as `funnel_chart` takes them: a budget that was skipped is no loss."""
    worst = None if is_silent else _worst(rows)
    made = []
    for place, row in enumerate(rows.itertuples()):
        unknown = is_silent and place > 0
        previous = int(row.previous_reached) if pd.notna(row.previous_reached) else None
        lost = previous - row.reached if previous is not None and not row.is_conditional else 0
        made.append(
            {
                "name": label("execution_step", row.step_code),
                "note": _note(row.step_code),
                "kind": "conditional" if row.is_conditional else "step",
                "words": _("tidak tercatat") if unknown else format_number(row.reached),
                "recorded": row.reached,
                "of_first": "" if unknown or row.is_conditional else format_percent(row.share_of_first),
                "of_previous": _of_previous(row, previous, unknown),
                "lost": f"−{format_number(lost)}" if lost and not unknown else "",
                "is_worst": place == worst,
            }
        )
    return rows.assign(**pd.DataFrame(made).to_dict("list"))


def _of_previous(row: Any, previous: int | None, unknown: bool) -> str:
    if unknown or previous is None:
        return ""
    if row.is_conditional:
        return _("dilewati {n}: bukan kehilangan").format(n=format_number(row.skipped))
    return format_percent(row.share_of_previous)


def _worst(rows: pd.DataFrame) -> int | None:
    lost = (rows["previous_reached"].astype("Float64") - rows["reached"])[~rows["is_conditional"]].dropna()
    return int(lost.astype(float).idxmax()) if len(lost) and lost.max() > 0 else None


def _note(step: str) -> str:
    return {
        "rencana": _("Permendagri 22/2020 Ps 55; 25/2020 Ps 26"),
        "anggaran": _("Boleh dilewati: tidak setiap kegiatan dianggarkan tersendiri"),
        "kegiatan": _("Berbukti; foto atau berita saja tidak cukup"),
        "hasil": _("Keluaran, penerima manfaat, nilai, volume, atau indikator, berbukti"),
    }.get(step, "")


def statement(rows: pd.DataFrame, is_silent: bool) -> str:
    """How many of those signed reached activity and result."""
    by = rows.set_index("step_code")
    signed = int(by.at["ditandatangani", "reached"])
    if not signed:
        return _("Tidak ada yang tercatat ditandatangani dalam saringan ini.")
    if is_silent:
        return _(
            "**{n}** rangkaian ditandatangani; anggaran, kegiatan, dan hasilnya tidak tercatat di data ini."
        ).format(n=format_number(signed))
    acted, result = int(by.at["kegiatan", "reached"]), int(by.at["hasil", "reached"])
    return _(
        "Dari **{n}** rangkaian yang ditandatangani, **{acted} ({share})** sampai ke kegiatan dan **{result} ({of})** "
        "ke hasil terukur; **{skipped}** langsung bekerja tanpa anggaran yang tercatat."
    ).format(
        n=format_number(signed),
        acted=format_number(acted),
        share=format_percent(acted / signed),
        result=format_number(result),
        of=format_percent(result / signed),
        skipped=format_number(by.at["anggaran", "skipped"]),
    )


def _waits(page: Page, result: Result, rows: pd.DataFrame, kind: str) -> Section:
    rows = rows[rows["step_no"] > 1]
    rows = rows.assign(
        name=[label("waiting_step", code) for code in rows["step_code"]],
        note=[_wait_note(row) for row in rows.itertuples()],
    )
    most = rows.loc[rows["waiting"].idxmax()]
    said = (
        _(
            "{step}: **{n}** dari **{of}** rangkaian berlaku yang masih menunggu sesuatu, separuhnya lebih dari "
            "**{age}**."
        ).format(
            step=label("waiting_step", most["step_code"]),
            n=format_number(most["waiting"]),
            of=format_number(rows["waiting"].sum()),
            age=age_words(most["median_waiting_days"]),
        )
        if most["waiting"]
        else _("Tidak ada yang sedang menunggu langkah berikutnya.")
    )
    return Section(
        title=_("Menunggu apa, dan berapa lama"),
        statement=said,
        results=[result],
        frame=rows,
        chart=waits_chart(rows),
        table=columns(),
        measured=_(
            "Tiap rangkaian yang berlaku dihitung sekali, pada langkah pertama yang belum ada sesudah langkah "
            "terjauhnya. Yang menunggu anggaran boleh juga langsung berkegiatan. Semua lama adalah nilai tengah."
        ),
        definition=definition(),
        members=execution_behind.steps(rows, kind, page.behind),
        key="waits",
    )


def _wait_note(row: Any) -> str:
    parts = []
    if row.waiting:
        parts.append(_("sudah {age}").format(age=age_words(row.median_waiting_days)))
    if pd.notna(row.median_days):
        parts.append(_("yang sampai: {n} hari").format(n=format_number(row.median_days)))
    return " · ".join(parts)


def columns() -> list[Column]:
    """The data behind the funnel of execution."""
    return [
        Column("step_code", _("Langkah"), "code", words="execution_step"),
        Column("reached", _("Sampai di sini"), "number"),
        Column("skipped", _("Dilewati"), "number"),
        Column("share_of_first", _("Bagian dari awal"), "percent"),
        Column("share_of_previous", _("Bagian dari langkah sebelumnya"), "percent"),
        Column("median_days", _("Lama dari langkah sebelumnya (hari, median)"), "number"),
        Column("waiting", _("Menunggu langkah ini"), "number"),
        Column("median_waiting_days", _("Sudah menunggu (hari, median)"), "number"),
    ]


def definition() -> str:
    """What each step rests on."""
    return "\n".join(
        (
            _(
                "- **Ditandatangani**: rangkaian naskah kerja, masing-masing sekali, yang berlaku maupun yang sudah "
                "berakhir."
            ),
            _(
                "- **Rencana kerja** (hanya Nota Kesepakatan dan naskah luar negeri): dokumen, naskah turunan, tahap, "
                "atau tindakan berbukti. PKS tidak memerlukannya: hak dan kewajiban sudah di dalamnya (Permendagri "
                "22/2020 Pasal 1 angka 13)."
            ),
            _(
                "- **Dianggarkan**: anggaran DPA yang berbukti, atau kegiatan berbukti yang mencatat anggarannya. "
                "Melewati langkah ini bukan kehilangan bagi langkah sesudahnya."
            ),
            _("- **Kegiatan** dan **hasil**: tingkat 3 dan 4 pada tangga tindak lanjut, hanya yang berbukti."),
            _("- **Lama**: hari dari langkah terakhir sebelumnya sampai langkah ini; nilai tengah."),
        )
    )


def budgets(page: Page, result: Result) -> Section:
    """Planned against realised, where both are on record (execution/budgets)."""
    frame = result.frame
    both, every = int(frame["with_both"].sum()), int(frame["actions"].sum())
    planned, used = frame["compared_planned_idr"].sum(), frame["compared_realized_idr"].sum()
    rows = frame.assign(
        planned_words=[format_rupiah(value) for value in frame["compared_planned_idr"]],
        realized_words=[
            f"{format_rupiah(row.compared_realized_idr)} ({format_percent(row.share_realized)})"
            if row.with_both
            else "–"
            for row in frame.itertuples()
        ],
    )
    rows = rows[rows["with_both"] > 0]
    periods, kept = int(frame["with_period"].sum()), int(frame["within_period"].sum())
    said = _("Belum ada tindakan berbukti yang mencatat rencana sekaligus realisasinya.")
    if both:
        said = _(
            "Dari **{planned}** yang direncanakan, **{used} ({share})** terpakai, pada **{both}** dari **{every}** "
            "tindakan beranggaran yang mencatat keduanya."
        ).format(
            planned=format_rupiah(planned),
            used=format_rupiah(used),
            share=format_percent(used / planned) if planned else "–",
            both=format_number(both),
            every=format_number(every),
        )
    parts = [_("Hanya rangkaian naskah kerja; anggaran semua naskah ada di halaman Hasil.")]
    if only := frame["only_planned_idr"].sum():
        parts.append(
            _("Rencana {amount} belum mencatat realisasi: tidak diketahui, bukan nol.").format(
                amount=format_rupiah(only)
            )
        )
    if periods:
        parts.append(
            _(
                "Dari {n} tindakan beranggaran yang menyebut akhir masanya, {kept} dikerjakan sebelum masa itu lewat."
            ).format(n=format_number(periods), kept=format_number(kept))
        )
    return Section(
        title=_("Anggaran: direncanakan dan terpakai"),
        statement=said,
        results=[result],
        frame=rows,
        chart=budgets_chart(rows) if len(rows) else None,
        table=[
            Column("action_year", _("Tahun")),
            Column("actions", _("Tindakan beranggaran"), "number"),
            Column("with_both", _("Mencatat keduanya"), "number"),
            Column("compared_planned_idr", _("Direncanakan (Rp)"), "money"),
            Column("compared_realized_idr", _("Terpakai (Rp)"), "money"),
            Column("share_realized", _("Terpakai"), "percent"),
            Column("only_planned_idr", _("Rencana tanpa realisasi tercatat (Rp)"), "money"),
            Column("with_period", _("Menyebut akhir masa"), "number"),
            Column("within_period", _("Dikerjakan dalam masa itu"), "number"),
        ],
        measured=" ".join(parts),
        definition=_(
            "Hanya tindakan berbukti tingkat 2 ke atas yang dicatat pada rangkaian naskah kerja, sampai tanggal "
            "penilaian, menurut tahun tindakannya. Rencana dan realisasi dibandingkan hanya pada tindakan yang "
            "mencatat keduanya."
        ),
        members=execution_behind.budgets(page.later, page.behind),
        key="budgets",
    )
