"""Form of the document, from the register's words, made lawful by where the partner is.

MoU, nota kesepahaman, memorandum saling pengertian: at home a kesepakatan bersama (P22 Ps 1.12), abroad a naskah kerja
sama (P25 Ps 20). Nota kesepakatan is the form of sinergi (P22 Ps 1.19) and stands only where the register says so.
"""

from __future__ import annotations

import re

from kerjasama.importer.parties.names import words
from kerjasama.importer.values.values import ValueMap

_INSIDE = (
    (r"\b(addendum|adendum|amandemen|amendment|perubahan (ke\w+|i+|\d) )", "addendum"),
    (r"\b(perpanjangan|pembah?aruan)\b", "perpanjangan"),
    (r"\b(letter of inten\w*|loi|pernyataan kehendak)\b", "letter_of_intent"),
    (r"\b(perjanjian\w* (implementasi )?kerja sama|pks|memorandum of agg?reement|moa)\b", "perjanjian_kerja_sama"),
    (r"\bnota kesepakatan\b", "nota_kesepakatan"),
    (r"\bkesepakatan bersama\b", "kesepakatan_bersama"),
    (r"\b(mou|nota kesepahaman|memorandum of understanding|kesepahaman bersama|saling pengertian)\b",
     "kesepakatan_bersama"),
    (r"\bkontrak\b", "kontrak"),
)  # fmt: skip


def read_doc_type(text: str, values: ValueMap) -> str | None:
    """The code of a form as written; None when the words are not known, 'tidak_diketahui' for an empty cell."""
    if not text.strip():
        return "tidak_diketahui"
    found = values.codes("doc_type", text)
    if found:
        return found[0]
    key = re.sub(r"\bkerjasama\b", "kerja sama", words(text))
    return next((code for pattern, code in _INSIDE if re.search(pattern, key)), None)


_IN_NUMBER = {
    "pks": "perjanjian_kerja_sama",
    "moa": "perjanjian_kerja_sama",
    "mou": "kesepakatan_bersama",
    "kb": "kesepakatan_bersama",
    "ksb": "kesepakatan_bersama",
    "nk": "nota_kesepakatan",
    "loi": "letter_of_intent",
    "add": "addendum",
    "addendum": "addendum",
    "adendum": "addendum",
    "spk": "kontrak",
}


def form_in_number(number: str) -> str | None:
    """The form whose short name stands between the separators of a number: '01/PKS/2021'; None when several do."""
    parts = re.split(r"[^a-z]+", number.casefold())
    found = {_IN_NUMBER[part] for part in parts if part in _IN_NUMBER}
    if "addendum" in found:
        return "addendum"
    return found.pop() if len(found) == 1 else None


def lawful_form(code: str, coop_type: str) -> str:
    """The form for the type of cooperation: a general MoU with a foreign partner is a naskah kerja sama (P25 Ps 20)."""
    abroad = coop_type in ("KSDPL", "KSDLL_LAINNYA", "KSDLL_PENERUSAN")
    if abroad and code == "kesepakatan_bersama":
        return "naskah_kerja_sama"
    if not abroad and code == "naskah_kerja_sama" and coop_type != "LUAR_KSD":
        return "kesepakatan_bersama"
    return code
