"""The picture of the network between regions on the page Mitra: where points stand, how large, which are named."""

from __future__ import annotations

from math import sqrt

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts.map import Ground
from kerjasama.charts.map_labels import FONT_SIZE, INDONESIA, Label, padded, pixels_per_degree
from kerjasama.charts.map_shapes import Extent, shapes
from kerjasama.charts.network import KINDS, PointClass, network_map
from kerjasama.domain.words import _, format_number
from kerjasama.reference import boundaries
from kerjasama.ui.views import map_pairs
from kerjasama.ui.views import partners_network as words
from kerjasama.ui.views.map_place import Place
from kerjasama.ui.views.partners_network import Network

MOST_LINES = 600  # the picture stays quick and readable; the table has them all
_HUBS = 10  # names on the picture
_TRIED = 25  # hubs that are tried for them
_LETTER = 0.6 * (FONT_SIZE + 1)  # pixels: mean width of a bold letter
_LINE = 1.4 * (FONT_SIZE + 1)


def drawing(net: Network, place: Place) -> go.Figure:
    """The network on the map of the country, or of the one province that is chosen."""
    boundary = boundaries.boundary("kabupaten" if place.province else "provinsi", place.province)
    drawn = shapes(boundary.path)
    extent = padded(drawn.extent) if place.province else INDONESIA
    points = placed(net)
    where = points.set_index("region_code")[["lon", "lat"]]
    ties = net.edges.frame
    ties = ties[ties["region_a"].isin(where.index) & ties["region_b"].isin(where.index)]
    ties = ties.assign(
        **{f"{end}_{axis}": ties[end].map(where[axis]) for end in ("region_a", "region_b") for axis in ("lon", "lat")}
    )
    lines, widths = map_pairs.drawn(ties, MOST_LINES)
    ground = Ground(boundary.url, boundary.path, extent)
    titles = (_("Daerah"), _("Garis: kerja sama antara dua daerah"))
    land = sorted(drawn.middles)
    return network_map(points, lines, widths, classes(net, points), hub_labels(points, extent), ground, land, titles)


def placed(net: Network) -> pd.DataFrame:
    """Points with lon, lat, size, kind and told. A province stands in its middle: its capital is a city of its own."""
    middles = shapes(boundaries.boundary("provinsi").path).middles
    points = net.points.copy()
    for axis in ("lon", "lat"):
        middle = {code: getattr(found, axis) for code, found in middles.items()}
        points[axis] = points["region_code"].map(middle).fillna(points[axis])
    points = points[points["lat"].notna() & points["lon"].notna()]
    kinds = ["alone" if row.is_isolated else "largest" if row.group == 1 else "smaller" for row in points.itertuples()]
    # By the area: a hub with four times the partners is twice as wide.
    most = max(int(points["partners"].max()), 1)
    sizes = [6 + 16 * sqrt(count / most) if count else 5 for count in points["partners"]]
    return points.assign(kind=kinds, size=sizes, told=[words.told(row) for row in points.itertuples(index=False)])


def classes(net: Network, points: pd.DataFrame) -> list[PointClass]:
    """The legend of the points with their numbers; a kind that is not there is left out."""
    counts = points["kind"].value_counts()
    texts = {
        "largest": _("kelompok terbesar ({n})"),
        "smaller": _("kelompok lain ({n})"),
        "alone": _("tanpa mitra daerah ({n})"),
    }
    return [
        PointClass(kind, texts[kind].format(n=format_number(counts[kind]))) for kind in KINDS if counts.get(kind, 0)
    ]


def hub_labels(points: pd.DataFrame, extent: Extent) -> list[Label]:
    """Names of the hubs with how many partners each has, beside their points wherever they do not touch one another;
    more partners go first, and one without room is not named (the table names it)."""
    scale = pixels_per_degree(extent)
    found: list[Label] = []
    taken: list[tuple[float, float, float, float]] = []
    for row in points[points["partners"] > 1].head(_TRIED).itertuples(index=False):
        text = f"{short_name(row.region_name)} ({format_number(row.partners)})"
        width, height = len(text) * _LETTER, _LINE
        away = row.size / 2 + 3
        ways = ((0, away + height / 2), (0, -away - height / 2), (away + width / 2, 0), (-away - width / 2, 0))
        for x, y in ways:
            lon, lat = row.lon + x / scale, row.lat + y / scale
            box = (lon - width / 2 / scale, lat - height / 2 / scale, lon + width / 2 / scale, lat + height / 2 / scale)
            if _is_inside(box, extent) and all(_apart(box, other) for other in taken):
                taken.append(box)
                found.append(Label(row.region_code, lon, lat, None, (text,)))
                break
        if len(found) == _HUBS:
            break
    return found


def short_name(name: str) -> str:
    """A region's name as a map has room for it."""
    return name.replace("Kota Administrasi ", "").replace("Kabupaten ", _("Kab. "))


def _is_inside(box: tuple[float, float, float, float], extent: Extent) -> bool:
    return box[0] > extent[0] and box[1] > extent[1] and box[2] < extent[2] and box[3] < extent[3]


def _apart(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
