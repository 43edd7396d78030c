"""A region on one page leads to the same region on the others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.worlds import AS_OF


@pytest.mark.parametrize(
    ("file", "link", "expected"),
    [
        ("2_map.py", {"kabkota": "33.05"}, ["wilayah=33.05"]),
        ("4_potential.py", {"wilayah": "33.05"}, ["Cari pasangan Kabupaten Kebumen", "wilayah=33.05", "Sandingkan"]),
        ("5_matching.py", {"wilayah": "33.05", "komoditas": "gula_merah"}, ["wilayah=33.05%2C32.04"]),
    ],
)
def test_a_region_leads_on(
    open_alone: Callable[..., AppTest], file: str, link: dict[str, str], expected: list[str]
) -> None:
    test = open_alone(file, per=AS_OF.isoformat(), **link)
    assert not test.exception
    ways = "\n".join(str(way.proto) for way in test.get("page_link"))
    assert all(part in ways for part in expected), ways
