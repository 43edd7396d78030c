"""The column map: which heading feeds which contract field, as an analyst keeps it in data/mappings/columns.csv.

One line per alias. The field may name several, 'doc_type|coop_type': then the values of the column decide
(see `headings`), and the first stands when they do not.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.settings import mapping_file

# Every field a heading can feed. Those in REPEATED may stand several times in one sheet, once per party.
FIELDS = (
    "row_no",
    "register_key",
    "doc_number",
    "signatory_role",
    "signatory_name",
    "partner_name",
    "partner_class",
    "lead_party_name",
    "title",
    "scope_text",
    "object",
    "doc_type",
    "coop_type",
    "signed_on",
    "start_on",
    "end_on",
    "duration",
    "declared_status",
    "lead_agency",
    "lead_region",
    "partner_region",
    "country",
    "location",
    "urusan",
    "funding_source",
    "note",
    "url",
    "parent_number",
    "supersedes_number",
    "year",
    "created_on",
    "updated_on",
    "follow_up",
    "terminated_on",
    "contact",
    "ignore",
)
REPEATED = frozenset(
    (
        "doc_number",
        "signatory_role",
        "signatory_name",
        "partner_name",
        "lead_party_name",
        "lead_agency",
        "note",
        "follow_up",
        "url",
        "scope_text",
        "agreement_stage",
        "contact",
        "ignore",
    )
)
DATE_FIELDS = ("signed_on", "start_on", "end_on", "terminated_on")
IGNORE_WORDS = ("abaikan", "ignore")

# Words that say nothing about which column it is.
_FILLERS = frozenset(
    [
        "dokumen",
        "naskah",
        "perjanjian",
        "kesepakatan",
        "mou",
        "pks",
        "moa",
        "nota",
        "memorandum",
        "kerja",
        "sama",
        "daerah",
        "dan",
        "atau",
        "the",
        "of",
        "agreement",
        "nama",
        "data",
        "isi",
    ]
)


@lru_cache(maxsize=65536)
def normalize(heading: str) -> str:
    """A heading reduced to what it says: lower case, no accents and punctuation, 'kerjasama' as 'kerja sama'."""
    text = unicodedata.normalize("NFKD", heading.casefold())
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    text = re.sub(r"\bs\s*[./]\s*d\b\.?", " sd ", text)
    text = re.sub(r"[^\w]+|_", " ", text)
    text = re.sub(r"\bkerjasama\b", "kerja sama", text)
    return " ".join(text.split())


def core(heading: str) -> str:
    """The telling words of a heading, sorted: 'Nomor Naskah Kerja Sama' -> 'nomor'."""
    return " ".join(sorted(word for word in normalize(heading).split() if word not in _FILLERS))


@dataclass(frozen=True)
class ColumnMap:
    """Normalized alias -> candidate fields. `core_aliases` holds the same under `core`, where that is unambiguous.

    `stages`: headings that name a stage among other stages -> its field, '' when it has none of its own.
    """

    aliases: dict[str, tuple[str, ...]]
    core_aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fields: tuple[str, ...] = FIELDS
    stages: dict[str, str] = field(default_factory=dict)

    def exact(self, heading: str) -> tuple[str, ...]:
        """Candidate fields of a heading as it stands, or with what is in brackets taken away."""
        return self.aliases.get(normalize(heading)) or self.aliases.get(_without_brackets(heading)) or ()

    def stage(self, heading: str) -> str | None:
        """The field of a heading that stands among stages; '' for a stage without one, None for no stage."""
        return self.stages.get(normalize(heading), self.stages.get(_without_brackets(heading)))

    def by_core(self, heading: str) -> tuple[str, ...]:
        """Candidate fields when words without meaning are left aside."""
        words = core(re.sub(r"\([^)]*\)", " ", heading)) or core(heading)
        found = self.core_aliases.get(words, ()) if words else ()
        if (
            found == ("row_no",) and "doc_number" in self.fields
        ):  # 'No. Perjanjian' is the number of the agreement, not of the line
            return ("doc_number", "row_no")
        return found


def _without_brackets(heading: str) -> str:
    return re.sub(r"^\d+ ", "", normalize(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", heading)))


def load_column_map(
    path: Path | None = None, known: tuple[str, ...] = FIELDS, stages: Path | None = None
) -> ColumnMap:  # fmt: skip
    """Read the map, and that of stages. Raises UserError naming the line when a field is not one of `known`."""
    aliases = _read_fields(path or mapping_file("columns.csv"), known)
    of_stages = {} if stages is None else _read_fields(stages, (*known, ""))
    return ColumnMap(aliases, _core_aliases(aliases), known, {text: fields[0] for text, fields in of_stages.items()})


def _read_fields(path: Path, known: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    aliases: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(read_mapping(path, ("alias", "field")), start=2):
        fields = tuple(part.strip() for part in line["field"].split("|"))
        unknown = [name for name in fields if name not in known]
        if unknown:
            raise UserError(
                _("Isian kontrak tidak dikenal: {names}").format(names=", ".join(unknown)),
                where=f"{path.name}:{number}",
                todo=_("Pakai salah satu dari: {fields}").format(fields=", ".join(filter(None, known))),
            )
        aliases[normalize(line["alias"])] = fields
    return aliases


def _core_aliases(aliases: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    meanings: dict[str, set[tuple[str, ...]]] = {}
    for alias, fields in aliases.items():
        if words := core(alias):
            meanings.setdefault(words, set()).add(aliases.get(words, fields))
    return {words: next(iter(found)) for words, found in meanings.items() if len(found) == 1}


def read_mapping(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Lines of a mapping file as dicts; UserError when a column is missing."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        headings, lines = _lines(stream.read())
    if missing := [name for name in columns if name not in headings]:
        raise UserError(
            _("Kolom tidak ada: {names}").format(names=", ".join(missing)),
            where=str(path.name),
            todo=_("Kembalikan baris judul berkas pemetaan."),
        )
    return [dict(line) for line in lines]


# By its text, so that a file that was changed is read anew: an import reads the same few lists many times.
@lru_cache(maxsize=16)
def _lines(text: str) -> tuple[tuple[str, ...], tuple[dict[str, str], ...]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    lines = tuple({key: (value or "").strip() for key, value in line.items() if key} for line in reader)
    return tuple(reader.fieldnames or ()), lines
