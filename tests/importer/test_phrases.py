"""What a text denies is not what it says."""

from __future__ import annotations

import pytest

from kerjasama.importer.lists.phrases import codes_in
from kerjasama.importer.values.values import load_value_map


@pytest.mark.parametrize(
    ("field", "text", "codes"),
    [
        ("idea_outcome", "sudah digunakan", ("diterapkan",)),
        ("idea_outcome", "Belum digunakan", ("berjalan",)),
        ("idea_outcome", "tidak lagi digunakan", ("dihentikan",)),
        ("idea_outcome", "tidak dapat digunakan", ()),
        ("idea_outcome", "belum pernah digunakan di lapangan", ()),
        ("mapping_state", "memenuhi kriteria", ("sesuai",)),
        ("mapping_state", "belum sesuai", ("usulan",)),
        ("mapping_state", "tidak sesuai", ("tidak_sesuai",)),
        ("rejection_code", "bukan pengadaan", ()),
        ("rejection_code", "bukan kewenangan daerah", ("bukan_kewenangan",)),
        ("evidence_type", "belum ada laporan", ()),
        ("evidence_type", "laporan semester", ("laporan_semester",)),
    ],
)
def test_a_denied_phrase_is_not_read_as_said(field: str, text: str, codes: tuple[str, ...]) -> None:
    assert codes_in(load_value_map(), field, text) == codes
