"""What a column of a mapping list or of a list of ideas can be read as, in words."""

from __future__ import annotations

from kerjasama.domain.words import _

LIST_KINDS = ("mapping", "laboratory")


def list_words(kind: str) -> dict[str, str]:
    """Field -> its word, in the order in which a person looks for them."""
    shared = {
        "agency": _("Perangkat daerah"),
        "region": _("Wilayah"),
        "year": _("Tahun"),
        "urusan": _("Urusan"),
        "agreement_ref": _("Kode atau nomor kerja sama"),
        "note": _("Keterangan lain"),
        "row_no": _("Nomor urut baris"),
        "contact": _("Kontak orang (tidak disimpan)"),
    }
    return {**(_mapping() if kind == "mapping" else _laboratory()), **shared}


def _mapping() -> dict[str, str]:
    return {
        "object": _("Objek kerja sama"),
        "issue": _("Isu, masalah, atau potensi"),
        "program": _("Program"),
        "activity": _("Kegiatan"),
        "coop_type": _("Jenis kerja sama"),
        "partner_name": _("Mitra yang dituju"),
        "partner_region": _("Wilayah mitra"),
        "position": _("Posisi (menawarkan atau membutuhkan)"),
        "benefit": _("Manfaat dan target"),
        "location": _("Lokasi"),
        "duration": _("Jangka waktu"),
        "funding_source": _("Sumber dana"),
        "priority": _("Urutan prioritas"),
        "rpjmd_ref": _("Rujukan RPJMD"),
        "rkpd_ref": _("Rujukan RKPD"),
        "renstra_ref": _("Rujukan Renstra atau Renja"),
        "plans_ref": _("Rujukan dokumen perencanaan"),
        "proposed_on": _("Tanggal usulan"),
        "state": _("Status atau hasil pemeriksaan"),
        "screened_on": _("Tanggal pemeriksaan"),
        "rejection": _("Alasan tidak sesuai"),
        "decree_number": _("Nomor berita acara atau keputusan"),
        "decree_on": _("Tanggal berita acara atau keputusan"),
        "kak": _("Kerangka acuan kerja (KAK)"),
        "agreement_stage": _("Tahap kesepakatan atau PKS (sudah atau belum)"),
    }


def _laboratory() -> dict[str, str]:
    return {
        "idea_name": _("Ide atau inovasi"),
        "drum_up_on": _("Tahap drum up"),
        "diagnose_on": _("Tahap diagnose"),
        "design_on": _("Tahap design"),
        "deliver_on": _("Tahap deliver"),
        "display_on": _("Tahap display"),
        "stage": _("Tahap terakhir"),
        "outcome": _("Apa yang terjadi dengan idenya"),
        "outcome_on": _("Tanggal keadaan itu"),
        "evidence": _("Jenis bukti"),
        "evidence_url": _("Tautan bukti"),
    }
