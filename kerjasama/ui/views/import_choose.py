"""Step 1: the files, and what a register does not say of itself."""

from __future__ import annotations

import json
from datetime import date
from functools import partial

import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.ui import data, import_page
from kerjasama.ui.context import remembered
from kerjasama.ui.import_page import Desk
from kerjasama.ui.page import Page
from kerjasama.ui.views import import_kinds as kinds
from kerjasama.ui.views.import_progress import working

ENDINGS = ["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"]
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(page: Page, desk: Desk) -> None:
    """Choose files; once there are some, say what is known of them and check."""
    st.header(_("Berkas mana yang ingin dimasukkan?"))
    st.markdown(
        _(
            "Unggah register seperti apa adanya: Excel, CSV, atau ODS, boleh beberapa sekaligus. Judul, baris kosong, "
            "sel gabung, dan baris jumlah tidak perlu dibersihkan dulu. **Lembar konfirmasi** yang sudah dijawab "
            "kantor, **data potensi**, **daftar pemetaan**, dan **daftar laboratorium inovasi** juga diunggah di sini; "
            "jenisnya dikenali dari isinya. **Belum ada yang terbit sampai Anda menyetujuinya.**"
        )
    )
    key = f"import-upload-{desk.round}"
    st.file_uploader(
        _("Berkas register, potensi, pemetaan, atau lembar konfirmasi (XLSX, XLS, ODS, atau CSV)"),
        type=ENDINGS,
        accept_multiple_files=True,
        key=key,
        on_change=_uploaded,
        args=(desk, key),
    )
    if desk.files:
        _listed(desk)
        _questions(desk)
        _kinds(desk)
        if st.button(_("Periksa berkas"), type="primary", icon=":material/search:"):
            working(_("Membaca dan memeriksa…"), desk.check)
    else:
        _other_ways(page, desk)


def upload_style() -> str:
    """The upload box in the reader's language: Streamlit has its words in English only."""
    texts = {
        "[data-testid=stFileUploaderDropzone] button p": _("Pilih berkas"),
        "[data-testid=stFileUploaderDropzoneInstructions] span": _(
            "atau seret ke sini. Paling besar 200 MB tiap berkas."
        ),
    }
    rules = [
        f"{place} {{ font-size: 0; max-width: none; }} "
        f"{place}::after {{ content: {json.dumps(text, ensure_ascii=False)}; font-size: 1rem; }}"
        for place, text in texts.items()
    ]
    return f"<style>{' '.join(rules)}</style>"


def _uploaded(desk: Desk, key: str) -> None:
    """Take the bytes over, so that they survive other pages, and empty the box."""
    desk.add((file.name, file.getvalue()) for file in st.session_state[key] or ())
    desk.round += 1


def _listed(desk: Desk) -> None:
    for name, content in desk.files.items():
        with st.container(horizontal=True, vertical_alignment="center", key=f"import-file-{name}"):
            st.markdown(f":material/description: **{name}** · {size_words(len(content))}", width="content")
            if st.button(_("Buang"), key=f"remove-{name}", icon=":material/close:", type="tertiary"):
                desk.remove(name)
                st.rerun()


def size_words(size: int) -> str:
    """'40 kB', '1,5 MB'."""
    if size < 1_000_000:
        return f"{format_number(max(size / 1000, 1))} kB"
    return f"{format_number(size / 1_000_000, 1)} MB"


def _questions(desk: Desk) -> None:
    st.subheader(_("Yang biasanya tidak tertulis di berkas"))
    st.caption(_("Boleh dikosongkan semua. Yang tidak diisi dibaca dari berkas, dan laporan mengatakan bagaimana."))
    left, middle, right = st.columns(3, gap="medium")
    with left:
        names = owner_options()
        if desk.owner and desk.owner not in names:
            names = [desk.owner, *names]
        desk.owner = (
            st.selectbox(
                _("Pemilik data"),
                names,
                index=names.index(desk.owner) if desk.owner else None,
                placeholder=_("Pilih daerah, atau ketik nama instansi"),
                accept_new_options=True,
                key=f"import-owner-{desk.round}",
            )
            or ""
        ).strip()
        if desk.owner:
            words, is_certain = import_page.owner_words(desk.owner)
            st.caption(words if is_certain else f":material/help: {words}")
        else:
            st.caption(_("Pihak yang membuat daftar ini, misalnya pemerintah kabupaten atau kementerian."))
    with middle:
        desk.register = st.text_input(
            _("Nama sumber data"),
            desk.register,
            placeholder=_("Dari nama berkas"),
            key=f"import-register-{desk.round}",
        )
        st.caption(_("Kiriman berikutnya dengan nama yang sama memperbarui register ini."))
    with right:
        desk.reporting_on = st.date_input(
            _("Keadaan per tanggal"),
            desk.reporting_on,
            min_value=date(1990, 1, 1),
            max_value=date.today(),
            format="DD/MM/YYYY",
            key=f"import-day-{desk.round}",
        )
        st.caption(_("Hari yang keadaannya digambarkan berkas. Dasbor menilai per hari itu."))


def _kinds(desk: Desk) -> None:
    """What each file is, for whoever knows better than its contents say."""
    with st.expander(_("Jenis berkas: dikenali dari isinya"), expanded=bool(desk.kinds or desk.error)):
        for name in desk.files:
            options = ["", *kinds.CHOICES]
            chosen = st.selectbox(
                _("{file} dibaca sebagai").format(file=name),
                options,
                index=options.index(desk.kinds.get(name, "")),
                format_func={"": _("Kenali dari isinya"), **kinds.names()}.__getitem__,
                key=f"import-kind-{desk.round}-{name}",
            )
            if chosen:
                desk.kinds[name] = chosen
            else:
                desk.kinds.pop(name, None)


def owner_options() -> list[str]:
    """Every region by its full name, provinces first."""
    places = data.places()
    return [_("Provinsi {name}").format(name=name) for name in places.provinces.values()] + sorted(
        places.regions.values()
    )


def _other_ways(page: Page, desk: Desk) -> None:
    st.subheader(_("Belum punya berkas?"))
    with st.container(horizontal=True, gap="medium", key="ways"):
        small = import_page.small_register()
        if small is not None:
            with st.container(key="way-small", width="stretch"):
                st.markdown(f"**{_('Coba dengan contoh kecil')}**")
                st.caption(_("Register kecil dari berita publik, ditulis serapi berkas kantor sehari-hari."))
                if st.button(_("Coba dengan contoh kecil"), icon=":material/play_arrow:"):
                    desk.add([small])
                    st.rerun()
        with st.container(key="way-template", width="stretch"):
            st.markdown(f"**{_('Isi templat')}**")
            st.caption(_("Buku kerja kosong dengan daftar pilihan, satu lembar untuk setiap hal. Isi, lalu unggah."))
            kind = st.selectbox(
                _("Templat untuk"),
                kinds.TEMPLATE_KINDS,
                format_func=kinds.names().__getitem__,
                key="import-template",
            )
            st.download_button(
                _("Unduh templat kosong"),
                remembered(partial(import_page.empty_template, kind)),
                file_name=import_page.template_name(kind),
                key=f"template-{kind}",
                mime=_XLSX,
                on_click="ignore",
                icon=":material/download:",
            )
        if page.is_empty:
            with st.container(key="way-demo", width="stretch"):
                st.markdown(f"**{_('Lihat data contoh dulu')}**")
                st.caption(_("Sekitar 5.000 kerja sama buatan program, ditandai sebagai contoh di setiap halaman."))
                if st.button(_("Buat data contoh"), icon=":material/science:"):
                    working(_("Membuat data contoh…"), lambda _progress: _make_demo(desk))


def _make_demo(desk: Desk) -> None:
    if desk.attempt(import_page.make_demo) is not None:
        desk.said = _("Data contoh sudah terbit. Buka halaman Ringkasan atau Peta.")
