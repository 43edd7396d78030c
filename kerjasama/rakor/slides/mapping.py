"""From the mapping of urusan to what became of it, and whose list is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.exports.deck import Bars, Figure, Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import mapping as words
from kerjasama.ui.views import mapping_coverage, mapping_steps
from kerjasama.ui.views.answer import is_silent
from kerjasama.warehouse import Result

KEY = "pemetaan"
_UNKNOWN_IF_SILENT = "ditindaklanjuti"
_NEED_REFERENCE = ("kerja_sama", "ditindaklanjuti")


def slide(ask: Ask) -> Slide:
    """The same as the page Pemetaan urusan on its latest list (mapping/summary, steps, coverage, gathered)."""
    years = ask.result("mapping/years").frame
    if years.empty:
        return _nothing(ask)
    year = words.year_of(None, years)
    number = words.number_of(year)

    def asked(name: str, **extra: Any) -> Result:
        return ask.result(name, mapping_year=number, **extra)

    now, silent = asked("mapping/summary").frame.iloc[0], is_silent(ask.version)
    gathered, covered = ask.result("mapping/gathered").frame, asked("mapping/coverage").frame
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.answer(now, year, silent),
        figures=_figures(now, gathered, covered, silent),
        chart=_chart(asked("mapping/steps", coop_type=None).frame, silent, bool(now.named)) if now.lines else None,
        lists=tuple(rows for rows in _lists(ask, asked, covered) if rows.rows),
        place=("pemetaan", {} if year == words.ALL else {"tahun_daftar": year}),
        notes=parts.plain_words(mapping_coverage.statement(covered, gathered, year)),
        caution=" ".join(parts.plain_words(text) for text in words.cautions(now, _recorded(ask))),
        measured=_("{now} Daftar {year}; dihitung per baris daftar.").format(
            now=parts.as_of_words(ask), year=words.of_year(year)
        ),
        definition=_(
            "Sebuah usulan sampai pada suatu langkah bila langkah itu atau langkah sesudahnya tertulis. Kerja sama "
            "wajib dipetakan tiap tahun (Permendagri 22/2020 Pasal 5), daftar rencana dengan pihak ketiga ditetapkan "
            "kepala daerah (Pasal 25)."
        ),
        is_empty=not now.lines,
    )


def _recorded(ask: Ask) -> int:
    return int(ask.version.manifest.row_counts.get("agreements", 0))


def _nothing(ask: Ask) -> Slide:
    statement = _("Sampai tanggal penilaian belum ada daftar pemetaan dalam saringan ini.")
    if not words.has_lines(ask.version):
        statement = _(
            "Belum ada daftar pemetaan urusan dalam data ini. **Itu bukan temuan: daftarnya belum dimasukkan.**"
        )
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=statement,
        place=("pemetaan", {}),
        notes=_("Minta perangkat daerah mengirim daftar pemetaannya; templatnya ada di halaman Impor."),
        measured=parts.as_of_words(ask),
        definition=parts.plain_words(words.law_words()),
        is_empty=True,
    )


def _figures(now: Any, gathered: pd.DataFrame, covered: pd.DataFrame, silent: bool) -> tuple[Figure, ...]:
    cards = words.cards(now, gathered, covered, silent)
    return parts.figures([cards[0], cards[2], cards[3], cards[4]]) if now.lines else ()


def _chart(steps: pd.DataFrame, silent: bool, is_named: bool) -> Bars:
    """The steps; what the data cannot tell has no bar."""
    codes = steps["step_code"].tolist()
    unknown = {code for code in _NEED_REFERENCE if not is_named} | ({_UNKNOWN_IF_SILENT} if silent else set())
    values = [None if code in unknown else n for code, n in zip(codes, steps["lines"], strict=True)]
    proposals = format_number(steps["proposals"].iloc[0])
    return Bars(
        "lying",
        tuple(label("mapping_step", code) for code in codes),
        (parts.accent_series(_("Usulan"), values),),
        _("Usulan yang sampai di langkah ini"),
        "number",
        tuple(
            _("tidak diketahui")
            if code in unknown
            else _("{share} dari {n}").format(share=format_percent(share), n=proposals)
            for code, share in zip(codes, steps["share_of_proposals"], strict=True)
        ),
    )


def _lists(ask: Ask, asked: Callable[..., Result], covered: pd.DataFrame) -> tuple[Rows, ...]:
    by = mapping_steps.groups(ask.filters.provinces, ask.filters.regions)[0]
    groups = asked("mapping/conversion", group_code=by).frame
    groups = mapping_steps.named(groups, by, lambda code: ask.places.urusan.get(code, code))
    unsigned = asked("mapping/unsigned_items", older_days=0).frame
    unsigned = unsigned.assign(region=[ask.region_name(code) for code in unsigned["region_code"]])
    silent = asked("mapping/silent_agencies").frame
    return (
        parts.table(
            _("Siapa yang belum memetakan"),
            covered[covered["without_list"] > 0],
            [
                ("province_name", _("Provinsi"), "text", 1.6),
                ("without_list", _("Tanpa daftar"), "number", 0.8),
                ("regions", _("Daerah"), "number", 0.8),
                ("names_without", _("Yang daftarnya tidak ada"), "text", 6),
            ],
            summed=["without_list", "regions"],
        ),
        parts.table(
            _("Perangkat daerah yang tahun ini tidak mengusulkan"),
            silent.assign(last_year=silent["last_year"].astype(str)),
            [
                ("agency", _("Perangkat daerah"), "text", 3),
                ("region_name", _("Daerah"), "text", 2),
                ("other_lines", _("Usulan pada tahun lain"), "number"),
                ("last_year", _("Terakhir pada"), "text"),
            ],
        ),
        parts.table(
            _("Dari usulan ke tindak lanjut, menurut {group}").format(group=mapping_steps.group_words(by).lower()),
            groups,
            [
                ("name", mapping_steps.group_words(by), "text", 3),
                ("lines", _("Usulan"), "number"),
                ("fit", _("Memenuhi kriteria"), "number"),
                ("decided", _("Ditetapkan"), "number"),
                ("kak", _("Sampai KAK"), "number"),
                ("signed", _("Ditandatangani"), "number"),
                ("followed_up", _("Ditindaklanjuti"), "number"),
            ],
            summed=["lines", "fit", "decided", "kak", "signed", "followed_up"],
        ),
        parts.table(
            _("Ditetapkan tetapi belum ditandatangani"),
            parts.labelled(unsigned, coop_type="coop_type"),
            [
                ("object", _("Objek"), "text", 3),
                ("agency", _("Perangkat daerah"), "text", 2),
                ("region", _("Daerah"), "text", 1.6),
                ("coop_type", _("Jenis"), "text", 1.4),
                ("partner_name", _("Calon mitra"), "text", 2),
                ("decree_on", _("Ditetapkan"), "date"),
                ("has_kak", _("Ada KAK"), "flag", 0.7),
            ],
        ),
    )
