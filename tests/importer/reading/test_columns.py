"""The two lists that an analyst edits: headings to fields, words to codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerjasama.errors import UserError
from kerjasama.importer.model import Cell
from kerjasama.importer.reading.columns import load_column_map, normalize
from kerjasama.importer.reading.headings import HeadingText, match_headings
from kerjasama.importer.values.values import load_value_map


def _field(heading: str, *values: str) -> str | None:
    cells = [Cell(row, 1, value, value) for row, value in enumerate(values, start=2)]
    (match,) = match_headings("", [HeadingText(1, (heading,), "A1")], {1: cells}, load_column_map(), load_value_map())
    return match.field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("No.", "row_no"),
        ("Nomor", "doc_number"),
        ("NOMOR", "doc_number"),
        ("Tgl TTD", "signed_on"),
        ("Tanggal Kerjasama", "signed_on"),
        ("TANGGAL PENANDA-TANGANAN", "signed_on"),
        ("Nama Mitra", "partner_name"),
        ("MITRA KERJASAMA", "partner_name"),
        ("Mitra 2", "partner_name"),
        ("PIHAK I", "lead_party_name"),
        ("PIHAK II", "partner_name"),
        ("Judul Kesepakatan", "title"),
        ("Judul Naskah Kerja Sama (PKS/MoU)", "title"),
        ("Tentang", "title"),
        ("Subjek", "title"),
        ("OPD/PD Pemrakarsa", "lead_agency"),
        ("Perangkat Daerah Pemrakarsa", "lead_agency"),
        ("Jangka Waktu (Tahun)", "duration"),
        ("Masa Berlaku s.d.", "end_on"),
        ("Masa Berlaku s/d", "end_on"),
        ("Jangka Waktu Awal", "start_on"),
        ("Jangka Waktu Akhir", "end_on"),
        ("Tgl Mulai", "start_on"),
        ("tanggal_akhir", "end_on"),
        ("BERLAKU HINGGA", "end_on"),
        ("Ruang Lingkup", "scope_text"),
        ("Dasar Hukum Mitra", "doc_number"),
        ("Lampiran arsip / publik", "url"),
        ("pembiayaan", "funding_source"),
        ("Keterangan Lainnya", "note"),
        ("Email Mitra", "contact"),
        ("Nomor Induk", "parent_number"),
        ("document_fundamental", "parent_number"),
        ("Tindak Lanjut", "follow_up"),
        ("ID Acara Kalender", "ignore"),
        ("Warna Map", None),
    ],
)
def test_headings_of_real_registers_are_known(heading: str, field: str | None) -> None:
    assert _field(heading) == field


@pytest.mark.parametrize(
    ("heading", "values", "field", "why"),
    [
        ("Year", ("5", "5", "3"), "duration", "small numbers are years of term"),
        ("Tahun", ("2019", "2020", "2021"), "year", "years"),
        ("Tahun", ("1 Mei 2019", "2 Juni 2020"), "signed_on", "dates"),
        ("Masa Berlaku", ("5", "3 tahun"), "duration", "terms"),
        ("Masa Berlaku", ("31 Desember 2024", "1/5/2026"), "end_on", "dates"),
        ("Mitra", ("K/L", "Pemda", "BUMN"), "partner_class", "classes, not names"),
        ("Mitra", ("Pemkab A", "PT B"), "partner_name", "names"),
        ("Jenis Kerja Sama", ("Perjanjian Kerja Sama", "MoU"), "doc_type", "forms of document"),
        ("Jenis Kerja Sama", ("KSDD", "Sinergi", "Pihak Ketiga"), "coop_type", "types of cooperation"),
        ("Kategori", ("Wajib", "Sukarela"), "coop_type", "types of cooperation"),
        ("Keterangan", ("Masih Berlaku", "Telah Selesai"), "declared_status", "states"),
        ("Keterangan", ("lihat map 3", "asli di bagian hukum"), "note", "remarks"),
        ("Nomor", ("1", "2", "3"), "row_no", "numbers of rows"),
        ("Nomor", ("1/A/2020", "2"), "doc_number", "document numbers"),
        ("Anggaran", ("APBD", "APBN"), "funding_source", "sources"),
        ("Anggaran", ("1.000.000", "2.000.000"), "note", "amounts are no source"),
    ],
)
def test_values_decide_what_a_heading_leaves_open(heading: str, values: tuple[str, ...], field: str, why: str) -> None:
    assert _field(heading, *values) == field, why


@pytest.mark.parametrize(
    ("heading", "same"),
    [("Kerjasama", "kerja sama"), ("tanggal_akhir", "TANGGAL  AKHIR"), ("s.d.", "S/D"), ("No.", "no")],
)
def test_spelling_of_headings_does_not_matter(heading: str, same: str) -> None:
    assert normalize(heading) == normalize(same)


def test_a_misspelt_heading_is_taken_and_an_unknown_one_gets_a_suggestion() -> None:
    headings = [HeadingText(1, ("Jangka Watku",), "A1"), HeadingText(2, ("Rencana tanggal berakhir baru",), "B1")]
    similar, unknown = match_headings("", headings, {}, load_column_map(), load_value_map())
    assert (similar.field, similar.how) == ("duration", "similar")
    assert (unknown.field, unknown.how, unknown.suggestion) == (None, "none", "end_on")


@pytest.mark.parametrize(
    ("field", "text", "codes"),
    [
        ("doc_type", "Memorandum Saling Pengertian", ("kesepakatan_bersama",)),
        ("doc_type", "Perjanjian Kerjasama", ("perjanjian_kerja_sama",)),
        ("doc_type", "Letter Of Intens", ("letter_of_intent",)),
        ("coop_type", "KSDPK", ("KSDPK",)),
        ("coop_type", "Kerja Sama Antar Daerah", ("KSDD_WAJIB", "KSDD_SUKARELA")),
        ("declared_status", "TIDAK BERLAKU", ("berakhir",)),
        ("declared_status", "Proses Peninjauan", ("proses",)),
        ("org_class", "K/L", ("kementerian_lembaga",)),
        ("org_class", "Universitas", ("ptn", "pts")),
        ("org_class", "Ormas Asing", ("lembaga_luar_negeri",)),
        ("doc_type", "entah", ()),
    ],
)
def test_words_of_registers_become_codes(field: str, text: str, codes: tuple[str, ...]) -> None:
    values = load_value_map()
    assert values.codes(field, text) == codes
    assert values.code(field, text) == (codes[0] if len(codes) == 1 else None)


def test_an_installation_keeps_its_own_list(data_folder: Path) -> None:
    (data_folder / "mappings").mkdir()
    (data_folder / "mappings" / "columns.csv").write_text("alias,field,note\nWarna Map,note,\n", encoding="utf-8")
    assert load_column_map().exact("warna map") == ("note",)
    assert load_column_map().exact("Mitra") == ()


@pytest.mark.parametrize(
    ("name", "content", "loader", "where"),
    [
        ("columns.csv", "alias,field\nJudul,title\nWarna,colour\n", load_column_map, "columns.csv:3"),
        ("columns.csv", "heading,field\nJudul,title\n", load_column_map, "columns.csv"),
        ("value_aliases.csv", "field,alias,code\ndoc_type,mou,memo\n", load_value_map, "value_aliases.csv:2"),
        ("value_aliases.csv", "field,alias,code\nwarna,merah,m\n", load_value_map, "value_aliases.csv:2"),
    ],
)
def test_a_slip_in_a_list_is_named_with_its_line(tmp_path: Path, name: str, content: str, loader, where: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as error:
        loader(path)
    assert error.value.where == where
    assert error.value.todo
