"""Drafts to rows of the contract's tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.model import Finding
from kerjasama.importer.parties.names import org_key, short_hash
from kerjasama.importer.parties.organizations import organization_id

Rows = dict[str, list[dict[str, Any]]]


def rows_of(drafts: Iterable[Draft], *, batch_id: str, register: str) -> Rows:
    """Rows per table for the accepted drafts: agreements, organizations, parties, links, scope items, field sources."""
    rows: Rows = {
        name: []
        for name in (
            "agreements",
            "agreement_parties",
            "agreement_urusan",
            "agreement_regions",
            "scope_items",
            "field_sources",
        )
    }
    organizations: dict[str, dict[str, Any]] = {}
    for draft in drafts:
        if draft.is_refused:
            continue
        key = draft.agreement_id
        rows["agreements"].append(
            {
                **draft.values,
                "agreement_id": key,
                "register_name": register,
                "is_sample": False,
                "batch_id": batch_id,
                "source_sheet": draft.row.sheet or None,
                "source_row": draft.row.number,
            }
        )
        for place, party in enumerate(draft.parties, start=1):
            org_id = _organization(organizations, party.organization, party.name_typed)
            rows["agreement_parties"].append(
                {
                    "agreement_id": key,
                    "party_order": place,
                    "org_id": org_id,
                    "is_lead": party.is_lead,
                    "name_typed": party.name_typed,
                    "doc_number": party.number or None,
                    "signatory_name": party.signatory_name or None,
                    "signatory_role": party.signatory_role or None,
                    "acting_by_power_of_attorney": party.by_power_of_attorney,
                }
            )
        rows["agreement_urusan"] += [
            {"agreement_id": key, "urusan_code": code, "urusan_source": source} for code, source in draft.urusan.items()
        ]
        rows["agreement_regions"] += [
            {"agreement_id": key, "region_code": code, "region_role": role} for code, role in draft.regions
        ]
        rows["scope_items"] += [
            {
                "agreement_id": key,
                "item_no": number,
                "item_text": text,
                "urusan_code": urusan,
                "parent_item_no": parent_item,
            }
            for number, text, urusan, parent_item in draft.scope_rows
        ]
        rows["field_sources"] += _field_sources(draft, batch_id)
    rows["organizations"] = list(organizations.values())
    return rows


def _organization(known: dict[str, dict[str, Any]], organization: Organization, typed: str) -> str:
    org_id = organization_id(organization)
    row = known.setdefault(
        org_id,
        {
            "org_id": org_id,
            "name": organization.name,
            "org_class": organization.org_class,
            "org_class_source": organization.org_class_source,
            "region_code": organization.region_code or None,
            "country_code": organization.country_code or None,
            "foreign_city_id": organization.foreign_city_id or None,
            "aliases": [],
        },
    )
    if typed != row["name"] and typed not in row["aliases"]:
        row["aliases"].append(typed)
    return org_id


def _field_sources(draft: Draft, batch_id: str) -> list[dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for source in draft.sources:
        if source.field != "agreement_id" and (source.field in draft.values or "[" in source.field):
            found[source.field, source.cell.a1] = {
                "agreement_id": draft.agreement_id,
                "batch_id": batch_id,
                "field": source.field,
                "sheet": draft.row.sheet or None,
                "cell": source.cell.a1,
                "heading": draft.row.headings.get(source.cell.column) or None,
                "value_typed": source.cell.text,
                "method": source.method,
            }
    return list(found.values())


def merge_organizations(*lists: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row per org_id, aliases joined and sorted, so that the order of imports leaves no trace."""
    merged: dict[str, dict[str, Any]] = {}
    for row in (row for rows in lists for row in rows):
        kept = merged.setdefault(row["org_id"], {**row, "aliases": []})
        spellings = {*kept["aliases"], *(row["aliases"] or ()), row["name"]} - {kept["name"]}
        kept["aliases"] = sorted(spellings, key=lambda text: (org_key(text), text))
        if row["org_class_source"] == "declared":
            kept["org_class_source"] = "declared"
    return [merged[key] for key in sorted(merged)]


def issue_rows(findings: Iterable[Finding], *, batch_id: str, file_name: str) -> list[dict[str, Any]]:
    """Findings as rows of import_issues; equal findings of one cell stand once."""
    found: dict[str, dict[str, Any]] = {}
    for finding in findings:
        key = "te-" + short_hash(
            batch_id, finding.issue_code, finding.sheet, finding.cell, finding.row, finding.field, finding.hint,
            finding.agreement_id, finding.value_typed,
        )  # fmt: skip
        found[key] = {
            "issue_id": key,
            "batch_id": batch_id,
            "severity": finding.severity,
            "issue_code": finding.issue_code,
            "agreement_id": finding.agreement_id or None,
            "file_name": file_name,
            "sheet": finding.sheet or None,
            "cell": finding.cell or None,
            "source_row": finding.row,
            "heading": finding.heading or None,
            "field": finding.field or None,
            "value_typed": finding.value_typed or None,
            "value_used": finding.value_used or None,
            "hint": finding.hint or None,
        }
    return list(found.values())
