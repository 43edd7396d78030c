"""Which party of an agreement leads: the government whose register it is, on whichever side it signed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.parties.aliases import aliases_of
from kerjasama.importer.parties.names import org_key, words
from kerjasama.importer.parties.organizations import read_class
from kerjasama.importer.places.regions import find_regions, resolve_region
from kerjasama.importer.places.whereabouts import government


def settle_lead(draft: Draft, owner: Organization | None, first_parties: Counter[str]) -> None:
    """The register's own government leads on whichever side it stands; with one government only, that one.

    A first party that recurs (a ministry's own register) keeps its place; of several governments in one cell the
    first named leads, which is said.
    """
    parties = draft.parties
    lead = next((party for party in parties if party.is_lead), None)
    governments = [party for party in parties if party.organization.org_class == "pemda"]
    if owner and owner.region_code:
        own = next((party for party in governments if party.organization.region_code == owner.region_code), None)
    elif (
        owner
        or not governments
        or (lead and lead.organization.org_class == "pemda")
        or (lead is not None and first_parties[org_key(lead.name_typed)] > max(1, sum(first_parties.values()) * 0.6))
    ):
        return
    elif lead is not None:
        own = governments[0] if len(governments) == 1 else None
    elif len(parties) > 1:
        own = governments[0]
        draft.gap("lead_side_assumed", name="partner_name", used=own.organization.name)
    else:
        return
    if own is not None and not own.is_lead:
        for party in parties:
            party.is_lead = party is own


def owner_from_text(text: str) -> Organization:
    """The organization that --owner names: a region becomes its government."""
    match = resolve_region(text)
    if match.region_code:
        return replace(government(match.region_code), org_class_source="declared")
    reading = read_class(text)
    regions = {found.region_code for found in find_regions(text) if found.region_code}
    code = regions.pop() or "" if reading.org_class == "pemda" and len(regions) == 1 else ""
    return Organization(reading.name, reading.org_class, "declared", code, country_code=reading.country_code)


def owner_tokens(owner: Organization) -> set[str]:
    """Short names by which an owner stands in roles and numbers: its aliases and initials."""
    found = {word for alias in aliases_of(owner.name) for word in [words(alias)] if " " not in word and len(word) > 2}
    initials = "".join(word[0] for word in words(owner.name).split() if word not in ("dan", "pt", "of"))
    return found | ({initials} if len(initials) > 2 else set())
