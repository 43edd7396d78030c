"""Names taken apart, classes read, types derived, numbers judged: small cases, each with its reason."""

from __future__ import annotations

import pytest

from kerjasama.importer.draft import Organization
from kerjasama.importer.parties.cooperation import coop_type_of
from kerjasama.importer.parties.lead_side import owner_from_text
from kerjasama.importer.parties.names import has_blank_part, is_no_number, number_key
from kerjasama.importer.parties.organizations import read_class
from kerjasama.importer.parties.splitting import split_names, split_numbers


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        ("Ditjen Bea Cukai\nBadan Karantina Pertanian", ["Ditjen Bea Cukai", "Badan Karantina Pertanian"], "lines"),
        ("Yayasan A      Universitas B", ["Yayasan A", "Universitas B"], "a run of spaces"),
        ("1. FIB, UGM  \n2. FIB, UI", ["FIB, UGM", "FIB, UI"], "a numbered list"),
        ("1. Kab. Paser 2. Kab. Sorong", ["Kab. Paser", "Kab. Sorong"], "a numbered list on one line"),
        ("Kemendagri dan BPS", ["Kemendagri", "BPS"], "'dan' between two known bodies"),
        ("Kabupaten Paser, Kota Pekanbaru dan Kabupaten Sorong",
         ["Kabupaten Paser", "Kota Pekanbaru", "Kabupaten Sorong"], "a list of governments"),
        ("Kementerian Desa dan Pembangunan Daerah Tertinggal",
         ["Kementerian Desa dan Pembangunan Daerah Tertinggal"], "'dan' inside one name"),
        ("Ditjen Perlindungan Konsumen dan Tertib Niaga Kemendag",
         ["Ditjen Perlindungan Konsumen dan Tertib Niaga Kemendag"], "the second half ends like a ministry"),
        ("Dinas Ketahanan Pangan, Kelautan dan Pertanian, PemProv DKI",
         ["Dinas Ketahanan Pangan, Kelautan dan Pertanian, PemProv DKI"], "one agency and its government"),
        ("Ditjen Dukcapil, Kemendagri", ["Ditjen Dukcapil, Kemendagri"], "a unit and its ministry"),
        ("สำนักงานบริหาร\nOffice of Knowledge", ["สำนักงานบริหาร / Office of Knowledge"], "one name in two scripts"),
    ],
)  # fmt: skip
def test_partners_are_parted_only_where_the_writing_is_clear(text: str, names: list[str], why: str) -> None:
    assert split_names(text) == names, why


@pytest.mark.parametrize(
    ("text", "numbers", "why"),
    [
        ("2751/UN24.5/2025 dan 522/1397/DISHUT", ["2751/UN24.5/2025", "522/1397/DISHUT"], "dan"),
        ("511/UN24/2025; 522/DISHUT", ["511/UN24/2025", "522/DISHUT"], "semicolon"),
        ("36590 / 2750/UN24/KS/2023", ["36590", "2750/UN24/KS/2023"], "a slash with spaces on both sides"),
        ("1495/ Regional5/0521", ["1495/ Regional5/0521"], "a space after one slash is sloppiness"),
        ("Dokumen", [], "a word, no number"),
        ("-", [], "nothing"),
        ("0", [], "nothing in figures"),
    ],
)
def test_numbers_are_parted(text: str, numbers: list[str], why: str) -> None:
    assert split_numbers(text) == numbers, why


def test_a_number_with_its_running_part_left_open_is_seen() -> None:
    assert has_blank_part("445/          /102")
    assert has_blank_part("/PKS/BPPT-KKP/08/2019")
    assert not has_blank_part("04/MEN-KP/NK/VIII/2025")
    assert is_no_number("belum ada")
    assert number_key("Nomor: 350/UN24.7/KS/2O25") == number_key("350/un24.7/ks/2025")


@pytest.mark.parametrize(
    ("name", "wanted", "org_class", "conflict", "why"),
    [
        ("Pupuk Indonesia (Persero)", ("kementerian_lembaga",), "bumn", "kementerian_lembaga", "filed as K/L"),
        ("KemenTan", ("ormas",), "kementerian_lembaga", "ormas", "filed as ormas"),
        ("PT Aruna Jaya Nuswantara", ("swasta",), "swasta", "", "a company"),
        ("Universitas Diponegoro", ("ptn", "pts"), "ptn", "", "a state university by name"),
        ("Universitas Muhammadiyah Sampit", (), "pts", "", "a private university by its name"),
        ("Fakultas Hukum Universitas Diponegoro", (), "ptn", "", "a faculty belongs to its university"),
        ("Dinas Perikanan Kab. Belitung Timur", (), "pemda", "", "an agency of a regional government"),
        ("Kejaksaan Negeri Kebumen", (), "instansi_vertikal", "", "the centre in the region"),
        ("Bank Jateng", (), "bumd", "", "owned by the region"),
        ("BRI", (), "bumn", "", "an alias"),
        ("Yayasan Penyu Indonesia", (), "ormas", "", "a foundation"),
        ("SMKN 5 Palangka Raya", (), "pemda", "", "a school of the region"),
        ("Entah Siapa", (), "tidak_diketahui", "", "nothing tells"),
    ],
)
def test_classes(name: str, wanted: tuple[str, ...], org_class: str, conflict: str, why: str) -> None:
    reading = read_class(name, wanted)
    assert (reading.org_class, reading.conflict) == (org_class, conflict), why


def test_a_university_abroad_is_a_foreign_body() -> None:
    assert read_class("Cardiff University", ("ptn", "pts"), is_abroad=True).org_class == "lembaga_luar_negeri"


KEBUMEN = Organization("Pemerintah Kabupaten Kebumen", "pemda", region_code="33.05")


@pytest.mark.parametrize(
    ("other", "declared", "coop_type", "source", "why"),
    [
        (Organization("Kota Bandung", "pemda", region_code="32.73"), (), "KSDD_SUKARELA", "derived", "two daerah"),
        (Organization("Purworejo", "pemda", region_code="33.06"), ("KSDD_WAJIB",), "KSDD_WAJIB", "declared",
         "only the register can say wajib"),
        (Organization("BPS", "kementerian_lembaga"), (), "SINERGI", "derived", "with the centre"),
        (Organization("UGM", "ptn"), (), "SINERGI", "derived", "a state university counts as the centre"),
        (Organization("PLN", "bumn"), (), "KSDPK", "derived", "a BUMN is a third party"),
        (Organization("Fremantle", "pemda_luar_negeri"), (), "KSDPL", "derived", "a foreign government"),
        (Organization("JICA", "lembaga_luar_negeri"), (), "KSDLL_LAINNYA", "derived", "a foreign body"),
        (Organization("JICA", "lembaga_luar_negeri"), ("KSDLL_PENERUSAN",), "KSDLL_PENERUSAN", "declared", "forwarded"),
        (Organization("Siapa", "tidak_diketahui"), ("KSDPK",), "KSDPK", "declared", "the register's word stands"),
        (Organization("Siapa", "tidak_diketahui"), (), "LUAR_KSD", "unknown", "nothing tells"),
        (Organization("PLN", "bumn"), ("SINERGI",), "KSDPK", "derived", "the class wins over the word"),
    ],
)  # fmt: skip
def test_type_of_cooperation(
    other: Organization, declared: tuple[str, ...], coop_type: str, source: str, why: str
) -> None:
    reading = coop_type_of([KEBUMEN, other], declared)
    assert (reading.coop_type, reading.source) == (coop_type, source), why


def test_without_a_regional_government_it_is_outside_the_law() -> None:
    reading = coop_type_of([Organization("KKP", "kementerian_lembaga"), Organization("BRI", "bumn")])
    assert reading.coop_type == "LUAR_KSD"
    assert not reading.is_doubtful


def test_an_owner_that_is_a_region_means_its_government() -> None:
    assert owner_from_text("Kabupaten Kebumen").region_code == "33.05"
    assert owner_from_text("Kementerian Kelautan dan Perikanan").org_class == "kementerian_lembaga"
