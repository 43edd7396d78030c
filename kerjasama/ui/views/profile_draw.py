"""The profile of one agreement as a page: its head, its sections in order, the file of everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
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
from kerjasama.ui.members import UNFILTERED, Behind, Rows
from kerjasama.ui.section import Section
from kerjasama.ui.table import TableContext
from kerjasama.ui.views import chains, profile, profile_events, profile_fields, profile_files, profile_parts
from kerjasama.ui.views import profile_definitions as defined
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


def sections(row: Any, main: Result, ask: Ask, filters: Filters, behind: Behind) -> list[Section]:
    """Every section that has rows, the most telling first; the last one names what is not recorded."""
    members = behind.of([row.agreement_id], **UNFILTERED)  # a profile opens whatever the filters

    def family(frame: pd.DataFrame) -> Rows:
        return behind.of(frame["agreement_id"], **UNFILTERED) if "agreement_id" in frame else members

    events = ask("agreements/timeline")
    told = profile_events.in_words(events.frame)
    made = [
        Section(
            title=_("Tangga tindak lanjut"),
            statement=profile.ladder_statement(row),
            results=[main],
            body=partial(_html, profile.ladder_html(row, filters.as_of)),
            definition=defined.ladder_definition(),
            members=members,
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
                definition=defined.timeline_definition(),
                members=family(told),
                key="timeline",
            )
        )
    chain = ask("agreements/chain")
    if len(chain.frame) > 1:
        title = _("Rangkaiannya: induk, perpanjangan, turunan")
        made.append(chains.section(chain, filters.as_of, title, "chain", members=family(chain.frame)))
    answers = {part.query: part.answer(ask) for part in profile_parts.PARTS}
    sources = answers["agreements/field_sources"]
    facts = profile_fields.facts(row, region_name, urusan_name, sources.frame)
    made.append(
        Section(
            title=_("Isi kerja sama"),
            results=[main, sources],
            body=partial(_html, profile_fields.facts_html(facts, _(profile_files.SAMPLE) if row.is_sample else "")),
            definition=defined.facts_definition(),
            members=members,
            key="facts",
        )
    )
    made.append(profile_files.section(ask("agreements/files"), members))
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
                    definition=defined.part_definition(part.query),
                    members=family(rows),
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
                definition=defined.typed_definition(),
                members=members,
                key="as-typed",
            )
        )
    return made


def draw_jumps(parts: Sequence[Section]) -> None:
    """A profile is long: its sections as links, in their order."""
    links = "".join(f'<a href="#{escape(part.name)}">{escape(part.title)}</a>' for part in parts)
    st.html(f'<nav class="kk-jumps" aria-label="{escape(_("Bagian-bagian profil ini"))}">{links}</nav>')


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
        sources = frames["agreements/field_sources"]
        first = {_("Isi kerja sama"): _facts_frame(row, context.head, sources)}
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


def _facts_frame(row: Any, head: Head, sources: pd.DataFrame) -> pd.DataFrame:
    none = _("tidak tercatat")
    lines = [
        (_("Keadaan"), profile.state_sentence(row, head.as_of), "", ""),
        *profile_fields.facts(row, region_name, urusan_name, sources),
    ]
    return pd.DataFrame(
        [(name, value or none, remark, origin) for name, value, remark, origin in lines],
        columns=[_("Isian"), _("Nilai"), _("Catatan"), _("Asal di berkas")],
    )
