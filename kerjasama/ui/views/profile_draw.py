"""The profile of one agreement as a page: its head, its sections in order, the file of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts.timeline import timeline_chart
from kerjasama.domain.words import _
from kerjasama.exports.tables import Head
from kerjasama.exports.workbook import workbook_of
from kerjasama.reference.tables import load
from kerjasama.ui import menu
from kerjasama.ui.context import remembered
from kerjasama.ui.section import Section
from kerjasama.ui.table import TableContext
from kerjasama.ui.views import chains, profile, profile_events, profile_fields, profile_parts
from kerjasama.warehouse import Filters, Result

Ask = Callable[..., Result]


def draw_back(parameters: dict[str, str]) -> None:
    """The way back to the list as it was."""
    st.page_link(
        menu.entry_of("daftar").page(),
        label=_("Kembali ke daftar"),
        icon=":material/arrow_back:",
        query_params=parameters,
    )


def unknown(agreement_id: str) -> None:
    """No such agreement in the served extracts."""
    st.error(
        _("Tidak ada kerja sama berkode **{id}** dalam data yang sedang dipakai.").format(id=agreement_id)
        + "\n\n"
        + _(
            "Tautannya mungkin dari versi data lain, atau kerja samanya sudah digabung dengan yang lain. "
            "Cari di daftar."
        ),
        icon=":material/search_off:",
    )


def sections(row: Any, main: Result, ask: Ask, filters: Filters) -> list[Section]:
    """Every section that has rows, the most telling first; the last one names what is not recorded."""
    events = ask("agreements/timeline")
    told = profile_events.in_words(events.frame)
    made = [
        Section(
            title=_("Tangga tindak lanjut"),
            statement=profile.ladder_statement(row),
            results=[main],
            body=partial(_html, profile.ladder_html(row, filters.as_of)),
            key="ladder",
        )
    ]
    if len(told):
        made.append(
            Section(
                title=_("Apa yang terjadi, dan kapan"),
                statement=profile_events.statement(told),
                results=[events],
                frame=told,
                chart=timeline_chart(profile_events.drawn(told), filters.as_of),
                table=profile_events.columns(),
                measured=profile_events.drawn_words(told),
                key="timeline",
            )
        )
    family = ask("agreements/chain")
    if len(family.frame) > 1:
        made.append(chains.section(family, filters.as_of, _("Rangkaiannya: induk, perpanjangan, turunan"), "chain"))
    facts = profile_fields.facts(row, region_name, urusan_name)
    made.append(
        Section(
            title=_("Isi kerja sama"),
            results=[main],
            body=partial(_html, profile_fields.facts_html(facts)),
            key="facts",
        )
    )
    answers = {part.query: part.answer(ask) for part in profile_parts.PARTS}
    for part in profile_parts.PARTS:
        rows = answers[part.query].frame
        if len(rows):
            made.append(
                Section(
                    title=_(part.title),
                    statement=part.statement(rows),
                    results=[answers[part.query]],
                    frame=part.words(rows),
                    table=part.columns(),
                )
            )
    typed = profile_fields.as_typed(row.raw_json)
    if len(typed):
        made.append(
            Section(
                title=_("Baris aslinya, seperti tertulis"),
                results=[main],
                frame=typed,
                table=profile_fields.typed_columns(),
                key="as-typed",
            )
        )
    return made


def draw_missing(ask: Ask) -> None:
    """Which parts have no rows."""
    words = profile_parts.nothing_words([part for part in profile_parts.PARTS if part.answer(ask).frame.empty])
    if words:
        st.markdown(words)


def _html(text: str) -> None:
    st.html(text)


def region_name(code: str) -> str:
    """A region's name."""
    return _names("regions", "region_code", "region_name").get(code, code)


def urusan_name(code: str) -> str:
    """A government affair's name."""
    return _names("urusan", "urusan_code", "urusan_name").get(code, code)


@st.cache_resource(max_entries=4, show_spinner=False)
def _names(table: str, key: str, value: str) -> dict[str, str]:
    return {row[key]: row[value] for row in load(table).select([key, value]).to_pylist()}


def draw_download(row: Any, ask: Ask, context: TableContext) -> None:
    """The whole profile as one workbook, built when it is asked for."""
    frames = {part.query: part.answer(ask).frame for part in profile_parts.PARTS}
    events = ask("agreements/timeline").frame

    def build() -> bytes:
        first = {_("Isi kerja sama"): _facts_frame(row, context.head)}
        told = profile_events.in_words(events)
        return workbook_of(first | profile_parts.sheets(frames, told, context), context.head)

    st.download_button(
        _("Unduh profil lengkap (XLSX)"),
        remembered(build),
        file_name=context.head.file_name("xlsx"),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        on_click="ignore",
        key="download-profile",
    )


def _facts_frame(row: Any, head: Head) -> pd.DataFrame:
    none = _("tidak tercatat")
    lines = [
        (_("Judul"), row.title, ""),
        (_("Keadaan"), profile.state_sentence(row, head.as_of), ""),
        *profile_fields.facts(row, region_name, urusan_name),
    ]
    return pd.DataFrame(
        [(name, value or none, remark) for name, value, remark in lines],
        columns=[_("Isian"), _("Nilai"), _("Catatan")],
    )
