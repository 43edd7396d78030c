"""The colours of files are those of the dashboard."""

from __future__ import annotations

import pytest

from kerjasama.charts import theme
from kerjasama.exports import ink


@pytest.mark.parametrize("mode", theme.MODES)
def test_a_file_has_the_dashboards_colours(mode: str) -> None:
    for name, colour in vars(ink.INKS[mode]).items():
        assert colour == getattr(theme.SURFACES[mode], name)


@pytest.mark.parametrize("colour", ["#FFFFFF", "#000000", "#C7562A", "#00605A", "#AEEEFA", "#961414"])
def test_letters_on_a_colour_are_chosen_as_on_the_dashboard(colour: str) -> None:
    assert ink.text_on(colour) == theme.text_on(colour)
