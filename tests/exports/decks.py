"""Decks for the tests of files: a whole meeting with long names, an empty slide, hundreds of rows, awkward letters."""

from __future__ import annotations

from datetime import date

from kerjasama.exports.deck import AreaMap, Bars, Deck, Figure, Heading, MapClass, Rows, Series, Slide
from kerjasama.exports.tables import Head

AWKWARD = 'Kerja sama #1 $x$ *penting* _miring_ [daftar] \\kata{a} <b>& "kutip" @ruj ~ `kode` // é≥ 100% =1+1'
LONG = (
    "Kesepakatan Bersama tentang Pengembangan Kawasan Perdesaan Terpadu, Peningkatan Kapasitas Aparatur, Pertukaran "
    "Informasi Harga Komoditas Strategis, dan Pengendalian Inflasi Daerah"
)
_GREEN = ("#00605A", "#3CD6B4")
_RED = ("#961414", "#C83434")
_ORANGE = ("#C7562A", "#FBA254")
_BROWN = ("#33141A", "#DE6E52")
_BLUE = ("#0B5D7A", "#5FB8D6")
_GREY = ("#5F6C78", "#5D6B7C")
AGENCIES = (
    "Dinas Pertanian dan Perkebunan Provinsi Jawa Tengah",
    "Dinas Kelautan dan Perikanan",
    "Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan",
    "Dinas Perindustrian dan Perdagangan",
    "Biro Pemerintahan, Otonomi Daerah dan Kerja Sama",
    "Dinas Pariwisata",
)
_STATUSES = ("Seremonial terduga", "Seremonial terkonfirmasi", "Berakhir tanpa tindak lanjut")


def meeting(rows: int = 260, is_sample: bool = True) -> Deck:
    """Fourteen slides, one of each kind; the list behind the fifth has `rows` rows."""
    slides = (
        _opening(),
        _decided(),
        _funnel(),
        _map("provinsi", None),
        _ceremonial(rows),
        _stacked(),
        _map("kabkota", "33"),
        _empty(),
        _reports(),
        _long_table(),
        _results(),
        _partners(),
        _words_only(),
        _awkward(),
    )
    filters = (
        "Provinsi: Jawa Tengah (contoh); jenis kerja sama: KSDD, KSDPK, KSDPL, KSDLL; tahun tanda tangan 2018–2026"
    )
    head = Head(
        "Rapat koordinasi kerja sama daerah", "", filters, date(2026, 10, 31), "20261101-0915-a1b2c3d4", is_sample
    )
    return Deck(head.title, "Jawa Tengah", head, date(2026, 9, 30), slides, "Biro Pemerintahan (contoh)")


def small(*slides: Slide, title: str = "Rapat", is_sample: bool = False) -> Deck:
    """A deck of these slides."""
    head = Head(title, "", "Semua wilayah", date(2026, 10, 31), "20261101-0915-a1b2c3d4", is_sample)
    return Deck(title, "Semua wilayah", head, date(2026, 9, 30), slides)


def agreements(count: int, title: str = "Berhenti di penandatanganan") -> Rows:
    """A list as the slides have them: long names, several kinds, a total."""
    headings = (
        Heading("No.", "number", 0.6),
        Heading("Kerja sama", "text", 4),
        Heading("Keadaan", "text", 2),
        Heading("Ditandatangani", "date", 1.3),
        Heading("Perangkat daerah", "text", 2.4),
        Heading("Nilai", "money", 1.6, True),
        Heading("Capaian", "percent", 1),
        Heading("Berlaku", "flag", 0.8),
    )
    rows = tuple(
        (
            number + 1,
            f"{LONG if number % 9 == 4 else 'Kesepakatan bersama pengelolaan pasar'} ke-{number + 1:05d}",
            _STATUSES[number % 3],
            date(2018 + number % 8, 1 + number % 12, 1 + number % 28) if number % 7 else None,
            AGENCIES[number % 6],
            1_250_000_000 + number * 1_000 if number % 5 else None,
            (number % 100) / 100,
            bool(number % 2),
        )
        for number in range(count)
    )
    return Rows(title, headings, rows, tuple(f"a{number}" for number in range(count)))


def _opening() -> Slide:
    return Slide(
        "pembuka",
        "Pembuka",
        "Dari **1.234 kerja sama** yang berlaku di Jawa Tengah, **412 (33%)** sudah menghasilkan kegiatan.",
        (
            Figure("Kerja sama tercatat", 1234, None, "", 1199, *_BLUE),
            Figure("Dengan kegiatan", 412, 1234, "kerja sama yang berlaku", 398, *_GREEN),
            Figure("Berhenti di penandatanganan", 320, 980, "yang dapat dinilai", 320, *_ORANGE),
            Figure("Bagian dengan laporan", 0.4153, None, "dari laporan yang jatuh tempo", 0.5, *_RED, "percent"),
        ),
        notes="Sambutan singkat, lalu langsung ke putusan rapat yang lalu.",
        measured="Keadaan per 31 Oktober 2026; sumber: register kerja sama daerah.",
        definition="**Kerja sama tercatat**: semua dokumen yang berlaku (Permendagri 22/2020 Pasal 5).",
    )


def _decided() -> Slide:
    return Slide(
        "putusan_lalu",
        "Putusan rapat yang lalu",
        "Dari **18 putusan** rapat 30 September 2026, **7 sudah dilaksanakan**, 4 terlambat, dan **7 tanpa kabar**.",
        (
            Figure("Sudah dilaksanakan", 7, 18, "putusan", None, *_GREEN),
            Figure("Terlambat", 4, 18, "putusan", None, *_ORANGE),
            Figure("Tanpa kabar", 7, 18, "putusan", None, *_GREY),
        ),
        table=Rows(
            "Putusan",
            (
                Heading("Kerja sama", "text", 4),
                Heading("Putusan", "text", 1.6),
                Heading("Penanggung jawab", "text", 3),
                Heading("Tenggat", "date", 1.4),
                Heading("Keadaan", "text", 1.6),
            ),
            tuple(
                (
                    LONG if n == 2 else "Pengelolaan sampah regional",
                    "Percepat PKS",
                    AGENCIES[n],
                    date(2026, 10, n + 3),
                    s,
                )
                for n, s in enumerate(("selesai", "selesai", "terlambat", "tanpa kabar", "tanpa kabar", None))
            ),
        ),
        notes="Tanyakan satu per satu.",
    )


def _funnel() -> Slide:
    names = ("Dipetakan", "Kesepakatan bersama ditandatangani", "Perjanjian kerja sama ditandatangani", "Dilaksanakan")
    chart = Bars(
        "lying",
        (*names, "Dilaporkan ke gubernur", "Ada hasil"),
        (Series("Kerja sama", (2410, 1234, 640, 412, 171, 88), *_BLUE),),
        "Kerja sama yang sampai di tahap itu",
        "number",
        ("", "51% dari 2.410", "27% dari 2.410", "17% dari 2.410", "7% dari 2.410", "4% dari 2.410"),
    )
    statement = (
        "**88 dari 2.410 kerja sama (4%)** sampai pada hasil; paling banyak berhenti sebelum perjanjian kerja sama."
    )
    return Slide("corong", "Corong tahapan", statement, chart=chart, measured="Keadaan per 31 Oktober 2026.")


def _map(level: str, province: str | None) -> Slide:
    from kerjasama.exports.pictures_shapes import land

    codes = sorted(region.code for region in land(level, province).regions)
    values = {code: place % 4 for place, code in enumerate(codes) if place % 6 != 3}
    classes = (
        MapClass("1–10", "#D3E8EF", "#17394A"),
        MapClass("11–50", "#70B3C9", "#23708D"),
        MapClass("51–100", "#166F8F", "#55B0CD"),
        MapClass("lebih dari 100", "#06334A", "#C9EDF7"),
        MapClass("tidak ada data", "#E4E9EC", "#24343F", True),
    )
    labels = {code: str((place * 37) % 190) for place, code in enumerate(values)}
    area = AreaMap(level, province, values, classes, "Kerja sama yang berlaku, menurut wilayah", "", labels)  # type: ignore[arg-type]
    return Slide(
        f"peta_{level}",
        "Peta",
        "**31 dari 38 wilayah** mempunyai kerja sama yang tercatat; paling banyak di **Jawa Tengah (186)**.",
        (Figure("Wilayah dengan kerja sama", 31, 38, "wilayah"),) if province else (),
        area_map=area,
        caution="Batas wilayah indikatif, bukan pernyataan resmi tentang batas daerah mana pun.",
    )


def _ceremonial(rows: int) -> Slide:
    years = tuple(str(year) for year in range(2018, 2026))
    chart = Bars(
        "standing",
        years,
        (
            Series(_STATUSES[1], (0.1, 0.2, 0.125, 0.05, 0.0, 0.22, 0.4, 0.01), *_RED),
            Series(_STATUSES[0], (0.3, 0.2, 0.13, 0.25, 0.0, 0.22, 0.1, 0.01), *_ORANGE, True),
            Series(_STATUSES[2], (0.1, 0.42, 0.13, 0.05, 0.0, None, 0.4, 0.01), *_BROWN, True),
        ),
        "Bagian dari yang dapat dinilai, menurut tahun tanda tangan",
        "percent",
        tuple(f"dari {n}" for n in (10, 200, 31, 44, 55, 6, 77, 128)),
    )
    return Slide(
        "seremonial",
        "Berhenti di penandatanganan",
        "**120 dari 980** yang dapat dinilai terkonfirmasi berhenti di penandatanganan; **200 lagi diduga**.",
        (
            Figure(_STATUSES[1], 120, 980, "yang dapat dinilai", 117, *_RED),
            Figure(_STATUSES[0], 200, 980, "yang dapat dinilai", 210, *_ORANGE),
            Figure(_STATUSES[2], 45, 980, "yang dapat dinilai", None, *_BROWN),
        ),
        chart=chart,
        lists=(agreements(rows),) if rows else (),
        place=("seremonial", {}),
        notes="Yang diduga belum dikonfirmasi siapa pun.",
        caution="Terduga berarti register tidak memuat tindak lanjut apa pun; belum ada yang memastikannya.",
        measured="Kerja sama yang ditandatangani paling sedikit 12 bulan sebelum 31 Oktober 2026.",
        definition="**Seremonial terduga**: tanpa tindak lanjut.\n\n- Pasal 24\n- `umur > 12 bulan`",
    )


def _stacked() -> Slide:
    kinds = (
        "Dengan daerah lain (KSDD)",
        "Dengan pihak ketiga (KSDPK)",
        "Dengan daerah di luar negeri (KSDPL)",
        "Sinergi",
    )
    chart = Bars(
        "stacked",
        kinds,
        (
            Series("Terlaksana", (1200, 30, 44, 2), *_GREEN),
            Series("Seremonial terkonfirmasi", (14, 3, 1, 2), *_RED),
            Series("Seremonial terduga", (60, 13, 11, 2), *_ORANGE, True),
            Series("Belum dapat dinilai", (1, 0, None, 2), *_GREY, True),
        ),
        "Kerja sama menurut jenis dan keadaan",
        "number",
        ("dari 1.275", "dari 46", "dari 56", "dari 8"),
    )
    statement = "Kerja sama dengan daerah lain paling banyak terlaksana: **1.200 dari 1.275 (94%)**."
    return Slide("rekap", "Rekapitulasi", statement, chart=chart)


def _empty() -> Slide:
    return Slide(
        "mandek",
        "PKS mandek",
        "Register ini tidak memuat kegiatan, jadi **belum ada yang dapat dinilai**.",
        is_empty=True,
    )


def _reports() -> Slide:
    chart = Bars(
        "lying",
        tuple(AGENCIES[n % 6] + (f" {n}" if n > 5 else "") for n in range(12)),
        (Series("Laporan", (0.95, 0.9, 0.7, 0.62, 0.5, 0.5, 0.31, 0.2, 0.2, 0.12, 0.0, None), *_BLUE),),
        "Bagian laporan yang masuk tepat waktu",
        "percent",
        tuple(f"dari {n}" for n in (20, 120, 44, 8, 12, 90, 7, 5, 5, 17, 2, 0)),
    )
    statement = "**171 dari 412 laporan (42%)** masuk tepat waktu dalam setahun terakhir."
    return Slide("laporan", "Kepatuhan laporan", statement, chart=chart, caution="Register tidak memuat semua laporan.")


def _long_table() -> Slide:
    listed = agreements(40, "Segera berakhir")
    statement = "**40 dari 1.234 kerja sama** berakhir dalam 90 hari; 12 di antaranya bernilai lebih dari Rp10 miliar."
    return Slide("berakhir", "Segera berakhir", statement, table=listed.first(6), lists=(listed,))


def _results() -> Slide:
    headings = (Heading("Hasil", "text", 3), Heading("Sasaran", "number"), Heading("Tercapai", "number", 1, True))
    table = Rows(
        "Hasil", headings, (("Jalan penghubung (km)", 120, 88), ("Kelompok tani (kelompok)", 40, 41), ("Lain", None, 3))
    )
    statement = "**2 dari 3 sasaran** yang dapat diukur tercapai lebih dari 70%."
    return Slide("hasil", "Hasil", statement, table=table, lists=(table,))


def _partners() -> Slide:
    chart = Bars(
        "standing", ("2024", "2025"), (Series("Kerja sama baru", (1240, 1322), *_BLUE),), "Kerja sama baru per tahun"
    )
    statement = "Kerja sama baru naik dari **1.240** (2024) menjadi **1.322** (2025)."
    return Slide("pasangan", "Calon mitra", statement, chart=chart)


def _words_only() -> Slide:
    statement = "Tiga hal diminta: **lanjutkan 12**, **percepat PKS 31**, dan **verifikasi laporan 77** dari 120."
    return Slide("keputusan", "Yang harus diputuskan", statement)


def _awkward() -> Slide:
    table = Rows(
        AWKWARD, (Heading(AWKWARD), Heading("Nilai", "money", 0.6, True)), ((AWKWARD, 1_250_000), ("=1+1", None))
    )
    return Slide("masalah", AWKWARD, f"**{AWKWARD[:20]}** {AWKWARD[20:]}", table=table, lists=(table,), notes=AWKWARD)
