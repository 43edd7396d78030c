"""What came of it: measured results, people, rupiah, targets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.exports.deck import Bars, Figure, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import outcomes as words
from kerjasama.ui.views import overview

KEY = "hasil"
_MILLION = 1_000_000


def slide(ask: Ask) -> Slide:
    """The same as the page Hasil (outcomes/summary, by_promise, outputs, indicators)."""
    now = ask.result("outcomes/summary").frame.iloc[0]
    says_nothing, is_aimed = words.says_nothing(ask.version), words.has_indicators(ask.version)
    is_empty = bool(says_nothing or not now.assessable)
    promises = ask.result("outcomes/by_promise").frame
    outputs = words.outputs(ask.result("outcomes/outputs").frame)
    chart = _chart(promises) if is_aimed and not is_empty else None
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=_statement(now, ask),
        figures=() if is_empty else _figures(now, is_aimed),
        chart=chart,
        table=_table(outputs) if chart is None and not is_empty and (outputs["actions"] > 0).any() else None,
        lists=() if is_empty else _lists(ask, promises, outputs, is_aimed),
        place=("hasil", {}),
        notes=parts.plain_words(words.results_statement(now, outputs)) if not is_empty else "",
        caution=parts.plain_words(words.warning(ask.version)) if not is_empty else "",
        measured=" ".join(part for part in (parts.as_of_words(ask), words.results_measured(now)) if part),
        definition=_(
            "Terukur dengan bukti: tindak lanjut tingkat 4 yang berbukti, atau nilai indikator berbukti sesudah nilai "
            "awal. Penerima manfaat bukan orang yang unik; laporan luar negeri wajib memuat hasilnya (Permendagri "
            "25/2020 Pasal 37)."
        ),
        is_empty=is_empty,
    )


def _statement(now: Any, ask: Ask) -> str:
    """The page's first numbers in one sentence; where there is nothing, the page's own words."""
    if not now.assessable:
        return overview.answer(ask.result("overview/totals").frame.iloc[0])
    if words.says_nothing(ask.version) or not now.with_target:
        return words.answer(now, ask.version)
    return _(
        "Dari **{n}** kerja sama yang dapat dinilai, **{measured} ({share})** hasilnya terukur dengan bukti; dari "
        "**{targeted}** yang bertarget, **{reached} ({share_reached})** mencapai semua targetnya."
    ).format(
        n=format_number(now.assessable),
        measured=format_number(now.measured),
        share=format_percent(now.share_measured),
        targeted=format_number(now.with_target),
        reached=format_number(now.reached),
        share_reached=format_percent(now.share_reached),
    )


def _figures(now: Any, is_aimed: bool) -> tuple[Figure, ...]:
    light, dark = parts.accent_colours()
    cards = words.cards(now, None)
    measured = cards[1] if now.measured_unproven else replace(cards[1], note="")
    made = [parts.figure(measured)]
    if is_aimed and now.with_target:
        made.append(
            Figure(
                _("Semua targetnya tercapai"),
                int(now.reached),
                of=int(now.with_target),
                of_words=_("yang bertarget"),
                colour=parts.status_colours("terlaksana")[0],
                dark_colour=parts.status_colours("terlaksana")[1],
            )
        )
    if now.beneficiary_actions:
        note = _("menurut {n} tindak lanjut berbukti; bukan orang yang unik")
        made.append(
            Figure(
                _("Penerima manfaat"),
                int(now.beneficiaries),
                colour=light,
                dark_colour=dark,
                note=note.format(n=format_number(now.beneficiary_actions)),
            )
        )
    if now.planned_idr:
        made.append(
            Figure(
                _("Anggaran terpakai (juta rupiah)"),
                round(now.realized_idr / _MILLION),
                of=round(now.planned_idr / _MILLION),
                of_words=_("yang direncanakan"),
                colour=light,
                dark_colour=dark,
            )
        )
    return tuple(one for one in made if one is not None)[: parts.FIGURES]


def _chart(promises: pd.DataFrame) -> Bars | None:
    """The targets of each promise: reached with evidence, reached without, not reached."""
    rows = promises[promises["promise_code"].notna() & (promises["indicators_with_target"] > 0)]
    if rows.empty:
        return None
    open_ = rows["indicators_with_target"] - rows["indicators_reached"] - rows["indicators_reached_unproven"]
    series = [
        parts.series(_("Tercapai, berbukti"), rows["indicators_reached"].tolist(), "terlaksana"),
        parts.series(_("Tercapai, belum berbukti"), rows["indicators_reached_unproven"].tolist(), "seremonial_terduga"),
        parts.series(_("Belum tercapai"), open_.tolist(), "masa_tenggang"),
    ]
    return Bars(
        "stacked",
        tuple(label("promise", code) for code in rows["promise_code"]),
        tuple(one for one in series if any(one.values)),
        _("Target indikator"),
        "number",
        tuple(_("dari {n}").format(n=format_number(n)) for n in rows["indicators_with_target"]),
    )


def _table(outputs: pd.DataFrame) -> Rows:
    rows = outputs[outputs["actions"] > 0].head(parts.ON_A_SLIDE)
    return parts.table(
        _("Keluaran yang paling sering dicatat"),
        rows,
        [
            ("output_unit", _("Satuan"), "text", 2),
            ("output_value", _("Jumlah, berbukti"), "number"),
            ("actions", _("Tindak lanjut berbukti"), "number"),
            ("agreements", _("Naskah"), "number"),
        ],
    )


def _lists(ask: Ask, promises: pd.DataFrame, outputs: pd.DataFrame, is_aimed: bool) -> tuple[Rows, ...]:
    named = promises.assign(
        name=[
            label("promise", code) if isinstance(code, str) else _("Tanpa janji yang disebut")
            for code in promises["promise_code"]
        ]
    )
    made = [
        parts.table(
            _("Hasil menurut empat janji kerja sama"),
            named,
            [
                ("name", _("Janji"), "text", 2),
                ("indicators_with_target", _("Target"), "number"),
                ("indicators_reached", _("Tercapai, berbukti"), "number"),
                ("indicators_reached_unproven", _("Tercapai, belum berbukti"), "number"),
                ("beneficiaries", _("Penerima manfaat"), "number"),
                ("planned_idr", _("Rencana"), "money", 1.6),
                ("realized_idr", _("Realisasi"), "money", 1.6),
            ],
            summed=[
                "indicators_with_target",
                "indicators_reached",
                "indicators_reached_unproven",
                "beneficiaries",
                "planned_idr",
                "realized_idr",
            ],
        ),
        parts.table(
            _("Keluaran menurut satuannya"),
            outputs,
            [
                ("output_unit", _("Satuan"), "text", 2),
                ("output_value", _("Jumlah, berbukti"), "number"),
                ("actions", _("Tindak lanjut berbukti"), "number"),
                ("agreements", _("Naskah"), "number"),
                ("output_value_unproven", _("Jumlah, belum berbukti"), "number"),
                ("actions_unproven", _("Tindak lanjut belum berbukti"), "number"),
            ],
        ),
    ]
    if is_aimed:
        listed = ask.result("outcomes/indicators").frame
        made.append(
            parts.table(
                _("Indikator, dari nilai awal ke target"),
                parts.labelled(listed, state="indicator_state", promise_code="promise"),
                [
                    ("indicator_name", _("Indikator"), "text", 3),
                    ("title", _("Kerja sama"), "text", 3),
                    ("unit", _("Satuan"), "text", 1),
                    ("baseline_value", _("Nilai awal"), "decimal"),
                    ("latest_value", _("Nilai terakhir"), "decimal"),
                    ("target_value", _("Target"), "decimal"),
                    ("target_on", _("Tanggal target"), "date", 1.3),
                    ("state", _("Keadaan"), "text", 1.8),
                    ("is_proven", _("Berbukti"), "flag", 0.8),
                    ("lead_agency", _("Perangkat daerah"), "text", 2),
                ],
            )
        )
    return tuple(rows for rows in made if rows.rows)
