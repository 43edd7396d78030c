"""docs/queries.md, written from the headers of the query files."""

from __future__ import annotations

from itertools import groupby

from kerjasama.domain.words import _, use_language
from kerjasama.warehouse import catalog
from kerjasama.warehouse.catalog import Query

_INTRODUCTION = """\
# The queries

<!-- Written by `kerjasama docs` from the headers under queries/; change them there, not here. -->

One file, one answer; a folder is a page. `queries/README.md` says how a file is written. Parameters are those of the
shared filters and thresholds unless they are listed as the query's own.\
"""


def queries_page() -> str:
    """The whole page, ending in a newline."""
    parts = [_INTRODUCTION]
    for folder, queries in groupby(catalog.load().values(), key=lambda query: query.name.split("/")[0]):
        parts.append(f"## {folder}")
        parts += [_section(query) for query in queries]
    return "\n\n".join(parts) + "\n"


def _section(query: Query) -> str:
    with use_language("en"):
        question = _(query.question)
    lines = [f"### {query.name}", f"*{query.question}* ({question})", f"{query.grain}."]
    facts = []
    if query.uses:
        facts.append(f"Uses {', '.join(f'`{use}`' for use in query.uses)}.")
    if query.own_parameters:
        facts.append(f"Own parameters: {', '.join(f'`{name}`' for name in query.own_parameters)}.")
    if query.each:
        name, values = query.each
        facts.append(f"Asked once for each `{name}` of {', '.join(str(value) for value in values)}.")
    if facts:
        lines.append(" ".join(facts))
    rows = [f"| `{column.name}` | {column.type} | {column.meaning} |" for column in query.columns]
    lines.append("\n".join(["| Column | Type | Meaning |", "|---|---|---|", *rows]))
    return "\n\n".join(lines)
