"""The weights of the score: read from the address, changed on the page, and whether the first place hangs on them."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.matching_codes import MATCH_PARTS, MATCH_WEIGHTS
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui import memory
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.warehouse import Result

_NAME = "bobot"
_LARGEST = 100


def weights() -> dict[str, int]:
    """The weight of each part as the address has it ('40-20-15-5-20'); the usual ones without, or when unreadable."""
    written = memory.own(_NAME) or ""
    if re.fullmatch(r"\d{1,3}(-\d{1,3}){4}", written):
        values = [min(int(text), _LARGEST) for text in written.split("-")]
        if any(values):
            return dict(zip(MATCH_PARTS, values, strict=True))
    return dict(MATCH_WEIGHTS)


def draw() -> None:
    """Five fields; the sum need not be 100. All zero is refused."""
    now = weights()
    for place, part in zip(st.columns(len(MATCH_PARTS)), MATCH_PARTS, strict=True):
        key = f"bobot.{part}"
        st.session_state[key] = now[part]
        place.number_input(
            label("match_part", part), min_value=0, max_value=_LARGEST, step=5, key=key, on_change=_changed
        )
    if message := st.session_state.pop("bobot.refused", None):
        st.error(message)


def _changed() -> None:
    values = {part: int(st.session_state[f"bobot.{part}"]) for part in MATCH_PARTS}
    if not any(values.values()):
        st.session_state["bobot.refused"] = _("Sedikitnya satu bobot harus lebih dari nol.")
        return
    text = "-".join(str(values[part]) for part in MATCH_PARTS)
    memory.keep_own(_NAME, None if values == MATCH_WEIGHTS else text)


def caption() -> str:
    """What the weights are, with their shares of the whole."""
    now = weights()
    total = sum(now.values())
    shares = ", ".join(
        f"{label('match_part', part).lower()} {format_percent(now[part] / total)}" for part in MATCH_PARTS
    )
    return _("Bobot sekarang: {shares}. Bobot adalah pilihan, bukan hasil ukur: ubah dan lihat akibatnya.").format(
        shares=shares
    )


def sensitivity_section(found: Result) -> Section:
    """Whether the first place holds when one weight is halved or doubled (matching/sensitivity)."""
    rows = found.frame[found.frame["weight_code"] != "dipilih"]
    rows = rows.assign(
        change=[
            (_("{part} digandakan") if factor > 1 else _("{part} dibagi dua")).format(part=label("match_part", code))
            for code, factor in zip(rows["weight_code"], rows["factor"], strict=True)
        ],
        points=rows["score"] * 100,
    )
    return Section(
        title=_("Bila bobotnya lain"),
        statement=_sensitivity_words(found.frame, rows),
        results=[found],
        frame=rows,
        table=[
            Column("change", _("Bobot"), width="medium"),
            Column("first_name", _("Tempat pertama"), width="medium"),
            Column("points", _("Nilai (0–100)"), "number"),
            Column("is_same", _("Masih pertama"), "flag"),
        ],
        height=280,
        definition=_(
            "Setiap bobot satu per satu dibagi dua dan digandakan, empat yang lain tetap; jumlahnya selalu "
            "dinormalkan. Tempat pertama yang sering berganti berarti beberapa mitra hampir sama baiknya."
        ),
        no_members=_("Barisnya cara menghitung, bukan naskah kerja sama."),
    )


def _sensitivity_words(frame: pd.DataFrame, rows: pd.DataFrame) -> str:
    first = frame["first_name"].iloc[0]
    kept, of = int(rows["is_same"].sum()), len(rows)
    if kept == of:
        return _(
            "Tempat pertama **kokoh**: **{first}** tetap pertama pada **{n}** dari {of} percobaan (tiap bobot dibagi "
            "dua dan digandakan)."
        ).format(first=first, n=format_number(kept), of=format_number(of))
    others = list(dict.fromkeys(rows.loc[~rows["is_same"], "first_name"]))
    return _(
        "Tempat pertama **bergantung pada bobot**: **{first}** tetap pertama pada **{n}** dari {of} percobaan; pada "
        "yang lain **{others}**."
    ).format(first=first, n=format_number(kept), of=format_number(of), others=", ".join(others))
