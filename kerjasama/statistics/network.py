"""The network between regions: who is tied to whom, who to nobody, who holds the others together.

An undirected graph without weights: a region is a point, and an edge stands for at least one agreement that both take
part in. How many agreements there are changes `agreements` (the strength of a region), not its place in the network.

- Degree: with how many others a region is tied. Freeman (1979), "Centrality in social networks: conceptual
  clarification", Social Networks 1, 215-239: C_D = degree / (n - 1).
- Betweenness: Freeman (1977), "A set of measures of centrality based on betweenness", Sociometry 40, 35-41: over all
  pairs of others, the share of their shortest paths that run through the region, summed; divided by the number of such
  pairs, (n - 1)(n - 2) / 2, it lies between 0 and 1. Computed exactly as in Brandes (2001), "A faster algorithm for
  betweenness centrality", Journal of Mathematical Sociology 25, 163-177, but from all points at once, level by level.
- Group: a connected component; within it each can be reached from each over agreements.
- Bridge: an articulation point (Tarjan 1972, "Depth-first search and linear graph algorithms", SIAM Journal on
  Computing 1, 146-160): without it its group falls apart. `cut_off` counts the regions that are then parted from the
  largest remaining part. That an agreement goes one way has no meaning here, so there is no reciprocity.

n counts the regions that are known to the network, those without any tie included. networkx is imported only when
something is computed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    import networkx

MEASURES = ("partners", "agreements", "degree_share", "between_share", "group", "group_size", "cut_off", "is_isolated")


def measures(codes: Iterable[str], edges: pd.DataFrame) -> pd.DataFrame:
    """One row per point, in the order of `codes` (each once); `edges`: columns region_a, region_b, agreements.

    Columns: region_code; partners (degree); agreements (sum over its edges: an agreement of three counts twice);
    degree_share and between_share (0 to 1; 0 where n leaves no pair); group (1 is the largest, ties by the smallest
    code; 0: none, tied to nobody); group_size; cut_off (0: no bridge); is_isolated.
    Raises ValueError when an edge names a point that is not among `codes`, or ties a point to itself.
    """
    points = list(codes)
    graph = _graph(points, edges)
    between = _betweenness(points, graph)
    strength = dict(graph.degree(weight="agreements"))
    degree = dict(graph.degree())
    group_of: dict[str, int] = {}
    size_of: dict[str, int] = {}
    for number, members in enumerate(_groups(graph), 1):
        for code in members:
            group_of[code], size_of[code] = number, len(members)
    cut = {code: len(lost) for code, lost in _bridges(graph).items()}
    rows = [
        {
            "region_code": code,
            "partners": degree[code],
            "agreements": strength[code],
            "degree_share": degree[code] / (len(points) - 1) if len(points) > 1 else 0.0,
            "between_share": between[code],
            "group": group_of.get(code, 0),
            "group_size": size_of.get(code, 1),
            "cut_off": cut.get(code, 0),
            "is_isolated": degree[code] == 0,
        }
        for code in points
    ]
    return pd.DataFrame(rows, columns=["region_code", *MEASURES])


def _betweenness(points: list[str], graph: networkx.Graph) -> dict[str, float]:
    """Point -> its betweenness, 0 to 1. Rows of the matrices are the points from which paths start.

    Forward: `ways[s, v]`, the number of shortest paths from s to v, grows a step a round. Backward: `passed[s, v]`,
    Brandes' dependency of s on v, is handed on from the farthest to those a step nearer. Every pair is met from both
    its ends.
    """
    count = len(points)
    pairs = (count - 1) * (count - 2) / 2
    if pairs <= 0:
        return dict.fromkeys(points, 0.0)
    place = {code: number for number, code in enumerate(points)}
    ties = np.zeros((count, count))
    for a, b in graph.edges:
        ties[place[a], place[b]] = ties[place[b], place[a]] = 1.0
    ways = np.eye(count)
    steps = np.where(ways > 0, 0, -1)
    front, depth = ways, 0
    while front.any():
        depth += 1
        reached = front @ ties
        front = np.where(steps < 0, reached, 0.0)
        steps[front > 0] = depth
        ways += front
    passed = np.zeros((count, count))
    for step in range(depth, 0, -1):
        handed = np.divide(1.0 + passed, ways, out=np.zeros_like(ways), where=steps == step) @ ties
        passed += np.where(steps == step - 1, ways * handed, 0.0)
    np.fill_diagonal(passed, 0.0)
    return dict(zip(points, (passed.sum(axis=0) / 2 / pairs).tolist(), strict=True))


def _graph(points: list[str], edges: pd.DataFrame) -> networkx.Graph:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(points)
    for row in edges.itertuples(index=False):
        if row.region_a == row.region_b or row.region_a not in graph or row.region_b not in graph:
            raise ValueError(f"no edge between points of the network: {row.region_a}, {row.region_b}")
        graph.add_edge(row.region_a, row.region_b, agreements=int(row.agreements))
    return graph


def _groups(graph: networkx.Graph, least: int = 2) -> list[list[str]]:
    """Connected components of `least` and more, the largest first, ties by the smallest code."""
    import networkx

    found = [sorted(members) for members in networkx.connected_components(graph) if len(members) >= least]
    return sorted(found, key=lambda members: (-len(members), members[0]))


def bridges(codes: Iterable[str], edges: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Each articulation point -> the others that are parted, without it, from the largest part that remains of its
    group (of equal parts the one with the smallest code remains); the gravest first, ties by code."""
    return _bridges(_graph(list(codes), edges))


def _bridges(graph: networkx.Graph) -> dict[str, tuple[str, ...]]:
    import networkx

    found = {}
    parts = {code: members for members in networkx.connected_components(graph) for code in members}
    for code in networkx.articulation_points(graph):
        rest = _groups(graph.subgraph(parts[code] - {code}), least=1)
        found[code] = tuple(sorted(other for members in rest[1:] for other in members))
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))
