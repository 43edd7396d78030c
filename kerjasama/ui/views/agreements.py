"""What the list of Daftar dan profil says: the sentence, the controls, the columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from kerjasama.domain import codes
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_number
from kerjasama.exports.tables import csv_bytes, parquet_bytes
from kerjasama.ui import memory
from kerjasama.ui.columns import Column, in_words
from kerjasama.ui.context import remembered
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.table import TableContext
from kerjasama.ui.views import narrowing, ways
from kerjasama.ui.views.definitions import rows_definition
from kerjasama.ui.views.narrowing import Narrowing
from kerjasama.warehouse import Result

SHOWN = 5_000  # rows drawn at once; more are counted, and can be downloaded

_STYLE = """<style>
.st-key-narrowing { padding: .5rem 0 0; }
.st-key-narrowing [data-testid="stTextInput"] input { font-size: 1.25rem; padding: .7rem .9rem; }
.st-key-search-list { display: none; }
.st-key-section-list { padding-top: .5rem; }
.st-key-section-list [data-testid="stHeading"] { position: absolute; clip-path: inset(50%); }
.st-key-count p { font-size: 1.6rem; line-height: 1.35; max-width: 62ch; }
</style>"""


def draw_narrowing(chosen: Narrowing, order: str) -> None:
    """The search box, and under it what else narrows the list; every change goes into the address."""
    with st.container(key="narrowing"):
        st.html(_STYLE)
        _keyed("search", chosen.search)
        st.text_input(
            _("Cari kerja sama"),
            key="narrow.search",
            placeholder=_("Judul, nomor, mitra, perangkat daerah, atau kode"),
            icon=":material/search:",
            on_change=_searched,
        )
        groups: Sequence[tuple[str, str, Sequence[str], Sequence[str], Callable[[str], str]]] = (
            ("statuses", _("Keadaan"), codes.STATUSES, chosen.statuses, narrowing.status_words),
            ("validities", _("Masa berlaku"), codes.VALIDITIES, chosen.validities, narrowing.validity_words),
            ("flags", _("Tanda"), tuple(narrowing.FLAGS), chosen.flags, narrowing.flag_words),
        )
        columns = st.columns([3, 3, 3, 2])
        for column, (name, title, options, values, words_of) in zip(columns, groups, strict=False):
            _keyed(name, list(values))
            column.multiselect(
                title, options, key=f"narrow.{name}", format_func=words_of, on_change=_narrowed, placeholder=_("Semua")
            )
        _keyed("order", order)
        columns[3].selectbox(
            _("Urutan"),
            list(narrowing.ORDERS),
            key="narrow.order",
            format_func=narrowing.order_words,
            on_change=_ordered,
        )


def order_of(given: str | None) -> str:
    """The order that a link names; the first when it names none that exists."""
    return given if given in narrowing.ORDERS else next(iter(narrowing.ORDERS))


def draw_unknown(unknown: Sequence[str]) -> None:
    """A link named something that does not exist: the list may be wider than meant."""
    if unknown:
        st.warning(_("Tautan ini memuat nilai yang tidak dikenal: {values}.").format(values=", ".join(unknown)))


def draw_count(frame: pd.DataFrame, in_scope: int, chosen: Narrowing) -> None:
    """The count, larger than anything but the title, and what the chosen states mean."""
    with st.container(key="count"):
        st.markdown(count_sentence(frame, in_scope))
    if note := limit_note(frame):
        st.caption(note)
    for status in chosen.statuses:
        st.caption(f"**{label('status', status)}**: {definition('status', status)}")


def _keyed(name: str, value: object) -> None:
    st.session_state[f"narrow.{name}"] = value


def _searched() -> None:
    memory.keep_own(narrowing.SEARCH, st.session_state["narrow.search"].strip() or None)


def _narrowed() -> None:
    chosen = [code for name in ("statuses", "validities", "flags") for code in st.session_state[f"narrow.{name}"]]
    memory.keep_own(narrowing.STATE, ",".join(chosen) or None)


def _ordered() -> None:
    order = st.session_state["narrow.order"]
    memory.keep_own(narrowing.ORDER, None if order == next(iter(narrowing.ORDERS)) else order)


def found(frame: pd.DataFrame) -> int:
    """How many agreements agreements/search found, shown or not."""
    return int(frame["found"].iloc[0]) if len(frame) else 0


def count_sentence(frame: pd.DataFrame, in_scope: int) -> str:
    """'Menampilkan 133 dari 5.000 kerja sama' (agreements/search beside overview/totals)."""
    number = found(frame)
    if not in_scope:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not number:
        return _("Tidak ada yang cocok di antara **{of}** kerja sama.").format(of=format_number(in_scope))
    if number == in_scope:
        return _("Menampilkan semua **{n}** kerja sama.").format(n=format_number(number))
    return _("Menampilkan **{n}** dari **{of}** kerja sama.").format(
        n=format_number(number), of=format_number(in_scope)
    )


def limit_note(frame: pd.DataFrame) -> str:
    """That not all rows are drawn; '' when they are."""
    if (number := found(frame)) <= len(frame):
        return ""
    return _("Tabel memuat {n} baris pertama dari {of}; unduhan di bawahnya memuat semuanya.").format(
        n=format_number(len(frame)), of=format_number(number)
    )


def draw_all(frame: pd.DataFrame, everything: Callable[[], Result], context: TableContext) -> None:
    """Downloads of every row, where the table holds only the first of them."""
    if found(frame) <= len(frame):
        return
    kinds: dict[str, tuple[str, Callable[[], bytes]]] = {
        "CSV": ("text/csv", lambda: csv_bytes(_words(everything().frame, context), context.head)),
        "Parquet": ("application/vnd.apache.parquet", lambda: parquet_bytes(everything().frame, context.head)),
    }
    with st.container(horizontal=True, key="download-all"):
        for name, (kind, build) in kinds.items():
            st.download_button(
                _("Unduh semua {n} baris ({kind})").format(n=format_number(found(frame)), kind=name),
                remembered(build),
                file_name=context.head.file_name(name.lower()),
                mime=kind,
                icon=":material/download:",
                on_click="ignore",
                key=f"download-all-{name}",
            )


def _words(frame: pd.DataFrame, context: TableContext) -> pd.DataFrame:
    words = in_words(ways.listed(frame), columns(), context.region_name, context.profile_link)
    for column in columns():
        if column.kind in ("profile", "date"):
            words[column.heading] = frame[column.name]
    return words


def list_section(found: Result, totals: Result, behind: Behind, chosen: Narrowing) -> Section:
    """The list as a section, its rows down to file, sheet and row. A list of flagged ones says what clears each."""
    rows = ways.listed(found.frame)
    return Section(
        title=_("Daftar"),
        results=[found, totals],
        frame=rows,
        table=columns(says_why=bool(chosen.statuses or chosen.flags)),
        height=720,
        definition=rows_definition(),
        members=behind.of(rows["agreement_id"]),
        key="list",
    )


def columns(says_why: bool = False) -> list[Column]:
    """The columns of agreements/search; `says_why`: with what clears a flag beside it."""
    why = [
        Column("clears", _("Yang menghapus tanda ini"), width="large", is_hidden=not says_why),
        Column("reason_codes", _("Mengapa"), "codes", words="reason", width="large", is_hidden=True),
    ]
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("partner_name", _("Mitra")),
        Column("status", _("Keadaan"), "code", words="status"),
        *why,
        Column("validity", _("Masa berlaku"), "code", words="validity"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("ladder_level", _("Tingkat tertinggi"), "code", words="ladder_level"),
        Column("lead_name", _("Pemrakarsa")),
        Column("lead_agency", _("Perangkat daerah")),
        Column("doc_number", _("Nomor")),
        Column("coop_type", _("Jenis"), "code", words="coop_type"),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("declared_status", _("Status di register"), "code", words="declared_status", is_hidden=True),
        Column("has_status_conflict", _("Konflik status"), "flag", is_hidden=True),
        Column("last_step_on", _("Langkah terakhir"), "date", is_hidden=True),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", is_hidden=True),
        Column("age_days", _("Umur (hari)"), "days", is_hidden=True),
        Column("lead_region_code", _("Wilayah"), "region", is_hidden=True),
    ]
