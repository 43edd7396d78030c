"""Partners abroad on the page Mitra: countries, twin cities, and what lapsed, died or went unreported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from kerjasama.charts.partners import kinds_chart
from kerjasama.domain.words import _, format_number, language
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Group, Members, Part
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views import map_world
from kerjasama.ui.views.answer import choice_row

CHOICE = "masalah"  # in the address
QUERY = "partners/foreign_agreements"
# Problem -> (flag of a row, flag of those among which it can be seen).
PROBLEMS = {
    "lewat": ("is_lapsed", "has_end"),
    "loi": ("is_loi_lapsed", "is_loi"),
    "tanpa_laporan": ("is_unreported", "has_report_term"),
}
_SHOWN = 12


def show(page: Page) -> None:
    """The countries and the agreements; one sentence where there is none."""
    result = page.result(QUERY)
    countries = page.result("map/foreign_by_country")
    rows = named(result.frame)
    bars = countries.frame.assign(
        name=countries.frame[map_world.country_column()],
        note=[_("dengan {n} mitra").format(n=format_number(count)) for count in countries.frame["partners"]],
    )
    page.show(
        Section(
            title=_("Mitra luar negeri menurut negara"),
            statement=statement(rows),
            results=[countries, result],
            frame=bars,
            chart=kinds_chart(bars.head(_SHOWN)) if len(bars) else None,
            table=map_world.country_columns(),
            measured=countries_measured(bars, rows),
            definition=map_world.definition(),
            members=Members(lambda: [_country(row, page) for row in bars.itertuples(index=False)], _("Negara")),
            key="abroad",
        )
    )
    page.link_to(_("Lihat di peta dunia"), "peta")
    if rows.empty:
        return
    counts = {
        problem: format_number(int(rows[flag].sum())) if rows[among].any() else "–"
        for problem, (flag, among) in PROBLEMS.items()
    }
    with choice_row("masalah"):
        problem = page.choice(
            CHOICE, _("Tampilkan"), ["semua", *PROBLEMS], lambda key: choice_words(key, counts, len(rows))
        )
    shown = rows if problem == "semua" else rows[rows[PROBLEMS[problem][0]]]
    page.show(
        Section(
            title=_("Kota dan provinsi bersaudara, dan mitra luar negeri lain"),
            statement=problems_statement(rows),
            results=[result],
            frame=shown,
            table=columns(),
            definition=definition(),
            members=Members(lambda: problem_groups(rows, page.behind.of), _("Yang dihitung")),
            key="twins",
        )
    )


def _country(row: Any, page: Page) -> Group:
    where: Callable[[pd.DataFrame], pd.Series] = lambda rows: rows["country_code"] == row.country_code  # noqa: E731
    rows = page.behind.named("map/foreign_agreements", where)
    return Group(row.name, [Part(_("Kerja sama"), int(row.agreements), rows)])


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """partners/foreign_agreements with `country`, and the problem of each in words."""
    column = "country_name_en" if language() == "en" else "country_name_id"
    problems = [
        "; ".join(problem_words(key) for key, (flag, _among) in PROBLEMS.items() if getattr(row, flag))
        for row in frame.itertuples(index=False)
    ]
    return frame.assign(country=frame[column].fillna(""), city_name=frame["city_name"].fillna(""), problems=problems)


def problem_words(key: str) -> str:
    """A problem in few words."""
    return {
        "lewat": _("Lewat tanpa perpanjangan"),
        "loi": _("LoI lewat satu tahun"),
        "tanpa_laporan": _("Setahun tanpa laporan"),
    }[key]


def choice_words(key: str, counts: dict[str, str], every: int) -> str:
    """A choice with its number."""
    if key == "semua":
        return _("Semua ({n})").format(n=format_number(every))
    return f"{problem_words(key)} ({counts[key]})"


def statement(rows: pd.DataFrame) -> str:
    """How many, of which twins, in how many countries."""
    if rows.empty:
        return _("Tidak ada kerja sama luar negeri dalam saringan ini.")
    countries = rows["country_code"].dropna().nunique()
    numbers = {
        "n": format_number(len(rows)),
        "twins": format_number(int(rows["is_twin"].sum())),
        "countries": format_number(countries),
    }
    if not countries:
        return _(
            "**{n}** kerja sama luar negeri, **{twins}** di antaranya antarpemerintah daerah (KSDPL); negaranya belum "
            "dikenali."
        ).format(**numbers)
    return _(
        "**{n}** kerja sama luar negeri, **{twins}** di antaranya antarpemerintah daerah (KSDPL), di "
        "**{countries}** negara."
    ).format(**numbers)


def countries_measured(bars: pd.DataFrame, rows: pd.DataFrame) -> str:
    """What the bars leave out."""
    parts = []
    if len(bars) > _SHOWN:
        parts.append(
            _("Digambar {n} dari {of} negara, dari yang terbanyak; sisanya di Lihat data.").format(
                n=_SHOWN, of=format_number(len(bars))
            )
        )
    if unknown := int(rows["country_code"].isna().sum()):
        parts.append(_("Pada {n} kerja sama negaranya belum dikenali.").format(n=format_number(unknown)))
    return " ".join(parts)


def problems_statement(rows: pd.DataFrame) -> str:
    """Each problem with its own denominator; what the data cannot tell is said, not counted as none."""
    seen = {problem: (int(rows[flag].sum()), int(rows[among].sum())) for problem, (flag, among) in PROBLEMS.items()}
    sentences = {
        "lewat": (
            _("**{n}** dari {of} yang akhirnya tercatat sudah lewat tanpa perpanjangan."),
            _("Akhir masa berlakunya tidak tercatat, jadi yang lewat tidak dapat diketahui."),
        ),
        "loi": (
            _("**{n}** dari {of} pernyataan kehendak (LoI) lewat satu tahun tanpa naskah."),
            _("Tidak ada pernyataan kehendak (LoI) yang tercatat."),
        ),
        "tanpa_laporan": (
            _("**{n}** dari {of} yang dapat dihitung sudah setahun tanpa laporan."),
            _("Apakah ada laporannya tidak dapat diketahui dari data ini."),
        ),
    }
    return " ".join(
        sentences[problem][0].format(n=format_number(n), of=format_number(of)) if of else sentences[problem][1]
        for problem, (n, of) in seen.items()
    )


def problem_groups(rows: pd.DataFrame, of: Callable[..., Any]) -> list[Group]:
    """Each problem with its agreements and those among which it is seen."""
    every = Group(_("Semua"), [Part(_("Kerja sama"), len(rows), of(rows["agreement_id"]))])
    groups = [every]
    for problem, (flag, among) in PROBLEMS.items():
        groups.append(
            Group(
                problem_words(problem),
                [
                    Part(name, int(rows[column].sum()), of(rows.loc[rows[column], "agreement_id"]))
                    for name, column in ((problem_words(problem), flag), (_("Yang dapat diperiksa"), among))
                ],
            )
        )
    return groups


def columns() -> list[Column]:
    """The columns of partners/foreign_agreements."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("lead_name", _("Pemrakarsa"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("city_name", _("Kota")),
        Column("country", _("Negara")),
        Column("problems", _("Masalah"), width="medium"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("last_report_on", _("Laporan terakhir"), "date"),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("title", _("Kerja sama"), width="large", is_hidden=True),
    ]


def definition() -> str:
    """What each problem is, by which article and which rule."""
    return "\n".join(
        (
            _("- **Kota/provinsi bersaudara**: kerja sama dengan pemerintah daerah di luar negeri (KSDPL)."),
            _(
                "- **Lewat tanpa perpanjangan**: naskah terakhir dalam rangkaiannya, akhirnya sudah lewat, tidak "
                "diakhiri lebih dahulu, dan tidak ada perpanjangan yang tercatat. Dari yang akhirnya tercatat."
            ),
            _(
                "- **LoI lewat satu tahun**: pernyataan kehendak lebih tua dari satu tahun tanpa naskah sesudahnya "
                "(Permendagri 25/2020 Pasal 13 ayat (3)). Dari semua LoI."
            ),
            _(
                "- **Setahun tanpa laporan**: laporan tahunannya lewat tenggat dan setahun tidak ada laporan "
                "(Permendagri 25/2020 Pasal 38). Dari yang tenggatnya dapat dihitung; register tanpa laporan tidak "
                "dihitung."
            ),
            _("- Negara dan kota: pihak luar negeri pertama yang dikenali."),
        )
    )
