"""The catalog of queries: reads the headers of `queries/**/*.sql` and puts the rules a query uses in front of it.

Header format: see `queries/README.md`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from kerjasama.extracts import contract
from kerjasama.warehouse.filters import Thresholds

_PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")
_COLUMN = re.compile(r"^--\s{2,}(\S+)\s+(\S+)\s+(.*)$")
QUERIES_DIR = Path(__file__).resolve().parents[2] / "queries"
_EVERYTHING = "-- Every agreement, whatever the filters.\nSELECT * FROM known_facts{}"
_MAPPED = (
    "-- Every agreement that a mapping list names, whatever the filters.\nSELECT f.* FROM known_facts{} AS f\n"
    "WHERE f.agreement_id IN (SELECT m.agreement_id FROM mapping_items AS m WHERE m.agreement_id IS NOT NULL)"
)
_WIDER = {"unfiltered": _EVERYTHING, "mapped": _MAPPED}  # use of a rule -> what its scope is instead
_SCOPE = "agreement_scope"
_FROZEN = "agreement_scope_frozen"
# A use of a rule under another name, `rules/agreement_status before` for instance, is its own text, and that of the
# rules it reads, with other words.
_DAY_BEFORE = {r"\$as_of\b": "$compare_on"}
_COMPARED = _DAY_BEFORE | {rf"\${item.name}\b": f"$compared_{item.name}" for item in fields(Thresholds)}
_VARIANTS: dict[str, dict[str, str]] = {
    "before": _DAY_BEFORE,
    "compared": _COMPARED,
    "earlier": _COMPARED | {r"\b(agreement_facts|earlier_facts)\b": r"compared_\1"},
    "unanswered": {},
}
_NEVER = "cast('0001-01-01' AS DATE)"  # before any office was asked


@dataclass(frozen=True)
class QueryColumn:
    """One column of an answer: DuckDB type and meaning (English)."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class Query:
    """One query file. `question` is Indonesian source text; `own_parameters` are those written in the file itself.

    `each`: a parameter and its values, when the answer is asked once for each of them and put together.
    """

    name: str
    question: str
    grain: str
    uses: tuple[str, ...]
    own_parameters: tuple[str, ...]
    each: tuple[str, tuple[int, ...]] | None
    columns: tuple[QueryColumn, ...]
    body: str
    path: Path

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def sql(self) -> str:
        """What runs: the rules this query uses as CTEs, then the file. A reader sees exactly this text."""
        parts = [f"{name} AS (\n{_indent(body)}\n)" for name, body in _rules(self)]
        if not parts:
            return self.body
        match = re.match(r"WITH\s+", self.body)
        rest = ",\n" + self.body[match.end() :] if match else "\n" + self.body
        return f"-- {self.question}\nWITH " + ",\n".join(parts) + rest

    @property
    def parameters(self) -> tuple[str, ...]:
        """Every parameter of the composed text, sorted: the query's own and those of the rules it uses."""
        return tuple(sorted(used_parameters(self.sql)))


def used_parameters(sql: str) -> set[str]:
    """Names of the `$parameters` in a text, comments left out."""
    return set(_PARAMETER.findall(re.sub(r"--[^\n]*", "", sql)))


@lru_cache(maxsize=1)
def load() -> dict[str, Query]:
    """Every query by name ('overview/totals'), in the order of their names."""
    found = {}
    for path in sorted(QUERIES_DIR.rglob("*.sql")):
        name = path.relative_to(QUERIES_DIR).with_suffix("").as_posix()
        found[name] = parse(name, path)
    return found


def parse(name: str, path: Path) -> Query:
    """Read one file. ValueError when its header does not follow the format."""
    lines = path.read_text(encoding="utf-8").splitlines()
    length = next((number for number, line in enumerate(lines) if not line.startswith("--")), len(lines))
    header, body = lines[:length], "\n".join(lines[length:]).strip()
    fields: dict[str, str] = {}
    columns: list[QueryColumn] = []
    for line in header[1:]:
        field = re.match(r"^-- (Grain|Uses|Params|Each|Columns):\s*(.*)$", line)
        column = _COLUMN.match(line)
        if field and "Columns" not in fields:
            fields[field[1]] = field[2].strip()
        elif column and "Columns" in fields:
            columns += _expand(column)
        elif not columns and "Columns" not in fields and fields:
            last = next(reversed(fields))
            fields[last] = f"{fields[last]} {line.removeprefix('--').strip()}".strip()
        else:
            raise ValueError(f"{path}: cannot read this line of the header: {line}")
    if not header or "Grain" not in fields or not columns or not body:
        raise ValueError(f"{path}: a header has a question, Grain and Columns, and a query below them")
    return Query(
        name=name,
        question=header[0].removeprefix("--").strip(),
        grain=fields["Grain"],
        uses=_split(fields.get("Uses", "")),
        own_parameters=_split(fields.get("Params", "")),
        each=_each(fields["Each"]) if "Each" in fields else None,
        columns=tuple(columns),
        body=body.rstrip(";"),
        path=path,
    )


def _expand(match: re.Match[str]) -> list[QueryColumn]:
    """`agreement_facts.*` stands for every column of that table; anything else is one column."""
    name, kind, meaning = match.groups()
    if not name.endswith(".*"):
        return [QueryColumn(name, kind, meaning)]
    table = contract.TABLES_BY_NAME[name.removesuffix(".*")]
    return [QueryColumn(column.name, column.type, column.meaning) for column in table.columns]


def _each(text: str) -> tuple[str, tuple[int, ...]]:
    """`ceremonial_days 180 365 730`: the parameter, then its values."""
    name, *values = text.split()
    return name, tuple(int(value) for value in values)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip() and part.strip() != "-")


def _rules(query: Query) -> list[tuple[str, str]]:
    """The CTEs in front of a query, each rule after those it reads itself.

    `before`: the rule and those it reads, judged on `$compare_on`; `unanswered`: judged on the same day as if no office
    had answered (table confirmations); both stand beside the plain rule under names of their own.
    """
    found: dict[str, str] = {}
    for use in query.uses:
        path, _, variant = use.partition(" ")
        rule = load()[path]
        name = path.rsplit("/", 1)[-1]
        chain = [*_rules(rule), (name, rule.body)]
        if variant == "" or variant in _WIDER:
            for one, body in chain:
                is_wider = variant in _WIDER and one.startswith(_SCOPE)
                found.setdefault(one, _WIDER[variant].format(one.removeprefix(_SCOPE)) if is_wider else body)
        elif variant == "frozen":
            frozen = load()[f"rules/{_FROZEN}"]
            for one, body in [*_rules(frozen), (_FROZEN, frozen.body)]:
                found.setdefault(one, body)
            found.setdefault(f"{name}_{variant}", re.sub(rf"\b{_SCOPE}\b", _FROZEN, rule.body))
        elif variant in _VARIANTS:
            names = "|".join(one for one, _body in chain)
            for one, body in chain:
                reworded = re.sub(rf"\b({names})\b", rf"\1_{variant}", _reworded(body, one, variant))
                found.setdefault(f"{one}_{variant}", reworded)
        else:
            raise ValueError(f"{query.path}: no such use of a rule: {use}")
    return list(found.items())


def _reworded(body: str, name: str, variant: str) -> str:
    if variant == "unanswered" and name == "known_facts":
        return body.replace("$as_of::DATE", _NEVER)
    for old, new in _VARIANTS[variant].items():
        body = re.sub(old, new, body)
    return body


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())
