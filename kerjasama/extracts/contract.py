"""The data contract: every table of the extracts, declared once.

`docs/extracts.md`, the Frictionless descriptor beside the Parquet files, the validation before publication, the
template workbook and the demo generator all read this module. Tables hold facts; judgements are made by
`queries/rules/` when somebody asks, and derived tables (`derived=True`) are rebuilt from the facts at publication.
"""

from __future__ import annotations

from kerjasama.extracts.tables.agreements import (
    AGREEMENT_PARTIES,
    AGREEMENT_REGIONS,
    AGREEMENT_URUSAN,
    AGREEMENTS,
    ORGANIZATIONS,
    SCOPE_ITEMS,
)
from kerjasama.extracts.tables.confirmations import CONFIRMATIONS
from kerjasama.extracts.tables.derived import AGREEMENT_FACTS, AGREEMENT_STAGES, EARLIER_FACTS
from kerjasama.extracts.tables.follow_up import ACTION_EVIDENCE, ACTIONS, DOCUMENTS, REPORTS, STAGE_EVENTS
from kerjasama.extracts.tables.imports import FIELD_SOURCES, IMPORT_BATCHES, IMPORT_ISSUES
from kerjasama.extracts.tables.model import TYPES, Column, Table
from kerjasama.extracts.tables.outcomes import INDICATOR_VALUES, INDICATORS
from kerjasama.extracts.tables.potential import LAB_IDEAS, MAPPING_ITEMS, POTENTIALS
from kerjasama.extracts.tables.reference import REFERENCE_TABLES

__all__ = ["DERIVED_TABLES", "FACT_TABLES", "REFERENCE_TABLES", "TABLES", "TABLES_BY_NAME", "TYPES", "Column", "Table"]

TABLES: tuple[Table, ...] = (
    IMPORT_BATCHES,
    IMPORT_ISSUES,
    FIELD_SOURCES,
    ORGANIZATIONS,
    AGREEMENTS,
    AGREEMENT_PARTIES,
    AGREEMENT_URUSAN,
    AGREEMENT_REGIONS,
    SCOPE_ITEMS,
    STAGE_EVENTS,
    DOCUMENTS,
    ACTIONS,
    ACTION_EVIDENCE,
    REPORTS,
    INDICATORS,
    INDICATOR_VALUES,
    CONFIRMATIONS,
    POTENTIALS,
    MAPPING_ITEMS,
    LAB_IDEAS,
    AGREEMENT_FACTS,
    AGREEMENT_STAGES,
    EARLIER_FACTS,
)

FACT_TABLES = tuple(table for table in TABLES if not table.derived)
DERIVED_TABLES = tuple(table for table in TABLES if table.derived)
TABLES_BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
