"""Words for evidence that only name it: 'Laporan', 'dokumen terlampir'. What is nowhere to be found proves nothing."""

from __future__ import annotations

from kerjasama.domain.codes import WEAK_EVIDENCE_TYPES
from kerjasama.importer.parties.names import words
from kerjasama.importer.values.values import ValueMap

_FILLERS = frozenset(("ada", "sudah", "tersedia", "terlampir", "lengkap", "berupa", "bukti", "dan", "serta", "and"))


def only_named(values: ValueMap, text: str) -> bool:
    """Whether the text holds a bare word ('laporan') and nothing that says which one.

    A number, a date, the name of a file or a further word of a title says which; a kind of evidence of its own
    ('berita acara', 'laporan semester') is more than a bare word; a photograph beside it adds nothing.
    """
    bare, known = values.phrases("evidence_bare"), values.phrases("evidence_type")
    said, start, is_bare = words(text).split(), 0, False
    longest = max(map(len, (*bare, *known)), default=0)
    while start < len(said):
        parts = (tuple(said[start : start + length]) for length in range(longest, 0, -1))
        part = next((one for one in parts if one in bare or one in known), ())
        if part in bare:
            is_bare = True
        elif part:
            if not set(known[part]) <= set(WEAK_EVIDENCE_TYPES):
                return False
        elif said[start] not in _FILLERS:
            return False
        start += len(part) or 1
    return is_bare
