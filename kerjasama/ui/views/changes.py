"""What the page Perubahan says: what went in and out of each state since the comparison date, and why."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label, labels
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.overview import ORDER

UNKNOWN = "tidak_tercatat"  # not in that version, or outside the filters then
FOLLOWED_UP = "ditindaklanjuti"  # no state: a flag over several states
IN, OUT, ALL = "masuk", "keluar", "semua"
CAUSES = tuple(labels("cause"))


def state_words(code: str) -> str:
    """A state, or that the agreement was not there."""
    return _("Tidak tercatat") if code == UNKNOWN else label("status", code)


def balance(flows: pd.DataFrame) -> pd.DataFrame:
    """changes/flows per state that occurs, in the order of the bar: `before` - `left_it` + `entered` = `after`.

    `left_words` and `entered_words`: the first causes with their numbers, the most frequent first.
    """
    moved = flows[flows["is_moved"]]
    rows = []
    for status in (*ORDER, UNKNOWN):
        left, entered = moved[moved["status_before"] == status], moved[moved["status"] == status]
        row: dict[str, Any] = {
            "status": status,
            "name": state_words(status),
            "before": _sum(flows[flows["status_before"] == status]),
            "left_it": _sum(left),
            "left_words": causes_in_words(left),
            "entered": _sum(entered),
            "entered_words": causes_in_words(entered),
            "after": _sum(flows[flows["status"] == status]),
        }
        rows.append({**row, "change": row["after"] - row["before"]})
    frame = pd.DataFrame(rows)
    return frame[(frame[["before", "after"]] != 0).any(axis=1)].reset_index(drop=True)


def _sum(rows: pd.DataFrame, column: str = "agreements") -> int:
    return int(rows[column].sum())


def causes_in_words(moved: pd.DataFrame, column: str = "agreements") -> str:
    """'48 ada tindak lanjut, 13 data dikoreksi' of moved rows; 'semua karena ...' where there is one; '' for none."""
    counts = moved.groupby("cause_code")[column].sum()
    found = sorted(((int(n), code) for code, n in counts.items() if n), key=lambda pair: (-pair[0], pair[1]))
    if not found:
        return ""
    if len(found) == 1:
        return _("semua karena {cause}").format(cause=label("cause", found[0][1]))
    return ", ".join(
        _("{n} karena {cause}").format(n=format_number(n), cause=label("cause", code)) for n, code in found
    )


def answer(flows: pd.DataFrame, day: str, is_silent: bool) -> str:
    """What moved, for a leader; suspected and confirmed stand apart. `day`: the comparison date in words."""
    moved = flows[flows["is_moved"]]
    if flows.empty:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if moved.empty:
        return _("Sejak **{day}** tidak satu pun dari **{n}** kerja sama berpindah keadaan.").format(
            day=day, n=format_number(_sum(flows))
        )
    kinds = (
        _kind_words(moved, "seremonial_terduga", _("seremonial terduga")),
        _kind_words(moved, "seremonial_terkonfirmasi", _("seremonial terkonfirmasi")),
    )
    said = "; ".join(words for words in kinds if words)
    if not said:
        return _(
            "Sejak **{day}**: tidak ada yang masuk ke atau keluar dari seremonial; {n} pindah keadaan lain."
        ).format(day=day, n=f"**{format_number(_sum(moved))}**")
    if is_silent:
        return _("Sejak **{day}**, menurut register yang **tidak memuat tindak lanjut**: {kinds}.").format(
            day=day, kinds=said
        )
    return _("Sejak **{day}**: {kinds}.").format(day=day, kinds=said)


def _kind_words(moved: pd.DataFrame, status: str, name: str) -> str:
    left, entered = moved[moved["status_before"] == status], moved[moved["status"] == status]
    if left.empty and entered.empty:
        return ""
    parts = (_counted(_("{n} keluar"), left), _counted(_("{n} masuk"), entered))
    return _("dari dan ke **{kind}** {moves}").format(kind=name, moves=", ".join(parts))


def _counted(words: str, rows: pd.DataFrame) -> str:
    said = words.format(n=f"**{format_number(_sum(rows))}**")
    return f"{said} ({leading_cause(rows)})" if len(rows) else said


def leading_cause(rows: pd.DataFrame) -> str:
    """The causes of a sentence: the two most frequent, then how many others."""
    parts = causes_in_words(rows).split(", ")
    if len(parts) <= 2:
        return ", ".join(parts)
    counts = sorted((int(n) for n in rows.groupby("cause_code")["agreements"].sum()), reverse=True)
    return ", ".join([*parts[:2], _("{n} lainnya").format(n=format_number(sum(counts[2:])))])


def cards(flows: pd.DataFrame, with_rows: bool = True) -> list[KeyFigure]:
    """In and out of the two ceremonial states and of follow-up: each of them apart, each with its denominator."""
    rows = balance(flows).set_index("status")
    now, before = _sum(flows, "now_assessable"), _sum(flows, "was_assessable")
    found = []
    for status in ("seremonial_terkonfirmasi", "seremonial_terduga"):
        row = rows.loc[status] if status in rows.index else None
        counts = [0 if row is None else int(row[name]) for name in ("entered", "left_it", "before", "after")]
        found += _pair(status, label("status", status), counts, (before, now))
    counts = [
        _sum(flows, name) for name in ("entered_follow_up", "left_follow_up", "was_followed_up", "now_followed_up")
    ]
    return found + _pair(FOLLOWED_UP, _("Ditindaklanjuti"), counts, (before, now))


def _pair(kind: str, name: str, counts: list[int], assessable: tuple[int, int]) -> list[KeyFigure]:
    entered, left, before, after = counts
    status = "terlaksana" if kind == FOLLOWED_UP else kind
    is_judged = any(assessable)
    change = f"{'+' if after >= before else '−'}{format_number(abs(after - before))}"
    net = _("Selisih {change}: semula {share} dari {of} yang dapat dinilai, sekarang {now} dari {now_of}").format(
        change=change,
        share=_of(before, assessable[0]),
        of=format_number(assessable[0]),
        now=_of(after, assessable[1]),
        now_of=format_number(assessable[1]),
    )

    def card(direction: str, title: str, value: int, of: int, of_words: str, note: str) -> KeyFigure:
        return KeyFigure(
            title,
            value if is_judged else "–",
            key="six",
            of=of if is_judged else None,
            of_words=of_words if is_judged else _("belum ada yang dapat dinilai"),
            note=note if is_judged else "",
            status=status,
            link=("perubahan", {"keadaan": kind, "arah": direction}),
        )

    return [
        card(IN, _("Masuk: {state}").format(state=name), entered, after, _("yang sekarang di sana"), net),
        card(OUT, _("Keluar: {state}").format(state=name), left, before, _("yang semula di sana"), ""),
    ]


def _of(count: int, of: int) -> str:
    return f"{format_number(count)} ({format_percent(count / of)})" if of else "–"


def balance_statement(rows: pd.DataFrame, flows: pd.DataFrame, day: str) -> str:
    """How many moved, of how many."""
    moved = flows[flows["is_moved"]]
    return _(
        "**{moved}** dari **{n}** kerja sama berpindah keadaan sejak {day}. Pada tiap baris: semula, dikurangi yang "
        "keluar, ditambah yang masuk, sama dengan sekarang."
    ).format(moved=format_number(_sum(moved)), n=format_number(int(rows["after"].sum())), day=day)


def balance_columns() -> list[Column]:
    """In and out of each state."""
    return [
        Column("name", _("Keadaan")),
        Column("before", _("Semula"), "number"),
        Column("left_it", _("Keluar"), "number"),
        Column("left_words", _("Sebab keluar"), width="large"),
        Column("entered", _("Masuk"), "number"),
        Column("entered_words", _("Sebab masuk"), width="large"),
        Column("after", _("Sekarang"), "number"),
        Column("change", _("Selisih"), "number"),
    ]


def definition() -> str:
    """How a cause is found, in the order of the steps."""
    return _(
        "Keadaan dihitung empat kali, dan yang pertama mengubahnya adalah sebab pertamanya:\n"
        "1. **Data**: tanggal pembanding, versi data pembanding lalu versi yang ditayangkan. Bedanya adalah koreksi, "
        "atau yang baru dicatat kemudian.\n"
        "2. **Ambang**: tanggal pembanding, ambang pembanding lalu ambang yang dipilih.\n"
        "3. **Peristiwa** di antara kedua tanggal: penandatanganan; tindak lanjut, laporan nihil, atau pengakhiran, "
        "yang tanpanya keadaannya akan lain.\n"
        "4. **Waktu**: keadaan yang sama akan tercapai walau tidak ada peristiwa; batas hari atau masa berlakunya "
        "lewat.\n\n"
        "Semua sebab disebut dalam daftar; angka memakai sebab yang pertama, sehingga jumlahnya pas."
    )
