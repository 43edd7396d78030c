"""What ends within six months: extend or end."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.exports.deck import Figure, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts

KEY = "berakhir"
DAYS = 180  # six months: what P25 Ps 33 gives for a notice, taken for agreements at home too
_WITHIN: dict[str, Any] = {"expiring_domestic_days": DAYS, "expiring_foreign_days": DAYS}
_EXTEND, _END = "perpanjang", "akhiri"


def slide(ask: Ask) -> Slide:
    """Those of the page Daftar that end soon (agreements/search), with the proposal of decisions/queue for each."""
    totals = ask.result("overview/totals", **_WITHIN).frame.iloc[0]
    rows = _rows(ask)
    last = ask.filters.as_of + timedelta(days=DAYS)
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=_statement(rows, totals, format_date(last)),
        figures=_figures(rows, totals) if len(rows) else (),
        table=_table(rows) if len(rows) else None,
        lists=(_list(rows),) if len(rows) else (),
        place=(
            "daftar",
            {"keadaan": "akan_berakhir", "urut": "segera_berakhir", "habis_dn": str(DAYS), "habis_ln": str(DAYS)},
        ),
        notes=_notes(rows),
        caution=_caution(totals),
        measured=_("{now} Enam bulan dihitung {n} hari, sampai {day}.").format(
            now=parts.as_of_words(ask), n=DAYS, day=format_date(last)
        ),
        definition=_(
            "Naskah yang berlaku pada tanggal penilaian dan berakhir dalam {n} hari. Kerja sama luar negeri yang akan "
            "diperpanjang diberitahukan enam bulan sebelum berakhir (Permendagri 25/2020 Pasal 33); untuk dalam negeri "
            "dipakai masa yang sama."
        ).format(n=DAYS),
        is_empty=not len(rows),
    )


def _rows(ask: Ask) -> pd.DataFrame:
    """agreements/search of what ends within DAYS, the first end first, with `decision_code` where a decision waits."""
    found = ask.result(
        "agreements/search",
        search=None,
        statuses=None,
        validities=["akan_berakhir"],
        flags=None,
        sort_code="segera_berakhir",
        row_limit=None,
        **_WITHIN,
    ).frame
    queue = ask.result("decisions/queue", decision_code=None, row_limit=None, **_WITHIN).frame
    proposed = dict(zip(queue["agreement_id"], queue["decision_code"], strict=True))
    codes = [proposed.get(one) for one in found["agreement_id"]]
    return found.assign(decision_code=codes, proposal=[label("decision", code) if code else None for code in codes])


def _count(rows: pd.DataFrame, code: str) -> int:
    return int((rows["decision_code"] == code).sum())


def _statement(rows: pd.DataFrame, totals: Any, day: str) -> str:
    if not totals.agreements:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not totals.in_force:
        return _(
            "Belum ada yang diketahui akan berakhir: tidak satu pun dari **{of}** kerja sama tercatat berlaku."
        ).format(of=format_number(totals.agreements))
    numbers = {"n": format_number(len(rows)), "of": format_number(totals.in_force), "day": day}
    if rows.empty:
        return _("Tidak satu pun dari **{of}** kerja sama yang berlaku berakhir sampai {day}.").format(**numbers)
    said = _("**{n}** dari **{of}** kerja sama yang berlaku berakhir dalam enam bulan, sampai {day}").format(**numbers)
    extend, end = _count(rows, _EXTEND), _count(rows, _END)
    counted = (
        (extend, _("**{n}** diusulkan diperpanjang")),
        (end, _("**{n}** diusulkan diakhiri")),
        (len(rows) - extend - end, _("**{n}** lainnya")),
    )
    if not extend + end:
        return f"{said}."
    return f"{said}: {', '.join(words.format(n=format_number(count)) for count, words in counted if count)}."


def _figures(rows: pd.DataFrame, totals: Any) -> tuple[Figure, ...]:
    light, dark = parts.validity_colours("akan_berakhir")
    made = [
        Figure(
            _("Berakhir dalam enam bulan"),
            len(rows),
            of=int(totals.in_force),
            of_words=_("yang berlaku"),
            colour=light,
            dark_colour=dark,
        )
    ]
    light, dark = parts.accent_colours()
    counts = rows["decision_code"].value_counts()
    for code in [one for one in (_EXTEND, _END) if one in counts] + [
        one for one in counts.index if one not in (_EXTEND, _END)
    ]:
        made.append(
            Figure(
                label("decision", code),
                int(counts[code]),
                of=len(rows),
                of_words=_("yang segera berakhir"),
                colour=light,
                dark_colour=dark,
            )
        )
    return tuple(made[: parts.FIGURES])


def _notes(rows: pd.DataFrame) -> str:
    if rows.empty:
        return ""
    first = rows.iloc[0]
    return _(
        "Yang pertama berakhir {day}: {title}. Putuskan untuk tiap kerja sama: diperpanjang dengan sasaran baru, atau "
        "diselesaikan dan dilaporkan hasilnya."
    ).format(day=format_date(first.end_on), title=first.title)


def _caution(totals: Any) -> str:
    if not totals.unknown_end:
        return ""
    return _("{n} naskah lain yang belum berakhir tidak mencatat kapan berakhirnya.").format(
        n=format_number(totals.unknown_end)
    )


def _table(rows: pd.DataFrame) -> Rows:
    first = rows.head(parts.ON_A_SLIDE)
    first = first.assign(
        short=[parts.cut(text, 60) for text in first["title"]],
        who=[
            parts.cut(agency, 34) or parts.cut(lead, 34)
            for agency, lead in zip(first["lead_agency"], first["lead_name"], strict=True)
        ],
        partner=[parts.cut(text, 34) for text in first["partner_name"]],
    )
    title = _("Yang segera berakhir, dari yang terdekat")
    if len(rows) > len(first):
        title = _("{n} yang paling dekat berakhir, dari {of}").format(n=len(first), of=format_number(len(rows)))
    return parts.table(
        title,
        first,
        [
            ("end_on", _("Berlaku sampai"), "date", 1.4),
            ("short", _("Kerja sama"), "text", 3.4),
            ("who", _("Perangkat daerah"), "text", 2.2),
            ("partner", _("Mitra"), "text", 2.2),
            ("proposal", _("Usulan"), "text", 1.8),
        ],
    )


def _list(rows: pd.DataFrame) -> Rows:
    return parts.table(
        _("Yang berakhir dalam enam bulan"),
        parts.labelled(rows, status="status", coop_type="coop_type", doc_type="doc_type"),
        [
            ("end_on", _("Berlaku sampai"), "date", 1.3),
            ("title", _("Kerja sama"), "text", 4),
            ("doc_type", _("Naskah"), "text", 1.6),
            ("coop_type", _("Jenis"), "text", 1.6),
            ("status", _("Keadaan"), "text", 2),
            ("proposal", _("Usulan"), "text", 1.8),
            ("lead_agency", _("Perangkat daerah"), "text", 2.4),
            ("partner_name", _("Mitra"), "text", 2.4),
        ],
    )
