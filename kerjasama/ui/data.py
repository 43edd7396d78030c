"""The extracts as a page sees them: the served version, its warehouse, and answers kept per version.

A new import makes a new version, so nothing is ever cleared by hand; every cache is bounded.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from kerjasama import settings
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts.received import received_bytes
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version
from kerjasama.ui.address import Places, load_places
from kerjasama.warehouse import Filters, Result, Warehouse


def store() -> Store:
    """The store of this installation."""
    return Store(settings.data_dir())


def current_version() -> Version | None:
    """The served version; None on an empty installation. Raises UserError when it is damaged."""
    return store().current()


def frozen_version(version_id: str) -> Version:
    """The version that a link pins. Raises UserError when it is not kept any more."""
    try:
        return store().version(version_id)
    except UserError as error:
        raise UserError(
            _("Data versi {version}, yang dibekukan oleh tautan ini, tidak disimpan lagi.").format(version=version_id),
            where=str(store().versions_folder),
            todo=_("Pulihkan folder versi itu dari cadangan, atau lihat keadaan terbaru."),
        ) from error


def received_file(sha256: str, name: str) -> bytes | None:
    """An imported file as it was received; None when it is not kept any more."""
    return received_bytes(settings.data_dir(), sha256, name)


@st.cache_resource(max_entries=1, show_spinner=False)
def places() -> Places:
    """Names of regions and urusan, for filters and words."""
    return load_places()


def versions() -> list[Version]:
    """All versions that are kept, the newest first."""
    return store().versions()


def answer(
    version: Version, name: str, filters: Filters, extra: dict[str, Any], earlier: Version | None = None
) -> Result:
    """The answer of a query on a version, computed once per (version, query, filters, extra).

    `earlier`: the version that a comparison starts from; the same one unless another is given.
    """
    versions = (version.id, (earlier or version).id)
    # What is asked as one text: Streamlit would look into every value of the filters, each time a page is drawn.
    asked = repr((filters, sorted(extra.items())))
    return _answer(versions, str(version.path), name, asked, filters, extra)


def can_compare(version: Version, earlier: Version) -> bool:
    """Whether `earlier` can still be asked: it is there, and holds what the rules of today read."""
    try:
        _warehouse((version.id, earlier.id), str(version.path))
    except UserError:
        return False
    return True


# A copy each time: a page that changes its frame must not change another reader's.
@st.cache_data(max_entries=400, show_spinner=False)
def _answer(
    versions: tuple[str, str], path: str, name: str, asked: str, _filters: Filters, _extra: dict[str, Any]
) -> Result:
    return _warehouse(versions, path).run(name, _filters, **_extra)


@st.cache_resource(max_entries=3, show_spinner=False)
def _warehouse(versions: tuple[str, str], path: str) -> Warehouse:
    version, earlier = versions
    return Warehouse(store().version(version), earlier=store().version(earlier))
