"""Curves by group on the page Waktu tindak lanjut: which are drawn, which are too small, and all of them in a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.statistics import survival
from kerjasama.ui.columns import Column
from kerjasama.ui.views.follow_up import LEVELS, milestone_name, reading, wait_columns
from kerjasama.ui.views.follow_up_curves import HORIZONS, Picture, in_words

SHOWN = 5  # curves in one figure
GROUPINGS = ("tahun", "jenis", "naskah", "provinsi", "perangkat_daerah")


def grouping_words(by: str) -> str:
    """The name of a grouping."""
    return {
        "tahun": _("Tahun penandatanganan"),
        "jenis": _("Jenis kerja sama"),
        "naskah": _("Bentuk naskah"),
        "provinsi": _("Provinsi"),
        "perangkat_daerah": _("Perangkat daerah sejenis"),
    }[by]


def milestone_words(code: str) -> str:
    """The name of a milestone in the choice."""
    return milestone_name(LEVELS[code])


def group_name(code: str, by: str, region_name: Callable[[str], str]) -> str:
    """A group in words."""
    if code == "":
        return {"provinsi": _("Tanpa provinsi"), "perangkat_daerah": _("Tanpa nama perangkat daerah")}.get(by, "–")
    if by == "jenis":
        return label("coop_type", code)
    if by == "naskah":
        return label("doc_type", code)
    return region_name(code) if by == "provinsi" else code


def groups(waits: pd.DataFrame, by: str, region_name: Callable[[str], str]) -> pd.DataFrame:
    """follow_up/waiting_times_by_group as one row per group: years from the latest, others from the largest.

    `is_small`: fewer than ten agreements; such a group has its counts and nothing that is estimated.
    """
    sizes = waits.groupby("group_code")["agreements"].transform("sum")
    large, small = waits[sizes >= survival.SMALL_GROUP], waits[sizes < survival.SMALL_GROUP]
    found = in_words(survival.summary(large, list(HORIZONS.values()), ["group_code"])).assign(is_small=False)
    if len(small):
        came = small.assign(events=small["agreements"].where(small["is_event"], 0))
        counted = came.groupby("group_code", as_index=False)[["agreements", "events"]].sum()
        found = pd.concat([found, counted.assign(is_small=True, median_words="–")], ignore_index=True)
    found["name"] = [group_name(code, by, region_name) for code in found["group_code"]]
    order = ["group_code"] if by == "tahun" else ["agreements", "group_code"]
    ascending = [False] if by == "tahun" else [False, True]
    return found.sort_values(order, ascending=ascending, ignore_index=True)


def first(found: pd.DataFrame) -> pd.DataFrame:
    """The groups that are drawn: the first that are large enough and have the milestone at all."""
    return found[~found["is_small"] & (found["events"] > 0)].head(SHOWN)


def named(waits: pd.DataFrame, shown: pd.DataFrame) -> pd.DataFrame:
    """The durations of the groups that are drawn, by name and in their order."""
    parts = [waits[waits["group_code"] == row.group_code].assign(name=row.label) for row in _rows(shown).itertuples()]
    return pd.concat(parts, ignore_index=True) if parts else waits.head(0).assign(name="")


def _rows(shown: pd.DataFrame) -> pd.DataFrame:
    return shown.rename(columns={"name": "label"})


def title(by: str, milestone: str) -> str:
    """The heading of the section."""
    return _("{milestone}, menurut {grouping}").format(
        milestone=milestone_words(milestone), grouping=grouping_words(by).lower()
    )


def statement(shown: pd.DataFrame, milestone: str) -> str:
    """The highest and the lowest of the drawn groups after the longest horizon that at least two can be read at."""
    if shown.empty:
        return _(
            "Belum ada kelompok dengan paling sedikit {n} kerja sama dan satu tonggak tercatat; perluas saringan, "
            "atau pilih kelompok lain."
        ).format(n=survival.SMALL_GROUP)
    for months, days in reversed(HORIZONS.items()):
        rows = shown[shown[f"at_risk_{days}"] >= survival.FEW_AT_RISK]
        if len(rows) > 1:
            best, least = (
                rows.loc[place] for place in (rows[f"share_{days}"].idxmax(), rows[f"share_{days}"].idxmin())
            )
            return _(
                "{milestone} setelah {months} bulan: tertinggi **{best}** (**{high}** dari {n_best}), terendah "
                "**{least}** (**{low}** dari {n_least}). Beda kecil dapat kebetulan: bandingkan di bawah."
            ).format(
                milestone=milestone_words(milestone),
                months=months,
                best=best["name"],
                high=format_percent(best[f"share_{days}"]),
                n_best=format_number(best["agreements"]),
                least=least["name"],
                low=format_percent(least[f"share_{days}"]),
                n_least=format_number(least["agreements"]),
            )
    return _("Hanya satu kelompok yang cukup lama dan cukup banyak untuk dibaca.")


def measured(found: pd.DataFrame, shown: pd.DataFrame, drawn: Picture | None, by: str) -> str:
    """What is drawn and what is not, with numbers."""
    parts = [
        _("Digambar {n} dari {of} kelompok; semuanya di Lihat data.").format(
            n=format_number(len(shown)), of=format_number(len(found))
        )
    ]
    if few := int(found["is_small"].sum()):
        parts.append(
            _("{n} kelompok punya kurang dari {least} kerja sama: hanya jumlahnya yang ditulis.").format(
                n=format_number(few), least=survival.SMALL_GROUP
            )
        )
    if by == "provinsi":
        parts.append(_("Kerja sama antarprovinsi masuk di setiap provinsinya."))
    if by == "perangkat_daerah":
        parts.append(
            _(
                "Perangkat daerah bernama sama dari semua wilayah dalam saringan digabung; saring satu wilayah untuk "
                "melihat kantornya sendiri."
            )
        )
    return " ".join([*parts, reading(drawn)] if drawn else parts)


def columns(shown: pd.DataFrame) -> list[Column]:
    """The data behind the curves by group; where no group is large enough to be estimated, only the counts."""
    counts = ("agreements", "events")
    waits = [
        column if len(shown) or column.name in counts else replace(column, is_hidden=True) for column in wait_columns()
    ]
    return [Column("name", _("Kelompok")), *waits]
