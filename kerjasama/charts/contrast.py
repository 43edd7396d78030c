"""How well two colours stand apart, in the terms of WCAG 2.2."""

from __future__ import annotations


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two '#RRGGBB' colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = linear_rgb(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear_rgb(color: str) -> tuple[float, float, float]:
    """'#RRGGBB' as linear light, 0 to 1 each."""
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue
