"""What the page Ringkasan says: the answer, the cards, the decisions in words, where everything stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from kerjasama.charts.overview import CHILDREN
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import assessable_of, counted, silent_answer
from kerjasama.ui.views.ceremonial_shares import SMALL, small_words
from kerjasama.ui.views.definitions import part_definition

# From what came of it to what cannot be said: the order of the bar and of the table of changes.
ORDER = (
    "terlaksana",
    "dalam_persiapan_pelaksanaan",
    "masa_tenggang",
    "perlu_perhatian",
    "mandek",
    "pks_mandek",
    "seremonial_terkonfirmasi",
    "seremonial_terduga",
    "berakhir_tanpa_tindak_lanjut",
    "belum_dapat_dinilai",
    "belum_ditandatangani",
    "di_luar_penilaian",
)
OUTSIDE = ("belum_ditandatangani", "di_luar_penilaian")  # never in the population of the rule


def answer(now: Any, is_silent: bool = False) -> str:
    """What came of it, in one sentence (overview/totals); `is_silent`: the data hold no follow-up at all."""
    if not now.agreements:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not now.assessable:
        return _("Dari **{n}** naskah belum satu pun dapat dinilai: {why}.").format(
            n=format_number(now.agreements), why=_why_not_assessable(now)
        )
    if is_silent:
        return silent_answer(now)
    return _(
        "Dari **{n}** kerja sama yang dapat dinilai, **{followed} ({share})** sudah ditindaklanjuti; "
        "**{confirmed}** seremonial terkonfirmasi, **{suspected}** seremonial terduga (belum terlaporkan)."
    ).format(
        n=format_number(now.assessable),
        followed=format_number(now.followed_up),
        share=format_percent(now.share_followed_up),
        confirmed=format_number(now.ceremonial_confirmed),
        suspected=format_number(now.ceremonial_suspected),
    )


def _why_not_assessable(now: Any) -> str:
    outside = now.agreements - now.population - now.unsigned
    parts = (
        (now.not_assessable, _("{n} tanpa tanggal atau jenis yang jelas")),
        (now.grace, _("{n} masih dalam masa tenggang")),
        (now.unsigned, _("{n} belum ditandatangani")),
        (outside, _("{n} di luar penilaian")),
    )
    return ", ".join(words.format(n=format_number(count)) for count, words in parts if count)


def _share_before(count: float, of: float) -> str:
    """What the share was: a register that grows makes every count grow, so the count alone is neither good nor bad."""
    if not of:
        return ""
    return _("semula {share} dari {of}").format(share=format_percent(count / of), of=format_number(of))


def cards(now: Any, before: Any) -> list[KeyFigure]:
    """The six figures of overview/totals, beside the same on the comparison date."""
    of, signed, signed_before = assessable_of(now), now.agreements - now.unsigned, before.agreements - before.unsigned
    has_validity = bool(signed - now.validity_unknown > 0)

    def judged(title: str, column: str, status: str, link: tuple[str, dict[str, str]]) -> KeyFigure:
        return KeyFigure(
            title,
            counted(now, now[column]),
            before=before[column],
            note=_share_before(before[column], before.assessable)
            if now.assessable
            else _("belum ada yang dapat dinilai"),
            status=status,
            link=link,
            definition=part_definition(column),
            query="overview/totals",
            **of,
        )

    def flagged(status: str, column: str) -> KeyFigure:
        return judged(label("status", status), column, status, ("seremonial", {"keadaan": status}))

    return [
        KeyFigure(
            _("Berlaku"),
            now.in_force if has_validity else "–",
            key="six",
            of=signed if has_validity else None,
            of_words=_("yang ditandatangani"),
            before=before.in_force,
            note=_share_before(before.in_force, signed_before) if has_validity else _("masa berlakunya tidak tertulis"),
            validity="berlaku",
            link=("daftar", {"keadaan": "dalam_masa_berlaku"}),
            definition=part_definition("in_force"),
            query="overview/totals",
        ),
        judged(_("Ditindaklanjuti"), "followed_up", "terlaksana", ("daftar", {"keadaan": "ditindaklanjuti"})),
        flagged("seremonial_terkonfirmasi", "ceremonial_confirmed"),
        flagged("seremonial_terduga", "ceremonial_suspected"),
        flagged("berakhir_tanpa_tindak_lanjut", "ended_without"),
        KeyFigure(
            _("Segera berakhir"),
            now.expiring if has_validity else "–",
            of=now.in_force if has_validity else None,
            of_words=_("yang berlaku"),
            before=before.expiring,
            note=_share_before(before.expiring, before.in_force)
            if has_validity
            else _("masa berlakunya tidak tertulis"),
            validity="akan_berakhir",
            link=("daftar", {"keadaan": "akan_berakhir", "urut": "segera_berakhir"}),
            definition=part_definition("expiring"),
            query="overview/totals",
        ),
    ]


def states(frame: pd.DataFrame) -> pd.DataFrame:
    """overview/statuses as one bar that sums to every document: `status`, `name`, `agreements`, `share`.

    Documents under a parent are judged with it and stand as one part of their own, so that each part equals the
    number on its card.
    """
    rows = frame.set_index("status")
    counts = {status: int(rows.at[status, "agreements" if status in OUTSIDE else "population"]) for status in ORDER}
    total = int(frame["agreements"].sum())
    parts = [(status, label("status", status), counts[status]) for status in ORDER]
    parts.append((CHILDREN, _("PKS turunan (ikut induknya)"), total - sum(counts.values())))
    return pd.DataFrame(
        [(status, name, count, count / total) for status, name, count in parts if count],
        columns=["status", "name", "agreements", "share"],
    )


def states_statement(shown: pd.DataFrame) -> str:
    """That the parts are all there is."""
    return _("Semua **{n}** naskah ada di sini, masing-masing tepat satu kali.").format(
        n=format_number(shown["agreements"].sum())
    )


def changes(frame: pd.DataFrame) -> pd.DataFrame:
    """overview/status_flows in the order of the bar, only states of signed documents that occur."""
    rows = frame.set_index("status").loc[[status for status in ORDER if status not in OUTSIDE]].reset_index()
    rows = rows[(rows[["before", "entered", "left_it", "after"]] != 0).any(axis=1)]
    return rows.assign(change=rows["after"] - rows["before"])


def changes_statement(now: Any, before: Any, day: str) -> str:
    """What happened since the comparison date (overview/totals now and on that day)."""
    return _(
        "Sejak **{day}**: **{signed}** kerja sama baru ditandatangani, **{ended}** habis masa berlakunya, "
        "**{terminated}** diakhiri lebih awal."
    ).format(
        day=day,
        signed=format_number(now.population - before.population),
        ended=format_number(now.ended - before.ended),
        terminated=format_number(now.terminated - before.terminated),
    )


def changes_columns() -> list[Column]:
    """The columns of the table of changes."""
    return [
        Column("status", _("Keadaan"), "code", words="status"),
        Column("before", _("Semula"), "number"),
        Column("entered", _("Masuk"), "number"),
        Column("left_it", _("Keluar"), "number"),
        Column("after", _("Sekarang"), "number"),
        Column("change", _("Selisih"), "number"),
    ]


def follow_up_rows(frame: pd.DataFrame, column: str, names: Callable[[Any], str]) -> pd.DataFrame:
    """overview/by_coop_type or by_signed_year with `name`, `note` and `share_between`; rows without any document left
    out. `names` words the value of `column`."""
    rows = frame[frame["population"] > 0]
    shares = rows[["share_followed_up", "share_ceremonial_confirmed", "share_ceremonial_suspected"]].sum(axis=1)
    between = (1 - shares - rows["share_ended_without"]).clip(lower=0)
    return rows.assign(
        name=[
            f"{names(value)} *" if 0 < of < SMALL else names(value)
            for value, of in zip(rows[column], rows["assessable"], strict=True)
        ],
        note=[_follow_up_note(row) for row in rows.itertuples()],
        share_between=between,
        is_small=rows["assessable"] < SMALL,
    )


def _follow_up_note(row: Any) -> str:
    if not row.assessable:
        return _("{n} naskah, belum ada yang dapat dinilai").format(n=format_number(row.population))
    return _("{n} dari {of} ditindaklanjuti").format(n=format_number(row.followed_up), of=format_number(row.assessable))


def year_words(year: Any) -> str:
    """A year of signature; what is not certain has none."""
    return _("Tahun tidak pasti") if pd.isna(year) else str(int(year))


def type_words(code: str) -> str:
    """A type of cooperation."""
    return label("coop_type", code)


def follow_up_columns() -> list[Column]:
    """The data behind a chart of follow-up."""
    return [
        Column("name", _("Kelompok")),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("followed_up", _("Ditindaklanjuti"), "number"),
        Column("share_followed_up", _("Bagian yang ditindaklanjuti"), "percent"),
        Column("ceremonial_confirmed", label("status", "seremonial_terkonfirmasi"), "number"),
        Column("ceremonial_suspected", label("status", "seremonial_terduga"), "number"),
        Column("ended_without", label("status", "berakhir_tanpa_tindak_lanjut"), "number"),
    ]


def follow_up_measured(rows: pd.DataFrame) -> str:
    """What the star means, where there is one."""
    return small_words() if any(name.endswith(" *") for name in rows["name"]) else ""


def follow_up_statement(rows: pd.DataFrame) -> str:
    """The best and the poorest group that is large enough to say so."""
    large = rows[~rows["is_small"]]
    if len(large) < 2:
        return _("Terlalu sedikit yang dapat dinilai untuk dibandingkan.")
    if large["share_followed_up"].nunique() == 1:
        return _("Bagian yang ditindaklanjuti sama di semua kelompok: **{share}**.").format(
            share=format_percent(large["share_followed_up"].iloc[0])
        )
    best, worst = large.loc[large["share_followed_up"].idxmax()], large.loc[large["share_followed_up"].idxmin()]
    return _("Paling banyak ditindaklanjuti: **{best}** ({high}). Paling sedikit: **{worst}** ({low}).").format(
        best=best["name"],
        high=format_percent(best.share_followed_up),
        worst=worst["name"],
        low=format_percent(worst.share_followed_up),
    )


def states_columns() -> list[Column]:
    """The data behind the bar."""
    return [
        Column("name", _("Keadaan")),
        Column("agreements", _("Naskah"), "number"),
        Column("share", _("Bagian"), "percent"),
    ]


def states_definition() -> str:
    """Every state in one sentence, in the order of the bar."""
    lines = [f"- **{label('status', status)}**: {definition('status', status)}" for status in ORDER]
    children = _(
        "- **PKS turunan**: dinilai bersama naskah induknya, jadi tidak dihitung sendiri (Permendagri 22/2020 Ps 15)."
    )
    return "\n".join([*lines, children])
