"""The lists: set but never signed, signed but never mapped, and the partners that proposals intend."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kerjasama.charts.bars import horizontal_bars
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.ui.views.mapping import lines_words
from kerjasama.warehouse import Result

AGES = ("180", "365", "730")
PARTNERS = 12


def age_choice_words(days: str) -> str:
    """The choice of an age."""
    return _("lebih dari {n} hari").format(n=format_number(int(days)))


def unsigned(result: Result, days: str) -> Section:
    """Set by a decree that long ago and never signed (mapping/unsigned_items)."""
    rows = result.frame.assign(
        age=[age_words(value) for value in result.frame["age_days"]], year=result.frame["mapping_year"].astype(str)
    )
    text = _("Tidak ada usulan yang ditetapkan lebih dari {days} hari yang lalu dan belum ditandatangani.").format(
        days=format_number(int(days))
    )
    if len(rows):
        text = _(
            "**{n}** dari **{of}** usulan yang ditetapkan lebih dari {days} hari yang lalu belum ditandatangani; yang "
            "terlama menunggu **{age}**."
        ).format(
            n=format_number(len(rows)),
            of=format_number(rows["decided"].iloc[0]),
            days=format_number(int(days)),
            age=rows["age"].iloc[0],
        )
    return Section(
        title=_("Ditetapkan, tetapi tidak pernah ditandatangani"),
        statement=text,
        results=[result],
        frame=rows,
        table=[
            Column("age", _("Menunggu")),
            Column("agency", _("Perangkat daerah"), width="large"),
            Column("object", _("Objek"), width="medium"),
            Column("partner_name", _("Calon mitra"), width="medium"),
            Column("coop_type", _("Jenis"), "code", words="coop_type"),
            Column("decree_on", _("Ditetapkan"), "date"),
            Column("has_kak", _("Ada KAK"), "flag"),
            Column("region_code", _("Daerah"), "region"),
            Column("year", _("Tahun"), width="small"),
            Column("decree_number", _("Berita Acara atau keputusan"), is_hidden=True),
            Column("agreement_ref", _("Disebut menjadi"), is_hidden=True),
            Column("file_name", _("Berkas")),
            Column("source_sheet", _("Lembar"), width="small"),
            Column("source_row", _("Baris"), "number"),
        ],
        definition=_(
            "Baris dengan hari penetapan (Berita Acara atau Keputusan Kepala Daerah) yang lebih lama daripada batas "
            "itu, tidak ditolak, dan kerja samanya tidak ada dalam register. Peraturan tidak menyebut batas waktunya. "
            "Mungkin sudah ditandatangani tetapi tidak tercatat: tanyakan dahulu."
        ),
        no_members=lines_words(),
        key="unsigned",
    )


def unmapped(result: Result, members: Callable[[Iterable[str]], Callable[[], Result]], silent_lists: int) -> Section:
    """Signed since the region maps, and in none of its lists (mapping/unmapped_agreements). `silent_lists`: regions
    whose lists name no agreement at all."""
    rows = result.frame.assign(first=result.frame["first_year"].astype(str))
    text = _("Tidak ada kerja sama yang ditandatangani sejak daerahnya memetakan dan tidak ada dalam daftarnya.")
    if len(rows):
        text = _(
            "**{n}** dari **{of}** kerja sama yang ditandatangani sejak daerahnya memetakan tidak ada dalam daftar "
            "mana pun; **{duty}** di antaranya wajib atau dengan pihak ketiga."
        ).format(
            n=format_number(len(rows)),
            of=format_number(rows["signed"].iloc[0]),
            duty=format_number(rows["is_duty"].sum()),
        )
    return Section(
        title=_("Ditandatangani, tetapi tidak pernah dipetakan"),
        statement=text,
        results=[result],
        frame=rows,
        table=[
            Column("agreement_id", _("Profil"), "profile"),
            Column("title", _("Kerja sama"), width="large"),
            Column("signed_on", _("Ditandatangani"), "date"),
            Column("coop_type", _("Jenis"), "code", words="coop_type"),
            Column("is_duty", _("Wajib dipetakan"), "flag"),
            Column("lead_agency", _("Perangkat daerah"), width="medium"),
            Column("partner_name", _("Mitra"), width="medium"),
            Column("status", _("Keadaan"), "code", words="status"),
            Column("lead_region_code", _("Daerah"), "region"),
            Column("first", _("Memetakan sejak"), width="small"),
        ],
        measured=_(
            "{n} daerah tidak dihitung: daftarnya tidak menyebut kerja sama mana pun, jadi tidak dapat dicocokkan."
        ).format(n=format_number(silent_lists))
        if silent_lists
        else "",
        definition=_(
            "Kerja sama dalam negeri yang berdiri sendiri (bukan PKS turunan, bukan perpanjangan), dipimpin daerah "
            "yang punya daftar, ditandatangani pada atau sesudah tahun daftar pertamanya, dan tidak disebut baris mana "
            "pun, juga tidak lewat PKS-nya. Hukum meminta pemetaan untuk kerja sama wajib (Permendagri 22/2020 Pasal "
            "5) dan dengan pihak ketiga atas prakarsa daerah (Pasal 25). Saringan tahun daftar tidak berlaku di sini."
        ),
        members=members(rows["agreement_id"]),
        key="unmapped",
    )


def partners(result: Result, region_name: Callable[[str], str]) -> Section:
    """The intended partners that are named most (mapping/partners)."""
    rows = result.frame
    rows = rows.assign(
        name=[
            region_name(row.partner_region_code) if isinstance(row.partner_region_code, str) else row.partner_name
            for row in rows.itertuples()
        ],
        note=[
            _("di {regions} daerah, {signed} ditandatangani").format(
                regions=format_number(row.regions), signed=format_number(row.signed)
            )
            for row in rows.itertuples()
        ],
    )
    text = _("Belum ada usulan yang menyebut calon mitra.")
    if len(rows):
        first = rows.iloc[0]
        text = _(
            "**{name}** paling sering disebut: **{n}** dari **{of}** usulan yang menyebut mitra. Disebut "
            "**{partners}** mitra; **{unnamed}** usulan tanpa mitra."
        ).format(
            name=first["name"],
            n=format_number(first.lines),
            of=format_number(first.all_lines),
            partners=format_number(first.partners),
            unnamed=format_number(first.unnamed),
        )
    return Section(
        title=_("Calon mitra yang paling banyak disebut"),
        statement=text,
        results=[result],
        frame=rows,
        chart=horizontal_bars(rows, "name", "lines", notes="note") if len(rows) else None,
        table=[
            Column("name", _("Calon mitra"), width="large"),
            Column("lines", _("Usulan"), "number"),
            Column("regions", _("Daerah yang menyebutnya"), "number"),
            Column("fit", _("Memenuhi kriteria"), "number"),
            Column("signed", _("Ditandatangani"), "number"),
        ],
        definition=_(
            "Nama seperti tertulis dalam daftar, tanpa membedakan huruf besar; daerah disatukan menurut kodenya. Ejaan "
            "yang berbeda tampak sebagai mitra yang berbeda."
        ),
        no_members=lines_words(),
        key="partners",
    )
