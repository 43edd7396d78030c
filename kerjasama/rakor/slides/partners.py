"""Who could cooperate with whom: the largest open pairs of the country, or of the region that is chosen."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.matching_codes import HALF_KM, MATCH_CANDIDATES, MATCH_LEVELS, MATCH_WEIGHTS
from kerjasama.domain.words import _
from kerjasama.exports.deck import Figure, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import matching as words
from kerjasama.ui.views import matching_country as country
from kerjasama.ui.views import matching_partners as partners
from kerjasama.ui.views.matching import Asked

KEY = "pasangan"


def slide(ask: Ask) -> Slide:
    """The same as the page Pasangan under its usual weights (matching/positions, pairs or partners)."""
    positions = ask.result("matching/positions", region_code=None).frame
    if not positions["balance"].notna().any():
        return _empty(ask, words.nothing_known(), {})
    chosen = ask.choices.regions or ask.choices.provinces
    if len(chosen) == 1:
        if (own := _of_region(ask, chosen[0], positions)).is_empty and len(chosen[0]) == 2:
            inside = _of_pairs(ask, positions, "kabkota", chosen)
            return own if inside.is_empty else inside
        return own
    level = "provinsi" if chosen and not ask.choices.regions else MATCH_LEVELS[0]
    return _of_pairs(ask, positions, level, chosen)


def _parameters(asked: Asked) -> dict[str, Any]:
    """What the queries take, under the usual weights: a slide does not hang on a page's address."""
    weights = {f"weight_{part}": float(weight) for part, weight in MATCH_WEIGHTS.items()}
    return {**asked.own, "half_km": HALF_KM[asked.level], **weights}


def _made(ask: Ask, own: dict[str, str], **given: Any) -> Slide:
    return Slide(
        key=KEY,
        title=title_of(KEY),
        place=("pasangan", own),
        measured=_("{now} Tahun tiap angka tertulis di sampingnya; jarak antaribu kota.").format(
            now=parts.as_of_words(ask)
        ),
        definition=_(
            "Nilai = jumlah bobot × bagian, dibagi jumlah bobot: saling mengisi, dua arah, dekat, berbatasan, belum "
            "tersentuh kerja sama. Surplus di neraca adalah petunjuk awal, bukan bukti barangnya siap dijual."
        ),
        **given,
    )


def _empty(ask: Ask, statement: str, own: dict[str, str]) -> Slide:
    notes = _("Minta angka produksi dan kebutuhan (neraca) komoditas tiap daerah; templatnya ada di halaman Impor.")
    return _made(ask, own, statement=statement, notes=notes, is_empty=True)


def _of_region(ask: Ask, region: str, positions: pd.DataFrame) -> Slide:
    level = "provinsi" if len(region) == 2 else "kabkota"
    asked = Asked(region, "", level)
    parameters = _parameters(asked)
    frame = ask.result("matching/partners", **parameters, candidate_count=None).frame
    apart = ask.result("matching/not_ranked", **asked.own, candidate_count=None).frame
    said = partners.answer(frame, asked, positions, len(apart))
    if frame.empty:
        return _empty(ask, said, {"wilayah": region})
    rows = parts.labelled(words.told(frame), advice_code="match_advice", direction_code="match_direction")
    rows = rows.assign(points=frame["score"] * 100)
    first = rows.head(parts.ON_A_SLIDE)
    table = parts.table(
        _("Mitra yang paling melengkapi {region}").format(region=ask.region_name(region)),
        first,
        [
            ("partner_name", _("Mitra"), "text", 2.2),
            ("item_words", _("Komoditas"), "text", 1.6),
            ("direction_code", _("Arah"), "text", 2),
            ("served_words", _("Dapat terpenuhi"), "text", 1.6),
            ("advice_code", _("Langkah"), "text", 2.2),
        ],
    )
    listed = parts.table(
        _("Semua mitra yang mungkin"),
        rows,
        [
            ("place", _("Tempat"), "number", 0.7),
            ("partner_name", _("Mitra"), "text", 2.2),
            ("item_words", _("Komoditas"), "text", 1.6),
            ("direction_code", _("Arah"), "text", 1.8),
            ("surplus_words", _("Surplus"), "text", 2),
            ("lack_words", _("Kekurangan"), "text", 2),
            ("served_words", _("Dapat terpenuhi"), "text", 1.6),
            ("distance_km", _("Jarak (km)"), "number"),
            ("points", _("Nilai (0–100)"), "number"),
            ("advice_code", _("Langkah"), "text", 2.2),
        ],
    )
    notes = _(
        "Tanyakan kepada perangkat daerah komoditas itu: apakah surplusnya siap dijual, dan siapa pembelinya kini?"
    )
    cards = partners.cards(frame, asked)
    return _made(
        ask,
        {"wilayah": region},
        statement=said,
        figures=parts.figures([cards[0], cards[3]]),
        table=table,
        lists=(listed,),
        notes=notes,
    )


def _of_pairs(ask: Ask, positions: pd.DataFrame, level: str, chosen: tuple[str, ...]) -> Slide:
    asked = Asked("", "", level)
    own = {} if level == MATCH_LEVELS[0] else {"tingkat": level}
    parameters = _parameters(asked)
    pairs = ask.result("matching/pairs", **parameters, candidate_count=MATCH_CANDIDATES, row_limit=None).frame
    known = country.of_level(positions, asked)
    if chosen:
        is_in = [
            _touches(row.supplier_code, chosen) or _touches(row.receiver_code, chosen) for row in pairs.itertuples()
        ]
        pairs = pairs[pd.Series(is_in, index=pairs.index, dtype=bool)]
        known = known[[_touches(code, chosen) for code in known["region_code"]]]
    said = country.answer(pairs, known, asked)
    if pairs.empty:
        return _empty(ask, said, own)
    rows = parts.labelled(country.in_words(pairs), advice_code="match_advice")
    first = rows.head(parts.ON_A_SLIDE)
    table = parts.table(
        _("Pasangan terbesar yang belum berjalan"),
        first,
        [
            ("item_words", _("Komoditas"), "text", 1.6),
            ("supplier_name", _("Yang berlebih"), "text", 2.2),
            ("receiver_name", _("Yang kurang"), "text", 2.2),
            ("served_words", _("Dapat terpenuhi"), "text", 1.6),
            ("advice_code", _("Langkah"), "text", 2.2),
        ],
    )
    listed = parts.table(
        _("Semua pasangan yang belum berjalan"),
        rows,
        [
            ("item_words", _("Komoditas"), "text", 1.6),
            ("supplier_name", _("Yang berlebih"), "text", 2.2),
            ("surplus_words", _("Surplus"), "text", 2),
            ("receiver_name", _("Yang kurang"), "text", 2.2),
            ("lack_words", _("Kekurangan"), "text", 2),
            ("served_words", _("Dapat terpenuhi"), "text", 1.6),
            ("share_of_known_lack", _("% dari kekurangan yang diketahui"), "percent"),
            ("distance_km", _("Jarak (km)"), "number"),
            ("points", _("Nilai (0–100)"), "number"),
            ("advice_code", _("Langkah"), "text", 2.2),
        ],
    )
    return _made(
        ask,
        own,
        statement=said,
        figures=_figures(known, level, len(chosen)),
        table=table,
        lists=(listed,),
        notes=_(
            "Tiap wilayah yang kurang diberi satu pemasok terbaik. Satu surplus dapat muncul beberapa kali: pilihan, "
            "bukan rencana."
        ),
    )


def _touches(code: str, chosen: tuple[str, ...]) -> bool:
    return any(code == one or code.startswith(f"{one}.") for one in chosen)


def _figures(known: pd.DataFrame, level: str, narrowed: int) -> tuple[Figure, ...]:
    """How many regions are known, give and lack; among those chosen there is no count of all."""
    light, dark = parts.accent_colours()
    having = known["region_code"].nunique()
    giving = known.loc[known["balance"] > 0, "region_code"].nunique()
    lacking = known.loc[known["balance"] < 0, "region_code"].nunique()
    of_all = {} if narrowed else {"of": len(words.kind(level)), "of_words": label("match_level", level).lower()}
    of_known = {"of": having, "of_words": _("yang neracanya diketahui")}
    return (
        Figure(_("Neracanya diketahui"), having, colour=light, dark_colour=dark, **of_all),  # type: ignore[arg-type]
        Figure(_("Punya kelebihan"), giving, colour=light, dark_colour=dark, **of_known),
        Figure(_("Kekurangan"), lacking, colour=light, dark_colour=dark, **of_known),
    )
