"""Who has to spare what another lacks, and what the regions lack together (page Sanding daerah)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.side_by_side import Region, joined
from kerjasama.ui.views.side_by_side_potential import APART, commodity, text, year
from kerjasama.warehouse import Result

NAMED_LACKS = 4  # common lacks that the sentence names
SHOWN = 8  # pairs that the page and the sheet hold


def complements(answers: dict[str, Result], regions: Sequence[Region]) -> Section:
    """Who has to spare what another lacks, and what they lack together."""
    names = {region.code: region.name for region in regions}
    frame = answers["complements"].frame
    rows = frame.assign(
        supplier=[names[code] for code in frame["supplier_code"]],
        receiver=[names[code] for code in frame["receiver_code"]],
        item=[commodity(row.item_code, row.item_name) for row in frame.itertuples()],
        why=[_exclusion(code) for code in frame["exclusion_code"]],
    )
    return Section(
        title=_("Saling melengkapi"),
        statement=_complements_statement(rows, answers["balances"].frame, len(regions)),
        results=[answers["complements"], answers["balances"]],
        frame=rows,
        body=partial(_draw_complements, rows[rows["why"] == ""]),
        table=[
            Column("item", _("Komoditas")),
            Column("supplier", _("Yang surplus"), width="medium"),
            Column("surplus", _("Surplus"), "number"),
            Column("surplus_year", _("Tahun surplus")),
            Column("receiver", _("Yang defisit"), width="medium"),
            Column("lack", _("Defisit"), "number"),
            Column("lack_year", _("Tahun defisit")),
            Column("served", _("Dapat diisi"), "number"),
            Column("unit", _("Satuan")),
            Column("why", _("Mengapa tidak dibandingkan"), width="medium"),
        ],
        measured=_refused(rows),
        definition="\n".join(
            (
                _(
                    "- Yang dapat diisi: yang lebih kecil di antara surplus satu daerah dan defisit daerah lain. "
                    "Surplus yang sama tampak pada tiap penerima, jadi tidak dijumlahkan."
                ),
                _(
                    "- Tahun yang terpaut lebih dari dua tahun, satuan yang berbeda, dan nol yang diragukan tidak "
                    "dibandingkan; semuanya ada di Lihat data."
                ),
            )
        ),
        no_members=_("Yang dihitung angka potensi, bukan naskah; barisnya ada di halaman Potensi."),
        key="complements",
    )


def _exclusion(code: Any) -> str:
    if not isinstance(code, str):
        return ""
    return {
        "tahun_berjauhan": _("tahunnya terpaut lebih dari dua tahun"),
        "satuan_berbeda": _("satuannya berbeda"),
        "nol_diragukan": _("nolnya diragukan"),
    }[code]


def _complements_statement(rows: pd.DataFrame, balances: pd.DataFrame, count: int) -> str:
    usable = rows[rows["why"] == ""]
    if usable.empty:
        said = _("Tidak ada surplus satu daerah yang dapat mengisi defisit daerah lain menurut angka yang ada.")
    else:
        first = usable.iloc[0]
        said = _(
            "**{n}** komoditas dapat saling mengisi; terbesar **{item}**: {supplier} ke {receiver}, {served} {unit}."
        )
        said = said.format(
            n=format_number(usable["item_code"].nunique()),
            item=first["item"],
            supplier=first["supplier"],
            receiver=first["receiver"],
            served=format_number(first["served"]),
            unit=text(first["unit"]),
        )
    lacking = balances[(balances["balance"] < 0) & ~balances["is_doubtful"]]
    shared = lacking.groupby("item_code").filter(_is_shared)
    if len(shared):
        rows = shared.drop_duplicates("item_code")
        wanted = [commodity(row.item_code, row.item_name) for row in rows.head(NAMED_LACKS).itertuples()]
        if len(rows) > NAMED_LACKS:
            wanted.append(_("{n} lagi").format(n=format_number(len(rows) - NAMED_LACKS)))
        said += " " + _("Sama-sama defisit pada dua daerah atau lebih: {items}.").format(items=joined(wanted))
    return said


def _is_shared(rows: pd.DataFrame) -> bool:
    """Lacked by more than one region, in years that may be compared."""
    years = rows["balance_year"]
    return bool(rows["region_code"].nunique() > 1 and years.max() - years.min() <= APART)


def _refused(rows: pd.DataFrame) -> str:
    parts = []
    if refused := int((rows["why"] != "").sum()):
        parts.append(
            _(
                "{n} pasangan lain tidak dibandingkan: tahunnya terpaut, satuannya berbeda, atau nolnya diragukan."
            ).format(n=format_number(refused))
        )
    if (usable := int((rows["why"] == "").sum())) > SHOWN:
        parts.append(
            _("Tampak {n} dari {of}, yang terbesar tiap satuan; semuanya di Lihat data.").format(
                n=format_number(SHOWN), of=format_number(usable)
            )
        )
    return " ".join(parts)


def _draw_complements(rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    heads = (_("Komoditas"), _("Yang surplus"), _("Yang defisit"), _("Dapat diisi"))
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        f"<tr><td><b class='kk-side-text'>{escape(row.item)}</b></td>"
        f"<td>{escape(row.supplier)}{_amount(row.surplus, row.unit, row.surplus_year)}</td>"
        f"<td>{escape(row.receiver)}{_amount(row.lack, row.unit, row.lack_year)}</td>"
        f"<td><b>{escape(format_number(row.served))}</b> {escape(text(row.unit))}</td></tr>"
        for row in rows.head(SHOWN).itertuples()
    )
    st.html(f'<table class="kk-side"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def _amount(value: float, unit: Any, period: Any) -> str:
    return f"<small>{escape(format_number(value))} {escape(text(unit))} · {escape(year(period))}</small>"
