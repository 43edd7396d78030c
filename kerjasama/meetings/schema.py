"""The tables of the ledger. Triggers refuse every change and every deletion: history is what the file is for."""

from __future__ import annotations

SCHEMA_VERSION = 1  # PRAGMA user_version

# One counter for everything that is ever written: "up to n" names a state of the whole ledger.
TABLES = """
CREATE TABLE entries (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    recorded_at TEXT NOT NULL
);
CREATE TABLE meetings (
    meeting_id TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES entries (sequence),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
);
CREATE TABLE meeting_descriptions (
    sequence INTEGER PRIMARY KEY REFERENCES entries (sequence),
    meeting_id TEXT NOT NULL REFERENCES meetings (meeting_id),
    name TEXT NOT NULL CHECK (name <> ''),
    held_on TEXT NOT NULL CHECK (date(held_on) = held_on),
    scope TEXT NOT NULL,
    version_id TEXT,
    pack_id TEXT,
    organiser TEXT NOT NULL,
    place TEXT NOT NULL,
    chair TEXT NOT NULL,
    secretary TEXT NOT NULL
);
CREATE INDEX descriptions_of_meeting ON meeting_descriptions (meeting_id);
CREATE TABLE decisions (
    sequence INTEGER PRIMARY KEY REFERENCES entries (sequence),
    decision_id TEXT NOT NULL UNIQUE,
    meeting_id TEXT NOT NULL REFERENCES meetings (meeting_id),
    agreement_id TEXT NOT NULL CHECK (agreement_id <> ''),
    title TEXT NOT NULL,
    decision_code TEXT NOT NULL CHECK (
        decision_code IN ('lanjutkan', 'percepat_pks', 'perpanjang', 'akhiri', 'verifikasi_laporan')
    ),
    agency TEXT NOT NULL,
    due_on TEXT CHECK (date(due_on) = due_on),
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('page', 'sheet')),
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER,
    replaces TEXT REFERENCES decisions (decision_id),
    is_withdrawal INTEGER NOT NULL CHECK (is_withdrawal = 0 OR replaces IS NOT NULL)
);
CREATE INDEX decisions_of_meeting ON decisions (meeting_id);
"""
APPEND_ONLY = "\n".join(
    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
    f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
    for table in ("entries", "meetings", "meeting_descriptions", "decisions")
    for verb in ("UPDATE", "DELETE")
)
