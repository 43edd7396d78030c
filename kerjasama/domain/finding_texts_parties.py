# ruff: noqa: E501 (sentences read better in one line)
"""Words for findings about parties and places: who cooperates, of what class, from which region."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "lead_side_assumed": (
        "Pihak pemrakarsa tidak disebut",
        "{used} disebut pertama dan dicatat sebagai pihak pemrakarsa.",
        "Sebutkan pemilik register (--owner atau di halaman Impor) bila keliru.",
    ),
    "coop_type_conflict": (
        "Jenis kerja sama bertentangan dengan para pihak",
        'Register menyebut "{value}"; menurut para pihak: {used_word}.',
        "Periksa jenis kerja sama dan mitranya.",
    ),
    "coop_type_unsure": (
        "Jenis kerja sama tidak dapat dipastikan",
        "",
        "Sebutkan pemilik register (--owner) dan mitra yang jelas.",
    ),
    "pks_with_central_government": (
        "PKS dengan pemerintah pusat",
        '"{value}" dengan pemerintah pusat; menurut Permendagri 22/2020 Pasal 52-57 bentuknya Nota Kesepakatan dan Rencana Kerja.',
        "Periksa bentuk naskahnya.",
    ),
    "party_class_conflict": (
        "Golongan mitra bertentangan dengan namanya",
        '"{value}" dicatat register sebagai {hint_word}, dibaca sebagai {used_word}.',
        "Betulkan golongan mitra, atau tambahkan di data/mappings/organizations.csv.",
    ),
    "party_class_unread": (
        "Golongan pihak tidak diketahui",
        'Golongan "{hint}" tidak terbaca dari namanya.',
        "Tambahkan di data/mappings/organizations.csv.",
    ),
    "party_class_doubtful": (
        "Golongan pihak diragukan",
        '"{hint}" dibaca sebagai {used_word}.',
        "Tambahkan di data/mappings/organizations.csv bila keliru.",
    ),
    "party_class_word_unknown": (
        "Kata golongan mitra tidak dikenal",
        '"{value}" belum dikenal sebagai golongan mitra.',
        "Tambahkan di data/mappings/value_aliases.csv (org_class).",
    ),
    "party_village": (
        "Desa sebagai mitra",
        '"{hint}" adalah desa; desa bukan daerah dan bukan pihak ketiga menurut Permendagri 22/2020.',
        "Periksa dasar kerja samanya (Permendagri 96/2017), atau sebutkan jenis kerja sama di register.",
    ),
    "region_unknown": (
        "Wilayah tidak dikenali",
        '"{value}" tidak dikenali sebagai wilayah. {hint_meant}',
        "Tambahkan di data/mappings/region_aliases.csv.",
    ),
    "region_ambiguous": (
        "Nama wilayah bermakna ganda",
        '"{value}" dapat berarti {hint}.',
        "Tulis Kabupaten atau Kota di depannya.",
    ),
    "region_missing": (
        "Wilayah perangkat daerah tidak disebut",
        'Wilayah "{value}" tidak disebut.',
        "Tulis kabupaten/kota atau provinsinya.",
    ),
    "place_unknown": (
        "Kota atau daerah luar negeri tidak dikenali",
        '"{value}" tidak dikenali sebagai tempat. {hint_meant}',
        "Tulis kota dan negaranya, misalnya Fremantle, Australia.",
    ),
    "country_unknown": (
        "Negara tidak dikenali",
        '"{hint}" tidak dikenali sebagai negara.',
        "Tulis nama negara saja.",
    ),
    "partner_missing": (
        "Mitra tidak disebut",
        "",
        "Isi kolom mitra.",
    ),
    "partners_several": (
        "Beberapa mitra dalam satu sel",
        "{hint} mitra dalam satu sel; dicatat satu per satu.",
        "Periksa pemisahannya.",
    ),
    "signatory_side_doubtful": (
        "Penandatangan pihak mana diragukan",
        '"{value}" dibaca sebagai penandatangan pemilik register.',
        "Periksa para pihaknya.",
    ),
}
