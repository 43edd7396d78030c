"""What a reader can act on: what happened, where, and what to do about it.

Anything that is not a `UserError` is a defect and keeps its traceback in the log.
"""

from __future__ import annotations


class UserError(Exception):
    """A problem whose remedy is in the reader's hands.

    `what` says what is wrong, `where` names the file, sheet, cell, table or setting (may be empty),
    `todo` says what the reader can do. All three are Indonesian sentences or names as the reader knows them.
    """

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        self.what = what
        self.where = where
        self.todo = todo
        super().__init__(" ".join(part for part in (f"{where}:" if where else "", what, todo) if part))


class ContractError(UserError):
    """A table does not hold what the contract in `kerjasama.extracts.contract` promises."""


class StoreBusyError(UserError):
    """Another process is publishing to the same data folder."""


class ImportRefused(UserError):
    """A file cannot be read as a register at all (a row that cannot be read is a finding, not this)."""
