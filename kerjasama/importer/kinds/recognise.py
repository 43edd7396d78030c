"""What a file is, why, and what else it might be; a file that is nothing is refused with what it may be given as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama.domain.labels import label
from kerjasama.domain.potential_codes import FILE_KINDS
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused, UserError
from kerjasama.importer.kinds.evidence import Evidence, judge, see
from kerjasama.importer.lists.list_columns import LIST_MARKS
from kerjasama.importer.model import Finding, Sheet
from kerjasama.importer.potential.template_mark import is_figures_template
from kerjasama.importer.reading.headings import Overrides
from kerjasama.importer.workbooks.template_columns import LIST_SHEET

ENOUGH = 0.3  # less speaks for nothing
CLOSE = 0.2  # so near to the likeliest that a person should look
_REASONS_SAID = 3


@dataclass(frozen=True)
class Recognised:
    """`kind` is one of FILE_KINDS; `other` the kind that is almost as likely, or '' ."""

    kind: str
    because: str
    other: str = ""
    is_chosen: bool = False

    def findings(self) -> list[Finding]:
        """What a person should know of the choice; nothing when it was plain."""
        if not self.other:
            return []
        code, severity = ("kind_chosen", "kurang_lengkap") if self.is_chosen else ("kind_unsure", "diragukan")
        return [Finding(severity, code, value_used=label("file_kind", self.kind), hint=label("file_kind", self.other))]


def kind_of(text: str) -> str:
    """A kind as somebody gave it. Raises UserError with the list of kinds."""
    if text not in FILE_KINDS:
        raise UserError(_("Jenis berkas tidak dikenal: {kind}").format(kind=text), where="--as", todo=kinds_words())
    return text


def kinds_words() -> str:
    """'Berikan sebagai register (register kerja sama), ...'."""
    listed = ", ".join(f"{kind} ({label('file_kind', kind).lower()})" for kind in FILE_KINDS)
    return _("Berikan sebagai salah satu dari: {kinds}.").format(kinds=listed)


def marked(sheets: Sequence[Sheet]) -> str:
    """The kind that a template of ours says in its hidden sheet, or ''."""
    if is_figures_template(list(sheets)):
        return "potential"
    marks = {sheet.rows[0][0].text for sheet in sheets if sheet.name == LIST_SHEET and sheet.rows}
    return next((kind for kind, mark in LIST_MARKS.items() if mark in marks), "")


def recognise(
    sheets: Sequence[Sheet], file_name: str, overrides: Overrides | None = None, wanted: str = ""
) -> Recognised:
    """The kind of a file. `wanted` is what somebody says that it is: it stands. Raises ImportRefused for nothing."""
    if (ours := marked(sheets)) and wanted in ("", ours):
        return Recognised(ours, _("templat dari dasbor ini"))
    found = judge(see(sheets, file_name, overrides or {}))
    best = found[0]
    if wanted:
        other = best.kind if best.kind != wanted and best.score >= ENOUGH else ""
        return Recognised(wanted, _("dipilih oleh Anda"), other, is_chosen=True)
    if best.score < ENOUGH and overrides:  # headings mapped by hand are those of a register, as ever
        return Recognised("register", _("judul kolomnya dipetakan oleh Anda"))
    if best.score < ENOUGH:
        raise ImportRefused(
            _("Isi berkas ini tidak dikenali: bukan register, data potensi, daftar pemetaan, atau daftar inovasi."),
            where=file_name,
            todo=_("Pastikan ada baris judul kolom, misalnya Mitra, Judul, Nomor, Tanggal; atau katakan jenisnya di "
                   "halaman Impor atau dengan --as. {kinds}").format(kinds=kinds_words()),
        )  # fmt: skip
    return Recognised(best.kind, _because(best), _close(found))


def _because(one: Evidence) -> str:
    return "; ".join(one.reasons[:_REASONS_SAID])


def _close(found: Sequence[Evidence]) -> str:
    """The second kind, when it is nearly as likely; beyond certainty nothing is close."""
    best, second = found[0], found[1]
    is_close = second.score >= ENOUGH and min(best.score, 1.0) - min(second.score, 1.0) <= CLOSE
    return second.kind if is_close and best.score - second.score <= CLOSE else ""
