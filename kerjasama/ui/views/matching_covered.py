"""Pairs that complete each other and have a document for it already: revive that one before writing another."""

from __future__ import annotations

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.matching import told
from kerjasama.ui.views.matching_definitions import partners_definition
from kerjasama.warehouse import Result


def covered_section(found: Result, page: Page) -> Section:
    """matching/covered_pairs in words, those to revive first."""
    rows = told(found.frame).assign(
        covers=[
            _("menyebut komoditasnya") if code == "komoditas" else _("urusan yang sama")
            for code in found.frame["covered_by"]
        ],
    )
    counts = rows["advice_code"].value_counts()
    kinds = "; ".join(
        f"**{format_number(counts[code])}** {label('match_advice', code).lower()}"
        for code in ("hidupkan", "perluas", "periksa", "jalankan")
        if code in counts
    )
    return Section(
        title=_("Sudah ada kerja samanya: jangan buat baru"),
        statement=(
            _("**{n}** pasangan saling mengisi dan sudah tersentuh kerja sama: {told}.").format(
                n=format_number(len(rows)), told=kinds
            )
            if len(rows)
            else _("Tidak ada kerja sama antara dua wilayah yang menyentuh pasangan seperti itu.")
        ),
        results=[found],
        frame=rows,
        table=[
            Column("advice_code", _("Langkah"), "code", words="match_advice", width="medium"),
            Column("item_words", _("Komoditas")),
            Column("supplier_name", _("Yang berlebih"), width="medium"),
            Column("surplus_words", _("Surplus"), width="medium"),
            Column("receiver_name", _("Yang kurang"), width="medium"),
            Column("lack_words", _("Kekurangan"), width="medium"),
            Column("served_words", _("Dapat terpenuhi")),
            Column("covers", _("Kerja samanya")),
            Column("covered_state", _("Keadaannya"), "code", words="covered_state", width="medium"),
            Column("distance_km", _("Jarak (km)"), "number"),
        ],
        height=360,
        measured=_("“Urusan yang sama” tidak berarti tentang komoditas itu: baca naskahnya dahulu."),
        definition=partners_definition(),
        members=page.members({one for ids in found.frame["agreement_ids"] for one in ids}),
        key="covered",
    )


def existing_section(found: Result, name: str, page: Page) -> Section:
    """matching/existing_partners: with whom the region works already, whatever about."""
    rows = found.frame
    return Section(
        title=_("Mitra yang sudah ada"),
        statement=(
            _(
                "**{name}** sudah bekerja sama dengan **{n}** wilayah lain; terbanyak dengan **{first}** ({count} "
                "naskah, {in_force} berlaku)."
            ).format(
                name=name,
                n=format_number(len(rows)),
                first=rows["partner_name"].iloc[0],
                count=format_number(rows["agreements"].iloc[0]),
                in_force=format_number(rows["in_force"].iloc[0]),
            )
            if len(rows)
            else _("Register ini tidak memuat kerja sama **{name}** dengan wilayah lain.").format(name=name)
        ),
        results=[found],
        frame=rows,
        table=[
            Column("partner_name", _("Mitra"), width="medium"),
            Column("agreements", _("Kerja sama"), "number"),
            Column("in_force", _("Berlaku"), "number"),
            Column("running", _("Tanpa tanda"), "number"),
            Column("stalled", _("Mandek"), "number"),
            Column("ceremonial_confirmed", _("Seremonial terkonfirmasi"), "number"),
            Column("ceremonial_suspected", _("Seremonial terduga"), "number"),
            Column("end_unknown", _("Akhirnya tidak diketahui"), "number"),
        ],
        height=280,
        definition=_(
            "Naskah yang sudah ditandatangani dengan kedua wilayah sebagai peserta atau lokasi, tentang apa pun. "
            "Seremonial terduga berarti belum terlaporkan, bukan tidak ada kegiatan."
        ),
        members=page.members({one for ids in rows["agreement_ids"] for one in ids}),
        key="existing",
    )
