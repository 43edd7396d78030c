"""What the lists lack: refused proposals and why, references to plans, and the document that sets the list."""

from __future__ import annotations

import pandas as pd

from kerjasama.charts.bars import horizontal_bars
from kerjasama.charts.mapping import PLAN_PARTS, plans_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.mapping import law_words, lines_words
from kerjasama.warehouse import Result

UNCODED = "tanpa_alasan"
# The kinds whose list must be set by a document, and which.
DUTIES = ("KSDD_WAJIB", "KSDPK", "SINERGI")


def rejection_words(code: str) -> str:
    """A reason for refusing."""
    return _("Tanpa alasan yang dikenali") if code == UNCODED else label("rejection", code)


def rejections(result: Result, lines: int) -> Section:
    """Proposals that are no regional cooperation, and why (mapping/rejections)."""
    rows = result.frame
    rows = rows.assign(
        name=[rejection_words(code) for code in rows["rejection_code"]],
        note=[format_percent(share) for share in rows["share_of_rejected"]],
        typed=["; ".join(reasons) if isinstance(reasons, list) else "" for reasons in _lists(rows["typed_reasons"])],
    )
    text = _("Tidak ada usulan yang ditolak.")
    if len(rows):
        refused, contradicted = int(rows["rejected"].iloc[0]), int(rows["contradicted"].sum())
        text = _("**{n}** dari **{of}** usulan ({share}) tidak memenuhi kriteria; terbanyak karena {reason}.").format(
            n=format_number(refused),
            of=format_number(lines),
            share=format_percent(refused / lines) if lines else "–",
            reason=rows["name"].iloc[0].lower(),
        )
        if contradicted:
            text += " " + _("**{n}** di antaranya punya langkah sesudahnya: periksa kembali.").format(
                n=format_number(contradicted)
            )
    return Section(
        title=_("Yang ditolak, dan mengapa"),
        statement=text,
        results=[result],
        frame=rows,
        chart=horizontal_bars(rows, "name", "lines", notes="note") if len(rows) else None,
        table=[
            Column("name", _("Mengapa")),
            Column("lines", _("Usulan"), "number"),
            Column("share_of_rejected", _("Bagian dari yang ditolak"), "percent"),
            Column("typed", _("Alasan seperti tertulis"), width="large"),
            Column("without_text", _("Tanpa alasan tertulis"), "number"),
            Column("contradicted", _("Langkah sesudahnya tertulis"), "number"),
        ],
        measured="  \n".join(f"**{row.name}**: {row.typed}" for row in rows.itertuples(index=False) if row.typed),
        definition=_(
            "Usulan yang menurut pemeriksaan bukan kerja sama daerah: kerja sama internal, pengadaan, swakelola, bukan "
            "kewenangan, atau tidak lengkap. Kode alasan dibaca dari alasan yang tertulis; alasan aslinya ditampilkan. "
            "Pembanding: Kabupaten Banjar 2024 menolak 31 dari 156 usulan (20%)."
        ),
        no_members=lines_words(),
        key="rejections",
    )


def _lists(values: pd.Series) -> list[object]:
    return [list(value) if hasattr(value, "__len__") and not isinstance(value, str) else None for value in values]


def doubt_words(code: str | None) -> str:
    """Why a reference is doubtful."""
    return {
        "kata_kosong": _("hanya kata, misalnya “ada” atau “-”"),
        "terlalu_pendek": _("kurang dari empat huruf dan tanpa kode program"),
        "masa_lain": _("masa atau tahun lain"),
    }.get(str(code), "")


def plans(result: Result, findings: Result) -> Section:
    """References to RPJMD, RKPD and Renstra (mapping/plan_references, mapping/plan_findings)."""
    rows = result.frame.assign(name=[label("plan", code) for code in result.frame["plan_code"]])
    rkpd = rows[rows["plan_code"] == "rkpd"].iloc[0]
    lines = int(rows["lines"].max())
    text = _("Tidak ada usulan yang dapat diperiksa rujukannya.")
    if lines:
        text = _(
            "Dari **{of}** usulan yang tidak ditolak, **{n}** merujuk RKPD dengan jelas, **{doubtful}** meragukan, dan "
            "**{missing}** tidak merujuknya."
        ).format(
            of=format_number(lines),
            n=format_number(rkpd.present),
            doubtful=format_number(rkpd.doubtful),
            missing=format_number(rkpd.missing),
        )
    caution = ""
    if rkpd.required_missing or rkpd.required_doubtful:
        caution = _(
            "**{n}** dari **{of}** usulan sinergi tidak merujuk RKPD, dan rujukan **{doubtful}** lainnya meragukan, "
            "padahal objek sinergi harus ada dalam RKPD (Permendagri 22/2020 Pasal 53 ayat (2))."
        ).format(
            n=format_number(rkpd.required_missing),
            of=format_number(rkpd.required),
            doubtful=format_number(rkpd.required_doubtful),
        )
    return Section(
        title=_("Sejalan dengan RPJMD, RKPD, dan Renstra?"),
        statement=text,
        caution=caution,
        results=[result, findings],
        frame=rows,
        chart=plans_chart(rows, [label("plan_reference", state) for state in PLAN_PARTS.values()]) if lines else None,
        table=[
            Column("name", _("Rencana")),
            Column("lines", _("Usulan"), "number"),
            Column("present", label("plan_reference", "ada"), "number"),
            Column("doubtful", label("plan_reference", "meragukan"), "number"),
            Column("missing", label("plan_reference", "tidak_ada"), "number"),
            Column("share_present", _("Bagian yang ada"), "percent"),
            Column("empty_words", _("Hanya kata"), "number"),
            Column("too_short", _("Terlalu pendek"), "number"),
            Column("other_period", _("Masa lain"), "number"),
        ],
        definition=plans_definition(),
        no_members=lines_words(),
        key="plans",
    )


def plans_definition() -> str:
    """When a reference is doubtful."""
    return "\n".join(
        (
            _(
                "- TKKSD menguji usulan terhadap RPJMD dan renstra (Permendagri 22/2020 Pasal 7 ayat (4)); objek "
                "sinergi harus ada dalam RKPD (Pasal 53 ayat (2)). Usulan yang ditolak tidak dihitung."
            ),
            _(
                "- **Meragukan**: hanya kata yang tidak menyebut apa-apa (“-”, “ada”, “belum”, “sesuai”, “?”, nama "
                "rencananya saja); kurang dari empat huruf tanpa kode program seperti 1.02.03; masa yang tidak memuat "
                "tahun daftarnya (“RPJMD 2016-2021” untuk 2026); untuk RKPD, hanya tahun lain."
            ),
            _("- Yang diperiksa tulisannya saja. Apakah rencananya benar memuat usulan itu, dokumennya yang berkata."),
        )
    )


def findings(result: Result) -> Section:
    """Sinergi without a clear place in the RKPD, line by line (mapping/plan_findings)."""
    rows = result.frame.assign(
        doubt=[
            label("plan_reference", row.state_code) if row.state_code == "tidak_ada" else doubt_words(row.doubt_code)
            for row in result.frame.itertuples()
        ],
        year=result.frame["mapping_year"].astype(str),
    )
    return Section(
        title=_("Sinergi yang letaknya dalam RKPD tidak jelas"),
        statement=_("**{n}** usulan sinergi: lengkapi rujukannya sebelum Nota Kesepakatan disusun.").format(
            n=format_number(len(rows))
        )
        if len(rows)
        else _("Semua usulan sinergi merujuk RKPD dengan jelas."),
        results=[result],
        frame=rows,
        table=[
            Column("region_code", _("Daerah"), "region"),
            Column("agency", _("Perangkat daerah"), width="large"),
            Column("object", _("Objek"), width="medium"),
            Column("reference", _("Rujukan seperti tertulis")),
            Column("doubt", _("Mengapa")),
            Column("year", _("Tahun"), width="small"),
            Column("partner_name", _("Calon mitra"), is_hidden=True),
            Column("file_name", _("Berkas")),
            Column("source_sheet", _("Lembar"), width="small"),
            Column("source_row", _("Baris"), "number"),
        ],
        definition=plans_definition(),
        no_members=lines_words(),
        key="plan-findings",
        height=320,
    )


def duties(result: Result) -> Section:
    """The document that the law demands for each kind, and for how many accepted proposals it is written (conversion by
    kind)."""
    rows = result.frame[result.frame["group_key"].isin(DUTIES)]
    basis = {
        "KSDD_WAJIB": _("Berita Acara yang ditandatangani kepala daerah (Ps 5 ayat (6))"),
        "KSDPK": _("Keputusan Kepala Daerah (Ps 25 ayat (2))"),
        "SINERGI": _("tidak diminta tersendiri; objeknya dalam RKPD (Ps 53 ayat (2))"),
    }
    rows = rows.assign(
        name=[label("coop_type", key) for key in rows["group_key"]],
        basis=[basis[key] for key in rows["group_key"]],
        undecided=rows["fit"] - rows["decided"],
        share_decided=rows["decided"] / rows["fit"].where(rows["fit"] > 0),
    )
    owed = rows[rows["group_key"] != "SINERGI"]
    return Section(
        title=_("Dokumen yang menetapkan daftarnya"),
        statement=_(
            "**{n}** dari **{of}** usulan wajib dan pihak ketiga yang memenuhi kriteria belum disebut ditetapkan "
            "dengan Berita Acara atau Keputusan Kepala Daerah."
        ).format(n=format_number(owed["undecided"].sum()), of=format_number(owed["fit"].sum())),
        results=[result],
        frame=rows,
        table=[
            Column("name", _("Jenis")),
            Column("basis", _("Yang diminta Permendagri 22/2020"), width="large"),
            Column("fit", _("Memenuhi kriteria"), "number"),
            Column("decided", _("Ditetapkan"), "number"),
            Column("undecided", _("Belum disebut"), "number"),
            Column("share_decided", _("Bagian yang ditetapkan"), "percent"),
        ],
        measured=_("Ditetapkan: Berita Acara atau keputusannya tertulis, atau usulannya sudah lebih jauh."),
        definition=law_words(),
        no_members=lines_words(),
        key="duties",
    )
