"""What is found wanting on the page Hasil: kinds of findings with their rows, and agencies."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain import codes
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column


def finding_words(kind: str) -> str:
    """The name of a finding in the choice above the list."""
    return label("outcome_finding", kind)


def kinds(with_targets: bool) -> list[str]:
    """The findings that can be told: without any indicator in the register, nothing is said about targets."""
    return [kind for kind in codes.OUTCOME_FINDINGS if with_targets or kind != "tanpa_target"]


def findings_statement(rows: pd.DataFrame, kind: str, now: Any) -> str:
    """How many, out of how many, and what it means (outcomes/findings, outcomes/summary)."""
    count = format_number(len(rows))
    if kind == "terlaksana_tanpa_hasil":
        return _(
            "**{n} dari {of}** kerja sama yang dilaksanakan belum punya hasil terukur yang berbukti. Langkahnya: ukur "
            "dan kirim buktinya."
        ).format(n=count, of=format_number(now.executed))
    if kind == "tanpa_target":
        return _(
            "**{n} dari {of}** kerja sama yang dapat dinilai tanpa target tercatat; **{executed}** di antaranya sudah "
            "dilaksanakan."
        ).format(n=count, of=format_number(now.assessable), executed=format_number(now.executed_without_target))
    if kind == "realisasi_melebihi_rencana":
        if rows.empty:
            return _("Tidak ada tindak lanjut yang realisasinya melebihi rencananya.")
        return _(
            "Pada **{n}** naskah ada tindak lanjut yang realisasinya melebihi rencananya; periksa angkanya."
        ).format(n=count)
    if rows.empty:
        return _("Tidak ada penerima manfaat yang dilaporkan tanpa bukti.")
    return _(
        "**{n}** naskah melaporkan **{people}** penerima manfaat tanpa bukti selain foto atau berita; tidak ikut "
        "dijumlahkan."
    ).format(n=count, people=format_number(rows["beneficiaries"].sum()))


def finding_definition(kind: str) -> str:
    """What the kind counts, of what."""
    return {
        "terlaksana_tanpa_hasil": _(
            "Kerja sama yang dapat dinilai dan dilaksanakan dengan bukti (tingkat 3 ke atas), tetapi tanpa tindak "
            "lanjut tingkat 4 yang berbukti dan tanpa nilai indikator yang berbukti sesudah nilai awal, pada naskah "
            "itu, perpanjangannya, atau turunannya."
        ),
        "tanpa_target": _(
            "Kerja sama yang dapat dinilai dan dalam rangkaiannya tidak ada indikator dengan nilai target. Peraturan "
            "tidak mewajibkan angka: ini temuan dasbor, bukan pelanggaran."
        ),
        "realisasi_melebihi_rencana": _(
            "Naskah dengan tindak lanjut yang menyebut rencana dan realisasi, dan realisasinya lebih besar; berbukti "
            "maupun belum."
        ),
        "manfaat_tanpa_bukti": _(
            "Naskah dengan tindak lanjut yang melaporkan penerima manfaat tanpa bukti selain foto atau tautan berita."
        ),
    }[kind]


def finding_columns(kind: str) -> list[Column]:
    """The list of a kind; money and people only where the kind is about them."""
    money = kind == "realisasi_melebihi_rencana"
    people = kind == "manfaat_tanpa_bukti"
    own = []
    if money:
        own = [
            Column("budget_planned_idr", _("Direncanakan (Rp)"), "money"),
            Column("budget_realized_idr", _("Terpakai (Rp)"), "money"),
        ]
    if people:
        own = [Column("beneficiaries", _("Penerima manfaat"), "number")]
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("status", _("Keadaan"), "code", words="status"),
        *own,
        *([Column("actions", _("Tindak lanjut"), "number")] if own else []),
        *([Column("is_measured_unproven", _("Mengaku terukur"), "flag")] if kind == "terlaksana_tanpa_hasil" else []),
        *([Column("is_executed", _("Dilaksanakan"), "flag")] if kind == "tanpa_target" else []),
        Column("last_execution_on", _("Pelaksanaan terakhir"), "date"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("lead_region_code", _("Wilayah"), "region", is_hidden=True),
        Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
    ]


def agencies(frame: pd.DataFrame) -> pd.DataFrame:
    """outcomes/by_agency of those that have anything to assess."""
    rows = frame[frame["assessable"] > 0]
    return rows.assign(
        name=[name if isinstance(name, str) else _("perangkat daerah tidak tercatat") for name in rows["lead_agency"]]
    )


def agencies_statement(rows: pd.DataFrame) -> str:
    """How many agencies have no target at all in any agreement."""
    without = int((rows["without_target"] == rows["assessable"]).sum())
    return _("Pada **{n} dari {of}** perangkat daerah, tidak satu pun kerja samanya punya target tercatat.").format(
        n=format_number(without), of=format_number(len(rows))
    )


def agencies_definition() -> str:
    """What the counts of an agency are."""
    return _(
        "Kerja sama yang dapat dinilai, menurut wilayah dan perangkat daerah pemrakarsa. Tanpa target: tidak ada "
        "indikator dengan nilai target dalam rangkaiannya. Belum terukur: dilaksanakan dengan bukti, tanpa hasil "
        "terukur yang berbukti. Penerima manfaat dan rupiah: semua tindak lanjut berbukti, juga pada naskah yang tidak "
        "dinilai."
    )


def agency_counts() -> dict[str, str]:
    """The headings of the counts of an agency."""
    return {
        "assessable": _("Dapat dinilai"),
        "without_target": _("Tanpa target tercatat"),
        "executed": _("Dilaksanakan"),
        "executed_without_target": _("Dilaksanakan tanpa target"),
        "executed_unmeasured": _("Dilaksanakan, belum terukur"),
    }


def agency_columns() -> list[Column]:
    """The table of agencies."""
    return [
        Column("name", _("Perangkat daerah"), width="large"),
        Column("lead_region_code", _("Wilayah"), "region"),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("without_target", _("Tanpa target tercatat"), "number"),
        Column("share_without_target", _("Bagian tanpa target"), "percent"),
        Column("executed", _("Dilaksanakan"), "number"),
        Column("executed_without_target", _("Dilaksanakan tanpa target"), "number"),
        Column("executed_unmeasured", _("Dilaksanakan, belum terukur"), "number"),
        Column("share_executed_unmeasured", _("Bagian belum terukur"), "percent"),
        Column("beneficiaries", _("Penerima manfaat"), "number"),
        Column("realized_idr", _("Terpakai (Rp)"), "money"),
    ]
