"""Charts on paper: what a dark page turns to, and what tells the states apart where hues become greys.

The browser does it when it prints (kerjasama/ui/print.js); nothing is drawn twice here.
"""

from __future__ import annotations

from dataclasses import asdict

from kerjasama.charts import theme

# States that are solid on the screen take lines besides their colour: down, a grid, across (dotted when it is about a
# working agreement), aslant against the hatching of what is only suspected.
PATTERNS: dict[str, str] = {
    "dalam_persiapan_pelaksanaan": ":",
    "perlu_perhatian": "+",
    "mandek": "=",
    "pks_mandek": "~",
    "seremonial_terkonfirmasi": "\\",
}


def patterns() -> dict[str, str]:
    """The pattern that a bar of this colour of the light mode takes on paper."""
    return {theme.STATUS_COLORS["light"][status]: shape for status, shape in PATTERNS.items()}


def on_white() -> dict[str, str]:
    """Each colour of the dark mode and the one that means the same in the light mode: a dark page on paper."""
    pairs = [(getattr(theme.SURFACES["dark"], name), value) for name, value in asdict(theme.SURFACES["light"]).items()]
    for table in (theme.STATUS_COLORS, theme.VALIDITY_COLORS, theme.REPORT_COLORS):
        pairs += [(table["dark"][code], color) for code, color in table["light"].items()]
    for scale in (theme.SEQUENTIAL, theme.SEQUENTIAL_WARM, theme.CATEGORICAL):
        pairs += zip(scale["dark"], scale["light"], strict=True)
    return dict(reversed(pairs))  # of two that share a dark colour the first holds
