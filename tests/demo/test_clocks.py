"""Papers of legal terms in the sample: added to what there was, and in the order of the law."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

import pyarrow as pa

Sample = Mapping[str, pa.Table]
ADDED = (
    "surat_permintaan_tanggapan_kedua",
    "surat_permohonan_pertimbangan",
    "surat_penerusan_gubernur",
    "surat_pemberitahuan_perpanjangan",
)


def test_every_kind_of_paper_is_there_and_identified_once(sample: Sample) -> None:
    papers = sample["documents"].to_pylist()
    assert len({paper["document_id"] for paper in papers}) == len(papers)
    kinds = Counter(paper["document_type"] for paper in papers)
    assert all(kinds[kind] for kind in ADDED), kinds


def test_a_governor_forwards_what_was_sent_and_a_second_request_follows_the_first(sample: Sample) -> None:
    days: dict[str, dict[str, object]] = defaultdict(dict)
    for paper in sample["documents"].to_pylist():
        days[paper["agreement_id"]][paper["document_type"]] = paper["document_on"]
    for found in days.values():
        if forwarded := found.get("surat_penerusan_gubernur"):
            assert found["surat_permohonan_pertimbangan"] <= forwarded
        if "surat_permintaan_tanggapan_kedua" in found and "surat_penawaran" in found:
            assert (found["surat_permintaan_tanggapan_kedua"] - found["surat_penawaran"]).days >= 28
