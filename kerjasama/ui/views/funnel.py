"""What the page Corong says: how far agreements get, across types and in the legal stages of one type."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.stages import SIGNING_STAGE, STAGES
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column

SIGNED, DONE, REPORTED = "ditandatangani", "dilaksanakan", "dilaporkan"
# The super-stages as a sentence says them of agreements.
_WENT = {
    "rencana": "mulai direncanakan",
    "penawaran": "ditawarkan atau dijajaki",
    "naskah": "disusun naskahnya",
    "ditandatangani": "ditandatangani",
    "dilaksanakan": "dilaksanakan",
    "dilaporkan": "dilaporkan",
}
TEXTS = tuple(_WENT.values())


def answer(frame: pd.DataFrame, records: pd.DataFrame) -> str:
    """How far they get and where most is lost (funnel/super_stages beside funnel/stage_records)."""
    if records.empty:
        return _("Tidak ada kerja sama dalam saringan ini.")
    total, staged = records["agreements"].sum(), _staged(records)
    if not staged:
        return _(
            "Untuk **{n}** naskah ini peraturan tidak menetapkan tahapan, sehingga tidak ada corong: {types}."
        ).format(n=format_number(total), types=_outside_types(records))
    rows = frame.set_index("super_stage")
    first = int(rows["reached"].iloc[0])
    if not first:
        return _(
            "Dari **{n}** kerja sama, tidak satu pun tanggal atau tahapannya tercatat; corongnya belum dapat digambar."
        ).format(n=format_number(staged))
    signed, done = int(rows.at[SIGNED, "reached"]), int(rows.at[DONE, "reached"])
    numbers = {"n": format_number(staged), "signed": format_number(signed)}
    if is_silent(frame):
        text = _(
            "Dari **{n}** kerja sama, **{signed}** ditandatangani; pelaksanaannya tidak tercatat di data ini."
        ).format(**numbers)
    else:
        text = _("Dari **{n}** kerja sama, **{signed}** ditandatangani dan **{done} ({share})** dilaksanakan.").format(
            **numbers, done=format_number(done), share=format_percent(done / staged)
        )
    if total > staged:
        text += " " + _("**{n}** naskah lain tidak punya tahapan menurut peraturan.").format(
            n=format_number(total - staged)
        )
    return text


def is_drawn(frame: pd.DataFrame) -> bool:
    """Whether any agreement reached any stage: an empty funnel is not drawn."""
    return bool(len(frame) and frame["reached"].iloc[0])


def is_silent(frame: pd.DataFrame) -> bool:
    """Whether nothing at all is recorded after the signature: then 0 means not known, not nothing done."""
    return not frame.loc[frame["super_stage"].isin((DONE, REPORTED)), "reached"].sum()


def super_steps(frame: pd.DataFrame) -> pd.DataFrame:
    """funnel/super_stages as the chart needs it. Reporting runs beside execution: its share is of what was signed."""
    signed = int(frame.set_index("super_stage").at[SIGNED, "reached"])
    kinds = ["parallel" if stage == REPORTED else "step" for stage in frame["super_stage"]]
    notes = [_("Berjalan di samping pelaksanaan") if stage == REPORTED else "" for stage in frame["super_stage"]]
    names = [label("super_stage", stage) for stage in frame["super_stage"]]
    return _steps(frame, names, notes, kinds, signed)


def type_steps(frame: pd.DataFrame, coop_type: str) -> pd.DataFrame:
    """The legal stages of one type (funnel/stages_by_type) as the chart needs them, each with its article."""
    rows = frame[frame["coop_type"] == coop_type].reset_index(drop=True)
    law = {stage.code: stage for stage in STAGES[coop_type]}
    kinds = [
        "parallel" if row.is_parallel else "conditional" if row.is_conditional else "step" for row in rows.itertuples()
    ]
    signing = rows.loc[rows["stage_code"] == SIGNING_STAGE[coop_type], "reached"]
    notes = [_stage_note(law[row.stage_code].article, row) for row in rows.itertuples()]
    names = [f"{row.stage_no}. {label('stage', row.stage_code)}" for row in rows.itertuples()]
    return _steps(rows, names, notes, kinds, int(signing.sum()))


def _steps(frame: pd.DataFrame, names: list[str], notes: list[str], kinds: list[str], signed: int) -> pd.DataFrame:
    rows = frame.assign(name=names, note=notes, kind=kinds)
    unknown = rows["super_stage"].isin((DONE, REPORTED)) & is_silent(rows)
    worst = _worst(rows[~unknown])
    rows["words"] = [
        _("tidak tercatat") if silent else format_number(row.reached)
        for silent, row in zip(unknown, rows.itertuples(), strict=True)
    ]
    rows["of_first"] = [format_percent(row.share_of_first) if row.kind == "step" else "" for row in rows.itertuples()]
    rows["of_previous"] = [_of_previous(row, signed) for row in rows.itertuples()]
    rows["lost"] = [_lost(row) for row in rows.itertuples()]
    rows.loc[unknown, ["of_first", "of_previous", "lost"]] = ""
    rows["is_worst"] = rows.index == worst
    return rows


def _worst(rows: pd.DataFrame) -> Any:
    """The index of the step before which most is lost; None when nothing is lost anywhere."""
    lost = (rows["previous_reached"] - rows["reached"])[rows["kind"] == "step"].dropna()
    return lost.astype(float).idxmax() if len(lost) and lost.max() > 0 else None


def _lost(row: Any) -> str:
    if row.kind != "step" or pd.isna(row.previous_reached) or row.previous_reached == row.reached:
        return ""
    return f"−{format_number(int(row.previous_reached - row.reached))}"


def _of_previous(row: Any, signed: int) -> str:
    if row.kind == "parallel":
        if not signed:
            return ""
        return _("{share} dari yang ditandatangani").format(share=format_percent(row.reached / signed))
    if row.kind == "conditional":
        return _("dilewati {n}: bukan kehilangan").format(n=format_number(row.skipped))
    return format_percent(row.share_of_previous) if pd.notna(row.previous_reached) else ""


def _stage_note(article: str, row: Any) -> str:
    parts = [_article(article)]
    if row.is_conditional:
        parts.append(_("bersyarat"))
    elif row.is_parallel:
        parts.append(_("di samping pelaksanaan"))
    return " · ".join(parts)


def _article(article: str) -> str:
    """'P22 Ps 8' as a reader writes it."""
    return article.replace("P22", "Permendagri 22/2020").replace("P25", "Permendagri 25/2020").replace("Ps", _("Pasal"))


def loss_statement(rows: pd.DataFrame) -> str:
    """The biggest loss of the funnel across types in one sentence; `rows` as `super_steps` gives them."""
    worst = rows[rows["is_worst"]]
    if worst.empty:
        return _("Tidak ada kehilangan yang tercatat di antara tahap-tahap ini.")
    row = worst.iloc[0]
    before = rows.iloc[rows.index.get_loc(worst.index[0]) - 1]
    return _("Kehilangan terbesar: dari **{n}** yang {before}, **{reached} ({share})** {after}.").format(
        n=format_number(row.previous_reached),
        before=_(_WENT[before["super_stage"]]),
        reached=format_number(row.reached),
        share=format_percent(row.share_of_previous),
        after=_(_WENT[row["super_stage"]]),
    )


def type_statement(rows: pd.DataFrame, coop_type: str) -> str:
    """The biggest loss among the legal stages of one type; `rows` as `type_steps` gives them."""
    name = label("coop_type", coop_type)
    if rows.empty or not rows["agreements"].iloc[0]:
        return _("Tidak ada kerja sama {type} dalam saringan ini.").format(type=name)
    worst, first = rows[rows["is_worst"]], rows.iloc[0]
    if not first.reached:
        return _("Dari **{n}** kerja sama {type}, tidak satu pun tahapannya tercatat.").format(
            n=format_number(first.agreements), type=name
        )
    if worst.empty:
        return _("{type}: dari **{n}** kerja sama, tidak ada kehilangan yang tercatat di antara tahapannya.").format(
            type=name, n=format_number(first.reached)
        )
    row = worst.iloc[0]
    return _(
        "{type}: kehilangan terbesar sebelum **{stage}**, yang dicapai **{reached}** dari **{n} ({share})**."
    ).format(
        type=name,
        stage=label("stage", row.stage_code),
        reached=format_number(row.reached),
        n=format_number(row.previous_reached),
        share=format_percent(row.share_of_previous),
    )


def recorded_caution(records: pd.DataFrame, coop_type: str = "") -> str:
    """For how many the stages were recorded at all; '' when for all (funnel/stage_records)."""
    rows = records[records["has_stages"] & ((records["coop_type"] == coop_type) | (coop_type == ""))]
    total, recorded = int(rows["agreements"].sum()), int(rows["with_events"].sum())
    if recorded >= total:
        return ""
    if not recorded:
        return _(
            "Tidak satu pun dari {n} kerja sama ini punya catatan tahapan. Tahap sebelum penandatanganan disimpulkan "
            "dari penandatanganannya (berarsir): kehilangan di tahap awal tidak terlihat."
        ).format(n=format_number(total))
    return _(
        "Hanya {recorded} dari {n} kerja sama punya catatan tahapan. Untuk yang lain, tahap sebelum penandatanganan "
        "disimpulkan dari penandatanganannya (berarsir): kehilangan di tahap awal tidak terlihat."
    ).format(recorded=format_number(recorded), n=format_number(total))


def outside_note(records: pd.DataFrame) -> str:
    """What the funnel leaves out, since the law names no stages for it."""
    outside = records[~records["has_stages"]]
    if outside.empty:
        return ""
    return _("Tidak digambar: {n} naskah yang tahapannya tidak ditetapkan peraturan: {types}.").format(
        n=format_number(outside["agreements"].sum()), types=_outside_types(records)
    )


def types(records: pd.DataFrame) -> list[str]:
    """The types that have legal stages: those that occur, the most frequent first, then the others."""
    found = list(records.loc[records["has_stages"], "coop_type"])
    return found + [code for code in STAGES if code not in found]


def type_choice(records: pd.DataFrame) -> tuple[list[str], Callable[[str], str]]:
    """The options of the choice of a type, and the words of each."""
    return types(records), partial(type_words, records)


def type_words(records: pd.DataFrame, coop_type: str) -> str:
    """'Sinergi dengan pusat (2.120)'."""
    count = records.loc[records["coop_type"] == coop_type, "agreements"].sum()
    return f"{label('coop_type', coop_type)} ({format_number(count)})"


def super_columns() -> list[Column]:
    """The data behind the funnel across types."""
    return [
        Column("super_stage", _("Tahap"), "code", words="super_stage"),
        Column("reached", _("Sampai di sini"), "number"),
        Column("recorded", _("Di antaranya tercatat"), "number"),
        Column("previous_reached", _("Tahap sebelumnya"), "number"),
        Column("share_of_first", _("Bagian dari awal"), "percent"),
        Column("share_of_previous", _("Bagian dari tahap sebelumnya"), "percent"),
    ]


def type_columns() -> list[Column]:
    """The data behind the funnel of one type."""
    return [
        Column("stage_no", _("Nomor"), "number"),
        Column("stage_code", _("Tahapan"), "code", words="stage"),
        Column("note", _("Dasar hukum")),
        Column("reached", _("Sampai di sini"), "number"),
        Column("recorded", _("Di antaranya tercatat"), "number"),
        Column("skipped", _("Dilewati"), "number"),
        Column("share_of_first", _("Bagian dari awal"), "percent"),
        Column("share_of_previous", _("Bagian dari tahap sebelumnya"), "percent"),
    ]


def definition() -> str:
    """What reached, lost and recorded mean."""
    return "\n".join(
        (
            _("- **Sampai di sini**: mencapai tahap ini atau tahap yang lebih jauh."),
            _("- **Kehilangan**: tidak sampai ke tahap berikutnya, termasuk yang masih menunggu gilirannya."),
            _(
                "- **Tercatat**: hari pada tahap itu sendiri diketahui dari catatan tahapan, penandatanganan, atau "
                "pelaksanaan yang berbukti. Selebihnya disimpulkan dari tahap sesudahnya."
            ),
            _(
                "- **Bersyarat**: persetujuan DPRD hanya bila membebani masyarakat atau belum dianggarkan (Permendagri "
                "22/2020 Pasal 11); yang dilewati bukan kehilangan."
            ),
            _("- **Dilaporkan** dan penatausahaan berjalan di samping pelaksanaan: laporan dapat ada tanpanya."),
            _(
                "- Yang dihitung: naskah payung, PKS dan kontrak yang berdiri sendiri, serta pernyataan kehendak tanpa "
                "kelanjutan. PKS turunan ikut induknya."
            ),
        )
    )


def _staged(records: pd.DataFrame) -> int:
    return int(records.loc[records["has_stages"], "agreements"].sum())


def _outside_types(records: pd.DataFrame) -> str:
    outside = records[~records["has_stages"]]
    return ", ".join(type_words(records, code) for code in outside["coop_type"])
