# ruff: noqa: E501 (sentences read better in one line)
"""Words for each kind of finding: its name, the sentence about one case, and what to do (Indonesian, the source)."""

from __future__ import annotations

# issue_code -> (name of the kind, sentence, what to do). Sentences may use {value}, {used}, {used_word}, {hint},
# {hint_word}, {hint_meant}, {heading} and {field}; an empty sentence means that the name says it all.
TEXTS: dict[str, tuple[str, str, str]] = {
    "row_empty": (
        "Baris tanpa mitra, judul, nomor, dan tanggal",
        "",
        "Lengkapi baris itu, atau hapus kalau memang kosong.",
    ),
    "row_mirrored": (
        "Kerja sama yang sama ditulis dari dua sisi",
        '"{value}" sudah tercatat dari sisi sebaliknya pada baris {hint}; kedua baris menjadi satu kerja sama.',
        "Tidak perlu apa-apa, kecuali keduanya memang dokumen yang berbeda: beri nomor masing-masing.",
    ),
    "row_duplicate": (
        "Baris dengan nomor atau isi yang sama",
        "Baris {hint} mengatakan hal yang sama; semuanya dicatat.",
        "Hapus baris yang berlebih, atau betulkan nomornya.",
    ),
    "date_invalid": (
        "Tanggal yang tidak dapat dibaca",
        '"{value}" bukan tanggal. {hint_meant}',
        "Perbaiki sel itu di register lalu impor ulang.",
    ),
    "date_ambiguous": (
        "Tanggal yang bermakna ganda",
        '"{value}" dapat berarti {hint}.',
        "Tulis bulannya dengan huruf, misalnya 5 Juni 2025.",
    ),
    "date_several": (
        "Beberapa tanggal dalam satu sel",
        '"{value}" memuat beberapa tanggal ({hint}).',
        "Pisahkan: satu baris untuk satu naskah.",
    ),
    "date_buddhist_era": (
        "Tahun penanggalan Buddha",
        '"{value}" dibaca sebagai {hint}.',
        "Periksa tahunnya.",
    ),
    "date_against_order": (
        "Tanggal berlawanan dengan urutan berkas",
        '"{value}" hanya mungkin dibaca {used}, berlawanan dengan urutan hari dan bulan di berkas ini.',
        "Periksa tanggal itu.",
    ),
    "date_swapped_by_spreadsheet": (
        "Hari dan bulan tampaknya tertukar oleh lembar kerja",
        "{hint}",
        "Periksa pengaturan bahasa lembar kerja, lalu tulis bulan dengan huruf.",
    ),
    "date_order_month_first": (
        "Urutan tanggal: bulan/hari/tahun, menurut bukti",
        "{hint}",
        "Tidak perlu apa-apa bila benar.",
    ),
    "date_order_day_first": (
        "Urutan tanggal: hari/bulan/tahun, menurut bukti",
        "{hint}",
        "Tidak perlu apa-apa bila benar.",
    ),
    "date_order_open": (
        "Urutan hari dan bulan tidak dapat dipastikan",
        "{hint}",
        "Tulis bulan dengan huruf pada beberapa baris, lalu impor ulang.",
    ),
    "signing_date_missing": (
        "Tanggal penandatanganan tidak ada",
        "",
        "Isi tanggal penandatanganan; tanpa itu kerja sama tidak dapat dinilai.",
    ),
    "date_incomplete": (
        "Hanya tahun atau bulan yang diketahui",
        'Hanya {hint} yang diketahui dari "{value}".',
        "Lengkapi hari dan bulannya.",
    ),
    "year_mismatch": (
        "Kolom tahun berbeda dengan tanggal",
        'Kolom tahun "{value}", tetapi tanggalnya {used}.',
        "Betulkan salah satunya.",
    ),
    "roman_month_mismatch": (
        "Bulan Romawi pada nomor berbeda dengan tanggal",
        "Tanggal {used}, tetapi nomor menyebut bulan/tahun {hint}.",
        "Periksa nomor dan tanggal di naskahnya.",
    ),
    "end_unknown": (
        "Akhir masa berlaku tidak diketahui",
        "",
        "Isi tanggal akhir atau jangka waktu.",
    ),
    "end_imprecise": (
        "Akhir masa berlaku tidak tepat hari",
        '"{value}" dibaca sebagai {used}.',
        "Tulis tanggal lengkapnya.",
    ),
    "end_before_start": (
        "Berakhir sebelum mulai",
        "Berakhir {used}, padahal mulai {hint}.",
        "Perbaiki sel itu di register lalu impor ulang.",
    ),
    "duration_mismatch": (
        "Jangka waktu tidak cocok dengan tanggal",
        "Menurut jangka waktu berakhir {hint}, tetapi tertulis {used}.",
        "Betulkan jangka waktu atau tanggalnya.",
    ),
    "duration_doubtful": (
        "Jangka waktu yang diragukan",
        'Jangka waktu "{value}" diragukan: satuannya tidak jelas, terlalu panjang, atau tidak terbaca.',
        "Tulis satuannya, misalnya 5 (lima) tahun.",
    ),
    "longer_than_five_years": (
        "Berlaku lebih dari lima tahun",
        "Berakhir {used}; paling lama sampai {hint} (Permendagri 22/2020 Pasal 9 dan 32, 25/2020 Pasal 32).",
        "Periksa jangka waktu di naskahnya.",
    ),
    "status_conflict": (
        "Status register bertentangan dengan tanggal",
        'Register menyebut "{value}", menurut tanggal: {used_word} ({hint}).',
        "Perbarui status, atau betulkan tanggal akhirnya.",
    ),
    "status_unknown": (
        "Kata status tidak dikenal",
        '"{value}" belum dikenal sebagai status.',
        "Tambahkan di data/mappings/value_aliases.csv (declared_status).",
    ),
    "doc_type_unknown": (
        "Jenis naskah tidak dikenal",
        '"{value}" belum dikenal sebagai jenis naskah.',
        "Tambahkan di data/mappings/value_aliases.csv (doc_type).",
    ),
    "doc_type_missing": (
        "Jenis naskah tidak disebut",
        "",
        "Isi jenis naskah: MoU, Kesepakatan Bersama, PKS, Nota Kesepakatan.",
    ),
    "doc_type_from_number": (
        "Jenis naskah disimpulkan dari nomornya",
        'Nomor "{value}" memuat singkatannya; dicatat sebagai {used_word}.',
        "Isi jenis naskah bila keliru.",
    ),
    "lead_side_assumed": (
        "Pihak pemrakarsa tidak disebut",
        "{used} disebut pertama dan dicatat sebagai pihak pemrakarsa.",
        "Sebutkan pemilik register (--owner atau di halaman Impor) bila keliru.",
    ),
    "two_documents_in_row": (
        "Dua naskah dalam satu baris",
        'Naskah kedua bernomor "{value}" tidak dicatat; baris ini dicatat untuk naskah {used}.',
        "Tulis PKS pada baris sendiri, dengan nomor induknya.",
    ),
    "heading_twice": (
        "Dua kolom untuk isian yang sama",
        '"{heading}" tidak dipakai bila kolom "{hint}" terisi.',
        "Petakan salah satunya ke isian lain, atau abaikan.",
    ),
    "formula_error": (
        "Rumus yang gagal",
        '"{value}" dianggap kosong.',
        "Betulkan rumusnya, atau ketik nilainya.",
    ),
    "tables_side_by_side": (
        "Dua tabel berdampingan",
        "Kolom {hint} dibaca sebagai tabel tersendiri.",
        "Tidak perlu apa-apa bila benar; lebih aman satu tabel per lembar.",
    ),
    "coop_type_unknown": (
        "Jenis kerja sama tidak dikenal",
        '"{value}" belum dikenal sebagai jenis kerja sama.',
        "Tambahkan di data/mappings/value_aliases.csv (coop_type).",
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
    "urusan_unknown": (
        "Urusan tidak dikenal",
        '"{hint}" bukan nama urusan pemerintahan.',
        "Pakai nama urusan menurut Permendagri 22/2020 Pasal 4.",
    ),
    "funding_source_unknown": (
        "Sumber dana tidak dikenal",
        "",
        "Pakai APBD, APBN, pihak ketiga, atau para pihak.",
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
    "number_count_mismatch": (
        "Jumlah nomor tidak sama dengan jumlah pihak",
        'Nomor : pihak = {hint}; "{used}" dicatat pada pihak pertama.',
        "Tulis satu nomor untuk tiap pihak, satu baris satu nomor.",
    ),
    "number_invalid": (
        "Isian yang bukan nomor",
        '"{value}" bukan nomor naskah.',
        "Isi nomor naskahnya.",
    ),
    "number_incomplete": (
        "Nomor belum lengkap",
        'Bagian nomor pada "{value}" masih kosong.',
        "Lengkapi nomor urutnya.",
    ),
    "number_twice_for_party": (
        "Dua nomor untuk satu pihak",
        '"{used}" dan "{hint}".',
        "Periksa nomor di naskahnya.",
    ),
    "signatory_side_doubtful": (
        "Penandatangan pihak mana diragukan",
        '"{value}" dibaca sebagai penandatangan pemilik register.',
        "Periksa para pihaknya.",
    ),
    "parent_not_found": (
        "Naskah induk tidak ditemukan",
        'Tidak ada naskah bernomor "{value}" di register ini.',
        "Betulkan nomor induknya, atau tambahkan naskah induknya.",
    ),
    "parent_ambiguous": (
        "Nomor naskah induk dipakai beberapa baris",
        'Nomor "{value}" dipakai {hint} baris.',
        "Betulkan nomor ganda itu.",
    ),
    "signed_before_parent": (
        "Ditandatangani sebelum naskah induknya",
        "Ditandatangani {used}, induknya {hint}.",
        "Periksa kedua tanggal.",
    ),
    "outlives_parent": (
        "Berlaku melampaui naskah induknya",
        "Berakhir {used}, induknya {hint}.",
        "Periksa perpanjangan naskah induk.",
    ),
    "title_empty": (
        "Judul kosong",
        '"{value}" bukan judul.',
        "Isi judul kerja sama.",
    ),
    "no_longer_in_register": (
        "Kerja sama yang tidak lagi ada di register",
        "{hint} tidak ada lagi di berkas ini; tetap disimpan.",
        "Kembalikan ke register, atau catat pengakhirannya.",
    ),
    "owner_missing": (
        "Pemilik register tidak disebut",
        "",
        "Sebutkan dengan --owner atau di halaman Impor.",
    ),
    "owner_inferred": (
        "Pemilik register disimpulkan dari penandatangan",
        "Pemilik register dibaca sebagai {used}.",
        "Sebutkan dengan --owner bila keliru.",
    ),
    "reporting_date_inferred": (
        "Tanggal laporan disimpulkan dari isi berkas",
        "Keadaan per {used}, hari terakhir yang tercatat.",
        "Sebutkan dengan --as-of bila keliru.",
    ),
    "reporting_date_today": (
        "Tanggal laporan: hari ini, karena berkas tidak menyebut tanggal",
        "Keadaan per {used}.",
        "Sebutkan dengan --as-of.",
    ),
    "follow_up_as_text": (
        "Tindak lanjut tertulis sebagai teks bebas",
        "{hint} baris memuat catatan tindak lanjut; disimpan sebagai teks, tidak dijadikan tindakan.",
        "Pindahkan ke lembar Tindak Lanjut pada templat (`kerjasama template`).",
    ),
    "correction_mismatch": (
        "Koreksi tidak lagi cocok",
        '{hint}; register kini memuat "{value}".',
        "Hapus atau perbarui baris itu di data/mappings/corrections.csv.",
    ),
    "correction_without_row": (
        "Koreksi tanpa baris yang dimaksud",
        "{hint}",
        "Hapus atau perbarui baris itu di data/mappings/corrections.csv.",
    ),
    "sheet_hidden": (
        "Lembar tersembunyi tidak dibaca",
        "{hint} baris: {value}",
        "Tampilkan lembar itu bila memuat kerja sama.",
    ),
    "sheet_without_table": (
        "Lembar tanpa tabel yang dikenali",
        "{hint} baris: {value}",
        "Beri baris judul kolom bila memuat kerja sama.",
    ),
    "row_not_data": (
        "Baris yang bukan data",
        '"{value}"',
        "Tidak perlu apa-apa bila benar.",
    ),
    "heading_blank": (
        "Kolom berisi tanpa judul",
        "Contoh isi: {hint}",
        "Beri judul kolom, atau petakan di halaman Impor.",
    ),
    "heading_unknown": (
        "Judul kolom tidak dikenal",
        '"{heading}". Contoh isi: {hint}',
        "Petakan dengan --map 'Judul=isian', di halaman Impor, atau di data/mappings/columns.csv.",
    ),
    "heading_guessed": (
        "Judul kolom diduga dari isinya",
        '"{heading}" dibaca sebagai {field}.',
        "Petakan sendiri bila keliru.",
    ),
    "heading_personal": (
        "Kolom data pribadi tidak disimpan",
        '"{heading}" tidak disimpan.',
        "Tidak perlu apa-apa.",
    ),
    "code_unknown": (
        "Kata di luar daftar pilihan",
        '"{value}" tidak ada di daftar pilihan.',
        "Pilih dari daftar pada sel itu.",
    ),
    "required_empty": (
        "Isian wajib kosong",
        '"{heading}" wajib diisi.',
        "Lengkapi sel itu.",
    ),
    "number_not_numeric": (
        "Isian yang bukan angka",
        '"{value}" bukan angka.',
        "Perbaiki sel itu di register lalu impor ulang.",
    ),
    "agreement_code_not_found": (
        "Kode kerja sama tidak ditemukan",
        'Tidak ada kerja sama berkode "{value}".',
        "Pakai kode dari lembar Kerja Sama atau dari profil kerja sama.",
    ),
    "parent_item_without_umbrella": (
        "Nomor butir induk tanpa naskah induk",
        "Butir ini menunjuk butir {value} dari naskah induk, padahal naskahnya tidak menyebut induk.",
        "Isi Kode naskah induk di lembar Kerja Sama, atau kosongkan Nomor butir induk.",
    ),
    "parent_item_unknown": (
        "Butir naskah induk tidak ditemukan",
        "Naskah induknya tidak punya butir ruang lingkup bernomor {value}.",
        "Periksa nomor di lembar Butir Lingkup milik naskah induk, atau lengkapi butirnya.",
    ),
    "agreement_code_twice": (
        "Kode kerja sama dipakai dua kali",
        'Kode "{value}" sudah dipakai.',
        "Beri kode lain.",
    ),
    "action_code_not_found": (
        "Kode tindak lanjut tidak ditemukan",
        'Tidak ada tindak lanjut berkode "{value}".',
        "Pakai kode dari lembar Tindak Lanjut.",
    ),
    "rows_joined": (
        "Beberapa baris dibaca sebagai satu",
        "Baris {hint} dibaca sebagai satu kerja sama, nomor urut {value}.",
        "Tulis satu kerja sama dalam satu baris.",
    ),
}
