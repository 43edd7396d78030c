"""Ideas of laboratories of innovation as rows: on their page and in the profile of their agreement."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain import potential_codes as p
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views.profile_origin import row_origin

NEWS_DAYS = (365, 180, 90)  # days without news; the first is the default
ALL, QUIET = "semua", "tanpa_kabar"
_DONE = ("diterapkan", "direplikasi")


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """laboratory/ideas or agreements/lab_ideas with how the stage is known, and file, sheet and row."""
    return frame.assign(
        agency=frame["agency"].fillna(_("tidak tercatat")),
        agreement_ref=frame["agreement_ref"].fillna(""),
        how_known=[
            _("Tahap tidak tercatat") if pd.isna(row.stage_code) else (_("Tanpa hari") if row.is_undated else "")
            for row in frame.itertuples()
        ],
        origin=[row_origin(row) for row in frame.itertuples()],
    )


def profile_columns() -> list[Column]:
    """The ideas in a profile."""
    return [
        Column("idea_name", _("Ide"), width="large"),
        Column("agency", _("Perangkat daerah"), width="medium"),
        Column("stage_code", _("Tahap terjauh"), "code", words="lab_stage"),
        Column("how_known", _("Catatan tahap")),
        Column("outcome_code", _("Apa jadinya"), "code", words="idea_outcome"),
        Column("last_news_on", _("Kabar terakhir"), "date"),
        Column("evidence_type", _("Bukti"), "code", words="evidence_type"),
        Column("origin", _("Asal di berkas"), width="medium"),
        Column("region_name", _("Daerah"), is_hidden=True),
        Column("drum_up_on", label("lab_stage", "drum_up"), "date", is_hidden=True),
        Column("diagnose_on", label("lab_stage", "diagnose"), "date", is_hidden=True),
        Column("design_on", label("lab_stage", "design"), "date", is_hidden=True),
        Column("deliver_on", label("lab_stage", "deliver"), "date", is_hidden=True),
        Column("display_on", label("lab_stage", "display"), "date", is_hidden=True),
        Column("outcome_on", _("Sejak"), "date", is_hidden=True),
        Column("idea_id", _("Kode baris"), is_hidden=True),
    ]


def columns() -> list[Column]:
    """The list of the page: with the region, and the way to the agreement behind each idea."""
    shown = profile_columns()
    shown.insert(0, Column("agreement_id", _("Profil"), "profile"))
    shown.insert(2, Column("region_name", _("Daerah")))
    shown.append(Column("agreement_ref", _("Kerja samanya seperti tertulis"), is_hidden=True))
    shown.append(Column("days_since_news", _("Hari sejak kabar terakhir"), "days", is_hidden=True))
    seen: set[str] = set()
    return [column for column in shown if not (column.name in seen or seen.add(column.name))]  # type: ignore[func-returns-value]


def options() -> list[str]:
    """What the list can be narrowed to; the first is everything."""
    return [ALL, QUIET, *p.IDEA_OUTCOMES]


def option_words(option: str) -> str:
    """An option of the list in words."""
    if option in (ALL, QUIET):
        return {ALL: _("Semua"), QUIET: _("Tanpa kabar")}[option]
    return label("idea_outcome", option)


def chosen(frame: pd.DataFrame, option: str) -> pd.DataFrame:
    """The ideas of one option of the list."""
    if option == ALL:
        return frame
    return frame[frame["is_quiet"]] if option == QUIET else frame[frame["outcome_code"] == option]


def profile_statement(frame: pd.DataFrame) -> str:
    """How many ideas it has, how many were carried out and applied."""
    return _(
        "**{deliver} dari {n}** ide sampai deliver, **{applied}** diterapkan atau direplikasi. Tahap ini dicatat di "
        "daftar laboratorium; keadaan kerja sama di atas dihitung dari tindak lanjut di register."
    ).format(
        n=format_number(len(frame)),
        deliver=format_number(frame["stage_code"].isin(["deliver", "display"]).sum()),
        applied=format_number(frame["outcome_code"].isin(_DONE).sum()),
    )


def stages_definition() -> str:
    """The five stages, what counts as reached, and where they come from."""
    lines = [f"- **{label('lab_stage', stage)}**: {definition('lab_stage', stage)}" for stage in p.LAB_STAGES]
    return "\n".join(
        (
            *lines,
            _("- Sebuah ide sampai pada suatu tahap bila tahap itu, atau yang lebih jauh, bertanggal sampai hari ini."),
            _("- **Tanpa hari**: daftar menyebut tahapnya dengan kata, tanpa tanggal; dihitung, dan ditandai."),
            _(
                "- Lima tahap ini (5D) dipakai Lembaga Administrasi Negara; bukan bunyi peraturan. Sumber umum: "
                "menpan.go.id (Inovasi Labinov), gemasoedirman.purbalinggakab.go.id (25 November 2022), "
                "bappedalitbang.banyumaskab.go.id (diagnose labinov)."
            ),
        )
    )
