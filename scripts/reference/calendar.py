"""Days, holidays and joint leave (cuti bersama): the working days by which legal terms are counted."""

from __future__ import annotations

import importlib
import sys
import tempfile
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa

FIRST, LAST = date(2000, 1, 1), date(2036, 12, 31)
# The package lists joint leave from the year in which it began, and up to the last decree (SKB) it knows. A later year
# has none yet, which is not the same as none at all.
JOINT_LEAVE_FROM, JOINT_LEAVE_TO = 2002, 2027
ESTIMATE = " (perkiraan)"
_SCHEMA = pa.schema(
    [
        ("day_on", pa.date32()),
        ("holiday_name", pa.string()),
        ("is_weekend", pa.bool_()),
        ("is_holiday", pa.bool_()),
        ("is_joint_leave", pa.bool_()),
        ("is_joint_leave_known", pa.bool_()),
        ("is_estimated", pa.bool_()),
        ("is_working_day", pa.bool_()),
        ("working_day_no", pa.int32()),
        ("uncertain_day_no", pa.int32()),
    ]
)


def calendar(package: Path) -> pa.Table:
    """One row per day from FIRST to LAST; `package` is the wheel of `holidays`.

    `uncertain_day_no` counts the days whose state is not certain, as `working_day_no` counts the working days: two
    days with the same number have nothing uncertain between them.
    """
    public, joint = _listed(package, "public"), _listed(package, "government")
    years = {day.year for day in joint}
    if years != set(range(JOINT_LEAVE_FROM, JOINT_LEAVE_TO + 1)):
        raise SystemExit(f"{package.name}: joint leave is listed for other years than expected: {sorted(years)}")
    rows, working, uncertain = [], 0, 0
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        name = "; ".join(filter(None, (public.get(day), joint.get(day))))
        known = JOINT_LEAVE_FROM <= day.year <= JOINT_LEAVE_TO
        estimated = day.year > JOINT_LEAVE_TO or ESTIMATE in name
        is_working = day.weekday() < 5 and not name
        working += is_working
        uncertain += estimated or not known
        rows.append(
            {
                "day_on": day,
                "holiday_name": name.replace(ESTIMATE, "") or None,
                "is_weekend": day.weekday() >= 5,
                "is_holiday": day in public,
                "is_joint_leave": day in joint,
                "is_joint_leave_known": known,
                "is_estimated": estimated,
                "is_working_day": is_working,
                "working_day_no": working,
                "uncertain_day_no": uncertain,
            }
        )
    return pa.Table.from_pylist(rows, _SCHEMA)


def _listed(package: Path, category: str) -> dict[date, str]:
    """Day -> name in Indonesian, of one category of the package's list for Indonesia."""
    # Unpacked for the moment of asking, never installed: the product must not take on what the package requires.
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as wheel:
        wheel.extractall(folder)
        sys.path.insert(0, folder)
        try:
            module = importlib.import_module("holidays")
            years = range(FIRST.year, LAST.year + 1)
            found = module.country_holidays("ID", years=years, categories=(category,), language="id")
            return {day: str(name) for day, name in found.items()}
        finally:
            sys.path.remove(folder)
            for name in [name for name in sys.modules if name.split(".")[0] == "holidays"]:
                del sys.modules[name]
