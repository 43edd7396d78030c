"""What speaks for each kind of file: headings, titles and the cells under them, each with its weight and its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kerjasama.domain.words import _
from kerjasama.importer.kinds.figures import figures_in
from kerjasama.importer.lists.list_columns import LAB_STAGE_FIELDS, laboratory_columns, mapping_columns
from kerjasama.importer.model import Sheet
from kerjasama.importer.potential.recognise import looks_like_potential
from kerjasama.importer.reading.columns import ColumnMap, load_column_map, normalize
from kerjasama.importer.reading.header_rows import find_headers
from kerjasama.importer.reading.headings import Overrides, override_for

LOOKED_AT = 200  # rows of a sheet: what a file is shows at its top, however long it is
_TOP = 6  # rows in which the title of a list stands
_MAPPING = re.compile(
    r"\bpemetaan\b|\busulan (?:rencana )?kerja ?sama|\brencana kerja ?sama daerah|\bdikerjasamakan\b", re.IGNORECASE
)
_LAB = re.compile(r"\blab(?:oratorium)?[\s_-]*inovasi|\blabinov\b|\b5d\b", re.IGNORECASE)
_DECISIONS = re.compile(
    r"\b(?:lembar|daftar|hasil|notula|notulen|keputusan)\b.{0,30}\b(?:rapat|rakor)\b|\bkeputusan rapat\b", re.IGNORECASE
)
_FIGURES = re.compile(
    r"\b(?:produksi|pdrb|luas (?:panen|lahan|areal)|produktivitas|populasi|jumlah penduduk|pengunjung|wisatawan|wisata|"
    r"neraca|harga|"
    r"surplus|defisit|kebutuhan|konsumsi|indeks|lapangan usaha|ribu ton|kuintal)\b",
    re.IGNORECASE,
)
_STAGE = re.compile(r"^(?:\d\.? ?)?(?:tahap |tanggal |tgl )?(?:drum up|diagnos[ea]|design|desain|deliver|display)$")
_DECIDED = re.compile(r"^(?:isi |butir )?(?:keputusan|kesepakatan rapat|arahan|tindak lanjut rapat)(?: rapat| rakor)?$")
_DUE = re.compile(r"^(?:batas waktu|tenggat|target (?:waktu|selesai|penyelesaian)|jatuh tempo|due)$")
_IN_CHARGE = re.compile(
    r"^(?:penanggung jawab|pic|pj|pelaksana|opd penanggung jawab|perangkat daerah penanggung jawab)$"
)


@dataclass(frozen=True)
class Evidence:
    """How much speaks for a kind (0 to 1) and what, in words, the strongest first."""

    kind: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """What all kinds are judged by: the visible sheets, their headings, the texts above the tables."""

    sheets: Sequence[Sheet]
    overrides: Overrides
    titles: str
    headings: frozenset[str]

    def fields(self, column_map: ColumnMap) -> set[str]:
        """The fields that the best table of the file would feed under this map."""
        found: set[str] = set()
        for sheet in self.sheets:
            for block in find_headers(sheet.rows, column_map, self.overrides, sheet.name):
                here: set[str] = set()
                for heading in block.headings:
                    texts = (" ".join(heading.parts), heading.parts[-1], heading.parts[0])
                    chosen = override_for(heading, sheet.name, self.overrides, column_map.fields)
                    known = (
                        (chosen,) if chosen else next((one for text in texts if (one := column_map.exact(text))), ())
                    )
                    here |= set(known[:1] or column_map.by_core(heading.parts[-1])[:1])
                found = max(found, here, key=len)
        return found

    def any_heading(self, pattern: re.Pattern[str]) -> int:
        """How many different texts near the top match."""
        return sum(bool(pattern.search(text)) for text in self.headings)


def see(sheets: Sequence[Sheet], file_name: str, overrides: Overrides) -> Seen:
    """Look at a file once for all kinds."""
    visible = [replace(sheet, rows=sheet.rows[:LOOKED_AT]) for sheet in sheets if not sheet.hidden]
    titles = [re.sub(r"[_\-.]+", " ", file_name)]
    headings: set[str] = set()
    for sheet in visible:
        titles.append(sheet.name)
        for row in sheet.rows[:_TOP]:
            texts = list(dict.fromkeys(cell.text for cell in row))
            if len(texts) == 1:
                titles.append(texts[0])
        for row in sheet.rows[:15]:
            headings |= {normalize(cell.text) for cell in row if len(cell.text) <= 60}
    return Seen(visible, overrides, "\n".join(titles), frozenset(headings))


Points = list[tuple[float, str]]


def _register(seen: Seen) -> Points:
    fields = seen.fields(load_column_map())
    dates = fields & {"signed_on", "start_on", "end_on", "duration"}
    points: Points = []
    if fields & {"partner_name", "partner_region"} and not seen.any_heading(
        re.compile(r"^(?:rencana |usulan )?calon ")
    ):
        points.append((0.35, _("ada kolom mitra")))
    if "doc_number" in fields:
        points.append((0.3, _("ada nomor naskah")))
    if dates:
        points.append((0.25 if len(dates) == 1 else 0.35, _("ada tanggal penandatanganan atau masa berlaku")))
    if fields & {"signatory_role", "signatory_name", "lead_party_name"}:
        points.append((0.2, _("ada pihak penanda tangan")))
    if "doc_type" in fields:
        points.append((0.2, _("ada jenis naskah")))
    if "title" in fields:
        points.append((0.15, _("ada judul kerja sama")))
    if fields & {"lead_region", "country", "register_key", "declared_status", "coop_type", "scope_text"}:
        points.append((0.1, _("ada wilayah, negara, atau status kerja sama")))
    return points


def _potential(seen: Seen) -> Points:
    points: Points = []
    figures = figures_in(seen.sheets)
    if figures.share_of_numbers >= 0.3 and figures.region_share >= 0.5:
        points.append((0.5, _("barisnya wilayah dan isinya angka")))
    elif figures.share_of_numbers >= 0.2 and figures.rows >= 2:
        points.append((0.25, _("sebagian besar isinya angka")))
    words = seen.titles + "\n" + "\n".join(seen.headings)
    if _FIGURES.search(words.replace("_", " ")):
        points.append((0.3, _("judulnya menyebut ukuran seperti produksi, PDRB, atau pengunjung")))
    if figures.by_year:
        points.append((0.2, _("ada kolom satuan atau beberapa tahun berdampingan")))
    theirs = looks_like_potential(list(seen.sheets))
    if theirs > sum(weight for weight, _text in points):
        points.append((theirs - sum(weight for weight, _text in points), _("susunannya tabel angka tentang wilayah")))
    return points


def _mapping(seen: Seen) -> Points:
    fields = seen.fields(mapping_columns())
    points: Points = []
    if _MAPPING.search(seen.titles):
        points.append((0.35, _("judulnya menyebut pemetaan")))
    if seen.any_heading(re.compile(r"^(?:rencana |usulan )?calon ")):
        points.append((0.3, _("ada calon mitra")))
    if seen.any_heading(re.compile(r"\b(?:usul|usulan|pengusul)\b")):
        points.append((0.25, _("ada usulan atau pengusul")))
    for names, weight, text in (
        ({"urusan"}, 0.15, _("ada urusan")),
        ({"program", "activity"}, 0.15, _("ada program atau kegiatan")),
        ({"position"}, 0.25, _("ada posisi menawarkan atau membutuhkan")),
        ({"rejection"}, 0.2, _("ada alasan tidak sesuai")),
        ({"kak"}, 0.2, _("ada ketersediaan KAK")),
        ({"rpjmd_ref", "rkpd_ref", "renstra_ref", "plans_ref"}, 0.2, _("ada rujukan RPJMD, RKPD, atau Renstra")),
        ({"priority"}, 0.1, _("ada prioritas")),
        ({"issue"}, 0.1, _("ada isu atau potensi")),
    ):
        if fields & names:
            points.append((weight, text))
    if seen.any_heading(re.compile(r"kriteria|hasil (?:pemetaan|verifikasi|telaah)")):
        points.append((0.2, _("ada hasil pemeriksaan kriteria")))
    return points if len(fields) >= 3 else points[:0]


def _laboratory(seen: Seen) -> Points:
    fields = seen.fields(laboratory_columns())
    points: Points = []
    if _LAB.search(seen.titles):
        points.append((0.45, _("judulnya menyebut laboratorium inovasi")))
    stages = max(len(fields & set(LAB_STAGE_FIELDS)), seen.any_heading(_STAGE))
    if stages >= 2:
        points.append((0.6, _("ada kolom tahap drum up, diagnose, design, deliver, display")))
    if seen.any_heading(re.compile(r"\b(?:ide|inovasi|gagasan)\b")):
        points.append((0.3, _("ada ide atau inovasi")))
    if "stage" in fields:
        points.append((0.1, _("ada tahap")))
    return points if "idea_name" in fields or stages >= 2 else points[:0]


def _decisions(seen: Seen) -> Points:
    points: Points = []
    if _DECISIONS.search(seen.titles):
        points.append((0.4, _("judulnya menyebut keputusan rapat")))
    if seen.any_heading(_DECIDED):
        points.append((0.35, _("ada isi keputusan")))
        if seen.any_heading(_DUE):
            points.append((0.25, _("ada batas waktu")))
        if seen.any_heading(_IN_CHARGE):
            points.append((0.2, _("ada penanggung jawab")))
    return points


_JUDGES: dict[str, Callable[[Seen], Points]] = {
    "register": _register,
    "potential": _potential,
    "mapping": _mapping,
    "laboratory": _laboratory,
    "decisions": _decisions,
}


def judge(seen: Seen) -> list[Evidence]:
    """Every kind with what speaks for it, the likeliest first; among equals in the order of FILE_KINDS."""
    found = []
    for kind, points_of in _JUDGES.items():
        points = sorted(points_of(seen), key=lambda point: -point[0])
        found.append(
            Evidence(kind, round(sum(weight for weight, _text in points), 2), tuple(text for _weight, text in points))
        )
    return sorted(found, key=lambda one: -one.score)
