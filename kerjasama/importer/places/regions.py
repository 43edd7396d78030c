"""Regions and places in the words of a register: the front door of the resolver.

`resolve_region` reads a text that names a region, `find_regions` looks for regions within a longer text,
`resolve_region_code` reads a code and cross-checks it with a name, `resolve_place` reads a foreign city or country.
"""

from kerjasama.importer.places.places import ForeignMatch, resolve_place
from kerjasama.importer.places.region_codes import resolve_region_code
from kerjasama.importer.places.region_match import RegionMatch, resolve_region
from kerjasama.importer.places.region_mentions import find_regions

__all__ = [
    "ForeignMatch",
    "RegionMatch",
    "find_regions",
    "resolve_place",
    "resolve_region",
    "resolve_region_code",
]
