"""Pasangan for one region: the answer, the cards, the partners with the parts of their score, those left out."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.matching import score_parts_chart
from kerjasama.domain.amounts import amount_words, year_words
from kerjasama.domain.labels import label
from kerjasama.domain.matching_codes import MATCH_PARTS
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.reference.tables import region_name
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.matching import (
    Asked,
    covered_words,
    distance_words,
    in_sentence,
    item_words,
    kind,
    lack_words,
    surplus_words,
    told,
)
from kerjasama.ui.views.matching_definitions import partners_definition
from kerjasama.warehouse import Result

SHOWN = 10  # bars; the table has them all


def answer(frame: pd.DataFrame, asked: Asked, positions: pd.DataFrame, apart: int) -> str:
    """Who completes this region best, in one sentence (matching/partners)."""
    name = region_name(asked.region)
    if frame.empty:
        return _nobody(name, asked, positions, apart)
    row = frame.iloc[0]
    gives = row.direction_code == "memberi"
    own, other = (surplus_words(row), lack_words(row)) if gives else (lack_words(row), surplus_words(row))
    return _(
        "Untuk **{item}**, **{partner}** ({other}) paling melengkapi **{region}** ({own}): **{served}** dapat "
        "terpenuhi, {distance} antaribu kota; {covered}."
    ).format(
        item=in_sentence(row.item_code),
        partner=row.partner_name,
        other=other,
        region=name,
        own=own,
        served=amount_words(row.served, row.unit),
        distance=distance_words(row.distance_km),
        covered=covered_words(row),
    )


def _nobody(name: str, asked: Asked, positions: pd.DataFrame, apart: int) -> str:
    mine = positions[(positions["region_code"] == asked.region) & positions["balance"].notna()]
    if asked.item:
        mine = mine[mine["item_code"] == asked.item]
    if mine.empty:
        what = in_sentence(asked.item) if asked.item else _("komoditas apa pun")
        return _("Surplus atau kekurangan **{what}** di **{name}** tidak diketahui: belum ada neracanya.").format(
            what=what, name=name
        )
    if apart:
        return _(
            "Belum ada mitra yang dapat diperingkat untuk **{name}**: **{n}** calon tidak dapat dibandingkan, "
            "alasannya di bawah."
        ).format(name=name, n=format_number(apart))
    return _("Tidak ada wilayah lain yang neracanya berlawanan dengan **{name}**.").format(name=name)


def cards(frame: pd.DataFrame, asked: Asked) -> list[KeyFigure]:
    """How many partners, what the first would serve, how far it is, what there is already."""
    row, query = frame.iloc[0], "matching/partners"
    same_kind = len(kind(asked.level) - {asked.region})
    covered = frame[frame["advice_code"] != "buat_baru"]
    revive = int((frame["advice_code"] == "hidupkan").sum())
    no_rows = _("Barisnya wilayah dan angka, bukan naskah kerja sama.")
    return [
        KeyFigure(
            _("Mitra yang mungkin"),
            len(frame),
            of=same_kind,
            of_words=_("{kind} lain").format(kind=label("match_level", asked.level).lower()),
            anchor="partners",
            definition=_("Wilayah sejenis yang neracanya berlawanan dan dapat dibandingkan."),
            query=query,
            no_rows=no_rows,
        ),
        KeyFigure(
            _("Dapat terpenuhi"),
            amount_words(row.served, row.unit),
            note=_("{lack} dari {lack_of} yang kurang, {surplus} dari {surplus_of} yang lebih").format(
                lack=format_percent(row.share_of_lack),
                lack_of=amount_words(row.receiver_lack, row.unit),
                surplus=format_percent(row.share_of_surplus),
                surplus_of=amount_words(row.supplier_surplus, row.unit),
            ),
            anchor="partners",
            definition=_("Yang lebih kecil di antara surplus dan kekurangan, pada mitra di tempat pertama."),
            query=query,
            no_rows=no_rows,
        ),
        KeyFigure(
            _("Jarak ke tempat pertama"),
            distance_words(row.distance_km),
            note=_("berbatasan darat") if row.is_border else _("tidak berbatasan darat"),
            anchor="partners",
            definition=_("Jarak lingkaran besar antara dua ibu kota: bukan jarak jalan, bukan lama pengiriman."),
            query=query,
            no_rows=no_rows,
        ),
        KeyFigure(
            _("Sudah tersentuh kerja sama"),
            len(covered),
            of=len(frame),
            of_words=_("calon mitra"),
            note=_("{n} tinggal dihidupkan").format(n=format_number(revive)) if revive else "",
            anchor="partners",
            definition=_(
                "Ada kerja sama yang berlaku antara keduanya yang menyebut komoditas itu, atau pada urusan yang sama."
            ),
            query=query,
            no_rows=_("Naskahnya dapat dibuka di bagian yang ditunjuknya."),
        ),
    ]


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """matching/partners with words for the table and the bars."""
    return told(frame).assign(
        two_way_words=[item_words(code) if isinstance(code, str) else "–" for code in frame["two_way_item"]],
        points=frame["score"] * 100,
        told=[f"{row.partner_name} · {in_sentence(row.item_code)}" for row in frame.itertuples(index=False)],
        **{f"p_{part}": frame[f"points_{part}"] * 100 for part in MATCH_PARTS},
    )


def partners_section(found: Result, asked: Asked, page: Page) -> Section:
    """The first ten with the parts of their score; behind it the table of all."""
    rows = in_words(found.frame)
    first = rows.head(SHOWN)
    ids = {one for ids in found.frame["agreement_ids"] for one in ids}
    names = {part: label("match_part", part) for part in MATCH_PARTS}
    return Section(
        title=_("Mitra yang paling melengkapi"),
        statement=_statement(rows),
        results=[found],
        frame=rows,
        chart=score_parts_chart(first, names),
        table=columns(),
        measured=_measured(rows, asked),
        definition=partners_definition(),
        members=page.members(ids),
        key="partners",
    )


def _statement(rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    text = _("**{partner}** bernilai **{points}** dari 100 ({item}: {surplus}; {lack}).").format(
        partner=first.partner_name,
        points=format_number(first.points),
        item=first.item_words,
        surplus=surplus_words(first),
        lack=lack_words(first),
    )
    if isinstance(first.two_way_item, str):
        text += " " + _("Ke arah sebaliknya: **{item}**.").format(item=in_sentence(first.two_way_item))
    if len(rows) > 1 and first.points - rows.iloc[1].points < 2:
        text += " " + _("Tempat kedua, **{second}**, hampir sama nilainya.").format(second=rows.iloc[1].partner_name)
    return text


def _measured(rows: pd.DataFrame, asked: Asked) -> str:
    parts = [
        _("Nilai adalah penyaring awal, bukan bukti bahwa barang dapat diperdagangkan."),
        _("Surplus yang sama dapat muncul pada beberapa mitra: pilihannya tidak dapat dijumlahkan."),
    ]
    if not asked.item:
        parts.append(_("Tiap mitra ditulis dengan komoditas yang nilainya tertinggi."))
    if len(rows) > SHOWN:
        parts.append(
            _("Gambar memuat {n} dari {of} calon mitra; semuanya di “Lihat data”.").format(
                n=SHOWN, of=format_number(len(rows))
            )
        )
    return " ".join(parts)


def columns() -> list[Column]:
    """The columns of the partners."""
    return [
        Column("place", _("Tempat"), "number"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("item_words", _("Komoditas")),
        Column("direction_code", _("Arah"), "code", words="match_direction"),
        Column("surplus_words", _("Yang berlebih"), width="medium"),
        Column("lack_words", _("Yang kurang"), width="medium"),
        Column("served_words", _("Dapat terpenuhi")),
        Column("advice_code", _("Langkah"), "code", words="match_advice", width="medium"),
        Column("distance_km", _("Jarak (km)"), "number"),
        Column("is_border", _("Berbatasan"), "flag"),
        Column("two_way_words", _("Sebaliknya")),
        Column("points", _("Nilai (0–100)"), "number"),
        Column("complement", label("match_part", "complement"), "percent", is_hidden=True),
        Column("two_way", label("match_part", "two_way"), "percent", is_hidden=True),
        Column("proximity", label("match_part", "proximity"), "percent", is_hidden=True),
        Column("uncovered", label("match_part", "uncovered"), "percent", is_hidden=True),
        Column("share_of_lack", _("Dari kekurangan"), "percent", is_hidden=True),
        Column("share_of_surplus", _("Dari surplus"), "percent", is_hidden=True),
        Column("covered_state", _("Kerja sama yang ada"), "code", words="covered_state", is_hidden=True),
        Column("agreements_between", _("Kerja sama berlaku antara keduanya"), "number", is_hidden=True),
    ]


def apart_section(found: Result) -> Section:
    """Those that are not ranked, with the reason (matching/not_ranked)."""
    rows = found.frame
    rows = rows.assign(
        item_words=[item_words(code) for code in rows["item_code"]],
        reason=[label("match_exclusion", code) for code in rows["exclusion_code"]],
        surplus_year=[year_words(year) for year in rows["supplier_year"]],
        lack_year=[year_words(year) for year in rows["receiver_year"]],
    )
    counts = rows["exclusion_code"].value_counts().sort_index()
    reasons = "; ".join(
        f"**{format_number(n)}** {label('match_exclusion', code).lower()}" for code, n in counts.items()
    )
    return Section(
        title=_("Tidak diperingkat"),
        statement=_("**{n}** calon pasangan berdiri terpisah: {reasons}.").format(
            n=format_number(len(rows)), reasons=reasons
        ),
        results=[found],
        frame=rows,
        table=[
            Column("reason", _("Mengapa"), width="large"),
            Column("partner_name", _("Mitra"), width="medium"),
            Column("item_words", _("Komoditas")),
            Column("supplier_surplus", _("Surplus"), "number"),
            Column("surplus_year", _("Tahun surplus")),
            Column("receiver_lack", _("Kekurangan"), "number"),
            Column("lack_year", _("Tahun kekurangan")),
            Column("unit", _("Satuan")),
            Column("distance_km", _("Jarak (km)"), "number"),
        ],
        height=300,
        definition=_(
            "Angka yang tahunnya berselisih lebih dari 2 tidak diperingkat bersama. Nol yang diragukan dapat berarti "
            "tidak dilaporkan, jadi tidak dihitung sebagai kekurangan penuh. Perbaiki angkanya di sumbernya, lalu "
            "impor ulang."
        ),
        no_members=_("Barisnya wilayah dan angka, bukan naskah kerja sama."),
        key="apart",
    )


def narrowed(asked: Asked) -> str:
    """What the page narrows to, for its files."""
    return f"{region_name(asked.region)} · {item_words(asked.item) if asked.item else _('Semua komoditas')}"


def any_known(positions: pd.DataFrame) -> bool:
    """Whether there is a balance anywhere."""
    return bool(positions["balance"].notna().any())


def row_of(frame: pd.DataFrame, partner: str) -> Any:
    """The row of a partner."""
    return frame[frame["partner_code"] == partner].iloc[0]
