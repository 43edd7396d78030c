"""What the top of a profile says: what it is, how it stands and why, what would clear a flag, and what is known."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.views import ways, why
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.warehouse import Filters

_WAITING = ("masa_tenggang", "perlu_perhatian", "seremonial_terkonfirmasi", "seremonial_terduga")

_STYLE = """<style>
.kk-p-type { color: var(--kk-muted); font-size: 1.05rem; margin: 0; }
.kk-p-title { font-size: 2rem; line-height: 1.2; font-weight: 700; margin: .1rem 0 .3rem; max-width: 44ch; }
.kk-p-state { border-left: 10px solid var(--accent); padding: .2rem 0 .2rem 1.25rem; margin: 1rem 0 .5rem; }
.kk-p-state h2 { font-size: 1.3rem; margin: 0; padding: 0; display: flex; gap: .5rem; align-items: center; }
.kk-p-answer { font-size: 1.6rem; line-height: 1.35; margin: .2rem 0 .6rem; max-width: 62ch; }
.kk-p-state ul { margin: 0 0 .5rem; padding-left: 1.2rem; font-size: 1.1rem; }
.kk-p-state p.kk-p-next { margin: .15rem 0; font-size: 1.1rem; max-width: 80ch; }
.kk-p-mark { display: inline-block; width: 1rem; height: 1rem; border-radius: 3px; background: var(--accent); }
.kk-p-mark.kk-hatched { background: repeating-linear-gradient(135deg, var(--accent) 0 2px, transparent 2px 5px);
  border: 1px solid var(--accent); }
.kk-p-facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 1.25rem 2rem;
  margin: 1.25rem 0 0; }
.kk-p-facts > div { border-top: 2px solid var(--kk-line); padding-top: .5rem; }
.kk-p-facts b { display: block; font-size: 1.45rem; line-height: 1.25; overflow-wrap: anywhere; }
.kk-p-facts span { color: var(--kk-muted); font-size: 1rem; display: block; line-height: 1.35; }
.kk-p-facts span.kk-p-name { color: var(--kk-text); font-weight: 600; }
.kk-p-conflict { color: var(--kk-bad) !important; font-weight: 600; }
.kk-p-ladder { display: grid; grid-template-columns: repeat(5, 1fr); gap: .4rem; align-items: end; }
.kk-p-ladder > div { border-radius: 8px 8px 0 0; border: 2px solid var(--kk-line); border-bottom-width: 6px;
  padding: .6rem .8rem; min-width: 0; color: var(--kk-muted); }
.kk-p-ladder > div.kk-on { border-color: var(--accent); color: var(--kk-text); background: var(--kk-raised); }
.kk-p-ladder > div.kk-here { background: var(--accent); border-color: var(--accent); color: var(--ink); }
.kk-p-ladder b { font-size: 1.6rem; line-height: 1.1; display: block; }
.kk-p-ladder strong { display: block; font-size: 1.05rem; line-height: 1.2; overflow-wrap: anywhere; }
.kk-p-ladder small { font-size: .95rem; display: block; line-height: 1.3; }
.kk-p-list { display: grid; padding: 0; grid-template-columns: minmax(150px, 15rem) 1fr; gap: .35rem 1.5rem; margin: 0;
  font-size: 1.1rem; max-width: 110ch; }
.kk-p-list dt, .kk-p-list dd { padding: 0; margin: 0; }
.kk-p-list dt { color: var(--kk-muted); } .kk-p-list dd { margin: 0; overflow-wrap: anywhere; }
.kk-p-none { color: var(--kk-muted); font-style: italic; }
.kk-p-cell { display: block; color: var(--kk-muted); font-size: .9rem; line-height: 1.3; }
.kk-p-how { color: var(--kk-muted); font-size: .95rem; }
@media (max-width: 700px) { .kk-p-ladder, .kk-p-list { grid-template-columns: 1fr; } }
</style>"""


def is_known(value: Any) -> bool:
    """Whether a cell holds anything (None, NaN, NaT, NA and '' do not)."""
    if isinstance(value, list | tuple):
        return bool(value)
    return value is not None and value is not _na(value) and str(value) not in ("", "nan", "NaT", "<NA>")


def _na(value: Any) -> Any:
    return value if type(value).__name__ in ("NAType", "NaTType") else None


def draw_head(row: Any, filters: Filters) -> None:
    """Title, state with its reasons, and the four facts (agreements/agreement)."""
    st.html(_STYLE + head_html(row) + state_html(row, filters) + facts_html(row))


def head_html(row: Any) -> str:
    """What it is and who made it."""
    number = row.doc_number if is_known(row.doc_number) else _("tanpa nomor tercatat")
    document = label("doc_type", row.doc_type)
    if row.doc_type == "tidak_diketahui":
        document = _("jenis naskah tidak diketahui").capitalize()
    kind = " · ".join((document, label("coop_type", row.coop_type), number))
    who = " – ".join(str(name) for name in (row.lead_name, row.partner_name) if is_known(name))
    derived = _("Register tidak memuat judul; ini disusun dari jenis naskah dan mitranya.")
    note = f'<p class="kk-p-how">{escape(derived)}</p>' if row.title_source == "derived" else ""
    return (
        f'<p class="kk-p-type">{escape(kind)}</p><div class="kk-p-title" role="heading" aria-level="2">'
        f'{escape(row.title)}</div><p class="kk-p-type">{escape(who or _("para pihak tidak tercatat"))}</p>{note}'
    )


def state_html(row: Any, filters: Filters) -> str:
    """The judgement: its name, one sentence, why with the agreement's own numbers, what clears it, what to do next."""
    as_of, limits = filters.as_of, filters.thresholds
    hatched = " kk-hatched" if theme.status_pattern(row.status) == "/" else ""
    reasons = "".join(
        f'<li>{escape(because)} <span class="kk-p-how">{escape(cleared)}</span></li>'
        for because, cleared in why.codes_why(row.reason_codes, row, as_of, limits)
    )
    next_step = f"<b>{escape(_('Langkah berikutnya'))}:</b> {escape(label('next_step', row.next_step_code))}"
    return (
        f'<div class="kk-p-state" style="--accent:{theme.status_color(row.status)}">'
        f'<h2><span class="kk-p-mark{hatched}"></span>{escape(label("status", row.status))}</h2>'
        f'<p class="kk-p-answer">{escape(state_sentence(row, as_of))}</p>'
        f'<p class="kk-p-next"><b>{escape(_("Mengapa"))}:</b> {escape(why.status_why(row, as_of, limits))}</p>'
        f'<p class="kk-p-next">{escape(ways.clears(row))}</p>'
        + (f"<ul>{reasons}</ul>" if reasons else "")
        + f'<p class="kk-p-next">{next_step}</p></div>'
    )


def state_sentence(row: Any, as_of: date) -> str:
    """How it stands in one sentence: how old, what came of it by the day of judging, what was reported."""
    parts = [_age(row), _came_of_it(row, as_of), _reported(row)]
    return "; ".join(part for part in parts if part) + "."


def _age(row: Any) -> str:
    if row.status == "belum_ditandatangani":
        return _("Belum ditandatangani")
    if not is_known(row.signed_earliest_on):
        return _("Tanggal penandatanganannya tidak tercatat")
    if not is_known(row.age_days):
        return _("Tanggal penandatanganannya tidak pasti")
    if row.root_agreement_id != row.agreement_id:
        return _("Naskah pertamanya ditandatangani {age} lalu").format(age=age_words(row.age_days))
    return _("Ditandatangani {age} lalu").format(age=age_words(row.age_days))


def _came_of_it(row: Any, as_of: date) -> str:
    day = format_date(as_of)
    last = format_date(row.last_execution_on) if is_known(row.last_execution_on) else ""
    committed = format_date(row.first_level_2_on) if is_known(row.first_level_2_on) else ""
    if row.status == "terlaksana":
        return _("dilaksanakan, terakhir {day}").format(day=last) if last else _("tindak lanjutnya berbukti")
    if row.status == "mandek":
        return _("pernah dilaksanakan, terakhir {day}, lalu berhenti").format(day=last or "–")
    if row.status == "pks_mandek":
        return _("komitmennya ada sejak {day}, tetapi belum pernah dilaksanakan").format(day=committed or "–")
    if row.status == "dalam_persiapan_pelaksanaan":
        return _("komitmennya ada sejak {day}; waktunya untuk dilaksanakan belum lewat").format(day=committed or "–")
    if row.status == "berakhir_tanpa_tindak_lanjut":
        ended = row.terminated_on if row.validity == "diakhiri" else row.end_on
        return _("berakhir {day} tanpa tindak lanjut yang berbukti").format(day=format_date(ended))
    if row.status in _WAITING and row.ladder_level == 1:
        return _("sampai {day} baru ada pembahasan, belum ada tindak lanjut yang berbukti").format(day=day)
    if row.status in _WAITING and row.ladder_level == 0:
        return _("sampai {day} belum ada tindak lanjut yang berbukti").format(day=day)
    if row.status in _WAITING:
        reached = label("ladder_level", row.ladder_level).lower()
        return _("sampai {day} baru mencapai {level}").format(day=day, level=reached)
    meaning = definition("status", row.status).rstrip(".")
    return meaning[:1].lower() + meaning[1:]


def _reported(row: Any) -> str:
    if "laporan_nihil" in row.reason_codes:
        return _("laporan atau jawaban resmi menyatakan tidak ada kegiatan")
    if "belum_terlaporkan" not in row.reason_codes:
        return ""
    if is_known(row.last_report_on):
        return _("laporan terakhir masuk {day}").format(day=format_date(row.last_report_on))
    return _("belum pernah ada laporan yang masuk")


def facts_html(row: Any) -> str:
    """Signature, validity, ladder, and the register's own word beside the computed one."""
    declared, computed = label("declared_status", row.declared_status), label("validity", row.validity)
    clash = _("Bertentangan: periksa register") if row.has_status_conflict else ""
    register = _("Register tidak menyebut") if row.declared_status == "tidak_diketahui" else declared
    facts = (
        (_("Ditandatangani"), signed_words(row), signed_note(row), ""),
        (_("Masa berlaku"), end_words(row), end_note(row), ""),
        (_("Status di register"), register, _typed(row.declared_status_typed, register), ""),
        (_("Status menurut tanggal"), computed, "" if clash else _("dihitung dari tanggalnya"), clash),
    )
    return '<div class="kk-p-facts">' + "".join(_fact(*fact) for fact in facts) + "</div>"


def _fact(name: str, value: str, note: str, clash: str) -> str:
    more = f"<span>{escape(note)}</span>" if note else ""
    more += f'<span class="kk-p-conflict">{escape(clash)}</span>' if clash else ""
    return f'<div><span class="kk-p-name">{escape(name)}</span><b>{escape(value)}</b>{more}</div>'


def _typed(typed: Any, shown: str) -> str:
    if not is_known(typed) or str(typed).strip().casefold() == shown.casefold():
        return ""
    return _('tertulis "{text}"').format(text=typed)


def signed_words(row: Any) -> str:
    """The day of signature as far as it is known."""
    if is_known(row.signed_on):
        return format_date(row.signed_on)
    if is_known(row.signed_earliest_on) and is_known(row.signed_latest_on):
        return _("antara {first} dan {last}").format(
            first=format_date(row.signed_earliest_on), last=format_date(row.signed_latest_on)
        )
    return _("tidak tercatat")


def signed_note(row: Any) -> str:
    """How the day is known."""
    if row.signed_on_source == "derived":
        return _("tanggal mulai dipakai sebagai gantinya")
    return "" if row.date_quality in ("exact", "missing") else label("date_quality", row.date_quality)


def end_words(row: Any) -> str:
    """Until when it is valid."""
    if is_known(row.terminated_on):
        return _("diakhiri {day}").format(day=format_date(row.terminated_on))
    if is_known(row.end_on):
        return _("sampai {day}").format(day=format_date(row.end_on))
    return label("end_method", row.end_method) if row.end_method != "unknown" else _("akhirnya tidak tercatat")


def end_note(row: Any) -> str:
    """How the end was obtained, and how far away it is."""
    how = {
        "written": _("tanggal akhir tertulis di register"),
        "start_plus_duration": _("dihitung: mulai ditambah {term}").format(
            term=row.duration_typed if is_known(row.duration_typed) else _("jangka waktunya")
        ),
        "open_ended": _("tanpa batas waktu"),
        "auto_renew": _("diperpanjang otomatis"),
    }.get(row.end_method, "")
    if is_known(row.end_condition_text):
        how = _('tertulis "{text}"').format(text=row.end_condition_text)
    if not is_known(row.days_to_end) or is_known(row.terminated_on):
        return how
    days = int(row.days_to_end)
    far = _("{age} lagi").format(age=age_words(days)) if days >= 0 else _("{age} lalu").format(age=age_words(-days))
    return " · ".join(part for part in (far, how) if part)


def ladder_html(row: Any, as_of: date) -> str:
    """The follow-up ladder, 0 to 4: what was reached when, where it stands, from where it counts."""
    color = theme.status_color(row.status)
    style = f"--accent:{color};--ink:{theme.text_on(color)}"
    steps = []
    for level in range(5):
        day = row.signed_on if level == 0 else row[f"first_level_{level}_on"]
        reached = level <= row.ladder_level and (level > 0 or row.status != "belum_ditandatangani")
        seen = reached and is_known(day) and day <= as_of
        words = format_date(day, "medium") if seen else ("" if reached else _("belum"))
        stands = _("di sini pada {day}").format(day=format_date(as_of, "medium"))
        here = stands if reached and level == row.ladder_level else ""
        counts = _("dihitung tindak lanjut mulai di sini") if level == row.min_level else ""
        mark = "kk-here" if here else ("kk-on" if reached else "")
        lines = "".join(f"<small>{escape(text)}</small>" for text in (words, here, counts) if text)
        steps.append(
            f'<div class="{mark}" style="min-height:{7.6 + level * 0.8}rem"><b>{format_number(level)}</b>'
            f"<strong>{escape(label('ladder_level', level))}</strong>{lines}</div>"
        )
    return f'<div class="kk-p-ladder" style="{style}">{"".join(steps)}</div>'


def ladder_statement(row: Any) -> str:
    """Where it stands on the ladder, and what that means."""
    if row.status == "belum_ditandatangani":
        return _("Belum ditandatangani, jadi belum berada di tangga ini.")
    return _("Tingkat **{level} dari 4**: {words}").format(
        level=row.ladder_level, words=definition("ladder_level", str(row.ladder_level))
    )
