"""What the page Mutu data says of imports: their findings by kind, the first three with their cells, and the files."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain import findings
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.warehouse import Result

SHOWN = 8  # kinds drawn with their first cells; the others stand in the table


def sections(issues: Result, kinds: Result, batches: Result, early: Result, behind: Behind) -> list[Section]:
    """What imports found and what came in: quality/issues, issues_by_kind, batches and early_actions."""
    return [
        Section(
            title=_("Temuan impor"),
            statement=kinds_statement(kinds.frame),
            results=[issues, kinds],
            body=lambda: draw_kinds(issues.frame),
            frame=issue_rows(issues.frame),
            table=issue_columns(),
            caution=sample_caution(batches.frame),
            definition=issues_definition(),
            no_members=_("Baris di sini temuan, dengan berkas, lembar, dan selnya: lihat Lihat data."),
        ),
        Section(
            title=_("Tindak lanjut sebelum penandatanganan"),
            statement=early_statement(early.frame),
            results=[early],
            table=early_columns(),
            definition=early_definition(),
            members=behind.of(early.frame["agreement_id"]),
        ),
        Section(
            title=_("Berkas yang diimpor"),
            statement=batches_statement(batches.frame),
            results=[batches],
            table=batch_columns(),
            definition=batches_definition(),
            no_members=_("Baris di sini berkas yang diterima. Berkasnya sendiri dapat diunduh dari profil naskahnya."),
        ),
    ]


def issues_definition() -> str:
    """What a finding is (quality/issues)."""
    lines = [
        f"- **{label('severity', severity)}**: {definition('severity', severity)}"
        for severity in ("ditolak", "diragukan", "kurang_lengkap")
    ]
    more = _("- Satu temuan satu sel (atau satu baris, satu lembar); satu naskah dapat punya beberapa temuan.")
    return "\n".join([*lines, more])


def early_definition() -> str:
    """Which actions do not count (quality/early_actions)."""
    return "\n".join(
        (
            _("- Bertanggal sebelum hari paling awal naskah pertamanya dapat ditandatangani."),
            _("- Tidak dihitung di tangga tindak lanjut; biasanya salah satu tanggalnya keliru."),
        )
    )


def batches_definition() -> str:
    """How rows are accounted for (quality/batches)."""
    return "\n".join(
        (
            _("- Dibaca = tercatat + ditolak, selalu; setiap penolakan menyebut sel dan sebabnya."),
            _("- **Keadaan per**: hari yang digambarkan berkas itu; bila tidak disebut, hari kejadian terakhir."),
        )
    )


def kinds_statement(kinds: pd.DataFrame) -> str:
    """How many findings of each severity (quality/issues_by_kind)."""
    if kinds.empty:
        return _("Impor tidak menemukan apa pun yang perlu diperiksa.")
    by_severity = kinds.groupby("severity")["findings"].sum()
    parts = [
        f"**{format_number(by_severity[severity])}** {label('severity', severity).lower()}"
        for severity in ("ditolak", "diragukan", "kurang_lengkap")
        if severity in by_severity
    ]
    return _("**{n}** temuan dalam **{kinds}** jenis: {parts}.").format(
        n=format_number(kinds["findings"].sum()), kinds=format_number(len(kinds)), parts=", ".join(parts)
    )


def draw_kinds(issues: pd.DataFrame) -> None:
    """Each kind in words: how many, the first three with sheet and cell, what to do (quality/issues)."""
    groups = _groups(issues)
    for group in groups[:SHOWN]:
        with st.container(key=f"row-finding-{group.severity}-{group.issue_code}"):
            st.html(_kind_html(group))
    if rest := groups[SHOWN:]:
        names = "; ".join(f"{findings.title(group.issue_code)} ({format_number(group.count)})" for group in rest)
        st.caption(_("Jenis lainnya: {names}.").format(names=names))


def _groups(issues: pd.DataFrame) -> list[findings.Group]:
    """Groups with full counts, built from the first three rows of each kind alone."""
    keys = ["severity", "issue_code"]
    counts = issues.groupby(keys).size()
    first = issues.groupby(keys).head(findings.FIRST)
    groups = findings.group(first.to_dict("records"))
    full = [findings.Group(g.issue_code, g.severity, int(counts[g.severity, g.issue_code]), g.first) for g in groups]
    order = {"ditolak": 0, "diragukan": 1, "kurang_lengkap": 2}
    return sorted(full, key=lambda g: (order.get(g.severity, 9), -g.count, g.issue_code))


def _kind_html(group: findings.Group) -> str:
    lines = "".join(f"<li>{_case_html(issue)}</li>" for issue in group.first)
    more = f"<li>{escape(_('dan {n} lainnya').format(n=format_number(group.more)))}</li>" if group.more else ""
    return (
        f"<div><b>{format_number(group.count)} × {escape(findings.title(group.issue_code))}</b> "
        f"<span style='color:var(--kk-muted)'>{escape(label('severity', group.severity))}</span></div>"
        f"<ul style='margin:.2rem 0 .2rem 1.2rem'>{lines}{more}</ul>"
        f"<div style='color:var(--kk-muted)'>{escape(findings.todo(group.issue_code))}</div>"
    )


def _case_html(issue: findings.Issue) -> str:
    """Where it is, and what is the matter unless the kind's name says it all (or the sample has no text to show)."""
    message = findings.message(issue) if issue.value_typed or issue.value_used or issue.hint else ""
    place = f"<b>{escape(findings.where(issue))}</b>"
    return place if message in ("", findings.title(issue.issue_code)) else f"{place}: {escape(message)}"


def issue_rows(issues: pd.DataFrame) -> pd.DataFrame:
    """quality/issues with the `kind` of each finding and what `todo` about it, in words."""
    titles = {code: (findings.title(code), findings.todo(code)) for code in issues["issue_code"].unique()}
    return issues.assign(
        kind=[titles[code][0] for code in issues["issue_code"]],
        todo=[titles[code][1] for code in issues["issue_code"]],
    )


def issue_columns() -> list[Column]:
    """The full list of findings."""
    return [
        Column("severity", _("Berat"), "code", words="severity"),
        Column("kind", _("Temuan"), width="medium"),
        Column("file_name", _("Berkas")),
        Column("sheet", _("Lembar")),
        Column("cell", _("Sel")),
        Column("source_row", _("Baris"), "number"),
        Column("heading", _("Judul kolom")),
        Column("value_typed", _("Tertulis")),
        Column("value_used", _("Dipakai")),
        Column("hint", _("Petunjuk")),
        Column("todo", _("Yang perlu dilakukan"), is_hidden=True),
        Column("agreement_id", _("Profil"), "profile"),
    ]


def sample_caution(batches: pd.DataFrame) -> str:
    """On sample data the findings are samples too (quality/batches)."""
    if not batches["is_sample"].any():
        return ""
    return _("Temuan ini pun contoh: dibuat bersama data contoh, bukan dari register.")


def batches_statement(batches: pd.DataFrame) -> str:
    """That every row read is accounted for (quality/batches)."""
    if batches.empty:
        return _("Belum ada berkas yang diimpor.")
    read, written, refused = (int(batches[f"rows_{name}"].sum()) for name in ("read", "written", "refused"))
    return _("Dari **{files}** berkas dibaca **{read}** baris: **{written}** tercatat + **{refused}** ditolak.").format(
        files=format_number(len(batches)),
        read=format_number(read),
        written=format_number(written),
        refused=format_number(refused),
    )


def batch_columns() -> list[Column]:
    """The files behind this version."""
    columns: list[tuple[str, str, Any]] = [
        ("file_name", _("Berkas"), "text"),
        ("register_name", _("Register"), "text"),
        ("owner_name", _("Pemilik"), "text"),
        ("imported_at", _("Diimpor"), "date"),
        ("reporting_on", _("Keadaan per"), "date"),
        ("rows_read", _("Baris dibaca"), "number"),
        ("rows_written", _("Tercatat"), "number"),
        ("rows_refused", _("Ditolak"), "number"),
        ("agreements", _("Naskah"), "number"),
        ("findings", _("Temuan"), "number"),
    ]
    return [Column("kind", _("Jenis"), "code", words="import_kind")] + [Column(*column) for column in columns]


def early_statement(frame: pd.DataFrame) -> str:
    """How many actions are dated before their signature (quality/early_actions)."""
    if frame.empty:
        return _("Tidak ada tindak lanjut yang bertanggal sebelum penandatanganan.")
    return _(
        "**{n}** tindak lanjut pada **{agreements}** naskah bertanggal sebelum penandatanganannya; tidak ada yang "
        "dihitung."
    ).format(n=format_number(len(frame)), agreements=format_number(frame["agreement_id"].nunique()))


def early_columns() -> list[Column]:
    """The list of actions dated too early."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Judul"), width="large"),
        Column("action_type", _("Tindak lanjut"), "code", words="action_type"),
        Column("action_on", _("Tanggalnya"), "date"),
        Column("signed_from", _("Ditandatangani"), "date"),
        Column("days_early", _("Hari terlalu dini"), "days"),
        Column("description", _("Uraian"), is_hidden=True),
        Column("source_sheet", _("Lembar"), is_hidden=True),
        Column("source_row", _("Baris"), "number", is_hidden=True),
    ]
