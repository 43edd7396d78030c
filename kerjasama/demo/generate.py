"""The sample, table by table and chunk by chunk: the same seed gives the same rows, at any size in bounded memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama import settings
from kerjasama.demo.associations import STREAM as ASSOCIATION_STREAM
from kerjasama.demo.associations import association_organizations, association_parties
from kerjasama.demo.cases import draw_cases
from kerjasama.demo.clocks import clock_papers
from kerjasama.demo.columns import identifier, pick
from kerjasama.demo.confirmations import confirmation_tables
from kerjasama.demo.coverage import STREAM as COVERAGE_STREAM
from kerjasama.demo.coverage import with_parent_items
from kerjasama.demo.days import day_number
from kerjasama.demo.families import build_rows
from kerjasama.demo.follow_up import follow_up_tables
from kerjasama.demo.indicators import STREAM as INDICATOR_STREAM
from kerjasama.demo.indicators import indicator_tables
from kerjasama.demo.issues import sample_issues
from kerjasama.demo.laboratory import STREAM as LABORATORY_STREAM
from kerjasama.demo.laboratory import laboratory_ideas
from kerjasama.demo.lines import line_tables
from kerjasama.demo.mapping import STREAM as MAPPING_STREAM
from kerjasama.demo.mapping import mapping_table
from kerjasama.demo.places import Partners, build_partners, build_places
from kerjasama.demo.potentials import STREAM as POTENTIAL_STREAM
from kerjasama.demo.potentials import potentials_table
from kerjasama.demo.register import ORG_PREFIX, REGISTER_NAME, SOURCE_NAME, Chunk, agreements_table, date_qualities
from kerjasama.demo.stages import stage_tables
from kerjasama.extracts.schema import conform, table_from_rows

DEFAULT_AGREEMENTS = 5_000
DEFAULT_SEED = 22
# A fixed day, not the clock: a sample must not turn ceremonial by lying still.
DEFAULT_REPORTING_ON = date(2026, 10, 31)
# Part of the recipe: another size draws other rows.
CHUNK_AGREEMENTS = 20_000
RECIPE = 3  # raised whenever the same seed gives other rows than before
REFERENCE = ("regions", "region_borders", "countries", "foreign_cities")


def generate(
    agreements: int = DEFAULT_AGREEMENTS,
    seed: int = DEFAULT_SEED,
    reporting_on: date = DEFAULT_REPORTING_ON,
    reference: Mapping[str, pa.Table] | None = None,
) -> Iterator[tuple[str, pa.Table]]:
    """Pairs of table name and rows in the contract's columns, `agreements` rows of the table agreements in all.

    Children refer to parents of the same chunk; organizations and the batch come last, only those that were met.
    """
    tables = reference or load_reference()
    world = _rng(seed, 0)
    places = build_places(tables, world)
    partners = build_partners(tables, places, agreements, world)
    today = day_number(reporting_on)
    recipe = f"demo recipe {RECIPE}: {agreements} agreements, seed {seed}, {reporting_on.isoformat()}"
    fingerprint = hashlib.sha256(recipe.encode()).hexdigest()
    batch_id = f"contoh-{fingerprint[:12]}"
    met = np.zeros(len(partners.names), dtype=np.bool_)
    for chunk_no, offset in enumerate(range(0, agreements, CHUNK_AGREEMENTS)):
        rng = _rng(seed, 1, chunk_no)
        size = min(CHUNK_AGREEMENTS, agreements - offset)
        cases = draw_cases(rng, places, partners, size, today)
        rows = build_rows(rng, cases, size, today)
        chunk = Chunk(places, partners, cases, rows, offset, today, batch_id)
        quality = date_qualities(rng, chunk)
        for used in (cases.lead, cases.partner, cases.second):
            shown = used[rows.case]
            met[shown[shown >= 0]] = True
        agreed = conform("agreements", agreements_table(rng, chunk, quality))
        yield "agreements", agreed
        for name, table in line_tables(rng, chunk, quality):
            if name == "scope_items":
                table = with_parent_items(_rng(seed, COVERAGE_STREAM, chunk_no), chunk, table)
            yield name, conform(name, table)
        joining = association_parties(_rng(seed, ASSOCIATION_STREAM, chunk_no), chunk)
        yield "agreement_parties", conform("agreement_parties", joining)
        for name, table in follow_up_tables(rng, chunk, chunk_no):
            yield name, conform(name, table)
        for name, table in indicator_tables(_rng(seed, INDICATOR_STREAM, chunk_no), chunk, chunk_no):
            yield name, conform(name, table)
        for name, table in stage_tables(rng, chunk, quality, chunk_no):
            if name == "stage_events":
                events = table
            yield name, conform(name, table)
        yield "documents", conform("documents", clock_papers(_rng(seed, 2, chunk_no), chunk, agreed, events, chunk_no))
        for name, table in confirmation_tables(_rng(seed, 12, chunk_no), chunk, chunk_no):
            yield name, conform(name, table)
        if chunk_no == 0:
            mapped = mapping_table(_rng(seed, MAPPING_STREAM), chunk, agreements)
            yield "mapping_items", conform("mapping_items", mapped)
        ideas = laboratory_ideas(_rng(seed, LABORATORY_STREAM, chunk_no), chunk, chunk_no)
        yield "lab_ideas", conform("lab_ideas", ideas)
        issues = sample_issues(agreed, offset, reporting_on)
        yield "import_issues", conform("import_issues", issues)
    figures = potentials_table(_rng(seed, POTENTIAL_STREAM), tables["regions"], reporting_on.year, batch_id)
    yield "potentials", conform("potentials", figures)
    yield "organizations", conform("organizations", _organizations(partners, met, places.codes))
    yield "organizations", conform("organizations", association_organizations(len(partners.names)))
    yield (
        "import_batches",
        table_from_rows(
            "import_batches",
            [
                {
                    "batch_id": batch_id,
                    "kind": "demo",
                    "register_name": REGISTER_NAME,
                    "owner_name": REGISTER_NAME,
                    "file_name": SOURCE_NAME,
                    "file_sha256": fingerprint,
                    "imported_at": datetime(reporting_on.year, reporting_on.month, reporting_on.day),
                    "reporting_on": reporting_on,
                    "reporting_on_source": "declared",
                    "rows_read": agreements,
                    "rows_written": agreements,
                    "rows_refused": 0,
                    "is_sample": True,
                }
            ],
        ),
    )


def load_reference() -> dict[str, pa.Table]:
    """The reference tables that the sample stands on."""
    return {name: pq.read_table(settings.reference_file(f"{name}.parquet")) for name in REFERENCE}


def _rng(*key: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(list(key))))


def _organizations(partners: Partners, met: np.ndarray, region_codes: list[str]) -> pa.Table:
    shown = np.flatnonzero(met)
    return pa.table(
        {
            "org_id": identifier(ORG_PREFIX, shown + 1, 6),
            "name": pick(partners.names, shown),
            "org_class": pick(partners.classes, shown),
            "org_class_source": pa.repeat("declared", len(shown)),
            "region_code": pick(region_codes, partners.region[shown]),
            "country_code": pick(partners.country, shown),
            "foreign_city_id": pick(partners.city, shown),
        }
    )
