"""Every sentence of the reading has its English counterpart."""

from __future__ import annotations

import pytest

from kerjasama.domain.words import use_language
from kerjasama.errors import ImportRefused
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.importer.values.date_order import DateOrder


def test_refusals_and_evidence_speak_english_at_a_switch() -> None:
    with use_language("en"):
        with pytest.raises(ImportRefused) as refused:
            read_workbook(b"", "a.csv")
        assert (refused.value.what, refused.value.todo) == (
            "The file is empty.",
            "Send the file that holds the register.",
        )
        assert DateOrder("mdy", "evidence", month_first_only=7).sentence.startswith("7 dates can only be month/day")
