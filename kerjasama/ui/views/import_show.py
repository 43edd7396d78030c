"""Step 2: the report. What was read, how the columns were understood, what is doubtful, what will be stored."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from kerjasama.domain import findings as words_of
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.exports.tables import Head
from kerjasama.ui import data, import_page, table
from kerjasama.ui.context import remembered
from kerjasama.ui.import_page import Desk
from kerjasama.ui.page import Page
from kerjasama.ui.table import TableContext
from kerjasama.ui.views import import_answers, import_mapping
from kerjasama.ui.views import import_kinds as kinds
from kerjasama.ui.views import import_report as words
from kerjasama.ui.views import import_tables as tables
from kerjasama.ui.views.import_progress import working
from kerjasama.ui.views.import_report import FileReport

_GROUPS_SHOWN = 6
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(page: Page, desk: Desk) -> None:
    """The report on every file, with the way on above and below it."""
    st.header(_("Beginilah berkas Anda dibaca"))
    st.caption(_("Ini baru pemeriksaan. Belum ada yang diterbitkan."))
    with st.container(key="import-big"):
        st.markdown(words.accounting(desk.reports) + ".")
    _ways(desk, "top")
    if len(desk.reports) == 1:
        _file(desk, 0)
    else:
        for number, tab in enumerate(st.tabs([one.file_name for one in desk.reports])):
            with tab:
                _file(desk, number)
    _ways(desk, "bottom")


def _ways(desk: Desk, place: str) -> None:
    written = sum(one.rows_written for one in desk.reports)
    with st.container(horizontal=True, key=f"import-ways-{place}"):
        if st.button(
            _("Lanjut: terbitkan"),
            type="primary",
            icon=":material/arrow_forward:",
            key=f"go-{place}",
            disabled=not written,
            help=None if written else _("Tidak ada baris yang dapat dicatat."),
        ):
            desk.step, desk.error = "confirm", None
            st.rerun()
        if st.button(_("Kembali ke pilihan berkas"), icon=":material/arrow_back:", key=f"back-{place}"):
            desk.step, desk.error = "choose", None
            st.rerun()


def _file(desk: Desk, number: int) -> None:
    report = desk.reports[number]
    if len(desk.reports) > 1:
        st.markdown(words.accounting([report]) + ".")
    _kind(desk, report, number)
    if report.is_about_agreements:
        sentences = [words.identity_words(report), words.changes_words(report), words.child_words(report)]
    else:
        sentences = [kinds.identity_words(report), kinds.counts_words(report), kinds.effect_words(report)]
    if report.headings and (report.is_about_agreements or report.date_counts != words.DateCounts()):
        sentences.append(words.date_words(report))
    st.markdown("\n".join(f"- {sentence}" for sentence in sentences if sentence))
    if report.headings:
        import_mapping.draw(desk, report, number, _context(report))
    _preview(report, number)
    _findings(desk, report, number)


def _kind(desk: Desk, report: FileReport, number: int) -> None:
    """What the file was taken for and why; a choice for whoever knows better. Our own workbooks say what they are."""
    if not report.because:
        return
    st.markdown(kinds.recognised_words(report))
    if report.kind not in kinds.CHOICES:
        return
    options = [report.kind, *(kind for kind in kinds.CHOICES if kind != report.kind)]
    chosen = st.selectbox(
        _("Bila keliru, baca sebagai"),
        options,
        format_func=kinds.names().__getitem__,
        key=f"kind-{desk.round}-{number}-{report.kind}",
        width=340,
    )
    if chosen != report.kind:
        working(_("Memeriksa lagi…"), lambda progress: desk.read_as(report.file_name, chosen, progress))


def _preview(report: FileReport, number: int) -> None:
    with st.container(key=f"section-import-preview-{number}"):
        st.header(_("Yang akan disimpan"))
        if report.kind == "confirmation":
            st.markdown(_("Setiap baris, seperti yang dipahami. Penilaian resminya dihitung sesudah diterbitkan."))
            rows = import_answers.frame_of(report)
            table.draw(rows, import_answers.columns(), f"import-answers-{number}", _context(report), 330)
            return
        if not report.is_about_agreements:
            rows = kinds.preview_frame(report)
            st.markdown(kinds.preview_words(report.kind, len(rows)))
            table.draw(rows, kinds.preview_columns(report.kind), f"import-stored-{number}", _context(report), 330)
            return
        frame = tables.preview_frame(report)
        if frame.empty:
            st.info(_("Tidak ada kerja sama untuk diperlihatkan."))
            return
        st.markdown(
            _("{n} kerja sama pertama, seperti yang akan tampil di dasbor.").format(n=format_number(len(frame)))
        )
        table.draw(frame, tables.preview_columns(), f"import-preview-{number}", _context(report), 330)


def _findings(desk: Desk, report: FileReport, number: int) -> None:
    with st.container(key=f"section-import-findings-{number}"):
        st.header(_("Temuan"))
        st.markdown(words.findings_words(report))
        groups = report.groups
        if not groups:
            return
        for place, group in enumerate(groups[:_GROUPS_SHOWN]):
            with st.container(key=f"finding-{number}-{place}"):
                st.markdown(group_words(group))
        is_sent_back = report.kind != "potential"  # figures are corrected where they come from
        report_downloads(desk, _("Unduh laporan untuk diperbaiki") if is_sent_back else _("Unduh laporan"), number)
        key = f"findings-all-{number}"
        rest = len(groups) - _GROUPS_SHOWN
        title = _("Daftar lengkap temuan")
        if rest > 0:
            title += " " + _("(dan {n} jenis temuan lagi)").format(n=rest)
        if st.toggle(title, key=key):
            _full_list(report, number)


def group_words(group: words_of.Group) -> str:
    """One kind of finding: severity, name, count, the first three with their places, and what to do."""
    icon = words.SEVERITY_ICONS.get(group.severity, "")
    lines = [
        f"{icon} **{label('severity', group.severity)}: {plain(words_of.title(group.issue_code))}** "
        f"({format_number(group.count)})",
        "",
    ]
    lines += [f"- {plain(words_of.where(issue))}: {plain(words_of.message(issue))}" for issue in group.first]
    if group.more:
        lines.append("- " + _("… dan {n} lagi").format(n=format_number(group.more)))
    if todo := tables.todo(group.issue_code):
        lines += ["", f":material/arrow_forward: {plain(todo)}"]
    return "\n".join(lines)


def plain(text: str) -> str:
    """Text of a register as it is, whatever signs of Markdown it holds."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]#|$~:<>" else sign for sign in text)


def _full_list(report: FileReport, number: int) -> None:
    kinds = {group.issue_code: f"{words_of.title(group.issue_code)} ({format_number(group.count)})"
             for group in report.groups}  # fmt: skip
    severities = [code for code in words.SEVERITY_ICONS if any(issue.severity == code for issue in report.issues)]
    left, right = st.columns(2, gap="medium")
    severity = left.segmented_control(
        _("Tingkat"),
        severities,
        format_func=lambda code: label("severity", code),
        selection_mode="multi",
        key=f"findings-severity-{number}",
    )
    kind = right.multiselect(
        _("Jenis temuan"),
        list(kinds),
        format_func=kinds.__getitem__,
        placeholder=_("Semua"),
        key=f"findings-kind-{number}",
    )
    chosen = [
        issue
        for issue in report.issues
        if (not severity or issue.severity in severity) and (not kind or issue.issue_code in kind)
    ]
    table.draw(
        tables.findings_frame(chosen), tables.findings_columns(), f"import-findings-{number}", _context(report), 420
    )


def report_downloads(desk: Desk, title: str, only: int | None = None) -> None:
    """One button per file for its report workbook."""
    with st.container(horizontal=True, key=f"import-reports-{'all' if only is None else only}"):
        for number, report in enumerate(desk.reports):
            if only in (None, number):
                name = f"{title} · {report.file_name}" if len(desk.reports) > 1 else title
                st.download_button(
                    name,
                    remembered(partial(import_page.report_workbook, desk, number)),
                    file_name=f"laporan-{Path(report.file_name).stem}.xlsx",
                    mime=_XLSX,
                    key=f"report-{number}-{only}",
                    on_click="ignore",
                    icon=":material/download:",
                )


def _context(report: FileReport) -> TableContext:
    names = {**data.places().provinces, **data.places().regions}
    head = Head(
        title=_("Impor {file}").format(file=report.file_name),
        question="",
        filters="",
        as_of=report.reporting_on,
        version="–",
        is_sample=False,
    )
    return TableContext(head, lambda code: names.get(code, code), lambda key: key)
