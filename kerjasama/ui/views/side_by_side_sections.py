"""The sections of the page Sanding daerah: who, agreements, follow-up, gaps, and the agreements among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import UNFILTERED, Behind, Group, Members, Part, part_words
from kerjasama.ui.section import Section
from kerjasama.ui.views import side_by_side_facts as facts_of
from kerjasama.ui.views import side_by_side_table as table
from kerjasama.ui.views.definitions import parts_definition
from kerjasama.ui.views.side_by_side import Region, joined
from kerjasama.ui.views.side_by_side_facts import Facts
from kerjasama.ui.views.side_by_side_table import Line
from kerjasama.warehouse import Result

_STATES = ("agreements", "in_force", "expiring")
_JUDGED = ("assessable", "followed_up", "ceremonial_confirmed", "ceremonial_suspected", "ended_without")
SHOWN = 12  # agreements among them that the page and the sheet hold


def compared(
    title: str,
    lines: Sequence[Line],
    regions: Sequence[Region],
    results: Sequence[Result],
    definition: str,
    key: str,
    members: Members | None = None,
    statement: str = "",
    measured: str = "",
    no_members: str = "",
) -> Section:
    """A table whose columns are the regions, as a section."""
    return Section(
        title=title,
        statement=statement,
        results=results,
        frame=table.frame(lines),
        body=partial(table.draw, lines, regions),
        table=table.columns(regions),
        measured=measured,
        definition=definition,
        members=members,
        no_members=no_members,
        key=key,
    )


def members(facts: Sequence[Facts], parts: Sequence[str], behind: Behind) -> Members:
    """The agreements behind these counts, region by region."""

    def groups() -> list[Group]:
        return [
            Group(
                fact.region.name,
                [
                    Part(
                        part_words(part), int(fact.totals[part]), behind.counted(part_code=part, **fact.region.filters)
                    )
                    for part in parts
                ],
            )
            for fact in facts
        ]

    return Members(groups, _("Daerah"))


def agreements(facts: Sequence[Facts], results: Sequence[Result], behind: Behind) -> Section:
    """How many, in force, of which type."""
    most = max(facts, key=lambda fact: (fact.totals.agreements, fact.region.name))
    return compared(
        _("Semua kerja sama masing-masing"),
        facts_of.agreements(facts),
        [fact.region for fact in facts],
        results,
        parts_definition(_STATES[:2], more=_same_numbers()),
        "agreements",
        members(facts, _STATES, behind),
        statement=_most(most),
    )


def _most(most: Facts) -> str:
    if not most.totals.agreements:
        return _("Tidak ada kerja sama daerah-daerah ini dalam saringan ini.")
    name, n = most.region.name, format_number(most.totals.agreements)
    if not facts_of.is_validity_known(most.totals):
        return _("Terbanyak: **{name}**, {n} naskah; masa berlakunya tidak tertulis.").format(name=name, n=n)
    return _("Terbanyak: **{name}**, {n} naskah, {in_force} di antaranya berlaku.").format(
        name=name, n=n, in_force=format_number(most.totals.in_force)
    )


def _same_numbers() -> str:
    return _("Sama dengan halaman lain bila daerah itu dipilih di saringannya.")


def followed_up(facts: Sequence[Facts], results: Sequence[Result], behind: Behind) -> Section:
    """What came of them."""
    more = _("Separuh: taksiran Kaplan-Meier seperti di halaman Waktu tindak lanjut, dari yang dapat diukur.")
    return compared(
        _("Tindak lanjut"),
        facts_of.follow_up_lines(facts),
        [fact.region for fact in facts],
        results,
        parts_definition(_JUDGED, more=more),
        "follow-up",
        members(facts, _JUDGED, behind),
    )


def gaps(facts: Sequence[Facts], results: Sequence[Result]) -> Section:
    """What is overdue or missing."""
    return compared(
        _("Celah"),
        facts_of.gaps(facts),
        [fact.region for fact in facts],
        results,
        "\n".join(
            (
                _("- **Tenggat lewat**: prosedur dan masa berlaku, seperti di halaman Tenggat; tanpa laporan."),
                _("- **Laporan belum masuk**: jatuh tempo dan belum masuk, seperti di halaman Laporan."),
                _("- **Usulan pemetaan**: semua tahun, seperti di halaman Pemetaan urusan."),
                _(
                    "- **Kerja sama dengan daerah lain**: wajib dan sukarela. Nol berarti register ini tidak "
                    "memuatnya, bukan bahwa tidak ada."
                ),
            )
        ),
        "gaps",
        no_members=_("Barisnya tenggat dan laporan, bukan naskah; ada di halaman Tenggat dan Laporan."),
    )


def who(lines: Sequence[Line], regions: Sequence[Region], results: Sequence[Result]) -> Section:
    """Level, province, area, people."""
    return compared(
        _("Siapa mereka"),
        lines,
        regions,
        results,
        _(
            "- Nama, tingkat, ibu kota, dan luas dari tabel rujukan aplikasi (kode Kemendagri).\n"
            "- Penduduk dari angka yang diimpor, dengan tahun dan sumbernya; bila tidak ada, dari tabel rujukan."
        ),
        "who",
        no_members=_("Bagian ini tidak menghitung naskah."),
    )


def joint(result: Result, regions: Sequence[Region], profile_link: Callable[[str], str], behind: Behind) -> Section:
    """The agreements among the chosen regions."""
    names = {region.code: region.name for region in regions}
    rows = result.frame.assign(
        between=[joined([names[code] for code in codes]) for codes in result.frame["chosen_codes"]]
    )
    return Section(
        title=_("Kerja sama di antara mereka"),
        statement=_joint_statement(rows, regions),
        results=[result],
        frame=rows,
        body=partial(_draw_joint, rows, profile_link),
        table=[
            Column("agreement_id", _("Profil"), "profile"),
            Column("title", _("Kerja sama"), width="large"),
            Column("between", _("Antara"), width="large"),
            Column("status", _("Keadaan"), "code", words="status"),
            Column("validity", _("Masa berlaku"), "code", words="validity"),
            Column("signed_on", _("Ditandatangani"), "date"),
            Column("end_on", _("Berakhir"), "date"),
            Column("last_step_on", _("Langkah terakhir"), "date"),
            Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", width="large"),
            Column("lead_agency", _("Perangkat daerah"), width="medium"),
            Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
            Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        ],
        measured=_joint_measured(rows),
        definition="\n".join(
            (
                _("- Naskah yang pihaknya paling sedikit dua dari daerah ini; keadaannya dihitung biasa."),
                _("- Provinsi mencakup kabupaten/kotanya yang tidak disandingkan sendiri."),
            )
        ),
        members=behind.of(rows["agreement_id"], **UNFILTERED),
        key="joint",
    )


def _joint_statement(rows: pd.DataFrame, regions: Sequence[Region]) -> str:
    if rows.empty:
        return _("Register ini tidak memuat kerja sama di antara {n} daerah ini.").format(n=format_number(len(regions)))
    done = int((rows["status"] == "terlaksana").sum())
    return _("**{n}** naskah, **{in_force}** berlaku, **{done}** terlaksana.").format(
        n=format_number(len(rows)), in_force=format_number(rows["is_in_force"].sum()), done=format_number(done)
    )


def _joint_measured(rows: pd.DataFrame) -> str:
    if len(rows) <= SHOWN:
        return ""
    return _("Tampak {n} dari {of}, yang terbaru; semuanya di Lihat data.").format(
        n=format_number(SHOWN), of=format_number(len(rows))
    )


def _draw_joint(rows: pd.DataFrame, profile_link: Callable[[str], str]) -> None:
    heads = (_("Kerja sama"), _("Antara"), _("Keadaan"), _("Tanda tangan"), _("Berakhir"))
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        f'<tr><td><a href="{escape(profile_link(row.agreement_id))}" target="_self">{escape(row.title)}</a></td>'
        f"<td>{escape(row.between)}</td><td>{escape(label('status', row.status))}"
        f"<small>{escape(label('validity', row.validity))}</small></td>"
        f"<td>{_day(row.signed_on)}</td><td>{_day(row.end_on)}</td></tr>"
        for row in rows.head(SHOWN).itertuples()
    )
    cols = '<col style="width:34%"><col style="width:26%"><col style="width:18%"><col><col>'
    st.html(
        f'<table class="kk-side"><colgroup>{cols}</colgroup><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _day(value: object) -> str:
    return escape(format_date(value, "medium")) if value is not None and value == value else "–"  # type: ignore[arg-type]
