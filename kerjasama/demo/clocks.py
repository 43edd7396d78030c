"""Papers that start and stop legal terms: second requests, plans sent by way of the governor, notices of extension.

They are added to what `stages` has made and change nothing of it: their random stream is their own.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo import vocabulary as words
from kerjasama.demo.columns import constant, identifier, join, padded, pick
from kerjasama.demo.days import Ints
from kerjasama.demo.register import Chunk

OFFER_DAYS = 30  # P22 Ps 8(3)
SECOND_ASKED = 0.6  # of offers without an answer in time
FORWARDED = 0.7  # of plans whose way over the governor was kept
NOTICED = 0.5  # of foreign agreements that near their end
ASKED_AFTER_LOI = 0.6  # of letters of intent in force whose plan was sent to the DPRD
FOREIGN_OWN = ("KSDPL", "KSDLL_LAINNYA")


def clock_papers(
    rng: np.random.Generator, chunk: Chunk, agreements: pa.Table, events: pa.Table, chunk_no: int
) -> pa.Table:
    """More rows of documents for a chunk, none dated after its reporting day."""
    stages = _stage_days(events)
    facts = agreements.select(
        ["agreement_id", "coop_type", "doc_type", "lead_region_code", "signed_on", "end_on", "terminated_on"]
    ).to_pandas()
    for name in ("signed_on", "end_on", "terminated_on"):
        facts[name] = pd.to_datetime(facts[name])
    facts = facts.merge(stages, how="left", on="agreement_id")
    today = pd.Timestamp(np.datetime64(int(chunk.today), "D"))
    papers = pd.concat(
        [
            _second_requests(rng, facts, today),
            *_forwarding(rng, facts),
            _notices(rng, facts),
            _requests_after_intent(rng, facts, today),
        ],
        ignore_index=True,
    )
    papers = papers[papers["on"] <= today].reset_index(drop=True)
    return _documents(rng, chunk, papers, chunk_no)


def _stage_days(events: pa.Table) -> pd.DataFrame:
    """agreement_id and the first day of 'penawaran_masuk', 'verifikasi_selesai' and the like, NaT without one."""
    frame = events.select(["agreement_id", "stage_code", "stage_status", "event_on"]).to_pandas()
    frame = frame[frame["stage_code"].isin(("penawaran", "verifikasi"))]
    mark = frame["stage_code"] + "_" + frame["stage_status"]
    wide = frame.assign(mark=mark, event_on=pd.to_datetime(frame["event_on"])).pivot_table(
        index="agreement_id", columns="mark", values="event_on", aggfunc="min"
    )
    names = ["penawaran_masuk", "penawaran_selesai", "verifikasi_masuk", "verifikasi_selesai"]
    return wide.reindex(columns=names).astype("datetime64[s]").reset_index()


def _dated(rows: pd.DataFrame, document_type: str, on: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"agreement_id": rows["agreement_id"], "document_type": document_type, "on": on})


def _days(rng: np.random.Generator, low: int, high: int, count: int) -> pd.TimedeltaIndex:
    return pd.to_timedelta(rng.integers(low, high, count), unit="D")


def _second_requests(rng: np.random.Generator, facts: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    """Where no answer came within the term, another request follows soon after it (P22 Ps 8(4))."""
    between = facts["coop_type"].isin(("KSDD_WAJIB", "KSDD_SUKARELA"))
    late = facts["penawaran_selesai"].fillna(today) - facts["penawaran_masuk"] > pd.Timedelta(days=OFFER_DAYS + 12)
    rows = facts[between & late & (rng.random(len(facts)) < SECOND_ASKED)]
    on = rows["penawaran_masuk"] + pd.Timedelta(days=OFFER_DAYS) + _days(rng, 1, 11, len(rows))
    return _dated(rows, "surat_permintaan_tanggapan_kedua", on)


def _forwarding(rng: np.random.Generator, facts: pd.DataFrame) -> list[pd.DataFrame]:
    """The plan of a kabupaten/kota sent to the governor, and by the governor on to the Minister (P25 Ps 18)."""
    regency = facts["lead_region_code"].str.len() == 5
    rows = facts[facts["coop_type"].isin(FOREIGN_OWN) & regency & facts["verifikasi_masuk"].notna()]
    rows = rows[rng.random(len(rows)) < FORWARDED]
    sent = _dated(rows, "surat_permohonan_pertimbangan", rows["verifikasi_masuk"])
    on = rows["verifikasi_masuk"] + _days(rng, 1, 13, len(rows))
    kept = on <= rows["verifikasi_selesai"].fillna(on.max())
    return [sent, _dated(rows[kept], "surat_penerusan_gubernur", on[kept])]


def _notices(rng: np.random.Generator, facts: pd.DataFrame) -> pd.DataFrame:
    """Extensions announced to the Minister about six months before the end (P25 Ps 33)."""
    rows = facts[
        facts["coop_type"].str.startswith(("KSDPL", "KSDLL"))
        & (facts["doc_type"] == "naskah_kerja_sama")
        & facts["end_on"].notna()
        & facts["signed_on"].notna()
        & facts["terminated_on"].isna()
    ]
    rows = rows[rng.random(len(rows)) < NOTICED]
    on = rows["end_on"] - pd.Timedelta(days=183) + _days(rng, -120, 75, len(rows))
    fits = on > rows["signed_on"]
    return _dated(rows[fits], "surat_pemberitahuan_perpanjangan", on[fits])


def _requests_after_intent(rng: np.random.Generator, facts: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    """A letter of intent in force is followed by a plan, and the plan by a request to the DPRD (P25 Ps 15-16)."""
    age = today - facts["signed_on"]
    rows = facts[
        facts["coop_type"].isin(FOREIGN_OWN)
        & (facts["doc_type"] == "letter_of_intent")
        & (age > pd.Timedelta(days=60))
        & (age < pd.Timedelta(days=365))
    ]
    rows = rows[rng.random(len(rows)) < ASKED_AFTER_LOI]
    asked = today - _days(rng, 3, 120, len(rows))
    on = pd.Series(np.maximum(rows["signed_on"] + pd.Timedelta(days=40), asked), index=rows.index)
    return _dated(rows, "surat_permohonan_dprd", on)


def _documents(rng: np.random.Generator, chunk: Chunk, papers: pd.DataFrame, chunk_no: int) -> pa.Table:
    on: Ints = papers["on"].to_numpy().astype("datetime64[D]").astype(np.int64)
    on = d.workday(on)
    number = chunk_no * 10**7 + 8 * 10**6 + np.arange(len(papers))
    year, month = d.year_month(on)
    return pa.table(
        {
            "document_id": identifier("contoh-dok-", number, 10),
            "agreement_id": pa.array(papers["agreement_id"], pa.string()),
            "document_type": pa.array(papers["document_type"], pa.string()),
            "doc_number": join(
                padded(rng.integers(1, 2400, len(papers)), 4),
                f"/{words.SAMPLE_MARK}/",
                pick(words.MONTH_ROMANS, month - 1),
                "/",
                pa.array(year).cast(pa.string()),
            ),
            "document_on": d.to_arrow(on),
            "is_signed": constant(True, len(papers)),
            "batch_id": constant(chunk.batch_id, len(papers)),
        }
    )
