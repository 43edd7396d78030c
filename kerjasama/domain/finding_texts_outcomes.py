"""Findings about indicators and their values in words: kind, one case, what to do."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "indicator_code_not_found": (
        "Kode indikator tidak ditemukan",
        'Tidak ada indikator berkode "{value}".',
        "Pakai kode dari lembar Indikator.",
    ),
    "indicator_code_twice": (
        "Kode indikator dipakai dua kali",
        'Kode indikator "{value}" sudah dipakai.',
        "Beri kode lain.",
    ),
    "indicator_value_twice": (
        "Dua nilai pada hari yang sama",
        "Indikator ini sudah punya nilai pada {value}.",
        "Sisakan satu nilai untuk satu hari.",
    ),
    "indicator_without_target": (
        "Indikator tanpa target",
        'Indikator "{hint}" belum punya target.',
        "Isi target dan tanggalnya, agar capaiannya dapat dinilai.",
    ),
    "target_without_unit": (
        "Target tanpa satuan",
        "Target {value} tidak menyebut satuannya.",
        "Isi kolom Satuan.",
    ),
    "target_before_baseline": (
        "Target tidak lebih kemudian daripada nilai awal",
        "Tanggal target {value} tidak sesudah tanggal nilai awal.",
        "Periksa kedua tanggal itu.",
    ),
    "indicator_direction_conflict": (
        "Arah dan target bertentangan",
        'Arahnya "{value}", tetapi targetnya lebih buruk daripada nilai awal; indikator ini tidak dinilai.',
        "Periksa arah, nilai awal, dan targetnya.",
    ),
    "value_before_baseline": (
        "Nilai yang tidak lebih kemudian daripada nilai awal",
        "Diukur {value}, sedangkan nilai awalnya dari {hint}; nilai ini tidak dihitung.",
        "Periksa tanggalnya.",
    ),
    "value_on_other_scale": (
        "Nilai persen pada skala lain",
        "Nilai {value} untuk target {hint} persen; mungkin selnya berformat persen.",
        "Tulis 95 untuk 95 persen.",
    ),
}
