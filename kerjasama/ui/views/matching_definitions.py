"""What the score of a pair means, its formula and where it comes from."""

from __future__ import annotations

from kerjasama.domain.labels import definition, label
from kerjasama.domain.matching_codes import MATCH_CANDIDATES, MATCH_PARTS
from kerjasama.domain.words import _, format_number
from kerjasama.ui.views.matching_weights import caption


def partners_definition() -> str:
    """The five parts, the formula, its sources and its limits."""
    parts = "\n".join(f"- **{label('match_part', part)}**: {definition('match_part', part)}" for part in MATCH_PARTS)
    return "\n\n".join(
        [
            _("**Nilai** = Σ (bobot × bagian) ÷ Σ bobot × 100; setiap bagian antara 0 dan 1."),
            parts,
            _(
                "*Contoh hitung*: surplus 40.000 ton, kekurangan 7.500 ton, jarak 245 km, ke arah sebaliknya 0,30, "
                "tidak berbatasan, belum ada kerja sama. Saling mengisi 7.500 ÷ 40.000 = 0,1875; kedekatan 200 ÷ (200 "
                "+ 245) = 0,449. Nilai = 40 × 0,1875 + 20 × 0,30 + 15 × 0,449 + 5 × 0 + 20 × 1 = 7,5 + 6 + 6,7 + 0 + "
                "20 = 40."
            ),
            caption(),
            _(
                "**Sumber**: surplus dan defisit per komoditas ialah cara Badan Pangan Nasional (neraca pangan) dan "
                "kerja sama antardaerah (KAD) yang didorong TPID dan Bank Indonesia. Bahwa interaksi berkurang dengan "
                "jarak diambil dari model gravitasi (Tᵢⱼ = k·Mᵢ·Mⱼ ÷ dᵢⱼᵇ); bentuk yang terbatas 0–1 dan angka 200/500 "
                "km adalah pilihan kami, tidak diduga dari data perdagangan. Begitu pula bobotnya."
            ),
            _(
                "Hanya daerah otonom yang dipasangkan, yang sejenis. Jakarta dipasangkan sebagai satu daerah, karena "
                "kota administrasinya bukan daerah otonom. **Jarak** ialah garis lingkaran besar antara dua ibu kota. "
                "**Berbatasan** diturunkan dari peta batas. **Tersentuh kerja sama**: naskah yang berlaku dengan kedua "
                "wilayah sebagai peserta atau lokasi, yang judul, objek, atau ruang lingkupnya menyebut komoditas itu, "
                "atau yang urusannya sama tanpa menyebut komoditas lain. Kerja sama yang seremonial atau mandek tidak "
                "mengurangi nilai: kebutuhannya belum terlayani, jadi yang ada dihidupkan. Kerja sama umum tanpa "
                "menyebut komoditasnya tidak dihitung, tetapi tercantum di draf KAK."
            ),
        ]
    )


def country_definition() -> str:
    """The same, and how the country is searched."""
    return "\n\n".join(
        [
            _(
                "Untuk setiap wilayah yang kekurangan suatu komoditas dipilih pemasok dengan nilai tertinggi; pasangan "
                "yang sudah punya kerja sama yang berjalan tidak ikut. Urutannya menurut bagian dari seluruh "
                "kekurangan yang diketahui. Dicari di antara {n} surplus dan {n} kekurangan terbesar tiap komoditas."
            ).format(n=format_number(MATCH_CANDIDATES)),
            partners_definition(),
        ]
    )
