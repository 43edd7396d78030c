"""The network between regions on the page Mitra: computed once, and said in words for who decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.statistics import network as statistics
from kerjasama.ui.page import Page
from kerjasama.ui.views.answer import choice_row
from kerjasama.warehouse import Result

VALIDITY, TIES = "jejaring", "hubungan"  # in the address
VALIDITIES = ("semua", "berlaku")
TIE_KINDS = ("semua", "KSDD")


@dataclass(frozen=True)
class Network:
    """The regions and ties under the choices. `points`: partners/region_nodes that are on record, with the columns of
    `statistics.network.measures` and `documents`, the agreements with other regions (each once); the one with most
    partners first. `unrecorded`: those of the filters that the data do not hold. `lost`: bridge -> regions cut off."""

    nodes: Result
    edges: Result
    ties: Result
    chosen: dict[str, str]
    points: pd.DataFrame
    unrecorded: pd.DataFrame
    lost: dict[str, tuple[str, ...]]

    @property
    def inside(self) -> pd.DataFrame:
        """The points under the filters of place, without partners from outside."""
        return self.points[self.points["is_in_filter"]]

    @property
    def known(self) -> int:
        """How many regions of the filters are on record."""
        return len(self.inside)

    @property
    def unknown(self) -> int:
        """How many are not: nothing is known of them."""
        return len(self.unrecorded)

    @property
    def alone(self) -> int:
        """How many on record have no partner region."""
        return int(self.inside["is_isolated"].sum())

    @property
    def has_ties(self) -> bool:
        """Whether any two regions are tied."""
        return bool(len(self.edges.frame))

    @property
    def groups(self) -> list[int]:
        """The sizes of the groups, the largest first."""
        tied = self.points[self.points["group"] > 0]
        return [int(size) for size in tied.groupby("group")["region_code"].count()]

    @property
    def hubs(self) -> pd.DataFrame:
        """Those that have partners, the one with most first."""
        return self.points[self.points["partners"] > 0]

    @property
    def between(self) -> pd.DataFrame:
        """Those on shortest ways between others, the most frequent first."""
        found = self.points[self.points["between_share"] > 0]
        return found.sort_values(["between_share", "region_code"], ascending=[False, True], kind="stable")

    def name(self, code: str) -> str:
        """A region's name, without 'Kabupaten'."""
        return str(self._names[code])

    @cached_property
    def _names(self) -> dict[str, str]:
        return dict(zip(self.points["region_code"], self.points["region_name"], strict=True))


def network(page: Page) -> Network:
    """The network under the address's choices (drawn by `draw_choices`, further down the page)."""
    chosen = {
        "validity_code": _own(page, VALIDITY, VALIDITIES),
        "ties_code": _own(page, TIES, TIE_KINDS),
    }
    names = ("partners/region_nodes", "partners/region_edges", "partners/tie_agreements")
    nodes, edges, ties = (page.result(name, None, **chosen) for name in names)
    points, unrecorded, lost = computed(nodes.frame, edges.frame, ties.frame)
    return Network(nodes, edges, ties, chosen, points, unrecorded, lost)


def _own(page: Page, name: str, options: tuple[str, ...]) -> str:
    value = page.own(name)
    return value if value in options else options[0]


# Some tenths of a second for 552 regions: once per answer, whoever looks.
@st.cache_data(max_entries=60, show_spinner=False)
def computed(
    nodes: pd.DataFrame, edges: pd.DataFrame, ties: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, tuple[str, ...]]]:
    """(points, unrecorded, lost) of `Network` from partners/region_nodes, region_edges and tie_agreements."""
    is_known = nodes["has_data"]
    known = nodes[is_known]
    found = statistics.measures(known["region_code"], edges)
    ends = pd.concat([ties[["agreement_id", end]].set_axis(["agreement_id", "code"], axis=1) for end in _ENDS])
    documents = ends.drop_duplicates().groupby("code")["agreement_id"].count()
    points = known.rename(columns={"agreements": "all_agreements"}).merge(found, on="region_code", how="left")
    points = points.assign(documents=points["region_code"].map(documents).fillna(0).astype("int64"))
    points = points.sort_values(["partners", "documents", "region_code"], ascending=[False, False, True], kind="stable")
    return points.reset_index(drop=True), nodes[~is_known], statistics.bridges(known["region_code"], edges)


_ENDS = ("region_a", "region_b")


def draw_choices(page: Page) -> None:
    """Which agreements make a tie."""
    with choice_row("jejaring"), st.container(horizontal=True, vertical_alignment="bottom"):
        page.choice(VALIDITY, _("Kerja sama yang dihitung"), VALIDITIES, validity_words)
        page.choice(TIES, _("Hubungan"), TIE_KINDS, ties_words)


def validity_words(key: str) -> str:
    """The words of the choice of validity."""
    return {"semua": _("Semua naskah"), "berlaku": _("Hanya yang berlaku")}[key]


def ties_words(key: str) -> str:
    """The words of the choice of types."""
    return {"semua": _("Semua jenis"), "KSDD": _("Hanya antardaerah (KSDD)")}[key]


def statement(net: Network) -> str:
    """How many groups, who is alone, who has most partners, who ties others together."""
    if not net.known:
        return _("Tidak satu pun daerah dalam saringan ini tercatat punya kerja sama.")
    if net.hubs.empty:
        return _("Data ini tidak memuat kerja sama antara dua daerah; **{of}** daerah tercatat di dalamnya.").format(
            of=format_number(net.known)
        )
    parts = [groups_words(net)]
    hub = net.hubs.iloc[0]
    parts.append(
        _("Mitra daerah terbanyak: **{name}** ({n} daerah).").format(
            name=hub["region_name"], n=format_number(hub["partners"])
        )
    )
    if len(net.between):
        first = net.between.iloc[0]
        parts.append(
            _("**{name}** paling sering menghubungkan daerah lain: {share} jalur terpendek melewatinya.").format(
                name=first["region_name"], share=format_percent(first["between_share"])
            )
        )
    return " ".join(parts)


def groups_words(net: Network) -> str:
    """How many separate groups, how large, and how many regions stand alone."""
    sizes = net.groups
    if len(sizes) == 1:
        text = _("Satu kelompok: **{n}** daerah saling terhubung.").format(n=format_number(sizes[0]))
    else:
        text = _("**{n}** kelompok terpisah; yang terbesar **{largest}** daerah.").format(
            n=format_number(len(sizes)), largest=format_number(sizes[0])
        )
    return f"{text} " + _("**{n}** dari {of} daerah yang tercatat tanpa mitra daerah.").format(
        n=format_number(net.alone), of=format_number(net.known)
    )


def bridge_words(net: Network, code: str) -> str:
    """Who is cut off without this region."""
    lost = net.lost[code]
    shown = ", ".join(net.name(other) for other in lost[:_NAMED])
    more = _(" dan {n} lainnya").format(n=format_number(len(lost) - _NAMED)) if len(lost) > _NAMED else ""
    return f"{shown}{more}"


_NAMED = 6  # regions named in a line


def definition() -> str:
    """What the network's words and numbers mean, with their sources."""
    return "\n".join(
        (
            _(
                "- **Hubungan**: dua daerah sama-sama menjadi pihak dalam sedikitnya satu naskah yang sudah "
                "ditandatangani, atau yang disebut berlaku tanpa tanggal; tempat pelaksanaan saja tidak dihitung. "
                "Naskah dengan lebih dari dua daerah menghubungkan setiap pasangannya (di peta hanya dari pemrakarsa)."
            ),
            _("- **Kelompok**: daerah yang saling terjangkau lewat hubungan itu (komponen terhubung)."),
            _(
                "- **Mitra daerah**: banyaknya daerah lain yang terhubung langsung (derajat). Bagiannya dari semua "
                "daerah lain: derajat ÷ (n − 1), Freeman 1979."
            ),
            _(
                "- **Jalur terpendek yang lewat**: untuk setiap pasangan daerah lain, bagian jalur terpendek yang "
                "melewati daerah ini; dijumlahkan, lalu dibagi banyaknya pasangan, (n − 1)(n − 2) ÷ 2 "
                "(betweenness, Freeman 1977)."
            ),
            _("- **Jembatan**: tanpa daerah ini kelompoknya terbelah; yang dihitung daerah di luar sisa terbesarnya."),
            _(
                "- n: daerah yang tercatat, termasuk yang tanpa mitra. Daerah yang tidak ada dalam data tidak "
                "dihitung: **tidak tercatat bukan berarti tidak bermitra**."
            ),
        )
    )


def told(row: Any) -> str:
    """A point in words."""
    return _("{name}: {n} mitra daerah, {documents} kerja sama").format(
        name=row.region_name, n=format_number(row.partners), documents=format_number(row.documents)
    )
