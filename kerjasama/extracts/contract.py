"""The data contract: every table of the extracts, declared once.

`docs/extracts.md`, the Frictionless descriptor beside the Parquet files, the validation before publication, the
template workbook and the demo generator all read this module. Tables hold facts; judgements are made by
`queries/rules/` when somebody asks, and derived tables (`derived=True`) are rebuilt from the facts at publication.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kerjasama.domain import codes

# The logical types and their DuckDB names (pyarrow types follow in `kerjasama.extracts.schema`).
TYPES = ("VARCHAR", "DATE", "TIMESTAMP", "INTEGER", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR[]", "DATE[]")


@dataclass(frozen=True)
class Column:
    """One column: `allowed` is a closed list, `references` a `table.column`, `source` the article it comes from."""

    name: str
    type: str
    meaning: str
    required: bool = False
    allowed: tuple[str, ...] = ()
    references: str = ""
    source: str = ""


@dataclass(frozen=True)
class Table:
    """One table of the extracts. `key` columns are unique together; `term` is the Indonesian name of the thing."""

    name: str
    term: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    derived: bool = False
    sheet: bool = False  # part of the template workbook that offices fill in
    _by_name: dict[str, Column] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_name.update({column.name: column for column in self.columns})

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if there is none."""
        return self._by_name[name]

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


C = Column

# Where a row came from. Empty only in sample data, which has no file behind it.
_ORIGIN = (
    C("batch_id", "VARCHAR", "The import that wrote this row", required=True, references="import_batches.batch_id"),
    C("source_sheet", "VARCHAR", "Sheet of the file; empty for CSV and for sample data"),
    C("source_row", "INTEGER", "Row number in that sheet as a person counts it (first row is 1)"),
)

IMPORT_BATCHES = Table(
    "import_batches",
    "impor",
    "One row per file imported into this version.",
    ("batch_id",),
    (
        C("batch_id", "VARCHAR", "Stable identifier: hash of register name and file content", required=True),
        C("kind", "VARCHAR", "What was imported", required=True, allowed=codes.IMPORT_KINDS),
        C(
            "register_name",
            "VARCHAR",
            "Which register this file is a state of; identity is kept within it",
            required=True,
        ),
        C("owner_name", "VARCHAR", "Whose register it is, as stated; empty when nobody said so"),
        C("owner_region_code", "VARCHAR", "Region of the owner, when the owner is a regional government"),
        C("file_name", "VARCHAR", "Name of the file as received", required=True),
        C("file_sha256", "VARCHAR", "Hash of the file's bytes", required=True),
        C("imported_at", "TIMESTAMP", "Moment of import, UTC", required=True),
        C("reporting_on", "DATE", "The day whose state the file describes", required=True),
        C(
            "reporting_on_source",
            "VARCHAR",
            "declared: somebody said so; derived: the latest day on which the file shows something done",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
        C("rows_read", "BIGINT", "Data rows found in the file", required=True),
        C("rows_written", "BIGINT", "Rows that became agreements or child rows", required=True),
        C(
            "rows_refused",
            "BIGINT",
            "Rows that could not be taken; rows_read = rows_written + rows_refused",
            required=True,
        ),
        C("is_sample", "BOOLEAN", "Generated sample data, not a register", required=True),
    ),
)

IMPORT_ISSUES = Table(
    "import_issues",
    "temuan impor",
    "Every refusal and every doubt, with the cell it is about.",
    ("issue_id",),
    (
        C("issue_id", "VARCHAR", "Stable identifier", required=True),
        C("batch_id", "VARCHAR", "The import", required=True, references="import_batches.batch_id"),
        C(
            "severity",
            "VARCHAR",
            "ditolak: not taken; diragukan: taken, doubtful; kurang_lengkap: taken, incomplete",
            required=True,
            allowed=codes.SEVERITIES,
        ),
        C("issue_code", "VARCHAR", "Kind of finding; words in kerjasama.domain.labels", required=True),
        C("agreement_id", "VARCHAR", "The agreement concerned, if there is one"),
        C("file_name", "VARCHAR", "File", required=True),
        C("sheet", "VARCHAR", "Sheet; empty for CSV"),
        C("cell", "VARCHAR", "Cell or range in A1 notation; empty when the finding is about the whole file or sheet"),
        C("source_row", "INTEGER", "Row number as a person counts it"),
        C("heading", "VARCHAR", "Heading of the column as written in the file"),
        C("field", "VARCHAR", "Column of the contract it would have filled"),
        C("value_typed", "VARCHAR", "The value exactly as typed"),
        C("value_used", "VARCHAR", "What was stored instead, if anything"),
        C("hint", "VARCHAR", "A candidate or detail that the message shows (a region, a date, a count)"),
    ),
)

FIELD_SOURCES = Table(
    "field_sources",
    "asal isian",
    "Where each stored value of an agreement came from: cell, the text as typed, and how it was read.",
    ("agreement_id", "field", "batch_id", "cell"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("batch_id", "VARCHAR", "The import", required=True, references="import_batches.batch_id"),
        C("field", "VARCHAR", "Column of agreements (or parties[1].doc_number and the like)", required=True),
        C("sheet", "VARCHAR", "Sheet; empty for CSV"),
        C("cell", "VARCHAR", "Cell in A1 notation", required=True),
        C("heading", "VARCHAR", "Heading as written"),
        C("value_typed", "VARCHAR", "The value exactly as typed"),
        C("method", "VARCHAR", "How it was read: written, month_first, day_first, start_plus_duration, alias, ..."),
    ),
)

ORGANIZATIONS = Table(
    "organizations",
    "pihak",
    "Governments, agencies, companies, universities and bodies that are party to agreements.",
    ("org_id",),
    (
        C("org_id", "VARCHAR", "Stable identifier (hash of class, region and normalized name)", required=True),
        C("name", "VARCHAR", "Name in its clearest written form", required=True),
        C(
            "org_class",
            "VARCHAR",
            "Class of partner",
            required=True,
            allowed=codes.ORG_CLASSES,
            source="P22 Ps 1.17-19",
        ),
        C(
            "org_class_source",
            "VARCHAR",
            "declared by the register, or derived from the name",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
        C("region_code", "VARCHAR", "Region of a regional government or its agency", references="regions.region_code"),
        C("country_code", "VARCHAR", "ISO 3166-1 alpha-2 of a foreign body"),
        C("foreign_city_id", "VARCHAR", "City of a foreign regional government", references="foreign_cities.city_id"),
        C("aliases", "VARCHAR[]", "Other spellings met in registers"),
    ),
)

AGREEMENTS = Table(
    "agreements",
    "kerja sama",
    "One row per signed or planned document: umbrella (KB, NK, naskah) or working agreement (PKS, kontrak).",
    ("agreement_id",),
    (
        C(
            "agreement_id",
            "VARCHAR",
            "Stable identifier; the same agreement keeps it over corrected imports",
            required=True,
        ),
        C("register_name", "VARCHAR", "The register it stands in", required=True),
        C("register_key", "VARCHAR", "The register's own identifier for the row, when it has one"),
        C(
            "parent_agreement_id",
            "VARCHAR",
            "The umbrella document, only when the register names it",
            references="agreements.agreement_id",
        ),
        C(
            "supersedes_id",
            "VARCHAR",
            "The agreement that this one renews or amends",
            references="agreements.agreement_id",
        ),
        C("doc_type", "VARCHAR", "Form of the document", required=True, allowed=codes.DOC_TYPES, source="P22 Ps 40-42"),
        C("doc_type_typed", "VARCHAR", "Form of the document in the register's words"),
        C(
            "coop_type",
            "VARCHAR",
            "Type of cooperation",
            required=True,
            allowed=codes.COOP_TYPES,
            source="P22 Ps 3, 28, 52; P25 Ps 6-7",
        ),
        C(
            "coop_type_source",
            "VARCHAR",
            "declared: as the register says; derived: from the partner's class",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
        C("coop_type_declared", "VARCHAR", "Type in the register's own words, kept beside the derived one"),
        C("title", "VARCHAR", "Title (judul)", required=True),
        C(
            "title_source",
            "VARCHAR",
            "declared, or derived from document type and partner where the register has no title",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
        C("object", "VARCHAR", "Object (objek)", source="P22 Ps 40"),
        C("scope_text", "VARCHAR", "Scope as written (ruang lingkup)", source="P22 Ps 40"),
        C("lead_region_code", "VARCHAR", "Region that leads the cooperation", references="regions.region_code"),
        C("lead_agency", "VARCHAR", "Initiating agency (PD pemrakarsa)", source="P22 Ps 7"),
        C("liaison", "VARCHAR", "Function responsible for liaison (PPKSD)"),
        C("signed_on", "DATE", "Date of signature, when one day is known"),
        C("signed_earliest_on", "DATE", "Earliest day that what is written allows; equals signed_on when exact"),
        C("signed_latest_on", "DATE", "Latest day that what is written allows; equals signed_on when exact"),
        C(
            "signed_on_source",
            "VARCHAR",
            "declared: a signing date column; derived: the start date stands in for it; unknown",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
        C("start_on", "DATE", "Start of validity"),
        C("end_on", "DATE", "End of validity; empty when open or unknown"),
        C("end_method", "VARCHAR", "How the end was obtained", required=True, allowed=codes.END_METHODS),
        C("end_condition_text", "VARCHAR", "An end written as a condition (sampai dengan ..., auto renew)"),
        C("duration_months", "INTEGER", "Term in months, written or computed"),
        C("duration_typed", "VARCHAR", "Term in the register's words"),
        C(
            "declared_status",
            "VARCHAR",
            "State that the register declares",
            required=True,
            allowed=codes.DECLARED_STATUSES,
        ),
        C("declared_status_typed", "VARCHAR", "That state in the register's words"),
        C("funding_source", "VARCHAR", "Source of funds", allowed=codes.FUNDING_SOURCES, source="P22 Ps 41, 42"),
        C("needs_dprd", "BOOLEAN", "Approval of the DPRD is needed", source="P22 Ps 11(1), 34; P25 Ps 16"),
        C("terminated_on", "DATE", "Day on which it was ended early"),
        C("termination_reason", "VARCHAR", "Why it ended", allowed=codes.TERMINATION_REASONS, source="P25 Ps 34"),
        C("rationale", "VARCHAR", "Why this partner and this object"),
        C("date_quality", "VARCHAR", "How well the signing date is known", required=True, allowed=codes.DATE_QUALITIES),
        C("is_sample", "BOOLEAN", "Generated sample data", required=True),
        *_ORIGIN,
        C("raw_json", "VARCHAR", "The whole row as typed, heading to text, as JSON"),
    ),
    sheet=True,
)

AGREEMENT_PARTIES = Table(
    "agreement_parties",
    "para pihak",
    "Who signed, in the order of the register, each with its own document number.",
    ("agreement_id", "party_order"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("party_order", "INTEGER", "1 = pihak kesatu, as far as the register shows it", required=True),
        C("org_id", "VARCHAR", "The party", required=True, references="organizations.org_id"),
        C(
            "is_lead",
            "BOOLEAN",
            "The side that holds the register or leads; the others are its partners",
            required=True,
        ),
        C("name_typed", "VARCHAR", "The party's name as written in this row", required=True),
        C("doc_number", "VARCHAR", "This party's number of the document"),
        C("signatory_name", "VARCHAR", "Who signed"),
        C("signatory_role", "VARCHAR", "In which office"),
        C("acting_by_power_of_attorney", "BOOLEAN", "Signed with surat kuasa", source="P22 Ps 14, 36"),
    ),
    sheet=True,
)

AGREEMENT_URUSAN = Table(
    "agreement_urusan",
    "urusan kerja sama",
    "Government affairs that an agreement touches.",
    ("agreement_id", "urusan_code"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C(
            "urusan_code",
            "VARCHAR",
            "Government affair",
            required=True,
            references="urusan.urusan_code",
            source="P22 Ps 4(1)",
        ),
        C(
            "urusan_source",
            "VARCHAR",
            "declared by the register, or derived from agency and title",
            required=True,
            allowed=codes.VALUE_SOURCES,
        ),
    ),
)

AGREEMENT_REGIONS = Table(
    "agreement_regions",
    "wilayah kerja sama",
    "Regions that take part in an agreement or where it is carried out.",
    ("agreement_id", "region_code", "region_role"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("region_code", "VARCHAR", "Kemendagri code (33 or 33.05)", required=True, references="regions.region_code"),
        C("region_role", "VARCHAR", "lead, partner or location", required=True, allowed=codes.REGION_ROLES),
    ),
)

SCOPE_ITEMS = Table(
    "scope_items",
    "butir ruang lingkup",
    "The scope taken apart into its items.",
    ("agreement_id", "item_no"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("item_no", "INTEGER", "Number of the item, from 1", required=True),
        C("item_text", "VARCHAR", "The item", required=True),
        C("urusan_code", "VARCHAR", "Government affair of the item", references="urusan.urusan_code"),
    ),
)

STAGE_EVENTS = Table(
    "stage_events",
    "tahapan",
    "A legal stage was entered, finished or skipped.",
    ("event_id",),
    (
        C("event_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C(
            "stage_code",
            "VARCHAR",
            "Legal stage of the cooperation type",
            required=True,
            allowed=codes.STAGE_CODES,
            source="P22 Ps 6, 28, 52; P25 Ps 9",
        ),
        C(
            "stage_status",
            "VARCHAR",
            "masuk (entered), selesai (finished), dilewati (skipped)",
            required=True,
            allowed=codes.STAGE_STATUSES,
        ),
        C("event_on", "DATE", "Day of the event", required=True),
        C("actor", "VARCHAR", "Office that acted"),
        C("document_id", "VARCHAR", "The paper that shows it", references="documents.document_id"),
        C("note", "VARCHAR", "Remark"),
        *_ORIGIN,
    ),
    sheet=True,
)

DOCUMENTS = Table(
    "documents",
    "dokumen",
    "Papers that belong to an agreement.",
    ("document_id",),
    (
        C("document_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("document_type", "VARCHAR", "Kind of paper", required=True, allowed=codes.DOCUMENT_TYPES),
        C("doc_number", "VARCHAR", "Number"),
        C("document_on", "DATE", "Date of the paper"),
        C("url", "VARCHAR", "Where it is kept"),
        C("is_signed", "BOOLEAN", "Signed by all parties"),
        *_ORIGIN,
    ),
    sheet=True,
)

ACTIONS = Table(
    "actions",
    "tindak lanjut",
    "What was done after the signature, on the follow-up ladder.",
    ("action_id",),
    (
        C("action_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("action_type", "VARCHAR", "Kind of action", required=True, allowed=tuple(codes.ACTION_LEVELS)),
        C(
            "ladder_level",
            "INTEGER",
            "Level of that kind: 0 signing only, 1 process, 2 commitment, 3 execution, 4 result",
            required=True,
        ),
        C("action_on", "DATE", "Day of the action", required=True),
        C("period_start_on", "DATE", "Start of the period it covers"),
        C("period_end_on", "DATE", "End of the period it covers"),
        C("agency", "VARCHAR", "Agency that acted"),
        C("description", "VARCHAR", "What was done"),
        C("scope_item_no", "INTEGER", "Item of the scope that it covers"),
        C("location_region_code", "VARCHAR", "Where", references="regions.region_code"),
        C("budget_planned_idr", "DOUBLE", "Budget planned, rupiah"),
        C("budget_realized_idr", "DOUBLE", "Budget realized, rupiah"),
        C("beneficiaries", "BIGINT", "People who benefit"),
        C("output_value", "DOUBLE", "Output, in output_unit"),
        C("output_unit", "VARCHAR", "Unit of the output"),
        C("verified_by", "VARCHAR", "Office that verified"),
        C("verified_on", "DATE", "Day of verification"),
        *_ORIGIN,
    ),
    sheet=True,
)

ACTION_EVIDENCE = Table(
    "action_evidence",
    "bukti",
    "What shows that an action took place. Photographs and news links never suffice for level 2 and above.",
    ("action_id", "evidence_no"),
    (
        C("action_id", "VARCHAR", "The action", required=True, references="actions.action_id"),
        C("evidence_no", "INTEGER", "From 1", required=True),
        C("evidence_type", "VARCHAR", "Kind of evidence", required=True, allowed=codes.EVIDENCE_TYPES),
        C("url", "VARCHAR", "Where it is kept"),
        C("evidence_on", "DATE", "Date of the evidence"),
    ),
    sheet=True,
)

REPORTS = Table(
    "reports",
    "laporan",
    "Reports on an agreement, each semester or year.",
    ("report_id",),
    (
        C("report_id", "VARCHAR", "Stable identifier", required=True),
        C("agreement_id", "VARCHAR", "The agreement", required=True, references="agreements.agreement_id"),
        C("period_year", "INTEGER", "Year reported on", required=True),
        C(
            "period",
            "VARCHAR",
            "Semester 1 or 2, or tahunan",
            required=True,
            allowed=codes.REPORT_PERIODS,
            source="P22 Ps 17, 39, 60; P25 Ps 35",
        ),
        C("due_on", "DATE", "Day on which it was due, when a rule or a letter sets one"),
        C("submitted_on", "DATE", "Day on which it came"),
        C("channel", "VARCHAR", "How it came"),
        C("problems", "VARCHAR", "Permasalahan", source="P22 Ps 17, 39(5)g"),
        C("solutions", "VARCHAR", "Upaya penyelesaian", source="P22 Ps 17, 39(5)h"),
        C("no_activity_declared", "BOOLEAN", "The report says that nothing was done", required=True),
        C("plan_next", "VARCHAR", "What is planned next", source="P25 Ps 37"),
        *_ORIGIN,
    ),
    sheet=True,
)

# Derived at publication. Facts only: nothing here depends on the day of asking or on a threshold.
AGREEMENT_FACTS = Table(
    "agreement_facts",
    "fakta turunan kerja sama",
    "One row per agreement with everything that judging needs, so that a status is one scan and no join. "
    "Follow-up dates are those of the whole chain: the agreement, what it renews, what renews it, and children "
    "that name it as parent (with theirs in turn); an action counts at its level only with evidence that is not "
    "weak, else at level 1; the signing of a child PKS or rencana kerja counts as level 2.",
    ("agreement_id",),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True),
        C("register_name", "VARCHAR", "Register", required=True),
        C("coop_type", "VARCHAR", "Type of cooperation", required=True),
        C("doc_type", "VARCHAR", "Form of the document", required=True),
        C("title", "VARCHAR", "Title", required=True),
        C("doc_number", "VARCHAR", "Number of the lead party, else the first number there is"),
        C("lead_name", "VARCHAR", "Lead party"),
        C("partner_name", "VARCHAR", "Partners, joined with '; '"),
        C("partner_org_id", "VARCHAR", "First partner"),
        C("partner_class", "VARCHAR", "Class of the first partner"),
        C("partner_country_code", "VARCHAR", "Country of the first foreign partner"),
        C("partner_city_id", "VARCHAR", "City of the first foreign partner"),
        C("lead_region_code", "VARCHAR", "Region that leads"),
        C("lead_agency", "VARCHAR", "Initiating agency"),
        C(
            "region_codes",
            "VARCHAR[]",
            "All regions that take part, provinces as '33', kabupaten/kota as '33.05', sorted",
            required=True,
        ),
        C("province_codes", "VARCHAR[]", "Provinces of those regions, sorted", required=True),
        C("urusan_codes", "VARCHAR[]", "Government affairs, sorted", required=True),
        C("parent_agreement_id", "VARCHAR", "Umbrella document"),
        C(
            "root_agreement_id",
            "VARCHAR",
            "First agreement of the renewal chain; itself when it renews nothing",
            required=True,
        ),
        C("signed_on", "DATE", "Date of signature, when one day is known"),
        C("signed_earliest_on", "DATE", "Earliest day that what is written allows"),
        C("signed_latest_on", "DATE", "Latest day that what is written allows"),
        C("signed_year", "INTEGER", "Year of signature, when certain"),
        C(
            "root_signed_earliest_on",
            "DATE",
            "The same for the root of the renewal chain: the clock of the ceremonial rule",
        ),
        C("root_signed_latest_on", "DATE", "The same for the root of the renewal chain"),
        C("start_on", "DATE", "Start of validity"),
        C("end_on", "DATE", "End of validity"),
        C("end_method", "VARCHAR", "How the end was obtained", required=True),
        C("terminated_on", "DATE", "Day on which it was ended early"),
        C("termination_reason", "VARCHAR", "Why"),
        C("declared_status", "VARCHAR", "State that the register declares", required=True),
        C("date_quality", "VARCHAR", "How well the signing date is known", required=True),
        C("has_stage_events", "BOOLEAN", "Stage events were recorded", required=True),
        C("first_level_1_on", "DATE", "First day at level 1 or above"),
        C("first_level_2_on", "DATE", "First day at level 2 or above, evidenced"),
        C("first_level_3_on", "DATE", "First day at level 3 or above, evidenced"),
        C("first_level_4_on", "DATE", "First day at level 4, evidenced"),
        C("process_dates", "DATE[]", "All days with an action of level 1 and above, sorted", required=True),
        C("execution_dates", "DATE[]", "All days with an evidenced action of level 3 and above, sorted", required=True),
        C(
            "unproven_dates",
            "DATE[]",
            "Days of actions of level 2 and above whose evidence is missing or weak, sorted",
            required=True,
        ),
        C("report_dates", "DATE[]", "Days on which reports came, sorted", required=True),
        C(
            "no_activity_dates",
            "DATE[]",
            "Days of reports that declare no activity, of the chain alone (a child speaks for itself), sorted",
            required=True,
        ),
        C("scope_item_count", "INTEGER", "Items of the scope", required=True),
        C("child_count", "INTEGER", "Agreements that name this one as parent", required=True),
        C("batch_id", "VARCHAR", "Import", required=True),
        C("source_sheet", "VARCHAR", "Sheet"),
        C("source_row", "INTEGER", "Row"),
        C("is_sample", "BOOLEAN", "Sample data", required=True),
    ),
    derived=True,
)

AGREEMENT_STAGES = Table(
    "agreement_stages",
    "tahapan turunan",
    "One row per agreement and legal stage of its type. reached_on means 'reached at least': the first day at this or "
    "any later sequential stage, the signature counting as the signing stage and an evidenced execution as "
    "pelaksanaan; parallel stages (penatausahaan, pelaporan) count only themselves.",
    ("agreement_id", "stage_code"),
    (
        C("agreement_id", "VARCHAR", "The agreement", required=True),
        C("coop_type", "VARCHAR", "Type of cooperation", required=True),
        C("stage_no", "INTEGER", "Place in the type's legal order, from 1", required=True),
        C("stage_code", "VARCHAR", "Legal stage", required=True),
        C("super_stage", "VARCHAR", "Stage of the funnel across types", required=True, allowed=codes.SUPER_STAGES),
        C("is_conditional", "BOOLEAN", "May be skipped by law", required=True),
        C("is_parallel", "BOOLEAN", "Runs beside execution", required=True),
        C("reached_on", "DATE", "First day at this or any later sequential stage; empty when never"),
        C(
            "entered_on",
            "DATE",
            "First day recorded at this very stage, or implied by the signature, an execution or a report",
        ),
        C("completed_on", "DATE", "Day on which this very stage was finished; a signature finishes its stage"),
        C("skipped_on", "DATE", "Day on which it was skipped"),
    ),
    derived=True,
)

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
    AGREEMENT_FACTS,
    AGREEMENT_STAGES,
)
FACT_TABLES = tuple(table for table in TABLES if not table.derived)
DERIVED_TABLES = tuple(table for table in TABLES if table.derived)
TABLES_BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}

# Reference tables that the extracts point at; they live under data/reference/ and come with the product.
REFERENCE_TABLES: dict[str, tuple[Column, ...]] = {
    "regions": (
        C("region_code", "VARCHAR", "Kemendagri code: '33' province, '33.05' kabupaten/kota", required=True),
        C("bps_code", "VARCHAR", "BPS code, 2 or 4 digits; not interchangeable with Kemendagri's"),
        C("region_name", "VARCHAR", "Full name: 'Jawa Tengah', 'Kabupaten Kebumen', 'Kota Bandung'", required=True),
        C("region_level", "VARCHAR", "provinsi, kabupaten, kota", required=True, allowed=codes.REGION_LEVELS),
        C("province_code", "VARCHAR", "Province (its own code for a province)", required=True),
        C("province_name", "VARCHAR", "Name of that province", required=True),
        C("capital", "VARCHAR", "Capital"),
        C("lat", "DOUBLE", "Latitude of the capital, degrees"),
        C("lon", "DOUBLE", "Longitude of the capital, degrees"),
        C("area_km2", "DOUBLE", "Area, square kilometres; empty where the source is known to be wrong"),
        C("population", "BIGINT", "Population"),
    ),
    "region_borders": (
        C("region_a", "VARCHAR", "Region", required=True),
        C("region_b", "VARCHAR", "Region that borders it; each pair stands once, region_a < region_b", required=True),
    ),
    "urusan": (
        C("urusan_code", "VARCHAR", "1.01 to 3.32, and 9.01 for supporting functions", required=True),
        C("urusan_name", "VARCHAR", "Name as in P22 Ps 4(1)", required=True),
        C("urusan_group", "VARCHAR", "Group", required=True, allowed=codes.URUSAN_GROUPS),
    ),
    "countries": (
        C("country_code", "VARCHAR", "ISO 3166-1 alpha-2", required=True),
        C("country_num", "VARCHAR", "ISO 3166-1 numeric, three digits, as text", required=True),
        C("country_alpha3", "VARCHAR", "ISO 3166-1 alpha-3"),
        C("country_name_id", "VARCHAR", "Indonesian name", required=True),
        C("country_name_en", "VARCHAR", "English name", required=True),
        C("lat", "DOUBLE", "A point inside, degrees"),
        C("lon", "DOUBLE", "A point inside, degrees"),
    ),
    "foreign_cities": (
        C("city_id", "VARCHAR", "GeoNames identifier", required=True),
        C("city_name", "VARCHAR", "Name", required=True),
        C("country_code", "VARCHAR", "ISO 3166-1 alpha-2", required=True),
        C("lat", "DOUBLE", "Latitude", required=True),
        C("lon", "DOUBLE", "Longitude", required=True),
        C("population", "BIGINT", "Population"),
    ),
}
