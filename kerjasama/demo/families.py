"""From cases to documents: the first document of each case with its child agreements, renewal and addendum."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kerjasama.demo import vocabulary as words
from kerjasama.demo.cases import Cases
from kerjasama.demo.days import NO_DAY, add_months, workday
from kerjasama.domain import codes

Ints = npt.NDArray[np.int64]
FIRST, CHILD, RENEWAL, ADDENDUM = range(4)
MAX_CHILDREN = 4


@dataclass
class Rows:
    """One position per document (a row of `agreements`), families together, the first document first.

    `parent` and `supersedes` are positions of rows, -1 without one; `first`, `child`, `renewal` give a case's rows
    (`child` the first child, `children` how many). `items` is the number of items of the scope.
    """

    case: Ints
    role: Ints
    doc: Ints
    signed: Ints
    months: Ints
    end: Ints
    terminated: Ints
    parent: Ints
    supersedes: Ints
    items: Ints
    first: Ints
    child: Ints
    children: Ints
    renewal: Ints

    @property
    def count(self) -> int:
        return len(self.case)


def build_rows(rng: np.random.Generator, cases: Cases, count: int, today: int) -> Rows:
    """Exactly `count` rows; the last family is cut short where needed, and cases that no longer fit are left out."""
    child_case, child_signed = _children(rng, cases, today)
    renewed = np.flatnonzero(cases.renewed_on != NO_DAY)
    amended = np.flatnonzero(cases.amended_on != NO_DAY)
    case = np.concatenate([np.arange(cases.count), child_case, renewed, amended])
    role = np.repeat([FIRST, CHILD, RENEWAL, ADDENDUM], [cases.count, len(child_case), len(renewed), len(amended)])
    signed = np.concatenate([cases.signed, child_signed, cases.renewed_on[renewed], cases.amended_on[amended]])
    order = np.lexsort((signed, role, case))[:count]
    case, role, signed = case[order], role[order], signed[order]

    first = np.searchsorted(case, np.arange(int(case[-1]) + 1))
    child = np.full(len(first), -1)
    children = np.bincount(case[role == CHILD], minlength=len(first))
    child[children > 0] = first[children > 0] + 1
    renewal = np.full(len(first), -1)
    renewal[case[role == RENEWAL]] = np.flatnonzero(role == RENEWAL)

    doc = np.where(role == CHILD, codes.DOC_TYPES.index("perjanjian_kerja_sama"), cases.doc[case])
    doc[role == ADDENDUM] = codes.DOC_TYPES.index("addendum")
    doc[(role == RENEWAL) & (rng.random(count) < 0.35)] = codes.DOC_TYPES.index("perpanjangan")
    short = rng.choice(len(words.TERM_MONTHS), size=count, p=(0.04, 0.38, 0.20, 0.24, 0.01, 0.13, 0))
    months = np.where(role == CHILD, short, cases.months[case])
    end = add_months(signed, np.array(words.TERM_MONTHS)[months])
    end = np.where(role == ADDENDUM, cases.end[case], end)
    end = np.where(signed == NO_DAY, NO_DAY, end)
    terminated = np.where(role == FIRST, cases.terminated[case], NO_DAY)
    terminated = np.where((role == CHILD) & (cases.terminated[case] < end), cases.terminated[case], terminated)
    items = np.where(role == CHILD, rng.integers(1, 5, count), 1 + rng.binomial(8, 0.38, count))
    return Rows(
        case=case, role=role, doc=doc, signed=signed, months=months, end=end, terminated=terminated,
        parent=np.where(role == CHILD, first[case], -1),
        supersedes=np.where((role == RENEWAL) | (role == ADDENDUM), first[case], -1),
        items=items, first=first, child=child, children=children, renewal=renewal,
    )  # fmt: skip


def _children(rng: np.random.Generator, cases: Cases, today: int) -> tuple[Ints, Ints]:
    """Child agreements: the first on the day of commitment, further ones later while the umbrella is in force."""
    umbrella = cases.form("kesepakatan_bersama") & (cases.commits_on != NO_DAY) & cases.is_signed
    naskah = cases.form("naskah_kerja_sama") & (cases.commits_on != NO_DAY) & cases.is_signed
    has_child = (umbrella & (rng.random(cases.count) < 0.60)) | (naskah & (rng.random(cases.count) < 0.1))
    wanted = np.where(has_child, np.minimum(MAX_CHILDREN, rng.geometric(0.72, cases.count)), 0)
    case = np.repeat(np.arange(cases.count), wanted)
    is_first = np.diff(case, prepend=-1) != 0
    later = rng.lognormal(np.log(260), 0.7, len(case)).astype(np.int64)
    signed = np.where(is_first, cases.commits_on[case], workday(cases.commits_on[case] + 3 + later))
    fits = signed <= cases.last_day(today)[case]
    return case[fits], signed[fits]
