"""What comes before an agreement: figures on regions, the yearly mapping list, ideas of laboratories of innovation."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.domain import potential_codes as p
from kerjasama.extracts.tables.model import ORIGIN, Table
from kerjasama.extracts.tables.model import Column as C

POTENTIALS = Table(
    "potentials",
    "potensi",
    "One row per figure on a region: what was measured, of what, when, in which unit, by whom. Figures stand as their "
    "source wrote them; only conversions that are exact are made, beside the written value.",
    ("potential_id",),
    (
        C("potential_id", "VARCHAR", "Stable identifier", required=True),
        C(
            "region_code",
            "VARCHAR",
            "The region; empty: the whole country",
            references="regions.region_code",
        ),
        C("region_typed", "VARCHAR", "The region exactly as typed: name, code, or both"),
        C("subject_code", "VARCHAR", "What the figure is about", required=True, allowed=p.SUBJECTS),
        C("measure_code", "VARCHAR", "What is measured", required=True, allowed=p.MEASURES),
        C("indicator_name", "VARCHAR", "The indicator in the words of the source", required=True),
        C("item_kind", "VARCHAR", "What the item is; empty: the figure has none", allowed=p.ITEM_KINDS),
        C(
            "item_code",
            "VARCHAR",
            "Commodity of data/mappings/commodities.csv, or sector letter of the regional accounts; empty for an "
            "item that is not in these lists",
        ),
        C("item_name", "VARCHAR", "The item in the words of the source"),
        C("breakdown", "VARCHAR", "Any further dimension as written: 'Mancanegara', 'Kualitas A'"),
        C("period_year", "INTEGER", "Year of the figure; empty: the source names none"),
        C("period_kind", "VARCHAR", "What of that year it covers", required=True, allowed=p.PERIOD_KINDS),
        C("period_no", "INTEGER", "Which month, quarter or half; empty for a year"),
        C("value", "DOUBLE", "The figure, in unit; empty: the source says that there is none"),
        C("unit", "VARCHAR", "Unit as the source has it, its multiplier included ('ribu ton')"),
        C("base_value", "DOUBLE", "The same figure in base_unit, where the conversion is exact"),
        C("base_unit", "VARCHAR", "Unit without multiplier: ton, rupiah, orang, hektare, persen, ..."),
        C("price_basis", "VARCHAR", "Prices of a figure in money", allowed=p.PRICE_BASES),
        C("base_year", "INTEGER", "Year of constant prices"),
        C("value_typed", "VARCHAR", "The cell exactly as typed"),
        C("value_quality", "VARCHAR", "How the cell became the value", required=True, allowed=p.VALUE_QUALITIES),
        C("figure_state", "VARCHAR", "How final it is; empty: not said", allowed=p.FIGURE_STATES),
        C("source_name", "VARCHAR", "Who published it, as the file or the importer said"),
        C("source_cell", "VARCHAR", "Cell in A1 notation"),
        *ORIGIN,
    ),
)

MAPPING_ITEMS = Table(
    "mapping_items",
    "pemetaan urusan",
    "One row per line of a yearly mapping list: what an agency proposes to cooperate on, with whom, and how far that "
    "went. The law has no form; the columns are the product's.",
    ("mapping_id",),
    (
        C("mapping_id", "VARCHAR", "Stable identifier", required=True),
        C("mapping_year", "INTEGER", "Year that the list is for", required=True, source="P22 Ps 5(3), 25(2)"),
        C("item_no", "VARCHAR", "Number of the line in the list, as typed"),
        C("region_code", "VARCHAR", "Whose list it is", required=True, references="regions.region_code"),
        C("agency", "VARCHAR", "Agency that proposes (perangkat daerah)"),
        C("urusan_code", "VARCHAR", "Urusan", references="urusan.urusan_code", source="P22 Ps 4(1)"),
        C("issue", "VARCHAR", "Issue, problem or potential behind the proposal", source="P22 Ps 5(1)"),
        C("item_code", "VARCHAR", "Commodity of data/mappings/commodities.csv that it is about"),
        C("program", "VARCHAR", "Programme", source="P22 Ps 5(3)"),
        C("activity", "VARCHAR", "Activity", source="P22 Ps 5(3)"),
        C("object", "VARCHAR", "Object of the cooperation"),
        C("coop_type", "VARCHAR", "Kind of cooperation", allowed=codes.COOP_TYPES),
        C("partner_name", "VARCHAR", "Intended partner, as typed"),
        C("partner_region_code", "VARCHAR", "Intended partner, when it is a region", references="regions.region_code"),
        C("position", "VARCHAR", "Offers, needs or both", allowed=p.POSITIONS),
        C("benefit", "VARCHAR", "Benefit and target", source="P22 Ps 7(2)f"),
        C("location", "VARCHAR", "Location", source="P22 Ps 7(2)c"),
        C("duration_months", "INTEGER", "Intended term, months", source="P22 Ps 7(2)e"),
        C("funding_source", "VARCHAR", "Who pays", allowed=codes.FUNDING_SOURCES, source="P22 Ps 7(2)h"),
        C("priority", "INTEGER", "Place in the order of priorities, 1 first", source="P22 Ps 5(3)"),
        C("rpjmd_ref", "VARCHAR", "Reference to the RPJMD, as typed", source="P22 Ps 7(4)"),
        C("rkpd_ref", "VARCHAR", "Reference to the RKPD, as typed", source="P22 Ps 53(2)"),
        C("renstra_ref", "VARCHAR", "Reference to the Renstra or Renja, as typed", source="P22 Ps 7(4)"),
        C("proposed_on", "DATE", "Day of the proposal"),
        C("screening", "VARCHAR", "What the screening said", required=True, allowed=p.SCREENINGS),
        C("screened_on", "DATE", "Day of the screening"),
        C("rejection_code", "VARCHAR", "Why it does not meet the criteria", allowed=p.REJECTIONS),
        C("rejection_reason", "VARCHAR", "The reason as typed"),
        C("decree_number", "VARCHAR", "Berita acara or decree that set it", source="P22 Ps 5(6), 25(2)"),
        C("decree_on", "DATE", "Day of that document"),
        C("kak_on", "DATE", "Day of the terms of reference (KAK)", source="P22 Ps 7(2)"),
        C("has_kak", "BOOLEAN", "The list says that there are terms of reference, with or without a day"),
        C("agreement_id", "VARCHAR", "The agreement it became", references="agreements.agreement_id"),
        C("agreement_ref", "VARCHAR", "What the list says of that agreement: number or title, as typed"),
        C("note", "VARCHAR", "Remark"),
        *ORIGIN,
    ),
)

LAB_IDEAS = Table(
    "lab_ideas",
    "ide laboratorium inovasi",
    "One row per idea of a laboratory of innovation that LAN runs with a region, with the day of each of its five "
    "stages and what became of it.",
    ("idea_id",),
    (
        C("idea_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement behind it", references="agreements.agreement_id"),
        C("agreement_ref", "VARCHAR", "What the list says of that agreement, as typed"),
        C("region_code", "VARCHAR", "The region", required=True, references="regions.region_code"),
        C("lab_year", "INTEGER", "Year of the laboratory"),
        C("agency", "VARCHAR", "Agency (or subdistrict, health centre, enterprise) whose idea it is"),
        C("idea_name", "VARCHAR", "The idea", required=True),
        C("urusan_code", "VARCHAR", "Urusan", references="urusan.urusan_code"),
        C("drum_up_on", "DATE", "Drum up: the will to innovate"),
        C("diagnose_on", "DATE", "Diagnose: the idea is chosen"),
        C("design_on", "DATE", "Design: the plan of action is written"),
        C("deliver_on", "DATE", "Deliver: carried out, with proof"),
        C("display_on", "DATE", "Display: shown and made use of"),
        C("stage_code", "VARCHAR", "Last stage reached as the list says it, without a day", allowed=p.LAB_STAGES),
        C("outcome_code", "VARCHAR", "What became of it", required=True, allowed=p.IDEA_OUTCOMES),
        C("outcome_on", "DATE", "Day of that state"),
        C("evidence_type", "VARCHAR", "Kind of evidence", allowed=codes.EVIDENCE_TYPES),
        C("evidence_url", "VARCHAR", "Where the evidence is kept"),
        C("note", "VARCHAR", "Remark"),
        *ORIGIN,
    ),
)
