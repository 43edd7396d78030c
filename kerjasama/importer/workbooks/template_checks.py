"""What is odd about an indicator or a value that was filled in: taken all the same, and said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kerjasama.importer.workbooks.template_cells import FilledRow


def check_indicator(row: FilledRow, made: Mapping[str, Any]) -> None:
    """A target is there, has a unit, and lies in the direction that is said to be better."""
    target, baseline = made.get("target_value"), made.get("baseline_value")
    if target is None:
        if "target_value" not in row.cells:  # else the cell itself was not understood, and that is said
            row.note("kurang_lengkap", "indicator_without_target", "target_value", str(made["indicator_name"]))
        return
    if not made.get("unit"):
        row.note("diragukan", "target_without_unit", "target_value")
    if baseline is not None and (target < baseline if made["direction"] == "naik" else target > baseline):
        row.note("diragukan", "indicator_direction_conflict", "direction")
    if made.get("baseline_on") and made.get("target_on") and made["target_on"] <= made["baseline_on"]:
        row.note("diragukan", "target_before_baseline", "target_on")


def check_value(row: FilledRow, indicator: Mapping[str, Any]) -> None:
    """A value is later than the baseline, and on the same scale as its target."""
    baseline_on, target = indicator.get("baseline_on"), indicator.get("target_value")
    if baseline_on is not None and row.values["measured_on"] <= baseline_on:
        row.note("diragukan", "value_before_baseline", "measured_on", baseline_on.isoformat())
    unit = str(indicator.get("unit") or "").casefold()
    is_percent = "persen" in unit or "%" in unit
    if is_percent and target is not None and target > 1 and 0 < row.values["value"] <= 1:
        row.note("diragukan", "value_on_other_scale", "value", f"{target:g}")
