"""Associations in the sample: recognised, few, only partners, and nothing else depends on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pyarrow as pa

from kerjasama.reference.associations import recognised


def test_associations_join_some_agreements_as_partners_and_are_recognised(sample: Mapping[str, pa.Table]) -> None:
    bodies = {row["org_id"]: row["name"] for row in sample["organizations"].to_pylist()}
    found = {org_id: one.key for org_id, name in bodies.items() if (one := recognised([name]))}
    assert sorted(found.values()) == ["apeksi", "apkasi", "appsi"]
    joined = [row for row in sample["agreement_parties"].to_pylist() if row["org_id"] in found]
    assert 50 < len(joined) < len(sample["agreements"]) / 20
    assert not any(row["is_lead"] for row in joined)
    counts = Counter(found[row["org_id"]] for row in joined)
    assert min(counts.values()) > 2


def test_an_association_stands_beside_governments_of_its_kind(sample: Mapping[str, pa.Table]) -> None:
    leads = {row["agreement_id"]: row["lead_region_code"] for row in sample["agreements"].to_pylist()}
    for row in sample["agreement_parties"].to_pylist():
        if "Asosiasi Pemerintah " in row["name_typed"]:
            lead = leads[row["agreement_id"]]
            word = row["name_typed"].split()[2]
            assert word == ("Provinsi" if len(lead) == 2 else "Kota" if lead[3] == "7" else "Kabupaten"), row
