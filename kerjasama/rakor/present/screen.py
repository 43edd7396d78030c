"""The presentation as one piece of HTML with its script: everything that the browser needs, handed over in one go."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from kerjasama.charts import theme
from kerjasama.domain.words import _, language
from kerjasama.exports.deck import Deck
from kerjasama.rakor.present.slides import deck_html

_STYLE = Path(__file__).with_name("show.css")
_SCRIPT = Path(__file__).with_name("show.js")
_LOCALES = {"id": "id-ID", "en": "en-GB"}
MOST_MINUTES = 600


def html(
    deck: Deck,
    *,
    mode: str,
    minutes: int = 0,
    frozen: str = "",
    cautions: Sequence[str] = (),
    progress: Callable[[int, str], None] | None = None,
) -> str:
    """What Streamlit hands to the browser, script and all. `mode`: 'light' or 'dark', in which it opens.

    `minutes`: the time that the presenter has, 0 for none. `frozen`: the version that the address pins. `cautions`:
    what must be read before it starts. `progress(done, title)` is told before each slide is drawn.
    """
    payload = {
        "language": language(),
        "locale": _LOCALES[language()],
        "title": deck.title,
        "mode": mode,
        "minutes": minutes,
        "notice": bool(cautions),
        "version": _("Versi data {version}.").format(version=deck.head.version),
        "css": _colours() + _STYLE.read_text(encoding="utf-8"),
        "html": _around(deck_html(deck, frozen, progress), cautions),
        "words": _words(),
        "slides": [
            {
                "key": slide.key,
                "title": slide.title,
                "spoken": slide.spoken,
                "notes": slide.notes,
                "definition": slide.definition.replace("**", ""),
                "caution": slide.caution,
                "measured": slide.measured,
                "way": slide.place is not None,
            }
            for slide in deck.slides
        ],
    }
    # No markup may be seen in a script: neither the end of it, nor what Streamlit's cleaning would take for a tag.
    text = json.dumps(payload, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")
    return (
        "<script>" + _SCRIPT.read_text(encoding="utf-8").replace("given = PAYLOAD", f"given = {text}", 1) + "</script>"
    )


def read_minutes(text: str | None) -> int:
    """The presenter's time in minutes from the address; 0 for none or for what is no sensible number."""
    if not text or not text.isascii() or not text.isdigit() or len(text) > 3:
        return 0
    return min(int(text), MOST_MINUTES)


def _around(slides: str, cautions: Sequence[str]) -> str:
    """The slides, and what lies over them when it is asked for."""
    buttons = (
        ("previous", "‹", _("Slide sebelumnya")),
        ("next", "›", _("Slide berikutnya")),
        ("overview", _drawn("M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z"), _("Semua slide")),
        ("full", _drawn("M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"), _("Layar penuh")),
        ("help", "?", _("Tombol-tombol")),
    )
    drawn = [
        f'<button type="button" data-do="{name}" aria-label="{escape(words, quote=True)}" '
        f'title="{escape(words, quote=True)}">{sign}</button>'
        for name, sign, words in buttons
    ]
    bar = "".join([drawn[0], '<span class="s-count"></span>', *drawn[1:]])
    return (
        '<div class="s-sr s-live" aria-live="polite"></div>'
        f'<div class="s-deck">{slides}</div>'
        f'<div class="s-bar"><span class="s-timer" hidden></span>{bar}</div>'
        f"{_help()}{_notice(cautions)}{_presenter()}"
        '<div class="s-toast" role="status" hidden></div><div class="s-black" hidden></div>'
    )


def _drawn(path: str) -> str:
    """A sign that no font need have."""
    return (
        '<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill="none" stroke="currentColor" '
        f'stroke-width="1.8" d="{path}"/></svg>'
    )


def _help() -> str:
    lines = (
        ("next", "→ ↓ PgDn Enter", _("Slide berikutnya")),
        ("previous", "← ↑ PgUp", _("Slide sebelumnya")),
        ("first", "Home", _("Slide pertama")),
        ("last", "End", _("Slide terakhir")),
        ("overview", "O", _("Semua slide")),
        ("rows", "R", _("Baris di balik slide ini")),
        ("presenter", "P", _("Catatan penyaji")),
        ("window", "W", _("Catatan penyaji di jendela kedua")),
        ("timer", "T", _("Jalankan atau jeda waktu")),
        ("black", "B .", _("Layar hitam")),
        ("full", "F", _("Layar penuh")),
        ("mode", "D", _("Terang atau gelap")),
        ("help", "?", _("Tombol-tombol ini")),
        ("leave", "Esc", _("Keluar dari paparan")),
    )
    keys = "".join(
        f'<button type="button" data-do="{name}"><kbd>{escape(key)}</kbd><span>{escape(words)}</span></button>'
        for name, key, words in lines
    )
    more = _("Angka lalu Enter: ke slide itu. Ketuk tepi kiri atau kanan, atau geser: mundur atau maju.")
    return (
        f'<div class="s-panel s-help" role="dialog" aria-label="{escape(_("Tombol-tombol"), quote=True)}" hidden>'
        f'<h3>{escape(_("Tombol-tombol"))}</h3><div class="s-keys">{keys}</div><p>{escape(more)}</p></div>'
    )


def _notice(cautions: Sequence[str]) -> str:
    lines = "".join(f"<p>{escape(caution)}</p>" for caution in cautions)
    return (
        f'<div class="s-panel s-notice" role="alertdialog" aria-label="{escape(_("Perhatian"), quote=True)}" hidden>'
        f"<h3>{escape(_('Perhatian'))}</h3>{lines}"
        f'<button type="button" class="s-do" data-do="start">{escape(_("Mulai"))}<kbd>Enter</kbd></button></div>'
    )


def _presenter() -> str:
    name = escape(_("Catatan penyaji"), quote=True)
    return (
        f'<div class="s-panel s-presenter" role="complementary" aria-label="{name}" hidden>'
        '<div class="s-presenter-grid"><div>'
        f'<p class="s-now"></p><h3>{escape(_("Catatan"))}</h3><p class="s-notes"></p></div><div>'
        f'<p class="s-clock"></p><h3>{escape(_("Sesudah ini"))}</h3><p class="s-next"></p>'
        f'<button type="button" data-do="window">{escape(_("Buka di jendela kedua"))}<kbd>W</kbd></button></div></div>'
        '<p class="s-small"></p></div>'
    )


def _words() -> dict[str, str]:
    return {
        "place": _("Slide {n} dari {all}"),
        "slide": _("Slide"),
        "over": _("lewat waktu"),
        "presenter": _("Catatan penyaji"),
        "noNotes": _("Tidak ada catatan untuk slide ini."),
        "noNext": _("Ini slide terakhir."),
        "noWindow": _("Peramban tidak mengizinkan jendela kedua. Izinkan jendela pop-up, lalu tekan W."),
        "noFull": _("Peramban tidak mengizinkan layar penuh di sini. Tekan F11."),
        "noRows": _("Slide ini tidak punya baris."),
        "offline": _("Server tidak terjangkau. Semua slide tetap dapat dipaparkan; halaman lain menunggu sambungan."),
        "unknown": _("Slide {slide} tidak ada dalam susunan ini. Paparan mulai dari awal."),
    }


def _colours() -> str:
    """The colours of both modes, and on paper the light ones, as variables of the style."""
    modes = {}
    for mode in theme.MODES:
        with theme.use_mode(mode):
            surface = theme.surface()
            modes[mode] = (
                f"--s-text:{surface.text};--s-muted:{surface.muted};--s-line:{surface.line};--s-raised:{surface.raised};"
                f"--s-accent:{surface.accent};--s-background:{surface.background};"
                f"--s-warn:{theme.status_color('perlu_perhatian')};"
                f"--s-bad:{theme.status_color('seremonial_terkonfirmasi')};--s-font:{theme.FONT_FAMILY}"
            )
    return (
        f".kk-show{{{modes['light']}}}.kk-show[data-mode=dark]{{{modes['dark']}}}"
        f"@media print{{.kk-show,.kk-show[data-mode=dark]{{{modes['light']}}}}}\n"
    )
