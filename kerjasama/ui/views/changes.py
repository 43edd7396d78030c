"""What the page Perubahan says: what went in and out of each state since the comparison date, and why."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain.labels import label, labels
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.overview import ORDER

UNKNOWN = "tidak_tercatat"  # not in that version, or outside the filters then
FOLLOWED_UP = "ditindaklanjuti"  # no state: a flag over several states
IN, OUT, ALL = "masuk", "keluar", "semua"
CAUSES = tuple(labels("cause"))
_TABLE_STYLE = """<style>
.kk-balance { border-collapse: collapse; width: 100%; font-size: 1.05rem; line-height: 1.35; }
.kk-balance :is(th, td) { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem .7rem; border: 0;
  border-bottom: 1px solid var(--kk-line); font-weight: 400; }
.kk-balance thead th { color: var(--kk-muted); font-size: .95rem; }
.kk-balance tbody th { font-weight: 600; width: 17rem; }
.kk-balance small { display: block; font-size: .92rem; color: var(--kk-muted); max-width: 38ch; }
</style>"""


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
        _kind_words(moved, "seremonial_terkonfirmasi", _("seremonial terkonfirmasi")),
        _kind_words(moved, "seremonial_terduga", _("seremonial terduga")),
    )
    said = "; ".join(words for words in kinds if words)
    if not said:
        return _(
            "Sejak **{day}** **{n}** dari **{of}** kerja sama pindah keadaan, tidak satu pun ke atau dari seremonial."
        ).format(day=day, n=format_number(_sum(moved)), of=format_number(_sum(flows)))
    if is_silent:
        return _("Sejak **{day}**, menurut register yang **tidak memuat tindak lanjut**: {kinds}.").format(
            day=day, kinds=said
        )
    return _("Sejak **{day}**: {kinds}.").format(day=day, kinds=said)


def _kind_words(moved: pd.DataFrame, status: str, name: str) -> str:
    left, entered = moved[moved["status_before"] == status], moved[moved["status"] == status]
    if left.empty and entered.empty:
        return ""
    parts = (_counted(_("{n} masuk"), entered), _counted(_("{n} keluar"), left))
    return f"{name} {', '.join(parts)}"


def _counted(words: str, rows: pd.DataFrame) -> str:
    said = words.format(n=f"**{format_number(_sum(rows))}**")
    return f"{said} ({leading_cause(rows)})" if len(rows) else said


def leading_cause(rows: pd.DataFrame) -> str:
    """The causes for a sentence: all of them where there are two, else the most frequent and how many others."""
    parts = causes_in_words(rows).split(", ")
    if len(parts) <= 2:
        return ", ".join(parts)
    rest = _sum(rows) - int(rows.groupby("cause_code")["agreements"].sum().max())
    return _("{first}, {n} sebab lain").format(first=parts[0], n=format_number(rest))


def cards(flows: pd.DataFrame, is_silent: bool = False) -> list[KeyFigure]:
    """In and out of the two ceremonial states and of follow-up: each of them apart, each with its denominator.

    `is_silent`: a register without actions and reports can neither confirm nor show follow-up: a dash, not zero.
    """
    rows = balance(flows).set_index("status")
    is_judged = bool(_sum(flows, "now_assessable") or _sum(flows, "was_assessable"))
    found = []
    for status in ("seremonial_terkonfirmasi", "seremonial_terduga"):
        row = rows.loc[status] if status in rows.index else None
        counts = [0 if row is None else int(row[name]) for name in ("entered", "left_it", "before", "after")]
        is_mute = is_silent and status == "seremonial_terkonfirmasi"
        found += _pair(status, label("status", status), counts, is_judged, is_mute, _went_on(flows, status))
    counts = [
        _sum(flows, name) for name in ("entered_follow_up", "left_follow_up", "was_followed_up", "now_followed_up")
    ]
    return found + _pair(FOLLOWED_UP, _("Ditindaklanjuti"), counts, is_judged, is_silent)


def _went_on(flows: pd.DataFrame, status: str) -> str:
    """That leaving a ceremonial state need not be good: how many left it by ending without follow-up."""
    ended = flows[(flows["status_before"] == status) & (flows["status"] == "berakhir_tanpa_tindak_lanjut")]
    return _("{n} di antaranya berakhir tanpa tindak lanjut").format(n=format_number(_sum(ended))) if len(ended) else ""


def _pair(
    kind: str, name: str, counts: list[int], is_judged: bool, is_mute: bool, went_on: str = ""
) -> list[KeyFigure]:
    entered, left, before, after = counts
    status = "terlaksana" if kind == FOLLOWED_UP else kind
    if before == after:
        net = _("Tetap {n}.").format(n=format_number(after))
    else:
        change = f"{'+' if after > before else '−'}{format_number(abs(after - before))}"
        net = _("Selisih {change}: semula {before}, menjadi {after}.").format(
            change=change, before=format_number(before), after=format_number(after)
        )
    unknown = _("register tidak memuat laporan") if is_mute else _("belum ada yang dapat dinilai")
    is_known = is_judged and not is_mute

    def card(direction: str, title: str, value: int, of: int, of_words: str, note: str) -> KeyFigure:
        return KeyFigure(
            title,
            value if is_known else "–",
            key="six",
            of=of if is_known else None,
            of_words=of_words,
            note=note if is_known else unknown,
            status=status,
            link=("perubahan", {"keadaan": kind, "arah": direction}) if is_known else None,
            definition=_card_definition(kind, direction),
            query="changes/flows",
            no_rows="" if is_known else _("Belum ada baris: {why}.").format(why=unknown),
        )

    return [
        card(IN, _("Masuk: {state}").format(state=name), entered, after, _("yang ada di sana sesudahnya"), net),
        card(OUT, _("Keluar: {state}").format(state=name), left, before, _("yang semula di sana"), went_on),
    ]


def _card_definition(kind: str, direction: str) -> str:
    if kind == FOLLOWED_UP and direction == IN:
        return _("Ditindaklanjuti pada tanggal penilaian, tidak pada tanggal pembanding.")
    if kind == FOLLOWED_UP:
        return _("Ditindaklanjuti pada tanggal pembanding, tidak lagi pada tanggal penilaian.")
    if direction == IN:
        return _("Dalam keadaan itu pada tanggal penilaian, dalam keadaan lain pada tanggal pembanding.")
    return _("Dalam keadaan itu pada tanggal pembanding, dalam keadaan lain pada tanggal penilaian.")


def balance_statement(rows: pd.DataFrame, flows: pd.DataFrame, day: str) -> str:
    """How many moved, of how many, and how many of these are new."""
    moved = flows[flows["is_moved"]]
    new = moved[moved["cause_code"] == "ditandatangani"]
    counted = rows[~rows["status"].isin(["belum_ditandatangani", UNKNOWN])]
    return _(
        "**{moved}** dari **{n}** kerja sama berpindah keadaan sejak {day}; **{new}** di antaranya karena baru "
        "ditandatangani. Pada tiap baris: semula + masuk − keluar = sesudahnya."
    ).format(
        moved=format_number(_sum(moved)),
        n=format_number(int(counted["after"].sum())),
        day=day,
        new=format_number(_sum(new)),
    )


def balance_measured(flows: pd.DataFrame, compared: str) -> str:
    """The denominators of both days, what the rows outside them are, and what is compared with, where it is chosen."""
    said = _(
        "Yang dapat dinilai: semula {before}, sesudahnya {after}. Belum ditandatangani: hanya yang kemudian "
        "ditandatangani, atau yang tadinya sudah. Sebab yang disebut adalah sebab pertama."
    ).format(before=format_number(_sum(flows, "was_assessable")), after=format_number(_sum(flows, "now_assessable")))
    return f"{said} {compared[:1].upper()}{compared[1:]}." if compared else said


def draw_balance(rows: pd.DataFrame) -> None:
    """The table of ins and outs in full, as it is printed."""
    st.html(balance_html(rows))


def balance_html(rows: pd.DataFrame) -> str:
    """One line per state: then, in, out, now, each with its causes."""
    heads = (_("Keadaan"), _("Semula"), _("Masuk"), _("Keluar"), _("Sesudahnya"), _("Selisih"))
    return (
        f"{_TABLE_STYLE}<table class='kk-balance'><thead><tr>"
        + "".join(f"<th>{escape(head)}</th>" for head in heads)
        + "</tr></thead><tbody>"
        + "".join(_balance_row(row) for row in rows.itertuples())
        + "</tbody></table>"
    )


def _balance_row(row: Any) -> str:
    color = theme.surface().muted if row.status == UNKNOWN else theme.status_color(row.status)
    change = "0" if not row.change else f"{'+' if row.change > 0 else '−'}{format_number(abs(row.change))}"
    cells = (
        f"<th scope='row' style='border-left:6px solid {color}'>{escape(row.name)}</th>",
        f"<td>{format_number(row.before)}</td>",
        f"<td><b>{format_number(row.entered)}</b><small>{escape(row.entered_words)}</small></td>",
        f"<td><b>{format_number(row.left_it)}</b><small>{escape(row.left_words)}</small></td>",
        f"<td><b>{format_number(row.after)}</b></td>",
        f"<td>{change}</td>",
    )
    return f"<tr>{''.join(cells)}</tr>"


def balance_columns() -> list[Column]:
    """In and out of each state."""
    return [
        Column("name", _("Keadaan")),
        Column("before", _("Semula"), "number"),
        Column("left_it", _("Keluar"), "number"),
        Column("left_words", _("Sebab keluar"), width="large"),
        Column("entered", _("Masuk"), "number"),
        Column("entered_words", _("Sebab masuk"), width="large"),
        Column("after", _("Sesudahnya"), "number"),
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
        "yang tanpanya keadaannya akan lain. Yang baru diketahui dari lembar konfirmasi sesudah tanggal pembanding "
        "disebut *kantor menjawab*.\n"
        "4. **Waktu**: keadaan yang sama akan tercapai walau tidak ada peristiwa; batas hari atau masa berlakunya "
        "lewat.\n\n"
        "Semua sebab disebut dalam daftar; angka memakai sebab yang pertama, sehingga jumlahnya pas."
    )
