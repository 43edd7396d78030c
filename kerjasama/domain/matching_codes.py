"""Closed lists of matchmaking: the parts of the score, what to do, and why a pair is not ranked (decision 0021)."""

from __future__ import annotations

# The parts of the score, in the order in which they are told.
MATCH_PARTS = ("complement", "two_way", "proximity", "border", "uncovered")
# Their weights unless a reader chooses others.
MATCH_WEIGHTS = {"complement": 40, "two_way": 20, "proximity": 15, "border": 5, "uncovered": 20}
# The distance at which proximity is one half, kilometres: by the kind of both sides.
HALF_KM = {"kabkota": 200.0, "provinsi": 500.0}
MATCH_LEVELS = ("kabkota", "provinsi")
# How many of the largest surpluses and lacks of each commodity the whole country is searched among.
MATCH_CANDIDATES = 100

MATCH_ADVICE = ("buat_baru", "hidupkan", "perluas", "jalankan", "periksa")
MATCH_EXCLUSIONS = ("tahun_berjauhan", "satuan_berbeda", "nol_diragukan")
MATCH_DIRECTIONS = ("memberi", "menerima")
# How a document between two regions stands.
COVERED_STATES = (
    "berjalan",
    "mandek",
    "seremonial_terkonfirmasi",
    "seremonial_terduga",
    "tidak_jelas",
    "selesai",
)

# Jakarta's administrative cities are no autonomous regions: it is paired as one, with provinces and with
# kabupaten/kota.
JAKARTA = "31"

# The sector of the regional accounts that a commodity belongs to, by what figures on it are about.
SECTOR_OF_SUBJECT = {
    "pangan": "A",
    "perkebunan": "A",
    "peternakan": "A",
    "perikanan": "A",
    "kehutanan": "A",
    "pertambangan_energi": "B",
    "industri": "C",
}
