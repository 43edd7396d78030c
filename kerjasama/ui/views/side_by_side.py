"""Which regions stand side by side: the choice, what is taken when nothing is chosen, and the answer in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui import memory
from kerjasama.ui.address import Choices, Places

NAME = "wilayah"  # in the address
FEWEST, MOST = 2, 4
EVERYWHERE: dict[str, Any] = {"provinces": None, "regions": None}  # whatever region the shared filters name


@dataclass(frozen=True)
class Region:
    """One column. A province stands for its whole area, as on the other pages."""

    code: str
    name: str

    @property
    def is_province(self) -> bool:
        return len(self.code) == 2

    @property
    def filters(self) -> dict[str, Any]:
        """The shared filters that mean this region alone, for any query that has them."""
        if self.is_province:
            return {"provinces": [self.code], "regions": None}
        return {"provinces": None, "regions": [self.code]}


def names(places: Places) -> dict[str, str]:
    """Every region that can be chosen, by code: provinces say so in their name."""
    found = {code: _("Provinsi {name}").format(name=name) for code, name in places.provinces.items()}
    return dict(sorted({**found, **places.regions}.items()))


def read(written: str | None, known: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """(codes, what the address names that is no region or one too many)."""
    parts = list(dict.fromkeys(part for part in (written or "").split(",") if part))
    good = [part for part in parts if part in known]
    return good[:MOST], [part for part in parts if part not in good[:MOST]]


def suggested(choices: Choices, pairs: pd.DataFrame, regencies: pd.DataFrame) -> list[str]:
    """Without a choice: the regions of the shared filters; else the two kabupaten/kota with most agreements between
    them (map/partner_lines); else those with most agreements (ceremonial/share_by_regency), as far as there are any."""
    filtered = [*choices.regions] or [*choices.provinces]
    if len(filtered) >= FEWEST:
        return filtered[:MOST]
    most = regencies[regencies["agreements"] > 0].sort_values(["agreements", "region_code"], ascending=[False, True])
    found = list(most["region_code"])
    local = pairs[(pairs["region_a"].str.len() > 2) & (pairs["region_b"].str.len() > 2)]
    if filtered:
        local = local[local["region_a"].isin(filtered) | local["region_b"].isin(filtered)]
    if len(local):
        found = [local["region_a"].iloc[0], local["region_b"].iloc[0], *found]
    return [*filtered, *(code for code in dict.fromkeys(found) if code not in filtered)][:FEWEST]


def draw_choice(chosen: Sequence[Region], known: Mapping[str, str], told: str) -> None:
    """The field in which two to four regions are chosen; it stands in the address as `wilayah`. `told`: `caption`."""
    key = f"own.sanding.{NAME}"
    st.session_state[key] = [region.code for region in chosen]

    def changed() -> None:
        memory.keep_own(NAME, ",".join(st.session_state[key]) or None)

    with st.container(key="choose-regions"):
        st.multiselect(
            _("Daerah yang disandingkan (dua sampai empat)"),
            list(known),
            key=key,
            format_func=lambda code: known[code],
            max_selections=MOST,
            on_change=changed,
            placeholder=_("Ketik nama daerah"),
        )
        st.caption(told)


def caption(choices: Choices, is_suggested: bool, is_pair: bool = False) -> str:
    """How the columns came to be chosen, and which shared filters do not apply."""
    parts = []
    if is_suggested and not (choices.regions or choices.provinces):
        parts.append(
            _("Belum dipilih: yang tampak ialah dua daerah dengan kerja sama terbanyak di antara keduanya.")
            if is_pair
            else _("Belum dipilih: yang tampak ialah daerah dengan kerja sama terbanyak.")
        )
    parts.append(
        _(
            "Provinsi dihitung seluruhnya, dengan kabupaten/kotanya. Saringan wilayah di atas tidak membatasi halaman "
            "ini; saringan lain berlaku."
        )
    )
    return " ".join(parts)


def answer(regions: Sequence[Region], joint: pd.DataFrame, totals: Sequence[Any], is_silent: bool) -> str:
    """Whether they work together, and how each follows up (side_by_side/joint_agreements, overview/totals)."""
    who = joined([f"**{region.name}**" for region in regions])
    if joint.empty:
        said = _("{who} belum punya kerja sama satu sama lain di register ini.").format(who=who)
    elif joint["validity"].eq("tidak_diketahui").all():
        said = _("{who} punya **{n}** kerja sama satu sama lain; masa berlakunya tidak diketahui.").format(
            who=who, n=format_number(len(joint))
        )
    else:
        said = _("{who} punya **{n}** kerja sama satu sama lain, **{in_force}** masih berlaku.").format(
            who=who, n=format_number(len(joint)), in_force=format_number(joint["is_in_force"].sum())
        )
    if is_silent:
        return said + " " + _("Register ini tidak memuat tindak lanjut, jadi kelanjutannya tidak dapat dibandingkan.")
    told = [
        _("{name} **{n} dari {of}** ({share})").format(
            name=region.name,
            n=format_number(now.followed_up),
            of=format_number(now.assessable),
            share=format_percent(now.share_followed_up),
        )
        for region, now in zip(regions, totals, strict=True)
        if now.assessable
    ]
    if told:
        said += " " + _("Ditindaklanjuti: {told}.").format(told="; ".join(told))
    return said


def answer_without(regions: Sequence[Region]) -> str:
    """The answer of an installation that holds no agreement at all."""
    return _("Data ini belum memuat kerja sama; {who} disandingkan menurut potensinya saja.").format(
        who=joined([f"**{region.name}**" for region in regions])
    )


def joined(parts: Sequence[str]) -> str:
    """'A, B, dan C'."""
    if len(parts) < 2:
        return "".join(parts)
    if len(parts) == 2:
        return _("{first} dan {last}").format(first=parts[0], last=parts[1])
    return _("{first}, dan {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def too_few() -> str:
    """What the page says before two regions are chosen."""
    return _("Pilih paling sedikit **dua** daerah untuk disandingkan.")
