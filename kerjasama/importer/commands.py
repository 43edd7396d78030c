"""`kerjasama import` and `kerjasama template`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from kerjasama import settings
from kerjasama.domain import findings as words_of
from kerjasama.domain.days import day_of
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, ngettext
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.kinds import templates
from kerjasama.importer.outcome import FileOutcome, ImportOutcome, answers_words
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.workbooks import report, template

_KINDS_SHOWN = 12
AsJson = Annotated[bool, typer.Option("--json", help=_("Cetak sebagai JSON, untuk dibaca program lain."))]


def register(app: typer.Typer) -> None:
    """Mount the commands on the product's command line."""
    app.command(
        "import",
        help=_(
            "Impor register kerja sama, templat yang sudah diisi, lembar konfirmasi yang sudah dijawab, data potensi, "
            "daftar pemetaan, atau daftar laboratorium inovasi (CSV, XLSX, XLS, ODS) menjadi versi data baru; lembar "
            "putusan rapat yang sudah diisi menambah catatan putusan. "
            "Jenis berkasnya dikenali dari isinya dan disebutkan beserta alasannya. "
            "Setiap baris dipertanggungjawabkan; yang ditolak dan diragukan ditulis ke laporan. "
            "Kode keluar: 0 berhasil (juga bila ada temuan), 1 tidak berhasil."
        ),
    )(_import)
    app.command(
        "template",
        help=_(
            "Tulis templat XLSX untuk diisi kantor. Register: kerja sama, para pihak, tahapan, dokumen, tindak lanjut, "
            "laporan; atau data potensi, daftar pemetaan, daftar laboratorium inovasi."
        ),
    )(_template)


def _import(
    files: Annotated[
        list[Path], typer.Argument(metavar="BERKAS...", help=_("Register atau templat yang sudah diisi."))
    ],
    check: Annotated[bool, typer.Option("--check", help=_("Periksa saja, jangan terbitkan apa pun."))] = False,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAMA", help=_("Pemilik register, misalnya 'Kabupaten Kebumen'."))
    ] = None,
    register_name: Annotated[
        str | None,
        typer.Option("--register", metavar="NAMA", help=_("Nama register; bawaan: nama berkas tanpa tanggal.")),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="TTTT-BB-HH", help=_("Hari yang keadaannya digambarkan berkas."))
    ] = None,
    mapped: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="JUDUL=ISIAN", help=_("Petakan judul kolom sendiri; dapat diulang.")),
    ] = None,
    read_as: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="JENIS",
            help=_("Jenis berkas bila keliru dikenali: register, potential, mapping, laboratory, decisions."),
        ),
    ] = None,
    meeting: Annotated[
        str, typer.Option("--meeting", metavar="ID", help=_("Rapat milik lembar putusan yang tidak menyebutnya."))
    ] = "",
    report_to: Annotated[
        Path | None, typer.Option("--report", metavar="BERKAS.xlsx", help=_("Tulis juga buku laporan ke berkas ini."))
    ] = None,
    as_json: AsJson = False,
) -> None:
    if report_to and len(files) != 1:
        raise UserError(_("--report hanya untuk satu berkas."), todo=_("Impor berkas satu per satu."))
    outcome = import_files(
        files,
        store=Store(settings.data_dir()),
        owner=owner,
        register=register_name,
        reporting_on=day_of(as_of),
        check=check,
        column_overrides=_overrides(mapped or []),
        progress=None if as_json else _progress,
        read_as=read_as,
        meeting=meeting,
    )
    if report_to:
        report_to.write_bytes(report.build(outcome.files[0]))
    if as_json:
        typer.echo(json.dumps(outcome.to_json(), ensure_ascii=False, indent=1))
        return
    _say_first(outcome)
    for one in outcome.files:
        _say(one)
    _say_result(outcome)


def _template(
    kind: Annotated[
        str,
        typer.Option(metavar="JENIS", help=_("Untuk apa: register, potential, mapping, laboratory.")),
    ] = "register",
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="BERKAS.xlsx", help=_("Ke mana templat ditulis; bawaan menurut jenisnya.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    made = templates.of(kind)
    path = out or Path(made.file_name)
    path.write_bytes(made.build())
    if as_json:
        typer.echo(json.dumps({"file": str(path), "kind": kind}))
    else:
        typer.echo(_("Templat ditulis ke {file}. Isi, lalu `kerjasama import {file}`.").format(file=path))


def _overrides(mapped: list[str]) -> dict[str | tuple[str, str], str]:
    found: dict[str | tuple[str, str], str] = {}
    for text in mapped:
        heading, equals, field = text.rpartition("=")
        if not equals or not heading.strip():
            raise UserError(
                _("Pemetaan tidak terbaca: {text}").format(text=text),
                where="--map",
                todo=_("Tulis --map 'Judul kolom=isian', misalnya --map 'Rekanan=partner_name'."),
            )
        found[heading.strip()] = field.strip()
    return found


def _progress(name: str, rows: int) -> None:
    print(_("{name}: {rows} baris dibaca …").format(name=name, rows=format_number(rows)), file=sys.stderr, flush=True)


def _say_first(outcome: ImportOutcome) -> None:
    """Three lines before the long lists: what was read, what was written, what to do next."""
    files = len(outcome.files)
    read = ngettext("{count} baris dibaca dari {files} berkas.", "{count} baris dibaca dari {files} berkas.",
                    outcome.rows_read)  # fmt: skip
    typer.echo(read.format(count=format_number(outcome.rows_read), files=format_number(files)))
    refused = ngettext("{count} baris ditolak", "{count} baris ditolak", outcome.rows_refused)
    typer.echo(
        _("{written} dicatat, {refused}.").format(
            written=format_number(outcome.rows_written),
            refused=refused.format(count=format_number(outcome.rows_refused)),
        )
    )
    groups = words_of.group(outcome.findings)
    urgent = next((group for group in groups if group.severity in ("ditolak", "diragukan")), None)
    if urgent is None:
        typer.echo(_("Berikutnya: tidak ada yang perlu diperbaiki; buka dasbor dengan `make run`."))
    else:
        typer.echo(
            _("Berikutnya: periksa {count} temuan dalam buku laporan, mulai dari: {kind}.").format(
                count=format_number(len(outcome.findings)), kind=words_of.title(urgent.issue_code)
            )
        )
    typer.echo("")


def _say(one: FileOutcome) -> None:
    say = typer.echo
    say(f"{one.file_name} – {_said_name(one)}")
    if one.recognised_because:
        say(
            _("  Dikenali sebagai: {kind}, karena {why}; bila keliru: --as {example}").format(
                kind=label("import_kind", one.kind).lower(),
                why=one.recognised_because,
                example="register" if one.kind not in ("register", "template", "confirmation") else "JENIS",
            )
        )
    if one.meeting_taken:
        say("  " + _("Rapat: {meeting}.").format(meeting=one.meeting_taken))
    say(
        _("  {read} baris dibaca = {written} dicatat + {refused} ditolak").format(
            read=format_number(one.rows_read),
            written=format_number(one.rows_written),
            refused=format_number(one.rows_refused),
        )
    )
    if one.kind == "confirmation":
        say("  " + answers_words(one))
    elif one.is_about_agreements:
        _say_agreements(one)
    else:
        say("  " + "; ".join(f"{name.lower()}: {count}" for name, count in report.list_lines(one)))
    for table, written in one.child_rows.items():
        say(f"  {template.sheet_title(table)}: {format_number(written)}")
    if one.kind != "decisions":
        say(_("  keadaan per {day}").format(day=format_date(one.reporting_on)))
    if one.order is not None and one.order.order:
        say("  " + one.order.sentence)
    groups = words_of.group(one.findings)
    for group in groups[:_KINDS_SHOWN]:
        say(
            f"  [{label('severity', group.severity)}] {words_of.title(group.issue_code)} ({format_number(group.count)})"
        )
        for issue in group.first:
            say(f"     {words_of.where(issue)}: {words_of.message(issue)}")
        if group.more:
            say(_("     … dan {count} lagi").format(count=format_number(group.more)))
        say(f"     → {words_of.todo(group.issue_code)}")
    if len(groups) > _KINDS_SHOWN:
        say(_("  … dan {count} jenis temuan lagi di buku laporan").format(count=len(groups) - _KINDS_SHOWN))
    if one.report_file:
        say(_("  laporan: {file}").format(file=one.report_file))


def _said_name(one: FileOutcome) -> str:
    """'register "kkp"', 'daftar pemetaan "pemetaan kebumen"'."""
    kind = _("register") if one.is_about_agreements else label("import_kind", one.kind).lower()
    return f'{kind} "{one.register_name}"'


def _say_agreements(one: FileOutcome) -> None:
    typer.echo(
        _("  kerja sama: {new} baru, {updated} diperbarui, {same} tetap, {missing} tidak lagi di register").format(
            new=format_number(len(one.new)),
            updated=format_number(len(one.updated)),
            same=format_number(len(one.unchanged)),
            missing=format_number(len(one.missing)),
        )
    )


def _say_result(outcome: ImportOutcome) -> None:
    if outcome.replaces_sample:
        typer.echo(_("Data contoh tidak dicampur dengan register: versi baru berangkat dari kosong."))
    if outcome.is_check:
        typer.echo(_("Hanya diperiksa; tidak ada yang diterbitkan. Jalankan tanpa --check untuk menerbitkan."))
    elif outcome.version_id is None and outcome.has_changes:
        typer.echo(_("Putusan dicatat; versi data yang dipakai tetap. Lihat di halaman Putusan rapat."))
    elif outcome.version_id is None:
        typer.echo(_("Tidak ada perubahan; versi yang dipakai tetap."))
    else:
        typer.echo(_("Versi {version} diterbitkan. Buka dasbor dengan `make run`.").format(version=outcome.version_id))
        if outcome.previous_id:
            typer.echo(
                _("Bila keliru: `kerjasama rollback {version}` kembali ke keadaan sebelumnya.").format(
                    version=outcome.previous_id
                )
            )
