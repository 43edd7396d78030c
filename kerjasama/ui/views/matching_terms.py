"""The draft KAK of a pair: whom it is with, what is known for it, the file built on a click."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.exports.docx_parts import MIME
from kerjasama.exports.terms_of_reference import SECTIONS, terms_of_reference
from kerjasama.exports.terms_tables import TermsFacts
from kerjasama.reference.tables import region_name
from kerjasama.ui.columns import Column
from kerjasama.ui.context import remembered
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.matching import Asked, in_sentence, told


def choose(page: Page, partners: pd.DataFrame) -> str:
    """With whom: the partners in the order of their places (matching/partners)."""
    return page.choice("mitra", _("Draf KAK dengan"), list(partners["partner_code"]), region_name, as_list=True)


def section(page: Page, partners: pd.DataFrame, asked: Asked, partner: str) -> Section:
    """What the two complete each other in, commodity by commodity, and the draft's download."""
    item = asked.item or str(partners.loc[partners["partner_code"] == partner, "item_code"].iloc[0])
    own = {**asked.own, "item_code": None}
    pair = page.result("matching/pair", **own, candidate_count=None, partner_code=partner)
    existing = page.result("matching/pair_agreements", region_code=asked.region, partner_code=partner, item_code=item)
    assert page.version is not None
    facts = TermsFacts(
        region=asked.region,
        partner=partner,
        item=item,
        item_name=str(pair.frame.loc[pair.frame["item_code"] == item, "item_name"].iloc[0]),
        as_of=page.filters.as_of,
        version=page.version.id,
        is_sample=page.version.manifest.is_sample,
        own=page.result("matching/positions", region_code=asked.region).frame,
        other=page.result("matching/positions", region_code=partner).frame,
        pair=pair.frame,
        agreements=existing.frame,
    )
    rows = told(pair.frame).assign(
        note=[label("match_exclusion", code) if code else "" for code in pair.frame["exclusion_code"]],
    )
    return Section(
        title=_("Draf kerangka acuan kerja (KAK)"),
        statement=_statement(facts),
        results=[pair, existing],
        frame=rows,
        body=lambda: _draw(page, rows, facts),
        table=_columns(),
        definition=_(
            "Bagian KAK menurut Permendagri 22/2020 Pasal 7 ayat (2). Yang terisi berasal dari data ini, dengan tahun "
            "dan sumbernya; yang lain tampak sebagai isian kosong berwarna. Naskahnya selalu berbahasa Indonesia. "
            "Lewat baris perintah: `kerjasama kak --region {region} --partner {partner} --commodity {item} --out "
            "kak.docx`."
        ).format(region=asked.region, partner=partner, item=item),
        members=page.members(existing.frame["agreement_id"]),
        key="kak",
    )


def _statement(facts: TermsFacts) -> str:
    named = int((facts.agreements["is_named"] & (facts.agreements["state_code"] != "selesai")).sum())
    return _(
        "Draf untuk **{item}** antara **{region}** dan **{partner}**: {sections} bagian menurut Permendagri 22/2020 "
        "Pasal 7(2). Register memuat **{n}** kerja sama antara keduanya, **{named}** yang belum berakhir menyebut "
        "komoditas itu."
    ).format(
        item=in_sentence(facts.item),
        region=region_name(facts.region),
        partner=region_name(facts.partner),
        sections=format_number(len(SECTIONS)),
        n=format_number(len(facts.agreements)),
        named=format_number(named),
    )


def _columns() -> list[Column]:
    return [
        Column("item_words", _("Komoditas")),
        Column("direction_code", _("Arah"), "code", words="match_direction"),
        Column("surplus_words", _("Yang berlebih"), width="medium"),
        Column("lack_words", _("Yang kurang"), width="medium"),
        Column("advice_code", _("Langkah"), "code", words="match_advice", width="medium"),
        Column("note", _("Tidak dapat dibandingkan karena"), width="medium"),
    ]


def _draw(page: Page, rows: pd.DataFrame, facts: TermsFacts) -> None:
    st.download_button(
        _("Unduh draf KAK (DOCX)"),
        remembered(partial(terms_of_reference, facts)),
        file_name=facts.file_name,
        mime=MIME,
        key="download-terms",
        on_click="ignore",
        type="primary",
        icon=":material/description:",
    )
    page.table(rows, _columns(), "pair", _("Saling mengisi, komoditas demi komoditas"), 240)
