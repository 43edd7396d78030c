"""What a register says of the documents, faults included: the tables agreements, parties, affairs, regions, scope."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.cases import Bools, Cases
from kerjasama.demo.columns import constant, identifier, join, pick, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import ADDENDUM, CHILD, FIRST, RENEWAL, Rows
from kerjasama.demo.places import Partners, Places
from kerjasama.domain import codes

REGISTER_NAME = "Data contoh"
SOURCE_NAME = "Data contoh (dibangkitkan)"
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


def agreements_table(rng: np.random.Generator, chunk: Chunk, quality: Ints) -> pa.Table:
    """The table agreements: one line per document."""
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
    agency_names = pick([agency.name for agency in AGENCIES], cases.agency[case])
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
            "scope_text": join("Lingkup contoh: ", pick([agency.field for agency in AGENCIES], cases.agency[case])),
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
    return [topic for agency in AGENCIES for topic in agency.topics]


def _topic_position(cases: Cases) -> Ints:
    starts = np.cumsum([0] + [len(agency.topics) for agency in AGENCIES[:-1]])
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
