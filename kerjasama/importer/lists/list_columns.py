"""Which headings feed which columns of a list; an analyst keeps the words in data/mappings."""

from __future__ import annotations

from kerjasama.importer.reading.columns import ColumnMap, load_column_map
from kerjasama.settings import mapping_file

MAPPING_FILE, LABORATORY_FILE = "mapping_columns.csv", "laboratory_columns.csv"
STAGES_FILE = "mapping_stages.csv"  # headings that say one thing among stages and another elsewhere
COLUMN_FILES = {"mapping": MAPPING_FILE, "laboratory": LABORATORY_FILE}
# What the hidden sheet of a template of ours says.
LIST_MARKS = {"mapping": "peta-kerja-sama/pemetaan/1", "laboratory": "peta-kerja-sama/laboratorium/1"}
MAPPING_FIELDS = (
    "row_no", "year", "region", "agency", "urusan", "issue", "program", "activity", "object", "coop_type",
    "partner_name", "partner_region", "position", "benefit", "location", "duration", "funding_source", "priority",
    "rpjmd_ref", "rkpd_ref", "renstra_ref", "plans_ref", "proposed_on", "state", "screened_on", "rejection",
    "decree_number", "decree_on", "kak", "agreement_stage", "agreement_ref", "note", "contact", "ignore",
)  # fmt: skip
MAPPING_DATES = ("proposed_on", "screened_on", "decree_on", "kak")
LAB_STAGE_FIELDS = ("drum_up_on", "diagnose_on", "design_on", "deliver_on", "display_on")
LABORATORY_FIELDS = (
    "row_no", "year", "region", "agency", "idea_name", "urusan", *LAB_STAGE_FIELDS, "stage", "outcome", "outcome_on",
    "evidence", "evidence_url", "agreement_ref", "note", "contact", "ignore",
)  # fmt: skip
LABORATORY_DATES = (*LAB_STAGE_FIELDS, "outcome_on")


def mapping_columns() -> ColumnMap:
    """The headings of mapping lists."""
    return load_column_map(mapping_file(MAPPING_FILE), MAPPING_FIELDS, mapping_file(STAGES_FILE))


def laboratory_columns() -> ColumnMap:
    """The headings of lists of ideas."""
    return load_column_map(mapping_file(LABORATORY_FILE), LABORATORY_FIELDS)
