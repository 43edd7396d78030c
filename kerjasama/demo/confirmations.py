"""Answers of offices that were asked about agreements of which nothing was heard: a few, of every kind."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.columns import Bools, constant, identifier, join, pick, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.register import Chunk
from kerjasama.domain import codes
from kerjasama.domain.confirmation_codes import CONFIRMATION_ANSWERS

ASKED_SHARE = 0.02  # of the agreements that went nowhere: enough to show, too few to move the picture
# Nothing was done; done and shown; done and shown by a photograph; ended; not answered yet.
KINDS = ("tidak", "bukti", "foto", "akhir", "kosong")
KIND_SHARES = (0.32, 0.16, 0.12, 0.08, 0.32)
_ANSWER = {"tidak": "tidak_dilaksanakan", "bukti": "sudah_dilaksanakan", "foto": "sudah_dilaksanakan",
           "akhir": "sudah_berakhir", "kosong": "belum_dijawab"}  # fmt: skip
_YEAR = 365
NOTES = ("Anggaran belum tersedia (contoh)", "Mitra belum menanggapi (contoh)", "Prioritas berubah (contoh)")
REASONS = ("kesepakatan_para_pihak", "tidak_dapat_dilanjutkan")


def confirmation_tables(rng: np.random.Generator, chunk: Chunk, chunk_no: int) -> Iterator[tuple[str, pa.Table]]:
    """The actions that answers recorded with their evidence, then the answers."""
    case, kind = _asked(rng, chunk)
    count = len(case)
    answered = d.workday(chunk.today - rng.integers(10, 60, count))
    number = chunk_no * 10**7 + np.arange(count) + 1
    done = (kind == KINDS.index("bukti")) | (kind == KINDS.index("foto"))
    acted = np.where(done, d.workday(answered - rng.integers(20, 150, count)), NO_DAY)
    deeds = [AGENCIES[agency].deeds[0] for agency in chunk.cases.agency[case]]
    action = np.array([list(codes.ACTION_LEVELS).index(deed) for deed in deeds], dtype=np.int64)
    evidence = np.where(kind == KINDS.index("foto"), codes.EVIDENCE_TYPES.index("foto"),
                        codes.EVIDENCE_TYPES.index("berita_acara"))  # fmt: skip
    office = join(
        pick([one.name for one in AGENCIES], chunk.cases.agency[case]),
        " ",
        pick(chunk.places.full_names, chunk.cases.lead[case]),
    )
    row, at = chunk.rows.first[case], np.flatnonzero(done)
    if len(at):
        yield "actions", _actions(chunk, row[at], action[at], acted[at], number[at], office.take(pa.array(at)))
        yield (
            "action_evidence",
            pa.table(
                {
                    "action_id": identifier("contoh-kf-tl-", number[at], 10),
                    "evidence_no": whole(np.ones(len(at), dtype=np.int64)),
                    "evidence_type": pick(codes.EVIDENCE_TYPES, evidence[at]),
                    "evidence_on": d.to_arrow(acted[at]),
                }
            ),
        )
    if count:
        yield "confirmations", _answers(rng, chunk, row, kind, answered, number, done, action, acted, evidence, office)


def _asked(rng: np.random.Generator, chunk: Chunk) -> tuple[Ints, Ints]:
    """The cases that were asked about and how they were answered: old ones to which nothing ever happened."""
    cases, count = chunk.cases, len(chunk.rows.first)
    old = (cases.signed[:count] != NO_DAY) & (cases.signed[:count] < chunk.today - 2 * _YEAR)
    idle = (cases.commits_on[:count] == NO_DAY) & (cases.executes_on[:count] == NO_DAY)
    forms = [codes.DOC_TYPES.index(name) for name in (*codes.UMBRELLA_DOC_TYPES, *codes.WORKING_DOC_TYPES)]
    asked = old & idle & np.isin(cases.doc[:count], forms) & (rng.random(count) < ASKED_SHARE)
    case = np.flatnonzero(asked)
    return case, rng.choice(len(KINDS), size=len(case), p=list(KIND_SHARES))


def _actions(chunk: Chunk, row: Ints, action: Ints, acted: Ints, number: Ints, office: pa.Array) -> pa.Table:
    levels = np.array(list(codes.ACTION_LEVELS.values()))[action]
    return pa.table(
        {
            "action_id": identifier("contoh-kf-tl-", number, 10),
            "agreement_id": chunk.agreement_ids(row),
            "action_type": pick(list(codes.ACTION_LEVELS), action),
            "ladder_level": pa.array(levels.astype(np.int32)),
            "action_on": d.to_arrow(acted),
            "agency": office,
            "description": constant("Disebut dalam jawaban konfirmasi (contoh)", len(row)),
            "batch_id": constant(chunk.batch_id, len(row)),
        }
    )


def _answers(
    rng: np.random.Generator,
    chunk: Chunk,
    row: Ints,
    kind: Ints,
    answered: Ints,
    number: Ints,
    done: Bools,
    action: Ints,
    acted: Ints,
    evidence: Ints,
    office: pa.Array,
) -> pa.Table:
    count = len(row)
    said = kind != KINDS.index("kosong")
    ended = kind == KINDS.index("akhir")
    nothing = kind == KINDS.index("tidak")
    draw = rng.random(count)
    return pa.table(
        {
            "confirmation_id": identifier("contoh-kf-", number, 10),
            "agreement_id": chunk.agreement_ids(row),
            "answer_no": whole(np.ones(count, dtype=np.int64)),
            "answer": pick(CONFIRMATION_ANSWERS, np.array([CONFIRMATION_ANSWERS.index(_ANSWER[KINDS[one]])
                                                           for one in kind], dtype=np.int64)),
            "answered_on": d.to_arrow(answered),
            "office": pick(office, np.arange(count), where=said),
            "action_id": pick(identifier("contoh-kf-tl-", number, 10), np.arange(count), where=done),
            "action_type": pick(list(codes.ACTION_LEVELS), action, where=done),
            "action_on": d.to_arrow(acted),
            "evidence_type": pick(codes.EVIDENCE_TYPES, evidence, where=done),
            "ended_on": d.to_arrow(np.where(ended, answered - 120, NO_DAY)),
            "termination_reason": pick(REASONS, (draw * len(REASONS)).astype(np.int64), where=ended),
            "note": pick(NOTES, (draw * len(NOTES)).astype(np.int64), where=nothing),
            "batch_id": constant(chunk.batch_id, count),
        }
    )  # fmt: skip
