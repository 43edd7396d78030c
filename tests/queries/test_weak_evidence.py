"""Every query that asks whether something is proven calls the same kinds of evidence weak."""

from __future__ import annotations

import re
from pathlib import Path

from kerjasama.domain.codes import WEAK_EVIDENCE_TYPES

QUERIES = Path(__file__).parents[2] / "queries"


def test_weak_evidence_is_the_same_in_every_query() -> None:
    lists = {
        str(path.relative_to(QUERIES)): re.findall(r"evidence_type (?:NOT )?IN \(([^)]*)\)", path.read_text())
        for path in QUERIES.rglob("*.sql")
    }
    found = {name: one for name, lists_of in lists.items() for one in lists_of}
    assert len(found) >= 8
    wrong = {name for name, one in found.items() if tuple(re.findall(r"'(\w+)'", one)) != WEAK_EVIDENCE_TYPES}
    assert not wrong
