# ruff: noqa: E501 (patterns and sentences read better in one line)
"""Who a party is: its class from the register's column and from its name, its region, its country.

Known bodies and their other spellings stand in data/mappings/organizations.csv. A register's class column is believed
unless the name itself says otherwise (a ministry filed as ormas): then the name wins and the contradiction is a doubt.
"""

from __future__ import annotations

import csv
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kerjasama import settings
from kerjasama.domain import codes
from kerjasama.errors import UserError
from kerjasama.importer.draft import Organization
from kerjasama.importer.parties.names import org_key, short_hash, words
from kerjasama.importer.places.regions import resolve_region

# Tried in order on `names.words` of the name; the first match decides.
_PATTERNS: tuple[tuple[str, str], ...] = tuple(
    (rf"{pattern}", org_class)
    for pattern, org_class in (
        (
            r"^(rektor|universitas|univ|institut|politeknik|poltek\w*|sekolah tinggi|akademi|akper|akbid|fakultas|faperta|"
            r"fakult\w*|lppm|fpik|fkip|fisip|fmipa|feb|prodi|program studi|magister|dekan|uin|iain\w*|iakn|ihdn|stai\w*|"
            r"stie\w*|stikes\w*|stkip|stmik|stih|stit|stisip|stia|stt|stp|stiper|unu|unisnu)\b",
            "perguruan_tinggi",
        ),
        (
            r"\b(university|universiti|université|hochschule|conservatory|conservatoire|gmbh|ltd|limited|inc|llc|"
            r"foundation|international|association européenne|embassy|kedutaan)\b",
            "lembaga_luar_negeri",
        ),
        (
            r"\b(perumda|perusda|perseroda|pdam|bumd|perusahaan daerah|perusahaan umum daerah|bank pembangunan daerah|"
            r"bpd|jamkrida|bprs? (kabupaten|kota|bank daerah))\b",
            "bumd",
        ),
        (r"\bpersero\b|\bbumn\b|^(perum|perusahaan umum)\b", "bumn"),
        (
            r"^(plt |pjs? )?(ka |kepala |kantor )*(kantor wilayah|kanwil|kejaksaan|kejati|kejari|polda|polres\w*|polsek|kapolda|"
            r"kapolres\w*|kodam|korem|kodim|koramil|lanal|lantamal|lanud|kantor pertanahan|bnn (kab|kota|prov)\w*|bnnk|bnnp|"
            r"bps (kab|kota|prov)\w*|kpp\b|kppn|lapas|rutan|bapas|kantor imigrasi|kantor kementerian|kantor pajak|"
            r"pengadilan|kpu (kab|kota|prov)\w*|bawaslu (kab|kota|prov)\w*|badan pengawas pemilihan umum (kab|kota|prov)\w*|"
            r"balai besar|balai (perbenihan|wilayah|taman|konservasi|pelestarian|bahasa|arkeologi|karantina|pengelola\w*)|"
            r"stasiun (karantina|meteorologi|psdkp)|loka|rsup|bandara|syahbandar|ksop|upt kementerian|bbws|bws|bpdas\w*|bksda|"
            r"bpom di|imigrasi|atr bpn|bpn|bea cukai|kementerian agama (kab|kota)\w*|kemenag (kab|kota)\w*|"
            r"badan narkotika nasional (kab|kota|prov)\w*|badan pusat statistik (kab|kota|prov)\w*|"
            r"badan pertanahan nasional (kab|kota|prov)\w*|komisi pemilihan umum (kab|kota|prov)\w*|kantor perwakilan|"
            r"perwakilan (bpkp|bkkbn|bi|ombudsman|kementerian|bpk)|kantor cabang dinas)\b|"
            r"^(kementerian|badan|lembaga|komisi|ombudsman) .*\bperwakilan\b|^(lapas|rumah tahanan|lembaga pemasyarakatan)\b",
            "instansi_vertikal",
        ),
        (
            r"^(?!(sma|smk|smp) (muhammadiyah|kristen|katolik|maarif|ma arif|islam|pgri|nu|al|taman|wisuda))(plt |pjs? )?"
            r"(ka |kepala |sekretaris )?(pemkab|pemkot|pemprov|pemda|pemerintah (kabupaten|kab|kota|provinsi|prov|"
            r"daerah|aceh|diy|dki|kecamatan|kelurahan)|kab|kabupaten|kota|provinsi|prov|gubernur|bupati|wali ?kota|kadis|kadin|dinas|"
            r"dinkes|disdik|dishub|diskominfo|disdukcapil|dispar\w*|disnaker\w*|dlh|dprd|setda|sekretariat daerah|"
            r"sekda|bappeda\w*|bapperida|bkad|bpkad|bapenda|bkpsdm|bkd|bpbd|satpol|inspektorat daerah|kecamatan|kelurahan|"
            r"rsud|puskesmas|labkesda|biro|badan .* daerah|sekretariat dprd|(sma|smk|smp|sd|tk|slb|paud) (n|negeri)|sma|smk|sman|"
            r"smkn|smpn|sdn|slbn|lppl|daerah istimewa|daerah khusus)\b",
            "pemda",
        ),
        (r"^(badan keuangan dan aset daerah|badan pendapatan daerah)\b|\b(pemkab|pemkot|pemprov)\b", "pemda"),
        (
            r"^(plt |pjs? )?(ka |kepala |sekretaris |sekjen |sestama )?(kementerian|kemen\w*|kemko\w*|menteri|menko\w*|"
            r"men [a-z]+|ditjen|direktorat jenderal|direktur jenderal|dirjen|sekretariat jenderal|"
            r"inspektorat jenderal|deputi|balitbang|mabes|panglima|kapolri|jaksa agung|mahkamah|komisi|ombudsman|"
            r"badan (nasional|pengawas\w*|pengatur|penyelenggara|koordinasi|percepatan|pengkajian|penelitian|"
            r"riset|pengembangan|standardisasi|keamanan|kepegawaian|siber|pusat|gizi|pangan|karantina)|"
            r"lembaga (negara|pemerintah|ilmu|penerbangan|administrasi)|pusat (hidro|riset|alikasi|pendidikan)|pusdik\w*|"
            r"dit |direktorat|divisi .* polri|dewan perwakilan)\b",
            "kementerian_lembaga",
        ),
        (
            r"\b(kemen(?:dag|dagri|hub|keu|kes|tan|ag|ham|kominfo|kopukm|lu|par|diknas|dikbud\w*)|kemdag|polri|tni)$",
            "kementerian_lembaga",
        ),
        (
            r"^(pt|cv|ud|firma|fa|koperasi|ksp|kud|lpk|lkp|toko|hotel|klinik|bank|bpr|apotek|rumah sakit|rs|rsu|rsia|rsi|"
            r"notaris|kap|kjpp|media|radio|harian|penerbit|supermarket|swalayan|bmt|baitul maal|lembaga bahasa|kantor akuntan|"
            r"kantor notaris|kantor hukum|bumdes\w*)\b|\b(tbk|tv|fm)$",
            "swasta",
        ),
        (
            r"^(yayasan|perkumpulan|asosiasi|ikatan|himpunan|persatuan|perhimpunan|forum|lembaga swadaya|lsm|dewan|gerakan|"
            r"organisasi|aliansi|komunitas|ranting|pc|pcnu|pwnu|pbnu|pcm|pdm|pwm|(pd|pw|pc|pimpinan cabang) (muhammadiyah|aisyiyah|"
            r"nu|fatayat|muslimat|ansor|ipnu)|muhammadiyah|nahdlatul|aisyiyah|fatayat|muslimat|gp ansor|dekranasda|mui|fkub|iwapi|"
            r"hipmi|inkindo|gapensi|pgri|knpi|pmi|lazis\w*|laz|dompet dhuafa|rumah zakat|sekolah dasar|(sma|smk|smp|sd|mi|mts|ma) |"
            r"pondok|ponpes|pesantren|lembaga bantuan hukum|lbh|koalisi|paguyuban|serikat|gabungan|koni|pramuka|kwarda|karang taruna|tp pkk|"
            r"pengurus (besar|pusat|wilayah)|pimpinan (pusat|wilayah|daerah)|pp |dpp |dpw |kel nelayan|kelompok|ika|kadin|"
            r"majelis|ketua umum|apindo|walhi)\b",
            "ormas",
        ),
        (r"^(bapak|ibu|sdr|saudara|sdri|tuan|nyonya|perseorangan)\b", "perseorangan"),
    )
)
_COMPILED = tuple((re.compile(pattern), org_class) for pattern, org_class in _PATTERNS)
_STATE_CAMPUS = re.compile(r"\bnegeri\b|^(uin|iain|iakn)\b|\bpoltekkes\b|^politeknik (negeri|kelautan|statistika)")
_PRIVATE_CAMPUS = re.compile(r"\b(muhammadiyah|kristen|katolik|pgri|nahdlatul ulama|islam (?!negeri)|widya|buddhi)\b")
_OFFICE = re.compile(
    r"^(plt |pj |pjs )?(direktur utama|dirut|direktur|presiden direktur|pimpinan cabang|pimpinan|general manager|manajer|manager|"
    r"ketua umum|ketua|kepala cabang|kepala|branch manager|gm|ceo|sekretaris) "
)
_UNIV = re.compile(r"^univ\b\.?", re.IGNORECASE)
# What follows the name of a body when its branch is meant; a region or town may follow directly.
_BRANCH = re.compile(
    r"^(cabang|cab|kab|kabupaten|kota|prov|provinsi|wilayah|regional|unit|kc|kcp|kcu|kanwil|kantor|witel|up3|ulp|area|kph|"
    r"subdivre|sub divre|divre|daop|perwakilan|distrik|daerah|upt|uptd|kanca|kancab)\b"
)
_LONGEST_BRANCH = 12  # words
_ABROAD_NAME = re.compile(r"\b(university of|universiti|academy of|school of|royal|national \w+ university)\b")


@dataclass(frozen=True)
class KnownBody:
    """A line of data/mappings/organizations.csv."""

    name: str
    org_class: str
    country_code: str


@dataclass(frozen=True)
class ClassReading:
    """What is thought of a party's class. `conflict` is the class that the register's own word would have given."""

    name: str
    org_class: str
    source: str
    conflict: str = ""
    is_doubtful: bool = False
    country_code: str = ""


@lru_cache(maxsize=4)
def _known_bodies(path: Path, _stamp: float) -> dict[str, KnownBody]:
    bodies: dict[str, KnownBody] = {}
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for number, line in enumerate(csv.DictReader(stream), start=2):
            name, org_class = (line.get("name") or "").strip(), (line.get("org_class") or "").strip()
            if not name:
                continue
            if org_class not in codes.ORG_CLASSES:
                raise UserError(
                    f'Kelas pihak "{org_class}" tidak dikenal.',
                    where=f"data/mappings/{path.name}, baris {number}",
                    todo="Pakai salah satu dari: " + ", ".join(codes.ORG_CLASSES) + ".",
                )
            body = KnownBody(name, org_class, (line.get("country_code") or "").strip())
            for spelling in (name, *(line.get("aliases") or "").split("|")):
                if spelling.strip():
                    bodies.setdefault(org_key(spelling), body)
    return bodies


def known_body(name: str) -> KnownBody | None:
    """The body that an analyst has written into organizations.csv under this name or alias."""
    path, stamp = bodies_file()
    return _known_body(name, path, stamp) if path else None


def bodies_file() -> tuple[str, float]:
    """The file of known bodies now in use and its moment of change; cheap, since it is asked for every name."""
    for path in _candidates(os.environ.get(settings.DATA_VARIABLE, "")):
        try:
            return path, os.stat(path).st_mtime  # noqa: PTH116 (many times per row)
        except OSError:
            continue
    return "", 0.0


@lru_cache(maxsize=16)
def _candidates(_data_folder: str) -> tuple[str, ...]:
    return tuple(
        str(folder / "mappings" / "organizations.csv") for folder in (settings.data_dir(), settings.shipped_dir())
    )


@lru_cache(maxsize=65536)
def _known_body(name: str, path: str, stamp: float) -> KnownBody | None:
    bodies = _known_bodies(Path(path), stamp)
    found = bodies.get(org_key(name)) or bodies.get(org_key(_UNIV.sub("Universitas", name)))
    if found is None and (inside := re.search(r"\(([^)]{2,})\)?\s*$", name)):
        found = bodies.get(org_key(name[: inside.start()])) or bodies.get(org_key(inside.group(1)))
    return found


def class_from_name(name: str) -> tuple[str, bool]:
    """(class, whether it is doubtful) as far as the words of a name tell; ('', True) when they tell nothing."""
    return _class_from_name(name, *bodies_file())


@lru_cache(maxsize=65536)
def _class_from_name(name: str, _path: str, _stamp: float) -> tuple[str, bool]:
    key = words(name)
    if branch := branch_class(key):
        return branch, False
    for pattern, org_class in _COMPILED:
        if not pattern.search(key):
            continue
        if org_class != "perguruan_tinggi":
            return org_class, False
        if _ABROAD_NAME.search(key):
            return "lembaga_luar_negeri", False
        for part in re.split(r"[,\-/]| dan |\bdi\b|\bfakultas \w+( \w+)?\b", name):
            if part and (body := known_body(part.strip())) and body.org_class in ("ptn", "pts"):
                return body.org_class, False
        for start in range(1, len(key.split())):
            tail = " ".join(key.split()[start:])
            if (body := known_body(tail)) and body.org_class in ("ptn", "pts"):
                return body.org_class, False
        if _STATE_CAMPUS.search(key):
            return "ptn", False
        return "pts", not _PRIVATE_CAMPUS.search(key)
    if (office := _OFFICE.match(key)) and (
        rest := key[office.end() :]
    ):  # 'Direktur Utama PT Contoh': whom it speaks for
        body = known_body(rest)
        return (body.org_class, False) if body else _class_from_name(rest, _path, _stamp)
    return "", True


def branch_class(key: str) -> str:
    """The class of a known body's branch ('BPJS Kesehatan Cabang Kebumen', 'Kemenag Kebumen'); '' when it is none.

    A branch of a ministry or of a central body is an instansi vertikal (P22 Ps 1.19), of a company that company.
    """
    parts = key.split()
    if not 2 <= len(parts) <= _LONGEST_BRANCH or parts[0] in ("dinas", "plt", "kepala"):
        return ""
    for end in range(len(parts) - 1, 0, -1):
        body = known_body(" ".join(parts[:end]))
        if body is None:
            continue
        rest = " ".join(parts[end:])
        if not _BRANCH.match(rest) and resolve_region(rest).method not in _PLACES:
            return ""
        return "instansi_vertikal" if body.org_class == "kementerian_lembaga" else body.org_class
    return ""


_PLACES = ("name", "bare_name", "alias", "ambiguous", "town", "capital")


def read_class(name: str, wanted: tuple[str, ...] = (), *, is_abroad: bool = False) -> ClassReading:
    """The class of a party from what the register's word may mean (`wanted`) and from its name.

    `is_abroad` says that the row names a country other than Indonesia.
    """
    body = known_body(name)
    if body is not None:
        conflict = "" if not wanted or body.org_class in wanted or _alike(body.org_class, wanted) else wanted[0]
        source = "declared" if wanted and not conflict else "derived"
        return ClassReading(body.name, body.org_class, source, conflict, False, body.country_code)
    found, doubtful = class_from_name(name)
    if is_abroad:  # the words for classes are those of home: a university abroad is a foreign body
        wanted = ("pemda_luar_negeri",) if wanted in (("pemda",), ("pemda_luar_negeri",)) else ("lembaga_luar_negeri",)
        return ClassReading(name, wanted[0], "derived")
    if not wanted:
        return ClassReading(name, found or "tidak_diketahui", "derived", "", doubtful)
    if found in wanted or (found and _alike(found, wanted)):
        return ClassReading(name, found, "declared", "", doubtful and len(wanted) > 1 and found not in ("pts",))
    if found and not doubtful and wanted != ("lembaga_luar_negeri",):
        return ClassReading(name, found, "derived", wanted[0])
    return ClassReading(
        name,
        wanted[0] if len(wanted) == 1 or wanted[0] == "kementerian_lembaga" else (found or "tidak_diketahui"),
        "declared",
    )


def _alike(org_class: str, wanted: tuple[str, ...]) -> bool:
    """Classes that offices use for one another: campus for ministry work, central for vertical bodies."""
    central = {"kementerian_lembaga", "instansi_vertikal"}
    return org_class in central and bool(central.intersection(wanted))


def organization_id(organization: Organization) -> str:
    """Stable over imports: class, place and normalized name."""
    place = organization.region_code or organization.foreign_city_id or organization.country_code
    return "org-" + short_hash(organization.org_class, place, org_key(organization.name))
