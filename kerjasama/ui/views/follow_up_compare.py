"""Two groups beside each other on the page Waktu tindak lanjut, and a log-rank test of them in plain words."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from kerjasama.charts.follow_up import follow_up_chart
from kerjasama.domain.words import _, format_number
from kerjasama.statistics import survival
from kerjasama.statistics.survival import LogRank
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.follow_up import LEVELS, member_columns, reading
from kerjasama.ui.views.follow_up_behind import by_group
from kerjasama.ui.views.follow_up_curves import HORIZONS, picture
from kerjasama.ui.views.follow_up_groups import columns, milestone_words, named
from kerjasama.warehouse import Result

DOUBTFUL = 0.05  # chance alone gives such a difference more often than one time in twenty: no sign of a difference


def choices(found: pd.DataFrame) -> dict[str, str]:
    """Groups that are large enough to be compared: code -> name, those watched for a year before the young ones."""
    large = found[~found["is_small"]]
    is_young = large[f"at_risk_{HORIZONS[12]}"] < survival.FEW_AT_RISK
    large = pd.concat([large[~is_young], large[is_young]])
    return dict(zip(large["group_code"], large["name"], strict=True))


def is_possible(found: pd.DataFrame) -> bool:
    """Whether there are two groups to compare."""
    return len(choices(found)) > 1


def choose(page: Page, found: pd.DataFrame, by: str) -> tuple[str, str]:
    """The two groups that the reader chose; at first the two that stand first."""
    names = choices(found)
    codes = list(names)
    left, right, _rest = st.columns([2, 2, 1])
    with left:
        first = page.choice(f"satu_{by}", _("Kelompok pertama"), codes, names.__getitem__, as_list=True)
    turned = [codes[1], codes[0], *codes[2:]]
    with right:
        second = page.choice(f"dua_{by}", _("Kelompok kedua"), turned, names.__getitem__, as_list=True)
    return first, second


def section(
    page: Page, grouped: Result, found: pd.DataFrame, chosen: tuple[str, str], by: str, milestone: str
) -> Section:
    """The two curves, and whether they differ by more than chance."""
    rows = pd.concat([found[found["group_code"] == code] for code in dict.fromkeys(chosen)], ignore_index=True)
    title = _("Dua kelompok dibandingkan")
    if len(rows) < 2:
        return Section(
            title=title,
            statement=_("Pilih dua kelompok yang berbeda."),
            results=[grouped],
            frame=rows,
            definition=definition(),
            no_members=_("Belum ada dua kelompok yang dibandingkan."),
            key="compare",
        )
    durations = named(grouped.frame, rows)
    drawn = picture(durations)
    one, other = (grouped.frame[grouped.frame["group_code"] == code] for code in chosen)
    names = (str(rows["name"].iloc[0]), str(rows["name"].iloc[1]))
    return Section(
        title=title,
        statement=verdict(survival.log_rank(one, other), names, milestone),
        results=[grouped],
        frame=rows,
        chart=follow_up_chart(drawn.curves, drawn.risk),
        table=columns(rows),
        caution=_("Kerja sama yang melibatkan kedua provinsi masuk di keduanya.") if by == "provinsi" else "",
        measured=reading(drawn),
        definition=definition(),
        members=by_group(rows, by, LEVELS[milestone], page.later),
        member_columns=member_columns(),
        key="compare",
    )


def verdict(test: LogRank, names: tuple[str, str], milestone: str) -> str:
    """What the comparison says, for who has never heard of it."""
    counts = _(
        "{milestone} tercatat pada **{a}** kerja sama {first} dan **{b}** kerja sama {second}; seandainya keduanya "
        "sama cepat, yang diharapkan **{x}** dan **{y}**."
    ).format(
        milestone=milestone_words(milestone),
        first=names[0],
        second=names[1],
        a=format_number(test.events[0]),
        b=format_number(test.events[1]),
        x=format_number(test.expected[0]),
        y=format_number(test.expected[1]),
    )
    if test.p_value is None:
        return _("**Terlalu sedikit untuk dibandingkan.** {counts}").format(counts=counts)
    chance = chance_words(test.p_value)
    if test.p_value >= DOUBTFUL:
        return _(
            "**Belum ada petunjuk bahwa keduanya berbeda.** {counts} Beda sebesar ini atau lebih muncul {chance} hanya "
            "karena kebetulan."
        ).format(counts=counts, chance=chance)
    faster = names[0] if test.events[0] > test.expected[0] else names[1]
    return _(
        "**{faster} lebih cepat, dan bedanya sulit dijelaskan oleh kebetulan.** {counts} Beda sebesar ini atau lebih "
        "muncul {chance} hanya karena kebetulan. Ini tidak menunjukkan sebabnya."
    ).format(faster=faster, counts=counts, chance=chance)


def chance_words(p_value: float) -> str:
    """A probability as a count of times: 'kurang dari 1 dalam 1.000 kali', '3 dalam 100 kali'."""
    if p_value < 0.001:
        return _("kurang dari 1 dalam {n} kali").format(n=format_number(1000))
    if p_value < 0.01:
        return _("sekitar {k} dalam {n} kali").format(k=max(round(p_value * 1000), 1), n=format_number(1000))
    return _("sekitar {k} dalam {n} kali").format(k=round(p_value * 100), n=format_number(100))


def definition() -> str:
    """What the test compares, what its answer means and what it does not say."""
    return "\n\n".join(
        (
            _(
                "**Apa yang dibandingkan.** Pada setiap hari ada tonggak, uji log-rank (Mantel 1966) menghitung berapa "
                "tonggak yang diharapkan pada tiap kelompok seandainya keduanya sama cepat, menurut banyaknya yang "
                "masih menunggu. Jumlah seluruh waktu dibandingkan dengan yang tercatat (khi-kuadrat, derajat bebas 1)."
            ),
            _(
                "**Apa arti jawabannya.** Bila beda sebesar ini jarang muncul karena kebetulan (di bawah 5 dalam 100 "
                "kali), kedua kelompok dianggap berbeda. Di atas itu tidak terbukti berbeda; itu bukan bukti keduanya "
                "sama."
            ),
            _(
                "**Apa yang tidak dikatakannya.** Tidak ada sebab: kelompok dapat berbeda jenis, mitra atau cara "
                "mencatatnya. Bila kurvanya bersilangan, uji ini kurang peka. Siapa mencoba banyak pasangan akan "
                "menemukan beda karena kebetulan. Bila pada satu kelompok diharapkan kurang dari {n} tonggak, tidak "
                "ada jawaban."
            ).format(n=format_number(survival.FEW_EXPECTED)),
        )
    )
