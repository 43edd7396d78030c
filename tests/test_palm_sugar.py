"""Kebumen's palm sugar, from a spreadsheet to a follow-up: entered, found, matched, drafted, agreed, carried out."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
from docx import Document

from kerjasama.domain.matching_codes import HALF_KM, MATCH_WEIGHTS
from kerjasama.exports.terms_of_reference import terms_of_reference
from kerjasama.exports.terms_tables import TermsFacts
from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.potential import template
from kerjasama.warehouse import Filters, Warehouse
from tests.importer.test_template import fill

KEBUMEN, BANDUNG, BANYUMAS = "33.05", "32.73", "33.02"
FIGURES = (
    ("Kabupaten Kebumen", "Produksi", 52_345.25),
    ("Kabupaten Kebumen", "Kebutuhan", 12_000),
    ("Kabupaten Banyumas", "Produksi", 60_000),
    ("Kabupaten Banyumas", "Kebutuhan", 15_000),
    ("Kota Bandung", "Produksi", 100),
    ("Kota Bandung", "Kebutuhan", 9_100),
)
HEADINGS = "Judul;Jenis Naskah;Pihak Kesatu;Pihak Kedua;Nomor;Tanggal;Berlaku Hingga\n"
OTHER = (
    "Pengelolaan sampah;Kesepakatan Bersama;Pemerintah Kabupaten Kebumen;Pemerintah Kabupaten Banyumas;1/2020;"
    "5 Januari 2020;5 Januari 2025\n"
)
SUGAR = (
    "Pemasaran gula merah;Perjanjian Kerja Sama;Pemerintah Kabupaten Kebumen;Pemerintah Kota Bandung;7/2025;"
    "3 Maret 2025;3 Maret 2030\n"
)
DAY = date(2026, 6, 30)
ALL: dict[str, Any] = {
    "item_code": None,
    "level_code": "kabkota",
    "candidate_count": None,
    "half_km": HALF_KM["kabkota"],
}
WEIGHTS = {f"weight_{part}": float(weight) for part, weight in MATCH_WEIGHTS.items()}


def _figures() -> bytes:
    """The template, filled in as an office would."""
    book = openpyxl.load_workbook(io.BytesIO(template.build()))
    sheet = book["Angka"]
    headings = [cell.value for cell in sheet[1]]
    for row, (region, measure, value) in enumerate(FIGURES, 3):
        filled = {"Wilayah": region, "Indikator": measure, "Komoditas": "Gula merah", "Tahun": 2024, "Nilai": value,
                  "Satuan": "ton", "Sumber": "Dinas"}  # fmt: skip
        for column, heading in enumerate(headings, 1):
            sheet.cell(row, column, filled.get(heading))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


class Installation:
    """A data folder, asked as the pages ask it."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)

    def take(self, name: str, content: bytes, **more: Any) -> Any:
        """Import one file; its outcome."""
        return import_files([(name, content)], store=self.store, today=DAY, **more).files[0]

    def ask(self, query: str, **own: Any) -> pd.DataFrame:
        """The answer of the served version on DAY."""
        version = self.store.current()
        assert version is not None
        return Warehouse(version).run(query, Filters(as_of=DAY), **own).frame


def test_from_a_spreadsheet_to_a_follow_up(tmp_path: Path) -> None:
    here = Installation(tmp_path)
    here.take("register.csv", (HEADINGS + OTHER).encode(), owner="Kabupaten Kebumen")

    # Entered as a potential, and recognised as one.
    outcome = here.take("gula.xlsx", _figures())
    assert (outcome.kind, outcome.rows_written, outcome.rows_refused) == ("potential", len(FIGURES), 0)
    assert here.store.current().manifest.row_counts["agreements"] == 1  # type: ignore[union-attr]

    # Found on the map, to the last digit.
    indicators = here.ask("potential/indicators")
    key = next(key for key in indicators["indicator_key"] if key.startswith("produksi|") and "gula_merah" in key)
    shown = here.ask("potential/indicator_by_region", indicator_key=key, figure_year=None, province=None)
    known = shown[shown["has_data"]].set_index("region_code")
    assert known["value"].to_dict() == {KEBUMEN: 52_345.25, BANYUMAS: 60_000, BANDUNG: 100}
    assert set(known["source_name"]) == {"Dinas"}

    # Matched with the region that lacks it; nothing covers the pair yet.
    (partner,) = here.ask(
        "matching/partners", region_code=KEBUMEN, **ALL | {"item_code": "gula_merah"}, **WEIGHTS
    ).to_dict("records")
    assert (partner["partner_code"], partner["direction_code"]) == (BANDUNG, "memberi")
    assert (partner["supplier_surplus"], partner["receiver_lack"], partner["served"]) == (40_345.25, 9_000, 9_000)
    assert (partner["covered_by"], partner["supplier_year"], partner["receiver_year"]) == ("tidak_ada", 2024, 2024)

    # Drafted as terms of reference, with these figures and what is not known left blank.
    text = _draft(here)
    for said in ("gula merah", "Kabupaten Kebumen", "Kota Bandung", "52.345", "9.100", "2024", "[diisi"):
        assert said in text, said

    # Later an agreement: the pair is covered, and without any follow-up that one is to be revived.
    here.take("register.csv", (HEADINGS + OTHER + SUGAR).encode(), owner="Kabupaten Kebumen", register="register")
    (covered,) = here.ask("matching/covered_pairs", region_code=None, **ALL, **WEIGHTS).to_dict("records")
    assert (covered["supplier_code"], covered["receiver_code"]) == (KEBUMEN, BANDUNG)
    assert (covered["covered_by"], covered["advice_code"]) == ("komoditas", "hidupkan")
    (agreement_id,) = covered["agreement_ids"]
    states = here.ask("rules/agreement_status").set_index("agreement_id")["status"]
    assert states[agreement_id] not in ("terlaksana", "masa_tenggang")
    assert _draft(here).count("Pemasaran gula merah") >= 1

    # An office sends what was done, with proof: the same agreement is followed up, and is to go on.
    done = {"agreement_code": agreement_id, "action_code": "TL-1", "action_type": "pengiriman_komoditas",
            "action_on": date(2026, 5, 4)}  # fmt: skip
    proof = {"action_code": "TL-1", "evidence_type": "Berita acara"}
    sent = fill(tmp_path / "tindak_lanjut.xlsx", {"actions": [done], "action_evidence": [proof]})
    assert here.take(sent.name, sent.read_bytes()).rows_refused == 0
    states = here.ask("rules/agreement_status").set_index("agreement_id")["status"]
    assert states[agreement_id] == "terlaksana"
    (covered,) = here.ask("matching/covered_pairs", region_code=None, **ALL, **WEIGHTS).to_dict("records")
    assert covered["advice_code"] != "hidupkan"


def _draft(here: Installation) -> str:
    """All words of the draft for Kebumen and Kota Bandung."""
    version = here.store.current()
    assert version is not None
    between = {"region_code": KEBUMEN, "partner_code": BANDUNG}
    facts = TermsFacts(
        region=KEBUMEN,
        partner=BANDUNG,
        item="gula_merah",
        item_name="Gula merah",
        as_of=DAY,
        version=version.id,
        is_sample=False,
        own=here.ask("matching/positions", region_code=KEBUMEN),
        other=here.ask("matching/positions", region_code=BANDUNG),
        pair=here.ask("matching/pair", **between, **ALL),
        agreements=here.ask("matching/pair_agreements", **between, item_code="gula_merah"),
    )
    document = Document(io.BytesIO(terms_of_reference(facts)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(part.text for part in document.paragraphs), *cells])
