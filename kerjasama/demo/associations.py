"""Associations of regional governments as one more partner of some agreements, so that the page Mitra has any to show.

Drawn from a stream of its own, so that nothing else of the sample depends on it. The names are the associations' own,
marked as a sample; that they signed anything is invented.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from kerjasama.demo.columns import constant, identifier, pick, whole
from kerjasama.demo.days import Ints
from kerjasama.demo.register import ORG_PREFIX, Chunk
from kerjasama.domain import codes

STREAM = 23  # of the seed: see generate._rng
_SHARE = 0.03  # of the agreements with third parties and between regions
_ORDER = 4  # after the two or three parties that there are
# By who leads: a city, a kabupaten, a province.
NAMES = (
    "Asosiasi Pemerintah Kota Seluruh Indonesia (contoh)",
    "Asosiasi Pemerintah Kabupaten Seluruh Indonesia (contoh)",
    "Asosiasi Pemerintah Provinsi Seluruh Indonesia (contoh)",
)


def association_parties(rng: np.random.Generator, chunk: Chunk) -> pa.Table:
    """Rows of agreement_parties that stand beside those of `lines`."""
    cases = chunk.cases
    types = [codes.COOP_TYPES.index(name) for name in ("KSDPK", "KSDD_SUKARELA")]
    joins = np.isin(cases.coop, types) & (rng.random(len(cases.coop)) < _SHARE)
    row = np.flatnonzero(joins[chunk.rows.case])
    which = association_of(chunk, row)
    return pa.table(
        {
            "agreement_id": chunk.agreement_ids(row),
            "party_order": whole(np.full(len(row), _ORDER)),
            "org_id": identifier(ORG_PREFIX, _first_number(chunk) + which, 6),
            "is_lead": pa.array(np.zeros(len(row), dtype=np.bool_)),
            "name_typed": pick(list(NAMES), which),
            "signatory_role": constant("Pimpinan", len(row)),
            "acting_by_power_of_attorney": pa.array(np.zeros(len(row), dtype=np.bool_)),
        }
    )


def association_of(chunk: Chunk, row: Ints) -> Ints:
    """The position in NAMES for documents at these rows: the association of governments like the one that leads."""
    lead = chunk.cases.lead[chunk.rows.case[row]]
    return np.where(chunk.places.is_city[lead], 0, np.where(chunk.places.is_province[lead], 2, 1))


def association_organizations(partner_count: int) -> pa.Table:
    """Their rows of organizations, numbered after the `partner_count` other bodies."""
    count = len(NAMES)
    return pa.table(
        {
            "org_id": identifier(ORG_PREFIX, np.arange(count) + partner_count + 1, 6),
            "name": list(NAMES),
            "org_class": constant("ormas", count),
            "org_class_source": constant("declared", count),
        }
    )


def _first_number(chunk: Chunk) -> int:
    return len(chunk.partners.names) + 1
