"""Ideas of laboratories of innovation under some of the SINERGI agreements, drawn from a stream of their own."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.demo import days as d
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.columns import Bools, constant, identifier, join, pick, ranks, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import FIRST
from kerjasama.demo.register import Chunk
from kerjasama.domain import codes
from kerjasama.domain import potential_codes as p

STREAM = 24  # of random numbers: its own, so that no row of another table changes
AGREEMENTS_PER_LABORATORY = 125  # 40 laboratories in a sample of 5,000 agreements
FEWEST, MOST = 10, 90  # ideas of one laboratory
_FIELD = "aparatur"  # the field whose ministry-like partner trains civil servants, as LAN does
_FORMS = (
    "Aplikasi Layanan", "Layanan Keliling", "Posko Terpadu", "Dasbor Data", "Kelas Warga", "Klinik Konsultasi",
    "Gerakan Bersama", "Pos Aduan", "Kartu Pintar", "Antrean Daring",
)  # fmt: skip
_TOPICS = tuple(topic for agency in AGENCIES for topic in agency.topics)
_FIRST_TOPIC = np.cumsum([0] + [len(agency.topics) for agency in AGENCIES[:-1]])
_TOPIC_COUNT = np.array([len(agency.topics) for agency in AGENCIES])
_URUSAN = [agency.urusan[0] if agency.urusan else None for agency in AGENCIES]
# Chance to reach each stage from the one before it, and days until then (least, most).
_PASSING = (1.0, 0.94, 0.82, 0.6, 0.62)
_WAITS = ((0, 1), (0, 2), (14, 60), (30, 180), (20, 200))
# What becomes of an idea, in the order of p.IDEA_OUTCOMES: when it was carried out, and when it was not.
_CARRIED_OUT = (0.44, 0.09, 0.22, 0.07, 0.05, 0.13)
_NOT_CARRIED_OUT = (0.0, 0.0, 0.24, 0.18, 0.2, 0.38)
_SAID_WITHOUT_DAY = 0.07  # ideas whose last stage is a word in the list, without its day
_PROOFS = tuple(codes.EVIDENCE_TYPES.index(name) for name in ("dokumen_bertanggal", "berita_acara", "foto"))


def laboratory_ideas(rng: np.random.Generator, chunk: Chunk, chunk_no: int) -> pa.Table:
    """The table lab_ideas of a chunk."""
    row, first_day = _laboratories(rng, chunk)
    many = FEWEST + ((MOST - FEWEST + 1) * rng.beta(1.4, 2.6, len(row))).astype(np.int64)
    busy = rng.integers(6, len(AGENCIES) + 1, len(row))  # agencies that take part
    lab = np.repeat(np.arange(len(row)), many)
    count = len(lab)
    draw = rng.random((10, count))
    # Some agencies bring many ideas, most bring few.
    agency = ((busy[lab] * draw[0] ** 1.6).astype(np.int64) + row[lab] * 7) % len(AGENCIES)
    topic = _FIRST_TOPIC[agency] + (draw[1] * _TOPIC_COUNT[agency]).astype(np.int64)
    days, reached = _stages(rng, first_day[lab], chunk.today)
    outcome, outcome_on = _outcomes(draw, days, reached, chunk.today)
    said = (draw[5] < _SAID_WITHOUT_DAY) & (reached >= 2) & (outcome_on == NO_DAY)
    last = np.zeros((len(p.LAB_STAGES), count), dtype=np.bool_)
    last[reached - 1, np.arange(count)] = said
    shown = np.where(last, NO_DAY, days)
    place = chunk.cases.lead[chunk.rows.case[row[lab]]]
    applied = outcome <= 1
    year, _month = d.year_month(first_day[lab])
    number = ranks(lab) + 1
    return pa.table(
        {
            "idea_id": identifier("contoh-ide-", chunk_no * 10**7 + np.arange(count) + 1),
            "agreement_id": chunk.agreement_ids(row[lab]),
            "region_code": pick(chunk.places.codes, place),
            "lab_year": whole(year),
            "agency": join(pick([agency.name for agency in AGENCIES], agency), " (contoh)"),
            "idea_name": join(
                "Ide ",
                pc.cast(pa.array(number), pa.string()),
                ": ",
                pick(_FORMS, (draw[2] * len(_FORMS)).astype(np.int64)),
                " untuk ",
                pick(_TOPICS, topic),
                " (contoh)",
            ),
            "urusan_code": pick(_URUSAN, agency),
            **{f"{stage}_on": d.to_arrow(shown[no]) for no, stage in enumerate(p.LAB_STAGES)},
            "stage_code": pick(p.LAB_STAGES, reached - 1, where=said),
            "outcome_code": pick(p.IDEA_OUTCOMES, outcome),
            "outcome_on": d.to_arrow(outcome_on),
            "evidence_type": pick(
                codes.EVIDENCE_TYPES,
                np.array(_PROOFS)[(draw[6] * len(_PROOFS)).astype(np.int64)],
                where=applied & (draw[7] < 0.8),
            ),
            "batch_id": constant(chunk.batch_id, count),
        }
    )


def _laboratories(rng: np.random.Generator, chunk: Chunk) -> tuple[Ints, Ints]:
    """(rows of agreements with a laboratory, its first day): one for a region, those of the fitting partner first."""
    rows, cases = chunk.rows, chunk.cases
    fits = np.flatnonzero((rows.role == FIRST) & cases.kind("SINERGI")[rows.case] & (rows.signed != NO_DAY))
    fits = fits[(rows.signed[fits] <= chunk.today - 150) & (rows.signed[fits] > chunk.today - 6 * 365)]
    field = [agency.field for agency in AGENCIES].index(_FIELD)
    partner = cases.partner[rows.case[fits]]
    is_fitting = partner == chunk.partners.ministry_of[field]
    order = np.lexsort((rng.random(len(fits)), ~np.isin(partner, chunk.partners.ministry_of), ~is_fitting))
    fits = fits[order]
    _lead, one = np.unique(cases.lead[rows.case[fits]], return_index=True)
    chosen = np.sort(fits[np.sort(one)[: max(1, chunk.rows.count // AGREEMENTS_PER_LABORATORY)]])
    wait = rng.integers(20, 240, len(chosen))
    return chosen, np.minimum(rows.signed[chosen] + wait, chunk.today - 30)


def _stages(rng: np.random.Generator, first_day: Ints, today: int) -> tuple[Ints, Ints]:
    """(day of each stage, how many were reached): in order, none after today."""
    count = len(first_day)
    days = np.full((len(p.LAB_STAGES), count), NO_DAY)
    day, goes_on = first_day.copy(), np.ones(count, dtype=np.bool_)
    for no, (passing, (least, most)) in enumerate(zip(_PASSING, _WAITS, strict=True)):
        day = day + rng.integers(least, most + 1, count)
        goes_on = goes_on & (rng.random(count) < passing) & (day <= today)
        days[no] = np.where(goes_on, day, NO_DAY)
    return days, (days != NO_DAY).sum(axis=0)


def _outcomes(draw: np.ndarray, days: Ints, reached: Ints, today: int) -> tuple[Ints, Ints]:
    """(position in p.IDEA_OUTCOMES, day of that state): what would come after today is not known yet."""
    carried_out: Bools = reached >= p.LAB_STAGES.index("deliver") + 1
    position = np.where(
        carried_out,
        np.searchsorted(np.cumsum(_CARRIED_OUT), draw[3]),
        np.searchsorted(np.cumsum(_NOT_CARRIED_OUT), draw[3]),
    )
    unknown = p.IDEA_OUTCOMES.index("tidak_diketahui")
    position = np.minimum(position, unknown)
    day = days.max(axis=0, initial=NO_DAY, where=days != NO_DAY) + 20 + (draw[4] * 380).astype(np.int64)
    position = np.where(day > today, unknown, position)
    return position, np.where((position == unknown) | (draw[8] < 0.05), NO_DAY, day)
