"""Measure an import: write a long register in the untidy form of ministries, import it, print time and memory.

    python scripts/measure_import.py [--rows 20000] [--again] [--keep FILE.csv] [--profile]

The register is made up (regions are real, bodies and numbers are not): month-first dates, two signatories with a
number each, several partners in some cells, lines that contradict themselves. Same arguments, same bytes. It is
imported into a folder of its own that is removed afterwards; `--again` imports it a second time, which must change
nothing. Reading and writing are both inside the time.
"""

from __future__ import annotations

import argparse
import cProfile
import csv
import pstats
import random
import resource
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from kerjasama.extracts.store import Store
from kerjasama.importer.parties.names import ROMAN_MONTHS
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.values.durations import add_months
from kerjasama.reference.tables import regions

HEADINGS = ("", "MITRA", "MITRA KERJA SAMA", "JUDUL", "JENIS KERJASAMA", "SIGN", "NOMOR", "SIGN", "NOMOR",
            "MASA BERLAKU", "MULAI", "BERLAKU HINGGA", "STATUS")  # fmt: skip
FORMS = ("Perjanjian Kerja Sama", "Nota Kesepahaman", "Kesepakatan Bersama", "Nota Kesepakatan")
AGENCIES = ("Dinas Perikanan", "Dinas Kesehatan", "Dinas Pertanian", "Dinas Pendidikan", "Dinas Perhubungan",
            "Bappeda", "Dinas Lingkungan Hidup", "Dinas Pariwisata")  # fmt: skip
TOPICS = ("Pengelolaan hasil tangkapan", "Pelayanan kesehatan warga perbatasan", "Penyediaan beras", "Pelatihan",
          "Pengelolaan sampah regional", "Pertukaran data kependudukan", "Promosi wisata", "Pendidikan vokasi",
          "Angkutan antarwilayah", "Pembinaan usaha mikro")  # fmt: skip
SYLLABLES = ("sa", "ri", "mul", "ya", "ka", "har", "ta", "jaya", "wira", "mina", "bahari", "nusa", "lestari", "agro")


def write_register(path: Path, rows: int, seed: int = 7) -> None:
    """A CSV of that many agreements; the same rows and seed give the same bytes."""
    draw = random.Random(seed)
    places = [region.region_name for region in regions().values()]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        for number in range(1, rows + 1):
            out.writerow(_row(draw, places, number))


def _row(draw: random.Random, places: list[str], number: int) -> list[str]:
    kind, partner, role = _partner(draw, places)
    signed = date(2012, 1, 1) + timedelta(days=draw.randrange(365 * 13))
    years = draw.choice((1, 2, 3, 5, 5, 5, 7))
    end = add_months(signed, 12 * years)
    form = draw.choice(FORMS)
    own = f"{number:05d}/DJ/{form[0]}/{ROMAN_MONTHS[signed.month - 1]}/{signed.year}"
    state = "Berlaku" if end >= date(2025, 6, 30) or draw.random() < 0.05 else "Tidak Berlaku"
    start = f"{signed.month}/{signed.day}/{signed.year}" if draw.random() > 0.02 else ""
    return [
        str(signed.year) if draw.random() > 0.05 else "",
        kind,
        partner,
        f"{draw.choice(TOPICS)} di {draw.choice(places)}",
        form,
        draw.choice(("Sekda", "Kepala Biro", "Direktur Utama")),
        own,
        role,
        "" if draw.random() < 0.1 else f"{draw.randrange(1, 999)}/{draw.choice(SYLLABLES).upper()}/{signed.year}",
        str(years),
        start,
        f"{end.month}/{end.day}/{end.year}" if draw.random() > 0.05 else "",
        state,
    ]  # fmt: skip


def _partner(draw: random.Random, places: list[str]) -> tuple[str, str, str]:
    lot = draw.random()
    if lot < 0.35:
        return "Pemda", f"{draw.choice(AGENCIES)} {draw.choice(places)}", "Kepala Dinas"
    if lot < 0.5:
        return "Pemda", f"Pemerintah {draw.choice(places)}", "Bupati"
    if lot < 0.7:
        return "Swasta", f"PT {_invented(draw)}", "Direktur"
    if lot < 0.8:
        return "Universitas", f"Universitas {_invented(draw)}", "Rektor"
    if lot < 0.9:
        return "Ormas", f"Yayasan {_invented(draw)}", "Ketua"
    listed = [f"{place + 1}. {draw.choice(places)}" for place in range(draw.randrange(2, 5))]
    return "Pemda", "\n".join(listed), "Bupati"


def _invented(draw: random.Random) -> str:
    return " ".join(
        "".join(draw.choice(SYLLABLES) for _ in range(draw.randrange(2, 4))).title()
        for _ in range(draw.randrange(1, 3))
    )


def _measured(path: Path, folder: Path, label: str) -> None:
    cpu, clock = time.process_time(), time.perf_counter()
    outcome = import_files([path], store=Store(folder), today=date(2025, 7, 1))
    used, passed = time.process_time() - cpu, time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{label}: {outcome.rows_read:,} rows read, {outcome.rows_written:,} written, "
        f"{len(outcome.findings):,} findings; {used:.1f} s CPU, {passed:.1f} s, peak {peak:,.0f} MB"
    )


def main() -> None:
    """Read the arguments, write the register, import it, print."""
    arguments = argparse.ArgumentParser(description="Measure an import.")
    arguments.add_argument("--rows", type=int, default=20_000)
    arguments.add_argument("--again", action="store_true", help="import the same file a second time")
    arguments.add_argument("--keep", type=Path, help="write the register to this file and keep it")
    arguments.add_argument("--profile", action="store_true", help="print where the time goes")
    wanted = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="kerjasama-measure-") as name:
        folder = Path(name)
        path = wanted.keep or folder / "register_ukur.csv"
        write_register(path, wanted.rows)
        print(f"register: {wanted.rows:,} rows, {path.stat().st_size / 1e6:.1f} MB")
        if wanted.profile:
            profile = cProfile.Profile()
            profile.runcall(_measured, path, folder, "import, with the profiler's own cost")
            pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(45)
            return
        _measured(path, folder, "import")
        if wanted.again:
            _measured(path, folder, "the same file again")


if __name__ == "__main__":
    main()
