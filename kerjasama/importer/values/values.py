"""Words of registers to codes, as an analyst keeps them in data/mappings/value_aliases.csv (field, alias, code)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kerjasama.domain import codes, potential_codes
from kerjasama.domain.stages import STAGE_CODES
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.importer.reading.columns import normalize, read_mapping
from kerjasama.settings import mapping_file

ALLOWED: dict[str, tuple[str, ...]] = {
    "doc_type": codes.DOC_TYPES,
    "coop_type": codes.COOP_TYPES,
    "declared_status": codes.DECLARED_STATUSES,
    "org_class": codes.ORG_CLASSES,
    "funding_source": codes.FUNDING_SOURCES,
    "action_type": tuple(codes.ACTION_LEVELS),
    "evidence_type": codes.EVIDENCE_TYPES,
    "evidence_bare": (codes.NAMED_EVIDENCE,),
    "stage_code": STAGE_CODES,
    "stage_status": codes.STAGE_STATUSES,
    "termination_reason": codes.TERMINATION_REASONS,
    "mapping_state": (
        *potential_codes.SCREENINGS, "ditetapkan", "kak", "tanpa_kak", "kerja_sama", "belum_kerja_sama"
    ),
    "position": potential_codes.POSITIONS,
    "rejection_code": potential_codes.REJECTIONS,
    "lab_stage": potential_codes.LAB_STAGES,
    "idea_outcome": potential_codes.IDEA_OUTCOMES,
}  # fmt: skip


@dataclass(frozen=True)
class ValueMap:
    """(field, normalized words) -> the codes those words may mean: 'Universitas' is ptn or pts."""

    aliases: dict[tuple[str, str], tuple[str, ...]]
    _phrases: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = field(
        default_factory=dict, repr=False, compare=False
    )  # made once per field

    def phrases(self, name: str) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The words of a field as tuples, for finding them inside longer texts."""
        if name not in self._phrases:
            self._phrases[name] = {
                tuple(alias.split()): found for (of, alias), found in self.aliases.items() if of == name and alias
            }
        return self._phrases[name]

    def codes(self, field: str, text: str) -> tuple[str, ...]:
        """All codes the words may mean; () when unknown. A code written as such counts too."""
        words = normalize(text)
        found = self.aliases.get((field, words)) or _itself(field, text.strip())
        if found or "(" not in text:
            return found
        # 'KSDPK (Kerja Sama Daerah dengan Pihak Ketiga)': what is outside the brackets, else what is inside.
        outside, inside = re.sub(r"\([^)]*\)", " ", text), " ".join(re.findall(r"\(([^)]*)\)", text))
        return self.aliases.get((field, normalize(outside))) or self.aliases.get((field, normalize(inside))) or ()

    def code(self, field: str, text: str) -> str | None:
        """The code if the words mean exactly one."""
        found = self.codes(field, text)
        return found[0] if len(found) == 1 else None

    def share(self, field: str, texts: Iterable[str]) -> float:
        """How much of a column (0 to 1) is words of this field."""
        known = [bool(self.codes(field, text)) for text in texts]
        return sum(known) / len(known) if known else 0.0


def _itself(field: str, text: str) -> tuple[str, ...]:
    return (text,) if text in ALLOWED.get(field, ()) else ()


def load_value_map(path: Path | None = None) -> ValueMap:
    """Read the list. Raises UserError naming the line when a field or code is not in the closed lists."""
    path = path or mapping_file("value_aliases.csv")
    aliases: dict[tuple[str, str], tuple[str, ...]] = {}
    for number, line in enumerate(read_mapping(path, ("field", "alias", "code")), start=2):
        allowed = ALLOWED.get(line["field"])
        found = tuple(part.strip() for part in line["code"].split("|"))
        if allowed is None or any(code not in allowed for code in found):
            raise UserError(
                _("Kode tidak dikenal: {field} = {code}").format(field=line["field"], code=line["code"]),
                where=f"{path.name}:{number}",
                todo=_("Pakai salah satu dari: {codes}").format(codes=", ".join(allowed or ALLOWED)),
            )
        aliases[line["field"], normalize(line["alias"])] = found
    return ValueMap(aliases)
