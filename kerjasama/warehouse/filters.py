"""What a reader has chosen: filters, the day of judging, the thresholds. Frozen, so they can be cache keys."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any, Protocol

from kerjasama.domain.words import _
from kerjasama.errors import UserError

# Columns whose value is a tuple that becomes a list parameter.
_LISTS = ("provinces", "regions", "coop_types", "urusan", "signed_years")
# Semesters that rules/report_duties looks back over unless a page asks for more: in January the yearly report that was
# due last lies four semesters back.
REPORT_PERIODS = 4


class HasReportingDay(Protocol):
    """What `Filters.for_version` needs of a version's manifest."""

    @property
    def reporting_on(self) -> date | None: ...


@dataclass(frozen=True)
class Thresholds:
    """The parameters of the rules, in days unless named otherwise. None of them stands in the law, except the LoI's
    year (P25 Ps 13(3)) and the six months before a foreign agreement ends (P25 Ps 33).

    `report_due_days`: how long after the end of a semester its report is due (the law names no day); `soon_days`: how
    long before its end a legal term counts as about to lapse.
    """

    grace_days: int = 180
    ceremonial_days: int = 365
    pks_idle_days: int = 365
    stalled_days: int = 365
    loi_days: int = 365
    report_lapse_semesters: int = 2
    expiring_foreign_days: int = 180
    expiring_domestic_days: int = 90
    report_due_days: int = 31
    soon_days: int = 30
    min_level_umbrella: int = 2
    min_level_working: int = 3

    def __post_init__(self) -> None:
        for item in fields(self):
            value = getattr(self, item.name)
            is_level = item.name.startswith("min_level")
            if not (1 <= value <= 4 if is_level else 0 <= value <= 36500):
                raise UserError(
                    _("Ambang batas di luar rentang."),
                    where=f"{item.name} = {value}",
                    todo=_("Pakai tingkat 1 sampai 4.") if is_level else _("Pakai 0 sampai 36.500."),
                )
        if self.grace_days > self.ceremonial_days:
            raise UserError(
                _("Masa tenggang lebih panjang daripada batas seremonial."),
                where=f"grace_days = {self.grace_days}, ceremonial_days = {self.ceremonial_days}",
                todo=_("Perpendek masa tenggang atau perpanjang batas seremonial."),
            )


@dataclass(frozen=True)
class Filters:
    """The shared filters of every page. None means all; an empty tuple is the same as None.

    `compared_thresholds`: the thresholds that judge the comparison date, where they are not `thresholds` too.
    """

    as_of: date
    provinces: tuple[str, ...] | None = None
    regions: tuple[str, ...] | None = None
    coop_types: tuple[str, ...] | None = None
    urusan: tuple[str, ...] | None = None
    signed_years: tuple[int, ...] | None = None
    compare_on: date | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    compared_thresholds: Thresholds | None = None

    def __post_init__(self) -> None:
        for name in _LISTS:
            object.__setattr__(self, name, tuple(getattr(self, name) or ()) or None)

    @classmethod
    def for_version(cls, manifest: HasReportingDay, **chosen: Any) -> Filters:
        """Filters that judge on the extract's own reporting day, unless another day is chosen."""
        as_of = chosen.pop("as_of", None) or manifest.reporting_on
        if as_of is None:
            raise UserError(
                _("Ekstrak ini tidak menyebut tanggal data."),
                todo=_("Pilih tanggal penilaian."),
            )
        return cls(as_of=as_of, **chosen)

    @property
    def compared_on(self) -> date:
        """The day to compare with: the chosen one, else the same day one year earlier."""
        if self.compare_on is not None:
            return self.compare_on
        is_leap_day = (self.as_of.month, self.as_of.day) == (2, 29)
        return self.as_of.replace(year=self.as_of.year - 1, day=28 if is_leap_day else self.as_of.day)

    def to_parameters(self) -> dict[str, Any]:
        """Every parameter of the shared vocabulary, ready to bind."""
        lists = {name: list(value) if (value := getattr(self, name)) else None for name in _LISTS}
        compared = asdict(self.compared_thresholds or self.thresholds)
        return {
            "as_of": self.as_of,
            "compare_on": self.compared_on,
            **lists,
            **asdict(self.thresholds),
            "period_count": REPORT_PERIODS,
            **{f"compared_{name}": value for name, value in compared.items()},
        }
