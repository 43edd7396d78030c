"""A first draft of the terms of reference (KAK) between two regions, as a Word document.

The sections are those of Permendagri 22/2020 Pasal 7(2), in its order. What is known stands with its year and source;
what is not known is a visible blank, never a guess. Always in Indonesian: it goes to offices.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document as DocumentObject

from kerjasama.domain.amounts import amount_words, year_words
from kerjasama.domain.labels import label
from kerjasama.domain.words import format_date, format_number, format_percent, use_language
from kerjasama.exports.docx_parts import BLANK, header_and_footer, new_document, paragraph, saved, table
from kerjasama.exports.terms_tables import TermsFacts, existing, figure_rows, returns
from kerjasama.reference.tables import regions

SECTIONS = (
    "Latar belakang",
    "Maksud dan tujuan",
    "Lokasi",
    "Ruang lingkup",
    "Jangka waktu",
    "Manfaat",
    "Analisis dampak sosial dan lingkungan",
    "Pembiayaan",
)
# What the TKKSD weighs a draft against (P22 Ps 7(4)).
_TESTS = (
    "Kesesuaian dengan RPJMD dan rencana strategis sektor terkait",
    "Kesesuaian lokasi program/kegiatan dengan RTRW",
    "Keterkaitan antarsektor dan antarwilayah",
    "Kelayakan biaya dan manfaat",
    "Dampak terhadap pembangunan daerah",
)


def terms_of_reference(facts: TermsFacts) -> bytes:
    """The draft as the bytes of a DOCX file."""
    with use_language("id"):
        names = (_name(facts.region), _name(facts.partner))
        item = facts.item_name.split(" (")[0].lower()
        document = new_document(f"Kerangka Acuan Kerja: {item}, {names[0]} dengan {names[1]}")
        sample = "DATA CONTOH, bukan data nyata · " if facts.is_sample else ""
        day = format_date(facts.as_of)
        header_and_footer(document, f"{sample}Draf awal KAK, belum disahkan", f"Data per {day}, versi {facts.version}")
        document.add_paragraph("Kerangka Acuan Kerja (KAK)", style="Title")
        paragraph(document, f"Rencana kerja sama daerah {names[0]} dengan {names[1]} tentang {item}")
        if facts.is_sample:
            paragraph(document, "DATA CONTOH: semua angka dan naskah di bawah ini dibuat untuk peragaan.", bold=True)
        paragraph(
            document,
            f"Draf awal menurut Permendagri 22 Tahun 2020 Pasal 7 ayat (2). Angka di dalamnya diambil dari data per "
            f"{day}. Yang tertulis {BLANK} tidak diketahui dari data dan harus dilengkapi.",
        )
        paragraph(document, f"Perangkat daerah pemrakarsa: {BLANK}. Urusan: {BLANK}.")
        writers = (_background, _purpose, _place, _scope, _term, _benefit, _impact, _funding)
        for number, (title, writer) in enumerate(zip(SECTIONS, writers, strict=True)):
            document.add_heading(f"{chr(ord('a') + number)}. {title}", level=1)
            writer(document, facts, names, item)
        _appendix(document)
        return saved(document)


def _name(code: str) -> str:
    found = regions().get(code)
    return found.region_name if found else code


def _province(code: str) -> str:
    found = regions().get(code)
    return f", Provinsi {found.province_name}" if found and found.region_level != "provinsi" else ""


def _sides(facts: TermsFacts, names: tuple[str, str]) -> tuple[str, str]:
    """(who supplies, who receives)."""
    return names if facts.match["direction_code"] == "memberi" else (names[1], names[0])


def _background(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    row = facts.match
    if row is None:
        paragraph(
            document,
            f"Neraca {item} kedua daerah tidak saling mengisi, atau salah satunya tidak diketahui. Angka yang ada "
            "tercantum pada tabel 1.",
        )
    else:
        supplier, receiver = _sides(facts, names)
        paragraph(
            document,
            f"{supplier} berlebih {item} {amount_words(row['supplier_surplus'], row['unit'])} "
            f"({year_words(row['supplier_year'])}), sedangkan {receiver} kurang "
            f"{amount_words(row['receiver_lack'], row['unit'])} ({year_words(row['receiver_year'])}). "
            + (_served(row) if not row["exclusion_code"] else _not_comparable(row)),
        )
    for other in returns(facts).itertuples(index=False):
        giver, taker = names if other.direction_code == "memberi" else (names[1], names[0])
        paragraph(
            document,
            f"Ke arah sebaliknya, {giver} berlebih {other.item_name.lower()} "
            f"{amount_words(other.supplier_surplus, other.unit)} ({year_words(other.supplier_year)}) dan {taker} "
            f"kurang {amount_words(other.receiver_lack, other.unit)} ({year_words(other.receiver_year)}).",
        )
    paragraph(
        document, "Surplus menurut neraca belum berarti barang siap diperdagangkan; harga dan mutu belum diperiksa."
    )
    paragraph(document, f"Masalah atau isu strategis yang hendak dijawab: {BLANK}.")
    paragraph(document, f"Rujukan RPJMD, RKPD, dan Renstra kedua daerah: {BLANK}.")
    document.add_paragraph("Tabel 1. Angka kedua daerah, dengan tahun dan sumbernya", style="Caption")
    table(
        document,
        ("Daerah", "Komoditas", "Produksi", "Kebutuhan", "Surplus (+) atau kurang (−)", "Sumber"),
        figure_rows(facts, names),
        (2.9, 2.2, 2.7, 2.7, 2.7, 2.8),
        right=(2, 3, 4),
    )
    existing(document, facts, item)


def _served(row: Any) -> str:
    return (
        f"Bila dipertemukan, {amount_words(row['served'], row['unit'])} dapat terpenuhi: "
        f"{format_percent(row['share_of_lack'])} dari kekurangan dan {format_percent(row['share_of_surplus'])} dari "
        f"surplus."
    )


def _not_comparable(row: Any) -> str:
    reason = label("match_exclusion", row["exclusion_code"])
    return f"Kedua angka belum dapat dibandingkan ({reason[:1].lower()}{reason[1:]}): [periksa angka di sumbernya]."


def _purpose(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    if facts.match is not None:
        supplier, receiver = _sides(facts, names)
        paragraph(document, f"Maksud: mempertemukan kelebihan {item} {supplier} dengan kekurangan {receiver}.")
    else:
        paragraph(document, f"Maksud: {BLANK}.")
    paragraph(document, f"Tujuan yang terukur (volume, waktu, penerima manfaat): {BLANK}.")


def _place(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    for code, name in zip((facts.region, facts.partner), names, strict=True):
        paragraph(document, f"{name}{_province(code)}; kecamatan atau tempatnya: {BLANK}.", "List Bullet")
    row = facts.pair.iloc[0] if len(facts.pair) else None
    if row is not None:
        border = "berbatasan darat" if row["is_border"] else "tidak berbatasan darat"
        paragraph(
            document,
            f"Jarak garis lurus antara kedua ibu kota {format_number(row['distance_km'])} km; kedua daerah {border} "
            "(diturunkan dari peta batas). Jarak jalan dan lama pengiriman: " + BLANK + ".",
        )
        if row["is_border"]:
            paragraph(document, "Karena berbatasan, periksa apakah termasuk kerja sama wajib (Pasal 3).")


def _scope(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    if facts.match is not None:
        supplier, receiver = _sides(facts, names)
        paragraph(document, f"Penyediaan {item} dari {supplier} untuk {receiver}.", "List Bullet")
    for other in returns(facts).itertuples(index=False):
        giver, taker = names if other.direction_code == "memberi" else (names[1], names[0])
        paragraph(document, f"Penyediaan {other.item_name.lower()} dari {giver} untuk {taker}.", "List Bullet")
    paragraph(document, f"Butir lain, dan pembagian tugas kedua pihak: {BLANK}.", "List Bullet")


def _term(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    paragraph(document, f"Lama kerja sama dan tahap pelaksanaannya: {BLANK}.")


def _benefit(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    row = facts.match
    if row is not None and not row["exclusion_code"]:
        supplier, receiver = _sides(facts, names)
        served = amount_words(row["served"], row["unit"])
        paragraph(document, f"{supplier}: jalan bagi kelebihan {item} sampai {served}.", "List Bullet")
        paragraph(document, f"{receiver}: kekurangan {item} terpenuhi sampai {served}.", "List Bullet")
    paragraph(document, f"Manfaat lain, nilainya dalam rupiah, dan siapa yang menerima: {BLANK}.", "List Bullet")


def _impact(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    paragraph(document, f"Dampak sosial, termasuk bagi petani, pedagang, dan konsumen: {BLANK}.", "List Bullet")
    paragraph(document, f"Dampak lingkungan sesuai bidang yang dikerjasamakan: {BLANK}.", "List Bullet")


def _funding(document: DocumentObject, facts: TermsFacts, names: tuple[str, str], item: str) -> None:
    paragraph(document, f"Sumber dan besaran pembiayaan tiap pihak: {BLANK}.")


def _appendix(document: DocumentObject) -> None:
    document.add_heading("Lampiran. Lembar telaahan TKKSD (Pasal 7 ayat (4))", level=1)
    table(
        document,
        ("Pertimbangan", "Hasil telaahan"),
        [[test, "[diisi TKKSD]"] for test in _TESTS],
        (8.0, 8.0),
    )
