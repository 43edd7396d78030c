"""What a table and a column of the contract are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

# The logical types and their DuckDB names (pyarrow types follow in `kerjasama.extracts.schema`).
TYPES = ("VARCHAR", "DATE", "TIMESTAMP", "INTEGER", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR[]", "DATE[]")


@dataclass(frozen=True)
class Column:
    """One column: `allowed` is a closed list, `references` a `table.column`, `source` the article it comes from."""

    name: str
    type: str
    meaning: str
    required: bool = False
    allowed: tuple[str, ...] = ()
    references: str = ""
    source: str = ""


@dataclass(frozen=True)
class Table:
    """One table of the extracts. `key` columns are unique together; `term` is the Indonesian name of the thing."""

    name: str
    term: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    derived: bool = False
    sheet: bool = False  # part of the template workbook that offices fill in
    _by_name: dict[str, Column] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_name.update({column.name: column for column in self.columns})

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if there is none."""
        return self._by_name[name]

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


# Where a row came from. Empty only in sample data, which has no file behind it.
ORIGIN = (
    Column(
        "batch_id", "VARCHAR", "The import that wrote this row", required=True, references="import_batches.batch_id"
    ),
    Column("source_sheet", "VARCHAR", "Sheet of the file; empty for CSV and for sample data"),
    Column("source_row", "INTEGER", "Row number in that sheet as a person counts it (first row is 1)"),
)
