"""Names and codes of regions as registers write them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kerjasama import settings
from kerjasama.errors import UserError
from kerjasama.importer.places.region_names import ALIASES
from kerjasama.importer.places.regions import find_regions, resolve_region, resolve_region_code
from kerjasama.reference.tables import regions

RESOLVED = [
    ("Pemkab Kebumen", "33.05", "name", "short for pemerintah kabupaten"),
    ("Pemkab.Tegal", "33.28", "name", "no space behind the dot"),
    ("KAB.BANDUNG", "32.04", "name", "capitals"),
    ("Pemda Wakatobi", "74.07", "bare_name", "a government of unsaid level, one region of that name"),
    ("Pemerintah Daerah Kabupaten Kebumen", "33.05", "name", "spelled out"),
    ("Pemda Kab. Bogor", "32.01", "name", "the inner word says the level"),
    ("Kota Bogor", "32.71", "name", "almost the same letters as Kabupaten Bogor"),
    ("Kabupaten Bogor", "32.01", "name", "almost the same letters as Kota Bogor"),
    ("Bogor (Kota)", "32.71", "name", "the type behind, in brackets"),
    ("Bogor, Kab.", "32.01", "name", "the type behind a comma, as in sorted lists"),
    ("Pemprov KalBar", "61", "alias", "abbreviation in mixed case"),
    ("DKI", "31", "alias", "abbreviation alone"),
    ("Pemprov DKI", "31", "alias", "abbreviation with its type"),
    ("Sulsel", "73", "alias", "abbreviation"),
    ("NTB", "52", "alias", "abbreviation"),
    ("Babel", "19", "alias", "abbreviation"),
    ("Kepri", "21", "alias", "abbreviation"),
    ("Pemprov D.I.Y.", "34", "alias", "abbreviation with dots"),
    ("Pemerintah Daerah Istimewa Yogyakarta", "34", "alias", "'daerah' belongs to the name here"),
    ("Pemerintah Aceh", "11", "bare_name", "the province's own word for itself"),
    ("Kota Baru", "63.02", "bare_name", "a kabupaten whose name begins with 'Kota'"),
    ("Kab. Kota Baru", "63.02", "name", "the same with its type"),
    ("Kota Waringin Timur", "62.02", "bare_name", "written in two words"),
    ("Lima Puluh Kota", "13.07", "bare_name", "'Kota' ends the name"),
    ("Kab 50 Kota", "13.07", "alias", "with a number"),
    ("Palangka Raya", "62.71", "bare_name", "written apart"),
    ("Pemkot Palangkaraya", "62.71", "name", "written together"),
    ("Bau-Bau", "74.72", "bare_name", "hyphen"),
    ("Pangkal Pinang", "19.71", "bare_name", "written apart"),
    ("Kab. Fakfak", "92.03", "name", "written together"),
    ("Kep. Seribu", "31.01", "bare_name", "short for kepulauan"),
    ("Kota Administrasi Jakarta Selatan", "31.74", "name", "administrative city"),
    ("Walikota Administrasi Jakarta Barat", "31.73", "office", "its mayor"),
    ("Toba Samosir", "12.12", "alias", "old name of Toba"),
    ("Kabupaten Maluku Tenggara Barat", "81.03", "alias", "old name of Kepulauan Tanimbar"),
    ("Pemkab Mamuju Utara", "76.01", "alias", "old name of Pasangkayu"),
    ("Ujung Pandang", "73.71", "alias", "old name of Makassar"),
    ("Irian Jaya", "91", "alias", "old name of Papua"),
    ("West Java", "32", "alias", "English"),
    ("East Kalimantan", "64", "alias", "English"),
    ("South Sumatra", "16", "alias", "English"),
    ("Bangka–Belitung Islands", "19", "alias", "English with an en dash"),
    ("Banjar Regency", "63.03", "name", "English type behind"),
    ("Jambi City", "15.71", "name", "English type behind"),
    ("Ambon, Maluku", "81.71", "bare_name", "its province behind a comma"),
    ("Banjar, Jawa Barat", "32.79", "province", "the province decides between namesakes"),
    ("Kabupaten Bandung Provinsi Jawa Barat", "32.04", "name", "the province without a comma"),
    ("Bupati Bogor", "32.01", "office", "a bupati heads a kabupaten"),
    ("Plt. Bupati Subang", "32.13", "office", "acting"),
    ("Wali Kota Kupang", "53.71", "office", "a wali kota heads a kota"),
    ("Gubernur Jambi", "15", "office", "a gubernur heads a province"),
    ("Papua Barat", "92", "bare_name", "today's province, not the old one"),
]
UNRESOLVED = [
    ("Bogor", "ambiguous", {"32.01", "32.71"}, "kabupaten and kota"),
    ("Pemda Bandung", "ambiguous", {"32.04", "32.73"}, "a government of unsaid level"),
    ("Kab/Kota Bogor", "ambiguous", {"32.01", "32.71"}, "both types at once"),
    ("Jambi", "ambiguous", {"15", "15.71"}, "province and kota"),
    ("Yogyakarta", "ambiguous", {"34", "34.71"}, "province and kota"),
    ("Banjar", "ambiguous", {"32.79", "63.03"}, "two provinces"),
    ("Gorontalo", "ambiguous", {"75", "75.01", "75.71"}, "all three levels"),
    ("Kota Sleman", "type_conflict", {"34.04"}, "there is only a kabupaten of that name"),
    ("Kota Jakarta", "type_conflict", {"31"}, "it is a province"),
    ("Ambon, Jawa Barat", "province_conflict", {"81.71"}, "it lies elsewhere"),
    ("Purwokerto", "capital", {"33.02"}, "a capital is not its region"),
    ("Martapura", "capital", {"16.08", "63.03"}, "capital of two"),
    ("Bumiayu, Brebes", "town", {"33.29"}, "a town in a region"),
    ("Kab. Kebumn", "similar", {"33.05"}, "a misspelling brings a candidate, no choice"),
    ("Kab. Bdg", "similar", {"51.03", "32.04"}, "a short form that fits two"),
    ("Kota Kinabalu", "unknown", set(), "in Malaysia"),
    ("Kemendagri", "unknown", set(), "no region at all, though it resembles Kendari"),
    ("PT Bima Sakti", "unknown", set(), "a company"),
    ("Gubernur", "unknown", set(), "an office without a region"),
    ("", "empty", set(), "nothing"),
    ("  - ", "empty", set(), "a dash for nothing"),
]


@pytest.mark.parametrize(("text", "code", "method", "why"), RESOLVED)
def test_a_name_is_resolved(text: str, code: str, method: str, why: str) -> None:
    match = resolve_region(text)
    assert (match.region_code, match.method) == (code, method), why
    assert match.candidates == ((code, regions()[code].region_name),)


@pytest.mark.parametrize(("text", "method", "candidates", "why"), UNRESOLVED)
def test_a_doubt_is_not_a_choice(text: str, method: str, candidates: set[str], why: str) -> None:
    match = resolve_region(text)
    assert match.region_code is None, why
    assert (match.method, {code for code, _ in match.candidates}) == (method, candidates), why


def test_every_region_is_found_by_its_own_name() -> None:
    for code, region in regions().items():
        name = f"Provinsi {region.region_name}" if region.region_level == "provinsi" else region.region_name
        assert resolve_region(name).region_code == code, name
        assert resolve_region(name.upper()).region_code == code, name
        assert resolve_region(name.replace(" ", "  ")).region_code == code, name


def test_a_list_of_cities_prefers_the_city() -> None:
    assert resolve_region("Bandung", prefer="kota").region_code == "32.73"
    assert resolve_region("Bandung", prefer="kota").method == "prefer"
    assert resolve_region("Kabupaten Bandung", prefer="kota").region_code == "32.04"
    assert resolve_region("Bali", prefer="kota").region_code == "51"


def test_a_hint_decides_between_namesakes_and_contradicts_others() -> None:
    assert resolve_region("Banjar", province_hint="63").region_code == "63.03"
    assert resolve_region("Kebumen", province_hint="35").method == "province_conflict"


def test_every_line_of_the_alias_file_is_resolved() -> None:
    with settings.mapping_file(ALIASES).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) > 100
    for row in rows:
        assert regions()[row["region_code"]].region_name == row["region_name"], row
        match = resolve_region(row["alias"])
        assert row["region_code"] in {code for code, _ in match.candidates}, row
        level = regions()[row["region_code"]].region_level
        assert resolve_region(row["alias"], prefer=level).region_code == row["region_code"], row


def test_an_analyst_adds_an_alias_without_restarting(data_folder: Path) -> None:
    assert resolve_region("Kab. Bdg").region_code is None
    (data_folder / "mappings").mkdir()
    path = data_folder / "mappings" / ALIASES
    path.write_text("alias,region_code,region_name,note\nBdg,32.04,,kantor kami\n", encoding="utf-8")
    assert resolve_region("Kab. Bdg").region_code == "32.04"
    assert resolve_region("Kota Bdg").region_code is None


def test_an_alias_for_a_code_that_is_none_says_in_which_line(data_folder: Path) -> None:
    (data_folder / "mappings").mkdir()
    path = data_folder / "mappings" / ALIASES
    path.write_text("alias,region_code\nBdg,32.04\nXyz,99.99\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"region_aliases\.csv, baris 3"):
        resolve_region("Kebumen")


MENTIONS = [
    ("Dinas Perikanan Kab. Belitung Timur", ["19.06"], "type in front"),
    ("Dinas Perikanan Belitung Timur", ["19.06"], "bare name at the end of an agency"),
    ("Kanwil Ditjen Pajak Kalimantan Selatan dan Tengah", ["63", "62"], "the second name is shortened"),
    ("Kabupaten Kebumen, Banyumas dan Cilacap", ["33.05", "33.02", "33.01"], "a list under one type"),
    ("Bupati Kebumen dan Bupati Purworejo", ["33.05", "33.06"], "two offices"),
    ("Dinas Kesehatan Kabupaten Kota Baru", ["63.02"], "'Kota' belongs to the name"),
    ("Dinas Pangan, Kelautan dan Pertanian, PemProv DKI", ["31"], "behind a comma"),
    ("BWP Kota Tumbang Samba Kabupaten Katingan", ["62.06"], "a town called kota is no kota"),
    ("Kecamatan Timpah Kabupaten Kapuas", ["62.03"], "a district is not looked up"),
    ("Pemkab Kebumen\nPemkot Tegal", ["33.05", "33.76"], "one cell, two lines"),
    ("Kota Banjar, Jawa Barat", ["32.79"], "its province is not named apart"),
    ("Kabupaten Solok dan Kota Solok", ["13.02", "13.72"], "namesakes"),
    ("Kabupaten Paser, Kabupaten Lombok Utara, Kota Pekanbaru", ["64.01", "52.08", "14.71"], "typed list"),
    ("PT Bima Sakti", [], "part of a company's name"),
    ("PT Banggai Sentral", [], "part of a company's name"),
    ("Yayasan Buru Solok Nias", [], "words without an announcement"),
    ("pembangunan kota baru mandiri", [], "a new town"),
    ("Dinas Pertambangan Batu", [], "a common word"),
    ("Universitas Palangka Raya", [], "a university is not its city"),
    ("Kota Kinabalu", [], "in Malaysia"),
    ("Gubernur", [], "no name"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "codes", "why"), MENTIONS)
def test_regions_are_found_in_longer_text(text: str, codes: list[str], why: str) -> None:
    found = find_regions(text)
    assert [match.region_code for match in found] == codes, why
    for match in found:
        assert text[match.start : match.start + len(match.matched)] == match.matched


def test_a_mention_that_fits_two_regions_stays_open() -> None:
    (match,) = find_regions("Bappeda Solok")
    assert match.region_code is None
    assert {code for code, _ in match.candidates} == {"13.02", "13.72"}


def test_a_mention_says_how_it_was_read() -> None:
    listed = find_regions("Dinas Pendidikan Kebumen dan Purworejo")
    assert [match.method for match in listed] == ["agency", "listed"]


CODES = [
    ("33.05", None, None, "33.05", "kemendagri", "dotted"),
    ("3305", None, None, "33.05", "kemendagri", "the same in both systems"),
    (3305, None, None, "33.05", "kemendagri", "a number cell"),
    (3305.0, None, None, "33.05", "kemendagri", "a number cell read as decimal"),
    ("11.01", None, None, "11.01", "kemendagri", "BPS writes no dot"),
    ("1101", None, None, None, "code_systems_collide", "Simeulue to BPS, Aceh Selatan to Kemendagri"),
    ("1101", "bps", None, "11.09", "bps", "declared"),
    ("1101", "kemendagri", None, "11.01", "kemendagri", "declared"),
    ("1101", None, "Kab. Simeulue", "11.09", "bps", "the name decides"),
    ("1101", None, "Kab. Aceh Selatan", "11.01", "kemendagri", "the name decides"),
    ("1101", None, "Kota Bandung", None, "code_name_conflict", "the name is neither"),
    ("1101", "kemendagri", "Simeulue", None, "code_name_conflict", "declared, but the name says otherwise"),
    ("3271", None, "Bogor", "32.71", "kemendagri", "the code decides which Bogor"),
    ("91", None, None, None, "code_systems_collide", "Papua or Papua Barat"),
    ("91", None, "Papua Barat", "92", "bps", "the name decides"),
    ("9999", None, None, None, "unknown_code", "no such region"),
    ("Kebumen", None, None, None, "unknown_code", "no code"),
    (None, None, None, None, "unknown_code", "nothing"),
]


@pytest.mark.parametrize(("code", "system", "name", "expected", "method", "why"), CODES)
def test_a_code_is_checked_against_system_and_name(
    code: object, system: object, name: str | None, expected: str | None, method: str, why: str
) -> None:
    match = resolve_region_code(code, system, name)  # type: ignore[arg-type]
    assert (match.region_code, match.method) == (expected, method), why


def test_the_partners_of_a_real_register_are_found(shared_dir: Path) -> None:
    """Every regional government of the register is found, and none is read into another kind of partner."""
    with (shared_dir / "registers" / "kkp_kerja_sama.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.reader(stream) if len(row) > 2 and row[2].strip()][1:]
    governments = {row[2] for row in rows if row[1] == "Pemda"}
    others = {row[2] for row in rows if row[1] not in ("Pemda", "")}
    assert len(governments) > 20
    lost = {name for name in governments if not any(match.region_code for match in find_regions(name))}
    assert {name for name in lost if resolve_region(name).region_code is None} == set()
    assert {name for name in others if find_regions(name)} == {"BNN Kabupaten Karawang"}
    assert {name for name in others if resolve_region(name).region_code} == set()
