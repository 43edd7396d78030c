"""What a register says of the documents, faults included: the tables agreements, parties, affairs, regions, scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.cases import Bools, Cases
from kerjasama.demo.columns import constant, identifier, join, padded, pick, ranks, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import ADDENDUM, CHILD, FIRST, RENEWAL, Rows
from kerjasama.demo.places import Partners, Places
from kerjasama.domain import codes

REGISTER_NAME = "Data contoh"
AGREEMENT_PREFIX = "contoh-ks-"
ORG_PREFIX = "contoh-pihak-"
# How well signing dates are known: most exactly, a few like registers have them.
DATE_QUALITY_SHARES = {"exact": 0.953, "month": 0.012, "year": 0.017, "ambiguous": 0.008, "missing": 0.010}


@dataclass
class Chunk:
    """What the tables of one chunk are made from; `offset` is the number of agreements in the chunks before."""

    places: Places
    partners: Partners
    cases: Cases
    rows: Rows
    offset: int
    today: int
    batch_id: str

    def agreement_ids(self, rows: Ints) -> pa.Array:
        """Identifiers of the agreements at these rows; empty for -1."""
        ids = identifier(AGREEMENT_PREFIX, np.maximum(rows, 0) + self.offset + 1)
        return pc.if_else(pa.array(rows >= 0), ids, pa.scalar(None, pa.string()))


def date_qualities(rng: np.random.Generator, chunk: Chunk) -> Ints:
    """Position in codes.DATE_QUALITIES for each row. Children keep exact dates; nothing signed has none."""
    rows = chunk.rows
    drawn = rng.choice(
        [codes.DATE_QUALITIES.index(name) for name in DATE_QUALITY_SHARES],
        size=rows.count,
        p=list(DATE_QUALITY_SHARES.values()),
    )
    exact, ambiguous = codes.DATE_QUALITIES.index("exact"), codes.DATE_QUALITIES.index("ambiguous")
    drawn[rows.role != FIRST] = exact
    other = d.swapped(rows.signed)
    drawn[(drawn == ambiguous) & ((other == rows.signed) | (other > chunk.today))] = exact
    drawn[rows.signed == NO_DAY] = codes.DATE_QUALITIES.index("missing")
    return drawn


def agreement_tables(rng: np.random.Generator, chunk: Chunk, quality: Ints) -> Iterator[tuple[str, pa.Table]]:
    """The five tables that a register's own lines fill."""
    yield "agreements", _agreements(rng, chunk, quality)
    yield "agreement_parties", _parties(rng, chunk, quality)
    yield "agreement_urusan", _urusan(rng, chunk)
    yield "agreement_regions", _regions(rng, chunk)
    yield "scope_items", _scope(rng, chunk)


def _agreements(rng: np.random.Generator, chunk: Chunk, quality: Ints) -> pa.Table:
    rows, cases, places = chunk.rows, chunk.cases, chunk.places
    count, case = rows.count, rows.case
    draw = rng.random((8, count))
    is_signed = rows.signed != NO_DAY
    exact = quality == codes.DATE_QUALITIES.index("exact")
    earliest, latest = _span(rows.signed, quality)
    started = is_signed & exact & (draw[0] < 0.93)
    start = np.where(started, np.where(draw[1] < 0.9, rows.signed, rows.signed + 14), NO_DAY)
    start = np.where(start > rows.end, rows.signed, start)
    end, end_method = _ends(rows, cases, is_signed, exact, draw[2])
    end = np.where(started & (rows.role == FIRST) & (draw[3] < 0.003), start - 365, end)  # a mistyped year of the end
    status = _declared(rows, cases, end, chunk.today, draw[4])
    terminated = np.where(is_signed, rows.terminated, NO_DAY)
    executed = cases.executes_on[case] != NO_DAY
    reason = np.where(executed, np.where(draw[5] < 0.55, 1, 0), np.where(draw[5] < 0.6, 3, 0))
    lead = cases.lead[case]
    agency_names = pick([agency.name for agency in words.AGENCIES], cases.agency[case])
    lead_names = pick(places.full_names, lead)
    office = pick(["Bagian Kerja Sama ", "Biro Pemerintahan "], places.is_province[lead].astype(np.int64))
    titles = _titles(chunk)
    has_title = draw[6] >= 0.01
    typed_variant = (draw[7] * 3).astype(np.int64)
    doc_typed = [words.DOC_TYPED.get(name, ("", "", ""))[k] or None for name in codes.DOC_TYPES for k in range(3)]
    status_typed = [words.STATUS_TYPED[name][k] or None for name in codes.DECLARED_STATUSES for k in range(2)]
    derived_type = draw[0] > 0.12
    return pa.table(
        {
            "agreement_id": chunk.agreement_ids(np.arange(count)),
            "register_name": constant(REGISTER_NAME, count),
            "register_key": identifier("CONTOH/", np.arange(count) + chunk.offset + 1),
            "parent_agreement_id": chunk.agreement_ids(rows.parent),
            "supersedes_id": chunk.agreement_ids(rows.supersedes),
            "doc_type": pick(codes.DOC_TYPES, rows.doc),
            "doc_type_typed": pick(doc_typed, rows.doc * 3 + typed_variant),
            "coop_type": pick(codes.COOP_TYPES, cases.coop[case]),
            "coop_type_source": pick(["declared", "derived"], derived_type.astype(np.int64)),
            "coop_type_declared": pick(
                [words.TYPE_WORDS.get(name) for name in codes.COOP_TYPES], cases.coop[case], where=~derived_type
            ),
            "title": titles,
            "title_source": pick(["derived", "declared"], has_title.astype(np.int64)),
            "object": pick(_topics(), _topic_position(cases)[case]),
            "scope_text": join(
                "Lingkup contoh: ", pick([agency.field for agency in words.AGENCIES], cases.agency[case])
            ),
            "lead_region_code": pick(places.codes, lead),
            "lead_agency": pick(join(agency_names, " ", lead_names), np.where(draw[3] < 0.96, np.arange(count), -1)),
            "liaison": pick(join(office, lead_names), np.where(draw[1] < 0.7, np.arange(count), -1)),
            "signed_on": d.to_arrow(np.where(exact, rows.signed, NO_DAY)),
            "signed_earliest_on": d.to_arrow(earliest),
            "signed_latest_on": d.to_arrow(latest),
            "signed_on_source": pick(
                codes.VALUE_SOURCES, np.where(earliest == NO_DAY, 2, np.where(started & (draw[5] > 0.96), 1, 0))
            ),
            "start_on": d.to_arrow(start),
            "end_on": d.to_arrow(end),
            "end_method": pick(codes.END_METHODS, end_method),
            "end_condition_text": pick(
                [None, None, "sampai dengan selesainya kegiatan", "diperpanjang otomatis", None], end_method
            ),
            "duration_months": whole(np.array(words.TERM_MONTHS)[rows.months], where=end_method <= 1),
            "duration_typed": pick(words.TERM_TYPED, rows.months, where=end_method <= 1),
            "declared_status": pick(codes.DECLARED_STATUSES, status),
            "declared_status_typed": pick(status_typed, status * 2 + (draw[2] < 0.3)),
            "funding_source": pick(codes.FUNDING_SOURCES, (draw[6] * 7).astype(np.int64) - 1),
            "needs_dprd": pa.array(cases.needs_dprd[case]),
            "terminated_on": d.to_arrow(terminated),
            "termination_reason": pick(codes.TERMINATION_REASONS, reason, where=terminated != NO_DAY),
            "rationale": pick(["Kebutuhan bersama para pihak (contoh)"], np.where(draw[4] < 0.4, 0, -1)),
            "date_quality": pick(codes.DATE_QUALITIES, quality),
            "is_sample": constant(True, count),
            "batch_id": constant(chunk.batch_id, count),
        }
    )


def _span(signed: Ints, quality: Ints) -> tuple[Ints, Ints]:
    """Earliest and latest day that the register's writing of the signing date allows."""
    is_signed = signed != NO_DAY
    safe = np.where(is_signed, signed, 0)
    earliest, latest = signed.copy(), signed.copy()
    other = d.swapped(safe)
    spans = {
        "month": d.month_bounds(safe),
        "year": d.year_bounds(safe),
        "ambiguous": (np.minimum(safe, other), np.maximum(safe, other)),
        "missing": (np.full(len(signed), NO_DAY), np.full(len(signed), NO_DAY)),
    }
    for name, (low, high) in spans.items():
        chosen = is_signed & (quality == codes.DATE_QUALITIES.index(name))
        earliest, latest = np.where(chosen, low, earliest), np.where(chosen, high, latest)
    return earliest, latest


def _ends(rows: Rows, cases: Cases, is_signed: Bools, exact: Bools, draw: np.ndarray) -> tuple[Ints, Ints]:
    """End of validity and how it is known (position in codes.END_METHODS)."""
    written, computed, open_ended, auto_renew, unknown = range(5)
    method = np.where(draw < 0.84, written, computed)
    method = np.where((method == computed) & ~exact, written, method)
    is_open = cases.open_ended[rows.case] & (rows.role != CHILD)
    method = np.where(is_open, np.where(draw < 0.7, open_ended, auto_renew), method)
    method = np.where(~is_signed | (~is_open & (draw > 0.965)), unknown, method)
    return np.where(method <= computed, rows.end, NO_DAY), method


def _declared(rows: Rows, cases: Cases, end: Ints, today: int, draw: np.ndarray) -> Ints:
    """What the register says: mostly true; one in seven that ran out still stands as in force (16 of 114 in one)."""
    status = {name: i for i, name in enumerate(codes.DECLARED_STATUSES)}
    known_end = end != NO_DAY
    over = known_end & (end < today)
    said = np.where(over & (draw > 0.13), status["berakhir"], status["berlaku"])
    said = np.where(known_end & ~over & (end - today < 90) & (draw < 0.6), status["akan_berakhir"], said)
    said = np.where((rows.terminated != NO_DAY) & (draw > 0.15), status["diakhiri"], said)
    said = np.where(~over & (draw > 0.985), status["berakhir"], said)
    said = np.where((draw > 0.93) & (draw <= 0.97), status["tidak_diketahui"], said)
    said = np.where((rows.role == RENEWAL) & (draw < 0.4) & ~over, status["perpanjangan"], said)
    return np.where(rows.signed == NO_DAY, status["proses"], said)


def _topics() -> list[str]:
    return [topic for agency in words.AGENCIES for topic in agency.topics]


def _topic_position(cases: Cases) -> Ints:
    starts = np.cumsum([0] + [len(agency.topics) for agency in words.AGENCIES[:-1]])
    position: Ints = starts[cases.agency] + cases.topic
    return position


def _titles(chunk: Chunk) -> pa.Array:
    rows, cases = chunk.rows, chunk.cases
    opening = np.where(rows.role == ADDENDUM, 3, np.where(rows.role == RENEWAL, 2, np.where(rows.role == CHILD, 1, 0)))
    sinergi = cases.kind("SINERGI")[rows.case]
    opening = np.where((opening == 0) & sinergi, 4, opening)
    openings = ["Kerja Sama ", "Pelaksanaan ", "Perpanjangan Kerja Sama ", "Adendum Kerja Sama ", "Sinergi "]
    return join(
        pick(openings, opening),
        pick(_topics(), _topic_position(cases)[rows.case]),
        " di ",
        pick(chunk.places.full_names, cases.lead[rows.case]),
        " (contoh)",
    )


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
    most = max(len(agency.urusan) for agency in words.AGENCIES)
    flat = [code for agency in words.AGENCIES for code in (*agency.urusan, *[None] * (most - len(agency.urusan)))]
    sizes = np.array([len(agency.urusan) for agency in words.AGENCIES])
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
                pick([a.field for a in words.AGENCIES], cases.agency[rows.case[row]]),
            ),
            "urusan_code": pick([a.urusan[0] for a in words.AGENCIES], cases.agency[rows.case[row]]),
        }
    )
