"""Words for findings about figures on regions."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "potential_region_unknown": (
        "Wilayah tidak dikenali",
        '"{value}" bukan nama atau kode wilayah yang dikenal. {hint_meant}',
        "Betulkan namanya, atau tambahkan di data/mappings/region_aliases.csv, lalu impor lagi.",
    ),
    "potential_region_ambiguous": (
        "Nama wilayah berarti lebih dari satu",
        '"{value}" dapat berarti: {hint}.',
        "Tulis dengan Kabupaten atau Kota di depannya, atau sertakan kodenya.",
    ),
    "potential_region_missing": (
        "Baris angka tanpa wilayah",
        "Baris ini tidak menyebut wilayah, dan judul serta nama berkasnya juga tidak.",
        "Isi wilayahnya, atau sebutkan pemilik angka dengan --owner.",
    ),
    "potential_row_empty": (
        "Baris wilayah tanpa angka",
        'Baris "{value}" tidak memuat satu angka pun.',
        "Tidak perlu apa-apa bila memang tidak ada angkanya.",
    ),
    "potential_code_conflict": (
        "Kode dan nama wilayah bertentangan",
        'Kode di "{value}" berarti {hint}; yang dipakai namanya, {used}.',
        "Periksa: kode BPS dan kode Kemendagri berbeda untuk banyak kabupaten/kota.",
    ),
    "potential_code_conflict_refused": (
        "Kode dan nama wilayah bertentangan, baris ditolak",
        '"{value}" dapat berarti: {hint}.',
        "Betulkan kode atau namanya, lalu impor lagi.",
    ),
    "potential_code_unknown": (
        "Kode wilayah tidak dikenal",
        'Kode di "{value}" tidak dikenal; yang dipakai namanya, {used}.',
        "Periksa kodenya; kode lama sebelum pemekaran tidak dikenal.",
    ),
    "potential_code_collides": (
        "Kode wilayah berarti lain menurut BPS dan Kemendagri",
        '"{value}" dapat berarti: {hint}; tidak ada yang memutuskan.',
        "Beri kolom nama wilayah, atau beri judul kolomnya 'kode BPS' atau 'kode Kemendagri'.",
    ),
    "potential_code_system": (
        "Sistem kode wilayah disimpulkan",
        "Kode di kolom ini dibaca sebagai kode {used}.",
        "Beri judul 'kode BPS' atau 'kode Kemendagri' bila keliru.",
    ),
    "potential_code_system_overruled": (
        "Judul kolom kode tidak cocok dengan isinya",
        "Menurut nama wilayahnya, isinya kode {used}; begitulah dibaca.",
        "Betulkan judul kolomnya.",
    ),
    "potential_bare_name": (
        "Nama tanpa jenis, jelas dari baris lain",
        '"{value}" dibaca sebagai {used}.',
        "Tidak perlu apa-apa bila benar.",
    ),
    "potential_bare_name_guess": (
        "Nama tanpa jenis, diduga kabupaten",
        '"{value}" dibaca sebagai {used}, karena kota lain di tabel ini ditulis dengan kata Kota. Mungkin: {hint}.',
        "Periksa, dan tulis jenisnya bila keliru.",
    ),
    "potential_name_mended": (
        "Salah ketik nama wilayah",
        '"{value}" dibaca sebagai {used}.',
        "Betulkan ketikannya di sumber.",
    ),
    "potential_name_unknown": (
        "Nama tidak dikenal, kodenya dipakai",
        '"{value}" tidak dikenal; menurut kodenya {used}.',
        "Periksa apakah nama dan kodenya cocok.",
    ),
    "potential_other_province": (
        "Wilayah di bawah provinsi lain",
        '"{value}" dibaca sebagai {used}, yang tidak terletak di provinsi yang disebut tabel ini.',
        "Periksa nama provinsinya.",
    ),
    "potential_region_assumed": (
        "Wilayah diambil dari luar tabel",
        "Tabel tidak menyebut wilayah; dipakai {used}.",
        "Sebutkan wilayahnya dengan --owner bila keliru.",
    ),
    "potential_year_missing": (
        "Angka tanpa tahun",
        "{hint} angka tidak menyebut tahun; tahunnya dikosongkan.",
        "Tambahkan kolom tahun, tulis tahun di judul atau nama berkas, atau sebutkan --as-of.",
    ),
    "potential_year_assumed": (
        "Tahun diambil dari luar tabel",
        "Tabel tidak menyebut tahun; dipakai {used}.",
        "Tulis tahunnya di judul tabel bila keliru.",
    ),
    "potential_source_missing": (
        "Sumber angka tidak disebut",
        "",
        "Tulis 'Sumber: ...' di bawah tabel, atau sebutkan --owner.",
    ),
    "potential_source_assumed": (
        "Sumber diambil dari luar tabel",
        "Tabel tidak menyebut sumber; dipakai {used}.",
        "Tulis 'Sumber: ...' di bawah tabel bila keliru.",
    ),
    "potential_heading_opaque": (
        "Judul kolom tidak berkata apa-apa",
        'Arti dan satuan kolom "{hint}" tidak diketahui; angkanya disimpan sebagai "Lainnya" dengan nama itu.',
        "Sebutkan artinya dengan --map, misalnya --map 'Y=PDRB ADHB (juta rupiah)', atau petakan di halaman Impor.",
    ),
    "potential_measure_unknown": (
        "Jenis angka tidak dikenal",
        'Kolom "{hint}" tidak memuat kata ukuran yang dikenal; disimpan sebagai "Lainnya".',
        "Tambahkan katanya di data/mappings/potential_words.csv, atau petakan dengan --map.",
    ),
    "potential_deficit": (
        "Kolom defisit: tandanya tidak pasti",
        'Kolom "{hint}" tidak dibaca sebagai neraca, karena defisit dapat ditulis positif atau negatif.',
        "Sebutkan neracanya (surplus positif, defisit negatif) dalam satu kolom.",
    ),
    "potential_unit_missing": (
        "Satuan tidak disebut",
        'Kolom "{hint}" tidak menyebut satuan.',
        "Tulis satuannya dalam kurung di judul kolom atau judul tabel.",
    ),
    "potential_column_not_stored": (
        "Kolom tidak disimpan",
        'Kolom "{hint}" bukan angka tentang wilayah (koordinat, nomor, keterangan, atau jumlah beberapa tahun).',
        "Petakan dengan --map bila perlu disimpan.",
    ),
    "potential_section": (
        "Baris judul di antara data",
        '"{value}" dibaca sebagai judul untuk baris di bawahnya.',
        "Tidak perlu apa-apa bila benar.",
    ),
    "potential_note": (
        "Catatan di luar tabel",
        '"{value}" dibaca sebagai catatan, bukan data.',
        "Tidak perlu apa-apa bila benar.",
    ),
    "potential_number_style_assumed": (
        "Titik dan koma angka diragukan",
        '"{value}" dibaca sebagai {used}: cara Indonesia, karena tidak ada sel lain yang memutuskan ({hint} sel).',
        "Periksa besarnya; tulis ulang tanpa pemisah ribuan bila keliru.",
    ),
    "potential_number_style_mixed": (
        "Titik dan koma angka bercampur",
        'Kolom ini memakai dua cara menulis angka, misalnya "{value}"; {hint} sel lain di kolom ini diragukan.',
        "Samakan cara menulis angkanya.",
    ),
    "potential_mended": (
        "Angka yang menjadi jam, dibaca kembali",
        '"{value}" dibaca sebagai {used}.',
        "Betulkan selnya di sumber.",
    ),
    "potential_cell_time": (
        "Sel berisi jam, bukan angka",
        '"{value}" tidak dapat dibaca kembali dengan pasti; sel ditolak.',
        "Ketik ulang angkanya sebagai teks atau angka.",
    ),
    "potential_cell_date": (
        "Sel berisi tanggal, bukan angka",
        '"{value}" tidak dapat dibaca kembali dengan pasti; sel ditolak.',
        "Ketik ulang angkanya sebagai teks atau angka.",
    ),
    "potential_cell_error": (
        "Rumus yang gagal",
        '"{value}" bukan angka; sel ditolak, angka lain di barisnya tetap dibaca.',
        "Perbaiki rumusnya.",
    ),
    "potential_cell_text": (
        "Teks di kolom angka",
        '"{value}" bukan angka; sel ditolak, angka lain di barisnya tetap dibaca.',
        "Tulis angkanya, atau tanda - bila tidak ada.",
    ),
    "potential_not_reported": (
        "Sumber menyatakan tidak ada angka",
        '"{value}" dan sejenisnya: {hint} sel di kolom ini dicatat sebagai tidak dilaporkan, bukan nol.',
        "Tidak perlu apa-apa.",
    ),
    "potential_marks": (
        "Tanda di belakang angka",
        '"{value}": tanda catatan atau angka sementara dilepas dari {hint} sel.',
        "Tidak perlu apa-apa.",
    ),
    "potential_zero_doubtful": (
        "Nol yang mungkin berarti tidak dilaporkan",
        "Nol untuk {used} mungkin berarti belum dilaporkan tersendiri; tidak dihitung sebagai nol.",
        "Tanyakan kepada sumbernya.",
    ),
    "potential_negative": (
        "Angka di bawah nol yang tidak mungkin",
        '"{value}" dibaca sebagai {used}, padahal yang diukur tidak dapat kurang dari nol.',
        "Periksa apakah tanda kurung atau minus itu hanya keterangan; bila ya, hapus lalu impor ulang.",
    ),
    "potential_repeated": (
        "Angka tertulis dua kali",
        "Sama dengan sel {hint}; disimpan sekali.",
        "Hapus salah satu bila tidak sengaja.",
    ),
    "potential_contradicts": (
        "Dua angka berbeda untuk hal yang sama",
        '"{value}" berbeda dari {used} di sel {hint}; yang pertama disimpan, yang ini ditolak.',
        "Bedakan keduanya dengan kolom atau judul, atau hapus yang keliru.",
    ),
    "potential_total_differs": (
        "Jumlah tidak sama dengan isinya",
        "Tertulis {used}, sedangkan isinya berjumlah {hint}.",
        "Periksa baris yang kurang atau salah ketik.",
    ),
    "potential_average_row": (
        "Baris rata-rata tidak disimpan",
        'Baris "{value}" tidak disimpan.',
        "Tidak perlu apa-apa.",
    ),
    "potential_cells_empty": (
        "Sel angka yang kosong",
        'Kolom "{heading}": {hint} sel kosong; tidak disimpan, dan bukan nol.',
        "Isi, atau tulis - bila memang tidak ada.",
    ),
    "potential_meaning_from_file": (
        "Jenis angka diambil dari nama berkas",
        'Kolom "{hint}" tidak menyebut apa yang diukur; dipakai "{used}" dari nama berkas.',
        "Tulis jenis angkanya di judul tabel bila keliru.",
    ),
    "potential_visitors_assumed": (
        "Jenis angka diambil dari objek wisatanya",
        'Kolom "{hint}" tidak menyebut apa yang diukur; dibaca sebagai jumlah pengunjung, karena isinya objek wisata.',
        "Tulis jenis angkanya di judul tabel bila keliru.",
    ),
    "potential_state_contradicts": (
        "Surplus atau defisit bertentangan dengan angkanya",
        'Tertulis "{value}", sedangkan neracanya {used} ({hint}); angkanya yang disimpan.',
        "Betulkan salah satunya di sumber.",
    ),
    "potential_percent_fraction": (
        "Persen yang mungkin tertulis sebagai pecahan",
        'Semua angka di kolom persen ini paling besar 1, misalnya "{value}"; lembar kerja menyimpan 15% sebagai 0,15.',
        "Kalikan dengan 100 di sumbernya bila memang persen.",
    ),
}
