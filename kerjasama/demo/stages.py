"""The way to the signature and on: events of the legal stages, and the papers that show them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.cases import Bools, Cases
from kerjasama.demo.columns import constant, identifier, join, padded, pick
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import FIRST
from kerjasama.demo.register import Chunk
from kerjasama.domain import codes
from kerjasama.domain.stages import SIGNING_STAGE, STAGE_CODES, STAGES

RECORDED_SHARE = 0.55  # of registers keep stages at all
# Median days that a stage takes, about its legal clocks (offer 30 days, DPRD 45) and the "three months" for abroad.
STAGE_DAYS: dict[str, float] = {
    "persiapan": 30,
    "penawaran": 26,
    "penyusunan_kb": 24,
    "penandatanganan_kb": 14,
    "penyusunan_nk_rk": 30,
    "penandatanganan_nk_rk": 12,
    "persetujuan_dprd": 38,
    "penyusunan_pks": 30,
    "penandatanganan_pks": 10,
    "penyusunan_kontrak_pks": 30,
    "penandatanganan_kontrak_pks": 10,
    "prakarsa": 40,
    "penjajakan": 80,
    "pernyataan_kehendak": 55,
    "penyusunan_rencana": 60,
    "verifikasi": 30,
    "penyusunan_naskah": 35,
    "pembahasan_naskah": 55,
    "persetujuan_menteri": 40,
    "penandatanganan_naskah": 20,
    "usulan_rencana": 30,
    "rapat_antar_kl": 35,
    "izin_prinsip": 30,
    "izin_operasional": 30,
    "rencana_kegiatan_tahunan": 20,
}
# The paper that shows that a stage is finished, and those that show that it began.
FINISHED_BY: dict[str, str] = {
    "persiapan": "kak",
    "penawaran": "surat_tanggapan",
    "penandatanganan_kb": "kesepakatan_bersama",
    "penandatanganan_nk_rk": "nota_kesepakatan",
    "persetujuan_dprd": "persetujuan_dprd",
    "penandatanganan_pks": "perjanjian_kerja_sama",
    "penandatanganan_kontrak_pks": "perjanjian_kerja_sama",
    "penjajakan": "kajian",
    "pernyataan_kehendak": "letter_of_intent",
    "penyusunan_rencana": "rencana_kerja_sama",
    "pembahasan_naskah": "surat_konfirmasi",
    "persetujuan_menteri": "persetujuan_menteri",
    "penandatanganan_naskah": "naskah_kerja_sama",
    "rencana_kegiatan_tahunan": "rencana_kegiatan_tahunan",
}
BEGUN_BY = {"penawaran": "surat_penawaran", "persetujuan_dprd": "surat_permohonan_dprd"}
WORKING_SIGNING = ("penandatanganan_pks", "penandatanganan_kontrak_pks")
BEGUN, FINISHED, SKIPPED = range(3)  # positions in codes.STAGE_STATUSES


def stage_tables(
    rng: np.random.Generator, chunk: Chunk, quality: Ints, chunk_no: int
) -> Iterator[tuple[str, pa.Table]]:
    """Documents and stage events. Where the signing date is not exactly known, no stages were kept either."""
    rows, cases = chunk.rows, chunk.cases
    exact = quality[rows.first] == codes.DATE_QUALITIES.index("exact")
    signed = cases.signed[: len(rows.first)] != NO_DAY
    kept = ~signed | (exact & (rng.random(len(rows.first)) < RECORDED_SHARE))
    parts = [_events(rng, chunk, name, np.flatnonzero(kept & (cases.coop[: len(kept)] == coop)))
             for coop, name in enumerate(codes.COOP_TYPES) if name in STAGES]  # fmt: skip
    case, stage, status, on = (np.concatenate([part[i] for part in parts]) for i in range(4))
    on = d.workday(on)
    fits = on <= chunk.today
    case, stage, status, on = case[fits], stage[fits], status[fits], on[fits]
    order = np.lexsort((status, on, case))
    case, stage, status, on = case[order], stage[order], status[order], on[order]

    paper = np.where(
        status == FINISHED, _papers(FINISHED_BY)[stage], np.where(status == BEGUN, _papers(BEGUN_BY)[stage], -1)
    )
    has_paper = (paper >= 0) & (rng.random(len(case)) < 0.6)
    number = chunk_no * 10**7 + np.arange(len(case)) + 1
    event = np.flatnonzero(has_paper)
    yield "documents", _documents(rng, chunk, rows.first[case[event]], paper[event], on[event], number[event], chunk_no)
    actors = ["Perangkat daerah pemrakarsa", "Tim Koordinasi Kerja Sama Daerah", "Kepala daerah"]
    signing = np.array([name.startswith("penandatanganan") for name in STAGE_CODES])[stage]
    yield (
        "stage_events",
        pa.table(
            {
                "event_id": identifier("contoh-tahap-", number, 10),
                "agreement_id": chunk.agreement_ids(rows.first[case]),
                "stage_code": pick(STAGE_CODES, stage),
                "stage_status": pick(codes.STAGE_STATUSES, status),
                "event_on": d.to_arrow(on),
                "actor": pick(actors, np.where(signing, 2, stage % 2)),
                "document_id": pick(
                    identifier("contoh-dok-", number, 10), np.where(has_paper, np.arange(len(case)), -1)
                ),
                "batch_id": constant(chunk.batch_id, len(case)),
            }
        ),
    )


def _papers(by_stage: dict[str, str]) -> Ints:
    """Position in codes.DOCUMENT_TYPES by position in STAGE_CODES; -1 where no paper belongs."""
    return np.array([codes.DOCUMENT_TYPES.index(by_stage[name]) if name in by_stage else -1 for name in STAGE_CODES])


def _events(rng: np.random.Generator, chunk: Chunk, coop: str, case: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """Case, stage (position in STAGE_CODES), status and day, for the cases of one cooperation type."""
    cases = chunk.cases
    stages = [stage for stage in STAGES[coop] if not stage.parallel and stage.code != "pelaksanaan"]
    names = [stage.code for stage in stages]
    shape = (len(case), len(stages))
    median = np.array([STAGE_DAYS[name] for name in names])
    takes = np.maximum(2, median * rng.lognormal(0, 0.55, shape)).astype(np.int64)
    conditional = np.array([stage.conditional for stage in stages])
    approval = np.array([name == "persetujuan_dprd" for name in names])
    permit_skipped = rng.random(shape) < 0.5
    skips = conditional & np.where(approval, ~cases.needs_dprd[case][:, None], permit_skipped)
    # Some registers show no approval where one is due: a check of data quality must have something to find.
    left_out = np.array([name in ("persetujuan_dprd", "persetujuan_menteri") for name in names])
    left_out = (left_out & ~conditional) & (rng.random(shape) < 0.05)
    sign = np.full(len(case), names.index(SIGNING_STAGE[coop]))
    applies = np.ones(shape, dtype=np.bool_)
    working = [i for i, name in enumerate(names) if name in WORKING_SIGNING]
    if working:
        alone = cases.form(*codes.WORKING_DOC_TYPES)[case]
        sign[alone] = working[0]
        umbrella_stages = np.array([name in ("penyusunan_kb", "penandatanganan_kb") for name in names])
        applies = ~(alone[:, None] & umbrella_stages)
    if "pernyataan_kehendak" in names:
        sign[cases.form("letter_of_intent")[case]] = names.index("pernyataan_kehendak")
    takes = np.where(applies & ~skips, takes, 0)

    signed = cases.signed[case]
    begun, finished = _before_signing(takes, sign, signed)
    unsigned = signed == NO_DAY
    begun[unsigned], finished[unsigned] = _in_preparation(rng, takes[unsigned], sign[unsigned], chunk.today)
    if working:
        _between_signatures(rng, chunk, case, names, sign, begun, finished)

    code = np.array([STAGE_CODES.index(name) for name in names])
    shown = applies & ~left_out
    ended = shown & ~skips & (finished != NO_DAY)
    waiting = shown & ~skips & (begun != NO_DAY) & (finished == NO_DAY)
    noted = ended & (begun != NO_DAY) & (rng.random(shape) < 0.9)
    skipped = shown & skips & (finished != NO_DAY)
    parts = [_listed(case, code, mask, days, status) for mask, days, status in (
        (waiting | noted, begun, BEGUN), (ended, finished, FINISHED), (skipped, finished, SKIPPED)
    )]  # fmt: skip
    parts.append(_execution(cases, case, chunk.today))
    merged = [np.concatenate([part[i] for part in parts]) for i in range(4)]
    return merged[0], merged[1], merged[2], merged[3]


def _listed(case: Ints, code: Ints, mask: Bools, on: Ints, status: int) -> tuple[Ints, Ints, Ints, Ints]:
    at, stage = np.nonzero(mask)
    return case[at], code[stage], np.full(len(at), status), on[at, stage]


def _before_signing(takes: Ints, sign: Ints, signed: Ints) -> tuple[Ints, Ints]:
    """Begin and end of the stages up to the signature, counted back from it."""
    upto = np.arange(takes.shape[1])[None, :] <= sign[:, None]
    spent = np.where(upto, takes, 0)
    after = np.cumsum(spent[:, ::-1], axis=1)[:, ::-1]  # this stage and all later ones up to the signature
    begun = np.where(upto, signed[:, None] - after, NO_DAY)
    finished = np.where(upto, signed[:, None] - after + spent, NO_DAY)
    return begun, finished


def _in_preparation(rng: np.random.Generator, takes: Ints, sign: Ints, today: int) -> tuple[Ints, Ints]:
    """Stages of what was never signed: it waits somewhere before the signature, often for an answer to the offer."""
    count, width = takes.shape
    step = np.where(rng.random(count) < 0.35, 1, (rng.random(count) * (sign + 1)).astype(np.int64))
    waits = np.minimum(900, rng.lognormal(np.log(110), 1.0, count)).astype(np.int64)
    done = np.arange(width)[None, :] < step[:, None]
    through = np.cumsum(np.where(done, takes, 0), axis=1)
    start = today - waits - through[:, -1]
    finished = np.where(done, start[:, None] + through, NO_DAY)
    current = np.arange(width)[None, :] == step[:, None]
    begun = np.where(done, start[:, None] + through - takes, np.where(current, (today - waits)[:, None], NO_DAY))
    return begun, finished


def _between_signatures(
    rng: np.random.Generator, chunk: Chunk, case: Ints, names: list[str], sign: Ints, begun: Ints, finished: Ints
) -> None:
    """After a KB: approval of the DPRD where needed, the PKS drafted and signed, or a draft that waits."""
    cases, rows = chunk.cases, chunk.rows
    drafting = next(i for i, name in enumerate(names) if name.startswith("penyusunan_") and name.endswith("pks"))
    signing, dprd = drafting + 1, names.index("persetujuan_dprd")
    signed, commits = cases.signed[case], cases.commits_on[case]
    umbrella = (sign < drafting) & (signed != NO_DAY)
    with_pks = umbrella & (rows.child[case] >= 0)
    gap = np.maximum(0, commits - signed)
    begun[with_pks, dprd] = (signed + gap // 10)[with_pks]
    finished[with_pks, dprd] = (signed + gap // 2)[with_pks]
    begun[with_pks, drafting] = (signed + gap // 2)[with_pks]
    finished[with_pks, drafting] = (commits - gap // 10)[with_pks]
    begun[with_pks, signing] = (commits - gap // 10)[with_pks]
    finished[with_pks, signing] = commits[with_pks]
    drafts = umbrella & (commits == NO_DAY) & cases.has_process[case] & (rng.random(len(case)) < 0.5)
    begun[drafts, drafting] = (signed + 20 + (rng.random(len(case)) * 150).astype(np.int64))[drafts]


def _execution(cases: Cases, case: Ints, today: int) -> tuple[Ints, Ints, Ints, Ints]:
    """Execution begins with the first activity and is finished when the cooperation is over; the archive is kept."""
    code = {name: STAGE_CODES.index(name) for name in ("pelaksanaan", "penatausahaan")}
    executed = case[cases.executes_on[case] != NO_DAY]
    over = executed[cases.last_day(today)[executed] < today]
    foreign = cases.kind(*codes.FOREIGN_COOP_TYPES)
    archived = case[(cases.signed[case] != NO_DAY) & ~foreign[case]]
    archived = archived[archived % 2 == 0]
    groups = (
        (executed, code["pelaksanaan"], BEGUN, cases.executes_on[executed]),
        (over, code["pelaksanaan"], FINISHED, cases.last_day(today)[over]),
        (archived, code["penatausahaan"], FINISHED, cases.signed[archived] + 14),
    )
    return (
        np.concatenate([group[0] for group in groups]),
        np.concatenate([np.full(len(group[0]), group[1]) for group in groups]),
        np.concatenate([np.full(len(group[0]), group[2]) for group in groups]),
        np.concatenate([group[3] for group in groups]),
    )


def _documents(
    rng: np.random.Generator, chunk: Chunk, row: Ints, paper: Ints, on: Ints, number: Ints, chunk_no: int
) -> pa.Table:
    """The papers of the stages, and the letters that ended an agreement early."""
    rows = chunk.rows
    ended = np.flatnonzero((rows.terminated != NO_DAY) & (rows.role == FIRST))
    letter = codes.DOCUMENT_TYPES.index("surat_pengakhiran")
    row = np.concatenate([row, ended])
    paper = np.concatenate([paper, np.full(len(ended), letter)])
    on = np.concatenate([on, rows.terminated[ended]])
    number = np.concatenate([number, chunk_no * 10**7 + 9 * 10**6 + np.arange(len(ended))])
    year, month = d.year_month(on)
    return pa.table(
        {
            "document_id": identifier("contoh-dok-", number, 10),
            "agreement_id": chunk.agreement_ids(row),
            "document_type": pick(codes.DOCUMENT_TYPES, paper),
            "doc_number": join(
                padded(rng.integers(1, 2400, len(row)), 4),
                f"/{words.SAMPLE_MARK}/",
                pick(words.MONTH_ROMANS, month - 1),
                "/",
                pa.array(year).cast(pa.string()),
            ),
            "document_on": d.to_arrow(on),
            "is_signed": constant(True, len(row)),
            "batch_id": constant(chunk.batch_id, len(row)),
        }
    )
