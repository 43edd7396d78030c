"""Agreements, who signed them, and what they touch."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.extracts.tables.model import ORIGIN, Table
from kerjasama.extracts.tables.model import Column as C

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
        *ORIGIN,
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
        C("parent_item_no", "INTEGER", "Item of the umbrella's scope that this item carries out"),
    ),
)
