"""The map: provinces of the country, or kabupaten/kota of the one province that is chosen."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.map import MapClass as Step
from kerjasama.domain.words import _, format_percent
from kerjasama.exports.deck import AreaMap, MapClass, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import map as words
from kerjasama.ui.views.answer import is_silent
from kerjasama.ui.views.map_measures import (
    MEASURES,
    NO_DATA,
    OUTSIDE,
    Measure,
    classified,
    measure_words,
    value_words,
)
from kerjasama.ui.views.map_place import Place, place_of

KEY = "peta"


def slide(ask: Ask) -> Slide:
    """The same as the page Peta (map/provinces or map/regencies, map/placement)."""
    place = place_of(ask.choices)
    rows = words.placed(ask.result(place.query, **dict[str, Any](place.extra)).frame, place)
    placement = ask.result("map/placement").frame.iloc[0]
    measure = _measure(ask, rows, place)
    has_any = words.has_any(rows)
    kinds = {column.name: column for column in words.columns(place) if column.name != "code"}
    listed = parts.table(
        words.ranked_title(measure, place),
        words.ranked(rows, measure, place),
        [(name, column.heading, column.kind, 2.5 if name == "name" else 1) for name, column in kinds.items()],  # type: ignore[misc]
    )
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=_statement(rows, measure, place, None if has_any else placement),
        area_map=_map(rows, measure, place) if has_any else None,
        lists=(listed,) if has_any else (),
        place=("peta", {"ukuran": measure.key}),
        notes=_(
            "Wilayah berarsir tidak disebut sekali pun dalam data ini: itu bukan nol. Tanyakan kepada daerahnya apakah "
            "datanya sudah dikirim."
        )
        if has_any
        else "",
        caution=_caution(ask, placement) if has_any else "",
        measured=f"{parts.as_of_words(ask)} {words.note(measure, place)}",
        definition=parts.plain_words(words.definition()),
        is_empty=not has_any,
    )


def _statement(rows: pd.DataFrame, measure: Measure, place: Place, placement: Any) -> str:
    """The page's answer; of one region alone there is nothing to compare."""
    inside = rows[~rows["code"].isin(place.outside)]
    if placement is not None and not placement.agreements:
        return _("Belum ada kerja sama yang tercatat di **{place}** dalam saringan ini.").format(place=place.name)
    if len(inside) != 1 or not inside["agreements"].sum():
        return words.answer(rows, measure, place, placement)
    row = inside.iloc[0]
    if measure.of and row.assessable:
        return _("**{name}**: **{n} dari {of}** kerja sama yang dapat dinilai sudah ditindaklanjuti ({share}).").format(
            name=row["name"],
            n=parts.number(row.followed_up),
            of=parts.number(row.assessable),
            share=format_percent(row.followed_up / row.assessable),
        )
    return _("**{name}**: **{n}** kerja sama tercatat, **{in_force}** di antaranya berlaku.").format(
        name=row["name"], n=parts.number(row.agreements), in_force=parts.number(row.in_force)
    )


def _measure(ask: Ask, rows: pd.DataFrame, place: Place) -> Measure:
    """What share was followed up, where that can be known of any region; else how many agreements there are."""
    inside = rows[~rows["code"].isin(place.outside)]
    is_known = bool(inside["assessable"].sum()) and not is_silent(ask.version)
    return MEASURES["tindak_lanjut" if is_known else "jumlah"]


def _caution(ask: Ask, placement: object) -> str:
    if placement.unplaced:  # type: ignore[attr-defined]
        return _("{n} dari {all} naskah tidak menyebut wilayah, jadi tidak ada di peta.").format(
            n=parts.number(placement.unplaced),  # type: ignore[attr-defined]
            all=parts.number(placement.agreements),  # type: ignore[attr-defined]
        )
    return parts.silent_words(ask)


def _map(rows: pd.DataFrame, measure: Measure, place: Place) -> AreaMap:
    shown, steps = _classes(rows, measure, place, "light")
    dark = {step.key: step.color for step in _classes(rows, measure, place, "dark")[1]}
    ordered = [step for step in steps if step.key != NO_DATA] + [step for step in steps if step.key == NO_DATA]
    classes = [MapClass(step.words, step.color, dark[step.key], step.is_hatched) for step in ordered]
    if not ordered or ordered[-1].key != NO_DATA:
        light_colour, dark_colour = parts.colours(lambda: theme.surface().no_data)
        classes.append(MapClass(_("Tidak ada data") + " (0)", light_colour, dark_colour, is_hatched=True))
    numbers = {step.key: number for number, step in enumerate(ordered)}
    told = shown[~shown["class_key"].isin((NO_DATA, OUTSIDE))]
    legend = _("% dari yang dapat dinilai") if measure.of else _(measure.legend)
    return AreaMap(
        level="kabkota" if place.province else "provinsi",
        province=place.province,
        values={row.code: numbers[row.class_key] for row in shown.itertuples(index=False) if row.class_key != NO_DATA},
        classes=tuple(classes),
        title=_("{what}: {measure} (banyaknya {units})").format(
            what=measure_words(measure.key), measure=legend, units=place.units
        )
        if measure.of
        else _("{measure} (banyaknya {units})").format(measure=legend, units=place.units),
        credit=words.note(measure, place).split(". ")[0].rstrip(".") + ".",
        labels={row.code: value_words(row, measure) for row in told.itertuples(index=False)},
    )


def _classes(rows: pd.DataFrame, measure: Measure, place: Place, mode: str) -> tuple[pd.DataFrame, list[Step]]:
    with theme.use_mode(mode):
        return classified(rows, measure, sorted(place.outside))
