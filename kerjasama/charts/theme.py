"""The visual identity as values: one colour per meaning in light and dark, the font, and the base of every figure.

A colour is chosen by meaning (`status_color("terlaksana")`), never by position. Which of the two sets applies is known
to the context (`use_mode`), so that charts stay pure functions of their data. Checked by tests/charts/test_theme.py:
text at least 4.5:1, marks at least 3:1, statuses apart for protan, deutan and tritan eyes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import plotly.graph_objects as go

from kerjasama.charts.contrast import contrast
from kerjasama.domain.words import language

MODES = ("light", "dark")
FONT_FAMILY = "'Atkinson Hyperlegible Next', 'Segoe UI', sans-serif"
FONT_SIZE = 16  # pixels in charts: read from the last row

_mode: ContextVar[str] = ContextVar("mode", default="light")


@dataclass(frozen=True)
class Surface:
    """The colours of a mode that carry no meaning. `muted` is still text (4.5:1), `line` is a hairline."""

    background: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str  # links, buttons, the one colour of a chart without statuses
    second: str  # the other side of a comparison
    no_data: str  # "tidak ada data": always hatched, never a step of a scale


SURFACES: dict[str, Surface] = {
    "light": Surface("#FFFFFF", "#F3F6F7", "#14232E", "#52616B", "#D5DEE3", "#0B5D7A", "#C77414", "#E4E9EC"),
    "dark": Surface("#0E1820", "#17242E", "#EAF1F4", "#A9B9C2", "#2C3E4A", "#5FB8D6", "#F2A65A", "#24343F"),
}

STATUS_COLORS: dict[str, dict[str, str]] = {
    "light": {
        "terlaksana": "#00605A",
        "dalam_persiapan_pelaksanaan": "#1A93DE",
        "masa_tenggang": "#8A949C",
        "perlu_perhatian": "#C98200",
        "mandek": "#5A2A91",
        "pks_mandek": "#9438B6",
        "seremonial_terkonfirmasi": "#961414",
        "seremonial_terduga": "#C7562A",
        "berakhir_tanpa_tindak_lanjut": "#33141A",
        "belum_dapat_dinilai": "#5F6C78",
        "belum_ditandatangani": "#5F6C78",
        "di_luar_penilaian": "#5F6C78",
    },
    "dark": {
        "terlaksana": "#3CD6B4",
        "dalam_persiapan_pelaksanaan": "#AEEEFA",
        "masa_tenggang": "#7D90A1",
        "perlu_perhatian": "#FCDD5A",
        "mandek": "#A250E0",
        "pks_mandek": "#C49CEE",
        "seremonial_terkonfirmasi": "#C83434",
        "seremonial_terduga": "#FBA254",
        "berakhir_tanpa_tindak_lanjut": "#DE6E52",
        "belum_dapat_dinilai": "#5D6B7C",
        "belum_ditandatangani": "#5D6B7C",
        "di_luar_penilaian": "#5D6B7C",
    },
}
# A second sign beside colour, for those that must never be confused: what nobody has confirmed is hatched, what has
# ended is crossed, what cannot be judged is dotted (open when unsigned). Plotly's pattern shapes.
STATUS_PATTERNS: dict[str, str] = {
    "seremonial_terduga": "/",
    "berakhir_tanpa_tindak_lanjut": "x",
    "belum_dapat_dinilai": ".",
    "belum_ditandatangani": "-",
    "di_luar_penilaian": "|",
}
# Streamlit's bundled icons, the same second sign in tables and headings.
STATUS_ICONS: dict[str, str] = {
    "terlaksana": ":material/check_circle:",
    "dalam_persiapan_pelaksanaan": ":material/construction:",
    "masa_tenggang": ":material/hourglass_top:",
    "perlu_perhatian": ":material/visibility:",
    "mandek": ":material/pause_circle:",
    "pks_mandek": ":material/pause_circle:",
    "seremonial_terkonfirmasi": ":material/cancel:",
    "seremonial_terduga": ":material/help:",
    "berakhir_tanpa_tindak_lanjut": ":material/event_busy:",
    "belum_dapat_dinilai": ":material/indeterminate_question_box:",
    "belum_ditandatangani": ":material/edit_off:",
    "di_luar_penilaian": ":material/block:",
}

# A legal term's state takes the colour of the status that means the same: kept, late, near, passed. The pattern is the
# second sign; what cannot be computed is dotted.
CLOCK_STATUSES: dict[str, str] = {
    "terpenuhi": "terlaksana",
    "terpenuhi_terlambat": "masa_tenggang",
    "berjalan": "dalam_persiapan_pelaksanaan",
    "hampir_lewat": "perlu_perhatian",
    "lewat": "seremonial_terkonfirmasi",
    "dianggap_disetujui": "mandek",
    "tidak_dapat_dihitung": "belum_dapat_dinilai",
}

VALIDITY_COLORS: dict[str, dict[str, str]] = {
    "light": {
        "berlaku": "#0B5D7A",
        "akan_berakhir": "#C98200",
        "berakhir": "#52616B",
        "diakhiri": "#33141A",
        "belum_berlaku": "#1A93DE",
        "tidak_diketahui": "#8A949C",
    },
    "dark": {
        "berlaku": "#5FB8D6",
        "akan_berakhir": "#FCDD5A",
        "berakhir": "#A9B9C2",
        "diakhiri": "#DE6E52",
        "belum_berlaku": "#AEEEFA",
        "tidak_diketahui": "#7D90A1",
    },
}

# What became of a report that was owed.
REPORT_COLORS: dict[str, dict[str, str]] = {
    "light": {
        "tepat_waktu": "#0B5D7A",
        "terlambat": "#C77414",
        "belum_masuk": "#9B1C31",
        "belum_jatuh_tempo": "#7A858E",
        "tidak_diketahui": "#7A858E",
    },
    "dark": {
        "tepat_waktu": "#5FB8D6",
        "terlambat": "#F9C46B",
        "belum_masuk": "#F0716A",
        "belum_jatuh_tempo": "#7D90A1",
        "tidak_diketahui": "#7D90A1",
    },
}
# What did not come is hatched: the register does not hold it, nobody has said that it was never written.
REPORT_PATTERNS: dict[str, str] = {"terlambat": ".", "belum_masuk": "/"}

# Little to much, one hue from pale to deep (dark mode: from deep to bright). Maps, heat tables.
SEQUENTIAL: dict[str, tuple[str, ...]] = {
    "light": ("#D3E8EF", "#A5D0DF", "#70B3C9", "#3D92AE", "#166F8F", "#0A4F69", "#06334A"),
    "dark": ("#17394A", "#1C5269", "#23708D", "#3190B0", "#55B0CD", "#8ACFE3", "#C9EDF7"),
}
# The same for what is a worry (ceremonial, expiring): the warm scale.
SEQUENTIAL_WARM: dict[str, tuple[str, ...]] = {
    "light": ("#FBE3D3", "#F5BF9C", "#EB9566", "#D66C3A", "#B44A20", "#8A2E14", "#5E170D"),
    "dark": ("#43241A", "#6B3320", "#984727", "#C46033", "#E78450", "#F9B083", "#FFDDC6"),
}
# One category after the other where no meaning is attached (cooperation types): at most six.
CATEGORICAL: dict[str, tuple[str, ...]] = {
    "light": ("#0B5D7A", "#C77414", "#6A3FA0", "#00897B", "#8A4B2A", "#52616B"),
    "dark": ("#5FB8D6", "#F2A65A", "#C3A4F0", "#4DBFAE", "#D9A185", "#A9B9C2"),
}


def mode() -> str:
    """The current mode: 'light' or 'dark'."""
    return _mode.get()


def set_mode(name: str) -> None:
    """Choose the mode of everything drawn from here on in this context."""
    if name not in MODES:
        raise ValueError(f"unknown mode: {name}")
    _mode.set(name)


@contextmanager
def use_mode(name: str) -> Iterator[None]:
    """The same for the length of a with-block."""
    before = mode()
    set_mode(name)
    try:
        yield
    finally:
        set_mode(before)


def surface() -> Surface:
    """The neutral colours of the current mode."""
    return SURFACES[mode()]


def status_color(status: str) -> str:
    """The colour of a status of `codes.STATUSES` in the current mode."""
    return STATUS_COLORS[mode()][status]


def status_pattern(status: str) -> str:
    """The pattern of a status, '' for solid."""
    return STATUS_PATTERNS.get(status, "")


def clock_color(state: str) -> str:
    """The colour of a legal term's state (`codes.CLOCK_STATES`) in the current mode."""
    return status_color(CLOCK_STATUSES[state])


def clock_pattern(state: str) -> str:
    """The pattern of a legal term's state, '' for solid."""
    return status_pattern(CLOCK_STATUSES[state])


def validity_color(validity: str) -> str:
    """The colour of a validity of `codes.VALIDITIES` in the current mode."""
    return VALIDITY_COLORS[mode()][validity]


def report_color(state: str) -> str:
    """The colour of a report's state in the current mode."""
    return REPORT_COLORS[mode()][state]


def sequential(warm: bool = False) -> list[list[float | str]]:
    """A plotly colour scale from little to much in the current mode."""
    steps = (SEQUENTIAL_WARM if warm else SEQUENTIAL)[mode()]
    return [[number / (len(steps) - 1), color] for number, color in enumerate(steps)]


def categorical() -> tuple[str, ...]:
    """Colours for categories without a meaning of their own."""
    return CATEGORICAL[mode()]


def text_on(color: str) -> str:
    """Near-black or white, whichever reads better on the colour."""
    return max(("#0B141A", "#FFFFFF"), key=lambda ink: contrast(ink, color))


def figure_base(height: int | None = None) -> go.Figure:
    """An empty figure in the identity: transparent, generous type, no toolbar clutter, horizontal legend above."""
    colors = surface()
    axis = {
        "automargin": True,
        "zeroline": False,
        "gridcolor": colors.line,
        "linecolor": colors.line,
        "tickfont": {"size": FONT_SIZE - 1, "color": colors.text},
        "title": {"font": {"size": FONT_SIZE - 1, "color": colors.muted}},
    }
    # In one piece and without Plotly's own template: a tenth of the time, and 6 kB less on the way to the browser.
    return go.Figure(
        layout={
            "template": {},
            "height": height,
            "margin": {"l": 8, "r": 24, "t": 8, "b": 8},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": colors.text},
            "colorway": list(categorical()),
            "separators": ",." if language() == "id" else ".,",
            "hoverlabel": {
                "bgcolor": colors.raised,
                "bordercolor": colors.line,
                "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": colors.text},
            },
            "legend": {
                "orientation": "h",
                "yanchor": "bottom",
                "y": 1.02,
                "x": 0,
                "xanchor": "left",
                "traceorder": "normal",
                "font": {"size": FONT_SIZE - 1, "color": colors.text},
            },
            "bargap": 0.35,
            "dragmode": False,
            "xaxis": axis,
            "yaxis": axis,
        }
    )
