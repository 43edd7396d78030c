"""How far the scope of umbrellas came, and their families: sections of the page Pelaksanaan."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.execution import coverage_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views import chains, execution_behind
from kerjasama.ui.views.answer import choice_row

OFFERED = 25  # chains that the choice offers; every other one is drawn in its profile
_TITLE = 90
_SHOWN = 3  # items that are not touched, in the table


def show(page: Page) -> str:
    """How far the scopes came in bands, and the umbrellas with most items untouched. Returns why not, where no scope is
    itemised."""
    bands = page.result("execution/coverage_bands", agreement_id=None)
    listed = page.result("execution/coverage_umbrellas", agreement_id=None)
    frame = bands.frame
    rows = in_bands(frame)
    if not rows["items"].sum():
        return " ".join(part for part in (statement(frame), without_items(frame)) if part)
    page.show(
        Section(
            title=_("Ruang lingkup: butir yang dikerjakan"),
            statement=statement(frame),
            results=[bands, listed],
            frame=frame,
            chart=coverage_chart(rows),
            table=band_columns(),
            measured=without_items(frame),
            definition=definition(),
            members=execution_behind.bands(rows, listed.frame, page.behind),
            key="coverage",
        )
    )
    if len(listed.frame):
        page.show(
            Section(
                title=_("Induk dengan butir terbanyak yang belum disentuh"),
                statement=umbrella_statement(listed.frame),
                results=[listed],
                frame=umbrellas(listed.frame),
                table=umbrella_columns(),
                definition=definition(),
                members=page.members(listed.frame["agreement_id"]),
                key="coverage-umbrellas",
            )
        )
    return ""


def in_bands(frame: pd.DataFrame) -> pd.DataFrame:
    """The bands that have items, with their names and how many umbrellas stand in each."""
    rows = frame[frame["band_code"] != "tanpa_butir"]
    return rows.assign(
        name=[label("coverage_band", code) for code in rows["band_code"]],
        note=[_band_note(row) for row in rows.itertuples()],
    )


def _band_note(row: Any) -> str:
    """How many umbrellas and items, and every part of a bar that has too little room for its number."""
    said = _("{n} naskah induk, {items} butir").format(n=format_number(row.umbrellas), items=format_number(row.items))
    parts = [
        text.format(n=format_number(count))
        for text, count in (
            (_("komitmen {n}"), row.committed),
            (_("mungkin {n}"), row.possible),
            (_("belum {n}"), row.untouched),
        )
        if count and count < row.items
    ]
    return f"{said}<br>{', '.join(parts)}" if parts else said


def statement(frame: pd.DataFrame) -> str:
    """'3.180 dari 8.226 butir dikerjakan', and how many umbrellas called carried out are so only in part."""
    items, executed = int(frame["items"].sum()), int(frame["executed"].sum())
    if not items:
        return _("Tidak ada naskah induk yang butir ruang lingkupnya dirinci di data ini.")
    known = frame[frame["band_code"] != "tanpa_butir"]
    partly = int(known.loc[known["band_code"] != "semua", "followed_up"].sum())
    said = _("**{n} ({share})** dari **{of}** butir ruang lingkup sudah dikerjakan.").format(
        n=format_number(executed), share=format_percent(executed / items), of=format_number(items)
    )
    if partly:
        said += " " + _("Dari **{of}** naskah induk berstatus terlaksana, **{n}** baru sebagian butirnya.").format(
            n=format_number(partly), of=format_number(known["followed_up"].sum())
        )
    return said


def without_items(frame: pd.DataFrame) -> str:
    """Umbrellas whose scope has no items are said, not counted."""
    bare = frame[frame["band_code"] == "tanpa_butir"].iloc[0]
    if not bare["umbrellas"]:
        return ""
    return _(
        "Tidak dihitung: {n} naskah induk yang butirnya tidak dirinci, {text} di antaranya hanya punya ruang lingkup "
        "sebagai teks."
    ).format(n=format_number(bare["umbrellas"]), text=format_number(bare["with_text"]))


def band_columns() -> list[Column]:
    """The data behind the bands."""
    return [
        Column("band_code", _("Sejauh mana"), "code", words="coverage_band"),
        Column("umbrellas", _("Naskah induk"), "number"),
        Column("followed_up", _("Berstatus terlaksana"), "number"),
        Column("items", _("Butir"), "number"),
        Column("executed", label("coverage", "terlaksana"), "number"),
        Column("committed", label("coverage", "komitmen"), "number"),
        Column("possible", label("coverage", "mungkin"), "number"),
        Column("untouched", label("coverage", "belum"), "number"),
        Column("with_text", _("Hanya teks"), "number"),
    ]


def definition() -> str:
    """What counts as carried out, committed, possible."""
    return "\n".join(
        (
            _(
                "- **Dikerjakan**: kegiatan berbukti (tingkat 3 ke atas) yang menyebut butir itu, pada naskah induk "
                "sendiri atau pada turunan yang butirnya menunjuk butir itu. Turunan hanya menutup butir yang "
                "ditunjuknya."
            ),
            _(
                "- **Baru komitmen**: turunan yang menunjuk butir itu sudah ditandatangani, atau ada anggaran atau "
                "rencana berbukti untuk butir itu; kegiatannya belum ada."
            ),
            _(
                "- **Mungkin tersentuh**: ada turunan dengan urusan yang sama, tetapi tidak menyebut butirnya. Tidak "
                "pernah dihitung sebagai dikerjakan."
            ),
            _(
                "- Tindakan tanpa nomor butir hanya dihitung bila naskahnya punya satu butir. Butir yang sama bunyinya "
                "pada perpanjangan tetap terhitung dikerjakan."
            ),
            _(
                "- Yang dihitung: naskah induk yang berlaku atau akhirnya tidak diketahui, satu per rangkaian. "
                "Keadaannya sendiri tidak berubah karenanya."
            ),
        )
    )


def umbrellas(frame: pd.DataFrame) -> pd.DataFrame:
    """execution/coverage_umbrellas with '3 dari 9 butir' in words."""
    return frame.assign(
        done=[of_words(row.executed, row.items) for row in frame.itertuples()],
        left=[_left(list(row.untouched_items)) for row in frame.itertuples()],
        lead_agency=frame["lead_agency"].fillna(""),
        partner_name=frame["partner_name"].fillna(""),
    )


def _left(texts: list[str]) -> str:
    """As many items as a cell of the table can show whole; all of them stand in a column of their own."""
    shown = "; ".join(texts[:_SHOWN])
    if len(texts) <= _SHOWN:
        return shown
    return _("{title} dan {n} lagi").format(title=shown, n=format_number(len(texts) - _SHOWN))


def of_words(executed: int, items: int) -> str:
    """'3 dari 9 butir'."""
    return _("{n} dari {of} butir").format(n=format_number(executed), of=format_number(items))


def covered_words(executed: int, items: int) -> str:
    """The same as a sentence; '' where the scope has no items."""
    if not items:
        return ""
    return _("**{n} dari {of}** butir ruang lingkup dikerjakan.").format(
        n=format_number(executed), of=format_number(items)
    )


def umbrella_statement(frame: pd.DataFrame) -> str:
    """How many have any item that nothing covers, and the one with most of them."""
    left = frame[(frame["untouched"] + frame["possible"]) > 0]
    if left.empty:
        return _("Semua butir pada **{of}** naskah induk sudah tersentuh.").format(of=format_number(len(frame)))
    first = left.iloc[0]
    return _(
        "**{n}** dari **{of}** naskah induk punya butir yang belum tersentuh. Terbanyak: **{items}** butir pada "
        "{title}."
    ).format(
        n=format_number(len(left)),
        of=format_number(len(frame)),
        items=format_number(first["untouched"] + first["possible"]),
        title=first["title"],
    )


def umbrella_columns() -> list[Column]:
    """The list of umbrellas by what is left of their scope."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("done", _("Dikerjakan")),
        Column("title", _("Kerja sama"), width="large"),
        Column("left", _("Butir yang belum tersentuh"), width="large"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("committed", label("coverage", "komitmen"), "number"),
        Column("possible", label("coverage", "mungkin"), "number"),
        Column("untouched", label("coverage", "belum"), "number"),
        Column("children", _("Turunan yang menunjuk butir"), "number"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("untouched_items", _("Semua butir yang belum tersentuh"), is_hidden=True),
        Column("items", _("Butir"), "number", is_hidden=True),
        Column("executed", _("Butir dikerjakan"), "number", is_hidden=True),
        Column("band_code", _("Sejauh mana"), "code", words="coverage_band", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
    ]


def show_chains(page: Page) -> str:
    """The choice of a chain among the largest and most problematic, and its picture. Returns why there are none."""
    result = page.result("execution/chains", agreement_id=None)
    if result.frame.empty:
        return _("Data ini tidak menyebut naskah mana yang menjadi induk atau perpanjangan naskah lain.")
    offered = result.frame.head(OFFERED).set_index("agreement_id")

    def words(agreement_id: str) -> str:
        return _chain_words(offered.loc[agreement_id])

    with choice_row("rangkaian"):
        chosen = page.choice("rangkaian", _("Rangkaian"), list(offered.index), words, as_list=True)
    family = page.result("agreements/chain", agreement_id=chosen)
    title = _("Rangkaian: induk, perpanjangan, turunan")
    row = offered.loc[chosen]
    covered = covered_words(row["executed"], row["items"])
    members = page.members(family.frame["agreement_id"])
    page.show(chains.section(family, page.filters.as_of, title, "chain", covered, members))
    page.link_to(_("Buka profil"), "daftar", id=chosen)
    return ""


def _chain_words(row: Any) -> str:
    parts = [_("{n} naskah").format(n=format_number(row["documents"]))]
    if row["items"]:
        parts.append(of_words(row["executed"], row["items"]))
    if row["problems"]:
        parts.append(_("{n} masalah").format(n=format_number(row["problems"])))
    title = row["title"] if len(row["title"]) <= _TITLE else row["title"][: _TITLE - 1] + "…"
    return f"{title} ({', '.join(parts)})"
