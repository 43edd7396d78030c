"""One figure on its way from a cell to the table potentials."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kerjasama.importer.model import Cell
from kerjasama.importer.parties.names import short_hash
from kerjasama.importer.potential.items import Item
from kerjasama.importer.potential.meanings import Meaning
from kerjasama.importer.potential.units import Unit
from kerjasama.importer.reading.columns import normalize

# Measures whose figures of parts add up to the figure of the whole.
ADDITIVE = (
    "produksi", "kebutuhan", "ketersediaan", "stok", "neraca", "luas_panen", "luas", "pdrb", "penduduk", "pengunjung",
    "populasi_ternak", "jumlah_usaha", "nilai",
)  # fmt: skip


@dataclass
class Figure:
    """What a cell says, of which region, when. `kind`: region, national or total (checked, not stored)."""

    kind: str
    region: str
    region_typed: str
    meaning: Meaning
    measure: str
    indicator: str
    item: Item | None
    breakdown: str
    year: int | None
    period_kind: str
    period_no: int | None
    value: Decimal | None
    unit: Unit | None
    quality: str
    state: str
    source: str
    cell: Cell
    sheet: str
    table: int
    column_name: str
    typed: str
    sums: str = ""  # 'rows' or 'columns': this figure is a total of those beside it

    @property
    def about(self) -> tuple[Any, ...]:
        """What is measured, of what, when: the key without the region."""
        item = (self.item.kind, self.item.code or normalize(self.item.name)) if self.item else None
        unit = self.unit.text if self.unit else ""
        return (self.measure, normalize(self.indicator), item, normalize(self.breakdown), self.year, self.period_kind,
                self.period_no, unit, self.meaning.price_basis, self.meaning.base_year)  # fmt: skip

    @property
    def key(self) -> tuple[Any, ...]:
        """What makes two figures speak of the same thing."""
        return (self.region, *self.about)

    @property
    def subject(self) -> str:
        """The subject of the item, else of the measure and the words around it."""
        if self.item and self.item.subject and self.measure not in ("pengunjung", "penduduk"):
            return self.item.subject
        if self.meaning.subject:
            return self.meaning.subject
        return "lainnya"

    def row(self, register: str, batch_id: str) -> dict[str, Any]:
        """The row of potentials."""
        number = float(self.value) if self.value is not None else None
        base = self.unit.to_base(self.value) if self.unit and self.value is not None else None
        unit = self.unit
        return {
            "potential_id": "pt-" + short_hash(register, *self.key),
            "region_code": self.region or None,
            "region_typed": self.region_typed or None,
            "subject_code": self.subject,
            "measure_code": self.measure,
            "indicator_name": self.indicator,
            "item_kind": self.item.kind if self.item else None,
            "item_code": (self.item.code or None) if self.item else None,
            "item_name": self.item.name if self.item else None,
            "breakdown": self.breakdown or None,
            "period_year": self.year,
            "period_kind": self.period_kind or "tahun",
            "period_no": self.period_no,
            "value": number,
            "unit": unit.text if unit else None,
            "base_value": base,
            "base_unit": (unit.base_unit or None) if unit and base is not None else None,
            "price_basis": self.meaning.price_basis or None,
            "base_year": self.meaning.base_year,
            "value_typed": self.typed,
            "value_quality": self.quality,
            "figure_state": self.state or None,
            "source_name": self.source or None,
            "source_cell": self.cell.a1,
            "batch_id": batch_id,
            "source_sheet": self.sheet or None,
            "source_row": self.cell.row,
        }
