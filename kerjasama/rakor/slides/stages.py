"""How far agreements get: the funnel across types, and the legal stages of each type."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.exports.deck import Bars, Figure, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import funnel as words

KEY = "corong"


def slide(ask: Ask) -> Slide:
    """The same as the page Corong (funnel/super_stages, stage_records, stages_by_type)."""
    stages, records = ask.result("funnel/super_stages").frame, ask.result("funnel/stage_records").frame
    is_drawn = words.is_drawn(stages)
    by_type = ask.result("funnel/stages_by_type").frame
    steps = words.super_steps(stages) if is_drawn else stages
    notes = ""
    if is_drawn:
        notes = parts.plain_words(words.loss_statement(steps))
        if steps["is_worst"].any():
            notes += " " + _("Tanyakan apa yang menahan di tahap itu.")
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.answer(stages, records[records["has_stages"]] if records["has_stages"].any() else records),
        figures=_figures(by_type, records) if is_drawn and not words.is_silent(stages) else (),
        chart=_chart(steps) if is_drawn else None,
        lists=_lists(ask, by_type, records) if is_drawn else (),
        place=("corong", {}),
        notes=notes,
        caution=words.recorded_caution(records) if is_drawn else "",
        measured=" ".join(part for part in (parts.as_of_words(ask), words.outside_note(records)) if part),
        definition=_(
            "Sampai di sini: mencapai tahap ini atau tahap yang lebih jauh. Tahapannya menurut Permendagri 22/2020 "
            "Pasal 6, 28, dan 52, serta Permendagri 25/2020 Pasal 9; dilaporkan berjalan di samping pelaksanaan."
        ),
        is_empty=not is_drawn,
    )


def _figures(by_type: pd.DataFrame, records: pd.DataFrame) -> tuple[Figure, ...]:
    """Of the types that occur most: how many came to be carried out."""
    light, dark = parts.status_colours("terlaksana")
    made = []
    for row in records[records["has_stages"]].itertuples():
        done = by_type[(by_type["coop_type"] == row.coop_type) & (by_type["stage_code"] == "pelaksanaan")]
        if row.agreements and len(done):
            made.append(
                Figure(
                    label("coop_type", row.coop_type),
                    int(done["reached"].iloc[0]),
                    of=int(done["agreements"].iloc[0]),
                    of_words=_("sampai dilaksanakan"),
                    colour=light,
                    dark_colour=dark,
                )
            )
    return tuple(made[: parts.FIGURES])


def _chart(steps: pd.DataFrame) -> Bars:
    """What is recorded, and hatched what is only known from a later stage; what nobody recorded has no bar."""
    is_unknown = [row.words == _("tidak tercatat") for row in steps.itertuples()]
    recorded = [None if no else row.recorded for no, row in zip(is_unknown, steps.itertuples(), strict=True)]
    inferred = [
        None if no else row.reached - row.recorded for no, row in zip(is_unknown, steps.itertuples(), strict=True)
    ]
    series = [parts.accent_series(_("Tercatat"), recorded)]
    if any(inferred):
        light, dark = parts.accent_colours()
        pale = parts.Series(
            _("Disimpulkan dari tahap sesudahnya"),
            tuple(None if one is None else float(one) for one in inferred),
            light,
            dark,
            is_hatched=True,
        )
        series.append(pale)
    return Bars(
        "stacked",
        tuple(steps["name"]),
        tuple(series),
        _("Kerja sama yang sampai di tahap ini"),
        "number",
        tuple(_note(row) for row in steps.itertuples()),
    )


def _note(row: Any) -> str:
    if row.words == _("tidak tercatat"):
        return str(row.words)
    if row.kind == "parallel":
        return row.words + (f" ({row.of_previous})" if row.of_previous else "")
    return _("{n} dari {of}").format(n=row.words, of=format_number(row.first_reached))


def _lists(ask: Ask, by_type: pd.DataFrame, records: pd.DataFrame) -> tuple[Rows, ...]:
    rows = pd.concat(
        [
            words.type_steps(by_type, code).assign(type_name=label("coop_type", code))
            for code in words.types(records)
            if by_type.loc[by_type["coop_type"] == code, "agreements"].sum()
        ]
    )
    waiting = ask.result("funnel/waiting_agreements").frame
    made = [
        parts.table(
            _("Tahapan menurut peraturan, tiap jenis"),
            rows,
            [
                ("type_name", _("Jenis"), "text", 2),
                ("name", _("Tahapan"), "text", 3),
                ("note", _("Dasar hukum"), "text", 2.5),
                ("agreements", _("Kerja sama"), "number"),
                ("reached", _("Sampai di sini"), "number"),
                ("recorded", _("Di antaranya tercatat"), "number"),
                ("share_of_previous", _("Bagian dari tahap sebelumnya"), "percent"),
            ],
        )
    ]
    if len(waiting):
        made.append(_waiting(waiting))
    return tuple(made)


def _waiting(frame: pd.DataFrame) -> Rows:
    return parts.table(
        _("Yang sedang menunggu di suatu tahap"),
        parts.labelled(frame, stage_code="stage", coop_type="coop_type", next_step_code="next_step"),
        [
            ("title", _("Kerja sama"), "text", 4),
            ("stage_code", _("Tahapan"), "text", 2.4),
            ("coop_type", _("Jenis"), "text", 1.6),
            ("waiting_since_on", _("Sejak"), "date", 1.2),
            ("lead_agency", _("Perangkat daerah"), "text", 2.4),
            ("partner_name", _("Mitra"), "text", 2.2),
            ("next_step_code", _("Langkah berikutnya"), "text", 2.6),
        ],
    )
