"""Yearly mapping lists of some regions: what agencies propose, what the screening said, and what became of it.

Screening follows what Kabupaten Banjar published for 2024: of 156 proposals 125 met the criteria; of these 46.4 %
sinergi, 38.4 % third parties, 15.2 % between regions. Most regions never mapped, as in real life. Lists refer to
agreements of the first chunk only, so that their number does not grow with the number of agreements.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.columns import Bools, constant, identifier, join, padded, pick, ranks, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import FIRST
from kerjasama.demo.mapping_words import COMMODITIES, PLAN_WORDS, REASONS, TYPE_PREFIXES
from kerjasama.demo.register import Chunk
from kerjasama.domain import codes
from kerjasama.domain import potential_codes as p

STREAM = 16  # of the seed: see generate._rng
YEARS = 3
MOST_REGIONS, AGREEMENTS_PER_REGION = 150, 33
HAS_LIST = 0.84  # of the years of a region that maps at all
LINES = (8, 46)
IS_MAPPED = 0.72  # of the agreements signed in a mapped year
REFUSED, UNSCREENED = 31 / 156, 0.12  # of the proposals; of those of the running year
TYPES = {"SINERGI": 0.464, "KSDPK": 0.384, "KSDD_SUKARELA": 0.112, "KSDD_WAJIB": 0.040}
NONE, EARLY = -1, 5  # no position; days after New Year at which the first proposals come


@dataclass
class Lines:
    """One position per line. `row` is that of the agreement it became (-1: none); days are numbers."""

    region: Ints
    year: Ints
    coop: Ints
    agency: Ints
    topic: Ints
    partner: Ints
    row: Ints
    screening: Ints
    proposed: Ints
    screened: Ints
    decree: Ints
    kak: Ints

    @property
    def count(self) -> int:
        return len(self.region)


def mapping_table(rng: np.random.Generator, chunk: Chunk, agreements: int) -> pa.Table:
    """The table mapping_items; `agreements` is the size of the whole sample: a small one has few lists."""
    lines = _dated(rng, chunk, _lines(rng, chunk, agreements))
    draw = rng.random((12, lines.count))
    starts = np.cumsum([0] + [len(agency.topics) for agency in AGENCIES[:-1]])
    topics = pick([t for agency in AGENCIES for t in agency.topics], starts[lines.agency] + lines.topic)
    fields = pick([agency.field for agency in AGENCIES], lines.agency)
    places = pick(chunk.places.full_names, lines.region)
    year = pa.array(lines.year).cast(pa.string())
    number = ranks(lines.region * 10_000 + lines.year)
    urusan = [code for agency in AGENCIES for code in (agency.urusan * 2)[:2]]
    is_refused = lines.screening == p.SCREENINGS.index("tidak_sesuai")
    reason = np.searchsorted([0.36, 0.68, 0.86, 0.90, 0.97], draw[0])
    feeds = np.isin(lines.agency, [i for i, agency in enumerate(AGENCIES) if agency.field in COMMODITIES])
    item = (draw[1] * 8).astype(np.int64)
    has_decree, has_kak = lines.decree != NO_DAY, lines.kak != NO_DAY
    between = np.char.startswith(np.array(codes.COOP_TYPES)[lines.coop], "KSDD")
    is_silent = draw[3] < 0.06  # there are terms of reference, but the list gives no day
    decree_kind = (lines.coop == codes.COOP_TYPES.index("KSDPK")).astype(np.int64)
    decree_number = join(
        pick(["BA", "KEPKADA"], decree_kind), f"/{words.SAMPLE_MARK}/", padded(lines.region + 1, 3), "/", year
    )
    references = {f"{plan}_ref": _reference(plan, lines, draw[4 + place], fields) for place, plan in enumerate(p.PLANS)}
    return pa.table(
        {
            "mapping_id": identifier("contoh-pu-", np.arange(lines.count) + 1),
            "mapping_year": pa.array(lines.year),
            "item_no": pa.array(number + 1).cast(pa.string()),
            "region_code": pick(chunk.places.codes, lines.region),
            "agency": join(pick([agency.name for agency in AGENCIES], lines.agency), " ", places),
            "urusan_code": pick(urusan, lines.agency * 2 + (draw[2] < 0.4)),
            "issue": join("Masalah atau potensi bidang ", fields, " (contoh)"),
            "item_code": pick(COMMODITIES["pangan"], np.where(feeds & (item < 6), item, NONE)),
            "program": join("Program bidang ", fields, " (contoh)"),
            "activity": join("Kegiatan ", topics, " (contoh)"),
            "object": join(topics, " (contoh)"),
            "coop_type": pick(codes.COOP_TYPES, np.where(is_refused & (draw[7] < 0.35), NONE, lines.coop)),
            "partner_name": pick(chunk.partners.names, np.where(draw[8] < 0.05, NONE, lines.partner)),
            "partner_region_code": pick(
                chunk.places.codes, np.where(between & (draw[8] >= 0.05), chunk.partners.region[lines.partner], NONE)
            ),
            "position": pick(p.POSITIONS, np.where(feeds, (draw[9] * 3).astype(np.int64), NONE)),
            "benefit": join("Manfaat dan target bidang ", fields, " (contoh)"),
            "location": places,
            "duration_months": whole(
                np.array(words.TERM_MONTHS)[(draw[10] * 6).astype(np.int64)], where=draw[10] < 0.9
            ),
            "funding_source": pick(codes.FUNDING_SOURCES, (draw[11] * 7).astype(np.int64) - 1),
            "priority": whole(1 + (number * 7) % 30, where=draw[9] < 0.7),
            **references,
            "proposed_on": d.to_arrow(lines.proposed),
            "screening": pick(p.SCREENINGS, lines.screening),
            "screened_on": d.to_arrow(lines.screened),
            "rejection_code": pick(p.REJECTIONS, np.where(is_refused, reason, NONE)),
            "rejection_reason": pick(
                [text for code in p.REJECTIONS for text in REASONS[code]],
                np.where(is_refused, reason * 2 + (draw[1] < 0.5), NONE),
            ),
            "decree_number": pick(decree_number, np.where(has_decree, np.arange(lines.count), NONE)),
            "decree_on": d.to_arrow(lines.decree),
            "kak_on": d.to_arrow(np.where(is_silent, NO_DAY, lines.kak)),
            "has_kak": pa.array(has_kak, mask=~has_kak & (draw[3] < 0.5)),
            "agreement_id": chunk.agreement_ids(lines.row),
            "agreement_ref": pick(
                join(pick(TYPE_PREFIXES, lines.coop), topics, " di ", places, " (contoh)"),
                np.where(lines.row >= 0, np.arange(lines.count), NONE),
            ),
            "batch_id": constant(chunk.batch_id, lines.count),
        }
    )


def _lines(rng: np.random.Generator, chunk: Chunk, agreements: int) -> Lines:
    """The lines of all lists, list by list: those that became agreements among those that (so far) did not."""
    places, cases, rows = chunk.places, chunk.cases, chunk.rows
    wanted = int(np.clip(agreements // AGREEMENTS_PER_REGION, 3, MOST_REGIONS))
    mapped = rng.choice(len(places.codes), size=wanted, replace=False, p=places.share)
    last = int(d.year_month(np.array([chunk.today]))[0][0])
    has_list = rng.random((len(places.codes), YEARS)) < HAS_LIST
    has_list &= np.isin(np.arange(len(places.codes)), mapped)[:, None]
    region, place = np.nonzero(has_list)
    lines = np.repeat(np.arange(len(region)), rng.integers(*LINES, len(region)))
    free_region, free_year = region[lines], last - YEARS + 1 + place[lines]
    free = len(lines)
    coop = rng.choice([codes.COOP_TYPES.index(name) for name in TYPES], size=free, p=list(TYPES.values()))
    lonely = (coop == codes.COOP_TYPES.index("KSDD_WAJIB")) & (places.degree[free_region] == 0)
    coop[lonely] = codes.COOP_TYPES.index("KSDD_SUKARELA")
    agency = rng.integers(len(AGENCIES), size=free)
    provincial = np.array([kind.provincial for kind in AGENCIES])
    common = rng.choice(np.flatnonzero(~provincial), size=free)
    agency = np.where(provincial[agency] & ~places.is_province[free_region], common, agency)
    topic = (rng.random(free) * np.array([len(kind.topics) for kind in AGENCIES])[agency]).astype(np.int64)
    partner = _partners(rng, chunk, free_region, coop, agency)

    signed_year, month = d.year_month(np.where(rows.signed == NO_DAY, 0, rows.signed))
    list_year = np.where(month >= 6, signed_year, signed_year - 1)  # in the first months: the list of the year before
    lead = cases.lead[rows.case]
    within = (list_year > last - YEARS) & (list_year <= last)
    there = has_list[lead, np.clip(list_year - last + YEARS - 1, 0, YEARS - 1)] & within
    domestic = np.isin(cases.coop[rows.case], [codes.COOP_TYPES.index(name) for name in TYPES])
    fits = there & domestic & (rows.role == FIRST) & (rows.signed != NO_DAY)
    row = np.flatnonzero(fits & (rng.random(rows.count) < IS_MAPPED))
    case = rows.case[row]
    order = np.lexsort(
        (
            rng.random(free + len(row)),
            np.concatenate([free_year, list_year[row]]),
            np.concatenate([free_region, lead[row]]),
        )
    )

    def put(first: Ints, second: Ints) -> Ints:
        found: Ints = np.concatenate([first, second])[order]
        return found

    nothing = np.full(free + len(row), NO_DAY)
    return Lines(
        region=put(free_region, lead[row]),
        year=put(free_year, list_year[row]),
        coop=put(coop, cases.coop[case]),
        agency=put(agency, cases.agency[case]),
        topic=put(topic, cases.topic[case]),
        partner=put(partner, cases.partner[case]),
        row=put(np.full(free, NONE), row),
        screening=np.zeros(free + len(row), dtype=np.int64),
        proposed=nothing,
        screened=nothing,
        decree=nothing,
        kak=nothing,
    )


def _partners(rng: np.random.Generator, chunk: Chunk, region: Ints, coop: Ints, agency: Ints) -> Ints:
    """The intended partner of each line, as a position in `Partners`."""
    places, partners, count = chunk.places, chunk.partners, len(region)
    draw = rng.random((3, count))
    bordering = places.neighbours[region, (draw[0] * np.maximum(1, places.degree[region])).astype(np.int64)]
    near = places.nearest[region, (draw[0] * np.maximum(1, places.near_count[region])).astype(np.int64)]
    third = np.concatenate([partners.pools[name][:12] for name in ("swasta", "pts", "bumn", "bumd", "ormas")])
    central = np.where(
        draw[1] < 0.6,
        partners.ministry_of[agency],
        partners.vertical_of[places.province[region], rng.integers(len(words.VERTICAL_PATTERNS), size=count)],
    )
    by_type = {"KSDD_WAJIB": bordering, "KSDD_SUKARELA": near, "SINERGI": central}
    found: Ints = third[(draw[2] * len(third)).astype(np.int64)]
    for name, members in by_type.items():
        found = np.where(coop == codes.COOP_TYPES.index(name), members, found)
    return found


def _dated(rng: np.random.Generator, chunk: Chunk, lines: Lines) -> Lines:
    """The steps and their days; what would come after the reporting day is not there yet."""
    count = lines.count
    draw = rng.random((6, count))
    became = lines.row >= 0
    place = lines.region * YEARS + lines.year % YEARS
    listed = rng.random((4, int(place.max()) + 1))[:, place] if count else np.zeros((4, 0))
    new_year = (lines.year - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64)
    proposed = new_year + EARLY + (listed[0] * 35 + draw[0] * 15).astype(np.int64)
    screened = proposed + 14 + (listed[1] * 25).astype(np.int64)
    decree = screened + 14 + (listed[2] * 20).astype(np.int64)
    signed = np.where(became, chunk.rows.signed[np.maximum(lines.row, 0)], decree + 10**6)
    kak = np.minimum(decree + 15 + (draw[1] * 120).astype(np.int64), signed - 5)
    kak = d.workday(np.maximum(kak, decree + 1))
    running = lines.year == lines.year.max() if count else np.zeros(0, dtype=np.bool_)
    screening = np.where(draw[2] < REFUSED, p.SCREENINGS.index("tidak_sesuai"), p.SCREENINGS.index("sesuai"))
    screening[running & (draw[3] < UNSCREENED)] = p.SCREENINGS.index("usulan")
    screening[became] = p.SCREENINGS.index("sesuai")
    fits = screening == p.SCREENINGS.index("sesuai")
    is_decided = fits & (became | ((listed[3] < 0.88) & (draw[4] < 0.95)))
    has_kak = is_decided & (draw[5] < np.where(became, 0.85, 0.42))

    def kept(day: Ints, where: Bools) -> Ints:
        return np.where(where & (day <= chunk.today), day, NO_DAY)

    is_known = proposed <= chunk.today
    screening[(screening > 0) & (screened > chunk.today)] = p.SCREENINGS.index("usulan")
    lines.screening = screening
    lines.proposed = proposed
    lines.screened = kept(d.workday(screened), screening > 0)
    lines.decree = kept(d.workday(decree), is_decided)
    lines.kak = kept(kak, has_kak)
    for name in Lines.__dataclass_fields__:
        setattr(lines, name, getattr(lines, name)[is_known])
    return lines


def _reference(plan: str, lines: Lines, draw: np.ndarray, fields: pa.Array) -> pa.Array:
    """The reference to one plan: mostly the plan of the time, now and then another period, a word, or nothing."""
    full = join(pick(PLAN_WORDS[plan], lines.year - lines.year.min()) if lines.count else fields, fields, " (contoh)")
    late = join(PLAN_WORDS[f"{plan}_past"], fields, " (contoh)") if lines.count else fields
    kind = np.searchsorted([0.70, 0.78, 0.86], draw)
    row = np.arange(lines.count)
    blank = pick(["-", "ada", "belum", "sesuai"], (draw * 997).astype(np.int64) % 4)
    return pa.chunked_array(
        [
            pa.concat_arrays([full, late, blank]).take(
                pa.array(np.where(kind < 3, kind, 0) * lines.count + row, mask=kind == 3)
            )
        ]
    ).combine_chunks()
