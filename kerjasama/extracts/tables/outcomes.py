"""What an agreement is to bring about: indicators with baseline and target, and the values measured since."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.extracts.tables.model import ORIGIN, Table
from kerjasama.extracts.tables.model import Column as C

INDICATORS = Table(
    "indicators",
    "indikator",
    "What an agreement is to bring about, as something that can be measured: from which value, to which, by when.",
    ("indicator_id",),
    (
        C("indicator_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C(
            "promise_code",
            "VARCHAR",
            "Which promise of cooperation it serves",
            required=True,
            allowed=codes.PROMISES,
            source="P22 Ps 1.1-2, 4(2); P25 Ps 1.11-12",
        ),
        C(
            "indicator_name",
            "VARCHAR",
            "What is measured",
            required=True,
            source="manfaat: P22 Ps 7(2)f, 29(2)f, 53(3)h; sasaran: P25 Ps 15(3)c",
        ),
        C("unit", "VARCHAR", "Unit of all its values"),
        C("direction", "VARCHAR", "Which way is better", required=True, allowed=codes.DIRECTIONS),
        C("baseline_value", "DOUBLE", "Value before the cooperation, in unit"),
        C("baseline_on", "DATE", "Day of the baseline"),
        C("target_value", "DOUBLE", "Value to be reached, in unit", source="hasil yang diharapkan: P25 Ps 26(4)c"),
        C("target_on", "DATE", "Day by which it is to be reached"),
        C("verification", "VARCHAR", "Means of verification: where the values come from"),
        *ORIGIN,
    ),
    sheet=True,
)

INDICATOR_VALUES = Table(
    "indicator_values",
    "capaian",
    "Values of an indicator as they were measured over time. A photograph or a news link proves no value.",
    ("indicator_id", "measured_on"),
    (
        C("indicator_id", "VARCHAR", "The indicator", required=True, references="indicators.indicator_id"),
        C("measured_on", "DATE", "Day for which the value holds", required=True),
        C("value", "DOUBLE", "The value, in the indicator's unit", required=True, source="P25 Ps 37(1)e"),
        C("evidence_type", "VARCHAR", "Kind of evidence; empty: none", allowed=codes.EVIDENCE_TYPES),
        C("url", "VARCHAR", "Where the evidence is kept"),
        C("note", "VARCHAR", "Source of the value, remark"),
        *ORIGIN,
    ),
    sheet=True,
)
