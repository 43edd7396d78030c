"""The terms of the law in the reader's words: who must do what, what follows when it is not done, how it is counted."""

from __future__ import annotations

from dataclasses import dataclass

from kerjasama.domain.words import _


@dataclass(frozen=True)
class ClockWords:
    """One term. `who_does_what` has a gap {partner}; `consequence`: when it passes; `counted`: how it is counted."""

    who_does_what: str
    consequence: str
    counted: str


def clock_words(clock_code: str) -> ClockWords:
    """The words of a term (`codes.CLOCKS`)."""
    return _all()[clock_code]


def _all() -> dict[str, ClockWords]:
    return {
        "tanggapan_penawaran": ClockWords(
            _("Calon mitra menjawab penawaran; bila tidak, kirim permintaan tanggapan kedua."),
            _("Kepala daerah menyampaikan permintaan tanggapan kedua."),
            _(
                "Calon mitra menjawab paling lama **30 hari** sejak surat penawaran diterima (antardaerah: Permendagri "
                "22/2020 Pasal 8 ayat (3); sinergi: Pasal 54 ayat (3)). Untuk pihak ketiga tidak ada tenggat. "
                "Awal: tanggal surat penawaran, atau hari tahap penawaran dicatat mulai; hari suratnya diterima "
                "tidak ada dalam register. Akhir: surat tanggapan, atau tahap penawaran selesai."
            ),
        ),
        "tanggapan_kedua": ClockWords(
            _("Calon mitra menjawab permintaan kedua; bila tidak, laporkan secara berjenjang."),
            _("Bupati/wali kota melapor kepada gubernur, gubernur kepada Menteri, yang memerintahkan jawaban."),
            _(
                "**15 hari** sejak permintaan tanggapan kedua (Permendagri 22/2020 Pasal 8 ayat (5)), hanya "
                "antardaerah; sinergi tidak mengenalnya. Dihitung bila surat permintaan kedua tercatat."
            ),
        ),
        "persetujuan_dprd": ClockWords(
            _("DPRD menetapkan sikap; bila tidak, permohonan dianggap disetujui."),
            _("Permohonan dianggap telah memperoleh persetujuan DPRD; penyusunan PKS atau naskah dapat dilanjutkan."),
            _(
                "**45 hari**, lalu dianggap disetujui (Permendagri 22/2020 Pasal 12 ayat (4), 34 ayat (6), 56 ayat "
                "(6)). Pasalnya menulis *hari* tanpa *kerja*: dihitung hari kalender. Di dalamnya Pasal 12 membagi "
                "antardaerah 15 + 15 + 15 hari; yang dihitung di sini keseluruhannya. Awal: surat permohonan, atau "
                "tahap DPRD dicatat mulai. Hanya bila persetujuan diperlukan (membebani masyarakat atau belum ada di "
                "APBD)."
            ),
        ),
        "persetujuan_dprd_ln": ClockWords(
            _("DPRD menyetujui atau menolak; bila tidak, permohonan dianggap disetujui."),
            _("Permohonan dianggap disetujui; kepala daerah meneruskan rencana kepada Menteri."),
            _(
                "**45 hari kerja** setelah permohonan diterima Sekretariat DPRD, lalu dianggap disetujui (Permendagri "
                "25/2020 Pasal 17 ayat (2)–(4)). Selalu diperlukan, kecuali penerusan kerja sama pusat. Awal: surat "
                "permohonan, atau tahap DPRD dicatat mulai."
            ),
        ),
        "penerusan_gubernur": ClockWords(
            _("Gubernur meneruskan usulan kepada Menteri; bila tidak, bupati/wali kota menyampaikannya langsung."),
            _("Bupati/wali kota menyampaikan usulan langsung kepada Menteri."),
            _(
                "**5 hari kerja** setelah permohonan diterima gubernur (Permendagri 25/2020 Pasal 18 ayat (4)–(5)), "
                "hanya kabupaten/kota. Awal: surat permohonan pertimbangan, atau tahap verifikasi dicatat mulai. "
                "Akhir: surat penerusan gubernur."
            ),
        ),
        "masa_loi": ClockWords(
            _("Tandatangani naskah kerja samanya, atau nyatakan tidak dilanjutkan."),
            _("Pernyataan kehendak tidak berlaku lagi; prosesnya perlu pernyataan baru."),
            _(
                "Berlaku paling lama **1 tahun** sejak ditandatangani (Permendagri 25/2020 Pasal 13 ayat (3)), "
                "dihitung 365 hari seperti di halaman lain. Dianggap terpenuhi bila naskahnya ditandatangani; "
                "peraturan tidak menyebut akibat lain daripada masa berlakunya habis."
            ),
        ),
        "batas_lima_tahun": ClockWords(
            _("Perpanjang atau akhiri: jangka waktunya paling lama lima tahun."),
            _("Jangka waktunya melampaui batas peraturan: perpanjang secara tertulis atau akhiri."),
            _(
                "Jangka waktu paling lama **5 tahun**: Kesepakatan Bersama antardaerah (Permendagri 22/2020 Pasal 9 "
                "ayat (3)) dan dengan pihak ketiga (Pasal 32 ayat (3)), dan kerja sama luar negeri (Permendagri "
                "25/2020 Pasal 32 ayat (1)). Peraturan tidak menetapkannya untuk Nota Kesepakatan dan PKS. Terpenuhi "
                "sejak awal bila akhir yang tertulis tidak lebih dari lima tahun."
            ),
        ),
        "perpanjangan_ln": ClockWords(
            _("Bila akan diperpanjang: sampaikan secara tertulis kepada Menteri."),
            _("Perpanjangan tidak lagi tepat waktu; tanpa perpanjangan, kerja sama berakhir pada tanggalnya."),
            _(
                "Perpanjangan disampaikan kepada Menteri paling lama **6 bulan sebelum berakhir** (Permendagri 25/2020 "
                "Pasal 33), hanya bila memang akan diperpanjang. Akhir: surat pemberitahuan perpanjangan. Sesudah "
                "kerja samanya berakhir tanpa perpanjangan, tenggat ini tidak dihitung lagi."
            ),
        ),
        "laporan_semester": ClockWords(
            _("Perangkat daerah pemrakarsa menyampaikan laporan semester."),
            _("Belum ada laporan dalam register: tanyakan, jangan menyimpulkan tidak ada kegiatan."),
            _(
                "Setiap semester (Permendagri 22/2020 Pasal 17, 39, 60). **Peraturan tidak menyebut tanggal**; yang "
                "dipakai adalah ambang di halaman ini sesudah semester berakhir. Hanya semester terakhir yang sudah "
                "selesai, untuk kerja sama yang berlaku di dalamnya."
            ),
        ),
        "laporan_tahunan_ln": ClockWords(
            _("Kepala daerah menyampaikan laporan tahunan."),
            _("Belum ada laporan tahunan dalam register: tanyakan dahulu."),
            _(
                "Bupati/wali kota kepada gubernur paling lambat **minggu pertama Januari** (sampai tanggal 7), "
                "gubernur kepada Menteri paling lambat **minggu kedua** (sampai tanggal 14) "
                "(Permendagri 25/2020 Pasal 35–36). Peraturan menyebut minggu; tanggalnya bacaan kami. Hanya tahun "
                "terakhir yang sudah selesai."
            ),
        ),
        "setahun_tanpa_laporan": ClockWords(
            _("Sampaikan laporan pelaksanaan kepada Menteri."),
            _("Menteri tidak memberikan persetujuan atas Rencana Kerja Sama berikutnya dari daerah itu."),
            _(
                "Bila pemerintah daerah tidak melapor selama **1 tahun**, Menteri tidak menyetujui Rencana Kerja Sama "
                "berikutnya dari daerah itu (Permendagri 25/2020 Pasal 38). Di sini dihitung menurut kerja sama, "
                "seperti di halaman Laporan: sejak laporan terakhir, atau sejak mulai berlaku, dan tidak sebelum "
                "laporan tahun terakhir jatuh tempo."
            ),
        ),
    }


def calendar_words() -> str:
    """How days are counted: the first day, calendar days, working days, holidays, what is not known."""
    return _(
        "- **Hari pertama tidak dihitung.** Tenggat 30 hari dari 1 Juni jatuh pada 1 Juli; pada hari itu masih tepat "
        "waktu. Tenggat yang jatuh pada hari libur tidak digeser: peraturannya tidak menyebutnya.\n"
        "- **Hari kalender** dipakai bila pasalnya menulis *hari*; **hari kerja** hanya bila pasalnya menulis *hari "
        "kerja* (DPRD untuk luar negeri dan penerusan gubernur).\n"
        "- **Hari kerja** tidak termasuk Sabtu, Minggu, hari libur nasional, dan **cuti bersama**, sebab yang harus "
        "bertindak adalah aparatur. Cuti bersama ada dalam kalender untuk 2002–2027; sebelum 2002 tidak dihitung, "
        "sesudah 2027 belum diumumkan. Tenggat yang melewati hari yang belum pasti ditandai *perkiraan*.\n"
        "- **Peraturan yang dihitung** berlaku sejak 14 April 2020 (Permendagri 22/2020) dan 22 Mei 2020 (Permendagri "
        "25/2020). Tahap yang dimulai sebelumnya tidak dihitung.\n"
        "- **Tidak dapat dihitung** berarti tidak ada catatan tentang awal atau akhirnya. Itu tidak pernah diduga, dan "
        "bukan pelanggaran."
    )
