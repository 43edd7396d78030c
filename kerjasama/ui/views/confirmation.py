"""What the page Konfirmasi says: where the register and the evidence disagree, in the words of both."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.confirmation_codes import CONFLICTS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure

# Why it matters who answers: what each kind of conflict asks of whom. Indonesian source texts.
WHY: dict[str, str] = {
    "status_masa_berlaku": "Keadaan menurut register tidak cocok dengan tanggal berlakunya.",
    "selesai_tanpa_bukti": "Register menyebutnya berakhir atau selesai; tidak ada bukti bahwa pernah dilaksanakan.",
    "tindakan_tanpa_bukti": "Ada tindakan yang tercatat, tetapi buktinya tidak ada atau hanya foto dan tautan berita.",
    "nihil_padahal_ada": "Laporan atau jawaban menyatakan nihil, padahal ada kegiatan berbukti pada masa itu.",
    "jenis_berbeda": "Jenis yang tertulis tidak cocok dengan golongan mitranya.",
}
TEXTS = tuple(WHY.values())


def comparable(found: pd.DataFrame, is_silent: bool) -> pd.DataFrame:
    """The rows of confirmation/conflicts or conflicts_by_kind that say something.

    A register without any follow-up shows no evidence for anything: that an agreement has ended without evidence is
    then its silence, not a contradiction.
    """
    return found[found["conflict_code"] != "selesai_tanpa_bukti"] if is_silent else found


def facts(summary: pd.DataFrame, ask: pd.DataFrame, found: pd.DataFrame, by_kind: pd.DataFrame) -> Any:
    """The row of confirmation/summary, with `to_ask` and `conflicting`: the agreements of the two lists; and `claims`:
    what is stated at all that something could contradict (conflicts_by_kind)."""
    counts = {
        "to_ask": len(ask),
        "conflicting": found["agreement_id"].nunique(),
        "claims": int(by_kind["claims"].sum()),
    }
    return summary.assign(**counts).iloc[0]


def answer(now: Any, offices: int, is_silent: bool) -> str:
    """The page's answer (`now` as `facts` gives it); `is_silent`: the data hold no follow-up at all."""
    if not now.agreements:
        return _("Belum ada kerja sama dalam saringan ini.")
    if is_silent:
        text = _(
            "Register ini **tidak memuat tindak lanjut**, jadi belum dapat dibandingkan dengan bukti. Yang dapat "
            "ditanyakan: **{ask}** kerja sama, kepada **{offices}** kantor."
        )
    else:
        text = _(
            "Register dan bukti berbeda pada **{conflicts}** dari **{n}** kerja sama **({share})**; **{ask}** yang "
            "belum jelas tindak lanjutnya perlu ditanyakan kepada **{offices}** kantor."
        )
    return text.format(
        conflicts=format_number(now.conflicting),
        n=format_number(now.agreements),
        share=format_percent(now.conflicting / now.agreements),
        ask=format_number(now.to_ask),
        offices=format_number(offices),
    )


def cards(now: Any) -> list[KeyFigure]:
    """What disagrees, what must be asked, and what the answers made of it: confirmed and cleared stand apart."""
    anchor = "effects" if now.asked else ""
    answered: dict[str, Any] = {"anchor": anchor, "query": "confirmation/summary", "no_rows": _below()}
    if now.answered:
        answered |= {"of": now.answered, "of_words": _("yang sudah dijawab")}
    asked: dict[str, Any] = {"note": _("Belum ada lembar yang kembali.")}
    if now.asked:
        asked = {"of": now.asked, "of_words": _("yang ditanyakan")}
    return [
        KeyFigure(
            _("Register dan bukti berbeda"),
            now.conflicting if now.claims else "–",
            of=now.agreements if now.claims else None,
            of_words=_("kerja sama"),
            note="" if now.claims else _("Tidak ada yang dapat dibandingkan."),
            anchor="confirmation-conflicts",
            definition=_("Kerja sama dengan sedikitnya satu perbedaan antara yang tertulis dan yang terbukti."),
            query="confirmation/conflicts",
            no_rows=_below(),
        ),
        KeyFigure(
            _("Perlu ditanyakan"),
            now.to_ask if now.assessable else "–",
            of=now.assessable or None,
            of_words=_("yang dapat dinilai"),
            status="seremonial_terduga",
            note=_("Belum terlaporkan: tanyakan dahulu."),
            anchor="confirmation-to_ask",
            definition=_(
                "Seremonial terduga, berakhir tanpa tindak lanjut yang belum dinyatakan nihil, dan mandek yang "
                "buktinya kurang."
            ),
            query="confirmation/to_ask",
            no_rows=_below(),
        ),
        KeyFigure(
            _("Sudah dijawab"),
            now.answered if now.asked else "–",
            **asked,
            anchor=anchor,
            definition=_("Kerja sama yang jawaban terakhirnya sampai tanggal penilaian mengatakan sesuatu."),
            query="confirmation/summary",
            no_rows=_below(),
        ),
        KeyFigure(
            _("Menjadi terkonfirmasi"),
            now.became_confirmed if now.answered else "–",
            status="seremonial_terkonfirmasi",
            definition=_("Terduga sebelum dijawab; jawabannya menyatakan tidak dilaksanakan."),
            **answered,
        ),
        KeyFigure(
            _("Tanda hilang"),
            now.became_cleared if now.answered else "–",
            status="terlaksana",
            definition=_("Ditandai sebelum dijawab; jawabannya membawa tindakan dengan bukti yang cukup."),
            **answered,
        ),
    ]


def _below() -> str:
    return _("Barisnya ada di bagian bawah halaman ini.")


def kinds(frame: pd.DataFrame) -> pd.DataFrame:
    """confirmation/conflicts_by_kind with `name`, `share`, `note`, `is_bad`, `why`: what the figure takes."""
    return frame.assign(
        name=[label("conflict", code) for code in frame["conflict_code"]],
        share=frame["share_conflicts"],
        note=[
            _("{n} dari {of}").format(n=format_number(row.conflicts), of=format_number(row.claims))
            if row.claims
            else _("tidak ada data")
            for row in frame.itertuples()
        ],
        is_bad=frame["conflicts"] > 0,
        why=[_(WHY[code]) for code in frame["conflict_code"]],
    )


def kind_columns() -> list[Column]:
    """The counts as a table."""
    return [
        Column("name", _("Perbedaan"), width="large"),
        Column("conflicts", _("Berbeda"), "number"),
        Column("claims", _("Dari yang menyatakannya"), "number"),
        Column("share_conflicts", _("Bagian"), "percent"),
        Column("why", _("Artinya"), width="large"),
    ]


def kinds_statement(frame: pd.DataFrame, now: Any) -> str:
    """Which difference is the most frequent, with its denominator."""
    if not frame["claims"].sum():
        return _("Tidak ada yang dapat dibandingkan: data ini tidak memuat pernyataan yang dapat diuji dengan bukti.")
    if not frame["conflicts"].sum():
        return _("Tidak ada perbedaan di antara **{n}** kerja sama ini.").format(n=format_number(now.agreements))
    most = frame.loc[frame["conflicts"].idxmax()]
    return _("Terbanyak: **{kind}**, **{n}** dari **{of}** yang menyatakannya.").format(
        kind=label("conflict", most.conflict_code).lower(),
        n=format_number(most.conflicts),
        of=format_number(most.claims),
    )


def kind_words(code: str) -> str:
    """The name of a kind in the choice above the list."""
    return label("conflict", code) if code in CONFLICTS else _("Semua")


def conflicts(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    """confirmation/conflicts of one kind ('semua' for all) with `declared`, `computed`, `why` in words."""
    rows = frame if kind not in CONFLICTS else frame[frame["conflict_code"] == kind]
    listed = list(rows.itertuples())
    return rows.assign(
        declared=[_declared(row) for row in listed],
        computed=[_computed(row) for row in listed],
        why=[_(WHY[row.conflict_code]) for row in listed],
    )


def conflicts_statement(rows: pd.DataFrame) -> str:
    """How many rows are listed, and who can answer for most of them."""
    if rows.empty:
        return _("Tidak ada perbedaan jenis ini dalam saringan ini.")
    most = rows["resolver_code"].value_counts()
    return _(
        "**{n}** perbedaan pada **{agreements}** kerja sama; **{m}** di antaranya dapat dijawab **{who}**."
    ).format(
        n=format_number(len(rows)),
        agreements=format_number(rows["agreement_id"].nunique()),
        m=format_number(most.iloc[0]),
        who=label("resolver", most.index[0]).lower(),
    )


def conflict_columns() -> list[Column]:
    """Declared and computed side by side, why, and who can say which is right."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("declared", _("Menurut register"), width="medium", help=_("Atau menurut laporan dan jawaban kantor.")),
        Column("computed", _("Menurut bukti"), width="medium", help=_("Atau menurut tanggalnya.")),
        Column("resolver_code", _("Yang dapat menjawab"), "code", words="resolver", width="medium"),
        Column("why", _("Mengapa berbeda"), width="large"),
        Column("lead_agency", _("Perangkat daerah")),
        Column("conflict_code", _("Perbedaan"), "code", words="conflict", is_hidden=True),
        Column("status", _("Keadaan"), "code", words="status", is_hidden=True),
        Column("partner_name", _("Mitra"), is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("file_name", _("Berkas"), is_hidden=True),
        Column("source_sheet", _("Lembar"), is_hidden=True),
        Column("source_row", _("Baris"), "number", is_hidden=True),
    ]


def definition() -> str:
    """What counts as a difference, and where the rule stands."""
    lines = [f"- **{label('conflict', code)}**: {_(WHY[code])}" for code in CONFLICTS]
    closing = _(
        "Penyebutnya kerja sama yang menyatakannya: yang statusnya ditulis register, yang disebut berakhir atau "
        "selesai, yang punya tindakan tingkat 2 ke atas, yang pernah dinyatakan nihil, yang jenisnya ditulis. Masa "
        "laporan: semester atau tahun (Permendagri 22/2020 Pasal 17, 39, 60; 25/2020 Pasal 35). Satu kerja sama dapat "
        "muncul pada beberapa jenis. Keputusan ada pada kantor yang menjawab; produk ini tidak memihak."
    )
    return "\n".join([*lines, "", closing])


def _declared(row: Any) -> str:
    typed = row.declared_typed if isinstance(row.declared_typed, str) and row.declared_typed.strip() else ""
    if row.conflict_code == "tindakan_tanpa_bukti":
        return _("Tindakan tercatat, terakhir {day}").format(day=_day(row.declared_on))
    if row.conflict_code == "nihil_padahal_ada":
        if row.declared_code == "tidak_dilaksanakan":
            return _("Jawaban kantor {day}: tidak dilaksanakan").format(day=_day(row.declared_on))
        year = typed.partition("/")[0]
        period = label("report_period", row.declared_code).lower()
        return _("Laporan {period} {year}: tidak ada kegiatan").format(period=period, year=year)
    if row.conflict_code == "jenis_berbeda":
        return f"“{typed}”"
    word = label("declared_status", row.declared_code)
    return f"{word} (“{typed}”)" if typed and typed.lower() != word.lower() else word


def _computed(row: Any) -> str:
    if row.conflict_code == "status_masa_berlaku":
        word = label("validity", row.computed_code)
        return f"{word}, {_day(row.computed_on)}" if _is_day(row.computed_on) else word
    if row.conflict_code == "nihil_padahal_ada":
        return _("Kegiatan berbukti {day}").format(day=_day(row.computed_on))
    if row.conflict_code == "jenis_berbeda":
        return label("coop_type", row.computed_code)
    if row.conflict_code == "tindakan_tanpa_bukti" and _is_day(row.computed_on):
        return _("Bukti pelaksanaan terakhir {day}").format(day=_day(row.computed_on))
    return _("Tingkat {level}: {name}").format(level=row.computed_code, name=label("ladder_level", row.computed_code))


def _is_day(value: Any) -> bool:
    return value is not None and value == value


def _day(value: Any) -> str:
    return format_date(value, "medium") if _is_day(value) else "–"
