"""The stage of the sample: real regions with unequal activity, and the partners that are met there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from kerjasama.demo import vocabulary as words
from kerjasama.demo.agencies import AGENCIES

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

JAVA = ("31", "32", "33", "34", "35", "36")
SILENT_REGIONS = 40  # regions that take part in nothing at all, so that "none" can be seen on the map
UNREPORTING_SHARE = 0.15  # regions with agreements from which no report ever came
NEAREST = 12
# Countries with which Indonesian regions commonly have sister cities, and their weight.
SISTER_COUNTRIES = {
    "CN": 8, "JP": 8, "KR": 6, "AU": 4, "NL": 3, "DE": 2, "US": 3, "MY": 4, "PH": 2, "TH": 2, "VN": 2, "IN": 2,
    "TR": 2, "RU": 2, "FR": 1, "GB": 1, "NZ": 1, "TL": 1, "PG": 1,
}  # fmt: skip


@dataclass(frozen=True)
class Places:
    """Regions by position. `neighbours[i, :degree[i]]` are positions of bordering regions of the same level.

    `share` sums to 1; `follow_up` is a shift in log-odds; `reporting` the chance that a report comes in a semester.
    """

    codes: list[str]
    names: list[str]
    full_names: list[str]
    is_province: Bools
    is_city: Bools
    province: Ints
    share: Floats
    follow_up: Floats
    reporting: Floats
    neighbours: Ints
    degree: Ints
    nearest: Ints
    near_count: Ints


@dataclass(frozen=True)
class Partners:
    """Organizations by position: the regional governments first, in the order of `Places`, then the invented ones."""

    names: list[str]
    classes: list[str]
    region: Ints
    country: list[str | None]
    city: list[str | None]
    pools: Mapping[str, Ints]
    weights: Mapping[str, Floats]
    ministry_of: Ints  # by kind of agency
    vertical_of: Ints  # by province position and kind


def build_places(reference: Mapping[str, pa.Table], rng: np.random.Generator) -> Places:
    """Places from the tables `regions` and `region_borders`; which are busy, silent or slow is drawn from `rng`."""
    regions = reference["regions"].sort_by("region_code").to_pydict()
    codes: list[str] = regions["region_code"]
    position = {code: i for i, code in enumerate(codes)}
    count = len(codes)
    levels = np.array(regions["region_level"])
    is_province = levels == "provinsi"
    province = np.array([position[code] for code in regions["province_code"]])
    population = np.array([float(value or 0) for value in regions["population"]])
    population = np.where(population > 0, population, np.median(population[~is_province]))
    weight = np.where(is_province, 1.5 * np.median(population[~is_province]), population) ** 0.5
    weight = weight * np.where(is_province, 3.0, 1.0) * rng.lognormal(0, 0.55, count)
    weight = weight * np.array([1.6 if code[:2] in JAVA else 1.0 for code in codes])
    silent = rng.choice(np.flatnonzero(~is_province), size=min(SILENT_REGIONS, count // 12), replace=False)
    weight[silent] = 0.0
    active = weight > 0

    neighbour_lists: list[list[int]] = [[] for _ in codes]
    borders = reference["region_borders"].to_pydict()
    for a, b in sorted(zip(borders["region_a"], borders["region_b"], strict=True)):
        i, j = position[a], position[b]
        if is_province[i] == is_province[j] and active[i] and active[j]:
            neighbour_lists[i].append(j)
            neighbour_lists[j].append(i)
    degree = np.array([len(near) for near in neighbour_lists])
    neighbours = np.zeros((count, max(1, int(degree.max()))), dtype=np.int64)
    for i, near in enumerate(neighbour_lists):
        neighbours[i, : len(near)] = near
    nearest, near_count = _nearest(regions["lat"], regions["lon"], is_province, active)

    province_shift = rng.normal(0, 0.55, count)
    return Places(
        codes=codes,
        names=regions["region_name"],
        full_names=[
            f"Provinsi {name}" if top else name for name, top in zip(regions["region_name"], is_province, strict=True)
        ],
        is_province=is_province,
        is_city=levels == "kota",
        province=province,
        share=weight / weight.sum(),
        follow_up=province_shift[province] + rng.normal(0, 0.55, count),
        reporting=np.where(rng.random(count) < UNREPORTING_SHARE, 0.0, rng.beta(2, 2, count)),
        neighbours=neighbours,
        degree=degree,
        nearest=nearest,
        near_count=near_count,
    )


def _nearest(
    lats: list[float | None], lons: list[float | None], is_province: Bools, active: Bools
) -> tuple[Ints, Ints]:
    """For each region the nearest active regions of the same level, and how many there are."""
    lat = np.radians(np.array([np.nan if value is None else value for value in lats], dtype=float))
    lon = np.radians(np.array([np.nan if value is None else value for value in lons], dtype=float))
    across = (lon[:, None] - lon[None, :]) * np.cos((lat[:, None] + lat[None, :]) / 2)
    distance = np.hypot(lat[:, None] - lat[None, :], across)
    distance[np.isnan(distance)] = np.inf
    distance[:, ~active] = np.inf
    distance[is_province[:, None] != is_province[None, :]] = np.inf
    np.fill_diagonal(distance, np.inf)
    order = np.argsort(distance, axis=1, kind="stable")[:, :NEAREST]
    found = np.isfinite(np.take_along_axis(distance, order, axis=1)).sum(axis=1)
    return order.astype(np.int64), found.astype(np.int64)


def build_partners(
    reference: Mapping[str, pa.Table], places: Places, agreements: int, rng: np.random.Generator
) -> Partners:
    """Partners for a sample of that size: more agreements are made with more companies, not with busier ones."""
    names = [("Pemerintah " + full) for full in places.full_names]
    classes = ["pemda"] * len(names)
    region = list(range(len(names)))
    country: list[str | None] = [None] * len(names)
    city: list[str | None] = [None] * len(names)

    def add(name: str, org_class: str, in_country: str | None = None, in_city: str | None = None) -> int:
        names.append(name)
        classes.append(org_class)
        region.append(-1)
        country.append(in_country)
        city.append(in_city)
        return len(names) - 1

    ministry_of = [add(words.MINISTRY_PATTERN.format(field=agency.field), "kementerian_lembaga") for agency in AGENCIES]
    vertical_of = np.zeros((len(places.codes), len(words.VERTICAL_PATTERNS)), dtype=np.int64)
    for i in np.flatnonzero(places.is_province):
        for kind, pattern in enumerate(words.VERTICAL_PATTERNS):
            vertical_of[i, kind] = add(pattern.format(province=places.names[i]), "instansi_vertikal")
    sizes = {
        "ptn": 40,
        "pts": int(np.clip(agreements // 40, 30, 400)),
        "bumn": 30,
        "bumd": int(np.clip(agreements // 60, 20, 400)),
        "swasta": int(np.clip(agreements // 12, 40, 4000)),
        "ormas": int(np.clip(agreements // 40, 20, 900)),
        "perseorangan": int(np.clip(agreements // 200, 5, 200)),
    }
    pools: dict[str, list[int]] = {}
    for org_class, size in sizes.items():
        pools[org_class] = [
            add(
                words.PARTNER_PATTERNS[org_class].format(
                    no=no + 1, word=words.BUSINESS_WORDS[no % len(words.BUSINESS_WORDS)]
                ),
                org_class,
            )
            for no in range(size)
        ]
    _add_foreign(reference, agreements, rng, pools, add)
    weights = {name: _zipf(len(members), rng) for name, members in pools.items()}
    return Partners(
        names=names,
        classes=classes,
        region=np.array(region),
        country=country,
        city=city,
        pools={name: np.array(members) for name, members in pools.items()},
        weights=weights,
        ministry_of=np.array(ministry_of),
        vertical_of=vertical_of,
    )


def _add_foreign(
    reference: Mapping[str, pa.Table],
    agreements: int,
    rng: np.random.Generator,
    pools: dict[str, list[int]],
    add: Callable[[str, str, str | None, str | None], int],
) -> None:
    """Cities of the countries that commonly have sister cities here, and bodies with an invented name there."""
    known = set(reference["countries"].column("country_code").to_pylist())
    countries = [code for code in SISTER_COUNTRIES if code in known]
    cities = reference["foreign_cities"].sort_by("city_id").to_pydict()
    candidates = [
        i
        for i, code in enumerate(cities["country_code"])
        if code in SISTER_COUNTRIES and (cities["population"][i] or 0) >= 150_000
    ]
    weight = np.array([float(SISTER_COUNTRIES[cities["country_code"][i]]) for i in candidates])
    size = min(len(candidates), int(np.clip(agreements // 30, 40, 400)))
    chosen = rng.choice(np.array(candidates), size=size, replace=False, p=weight / weight.sum())
    pools["pemda_luar_negeri"] = [
        add(
            words.FOREIGN_CITY_PATTERN.format(city=cities["city_name"][i]),
            "pemda_luar_negeri",
            cities["country_code"][i],
            cities["city_id"][i],
        )
        for i in sorted(int(i) for i in chosen)
    ]
    bodies = int(np.clip(agreements // 100, 20, 200))
    pools["lembaga_luar_negeri"] = [
        add(
            words.PARTNER_PATTERNS["lembaga_luar_negeri"].format(no=no + 1),
            "lembaga_luar_negeri",
            countries[int(rng.integers(len(countries)))] if countries else None,
            None,
        )
        for no in range(bodies)
    ]


def _zipf(count: int, rng: np.random.Generator) -> Floats:
    """A few partners sign often, most once or twice."""
    weight = (1.0 / np.sqrt(np.arange(1, count + 1))) * rng.lognormal(0, 0.4, count)
    return weight / weight.sum() if count else weight
