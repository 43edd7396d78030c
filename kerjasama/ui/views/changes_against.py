"""What the state of today is compared with: another version of the data, other thresholds, an earlier day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from kerjasama.domain.words import _, format_date
from kerjasama.extracts.version import Version
from kerjasama.ui.filter_words import threshold_words
from kerjasama.ui.page import Page
from kerjasama.warehouse import Thresholds

VERSION, LIMITS = "versi", "ambang"
USUAL, SAME = "biasa", "sama"


def others(versions: Sequence[Version], served: Version) -> dict[str, Version]:
    """The versions one may compare with, by id: the served one first, then the others, the newest first."""
    return {served.id: served} | {version.id: version for version in versions if version.id != served.id}


def pick(
    wanted: str | None, options: dict[str, Version], served: Version, can_compare: Callable[[Version, Version], bool]
) -> tuple[Version | None, str]:
    """(the version that a link names, what must be said): None for the served one and for one that cannot be asked."""
    if not wanted or wanted == served.id:
        return None, ""
    if wanted not in options:
        return None, missing_words(wanted, is_kept=False)
    earlier = options[wanted]
    return (earlier, "") if can_compare(served, earlier) else (None, missing_words(wanted, is_kept=True))


def missing_words(wanted: str, is_kept: bool) -> str:
    """Why a version cannot be asked."""
    if is_kept:
        words = _(
            "Versi pembanding `{version}` ditulis dengan susunan data yang lebih lama dan tidak dapat ditanyai. "
            "Perbandingan memakai versi yang ditayangkan, sehingga koreksi data tidak terlihat."
        )
    else:
        words = _(
            "Versi pembanding `{version}` tidak disimpan lagi. Perbandingan memakai versi yang ditayangkan, sehingga "
            "koreksi data tidak terlihat."
        )
    return words.format(version=wanted)


def version_words(options: dict[str, Version]) -> Callable[[str], str]:
    """A version in the choice: its reporting day, when it was published, and its note."""
    served = next(iter(options))

    def words(version_id: str) -> str:
        manifest = options[version_id].manifest
        if version_id == served:
            return _("Versi yang ditayangkan (tanpa melihat koreksi data)")
        reported = (
            _("data per {day}").format(day=format_date(manifest.reporting_on, "medium"))
            if (manifest.reporting_on)
            else _("tanpa tanggal data")
        )
        made = _("terbit {day} {hour} UTC").format(
            day=format_date(manifest.created_at.date(), "medium"), hour=manifest.created_at.strftime("%H:%M")
        )
        return " · ".join(part for part in (reported, made, manifest.note) if part)

    return words


def thresholds_of(wanted: str | None, chosen: Thresholds) -> Thresholds | None:
    """The thresholds of the comparison date: the usual ones unless the reader wants today's; None where they agree."""
    return Thresholds() if wanted != SAME and threshold_words(chosen) else None


def limit_words(code: str) -> str:
    """Thresholds in the choice."""
    return {USUAL: _("Ambang yang biasa"), SAME: _("Ambang yang sama")}[code]


def prepare(
    page: Page, versions: dict[str, Version], can_compare: Callable[[Version, Version], bool]
) -> tuple[str, str]:
    """Tell the page what it is compared with: (the comparison date in words, what must be said about it)."""
    assert page.version is not None
    earlier, caution = pick(page.own(VERSION), versions, page.version, can_compare)
    page.earlier = earlier
    page.compared_thresholds = thresholds_of(page.own(LIMITS), page.choices.thresholds)
    page.narrowed = in_words(page.earlier, page.compared_thresholds)
    compared_on = page.filters.compared_on
    return format_date(compared_on), order_words(compared_on, page.filters.as_of) or caution


def draw(choice: Callable[..., str], options: dict[str, Version], chosen: Thresholds) -> None:
    """The choices themselves (`choice`: Page.choice), where there is anything to choose."""
    if len(options) > 1:
        choice(VERSION, _("Versi data pembanding"), list(options), version_words(options), as_list=True)
    if threshold_words(chosen):
        choice(LIMITS, _("Ambang pada tanggal pembanding"), [USUAL, SAME], limit_words)


def in_words(earlier: Version | None, compared: Thresholds | None) -> str:
    """What is compared with besides the day, for the figures and the files; '' where it is the served version alone."""
    parts = []
    if earlier is not None:
        parts.append(_("dibandingkan dengan data versi {version}").format(version=earlier.id))
    if compared is not None:
        parts.append(_("tanggal pembanding dinilai dengan ambang yang biasa"))
    return " · ".join(parts)


def order_words(compared_on: date, as_of: date) -> str:
    """That the days stand the wrong way round; '' when they do not."""
    if compared_on < as_of:
        return ""
    return _(
        "Tanggal pembanding ({compared}) tidak mendahului tanggal penilaian ({day}). Pilih pembanding yang lebih awal."
    ).format(compared=format_date(compared_on), day=format_date(as_of))
