"""The network between regions: against a published one, by hand, and against a second computation."""

from __future__ import annotations

import random
from collections import deque
from itertools import combinations

import networkx
import pandas as pd
import pytest

from kerjasama.statistics import network

# Marriage ties between Florentine families: Padgett and Ansell (1993), "Robust action and the rise of the Medici",
# American Journal of Sociology 98, 1259-1319, as data sets of network analysis carry them (Pucci, without ties, apart).
FAMILIES = (
    "Acciaiuoli Medici|Castellani Peruzzi|Castellani Strozzi|Castellani Barbadori|Medici Barbadori|Medici Ridolfi|"
    "Medici Tornabuoni|Medici Albizzi|Medici Salviati|Salviati Pazzi|Peruzzi Strozzi|Peruzzi Bischeri|Strozzi Ridolfi|"
    "Strozzi Bischeri|Ridolfi Tornabuoni|Tornabuoni Guadagni|Albizzi Ginori|Albizzi Guadagni|Bischeri Guadagni|"
    "Guadagni Lamberteschi"
)


def edges(text: str, agreements: int = 1) -> pd.DataFrame:
    """'a b|b c' as edges."""
    rows = [(*sorted(pair.split()), agreements) for pair in text.split("|") if pair]
    return pd.DataFrame(rows, columns=["region_a", "region_b", "agreements"])


def measured(text: str, alone: tuple[str, ...] = ()) -> pd.DataFrame:
    found = edges(text)
    codes = sorted({*found["region_a"], *found["region_b"], *alone})
    return network.measures(codes, found).set_index("region_code")


def test_the_medici_are_where_the_literature_has_them() -> None:
    # Jackson (2008), "Social and Economic Networks", section 1.2.1: betweenness of the Medici .522, of the Guadagni
    # .255, of the Strozzi .103; the Medici tied to six families of the other fourteen.
    found = measured(FAMILIES)
    assert found["between_share"].round(3).loc[["Medici", "Guadagni", "Strozzi"]].tolist() == [0.522, 0.255, 0.103]
    assert found.at["Medici", "partners"] == 6
    assert found.at["Medici", "degree_share"] == pytest.approx(6 / 14)
    assert found["between_share"].idxmax() == "Medici"
    assert set(found["group"]) == {1}


def test_whom_each_family_would_cut_off_is_seen_in_the_drawing() -> None:
    # Without the Medici: the Acciaiuoli, and the Salviati with the Pazzi. Each of the others holds one family alone.
    found = measured(FAMILIES)
    bridges = found[found["cut_off"] > 0]["cut_off"].to_dict()
    assert bridges == {"Medici": 3, "Salviati": 1, "Albizzi": 1, "Guadagni": 1}
    pairs = edges(FAMILIES)
    codes = sorted({*pairs["region_a"], *pairs["region_b"]})
    lost = network.bridges(codes, pairs)
    assert list(lost) == ["Medici", "Albizzi", "Guadagni", "Salviati"], "the gravest first"
    assert lost["Medici"] == ("Acciaiuoli", "Pazzi", "Salviati")


def test_a_star_has_the_extreme_values_of_freeman() -> None:
    # Freeman (1979): the middle of a star lies on every path between two others, so both centralities are 1.
    found = measured("m a|m b|m c|m d")
    assert found.loc["m", ["degree_share", "between_share", "cut_off"]].tolist() == [1.0, 1.0, 3]
    assert found.loc["a", ["degree_share", "between_share", "cut_off"]].tolist() == [0.25, 0.0, 0]


def test_a_hand_made_world() -> None:
    # Two groups (a-b-c-d in a row, x-y) and z alone; n = 7, pairs of others 15. b lies between a and c, a and d; c
    # between d and a, d and b.
    found = measured("a b|b c|c d|x y", alone=("z",))
    assert found["partners"].tolist() == [1, 2, 2, 1, 1, 1, 0]
    assert found["group"].tolist() == [1, 1, 1, 1, 2, 2, 0]
    assert found["group_size"].tolist() == [4, 4, 4, 4, 2, 2, 1]
    assert found["between_share"].tolist() == pytest.approx([0, 2 / 15, 2 / 15, 0, 0, 0, 0])
    assert found["cut_off"].tolist() == [0, 1, 1, 0, 0, 0, 0], "the larger rest is not cut off, the smaller is"
    assert found["is_isolated"].tolist() == [False] * 6 + [True]


def test_the_strength_adds_agreements_and_changes_no_place() -> None:
    one = network.measures(["a", "b", "c"], edges("a b|b c"))
    many = network.measures(["a", "b", "c"], edges("a b|b c", agreements=5))
    assert many["agreements"].tolist() == [5, 10, 5]
    assert one.drop(columns="agreements").equals(many.drop(columns="agreements"))


@pytest.mark.parametrize("codes", [[], ["a"], ["a", "b"]])
def test_few_points_are_no_error(codes: list[str]) -> None:
    found = network.measures(codes, edges(""))
    assert len(found) == len(codes)
    assert found["is_isolated"].all()
    assert list(found.columns) == ["region_code", *network.MEASURES]


@pytest.mark.parametrize("pair", ["a q", "a a"])
def test_an_edge_to_nowhere_is_refused(pair: str) -> None:
    with pytest.raises(ValueError, match="no edge"):
        network.measures(["a", "b"], edges(pair))


@pytest.mark.parametrize(("points", "ties"), [(60, 40), (60, 90), (120, 600)])
def test_betweenness_is_that_of_networkx(points: int, ties: int) -> None:
    graph = networkx.gnm_random_graph(points, ties, seed=points + ties)
    codes = [f"{number:03}" for number in range(points)]
    rows = [(*sorted((codes[a], codes[b])), 1) for a, b in graph.edges]
    frame = pd.DataFrame(rows, columns=["region_a", "region_b", "agreements"])
    found = network.measures(codes, frame)["between_share"].tolist()
    assert found == pytest.approx(list(networkx.betweenness_centrality(graph).values()), abs=1e-12)


def _distances(neighbours: dict[str, set[str]], start: str) -> dict[str, tuple[int, int]]:
    """Point -> (steps from `start`, number of shortest ways)."""
    found, queue = {start: (0, 1)}, deque([start])
    while queue:
        point = queue.popleft()
        for other in neighbours[point]:
            if other not in found:
                found[other] = (found[point][0] + 1, 0)
                queue.append(other)
            if found[other][0] == found[point][0] + 1:
                found[other] = (found[other][0], found[other][1] + found[point][1])
    return found


@pytest.mark.parametrize("seed", range(5))
def test_a_second_computation_by_definition_agrees(seed: int) -> None:
    dice = random.Random(seed)
    codes = [f"{number:02}" for number in range(18)]
    pairs = [pair for pair in combinations(codes, 2) if dice.random() < 0.13]
    frame = pd.DataFrame([(a, b, 1) for a, b in pairs], columns=["region_a", "region_b", "agreements"])
    neighbours: dict[str, set[str]] = {code: set() for code in codes}
    for a, b in pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    ways = {code: _distances(neighbours, code) for code in codes}
    found = network.measures(codes, frame).set_index("region_code")
    for code in codes:
        total = 0.0
        for a, b in combinations([other for other in codes if other != code], 2):
            if b in ways[a] and code in ways[a] and code in ways[b]:
                (near, first), (far, second), (whole, all_of) = ways[a][code], ways[b][code], ways[a][b]
                total += first * second / all_of if near + far == whole else 0.0
        assert found.at[code, "between_share"] == pytest.approx(total / (17 * 16 / 2))
        assert found.at[code, "group_size"] == len(ways[code])
        rest = {key: value - {code} for key, value in neighbours.items() if key != code}
        parts = {frozenset(_distances(rest, other)) for other in neighbours[code]}
        assert found.at[code, "cut_off"] == sum(sorted(map(len, parts))[:-1])
