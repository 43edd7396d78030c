"""A bare word for evidence ('Laporan') names what there should be: kept and said, but no proof."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.values.evidence_words import only_named
from kerjasama.importer.values.values import load_value_map
from tests.importer.lists import bring, rows_of
from tests.importer.test_template import fill


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Laporan", True),
        ("laporan kegiatan", True),
        ("Ada laporan (terlampir)", True),
        ("Dokumen", True),
        ("Laporan dan foto", True),
        ("Laporan semester", False),
        ("laporan_semester", False),
        ("Semester report", False),
        ("Berita acara", False),
        ("Laporan, daftar hadir", False),
        ("Dokumen bertanggal", False),
        ("Data transaksi", False),
        ("Laporan 12/LAP/2025", False),
        ("Laporan 3 Maret 2025", False),
        ("Laporan pelatihan petani kopi", False),
        ("laporan.pdf", False),
        ("belum ada laporan", False),
        ("foto", False),
        ("", False),
    ],
)
def test_what_says_which_one_is_no_bare_word(text: str, bare: bool) -> None:
    assert only_named(load_value_map(), text) is bare


REGISTER = [
    ["Kode", "Judul", "Mitra", "Nomor Naskah", "Tanggal"],
    ["KS-1", "Laboratorium inovasi", "Lembaga Administrasi Negara", "12/LAN/2025", "1 Maret 2025"],
]
HEAD = ["No", "Ide", "OPD", "Design", "Deliver", "Bukti", "Tautan Bukti", "Nomor Nota Kesepakatan"]


@pytest.mark.parametrize(
    ("text", "link", "kind", "kept", "codes", "level"),
    [
        ("Laporan", "", "disebut_saja", "Laporan", {"evidence_named_only"}, 1),
        ("Laporan", "ada", "disebut_saja", "Laporan", {"evidence_named_only"}, 1),
        ("Laporan", "https://contoh.example/lap", "laporan_semester", "https://contoh.example/lap", set(), 3),
        ("Laporan https://contoh.example/lap", "", "laporan_semester", "https://contoh.example/lap", set(), 3),
        ("Laporan 3 Mei 2025", "", "laporan_semester", None, set(), 3),
        ("Laporan semester", "", "laporan_semester", None, set(), 3),
        ("Berita acara", "", "berita_acara", None, set(), 3),
    ],
)
def test_an_idea_with_a_bare_word_is_no_executed_follow_up(
    store: Store, text: str, link: str, kind: str, kept: str | None, codes: set[str], level: int
) -> None:
    bring(store, "register.csv", REGISTER, owner="Kabupaten Kebumen")
    idea = ["1", "Peta banjir", "BPBD", "", "3 Mei 2025", text, link, "12/LAN/2025"]
    outcome = bring(store, "lab inovasi 2025.csv", [HEAD, idea], owner="Kabupaten Kebumen")
    (row,) = rows_of(store, "lab_ideas")
    assert (row["evidence_type"], row.get("evidence_url")) == (kind, kept)
    (proof,) = store.read("action_evidence").to_pylist()
    assert (proof["evidence_type"], proof["url"]) == (kind, kept)
    assert {one.issue_code for one in outcome.findings if "evidence" in one.issue_code} == codes
    (facts,) = store.read("agreement_facts").to_pylist()
    assert max(n for n in (1, 2, 3, 4) if facts[f"first_level_{n}_on"]) == level


@pytest.mark.parametrize(
    ("more", "kind", "kept"),
    [
        ({}, "disebut_saja", "Laporan"),
        ({"url": "arsip/laporan.pdf"}, "laporan_semester", "arsip/laporan.pdf"),
        ({"evidence_on": date(2026, 3, 1)}, "laporan_semester", None),
    ],
)
def test_a_bare_word_in_a_template_is_kept_as_named(
    store: Store, tmp_path: Path, more: dict[str, Any], kind: str, kept: str | None
) -> None:
    done = {"agreement_code": "KS-1", "action_code": "TL-1", "action_type": "pelatihan", "action_on": date(2026, 2, 2)}
    rows: dict[str, list[dict[str, Any]]] = {
        "agreements": [{"register_key": "KS-1", "title": "Satu", "doc_type": "Kesepakatan Bersama"}],
        "actions": [done],
        "action_evidence": [{"action_code": "TL-1", "evidence_type": "Laporan", **more}],
    }
    outcome = import_files([fill(tmp_path / "templat.xlsx", rows)], store=store)
    assert outcome.rows_refused == 0
    (proof,) = store.read("action_evidence").to_pylist()
    assert (proof["evidence_type"], proof["url"]) == (kind, kept)
    said = [one for one in outcome.findings if one.issue_code == "evidence_named_only"]
    assert [(one.sheet, one.value_typed) for one in said] == ([("Bukti", "Laporan")] if kind == "disebut_saja" else [])
