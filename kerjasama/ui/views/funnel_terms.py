"""The terms that the law sets for leaving a stage, as the page Corong marks them."""

from __future__ import annotations

from dataclasses import dataclass

from kerjasama.domain.words import _, format_number
from kerjasama.reference.calendar import span_of


@dataclass(frozen=True)
class Term:
    """A term that the law sets for leaving a stage: its length, its words with the article.

    In working days it is drawn where it ends as a rule, and the words have gaps for that and for the longest it took.
    """

    length: int
    words: str
    is_working_days: bool = False

    @property
    def days(self) -> int:
        """Calendar days, for the mark on the scale."""
        return span_of(self.length).usual if self.is_working_days else self.length

    def in_words(self) -> str:
        """The term as it stands beside the mark."""
        if not self.is_working_days:
            return _(self.words)
        span = span_of(self.length)
        return _(self.words).format(usual=format_number(span.usual), longest=format_number(span.longest))


_OFFER = Term(45, "30 + 15 hari, Permendagri 22/2020 Pasal 8")


_OFFER_SYNERGY = Term(30, "30 hari, Permendagri 22/2020 Pasal 54")


_DPRD = Term(45, "45 hari, lalu dianggap setuju, Permendagri 22/2020 Pasal 12")


_DPRD_THIRD = Term(45, "45 hari, lalu dianggap setuju, Permendagri 22/2020 Pasal 34")


_DPRD_SYNERGY = Term(45, "45 hari, lalu dianggap setuju, Permendagri 22/2020 Pasal 56")


_DPRD_FOREIGN = Term(
    45,
    "45 hari kerja (lazimnya {usual}, paling lama {longest} hari), lalu dianggap setuju, Permendagri 25/2020 Pasal 17",
    is_working_days=True,
)


_LOI = Term(365, "1 tahun, Permendagri 25/2020 Pasal 13")


TERMS: dict[tuple[str, str], Term] = {
    ("KSDD_WAJIB", "penawaran"): _OFFER,
    ("KSDD_SUKARELA", "penawaran"): _OFFER,
    ("SINERGI", "penawaran"): _OFFER_SYNERGY,
    ("KSDD_WAJIB", "persetujuan_dprd"): _DPRD,
    ("KSDD_SUKARELA", "persetujuan_dprd"): _DPRD,
    ("KSDPK", "persetujuan_dprd"): _DPRD_THIRD,
    ("SINERGI", "persetujuan_dprd"): _DPRD_SYNERGY,
    ("KSDPL", "persetujuan_dprd"): _DPRD_FOREIGN,
    ("KSDLL_LAINNYA", "persetujuan_dprd"): _DPRD_FOREIGN,
    ("KSDPL", "pernyataan_kehendak"): _LOI,
    ("KSDLL_LAINNYA", "pernyataan_kehendak"): _LOI,
}
