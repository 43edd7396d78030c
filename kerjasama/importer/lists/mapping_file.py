"""A mapping list (daftar pemetaan urusan): what agencies propose to cooperate on, and how far each proposal went."""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.checking.urusan_words import load_urusan_words
from kerjasama.importer.lists.list_columns import MAPPING_DATES, mapping_columns
from kerjasama.importer.lists.list_draft import ListDraft
from kerjasama.importer.lists.list_file import ListFile
from kerjasama.importer.lists.mapping_line import MappingLine
from kerjasama.importer.model import Finding
from kerjasama.importer.parties.names import words
from kerjasama.importer.reading.columns import ColumnMap

_WHAT = ("object", "activity", "program", "issue")


class MappingFile(ListFile):
    """One mapping list. P22 Ps 5 and 25 ask for it, and give it no form."""

    kind, table, key, prefix = "mapping", "mapping_items", "mapping_id", "pm"
    source_word, year_column, dates = "pemetaan", "mapping_year", MAPPING_DATES

    def columns(self) -> ColumnMap:
        """The headings of mapping lists."""
        return mapping_columns()

    def refusal(self) -> ImportRefused:
        """No line was found."""
        return ImportRefused(
            _("Tidak ada baris usulan kerja sama yang dikenali."),
            where=self.received.name,
            todo=_("Pastikan ada baris judul seperti Perangkat Daerah, Urusan, Objek, Calon Mitra; baris CONTOH tidak "
                   "diimpor."),
        )  # fmt: skip

    def read(self, draft: ListDraft) -> None:
        """Understand one proposal."""
        if not any(draft.texts(name) for name in (*_WHAT, "partner_name")):
            draft.refuse("mapping_line_empty")
            return
        said = self.said_on(draft.row.sheet)
        draft.take_region(said)
        draft.take_year(said, self.year_column)
        if self.year_column not in draft.values:
            draft.refuse("list_year_missing", name="year")
        MappingLine(draft, self.values, self.order.order, self.owner).read()

    def identity(self, draft: ListDraft) -> tuple[object, ...]:
        """Year, agency and what is proposed."""
        values = draft.values
        what = next((words(values[name]) for name in _WHAT if values.get(name)), "")
        return values.get("mapping_year"), words(values.get("agency") or ""), what

    def about_list(self, drafts: list[ListDraft]) -> list[Finding]:
        """Affairs that the list does not name are read from agency and object, where both agree."""
        known, derived = load_urusan_words(), 0
        for draft in drafts:
            values = draft.values
            if draft.is_refused or values.get("urusan_code") or draft.cell("urusan") is not None:
                continue
            said = known.codes("agency", values.get("agency") or "")
            named = known.codes("title", " . ".join(values.get(name) or "" for name in _WHAT))
            found = (said & named) or (said if len(said) == 1 and not named else named if not said else frozenset())
            if len(found) == 1:
                values["urusan_code"] = next(iter(found))
                derived += 1
        more = [Finding("kurang_lengkap", "urusan_derived", hint=str(derived))] if derived else []
        return [*super().about_list(drafts), *more]
