"""The page Siapkan rakor: the packs that were pinned, their state, and whether a number changed since."""

from __future__ import annotations

from datetime import date

import streamlit as st

from kerjasama import settings
from kerjasama.domain.words import _, format_date
from kerjasama.exports.deck import Deck
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor import packs, record
from kerjasama.rakor.prepare import own_of
from kerjasama.ui import data, menu
from kerjasama.ui.page import Page, guarded


def draw_packs(page: Page) -> None:
    """The packs that were pinned here: the state as it was, the comparison with today, and whether a number changed."""
    st.header(_("Paket yang dibekukan"), anchor="paket")
    is_sample = bool(page.version and page.version.manifest.is_sample)
    found = [pack for pack in record.kept(settings.data_dir()) if pack.is_sample == is_sample]
    for name in record.damaged(settings.data_dir()):
        st.warning(_("Catatan paket {name} rusak dan tidak dapat dibaca.").format(name=name))
    if not found:
        st.caption(_("Belum ada. Paket pertama dibuat dengan “Buat bahan”."))
    there = {version.id for version in data.versions()}
    for pack in found:
        with st.container(key=f"pack-{pack.id}"):
            _pack(page, pack, pack.version in there)


def _pack(page: Page, pack: record.Pack, is_there: bool) -> None:
    st.markdown(
        _("**{name}** · {scope} · keadaan per {day} · {n} layar · sidik `{digits}` · data versi {version}").format(
            name=pack.name,
            scope=pack.scope,
            day=format_date(_day(pack.as_of)),
            n=len(pack.slides),
            digits=pack.fingerprint[: record.SHORT],
            version=pack.version,
        )
    )
    if not is_there:
        st.warning(_("Versi datanya tidak disimpan lagi, sehingga paket ini tidak dapat dibuka kembali."))
        return
    own = own_of(pack.agenda)
    comparison = {name: value for name, value in pack.parameters.items() if name not in ("beku", "per", "banding")}
    with st.container(horizontal=True, vertical_alignment="center", key=f"ways-{pack.id}"):
        _link(_("Buka paparan beku"), "paparan", ":material/ac_unit:", {**pack.parameters, **pack.ledger, **own})
        _link(_("Buka dasbor beku"), "ringkasan", ":material/dashboard:", pack.parameters)
        _link(
            _("Bandingkan dengan sekarang"),
            "perubahan",
            ":material/compare_arrows:",
            {**comparison, "banding": pack.as_of, "versi": pack.version},
        )
        if st.button(_("Periksa angkanya"), key=f"check-{pack.id}", icon=":material/fingerprint:"):
            _check(pack)


def _link(text: str, page: str, icon: str, parameters: dict[str, str]) -> None:
    st.page_link(menu.entry_of(page).page(), label=text, icon=icon, query_params=parameters)


def _check(pack: record.Pack) -> None:
    version = guarded(lambda: data.frozen_version(pack.version))
    again: Deck = guarded(
        lambda: packs.again(
            pack, version, data.places(), lambda name, filters, extra: data.answer(version, name, filters, extra)
        )
    )
    found = packs.compare(pack, again)
    if found.is_same:
        st.success(_("Semua {n} layar menampilkan angka yang sama seperti saat dibekukan.").format(n=len(pack.slides)))
    else:
        st.error(
            _("Angkanya lain sekarang: {slides}.").format(
                slides=", ".join(agendas.title_of(key) for key in found.slides)
            )
        )


def _day(text: str) -> date:
    return date.fromisoformat(text)
