"""What hangs on a register's line: its parties with their numbers, affairs, regions, and the items of the scope."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.columns import constant, identifier, join, padded, pick, ranks, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import CHILD
from kerjasama.demo.register import ORG_PREFIX, Chunk
from kerjasama.domain import codes


def line_tables(rng: np.random.Generator, chunk: Chunk, quality: Ints) -> Iterator[tuple[str, pa.Table]]:
    """Parties, affairs, regions, scope items."""
    yield "agreement_parties", _parties(rng, chunk, quality)
    yield "agreement_urusan", _urusan(rng, chunk)
    yield "agreement_regions", _regions(rng, chunk)
    yield "scope_items", _scope(rng, chunk)


def _parties(rng: np.random.Generator, chunk: Chunk, quality: Ints) -> pa.Table:
    """Two parties, sometimes three; each with its own number of the document."""
    rows, cases = chunk.rows, chunk.cases
    second = cases.second[rows.case]
    row = np.concatenate([np.arange(rows.count), np.arange(rows.count), np.flatnonzero(second >= 0)])
    place = np.repeat([0, 1, 2], [rows.count, rows.count, int((second >= 0).sum())])
    order = np.lexsort((place, row))
    row, place = row[order], place[order]
    case = rows.case[row]
    org = np.where(place == 0, cases.lead[case], np.where(place == 1, cases.partner[case], cases.second[case]))
    names = pick(chunk.partners.names, org)
    by_power = (rows.role[row] == CHILD) & (rng.random(len(row)) < 0.7)
    lead = cases.lead[case]
    office = np.where(chunk.places.is_province[lead], 0, np.where(chunk.places.is_city[lead], 1, 2))
    office = np.where(by_power, 3, np.where(place == 0, office, 4))
    return pa.table(
        {
            "agreement_id": chunk.agreement_ids(row),
            "party_order": whole(place + 1),
            "org_id": identifier(ORG_PREFIX, org + 1, 6),
            "is_lead": pa.array(place == 0),
            "name_typed": names,
            "doc_number": _numbers(rng, chunk, row, place, quality),
            "signatory_role": pick(["Gubernur", "Wali Kota", "Bupati", "Kepala Perangkat Daerah", "Pimpinan"], office),
            "acting_by_power_of_attorney": pa.array(by_power),
        }
    )


def _numbers(rng: np.random.Generator, chunk: Chunk, row: Ints, place: Ints, quality: Ints) -> pa.Array:
    """'100.3.7.1/0123/CONTOH/KB/VI/2025'; none on documents without a known month, and on some others."""
    rows = chunk.rows
    known = (rows.signed[row] != NO_DAY) & (quality[row] <= codes.DATE_QUALITIES.index("month"))
    known &= rng.random(len(row)) >= 0.04
    year, month = d.year_month(np.where(known, rows.signed[row], 0))
    prefix = np.where(place == 0, np.where(year < 2022, 0, 1), 2)
    texts = join(
        pick(["415.4/", "100.3.7.1/", ""], prefix),
        padded(rng.integers(1, 2400, len(row)), 4),
        f"/{words.SAMPLE_MARK}/",
        pick([words.DOC_ABBREVIATIONS.get(name, "DOK") for name in codes.DOC_TYPES], rows.doc[row]),
        "/",
        pick(words.MONTH_ROMANS, month - 1),
        "/",
        pa.array(year).cast(pa.string()),
    )
    return pick(texts, np.where(known, np.arange(len(row)), -1))


def _urusan(rng: np.random.Generator, chunk: Chunk) -> pa.Table:
    """What the agency is charged with; nothing for one agreement in twenty."""
    rows, cases = chunk.rows, chunk.cases
    most = max(len(agency.urusan) for agency in AGENCIES)
    flat = [code for agency in AGENCIES for code in (*agency.urusan, *[None] * (most - len(agency.urusan)))]
    sizes = np.array([len(agency.urusan) for agency in AGENCIES])
    agency = cases.agency[rows.case]
    both = rng.random(len(cases.agency))[rows.case] < 0.4
    listed = np.where(both, sizes[agency], 1)
    listed[rng.random(rows.count) < 0.05] = 0
    row = np.repeat(np.arange(rows.count), listed)
    position = agency[row] * most + ranks(row)
    return pa.table(
        {
            "agreement_id": chunk.agreement_ids(row),
            "urusan_code": pick(flat, position),
            "urusan_source": constant("derived", len(row)),
        }
    )


def _regions(rng: np.random.Generator, chunk: Chunk) -> pa.Table:
    """The leading region, partner regions, and where it is carried out when that is written."""
    rows, cases, places = chunk.rows, chunk.cases, chunk.places
    partner = cases.partner[rows.case]
    with_region = np.flatnonzero(chunk.partners.region[partner] >= 0)
    located = np.flatnonzero(rng.random(rows.count) < 0.25)
    row = np.concatenate([np.arange(rows.count), with_region, located])
    role = np.repeat([0, 1, 2], [rows.count, len(with_region), len(located)])
    order = np.lexsort((role, row))
    row, role = row[order], role[order]
    region = np.where(role == 1, cases.partner[rows.case[row]], cases.lead[rows.case[row]])
    return pa.table(
        {
            "agreement_id": chunk.agreement_ids(row),
            "region_code": pick(places.codes, region),
            "region_role": pick(codes.REGION_ROLES, role),
        }
    )


def _scope(rng: np.random.Generator, chunk: Chunk) -> pa.Table:
    """One to nine items."""
    rows, cases = chunk.rows, chunk.cases
    row = np.repeat(np.arange(rows.count), rows.items)
    item = ranks(row)
    verb = (item + rng.integers(0, 9, rows.count)[row]) % len(words.SCOPE_VERBS)
    return pa.table(
        {
            "agreement_id": chunk.agreement_ids(row),
            "item_no": whole(item + 1),
            "item_text": join(
                pick(words.SCOPE_VERBS, verb),
                " ",
                pick([a.field for a in AGENCIES], cases.agency[rows.case[row]]),
            ),
            "urusan_code": pick([a.urusan[0] for a in AGENCIES], cases.agency[rows.case[row]]),
        }
    )
