"""The menu: which page file is which entry, and the question each page answers."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from kerjasama import settings
from kerjasama.domain import words
from kerjasama.domain.words import _
from kerjasama.ui import memory

# The groups of the menu, in its order. Indonesian source texts.
STATE = "Gambaran"
BEFORE = "Sebelum tanda tangan"
AFTER = "Sesudah tanda tangan"
DUTIES = "Tenggat & laporan"
DECIDE = "Keputusan"
MEETING = "Rakor"
DATA = "Data"
GROUPS = (STATE, BEFORE, AFTER, DUTIES, DECIDE, MEETING, DATA)


@dataclass(frozen=True)
class Entry:
    """One page. `group`, `title` and `question` are Indonesian source texts.

    The number before a file's name is its place in the menu.
    """

    group: str
    file: str
    url_path: str
    title: str
    question: str
    icon: str
    is_filtered: bool = True  # the shared filters mean something there

    @property
    def file_name(self) -> str:
        """The file's name without number and ending, which is an address of the page too ('map')."""
        return self.file.split("_", 1)[1].removesuffix(".py")

    def page(self) -> st.Page:
        """The entry as Streamlit knows it."""
        return st.Page(
            settings.repo_dir() / "pages" / self.file,
            title=_(self.title),
            icon=self.icon,
            # The default page is served at '/' only, yet reserves its name: the name itself goes to a hidden twin.
            url_path=self.url_path if self is not ENTRIES[0] else "beranda",
            default=self is ENTRIES[0],
            help=_(self.question),
        )


ENTRIES = (
    Entry(
        STATE,
        "1_overview.py",
        "ringkasan",
        "Ringkasan",
        "Bagaimana keadaan kerja sama kita?",
        ":material/dashboard:",
    ),
    Entry(STATE, "2_map.py", "peta", "Peta", "Di mana kerja sama terjadi, dan di mana tidak?", ":material/map:"),
    Entry(
        STATE,
        "3_funnel.py",
        "corong",
        "Corong",
        "Sampai tahap mana, dan di mana tertahan?",
        ":material/filter_alt:",
    ),
    Entry(
        BEFORE,
        "4_potential.py",
        "potensi",
        "Potensi",
        "Apa yang dimiliki daerah ini, dan apa yang kurang?",
        ":material/agriculture:",
    ),
    Entry(
        BEFORE,
        "5_matching.py",
        "pasangan",
        "Pasangan",
        "Dengan siapa sebaiknya kita bekerja sama, dan atas dasar apa?",
        ":material/handshake:",
    ),
    Entry(
        BEFORE,
        "6_mapping.py",
        "pemetaan",
        "Pemetaan urusan",
        "Apa yang direncanakan untuk dikerjasamakan, dan berapa yang menjadi kerja sama?",
        ":material/checklist:",
    ),
    Entry(
        BEFORE,
        "7_partners.py",
        "mitra",
        "Mitra & jejaring",
        "Siapa mitra kita, apa hasilnya, dan siapa yang belum punya mitra?",
        ":material/hub:",
    ),
    Entry(
        BEFORE,
        "8_laboratory.py",
        "labinov",
        "Laboratorium inovasi",
        "Ide mana dari laboratorium inovasi yang menjadi kenyataan?",
        ":material/lightbulb:",
    ),
    Entry(
        BEFORE,
        "9_side_by_side.py",
        "sanding",
        "Sanding daerah",
        "Bagaimana daerah-daerah ini dibanding satu sama lain?",
        ":material/view_column:",
    ),
    Entry(
        AFTER,
        "10_ceremonial.py",
        "seremonial",
        "Seremonial",
        "Kerja sama mana yang berhenti di penandatanganan, dan mengapa?",
        ":material/event_busy:",
    ),
    Entry(
        AFTER,
        "11_follow_up.py",
        "waktu",
        "Waktu tindak lanjut",
        "Berapa lama dari tanda tangan sampai ada tindakan nyata?",
        ":material/timer:",
    ),
    Entry(
        AFTER,
        "12_execution.py",
        "pelaksanaan",
        "Pelaksanaan",
        "Yang sudah ber-PKS: jalan, mandek, atau terlewat diperpanjang?",
        ":material/rocket_launch:",
    ),
    Entry(
        AFTER,
        "13_outcomes.py",
        "hasil",
        "Hasil",
        "Apa hasilnya bagi masyarakat, dan apakah targetnya tercapai?",
        ":material/flag:",
    ),
    Entry(
        DUTIES,
        "14_deadlines.py",
        "tenggat",
        "Tenggat",
        "Tenggat hukum mana yang berjalan, hampir lewat, atau sudah lewat?",
        ":material/schedule:",
    ),
    Entry(
        DUTIES,
        "15_reports.py",
        "laporan",
        "Laporan",
        "Siapa yang melapor, siapa yang belum, dan laporan apa yang masih terutang?",
        ":material/assignment_late:",
    ),
    Entry(
        DUTIES,
        "16_confirmation.py",
        "konfirmasi",
        "Konfirmasi",
        "Di mana register dan bukti berbeda, dan siapa yang dapat menjawabnya?",
        ":material/contact_support:",
    ),
    Entry(
        DECIDE,
        "17_decisions.py",
        "keputusan",
        "Keputusan",
        "Apa yang harus diputuskan, dan apa akibatnya bila dibiarkan?",
        ":material/gavel:",
    ),
    Entry(
        DECIDE,
        "18_changes.py",
        "perubahan",
        "Perubahan",
        "Apa yang berubah sejak pertemuan yang lalu, dan mengapa?",
        ":material/compare_arrows:",
    ),
    Entry(
        MEETING,
        "19_briefing.py",
        "rakor",
        "Siapkan rakor",
        "Apa yang dipaparkan, dalam urutan apa, dan bahan mana yang dibawa?",
        ":material/inventory:",
    ),
    Entry(
        MEETING,
        "20_presentation.py",
        "paparan",
        "Paparan",
        "Satu pernyataan per layar, dengan angkanya.",
        ":material/slideshow:",
    ),
    Entry(
        MEETING,
        "21_meeting.py",
        "rapat",
        "Putusan rapat",
        "Apa yang diputuskan, oleh siapa dikerjakan, dan apa jadinya?",
        ":material/edit_note:",
    ),
    Entry(
        DATA,
        "22_agreements.py",
        "daftar",
        "Daftar & profil",
        "Apa isi satu kerja sama, dan dari mana kita tahu?",
        ":material/article:",
    ),
    Entry(
        DATA,
        "23_import.py",
        "impor",
        "Impor",
        "Bagaimana register kita masuk ke sini?",
        ":material/upload_file:",
        is_filtered=False,
    ),
    Entry(DATA, "24_quality.py", "mutu", "Mutu data", "Apa yang tidak diketahui data ini?", ":material/fact_check:"),
)


_is_shown: ContextVar[bool] = ContextVar("menu_is_shown", default=False)


def show() -> st.Page:
    """Configure the page, draw the menu, and return the page that the address names.

    app.py runs that page. A page file that Streamlit runs alone (`open_page` notices) only takes the menu.
    """
    words.set_language(memory.language())
    static = settings.repo_dir() / "static"
    # An icon by name instead of a file would be asked of a font host.
    st.set_page_config(page_title=_("Peta Kerja Sama"), page_icon=str(static / "favicon.png"), layout="wide")
    st.logo(str(static / "logo.svg"), size="large")
    _is_shown.set(True)
    return st.navigation(pages(), position="top")


def is_shown() -> bool:
    """Whether `show` ran in this run, that is, whether app.py is at work."""
    return _is_shown.get()


def pages() -> dict[str, list[st.Page]]:
    """All entries under their groups, and hidden twins that answer to other addresses of the same page.

    The first page lives at '/', so its name needs a twin. The name of each file needs one too: under a server that
    does not run `kerjasama.ui.server.lifespan` Streamlit serves them so, and such a link must go on working.
    """
    others = [(ENTRIES[0], ENTRIES[0].url_path), *((entry, entry.file_name) for entry in ENTRIES)]
    folder = settings.repo_dir() / "pages"
    grouped = {
        _(group): [entry.page() for entry in ENTRIES if entry.group == group]
        for group in GROUPS
        if any(entry.group == group for entry in ENTRIES)
    }
    grouped[_(ENTRIES[0].group)] += [
        st.Page(folder / entry.file, title=_(entry.title), url_path=url_path, visibility="hidden")
        for entry, url_path in others
    ]
    return grouped


def entry_of(page_file: str) -> Entry:
    """The entry of a page file (`__file__`) or of a name in the address ('peta')."""
    name = Path(page_file).name
    return next(entry for entry in ENTRIES if name in (entry.file, entry.url_path))
