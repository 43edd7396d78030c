"""What the draft KAK is made from, and its two tables: the figures of both sides, the documents there are already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from docx.document import Document as DocumentObject

from kerjasama.domain.amounts import amount_words, year_words
from kerjasama.domain.labels import label
from kerjasama.domain.words import format_date, format_number
from kerjasama.exports.docx_parts import BLANK, paragraph, table

MOST = 15  # documents in the second table
_METHODS = {
    "neraca": "neraca terbitan sumber",
    "selisih": "produksi dikurangi kebutuhan",
    "produksi_saja": "produksi saja, kebutuhan tidak diketahui",
    "kebutuhan_saja": "kebutuhan saja, produksi tidak diketahui",
}


@dataclass(frozen=True)
class TermsFacts:
    """What the draft is made from: answers of matching/positions (of either side), pair and pair_agreements."""

    region: str
    partner: str
    item: str
    item_name: str
    as_of: date
    version: str
    is_sample: bool
    own: pd.DataFrame
    other: pd.DataFrame
    pair: pd.DataFrame
    agreements: pd.DataFrame

    @property
    def file_name(self) -> str:
        """'kak-33.05-32.04-gula_merah.docx', marked when it rests on sample data."""
        return f"{'contoh-' if self.is_sample else ''}kak-{self.region}-{self.partner}-{self.item}.docx"

    @property
    def match(self) -> Any:
        """The row of the pair on this commodity; None when the two do not complete each other in it."""
        rows = self.pair[self.pair["item_code"] == self.item]
        return rows.iloc[0] if len(rows) else None


def returns(facts: TermsFacts) -> pd.DataFrame:
    """What can be compared the other way round."""
    rows = facts.pair[(facts.pair["exclusion_code"] == "") & (facts.pair["item_code"] != facts.item)]
    if facts.match is None:
        return rows
    return rows[rows["direction_code"] != facts.match["direction_code"]]


def figure_rows(facts: TermsFacts, names: tuple[str, str]) -> list[list[str]]:
    """Table 1: the commodity itself, then those of which the pair completes each other; a missing figure is a blank."""
    items = [facts.item, *(code for code in returns(facts)["item_code"])]
    rows = []
    for item in items:
        for name, frame in zip(names, (facts.own, facts.other), strict=True):
            found = frame[frame["item_code"] == item]
            if found.empty:
                shown = facts.item_name if item == facts.item else item
                rows.append([name, shown, BLANK, BLANK, BLANK, BLANK])
            else:
                rows.append(_figure_row(name, found.iloc[0]))
    return rows


def _figure_row(name: str, row: Any) -> list[str]:
    def figure(value: float, year: Any) -> str:
        known = amount_words(value, row["unit"])
        return "[tidak diketahui]" if known == "–" else f"{known} ({year_words(year)})"

    sources = dict.fromkeys(
        text for text in (row["production_source"], row["need_source"], row["balance_source"]) if isinstance(text, str)
    )
    doubt = "; bertumpu pada nol yang diragukan" if row["is_doubtful"] else ""
    doubt += "; ada angka lain yang berbeda" if row["has_rivals"] else ""
    balance = row["balance"]
    signed = figure(balance, row["balance_year"])
    return [
        name,
        str(row["item_name"]).split(" (")[0],
        figure(row["production"], row["production_year"]),
        figure(row["need"], row["need_year"]),
        signed.replace("-", "−")
        if balance == balance and balance < 0
        else (f"+{signed}" if signed[0] != "[" else signed),
        f"{'; '.join(sources) or '[sumber]'} ({_METHODS.get(row['method'], row['method'])}{doubt})",
    ]


def existing(document: DocumentObject, facts: TermsFacts, item: str) -> None:
    rows = facts.agreements
    if rows.empty:
        paragraph(document, "Register tidak memuat kerja sama antara kedua daerah.")
        return
    named = rows[rows["is_named"] & (rows["state_code"] != "selesai")]
    state = (
        f"{format_number(len(named))} di antaranya yang belum berakhir menyebut {item}."
        if len(named)
        else f"Tidak satu pun yang belum berakhir menyebut {item}."
    )
    paragraph(document, f"Register memuat {format_number(len(rows))} kerja sama antara kedua daerah. {state}")
    if len(named) and "berjalan" not in set(named["state_code"]):
        paragraph(document, "Pertimbangkan menghidupkan kerja sama itu sebelum membuat yang baru.")
    document.add_paragraph("Tabel 2. Kerja sama yang sudah ada antara kedua daerah", style="Caption")
    table(
        document,
        ("Judul", "Nomor", "Tanda tangan", "Berakhir", "Keadaan", "Tentang komoditas ini"),
        [
            [
                str(row.title),
                row.doc_number if isinstance(row.doc_number, str) else "–",
                format_date(row.signed_on, "medium") if isinstance(row.signed_on, date) else "–",
                format_date(row.end_on, "medium") if isinstance(row.end_on, date) else "–",
                label("covered_state", row.state_code),
                "ya" if row.is_named else ("urusan yang sama" if row.is_same_affair else "tidak"),
            ]
            for row in rows.head(MOST).itertuples(index=False)
        ],
        (3.9, 2.6, 2.2, 2.2, 2.8, 2.3),
    )
    if len(rows) > MOST:
        paragraph(document, f"Tabel memuat {MOST} dari {format_number(len(rows))} kerja sama.")
