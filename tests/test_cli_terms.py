"""`kerjasama kak`: the draft of a pair as a file, and what is said when it cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner, Result

from kerjasama import settings
from kerjasama.cli import app


def _call(out: Path, region: str = "33.05", partner: str = "33.04", commodity: str = "gula_merah") -> Result:
    words = ["kak", "--region", region, "--partner", partner, "--commodity", commodity, "--out", str(out)]
    return CliRunner().invoke(app, words)


def test_a_draft_is_written_and_the_rest_refused_in_words(
    sample_data: Path, data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "baru" / "kak.docx"
    assert "Belum ada data." in _call(out).output
    monkeypatch.setenv(settings.DATA_VARIABLE, str(sample_data))
    written = _call(out)
    assert written.exit_code == 0, written.output
    text = "\n".join(one.text for one in Document(str(out)).paragraphs)
    assert "Kabupaten Kebumen dengan Kabupaten Banjarnegara tentang gula merah" in text
    assert "DATA CONTOH" in text
    for wrong, said in (
        ({"region": "99.99"}, "Kode wilayah tidak dikenal."),
        ({"partner": "33"}, "Kedua wilayah harus berbeda dan sejenis."),
        ({"partner": "33.05"}, "Kedua wilayah harus berbeda dan sejenis."),
        ({"commodity": "emas"}, "Komoditas tidak dikenal."),
        ({"commodity": "nikel"}, "Tidak ada angka tentang komoditas itu"),
    ):
        refused = _call(tmp_path / "tidak.docx", **wrong)
        assert refused.exit_code == 1
        assert said in refused.output
    assert not (tmp_path / "tidak.docx").exists()
    assert _call(tmp_path / "jakarta.docx", partner="31").exit_code == 0, "Jakarta has no kabupaten to pair with"
