"""Life after the signature: actions with their evidence, and the reports of each semester or year."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.cases import Cases
from kerjasama.demo.columns import amounts, constant, identifier, join, pick, ranks, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.indicators import AGENCY_PROMISE
from kerjasama.demo.register import Chunk
from kerjasama.domain import codes

# Executed cooperation shows something about every seven weeks: that gives six actions per agreement overall.
ACTIONS_PER_YEAR = 7.6
MOST_ACTIONS = 160
ACTION_TYPES = tuple(codes.ACTION_LEVELS)
LEVELS = np.array(list(codes.ACTION_LEVELS.values()))
# Kinds of action after execution began: mostly activity, a fifth results, some budgets of a new year and meetings.
RUNNING_LEVEL_SHARES = (0.03, 0.09, 0.06, 0.62, 0.20)


def follow_up_tables(rng: np.random.Generator, chunk: Chunk, chunk_no: int) -> Iterator[tuple[str, pa.Table]]:
    """Actions, evidence, reports."""
    row, kind, on = _actions(rng, chunk)
    number = chunk_no * 10**7 + np.arange(len(row)) + 1
    yield "actions", _action_table(rng, chunk, row, kind, on, number)
    yield "action_evidence", _evidence(rng, chunk, row, kind, on, number)
    yield "reports", _reports(rng, chunk, row, kind, on, chunk_no)


def _actions(rng: np.random.Generator, chunk: Chunk) -> tuple[Ints, Ints, Ints]:
    """Row, kind (position in ACTION_TYPES) and day of every action, by row and day."""
    cases, rows, today = chunk.cases, chunk.rows, chunk.today
    count = len(rows.first)
    signed = cases.signed[:count]
    is_signed = signed != NO_DAY
    commits, executes, stops = cases.commits_on[:count], cases.executes_on[:count], cases.stops_on[:count]
    last = cases.last_day(today)[:count]
    parts: list[tuple[Ints, Ints, Ints]] = []

    def add(case: Ints, kind: Ints | int, on: Ints) -> None:
        parts.append((case, np.broadcast_to(np.asarray(kind), case.shape).astype(np.int64), on))

    ceremony = np.flatnonzero(is_signed & (rng.random(count) < 0.55))
    add(ceremony, ACTION_TYPES.index("penandatanganan"), signed[ceremony])
    news = np.flatnonzero(is_signed & (rng.random(count) < 0.3))
    add(news, ACTION_TYPES.index("publikasi"), signed[news] + rng.integers(0, 4, len(news)))
    visits = np.flatnonzero(is_signed & (rng.random(count) < 0.12))
    courtesy = ACTION_TYPES.index("kunjungan_kehormatan")
    add(visits, courtesy + rng.integers(0, 2, len(visits)), signed[visits] + rng.integers(5, 200, len(visits)))
    renewed = np.flatnonzero((cases.renewed_on[:count] != NO_DAY) & (executes == NO_DAY))
    add(renewed, ACTION_TYPES.index("perpanjangan_tanpa_kegiatan"), cases.renewed_on[renewed])

    trying = is_signed & (cases.has_process[:count] | (commits != NO_DAY))
    talks = np.repeat(np.arange(count), np.where(trying, 1 + rng.poisson(1.1, count), 0))
    until = np.where(commits[talks] != NO_DAY, np.maximum(1, commits[talks] - signed[talks]), 330)
    talked_on = signed[talks] + (until * rng.beta(1.0, 1.6, len(talks))).astype(np.int64)
    add(talks, _of_level(rng, np.ones(len(talks), dtype=np.int64)), talked_on)

    committed = np.flatnonzero(commits != NO_DAY)
    with_child = rows.child[committed] >= 0
    signing, plan = ACTION_TYPES.index("pks_ditandatangani"), ACTION_TYPES.index("rencana_kerja_ditetapkan")
    budget = rng.random(len(committed)) < 0.3
    add(committed, np.where(with_child, signing, plan + budget), commits[committed])

    executed = np.flatnonzero(executes != NO_DAY)
    years = (stops[executed] - executes[executed]) / 365.25
    pace = ACTIONS_PER_YEAR * rng.lognormal(-0.25, 0.7, len(executed))
    more = np.minimum(MOST_ACTIONS, rng.poisson(pace * years))
    add(executed, _deeds(rng, cases.agency[executed]), executes[executed])
    # What goes on shows something at its end too, not long before the reporting day.
    ongoing = executed[stops[executed] >= last[executed]]
    add(ongoing, _deeds(rng, cases.agency[ongoing]), stops[ongoing] - rng.integers(0, 250, len(ongoing)))
    running = np.repeat(executed, more)
    level = rng.choice(5, size=len(running), p=RUNNING_LEVEL_SHARES)
    span = stops[running] - executes[running]
    usual = (level == 3) & (rng.random(len(running)) < 0.85)
    kind = np.where(usual, _deeds(rng, cases.agency[running]), _of_level(rng, level))
    add(running, kind, executes[running] + (rng.random(len(running)) * span).astype(np.int64))

    case = np.concatenate([part[0] for part in parts])
    kind = np.concatenate([part[1] for part in parts])
    on = d.workday(np.concatenate([part[2] for part in parts]))
    early = (LEVELS[kind] >= 3) & (on < executes[case])
    on = np.where(early, executes[case], on)
    faulty = rng.random(len(on)) < 0.001  # written with the year before: an action before the signature
    on = np.where(faulty & (on - 365 < signed[case]), on - 365, np.maximum(on, d.workday(signed[case])))
    fits = on <= today
    case, kind, on = case[fits], kind[fits], on[fits]
    row = _rows_of(rng, chunk, case, kind, on)
    order = np.lexsort((kind, on, row))
    return row[order], kind[order], on[order]


def _deeds(rng: np.random.Generator, agency: Ints) -> Ints:
    """An activity that is usual for that kind of agency."""
    most = max(len(kind.deeds) for kind in AGENCIES)
    table = np.array([[ACTION_TYPES.index(kind.deeds[i % len(kind.deeds)]) for i in range(most)] for kind in AGENCIES])
    deed: Ints = table[agency, rng.integers(most, size=len(agency))]
    return deed


def _of_level(rng: np.random.Generator, level: Ints) -> Ints:
    """A kind of action of that level."""
    starts = np.searchsorted(LEVELS, np.arange(6))
    size = np.diff(starts)[level]
    kind: Ints = starts[level] + (rng.random(len(level)) * size).astype(np.int64)
    return kind


def _rows_of(rng: np.random.Generator, chunk: Chunk, case: Ints, kind: Ints, on: Ints) -> Ints:
    """The document an action is entered under: a child in force by then, else the renewal, else the first."""
    rows = chunk.rows
    row = rows.first[case]
    renewal = rows.renewal[case]
    row = np.where((renewal >= 0) & (on >= rows.signed[np.maximum(renewal, 0)]), renewal, row)
    child = rows.child[case] + (rng.random(len(case)) * rows.children[case]).astype(np.int64)
    known = rows.child[case] >= 0
    child = np.where(known, child, 0)
    fits = known & (LEVELS[kind] >= 3) & (on >= rows.signed[child]) & (rng.random(len(case)) < 0.75)
    return np.where(fits, child, row)


def _action_table(rng: np.random.Generator, chunk: Chunk, row: Ints, kind: Ints, on: Ints, number: Ints) -> pa.Table:
    cases, count = chunk.cases, len(row)
    case = chunk.rows.case[row]
    level = LEVELS[kind]
    agency, lead = cases.agency[case], cases.lead[case]
    draw = rng.random((4, count))
    is_plan = kind == ACTION_TYPES.index("anggaran_dpa")
    executed = level == 3
    has_budget = is_plan | (executed & (draw[0] < 0.45))
    planned = np.round(rng.lognormal(np.log(180e6), 1.1, count), -5)
    realized = np.round(planned * np.minimum(1.0, rng.beta(8, 1.6, count)), -3)
    result = level == 4
    people = np.ceil(rng.lognormal(np.log(90), 1.2, count)).astype(np.int64)
    worth = kind == ACTION_TYPES.index("nilai_rupiah")
    output = np.round(rng.lognormal(np.log(40), 1.3, count), 1)
    output = np.where(worth, np.round(output * 5e6, -5), np.ceil(output))
    units = [a.unit for a in AGENCIES]
    verified = (level >= 2) & (draw[1] < 0.4)
    verified_on = np.where(verified & (on + 20 <= chunk.today), on + 20, NO_DAY)
    has_period = executed & (draw[2] < 0.5)
    agency_names = [a.name for a in AGENCIES]
    beneficiary = ACTION_TYPES.index("penerima_manfaat")
    return pa.table(
        {
            "action_id": identifier("contoh-tl-", number, 10),
            "agreement_id": chunk.agreement_ids(row),
            "action_type": pick(ACTION_TYPES, kind),
            "ladder_level": pa.array(level.astype(np.int32)),
            "action_on": d.to_arrow(on),
            "period_start_on": d.to_arrow(np.where(has_period, on, NO_DAY)),
            "period_end_on": d.to_arrow(np.where(has_period, np.minimum(on + 4, chunk.today), NO_DAY)),
            "agency": join(pick(agency_names, agency), " ", pick(chunk.places.full_names, lead)),
            "description": join(
                pick([words.ACTION_WORDS[name] for name in ACTION_TYPES], kind),
                " bidang ",
                pick([a.field for a in AGENCIES], agency),
                " (contoh)",
            ),
            "scope_item_no": whole(1 + (draw[3] * chunk.rows.items[row]).astype(np.int64), where=level >= 2),
            "location_region_code": pick(chunk.places.codes, np.where(executed, lead, -1)),
            "budget_planned_idr": amounts(planned, has_budget),
            "budget_realized_idr": amounts(realized, has_budget & executed),
            "beneficiaries": whole(people, where=(kind == beneficiary) | (executed & (draw[1] > 0.6))),
            "output_value": amounts(output, result),
            "output_unit": pick(
                [*units, "orang", "rupiah"],
                np.where(
                    result, np.where(worth, len(units) + 1, np.where(kind == beneficiary, len(units), agency)), -1
                ),
            ),
            # Four in five activities and results say which promise they serve; no random number is drawn for it.
            "promise_code": pick(codes.PROMISES, np.where((level >= 3) & (number % 5 > 0), AGENCY_PROMISE[agency], -1)),
            "verified_by": pick(["Tim Koordinasi Kerja Sama Daerah"], np.where(verified_on != NO_DAY, 0, -1)),
            "verified_on": d.to_arrow(verified_on),
            "batch_id": constant(chunk.batch_id, count),
        }
    )


def _evidence(rng: np.random.Generator, chunk: Chunk, row: Ints, kind: Ints, on: Ints, number: Ints) -> pa.Table:
    """None, weak only (a photograph, a news link), or papers; cases that prove nothing have none or weak ones."""
    count = len(row)
    level = LEVELS[kind]
    proves = chunk.cases.proves[chunk.rows.case[row]]
    draw = rng.random(count)
    strong = proves & np.where(level >= 2, draw < 0.85, draw < 0.3)
    weak = ~strong & (draw < 0.93)
    listed = np.where(strong, 1 + (rng.random(count) < 0.25), weak.astype(np.int64))
    action = np.repeat(np.arange(count), listed)
    no = ranks(action)
    kinds = {name: i for i, name in enumerate(codes.EVIDENCE_TYPES)}
    papers = np.array([kinds[name] for name in codes.EVIDENCE_TYPES if name not in codes.WEAK_EVIDENCE_TYPES])
    slight = np.array([kinds[name] for name in codes.WEAK_EVIDENCE_TYPES if name != codes.NAMED_EVIDENCE])
    paper = papers[rng.integers(len(papers), size=len(action))]
    is_budget = kind[action] == ACTION_TYPES.index("anggaran_dpa")
    paper = np.where(is_budget, kinds["dpa_sp2d"], paper)
    picture = slight[rng.integers(len(slight), size=len(action))]
    evidence = np.where(strong[action] & (no == 0), paper, picture)
    is_link = evidence == kinds["tautan_berita"]
    link = join("https://contoh.invalid/berita/", identifier("", number[action], 10))
    return pa.table(
        {
            "action_id": identifier("contoh-tl-", number[action], 10),
            "evidence_no": whole(no + 1),
            "evidence_type": pick(codes.EVIDENCE_TYPES, evidence),
            "url": pick(link, np.where(is_link, np.arange(len(action)), -1)),
            "evidence_on": d.to_arrow(on[action]),
        }
    )


def _reports(rng: np.random.Generator, chunk: Chunk, row: Ints, kind: Ints, on: Ints, chunk_no: int) -> pa.Table:
    """Each semester at home (P22 Ps 17, 39, 60), each year abroad (P25 Ps 35-36), from offices that report at all."""
    cases, rows, today = chunk.cases, chunk.rows, chunk.today
    first_on, last_on = _active_span(cases, rows.case[row], kind, on)
    signed = cases.signed[: len(rows.first)]
    reporting = np.flatnonzero(signed != NO_DAY)
    year, month = d.year_month(signed[reporting])
    last_year, last_month = d.year_month(cases.last_day(today)[reporting])
    begin, finish = year * 2 + (month > 6), last_year * 2 + (last_month > 6)
    case = np.repeat(reporting, np.maximum(0, finish - begin + 1))
    half = np.repeat(begin, np.maximum(0, finish - begin + 1)) + ranks(case)
    foreign = cases.kind(*codes.FOREIGN_COOP_TYPES)[case]
    chance = chunk.places.reporting[cases.lead[case]] * np.where(cases.executes_on[case] != NO_DAY, 1.0, 0.7)
    kept = (rng.random(len(case)) < chance) & (~foreign | (half % 2 == 1))
    case, half, foreign = case[kept], half[kept], foreign[kept]

    to_month = (half // 2 - 1970) * 12 + np.where(half % 2 == 1, 12, 6)
    period_end = to_month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) - 1
    period_start = period_end - np.where(foreign, 364, 181)
    submitted = d.workday(period_end + 3 + rng.lognormal(np.log(24), 0.7, len(case)).astype(np.int64))
    came = submitted <= today
    case, half, foreign = case[came], half[came], foreign[came]
    period_end, period_start, submitted = period_end[came], period_start[came], submitted[came]
    active = (first_on[case] <= period_end) & (last_on[case] >= period_start)
    silent = ~active & (rng.random(len(case)) < 0.6)
    count = len(case)
    draw = rng.random((2, count))
    trouble = np.where(silent | (draw[0] < 0.3), (draw[1] * len(words.PROBLEMS)).astype(np.int64), -1)
    numbered = chunk_no * 10**7 + np.arange(count) + 1
    return pa.table(
        {
            "report_id": identifier("contoh-lap-", numbered, 10),
            "agreement_id": chunk.agreement_ids(rows.first[case]),
            "period_year": whole(half // 2),
            "period": pick(codes.REPORT_PERIODS, np.where(foreign, 2, half % 2)),
            "due_on": d.to_arrow(np.where(foreign, period_end + 7, period_end + 31)),
            "submitted_on": d.to_arrow(submitted),
            "channel": pick(words.CHANNELS, (draw[0] * len(words.CHANNELS)).astype(np.int64)),
            "problems": pick(words.PROBLEMS, trouble),
            "solutions": pick(words.SOLUTIONS, np.where(draw[0] < 0.8, trouble, -1)),
            "no_activity_declared": pa.array(silent),
            "plan_next": pick(words.PLANS, np.where(draw[1] < 0.6, (draw[1] * 6).astype(np.int64), -1)),
            "batch_id": constant(chunk.batch_id, count),
        }
    )


def _active_span(cases: Cases, case: Ints, kind: Ints, on: Ints) -> tuple[Ints, Ints]:
    """First and last day on which a case shows anything beyond ceremony; an empty span where nothing does."""
    counts = LEVELS[kind] >= 1
    first_on = np.full(cases.count, 10**7)
    last_on = np.full(cases.count, NO_DAY)
    np.minimum.at(first_on, case[counts], on[counts])
    np.maximum.at(last_on, case[counts], on[counts])
    return first_on, last_on
