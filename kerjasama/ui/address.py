"""What a link holds: the reader's choices as codes in the address, the same in every language.

Pure: no Streamlit here. `docs/decisions/0007-filters-in-the-address.md` says why widgets are not bound to the address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from kerjasama.domain.codes import COOP_TYPES
from kerjasama.domain.words import LANGUAGES
from kerjasama.errors import UserError
from kerjasama.reference import tables
from kerjasama.warehouse.filters import Thresholds

# Field of Choices -> name in the address.
LIST_NAMES = {
    "provinces": "provinsi",
    "regions": "kabkota",
    "coop_types": "jenis",
    "urusan": "urusan",
    "signed_years": "tahun",
}
DAY_NAMES = {"as_of": "per", "compare_on": "banding"}
FROZEN_NAME = "beku"  # the version of the data that a link pins
LANGUAGE_NAME = "bahasa"
THRESHOLD_NAMES = {
    "grace_days": "tenggang",
    "ceremonial_days": "seremonial",
    "pks_idle_days": "pks_diam",
    "stalled_days": "mandek",
    "loi_days": "loi",
    "report_lapse_semesters": "semester_lapor",
    "expiring_foreign_days": "habis_ln",
    "expiring_domestic_days": "habis_dn",
    "report_due_days": "tempo_lapor",
    "soon_days": "segera",
    "min_level_umbrella": "tingkat_payung",
    "min_level_working": "tingkat_kerja",
}
SHARED_NAMES = frozenset(
    [*LIST_NAMES.values(), *DAY_NAMES.values(), *THRESHOLD_NAMES.values(), LANGUAGE_NAME, FROZEN_NAME],
)
FIRST_YEAR = 1945
_VERSION_ID = re.compile(r"\d{8}T\d{6}-\d{3}-[0-9a-f]{8}")


@dataclass(frozen=True)
class Places:
    """The codes a link may name: region code -> name, kabupaten/kota -> province, urusan code -> name."""

    provinces: Mapping[str, str]
    regions: Mapping[str, str]
    urusan: Mapping[str, str]

    def regions_of(self, provinces: tuple[str, ...]) -> dict[str, str]:
        """The kabupaten/kota of those provinces; of all when none is chosen."""
        return {code: name for code, name in self.regions.items() if not provinces or code[:2] in provinces}


def load_places() -> Places:
    """The codes of the reference data."""
    regions = tables.load("regions").select(["region_code", "region_name", "region_level"]).to_pylist()
    urusan = tables.load("urusan").select(["urusan_code", "urusan_name"]).to_pylist()
    return Places(
        provinces={row["region_code"]: row["region_name"] for row in regions if row["region_level"] == "provinsi"},
        regions={row["region_code"]: row["region_name"] for row in regions if row["region_level"] != "provinsi"},
        urusan={row["urusan_code"]: row["urusan_name"] for row in urusan},
    )


@dataclass(frozen=True)
class Choices:
    """Everything a reader can choose that travels in a link. Empty means all; no day means the extract's own.

    `frozen`: the id of the version of the data that is shown, whatever was imported since; '' means the served one.
    """

    provinces: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    coop_types: tuple[str, ...] = ()
    urusan: tuple[str, ...] = ()
    signed_years: tuple[int, ...] = ()
    as_of: date | None = None
    compare_on: date | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    language: str = "id"
    frozen: str = ""

    @property
    def chosen_count(self) -> int:
        """How many filters differ from 'all' and 'latest'."""
        return sum(bool(getattr(self, name)) for name in (*LIST_NAMES, *DAY_NAMES))

    def changed(self, **values: Any) -> Choices:
        """The same with some values replaced; kabupaten/kota outside the provinces are let go."""
        new = replace(self, **values)
        if new.provinces and new.regions:
            new = replace(new, regions=tuple(code for code in new.regions if code[:2] in new.provinces))
        return new


def read(params: Mapping[str, str], places: Places) -> tuple[Choices, tuple[str, ...]]:
    """(choices, what could not be understood as 'name=value'). Nothing unknown is taken over, nothing is dropped
    without being named: a filter that disappears widens the page."""
    unknown: list[str] = []
    values: dict[str, Any] = {}
    allowed: dict[str, Mapping[str, str]] = {
        "provinces": places.provinces,
        "regions": places.regions,
        "coop_types": dict.fromkeys(COOP_TYPES, ""),
        "urusan": places.urusan,
    }
    for name, parameter in LIST_NAMES.items():
        parts = [part for part in params.get(parameter, "").split(",") if part]
        good = [part for part in parts if (_is_year(part) if name == "signed_years" else part in allowed[name])]
        unknown += [f"{parameter}={part}" for part in parts if part not in good]
        values[name] = tuple(sorted({int(part) if name == "signed_years" else part for part in good}))
    for name, parameter in DAY_NAMES.items():
        values[name] = _read_day(params.get(parameter, ""), parameter, unknown)
    if values["provinces"]:
        outside = [code for code in values["regions"] if code[:2] not in values["provinces"]]
        unknown += [f"{LIST_NAMES['regions']}={code}" for code in outside]
    language = params.get(LANGUAGE_NAME, "id")
    if language not in LANGUAGES:
        unknown.append(f"{LANGUAGE_NAME}={language}")
        language = "id"
    frozen = params.get(FROZEN_NAME, "")
    if frozen and not _VERSION_ID.fullmatch(frozen):
        unknown.append(f"{FROZEN_NAME}={frozen}")
        frozen = ""
    thresholds = _read_thresholds(params, unknown)
    return Choices(language=language, thresholds=thresholds, frozen=frozen).changed(**values), tuple(unknown)


def write(choices: Choices) -> dict[str, str]:
    """The choices as address parameters; what is at its default is left out, so that a link stays short."""
    params: dict[str, str] = {}
    for name, parameter in LIST_NAMES.items():
        if value := getattr(choices, name):
            params[parameter] = ",".join(str(part) for part in value)
    for name, parameter in DAY_NAMES.items():
        if day := getattr(choices, name):
            params[parameter] = day.isoformat()
    defaults = Thresholds()
    for name, parameter in THRESHOLD_NAMES.items():
        # A frozen link names also those at their default: a default of today may be another tomorrow.
        if (value := getattr(choices.thresholds, name)) != getattr(defaults, name) or choices.frozen:
            params[parameter] = str(value)
    if choices.language != "id":
        params[LANGUAGE_NAME] = choices.language
    if choices.frozen:
        params[FROZEN_NAME] = choices.frozen
    return params


def write_pinned(choices: Choices, version_id: str, as_of: date, compare_on: date) -> dict[str, str]:
    """The choices as a link that means the same for ever: version, days and every threshold are named, also where they
    are at their default today. The language is left to the reader."""
    return write(replace(choices, frozen=version_id, as_of=as_of, compare_on=compare_on, language="id"))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= 2100


def _read_day(text: str, parameter: str, unknown: list[str]) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        unknown.append(f"{parameter}={text}")
        return None
    if not FIRST_YEAR <= day.year <= 2100:
        unknown.append(f"{parameter}={text}")
        return None
    return day


def _read_thresholds(params: Mapping[str, str], unknown: list[str]) -> Thresholds:
    """All values together, since the rule compares them; when it refuses, one by one, naming what it refuses."""
    given: dict[str, int] = {}
    for name, parameter in THRESHOLD_NAMES.items():
        if text := params.get(parameter, ""):
            if text.isascii() and text.isdigit() and len(text) <= 6:
                given[name] = int(text)
            else:
                unknown.append(f"{parameter}={text}")
    try:
        return Thresholds(**given)
    except UserError:
        thresholds = Thresholds()
    for name, value in given.items():
        try:
            thresholds = replace(thresholds, **{name: value})
        except UserError:
            unknown.append(f"{THRESHOLD_NAMES[name]}={value}")
    return thresholds
