"""What was imported, what was found doubtful, and where each value came from."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.extracts.tables.model import Column as C
from kerjasama.extracts.tables.model import Table

IMPORT_BATCHES = Table(
    "import_batches",
    "impor",
    "One row per file imported into this version.",
    ("batch_id",),
    (
        C("batch_id", "VARCHAR", "Stable identifier: hash of register name and file content", required=True),
        C("kind", "VARCHAR", "What was imported", required=True, allowed=codes.IMPORT_KINDS),
        C(
            "register_name",
            "VARCHAR",
            "Which register this file is a state of; identity is kept within it",
            required=True,
        ),
        C("owner_name", "VARCHAR", "Whose register it is, as stated; empty when nobody said so"),
        C("owner_region_code", "VARCHAR", "Region of the owner, when the owner is a regional government"),
        C("file_name", "VARCHAR", "Name of the file as received", required=True),
        C("file_sha256", "VARCHAR", "Hash of the file's bytes", required=True),
        C("imported_at", "TIMESTAMP", "Moment of import, UTC", required=True),
        C("reporting_on", "DATE", "The day whose state the file describes", required=True),
        C(
            "reporting_on_source",
            "VARCHAR",
            "declared: somebody said so; derived: the latest day on which the file shows something done",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
        C("rows_read", "BIGINT", "Data rows found in the file", required=True),
        C("rows_written", "BIGINT", "Rows that became agreements or child rows", required=True),
        C(
            "rows_refused",
            "BIGINT",
            "Rows that could not be taken; rows_read = rows_written + rows_refused",
            required=True,
        ),
        C("is_sample", "BOOLEAN", "Generated sample data, not a register", required=True),
    ),
)

IMPORT_ISSUES = Table(
    "import_issues",
    "temuan impor",
    "Every refusal and every doubt, with the cell it is about.",
    ("issue_id",),
    (
        C("issue_id", "VARCHAR", "Stable identifier", required=True),
        C("batch_id", "VARCHAR", "The import", required=True, references="import_batches.batch_id"),
        C(
            "severity",
            "VARCHAR",
            "ditolak: not taken; diragukan: taken, doubtful; kurang_lengkap: taken, incomplete",
            required=True,
            allowed=codes.SEVERITIES,
        ),
        C("issue_code", "VARCHAR", "Kind of finding; words in kerjasama.domain.labels", required=True),
        C("agreement_id", "VARCHAR", "The agreement concerned, if there is one"),
        C("file_name", "VARCHAR", "File", required=True),
        C("sheet", "VARCHAR", "Sheet; empty for CSV"),
        C("cell", "VARCHAR", "Cell or range in A1 notation; empty when the finding is about the whole file or sheet"),
        C("source_row", "INTEGER", "Row number as a person counts it"),
        C("heading", "VARCHAR", "Heading of the column as written in the file"),
        C("field", "VARCHAR", "Column of the contract it would have filled"),
        C("value_typed", "VARCHAR", "The value exactly as typed"),
        C("value_used", "VARCHAR", "What was stored instead, if anything"),
        C("hint", "VARCHAR", "A candidate or detail that the message shows (a region, a date, a count)"),
    ),
)

FIELD_SOURCES = Table(
    "field_sources",
    "asal isian",
    "Where each stored value of an agreement came from: cell, the text as typed, and how it was read.",
    ("agreement_id", "field", "batch_id", "cell"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("batch_id", "VARCHAR", "The import", required=True, references="import_batches.batch_id"),
        C("field", "VARCHAR", "Column of agreements (or parties[1].doc_number and the like)", required=True),
        C("sheet", "VARCHAR", "Sheet; empty for CSV"),
        C("cell", "VARCHAR", "Cell in A1 notation", required=True),
        C("heading", "VARCHAR", "Heading as written"),
        C("value_typed", "VARCHAR", "The value exactly as typed"),
        C("method", "VARCHAR", "How it was read: written, month_first, day_first, start_plus_duration, alias, ..."),
    ),
)
