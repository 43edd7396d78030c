"""The palette keeps its promises: readable, apart for every eye, and the same in both places where it is written."""

from __future__ import annotations

import itertools
import tomllib

import pytest

from kerjasama import settings
from kerjasama.charts import paper, theme
from kerjasama.charts.contrast import contrast, linear_rgb
from kerjasama.domain.codes import CEREMONIAL_STATUSES, CLOCK_STATES, STATUSES, VALIDITIES

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def _oklab(color: str, eye: str) -> tuple[float, float, float]:
    seen = [sum(a * b for a, b in zip(row, linear_rgb(color), strict=True)) for row in EYES[eye]]
    r, g, b = (min(max(part, 0.0), 1.0) for part in seen)
    l_ = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m_ = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s_ = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_,
        1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_,
        0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_,
    )


def _distance(first: str, second: str, eye: str) -> float:
    """Distance in OKLab, times 100: below 2 nobody sees it."""
    pairs = zip(_oklab(first, eye), _oklab(second, eye), strict=True)
    return 100 * sum((a - b) ** 2 for a, b in pairs) ** 0.5


@pytest.mark.parametrize("mode", theme.MODES)
def test_every_code_has_a_colour(mode: str) -> None:
    assert set(theme.STATUS_COLORS[mode]) == set(STATUSES)
    assert set(theme.VALIDITY_COLORS[mode]) == set(VALIDITIES)
    assert set(theme.STATUS_ICONS) == set(STATUSES)


@pytest.mark.parametrize("mode", theme.MODES)
def test_text_reads_on_every_surface(mode: str) -> None:
    surface = theme.SURFACES[mode]
    for ground in (surface.background, surface.raised):
        for ink in (surface.text, surface.muted, surface.accent):
            assert contrast(ink, ground) >= 4.5, (ink, ground)


@pytest.mark.parametrize("mode", theme.MODES)
def test_marks_stand_out_from_the_page(mode: str) -> None:
    ground = theme.SURFACES[mode].background
    colors = [*theme.STATUS_COLORS[mode].values(), *theme.VALIDITY_COLORS[mode].values(), *theme.CATEGORICAL[mode]]
    for color in colors:
        assert contrast(color, ground) >= 3, color


@pytest.mark.parametrize("mode", theme.MODES)
@pytest.mark.parametrize("eye", EYES)
def test_statuses_are_apart_for_every_eye_by_colour_or_by_pattern(mode: str, eye: str) -> None:
    colors = theme.STATUS_COLORS[mode]
    for first, second in itertools.combinations(STATUSES, 2):
        same_pattern = theme.status_pattern(first) == theme.status_pattern(second)
        distance = _distance(colors[first], colors[second], eye)
        assert distance >= 8 or not same_pattern, (first, second, round(distance, 1))


def test_on_paper_statuses_are_apart_in_grey_by_lightness_or_by_lines() -> None:
    colors = theme.STATUS_COLORS["light"]
    for first, second in itertools.combinations(STATUSES, 2):
        marks = [paper.PATTERNS.get(status) or theme.status_pattern(status) for status in (first, second)]
        lightness = abs(_oklab(colors[first], "usual")[0] - _oklab(colors[second], "usual")[0])
        assert marks[0] != marks[1] or lightness > 0.12, (first, second, marks)
    assert set(paper.patterns()) == {colors[status] for status in paper.PATTERNS}


def test_a_dark_page_on_paper_has_the_light_palette() -> None:
    turned = paper.on_white()
    for table in (theme.STATUS_COLORS, theme.REPORT_COLORS, theme.VALIDITY_COLORS):
        for code, color in table["dark"].items():
            # Where two dark colours are one, such as two greys, their light ones look alike.
            assert _distance(turned[color], table["light"][code], "usual") < 6, code
    assert turned[theme.SURFACES["dark"].background] == "#FFFFFF"


def test_states_of_legal_terms_have_colours_of_their_own() -> None:
    assert set(theme.CLOCK_STATUSES) == set(CLOCK_STATES)
    assert len(set(theme.CLOCK_STATUSES.values())) == len(CLOCK_STATES), "apart as the statuses are"
    assert theme.clock_pattern("tidak_dapat_dihitung") != theme.clock_pattern("lewat")


def test_ceremonial_statuses_differ_without_any_colour() -> None:
    patterns = {theme.status_pattern(status) for status in CEREMONIAL_STATUSES}
    icons = {theme.STATUS_ICONS[status] for status in CEREMONIAL_STATUSES}
    assert len(patterns) == len(icons) == len(CEREMONIAL_STATUSES)


@pytest.mark.parametrize("mode", theme.MODES)
@pytest.mark.parametrize("scale", [theme.SEQUENTIAL, theme.SEQUENTIAL_WARM])
@pytest.mark.parametrize("eye", EYES)
def test_a_scale_goes_one_way_for_every_eye(mode: str, scale: dict[str, tuple[str, ...]], eye: str) -> None:
    lightness = [_oklab(color, eye)[0] for color in scale[mode]]
    assert lightness == sorted(lightness, reverse=mode == "light")
    assert min(abs(a - b) for a, b in itertools.pairwise(lightness)) > 0.03


def test_the_theme_of_streamlit_is_the_theme_of_the_charts() -> None:
    config = tomllib.loads((settings.repo_dir() / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    for mode in theme.MODES:
        written, surface = config["theme"][mode], theme.SURFACES[mode]
        assert written["backgroundColor"] == surface.background
        assert written["secondaryBackgroundColor"] == surface.raised
        assert written["textColor"] == surface.text
        assert written["primaryColor"] == surface.accent
        assert written["borderColor"] == surface.line
        assert written["chartCategoricalColors"] == list(theme.CATEGORICAL[mode])
    for face in config["theme"]["fontFaces"]:
        path = settings.repo_dir() / face["url"].removeprefix("app/")
        assert path.read_bytes()[:4] == b"wOF2", path
    assert (settings.repo_dir() / "static" / "fonts" / "OFL.txt").is_file()


def test_nothing_in_the_configuration_reaches_outside() -> None:
    text = (settings.repo_dir() / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    config = tomllib.loads(text)
    assert "http" not in text
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["address"] == "127.0.0.1"
    assert config["client"]["showErrorLinks"] is False


def test_ink_on_a_colour_is_the_one_that_reads() -> None:
    assert theme.text_on("#FFFFFF") == "#0B141A"
    assert theme.text_on("#33141A") == "#FFFFFF"


def test_the_mode_holds_for_its_block_only() -> None:
    with theme.use_mode("dark"):
        assert theme.surface().background == "#0E1820"
    assert theme.mode() == "light"
    with pytest.raises(ValueError):
        theme.set_mode("sepia")
