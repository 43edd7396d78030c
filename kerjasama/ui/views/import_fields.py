"""What a column of a register can be read as, in words, and how that was recognised."""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.views.import_list_fields import LIST_KINDS, list_words

IGNORE = "ignore"


def field_words(kind: str = "register") -> dict[str, str]:
    """Field -> its word for a kind of file, in the order in which a person looks for them; 'ignore' first."""
    if kind in LIST_KINDS:
        return {IGNORE: _("Abaikan kolom ini"), **list_words(kind)}
    return {
        IGNORE: _("Abaikan kolom ini"),
        "title": _("Judul atau tentang"),
        "partner_name": _("Nama mitra"),
        "lead_party_name": _("Nama pihak sendiri"),
        "doc_number": _("Nomor naskah"),
        "signed_on": _("Tanggal penandatanganan"),
        "start_on": _("Tanggal mulai berlaku"),
        "end_on": _("Tanggal berakhir"),
        "duration": _("Jangka waktu"),
        "year": _("Tahun"),
        "doc_type": _("Jenis naskah"),
        "coop_type": _("Jenis kerja sama"),
        "declared_status": _("Status menurut register"),
        "lead_agency": _("Perangkat daerah pemrakarsa"),
        "lead_region": _("Wilayah pihak sendiri"),
        "partner_region": _("Wilayah mitra"),
        "partner_class": _("Jenis mitra"),
        "country": _("Negara mitra"),
        "location": _("Lokasi pelaksanaan"),
        "urusan": _("Urusan atau bidang"),
        "object": _("Objek kerja sama"),
        "scope_text": _("Ruang lingkup"),
        "signatory_role": _("Jabatan penandatangan"),
        "signatory_name": _("Nama penandatangan"),
        "funding_source": _("Sumber dana"),
        "follow_up": _("Tindak lanjut"),
        "note": _("Keterangan lain"),
        "url": _("Tautan naskah"),
        "register_key": _("Kode di register"),
        "row_no": _("Nomor urut baris"),
        "parent_number": _("Nomor naskah induk"),
        "supersedes_number": _("Nomor naskah yang digantikan"),
        "created_on": _("Tanggal dicatat"),
        "updated_on": _("Tanggal diperbarui"),
        "terminated_on": _("Tanggal diakhiri"),
        "contact": _("Kontak orang (tidak disimpan)"),
    }


def how_words(how: str) -> str:
    """How a heading was recognised, in words."""
    return {
        "override": _("dipilih oleh Anda"),
        "exact": _("judulnya dikenal"),
        "words": _("kata kuncinya dikenal"),
        "similar": _("judulnya mirip, mungkin salah ketik"),
        "group": _("dari judul di atasnya"),
        "stage": _("satu dari beberapa tahap"),
        "by_values": _("judul dan isinya"),
        "values": _("dari isinya, tanpa judul"),
        "blank": _("tanpa judul"),
        "none": _("belum dikenali"),
    }.get(how, how)
