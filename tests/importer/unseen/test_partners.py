"""Partners as offices write them: who they are in law, and which type of cooperation follows."""

from __future__ import annotations

import pytest

from kerjasama.extracts.store import Store
from tests.importer.unseen.offices import read, workbook

HEADER = ["No", "Mitra", "Judul", "Tanggal", "Berlaku s.d."]
PARTNERS = [
    ("Kanwil Kemenkumham Jateng", "instansi_vertikal", "SINERGI", "the centre's office in the province"),
    ("Polres Kebumen", "instansi_vertikal", "SINERGI", "Polri counts as central government"),
    ("Kejaksaan Negeri Kebumen", "instansi_vertikal", "SINERGI", "a vertical body"),
    ("BPJS Kesehatan Cabang Kebumen", "instansi_vertikal", "SINERGI", "the branch of a known central body"),
    ("Kemenag Kebumen", "instansi_vertikal", "SINERGI", "a ministry and a region"),
    ("Baznas Kab. Kebumen", "instansi_vertikal", "SINERGI", "an alias and a region"),
    ("Bank Jateng", "bumd", "KSDPK", "a bank of the region"),
    ("Bank Jateng Cabang Kebumen", "bumd", "KSDPK", "its branch is no private bank"),
    ("PDAM Tirta Bumi", "bumd", "KSDPK", "a water company"),
    ("Perumda Air Minum Tirta Contoh", "bumd", "KSDPK", "its newer form"),
    ("Perum Perhutani KPH Kedu Selatan", "bumn", "KSDPK", "a unit of a state company"),
    ("PT. Telkom Witel Purwokerto", "bumn", "KSDPK", "a regional office of a state company"),
    ("BRI Cabang Kebumen", "bumn", "KSDPK", "an alias and its branch"),
    ("UIN Contoh Raya", "ptn", "SINERGI", "state Islamic university"),
    ("Univ. Gadjah Mada", "ptn", "SINERGI", "shortened"),
    ("Politeknik Negeri Contoh", "ptn", "SINERGI", "state polytechnic"),
    ("Poltekkes Kemenkes Contoh", "ptn", "SINERGI", "a ministry's polytechnic"),
    ("STIKES Muhammadiyah Contoh", "pts", "KSDPK", "a private school"),
    ("LSM Contoh", "ormas", "KSDPK", "an NGO"),
    ("PMI Kab. Kebumen", "ormas", "KSDPK", "the branch of a known society"),
    ("KADIN Kebumen", "ormas", "KSDPK", "the chamber, not the head of an agency"),
    ("Koperasi Contoh", "swasta", "KSDPK", "a cooperative"),
    ("CV Contoh", "swasta", "KSDPK", "a firm"),
    ("Direktur Utama PT Contoh Jaya", "swasta", "KSDPK", "the office that signs"),
    ("UNICEF", "lembaga_luar_negeri", "KSDLL_LAINNYA", "a foreign body"),
    ("Kota Busan", "pemda_luar_negeri", "KSDPL", "a foreign city called Kota"),
    (
        "Pemerintah Kota Yongin, Korea Selatan",
        "pemda_luar_negeri",
        "KSDPL",
        "no list has it; its country stands beside",
    ),
    ("Kota Hiroshima Jepang", "pemda_luar_negeri", "KSDPL", "city and country without a comma"),
    ("RSUD dr. Contoh Kab. Banyumas", "pemda", "KSDD_SUKARELA", "a hospital of another region"),
]


def test_partners_have_their_class_and_the_type_follows_the_law(store: Store) -> None:
    names = [name for name, *_expected in PARTNERS]
    rows = [HEADER, *([n, name, f"Judul {n}", "5 Juli 2023", "5 Juli 2026"] for n, name in enumerate(names, start=1))]
    result = read(store, "mitra.xlsx", workbook({"Data": rows}), owner="Kabupaten Kebumen")
    for number, (name, org_class, coop_type, why) in enumerate(PARTNERS, start=1):
        agreement = result.agreements[f"Judul {number}"]
        assert [found for _name, found in result.partners(f"Judul {number}")] == [org_class], (name, why)
        assert agreement["coop_type"] == coop_type, (name, why)
        assert agreement["lead_region_code"] == "33.05"


def test_a_village_is_no_region_in_law_and_that_is_said(store: Store) -> None:
    rows = [HEADER, [1, "Pemerintah Desa Contoh", "Pasar desa", "5 Juli 2023", "5 Juli 2026"]]
    result = read(store, "desa.xlsx", workbook({"Data": rows}), owner="Kabupaten Kebumen")
    assert result.cells("party_village") == {"B2"}
    assert result.partners("Pasar desa") == [("Pemerintah Desa Contoh", "tidak_diketahui")]


@pytest.mark.parametrize(
    ("cell", "regions", "why"),
    [
        ("Kab. Purbalingga, Kab. Banjarnegara, Kab. Banyumas dan Kab. Cilacap", {"33.03", "33.04", "33.02", "33.01"},
         "a type before each"),
        ("Kabupaten Banyumas, Cilacap, dan Purbalingga", {"33.02", "33.01", "33.03"}, "one type for all"),
        ("a. Kab. Cilacap b. Kab. Banyumas", {"33.01", "33.02"}, "letters"),
        ("Kab. Cilacap/Kab. Banyumas", {"33.01", "33.02"}, "a stroke"),
        ("Bupati Purworejo & Bupati Cilacap", {"33.06", "33.01"}, "who signed"),
        ("Cilacap", {"33.01"}, "the place alone"),
    ],
)  # fmt: skip
def test_lists_of_regions_reach_the_map(store: Store, cell: str, regions: set[str], why: str) -> None:
    rows = [HEADER, [1, cell, "Sungai bersama", "5 Juli 2023", "5 Juli 2026"]]
    result = read(store, "daerah.xlsx", workbook({"Data": rows}), owner="Kabupaten Kebumen")
    assert result.regions("Sungai bersama", "partner") == regions, why
    assert result.regions("Sungai bersama", "lead") == {"33.05"}
    assert result.agreements["Sungai bersama"]["coop_type"] == "KSDD_SUKARELA"
