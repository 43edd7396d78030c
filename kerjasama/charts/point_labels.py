"""Names beside the points of a scatter, wherever they touch neither each other, nor a point, nor a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]

# Tried in this order: (to the right, upwards), -1 to 1.
PLACES = {
    "top center": (0, 1),
    "bottom center": (0, -1),
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top right": (1, 1),
    "top left": (-1, 1),
    "bottom right": (1, -1),
    "bottom left": (-1, -1),
}
_GAP = 8  # pixels between the middle of a point and its name
_LETTER, _LINE = 0.56, 1.25  # of the font size: the mean width of a letter, the height of a line


@dataclass(frozen=True)
class Stage:
    """The range of both axes (low, high), and the pixels of the picture at the narrower of the two usual screens."""

    x: tuple[float, float]
    y: tuple[float, float]
    pixels: tuple[float, float]

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Pixels from the left and from below."""
        return (
            (x - self.x[0]) / (self.x[1] - self.x[0]) * self.pixels[0],
            (y - self.y[0]) / (self.y[1] - self.y[0]) * self.pixels[1],
        )


def label_places(
    points: Sequence[tuple[float, float]],
    names: Sequence[str],
    order: Sequence[int],
    stage: Stage,
    font_size: float,
    cross: tuple[float, float],
) -> list[str]:
    """For each point one of PLACES, or '' where its name has no room or is empty; earlier in `order` goes first.

    `cross`: x of the upright and y of the lying line, which names do not cover either.
    """
    middles = [stage.at(x, y) for x, y in points]
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in middles]
    x, y = stage.at(*cross)
    taken += [(x - 1, 0.0, x + 1, stage.pixels[1]), (0.0, y - 1, stage.pixels[0], y + 1)]
    found = [""] * len(points)
    for index in order:
        if not names[index]:
            continue
        for place in PLACES:
            box = _box(*middles[index], place, len(names[index]) * _LETTER * font_size, _LINE * font_size)
            inside = box[0] >= 0 and box[2] <= stage.pixels[0] and box[1] >= 0 and box[3] <= stage.pixels[1]
            others = (other for number, other in enumerate(taken) if number != index)
            if inside and all(_apart(box, other) for other in others):
                taken.append(box)
                found[index] = place
                break
    return found


def _box(x: float, y: float, place: str, width: float, height: float) -> Box:
    right, up = PLACES[place]
    x += right * (_GAP + width / 2)
    y += up * (_GAP + height / 2)
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
