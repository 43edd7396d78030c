"""What every page opens first: language, theme, the extracts, the filters, and the frame around the answers.

A page must be right when it is opened alone (a deep link to a cold server runs its file without app.py), so nothing
that a page needs lives in app.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain import words
from kerjasama.domain.words import _, format_date
from kerjasama.errors import UserError
from kerjasama.exports.tables import Head
from kerjasama.extracts.version import Version
from kerjasama.ui import (
    address,
    data,
    figures,
    filter_bar,
    frame,
    members,
    memory,
    menu,
    paper,
    section,
    table,
    threshold_fields,
)
from kerjasama.ui.address import Choices
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.filter_words import in_words
from kerjasama.ui.section import Section
from kerjasama.ui.table import TableContext
from kerjasama.warehouse import Filters, Result, Thresholds


class Page:
    """A page that is open: what the reader chose, the answers to it, and the ways to show them."""

    def __init__(self, entry: menu.Entry, version: Version | None, choices: Choices) -> None:
        self.entry = entry
        self.version = version
        self.choices = choices
        self.behind = members.Behind(self.later)  # the ways to the agreements behind a number
        self.sections: list[Section] = []
        self.cards: list[KeyFigure] = []
        self.narrowed = ""  # what the page narrows to besides the shared filters, in words, for its files
        self.profile_extra: dict[str, str] = {}  # what a profile's link keeps, such as the search that found it
        self.earlier: Version | None = None  # the version that a comparison starts from; None: the served one
        self.compared_thresholds: Thresholds | None = None  # those of the comparison date; None: today's

    @property
    def is_empty(self) -> bool:
        """Nothing was ever imported here; `open_page` has already said what to do."""
        return self.version is None

    @property
    def filters(self) -> Filters:
        """The choices as the queries take them. On an empty installation: judged today."""
        c = self.choices
        reported = self.version.manifest.reporting_on if self.version else None
        return Filters(
            as_of=c.as_of or reported or date.today(),
            provinces=c.provinces,
            regions=c.regions,
            coop_types=c.coop_types,
            urusan=c.urusan,
            signed_years=c.signed_years,
            compare_on=c.compare_on,
            thresholds=c.thresholds,
            compared_thresholds=self.compared_thresholds,
        )

    @property
    def recorded(self) -> int:
        """How many agreements the served version holds, whatever the filters."""
        return int(self.version.manifest.row_counts.get("agreements", 0)) if self.version else 0

    @property
    def sentence(self) -> str:
        """The filters in words."""
        return in_words(self.choices, data.places(), self.filters.as_of)

    def result(self, name: str, on: date | None = None, **extra: Any) -> Result:
        """The answer to `queries/<name>.sql` under the shared filters; `extra` holds the query's own parameters.

        `on`: judged on another day than the page's, such as the comparison date.
        """
        if self.version is None:
            raise RuntimeError("an empty installation has no answers: test page.is_empty first")
        filters = self.filters if on is None else replace(self.filters, as_of=on)
        with st.spinner(_("Menghitung…")):
            return guarded(lambda: data.answer(self.version, name, filters, extra, self.earlier))  # type: ignore[arg-type]

    def later(self, name: str, **extra: Any) -> Callable[[], Result]:
        """The same answer, asked for only when it is needed outside the page's run: for a file built on a click."""
        version, filters, earlier = self.version, self.filters, self.earlier
        return lambda: data.answer(version, name, filters, extra, earlier)  # type: ignore[arg-type]

    def members(self, agreement_ids: Iterable[str]) -> Callable[[], Result]:
        """The agreements of those identifiers with their file, sheet and row, for `Section.members`."""
        return self.behind.of(agreement_ids)

    def context(self, title: str) -> TableContext:
        """What a file or a table of this page carries."""
        return self._table_context(title, "")

    def show(self, part: Section) -> list[dict[str, Any]]:
        """Draw a section; returns the clicked points of a selectable chart."""
        self.sections.append(part)
        return guarded(lambda: section.draw(part, self._table_context(part.title, part.question)))

    def figures(self, cards: Sequence[KeyFigure]) -> None:
        """Draw big figures in one row that wraps, and below them what each of them counts."""
        self.cards += cards
        figures.draw(cards, format_date(self.filters.compared_on, "medium"), self.link_to)

    def table(
        self, rows: pd.DataFrame, columns: Sequence[Column], key: str, title: str = "", height: int = 460
    ) -> None:
        """Draw a table with search, choice of columns and downloads, outside a section."""
        table.draw(rows, columns, key, self._table_context(title or _(self.entry.title), ""), height)

    def parameters(self, page: str, **extra: str) -> dict[str, str]:
        """The shared choices and `extra` (address names: provinsi, kabkota, jenis, id, ...); '' takes one out."""
        menu.entry_of(page)
        return {name: value for name, value in {**memory.parameters(), **extra}.items() if value}

    def link(self, page: str, **extra: str) -> str:
        """The address of another page ('daftar') under these choices, for links in tables and exports."""
        entry = menu.entry_of(page)
        query = urlencode(self.parameters(page, **extra), safe=",")
        path = "" if entry is menu.ENTRIES[0] else entry.url_path
        return f"./{path}" + (f"?{query}" if query else "")

    def profile_link(self, agreement_id: str) -> str:
        """The address of an agreement's profile under these choices."""
        return self.link("daftar", id=agreement_id)

    def link_to(self, text: str, page: str, **extra: str) -> None:
        """Draw a link to another page under these choices; no reload."""
        target = menu.entry_of(page).page()
        st.page_link(target, label=text, icon=":material/arrow_forward:", query_params=self.parameters(page, **extra))

    def choice(
        self,
        name: str,
        title: str,
        options: Sequence[str],
        words_of: Callable[[str], str],
        *,
        as_list: bool = False,
        default: str | None = None,
    ) -> str:
        """A choice of this page (a measure, a tab), kept in the address as `name`; else `default` or the first."""
        default = options[0] if default is None else default
        if (current := memory.own(name)) not in options:
            if current is not None:
                frame.unknown_values([f"{name}={current}"])
            current = default
        key = f"own.{self.entry.url_path}.{name}"
        st.session_state[key] = current

        def changed() -> None:
            value = st.session_state[key]
            memory.keep_own(name, None if value in (None, default) else value)

        if as_list:
            st.selectbox(title, options, key=key, format_func=words_of, on_change=changed)
        else:
            st.segmented_control(
                title, options, key=key, format_func=words_of, on_change=changed, required=True, width="content"
            )
        return str(current)

    def own(self, name: str) -> str | None:
        """A parameter of this page alone that the address holds, such as the agreement that is open (`id`)."""
        return memory.own(name)

    def keep(self, **own: str | None) -> None:
        """Put parameters of this page alone in the address and run again (None takes one out)."""
        for name, value in own.items():
            memory.keep_own(name, value)
        st.rerun()

    def choose(self, **values: Any) -> None:
        """Change shared choices from the page itself, such as a province clicked on the map, and run again."""
        memory.keep(self.choices.changed(**values))
        st.rerun()

    def thresholds(self, names: Sequence[str], titles: Sequence[str]) -> Thresholds:
        """Number fields for thresholds of the rule, shared by all pages through the address."""
        threshold_fields.draw(self.choices.thresholds, names, titles)
        return self.choices.thresholds

    def _table_context(self, title: str, question: str) -> TableContext:
        version = self.version
        head = Head(
            title=title,
            question=question,
            filters=" · ".join(part for part in (self.sentence, self.narrowed) if part),
            as_of=self.filters.as_of,
            version=version.id if version else "–",
            is_sample=bool(version and version.manifest.is_sample),
        )
        names = {**data.places().provinces, **data.places().regions}
        base = self.link("daftar", **self.profile_extra)
        joint = "&" if "?" in base else "?"
        return TableContext(
            head, lambda code: names.get(code, code), lambda key: f"{base}{joint}id={key}", self._open_profile
        )

    def _open_profile(self, agreement_id: str) -> None:
        """Go there in the same tab; the browser's way back leads to the table again."""
        target = menu.entry_of("daftar").page()
        # In the order in which memory writes the address: another order would be one more step of the way back.
        own = {name: value for name, value in {**self.profile_extra, "id": agreement_id}.items() if value}
        st.switch_page(target, query_params={**own, **self.parameters("daftar")})


def open_page(page_file: str) -> Page:
    """Open the page of a file (`__file__`): draws everything above the page's own sections.

    On an empty installation it says what to do instead, and `page.is_empty` is true; a page then shows nothing else,
    except those that help to fill it.
    """
    entry = menu.entry_of(page_file)
    if not menu.is_shown():
        menu.show()
    words.set_language(memory.language())
    theme.set_mode("dark" if st.context.theme.type == "dark" else "light")
    frame.set_up(entry)
    served = guarded(data.current_version)
    places = guarded(data.places)
    choices, unknown = memory.restore(entry.url_path, places)
    page = Page(entry, None, choices)
    with st.container(key="page-top", gap="xsmall"):
        frame.head(entry, choices, can_present=served is not None)
        if unknown:
            frame.unknown_values(unknown)
        page.version = version = _version(choices, served)
        if version is not None and entry.is_filtered:
            filter_bar.draw(choices, places, page.sentence, page.filters.as_of, page.filters.compared_on)
        if version is not None:
            frame.origin(version, choices.as_of)
            if choices.frozen:
                frame.frozen(version, served, choices.as_of, _thaw)
            paper.margins(_(entry.title), page.sentence if entry.is_filtered else "", version)
    if version is None:
        frame.empty_installation(entry, page.link_to)
    return page


def _version(choices: Choices, served: Version | None) -> Version | None:
    """The version that the link pins, else the served one. One that is not kept any more is never replaced unseen."""
    if not choices.frozen:
        return served
    try:
        return data.frozen_version(choices.frozen)
    except UserError as error:
        frame.user_error(error)
        st.button(_("Lihat keadaan terbaru"), key="thaw", icon=":material/update:", on_click=_thaw)
        st.stop()


def _thaw() -> None:
    """Let go of the pinned version, and of the days that were pinned with it."""
    choices, _none = address.read(memory.parameters(), data.places())
    memory.keep(choices.changed(frozen="", as_of=None, compare_on=None))


def guarded(action: Callable[[], Any]) -> Any:
    """Run it; what the reader can act on is shown in words, and the page stops there. Defects pass through."""
    try:
        return action()
    except UserError as error:
        frame.user_error(error)
        st.stop()
