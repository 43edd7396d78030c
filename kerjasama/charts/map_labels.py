"""Where the names stand on a map: by hand for the provinces, for kabupaten/kota wherever they do not touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kerjasama.charts.map_shapes import Extent, Middle

STAGE = (1270, 490)  # pixels of the map at the narrower of the two usual screens
FONT_SIZE = 13
_LETTER = 0.54 * FONT_SIZE  # mean width of a letter
_LINE = 1.25 * FONT_SIZE
_LEAST_RADIUS = 9  # pixels

# Province -> (lon, lat) of its label, then (lon, lat) of the point on land that a thin line leads to, if it stands at
# sea. Java, Sulawesi and the small islands are too narrow for their names.
PROVINCES: dict[str, tuple[float, float] | tuple[float, float, float, float]] = {
    "11": (96.9, 4.3),
    "12": (99.1, 2.3),
    "13": (97.7, -1.1, 100.2, -0.7),
    "14": (101.9, 0.6),
    "15": (102.6, -1.7),
    "16": (104.3, -3.1),
    "17": (100.4, -4.3, 102.2, -3.7),
    "18": (104.9, -4.8),
    "19": (108.0, -4.0, 106.5, -2.7),
    "21": (106.0, 1.7, 104.5, 1.0),
    "31": (107.4, -5.35, 106.85, -6.1),
    "32": (106.9, -8.6, 107.5, -7.2),
    "33": (110.4, -5.4, 110.1, -7.0),
    "34": (110.3, -9.1, 110.4, -8.0),
    "35": (113.5, -6.0, 112.6, -7.3),
    "36": (104.0, -7.4, 106.0, -6.6),
    "51": (115.0, -9.6, 115.1, -8.5),
    "52": (117.0, -7.4, 117.6, -8.6),
    "53": (122.7, -7.5, 121.6, -8.6),
    "61": (111.2, -0.1),
    "62": (113.3, -1.8),
    "63": (114.7, -4.8, 115.3, -3.4),
    "64": (116.3, 0.7),
    "65": (116.2, 3.0),
    "71": (122.6, 2.2, 124.3, 0.8),
    "72": (121.3, -1.4),
    "73": (118.4, -5.8, 119.9, -4.6),
    "74": (124.9, -5.0, 122.7, -4.2),
    "75": (122.4, -0.4, 122.4, 0.6),
    "76": (117.8, -2.8, 119.2, -2.5),
    "81": (129.3, -4.5, 129.3, -3.2),
    "82": (130.1, 1.8, 128.1, 1.0),
    "91": (138.8, -2.7),
    "92": (133.6, -2.7),
    "93": (139.4, -6.9),
    "94": (136.1, -3.7),
    "95": (139.2, -4.6),
    "96": (132.6, 0.6, 131.9, -1.0),
}
# Indonesia with room for the labels at sea.
INDONESIA: Extent = (94.3, -11.3, 141.6, 6.4)


@dataclass(frozen=True)
class Label:
    """A label's middle, the point on land that it leads to (None: it stands on it), and its lines."""

    code: str
    lon: float
    lat: float
    anchor: tuple[float, float] | None
    lines: tuple[str, ...]


def province_labels(texts: Mapping[str, tuple[str, str]]) -> list[Label]:
    """Labels for provinces: code -> (name, value)."""
    labels = []
    for code, lines in texts.items():
        if place := PROVINCES.get(code):
            anchor = (place[2], place[3]) if len(place) == 4 else None
            labels.append(Label(code, place[0], place[1], anchor, lines))
    return labels


def fitting_labels(texts: Mapping[str, tuple[str, str]], middles: Mapping[str, Middle], extent: Extent) -> list[Label]:
    """Labels that do not touch each other, the largest regions first; one without room keeps its value, or nothing."""
    scale = pixels_per_degree(extent)
    taken: list[tuple[float, float, float, float]] = []
    labels = []
    for code in sorted((c for c in texts if c in middles), key=lambda c: -middles[c].radius):
        middle, (name, value) = middles[code], texts[code]
        choices: list[tuple[str, ...]] = [(name, value)]
        if middle.radius * scale >= _LEAST_RADIUS:  # a lone number must lie on its own region
            choices.append((value,))
        for lines in choices:
            box = _box(middle, lines, scale)
            if all(_apart(box, other) for other in taken):
                taken.append(box)
                labels.append(Label(code, middle.lon, middle.lat, None, lines))
                break
    return labels


def pixels_per_degree(extent: Extent) -> float:
    """The scale at which an extent fills the stage."""
    west, south, east, north = extent
    return min(STAGE[0] / (east - west), STAGE[1] / (north - south))


def padded(extent: Extent, share: float = 0.04) -> Extent:
    """The extent with some air around it, widened to the stage's own ratio: labels are cut where the map ends."""
    west, south, east, north = extent
    air = max(east - west, north - south) * share
    width, height = east - west + 2 * air, north - south + 2 * air
    width, height = max(width, height * STAGE[0] / STAGE[1]), max(height, width * STAGE[1] / STAGE[0])
    lon, lat = (west + east) / 2, (south + north) / 2
    return lon - width / 2, lat - height / 2, lon + width / 2, lat + height / 2


def _box(middle: Middle, lines: tuple[str, ...], scale: float) -> tuple[float, float, float, float]:
    width = max(len(line) for line in lines) * _LETTER + 4
    height = len(lines) * _LINE + 2
    x, y = middle.lon * scale, middle.lat * scale
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _apart(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
