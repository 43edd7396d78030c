"""Cooperation cases: who with whom about what, when signed, and what truly became of it until the reporting day.

A case is one first document with all that follows from it (child agreements, renewal, addendum, actions, reports).
Everything here is the truth of the sample; what a register would say of it, faults included, is made in `rows`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kerjasama.demo import vocabulary as words
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.days import NO_DAY, add_months, workday, year_month
from kerjasama.demo.places import Partners, Places
from kerjasama.domain import codes

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

# Of cases. With the child agreements, which third parties have and sinergi has not, documents come to the shares that
# Kabupaten Banjar found in 2024: 46.4 % sinergi, 38.4 % third parties, 15.2 % between regions. Foreign ones are added.
TYPE_SHARES = {
    "KSDD_WAJIB": 0.039,
    "KSDD_SUKARELA": 0.090,
    "KSDPK": 0.328,
    "SINERGI": 0.494,
    "KSDPL": 0.022,
    "KSDLL_LAINNYA": 0.010,
    "KSDLL_PENERUSAN": 0.009,
    "PERTEK": 0.008,
}
# First document by type: umbrella with children, or a working agreement that stands alone.
DOC_SHARES: dict[str, dict[str, float]] = {
    "KSDD_WAJIB": {"kesepakatan_bersama": 0.88, "perjanjian_kerja_sama": 0.12},
    "KSDD_SUKARELA": {"kesepakatan_bersama": 0.85, "perjanjian_kerja_sama": 0.14, "tidak_diketahui": 0.01},
    "KSDPK": {"kesepakatan_bersama": 0.56, "perjanjian_kerja_sama": 0.36, "kontrak": 0.07, "tidak_diketahui": 0.01},
    "SINERGI": {"nota_kesepakatan": 0.90, "perjanjian_kerja_sama": 0.10},
    "KSDPL": {"naskah_kerja_sama": 0.62, "letter_of_intent": 0.38},
    "KSDLL_LAINNYA": {"naskah_kerja_sama": 0.78, "letter_of_intent": 0.22},
    "KSDLL_PENERUSAN": {"naskah_kerja_sama": 0.55, "rencana_kerja_sama": 0.45},
    "PERTEK": {"perjanjian_kerja_sama": 1.0},
}
# Log-odds that the parties commit themselves at all, given time enough.
COMMITMENT = {
    "KSDD_WAJIB": 0.25,
    "KSDD_SUKARELA": -0.45,
    "KSDPK": 0.00,
    "SINERGI": 0.00,
    "KSDPL": -0.55,
    "KSDLL_LAINNYA": -0.30,
    "KSDLL_PENERUSAN": 0.60,
    "PERTEK": 0.50,
}
THIRD_PARTIES = {"swasta": 0.38, "pts": 0.21, "bumn": 0.14, "bumd": 0.12, "ormas": 0.13, "perseorangan": 0.02}
OLDEST_YEARS = 10
UNSIGNED_SHARE = 0.09


@dataclass
class Cases:
    """One position per case. Days are numbers (`days`), NO_DAY where there is none; -1 where there is no partner."""

    coop: Ints  # position in codes.COOP_TYPES
    doc: Ints  # position in codes.DOC_TYPES
    lead: Ints
    agency: Ints
    topic: Ints
    partner: Ints
    second: Ints
    signed: Ints
    months: Ints  # position in vocabulary.TERM_MONTHS
    end: Ints
    open_ended: Bools
    terminated: Ints
    commits_on: Ints
    executes_on: Ints
    stops_on: Ints
    renewed_on: Ints
    renewed_end: Ints
    amended_on: Ints
    has_process: Bools
    proves: Bools  # evidence is kept; without it nothing counts
    needs_dprd: Bools
    count: int

    def kind(self, *names: str) -> Bools:
        """Which cases are of these cooperation types."""
        return np.isin(self.coop, [codes.COOP_TYPES.index(name) for name in names])

    def form(self, *names: str) -> Bools:
        """Which cases have these forms of first document."""
        return np.isin(self.doc, [codes.DOC_TYPES.index(name) for name in names])

    @property
    def is_signed(self) -> Bools:
        return self.signed != NO_DAY

    def last_day(self, today: int) -> Ints:
        """The last day of validity of the chain, not later than today."""
        end = np.where(self.renewed_on != NO_DAY, self.renewed_end, self.end)
        end = np.where(self.open_ended, today, end)
        end = np.where(self.terminated != NO_DAY, self.terminated, end)
        return np.minimum(end, today)


def draw_cases(rng: np.random.Generator, places: Places, partners: Partners, count: int, today: int) -> Cases:
    """That many cases; `today` is the reporting day as a number: nothing later is known."""
    coop, lead, partner_region = _types_and_regions(rng, places, count)
    agency = rng.integers(len(AGENCIES), size=count)
    provincial = np.array([kind.provincial for kind in AGENCIES])
    common = rng.choice(np.flatnonzero(~provincial), size=count)
    agency = np.where(provincial[agency] & ~places.is_province[lead], common, agency)
    topics = np.array([len(kind.topics) for kind in AGENCIES])
    topic = (rng.random(count) * topics[agency]).astype(np.int64)
    partner, second = _partners(rng, places, partners, coop, lead, agency, partner_region)
    doc = np.zeros(count, dtype=np.int64)
    for name, shares in DOC_SHARES.items():
        chosen = coop == codes.COOP_TYPES.index(name)
        forms = np.array([codes.DOC_TYPES.index(form) for form in shares])
        doc[chosen] = rng.choice(forms, size=int(chosen.sum()), p=list(shares.values()))

    age = np.floor(365.25 * OLDEST_YEARS * rng.beta(1.0, 2.3, count)).astype(np.int64)
    signed = workday(today - age)
    months = _terms(rng, doc)
    start = signed
    end = add_months(start, np.array(words.TERM_MONTHS)[months])
    cases = Cases(
        coop=coop, doc=doc, lead=lead, agency=agency, topic=topic, partner=partner, second=second,
        signed=signed, months=months, end=end,
        open_ended=rng.random(count) < 0.05,
        terminated=np.full(count, NO_DAY), commits_on=np.full(count, NO_DAY), executes_on=np.full(count, NO_DAY),
        stops_on=np.full(count, NO_DAY), renewed_on=np.full(count, NO_DAY), renewed_end=np.full(count, NO_DAY),
        amended_on=np.full(count, NO_DAY),
        has_process=rng.random(count) < 0.5, proves=rng.random(count) >= 0.05,
        needs_dprd=rng.random(count) < 0.35, count=count,
    )  # fmt: skip
    cases.needs_dprd |= cases.kind(*codes.FOREIGN_COOP_TYPES)
    _renew(rng, cases, today)
    _follow_up(rng, cases, places, today)
    _terminate(rng, cases, today)
    unsigned = rng.random(count) < UNSIGNED_SHARE
    for name in ("signed", "end", "terminated", "commits_on", "executes_on", "stops_on", "renewed_on", "amended_on"):
        getattr(cases, name)[unsigned] = NO_DAY
    return cases


def _types_and_regions(rng: np.random.Generator, places: Places, count: int) -> tuple[Ints, Ints, Ints]:
    """Type, leading region and partner region (-1 without one); wajib only where an active region borders."""
    names = list(TYPE_SHARES)
    coop = rng.choice([codes.COOP_TYPES.index(name) for name in names], size=count, p=list(TYPE_SHARES.values()))
    lead = rng.choice(len(places.codes), size=count, p=places.share)
    wajib, sukarela = codes.COOP_TYPES.index("KSDD_WAJIB"), codes.COOP_TYPES.index("KSDD_SUKARELA")
    coop[(coop == wajib) & (places.degree[lead] == 0)] = sukarela
    draw = rng.random(count)
    bordering = places.neighbours[lead, (draw * places.degree[lead]).astype(np.int64)]
    near = places.nearest[lead, (draw * places.near_count[lead]).astype(np.int64)]
    far = rng.choice(len(places.codes), size=count, p=places.share)
    far_fits = (rng.random(count) < 0.35) & (far != lead) & (places.is_province[far] == places.is_province[lead])
    near = np.where(far_fits | (places.near_count[lead] == 0), far, near)
    coop[(coop == sukarela) & (near == lead)] = codes.COOP_TYPES.index("SINERGI")
    partner = np.where(coop == wajib, bordering, np.where(coop == sukarela, near, -1))
    return coop, lead, partner


def _partners(
    rng: np.random.Generator, places: Places, partners: Partners, coop: Ints, lead: Ints, agency: Ints, region: Ints
) -> tuple[Ints, Ints]:
    """First partner, and a second one in some cases (-1 otherwise), as positions in `Partners`."""
    count = len(coop)

    def member(pool: str) -> Ints:
        members = partners.pools[pool]
        return members[rng.choice(len(members), size=count, p=partners.weights[pool])]

    central = rng.random(count)
    vertical = partners.vertical_of[places.province[lead], rng.integers(len(words.VERTICAL_PATTERNS), size=count)]
    sinergi = np.where(central < 0.42, partners.ministry_of[agency], np.where(central < 0.78, vertical, member("ptn")))
    third_class = rng.choice(len(THIRD_PARTIES), size=count, p=list(THIRD_PARTIES.values()))
    third = np.choose(third_class, [member(name) for name in THIRD_PARTIES])
    by_type = {
        "KSDD_WAJIB": region,
        "KSDD_SUKARELA": region,
        "KSDPK": third,
        "SINERGI": sinergi,
        "KSDPL": member("pemda_luar_negeri"),
        "KSDLL_LAINNYA": member("lembaga_luar_negeri"),
        "KSDLL_PENERUSAN": member("lembaga_luar_negeri"),
        "PERTEK": vertical,
    }
    partner = np.zeros(count, dtype=np.int64)
    for name, members in by_type.items():
        partner = np.where(coop == codes.COOP_TYPES.index(name), members, partner)
    second = np.where(rng.random(count) < 0.05, third, -1)
    third_or_central = np.isin(coop, [codes.COOP_TYPES.index(name) for name in ("KSDPK", "SINERGI")])
    return partner, np.where(third_or_central & (second != partner), second, -1)


def _terms(rng: np.random.Generator, doc: Ints) -> Ints:
    """Term of validity: at most five years by law (P22 Ps 9, 32), and a few registers that say more."""
    umbrella = np.isin(doc, [codes.DOC_TYPES.index(name) for name in codes.UMBRELLA_DOC_TYPES])
    letter = doc == codes.DOC_TYPES.index("letter_of_intent")
    long_term = rng.choice(len(words.TERM_MONTHS), size=len(doc), p=(0, 0.06, 0.08, 0.20, 0.03, 0.61, 0.02))
    short_term = rng.choice(len(words.TERM_MONTHS), size=len(doc), p=(0.05, 0.36, 0.16, 0.22, 0.01, 0.20, 0))
    return np.where(letter, 1, np.where(umbrella, long_term, short_term))


def _renew(rng: np.random.Generator, cases: Cases, today: int) -> None:
    """One in five that ran out was renewed about then; some were amended on the way."""
    renewed_on = workday(cases.end + rng.integers(-75, 60, cases.count))
    renewed = (rng.random(cases.count) < 0.2) & (renewed_on <= today) & ~cases.open_ended
    cases.renewed_on = np.where(renewed, renewed_on, NO_DAY)
    renewed_end = add_months(renewed_on, np.array(words.TERM_MONTHS)[cases.months])
    cases.renewed_end = np.where(renewed, renewed_end, NO_DAY)
    span = np.maximum(1, np.minimum(cases.end, today) - cases.signed)
    amended_on = workday(cases.signed + 60 + (rng.random(cases.count) * span).astype(np.int64))
    amended = (rng.random(cases.count) < 0.03) & (amended_on < np.minimum(cases.end, today))
    cases.amended_on = np.where(amended, amended_on, NO_DAY)


def _follow_up(rng: np.random.Generator, cases: Cases, places: Places, today: int) -> None:
    """Commitment, execution and its end. Follow-up mostly comes within a year or not at all (17 of 18 in one register).

    Regions, types and signing years differ; what would have come after the reporting day or the end is not there.
    """
    count = cases.count
    year, _month = year_month(cases.signed)
    by_type = np.array([COMMITMENT.get(name, 0.0) for name in codes.COOP_TYPES])
    odds = by_type[cases.coop] + places.follow_up[cases.lead] + 0.05 * (year - 2022)
    odds -= 0.45 * np.isin(year, (2020, 2021))
    odds -= 0.8 * cases.form("letter_of_intent")
    odds += 0.25 * cases.form("perjanjian_kerja_sama", "kontrak", "rencana_kerja_sama")
    willing = rng.random(count) < 1 / (1 + np.exp(-odds))
    lag = np.where(rng.random(count) < 0.28, 0, rng.lognormal(np.log(85), 0.95, count)).astype(np.int64)
    last = cases.last_day(today)
    commits_on = workday(cases.signed + lag)
    commits_on = np.maximum(commits_on, cases.signed)
    commits = willing & (commits_on <= last)
    share_executed = np.where(cases.form("kesepakatan_bersama"), 0.80, 0.90)
    share_executed = np.where(cases.form("letter_of_intent"), 0.1, share_executed)
    executes_on = workday(commits_on + 3 + rng.lognormal(np.log(75), 0.8, count).astype(np.int64))
    executes = commits & (rng.random(count) < share_executed) & (executes_on <= last)
    lasting = rng.random(count) < 0.62
    stops_on = executes_on + np.where(lasting, 5000, rng.exponential(600, count)).astype(np.int64)
    cases.commits_on = np.where(commits, commits_on, NO_DAY)
    cases.executes_on = np.where(executes, executes_on, NO_DAY)
    cases.stops_on = np.where(executes, np.maximum(executes_on, np.minimum(stops_on, last)), NO_DAY)


def _terminate(rng: np.random.Generator, cases: Cases, today: int) -> None:
    """A few are ended early, after whatever was done; more often when the work itself had come to its end."""
    last = np.minimum(cases.end, today)
    done = np.maximum(np.maximum(cases.stops_on, cases.commits_on), cases.amended_on)
    begun = np.maximum(cases.signed + 180, done + 30)
    chance = np.where(cases.executes_on != NO_DAY, 0.2, 0.04)
    ended_on = workday(begun + (rng.random(cases.count) * np.maximum(0, last - begun)).astype(np.int64))
    ended = (rng.random(cases.count) < chance) & (ended_on < last) & (cases.renewed_on == NO_DAY)
    cases.terminated = np.where(ended, ended_on, NO_DAY)
